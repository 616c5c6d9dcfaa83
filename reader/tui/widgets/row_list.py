"""A list of thousands of rows, of one to three lines each, drawn as they come into sight."""

from bisect import bisect_left
from collections.abc import Callable, Hashable
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.binding import BindingType
from textual.cache import LRUCache
from textual.geometry import Size
from textual.message import Message
from textual.reactive import var
from textual.scroll_view import ScrollView
from textual.strip import Strip

from reader.config.messages import gettext as _
from reader.tui.bindings import bindings_for
from reader.tui.messages import PaneLeft
from reader.tui.widgets.pieces import (
    BLANK,
    PIECE_CLASSES,
    Piece,
    PieceLine,
    line_strip,
    piece_style,
)
from reader.tui.widgets.rows import RowFilter, Rows, Shown, shown

_GUTTER = 2
_MARGIN = 1
_MARK = "▎"


class RowList(ScrollView, can_focus=True, inherit_bindings=False):
    """Rows under a cursor; the row of the reading place carries a mark.

    The list never takes the focus by itself. Subclasses say what a row asks for when it is
    opened or copied.
    """

    BINDINGS: ClassVar[list[BindingType]] = [*bindings_for("list")]
    COMPONENT_CLASSES: ClassVar[set[str]] = {*PIECE_CLASSES, "row--cursor", "row--mark"}

    cursor: var[int] = var(0)
    """Index of the current row among those shown."""
    here: var[int] = var(-1)
    """Index of the row at the reading place among all rows; -1 for none."""
    query_text: var[str] = var("")
    """What rows must contain to be shown; letters of either script, width and case match."""
    is_typing: var[bool] = var(default=False)
    """Whether keys go to the filter."""
    empty: var[str] = var("")
    """What to say where there are no rows."""

    class TabStep(Message):
        """The reader wants the list beside this one; `by` is 1 or -1."""

        def __init__(self, by: int) -> None:
            super().__init__()
            self.by = by

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id, classes=classes)
        self._rows = Rows()
        self._filter = RowFilter(self._rows)
        self._shown = Shown()
        self._strips: LRUCache[tuple[int, int, str], list[Strip]] = LRUCache(512)

    def show_rows(self, rows: Rows) -> None:
        """Show other rows; the current one stays current where it is still there."""
        current = self._current_key()
        self._rows, self._filter = rows, RowFilter(rows)
        self._show_matching()
        if current is not None and current in rows.keys:
            self.cursor = self._shown.position_of(rows.keys.index(current))
        self._keep_cursor()

    @property
    def row(self) -> int | None:
        """Index of the current row among all rows; None when nothing is shown."""
        rows = self._shown.rows
        return rows[self.cursor] if 0 <= self.cursor < len(rows) else None

    def follow(self, position: int) -> None:
        """Mark the row of the reading place and bring it into sight.

        The cursor stays where it is while the reader is in the list.
        """
        self.here = self.row_at(position)
        self.refresh()
        if not self.has_focus and self.here >= 0:
            self.cursor = self._shown.position_of(self.here)
            self._keep_cursor()

    def row_at(self, position: int) -> int:
        """The row that stands for a place of the text: the next one, or the last; -1 if none."""
        starts = self._rows.starts
        return min(bisect_left(starts, position), len(starts) - 1)

    def request_to_open(self, row: int) -> Message | None:
        """What opening a row asks for."""

    def request_to_copy(self, row: int) -> Message | None:
        """What copying a row asks for."""

    def request_for_more(self, row: int) -> Message | None:
        """What asking for more about a row asks for."""

    def lines_of(self, row: int, room: int) -> tuple[PieceLine, ...]:
        """The lines of a row in `room` cells, as it stands now."""
        return self._rows.lines(row, room)

    def render_line(self, y: int) -> Strip:
        """One line of the screen; `y` counts from the top of the list."""
        width, base = self.size.width, self.rich_style
        if self._has_prompt() and y == self.size.height - 1:
            return self._prompt_strip(width, base)
        if not self._shown.rows:
            words = _("Nothing fits") if self.query_text else self.empty
            line = PieceLine((Piece(words if y == 0 else "", "muted"),), indent=_GUTTER)
            return line_strip(line, width, piece_style(self, base), base)
        position = self._shown.at_line(y + self.scroll_offset.y)
        if position is None:
            return Strip.blank(width, base)
        within = y + self.scroll_offset.y - self._shown.tops[position]
        strips = self._row_strips(position, width)
        return strips[within] if within < len(strips) else Strip.blank(width, base)

    def _row_strips(self, position: int, width: int) -> list[Strip]:
        row = self._shown.rows[position]
        is_current = position == self.cursor and self.has_focus
        state = "cursor" if is_current else "here" if row == self.here else ""
        key = (row, width, state)
        if key not in self._strips:
            self._strips[key] = self._draw_row(row, width, state)
        return self._strips[key]

    def _draw_row(self, row: int, width: int, state: str) -> list[Strip]:
        room = max(0, width - _GUTTER - _MARGIN)
        return [self._draw_line(line, width, state) for line in self.lines_of(row, room)]

    def _draw_line(self, line: PieceLine, width: int, state: str) -> Strip:
        base = self.rich_style
        if state == "cursor" and line != BLANK:
            base = self.get_component_rich_style("row--cursor")
        mark = base + self.get_component_rich_style("row--mark", partial=True)
        gutter = Segment((_MARK if state and line != BLANK else "").ljust(_GUTTER), mark)
        room = max(0, width - _GUTTER - _MARGIN)
        strip = line_strip(line, room, piece_style(self, base), base)
        return Strip([gutter, *strip]).adjust_cell_length(width, base)

    def _prompt_strip(self, width: int, base: Style) -> Strip:
        caret = Piece("▏" if self.is_typing else "", "accent")
        found = Piece(f"{len(self._shown.rows)}/{len(self._rows)}", "muted")
        line = PieceLine((Piece("/ ", "accent"), Piece(self.query_text), caret), (found,))
        return line_strip(line, width, piece_style(self, base), base)

    def action_list_next(self) -> None:
        """One row down."""
        self._move_to(self.cursor + 1)

    def action_list_previous(self) -> None:
        """One row up."""
        self._move_to(self.cursor - 1)

    def action_list_page_next(self) -> None:
        """A page down, by lines."""
        self._move_by_page(1)

    def action_list_page_previous(self) -> None:
        """A page up, by lines."""
        self._move_by_page(-1)

    def action_list_first(self) -> None:
        """The first row."""
        self._move_to(0)

    def action_list_last(self) -> None:
        """The last row."""
        self._move_to(len(self._shown.rows) - 1)

    def action_list_open(self) -> None:
        """Ask for what the current row stands for."""
        self._ask(self.request_to_open)

    def action_list_copy(self) -> None:
        """Ask for the current row on the clipboard."""
        self._ask(self.request_to_copy)

    def action_list_more(self) -> None:
        """Ask for more about the current row."""
        self._ask(self.request_for_more)

    def action_list_filter(self) -> None:
        """Send the keys to the filter."""
        self.is_typing = True

    def action_list_leave(self) -> None:
        """Drop the filter; without one, leave the list."""
        if self.query_text:
            self.query_text = ""
        else:
            self.post_message(PaneLeft(self.id or ""))

    def action_list_tab_next(self) -> None:
        """Ask for the list to the right."""
        self.post_message(self.TabStep(1))

    def action_list_tab_previous(self) -> None:
        """Ask for the list to the left."""
        self.post_message(self.TabStep(-1))

    def _ask(self, request_for: Callable[[int], Message | None]) -> None:
        if self.row is not None and (request := request_for(self.row)) is not None:
            self.post_message(request)

    def _move_to(self, position: int) -> None:
        self.cursor = position
        self._keep_cursor()

    def _move_by_page(self, by: int) -> None:
        if self._shown.rows:
            tops = self._shown.tops
            line = max(0, min(tops[self.cursor] + by * self._room(), tops[-1] - 1))
            position = self._shown.at_line(line)
            self._move_to(self.cursor + by if position in {None, self.cursor} else position or 0)

    def _keep_cursor(self) -> None:
        """Hold the cursor on a row, and scroll as little as shows all of it."""
        self.cursor = max(0, min(self.cursor, len(self._shown.rows) - 1))
        self.refresh()
        room, first = self._room(), self.scroll_offset.y
        if not self._shown.rows or not room:
            return
        top, end = self._shown.tops[self.cursor], self._shown.tops[self.cursor + 1]
        if top < first:
            self.scroll_to(y=top, animate=False)
        elif end > first + room:
            self.scroll_to(y=end - room, animate=False)

    def watch_query_text(self) -> None:
        """Show the rows that fit; the current one stays, or the next that fits."""
        current = self.row or 0
        self._show_matching()
        self.cursor = self._shown.position_of(current)
        self._keep_cursor()

    def watch_is_typing(self) -> None:
        """Make room for the line of the filter."""
        self._set_room()
        self._keep_cursor()

    def watch_empty(self) -> None:
        """Say it."""
        self.refresh()

    def check_consume_key(self, key: str, character: str | None) -> bool:
        """Whether a key goes to the filter and not to a binding."""
        return self.is_typing and bool(character and character.isprintable())

    def on_key(self, event: events.Key) -> None:
        """Type in the filter."""
        if not self.is_typing:
            return
        if event.key == "backspace":
            self.is_typing = bool(self.query_text)
            self.query_text = self.query_text[:-1]
        elif event.key == "escape":
            self.is_typing, self.query_text = False, ""
        elif event.key == "enter":
            self.is_typing = False
            self.action_list_open()
        elif event.is_printable and event.character:
            self.query_text += event.character
        else:
            return
        event.stop()
        event.prevent_default()

    def on_paste(self, event: events.Paste) -> None:
        """Paste into the filter."""
        if self.is_typing:
            self.query_text += " ".join(event.text.split())
            event.stop()

    def on_focus(self) -> None:
        """Show the cursor where the reader can see it."""
        self._keep_cursor()

    def on_blur(self) -> None:
        """Keys go elsewhere now."""
        self.is_typing = False

    def on_resize(self) -> None:
        """Keep the current row in sight."""
        self._strips.clear()
        self._set_room()
        self._keep_cursor()

    def on_click(self, event: events.Click) -> None:
        """Take the row under the pointer and open it."""
        event.stop()
        if self._has_prompt() and event.y == self.size.height - 1:
            self.is_typing = True
            return
        position = self._shown.at_line(event.y + self.scroll_offset.y)
        if position is not None:
            self._move_to(position)
            self.action_list_open()

    def notify_style_update(self) -> None:
        """Draw again in the colours of another theme."""
        super().notify_style_update()
        self._strips.clear()

    def _show_matching(self) -> None:
        self._shown = shown(self._rows, self._filter.matching(self.query_text))
        self._strips.clear()
        self._set_room()

    def _has_prompt(self) -> bool:
        return self.is_typing or bool(self.query_text)

    def _room(self) -> int:
        return max(0, self.size.height - (1 if self._has_prompt() else 0))

    def _set_room(self) -> None:
        prompt = 1 if self._has_prompt() else 0
        self.virtual_size = Size(self.size.width, self._shown.tops[-1] + prompt)
        self.refresh()

    def _current_key(self) -> Hashable | None:
        return None if self.row is None or not self._rows.keys else self._rows.keys[self.row]
