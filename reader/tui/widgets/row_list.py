"""A list to move in, to filter, to open and to copy from."""

from collections.abc import Callable
from typing import ClassVar

from textual import events
from textual.binding import BindingType
from textual.geometry import Offset
from textual.message import Message
from textual.reactive import var

from reader.tui.bindings import bindings_for
from reader.tui.messages import PaneLeft
from reader.tui.widgets.pieces import Piece, PieceLine, cells_of
from reader.tui.widgets.rows_view import RowsView


class RowList(RowsView, can_focus=True, inherit_bindings=False):
    """Rows with keys and a mouse; it never takes the focus by itself.

    Subclasses say what a row asks for: looked at, opened, copied, or to be told more about.
    """

    BINDINGS: ClassVar[list[BindingType]] = [*bindings_for("list")]

    HINTS: ClassVar[tuple[str, ...]] = ("list.open", "list.filter", "list.copy")
    """The actions that the status line tells of while the reader is in the list."""

    is_typing: var[bool] = var(default=False)
    """Whether keys go to the filter."""

    class TabStep(Message):
        """The reader wants the list beside this one; `by` is 1 or -1."""

        def __init__(self, by: int) -> None:
            super().__init__()
            self.by = by

    def request_to_look(self, row: int) -> Message | None:
        """What the cursor on a row asks for."""

    def request_to_open(self, row: int) -> Message | None:
        """What opening a row asks for."""

    def request_to_copy(self, row: int) -> Message | None:
        """What copying a row asks for."""

    def request_for_more(self, row: int) -> Message | None:
        """What asking for more about a row asks for."""

    def request_to_copy_all(self) -> Message | None:
        """What copying all rows shown asks for."""

    def group_otherwise(self) -> None:
        """Group the rows in the next way, where there is more than one."""

    def foot_line(self) -> PieceLine | None:
        """The filter, while there is one: what was typed, and how many rows fit it."""
        if not self.is_typing and not self.query_text:
            return None
        caret = Piece("▏" if self.is_typing else "", "accent")
        found = Piece(f"{self.shown_count}/{self.count} ", "muted")
        return PieceLine((Piece("/ ", "accent"), Piece(self.query_text), caret), (found,))

    def action_list_next(self) -> None:
        """One row down."""
        self.move_to(self.cursor + 1)

    def action_list_previous(self) -> None:
        """One row up."""
        self.move_to(self.cursor - 1)

    def action_list_page_next(self) -> None:
        """A page down, by lines."""
        self.move_by_page(1)

    def action_list_page_previous(self) -> None:
        """A page up, by lines."""
        self.move_by_page(-1)

    def action_list_first(self) -> None:
        """The first row."""
        self.move_to(0)

    def action_list_last(self) -> None:
        """The last row."""
        self.move_to(self.shown_count - 1)

    def action_list_open(self) -> None:
        """Ask for what the current row stands for."""
        self._ask(self.request_to_open)

    def action_list_copy(self) -> None:
        """Ask for the current row on the clipboard."""
        self._ask(self.request_to_copy)

    def action_list_copy_all(self) -> None:
        """Ask for all rows shown on the clipboard."""
        if self.shown_count and (request := self.request_to_copy_all()) is not None:
            self.post_message(request)

    def action_list_group(self) -> None:
        """Group the rows otherwise."""
        self.group_otherwise()

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
            self.post_message(PaneLeft())

    def action_list_tab_next(self) -> None:
        """Ask for the list to the right."""
        self.post_message(self.TabStep(1))

    def action_list_tab_previous(self) -> None:
        """Ask for the list to the left."""
        self.post_message(self.TabStep(-1))

    def watch_is_typing(self) -> None:
        """Make room for the line of the filter."""
        self.set_room()
        self.keep_cursor()
        self._place_caret()

    def watch_cursor(self) -> None:
        """Tell where it stands."""
        self._ask(self.request_to_look)

    def watch_query_text(self) -> None:
        """Show the rows that fit; another may stand under the cursor."""
        before = self.cursor
        super().watch_query_text()
        if self.cursor == before:
            self.watch_cursor()
        self._place_caret()

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
        self.keep_cursor()

    def on_blur(self) -> None:
        """Keys go elsewhere now; while another window has them, they will come back."""
        if self.app.app_focus:  # pyright: ignore[reportUnknownMemberType] - an app of any type
            self.is_typing = False

    def on_click(self, event: events.Click) -> None:
        """Take the row under the pointer and open it."""
        event.stop()
        position = self.shown_at(event.y)
        if self.foot_line() is not None and event.y == self.size.height - 1:
            self.is_typing = True
        elif position is not None:
            self.move_to(position)
            self.action_list_open()

    def _place_caret(self) -> None:
        """Put the terminal's own cursor behind the query: there an input method opens."""
        if self.is_typing and self.is_mounted:
            region = self.content_region
            typed = cells_of([Piece(f"/ {self.query_text}")])
            place = Offset(region.x + typed, region.bottom - 1)
            self.app.cursor_position = place  # pyright: ignore[reportUnknownMemberType] - an app of any type

    def _ask(self, request_for: Callable[[int], Message | None]) -> None:
        if self.row is not None and (request := request_for(self.row)) is not None:
            self.post_message(request)
