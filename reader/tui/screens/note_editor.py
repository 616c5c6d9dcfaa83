"""The sheet in which a note is written, in some lines of Markdown."""

import os
from typing import ClassVar

from textual.app import ComposeResult, SuspendNotSupported
from textual.binding import BindingType
from textual.containers import Vertical
from textual.widgets import Static

from reader.config.messages import gettext as _
from reader.services.writing import editor_command, write_in
from reader.tui.bindings import bindings_for, footer
from reader.tui.screens.sheet import Sheet
from reader.tui.widgets.pieces import plain
from reader.tui.widgets.sheet_foot import SheetFoot
from reader.tui.widgets.typed import TypedText


class NoteEditor(Sheet[str | None]):
    """Gives the note as it was written, or None if it is to stay as it was.

    `words` are what the note is about; `draft` is what was written before and not kept.
    """

    BINDINGS: ClassVar[list[BindingType]] = [*bindings_for("note")]

    def __init__(self, words: str, note: str, draft: str | None = None) -> None:
        super().__init__()
        self._words = words
        self._note = note
        self._draft = note if draft is None else draft
        self._warned = False

    def compose(self) -> ComposeResult:
        """What it is about, the note, the keys."""
        with Vertical(classes="sheet -wide"):
            yield Static(_("Note"), classes="sheet-title", markup=False)
            yield Static(plain(self._words), id="note-words", markup=False)
            area = TypedText(self._draft, id="note-text", compact=True, highlight_cursor_line=False)
            area.cursor_blink = False
            yield area
            yield SheetFoot(footer("note"))

    def on_mount(self) -> None:
        """Write on at the end."""
        self.area.move_cursor(self.area.document.end)
        self.area.focus()

    @property
    def area(self) -> TypedText:
        """Where the note is written."""
        return self.query_one("#note-text", TypedText)

    @property
    def written(self) -> str:
        """The note without blank lines at its ends."""
        return self.area.text.strip()

    def action_note_save(self) -> None:
        """Give the note."""
        self.dismiss(self.written)

    def action_note_leave(self) -> None:
        """Leave; what was written and would be lost is told first."""
        if self._warned or self.written == self._note.strip():
            self.dismiss(None)
            return
        self._warned = True
        self._tell(_("Not kept yet: Ctrl+S keeps it, Esc again throws it away"))

    def action_interrupt(self) -> None:
        """Ctrl+C throws nothing away either."""
        self.action_note_leave()

    def action_note_editor(self) -> None:
        """Write on in the user's own editor."""
        command = editor_command(os.environ)
        if not command:
            self._tell(_("No editor found: set EDITOR"))
            return
        try:
            with self.app.suspend():  # pyright: ignore[reportUnknownMemberType] - an app of any type
                written = write_in(command, self.area.text)
        except SuspendNotSupported:
            self._tell(_("The editor cannot be opened here"))
            return
        except OSError as error:
            self._tell(_("{name} could not be used: {error}").format(name=command[0], error=error))
            return
        self.area.text = written
        self.area.move_cursor(self.area.document.end)

    def on_text_area_changed(self) -> None:
        """What is written after a warning is warned of again."""
        self._warned = False
        self.query_one(SheetFoot).words = ""

    def _tell(self, words: str) -> None:
        self.query_one(SheetFoot).words = words
