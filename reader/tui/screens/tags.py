"""The sheet in which tags are given to a note, completed from those in use."""

from collections.abc import Mapping
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.widgets import Input, Static

from reader.config.messages import gettext as _
from reader.services.tagging import completed, completions, line_of, tags_in
from reader.tui.bindings import bindings_for, footer
from reader.tui.screens.sheet import Sheet
from reader.tui.widgets.pieces import plain
from reader.tui.widgets.sheet_foot import SheetFoot
from reader.tui.widgets.typed import TypedLine

MOST = 12


class TagsSheet(Sheet[tuple[str, ...] | None]):
    """Gives the tags typed, or None if they are to stay as they were."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings_for("tags")]

    def __init__(self, words: str, tags: tuple[str, ...], known: Mapping[str, int]) -> None:
        super().__init__()
        self._words = words
        self._tags = tags
        self._known = dict(known)

    def compose(self) -> ComposeResult:
        """What they are for, the line to type in, the tags in use, the keys."""
        with Vertical(classes="sheet -wide"):
            yield Static(_("Tags"), classes="sheet-title", markup=False)
            yield Static(plain(self._words), id="note-words", markup=False)
            line = TypedLine(line_of(self._tags), id="tags-line", compact=True)
            line.cursor_blink = False
            yield line
            yield Static("", id="tags-known", markup=False)
            yield SheetFoot(footer("tags"))

    def on_mount(self) -> None:
        """Type on at the end."""
        self._line.focus()
        self._line.cursor_position = len(self._line.value)
        self._show_known()

    def offer(self, known: Mapping[str, int]) -> None:
        """More tags to complete from, and how many marks have them."""
        self._known = dict(known)
        self._show_known()

    def action_tags_save(self) -> None:
        """Give the tags."""
        self.dismiss(tags_in(self._line.value))

    def action_tags_complete(self) -> None:
        """The first of the tags offered takes the place of the word begun."""
        fitting = self._fitting()
        if fitting:
            self._line.value = completed(self._line.value, fitting[0])
            self._line.cursor_position = len(self._line.value)

    def action_tags_leave(self) -> None:
        """Leave the tags as they were."""
        self.dismiss(None)

    @on(Input.Changed)
    def _changed(self, event: Input.Changed) -> None:
        event.stop()
        self._show_known()

    @on(Input.Submitted)
    def _submitted(self, event: Input.Submitted) -> None:
        event.stop()
        self.action_tags_save()

    def _fitting(self) -> tuple[str, ...]:
        return completions(self._line.value, tuple(self._known))

    def _show_known(self) -> None:
        shown = [f"{plain(tag)} {self._known[tag]}" for tag in self._fitting()[:MOST]]
        self.query_one("#tags-known", Static).update("   ".join(shown))

    @property
    def _line(self) -> Input:
        return self.query_one("#tags-line", Input)
