"""Thousands of rows, of one to three lines each, drawn as they come into sight."""

from bisect import bisect_left
from collections.abc import Hashable, Sequence
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual.cache import FIFOCache
from textual.geometry import Region, Size
from textual.reactive import var
from textual.scroll_view import ScrollView
from textual.strip import Strip

from reader.config.messages import gettext as _
from reader.tui.widgets.pieces import (
    BLANK,
    Piece,
    PieceLine,
    line_strip,
    piece_style,
)
from reader.tui.widgets.rows import RowFilter, Rows, Shown, shown
from reader.tui.widgets.steady import cropped, drawn, in_its_colors
from reader.typeset import break_lines

_GUTTER = 2
_MARGIN = 1
_MARK = "▎"


class RowsView(ScrollView, inherit_bindings=False):
    """Rows under a cursor, those that fit a query; the row of the reading place has a mark."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"row--cursor", "row--mark"}

    cursor: var[int] = var(0)
    """Index of the current row among those shown."""
    here: var[int] = var(-1)
    """Index of the row at the reading place among all rows; -1 for none."""
    query_text: var[str] = var("")
    """What rows must contain to be shown; letters of either script, width and case match."""
    empty: var[str] = var("")
    """What to say where there are no rows."""
    is_pending: var[bool] = var(default=False)
    """Whether rows may still come: until then nothing is said to be missing."""

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id, classes=classes)
        self._rows = Rows()
        self._filter = RowFilter(self._rows)
        self._shown = Shown()
        self._place: int | None = None
        self._base = Style.null()
        self._foot: Sequence[PieceLine] = ()
        # Entries of an LRUCache are a ring, left to the collector when it is cleared.
        self._strips: FIFOCache[tuple[int, int, str], list[Strip]] = FIFOCache(512)

    def show_rows(self, rows: Rows) -> None:
        """Show other rows; the current one stays current where it is still there."""
        current = self._current_key()
        self._rows, self._filter = rows, RowFilter(rows)
        self._show_matching()
        row = None if current is None else rows.find(current)
        if row is None and self._place is not None:
            row = max(0, self.row_at(self._place))
        if row is not None:
            self.cursor = self._shown.position_of(row)
        self.keep_cursor()
        if self._place is not None:
            self.follow(self._place)

    @property
    def row(self) -> int | None:
        """Index of the current row among all rows; None when nothing is shown."""
        rows = self._shown.rows
        return rows[self.cursor] if 0 <= self.cursor < len(rows) else None

    @property
    def shown_rows(self) -> Sequence[int]:
        """Indices of the rows that fit the query, ascending."""
        return self._shown.rows

    @property
    def shown_count(self) -> int:
        """How many rows fit the query."""
        return len(self._shown.rows)

    @property
    def count(self) -> int:
        """How many rows there are."""
        return len(self._rows)

    @property
    def line_count(self) -> int:
        """How many lines the shown rows take."""
        return self._shown.tops[-1]

    def follow(self, position: int) -> None:
        """Mark the row of the reading place and bring it into sight.

        The cursor stays where it is while the reader is in the list.
        """
        self._place = position
        here = self.row_at(position)
        if here != self.here:
            self.here = here
            self.refresh()
        shown = self._shown.position_of(here)
        if not self.has_focus and here >= 0 and self.cursor != shown:
            self.move_to(shown)

    def row_at(self, position: int) -> int:
        """The row that stands for a place of the text: the next one, or the last; -1 if none."""
        starts = self._rows.starts
        return min(bisect_left(starts, position), len(starts) - 1)

    def lines_of(self, row: int, room: int) -> tuple[PieceLine, ...]:
        """The lines of a row in `room` cells, as it stands now."""
        return self._rows.lines(row, room)

    def foot_line(self) -> PieceLine | None:
        """What stands below the rows, whatever is scrolled; None leaves them all the room."""
        return None

    def foot_lines(self) -> Sequence[PieceLine]:
        """All that stands below the rows; the last is `foot_line`, where there is one."""
        line = self.foot_line()
        return () if line is None else (line,)

    def shown_at(self, y: int) -> int | None:
        """Which of the shown rows is on line `y` of the screen."""
        return self._shown.at_line(y + self.scroll_offset.y)

    def move_to(self, position: int) -> None:
        """Put the cursor on one of the shown rows, or the nearest to it."""
        self.cursor = position
        self.keep_cursor()

    def move_by_page(self, by: int) -> None:
        """Move by the lines that are in sight, by one row at least."""
        if self._shown.rows:
            tops = self._shown.tops
            line = max(0, min(tops[self.cursor] + by * self.room(), tops[-1] - 1))
            position = self._shown.at_line(line)
            self.move_to(self.cursor + by if position in {None, self.cursor} else position or 0)

    def keep_cursor(self) -> None:
        """Hold the cursor on a row that is in sight."""
        self.cursor = max(0, min(self.cursor, len(self._shown.rows) - 1))
        self.refresh()
        self._reveal_cursor()

    def _reveal_cursor(self) -> None:
        """Scroll as little as shows all of the current row."""
        room, first = self.room(), self.scroll_offset.y
        if not self._shown.rows or not room:
            return
        top, end = self._shown.tops[self.cursor], self._shown.tops[self.cursor + 1]
        if top < first:
            self.scroll_to(y=top, animate=False, force=True)
        elif end > first + room:
            self.scroll_to(y=end - room, animate=False, force=True)

    def room(self) -> int:
        """Lines for rows."""
        return max(0, self.size.height - len(self.foot_lines()))

    def set_room(self) -> None:
        """Take in how many lines there are to scroll, and draw them."""
        self._count_lines()
        self.refresh()

    def _count_lines(self) -> None:
        self.virtual_size = Size(0, self._shown.tops[-1] + len(self.foot_lines()))

    def watch_query_text(self) -> None:
        """Show the rows that fit; the current one stays, or the next that fits."""
        current = self.row or 0
        self._show_matching()
        self.move_to(self._shown.position_of(current))

    def watch_empty(self) -> None:
        """Say it."""
        self.refresh()

    def watch_is_pending(self) -> None:
        """Say so, or what is missing."""
        self.refresh()

    def on_resize(self) -> None:
        """Keep the current row in sight; Textual has drawn the others where they are."""
        self._count_lines()
        self._reveal_cursor()

    def notify_style_update(self) -> None:
        """Draw again in the colours of another theme."""
        super().notify_style_update()
        self._strips.clear()

    def render_lines(self, crop: Region) -> list[Strip]:
        """Some lines; what is the same for all of them is looked up once.

        Where there is no border, they need not go through Textual's cache: rows are kept here.
        """
        self._base, self._foot = self.rich_style, self.foot_lines()
        if self.size != self.outer_size:
            return list(map(drawn, super().render_lines(crop)))
        return cropped(self, in_its_colors(self, map(self.render_line, crop.line_range)), crop)

    def render_line(self, y: int) -> Strip:
        """One line of the screen; `y` counts from the top of the list."""
        width, base, foot = self.size.width, self._base, self._foot
        below = y - (self.size.height - len(foot))
        if below >= 0:
            return line_strip(foot[below], width, piece_style(self, base), base)
        if not self._shown.rows:
            return line_strip(self._told(y, width), width, piece_style(self, base), base)
        position = self.shown_at(y)
        if position is None:
            return Strip.blank(width, base)
        within = y + self.scroll_offset.y - self._shown.tops[position]
        strips = self._row_strips(position, width)
        return strips[within] if within < len(strips) else Strip.blank(width, base)

    def _told(self, y: int, width: int) -> PieceLine:
        """A line of what stands there instead of rows."""
        missing = _("No hits") if self.query_text and self.count else self.empty
        words = _("Looking…") if self.is_pending else missing
        spans = break_lines(words, max(2, width - _GUTTER - _MARGIN)) if words else []
        line = words[spans[y].start : spans[y].end] if y < len(spans) else ""
        return PieceLine((Piece(line.strip(), "muted"),), indent=_GUTTER)

    def _row_strips(self, position: int, width: int) -> list[Strip]:
        row = self._shown.rows[position]
        is_current = position == self.cursor and self.has_focus
        state = "cursor" if is_current else "here" if row == self.here else ""
        key = (row, width, state)
        if key not in self._strips:
            room = max(0, width - _GUTTER - _MARGIN)
            lines = self.lines_of(row, room)
            self._strips[key] = [self._draw(line, width, state) for line in lines]
        return self._strips[key]

    def _draw(self, line: PieceLine, width: int, state: str) -> Strip:
        base = self._base
        if state == "cursor" and line != BLANK:
            base = self.get_component_rich_style("row--cursor")
        mark = base + self.get_component_rich_style("row--mark", partial=True)
        gutter = Segment((_MARK if state and line != BLANK else "").ljust(_GUTTER), mark)
        room = max(0, width - _GUTTER - _MARGIN)
        strip = line_strip(line, room, piece_style(self, base), base)
        return drawn(Strip([gutter, *strip]).adjust_cell_length(width, base))

    def _show_matching(self) -> None:
        self._shown = shown(self._rows, self._filter.matching(self.query_text))
        self._strips.clear()
        self.set_room()

    def _current_key(self) -> Hashable | None:
        return None if self.row is None or not self._rows.keys else self._rows.keys[self.row]
