"""The help: every key and what it does, from the table of actions."""

from collections.abc import Mapping
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.widgets import Static

from reader.config.actions import find
from reader.config.messages import gettext as _
from reader.tui.bindings import binding_of, with_wide_forms
from reader.tui.screens.sheet import Sheet
from reader.tui.widgets.help_text import HelpText, balanced, help_groups, help_lines

# Cells of a screen from which on two columns keep their words whole.
TWO_COLUMNS = 100
_MOVES = ("next", "previous", "page_next", "page_previous", "first", "last", "leave")


class HelpScreen(Sheet[None]):
    """Two columns where there is room; scrolls like a list, and its own key closes it again."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *(binding_of(find(f"list.{move}")) for move in _MOVES),
        binding_of(find("help")),
        Binding(with_wide_forms("q,question_mark,enter"), "list_leave", show=False),
    ]
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (TWO_COLUMNS, "-wide")]  # noqa: RUF012 - Textual's name and type

    def __init__(self, keymap: Mapping[str, str] | None = None) -> None:
        super().__init__()
        self._keymap = keymap or {}

    def compose(self) -> ComposeResult:
        """The title, then the groups in two columns (one below the other when narrow)."""
        # The first layout comes before the breakpoints are looked at.
        self.set_class(self.app.size.width < TWO_COLUMNS, "-narrow")  # pyright: ignore[reportUnknownMemberType] - an app of any type
        with Vertical(classes="sheet -whole"):
            yield Static(_("Keys"), classes="sheet-title", markup=False)
            with VerticalScroll(id="help-scroll", can_focus=False), Horizontal(id="help-columns"):
                for column in balanced(help_groups()):
                    yield HelpText(help_lines(column, self._keymap))

    @property
    def _scroll(self) -> VerticalScroll:
        return self.query_one("#help-scroll", VerticalScroll)

    def action_list_next(self) -> None:
        """A line down."""
        self._scroll.scroll_relative(y=1, animate=False)

    def action_list_previous(self) -> None:
        """A line up."""
        self._scroll.scroll_relative(y=-1, animate=False)

    def action_list_page_next(self) -> None:
        """A page down."""
        self._scroll.scroll_page_down(animate=False)

    def action_list_page_previous(self) -> None:
        """A page up."""
        self._scroll.scroll_page_up(animate=False)

    def action_list_first(self) -> None:
        """The start."""
        self._scroll.scroll_home(animate=False)

    def action_list_last(self) -> None:
        """The end."""
        self._scroll.scroll_end(animate=False)

    def action_list_leave(self) -> None:
        """Back to where the reader was."""
        self.dismiss(None)

    action_help = action_list_leave
