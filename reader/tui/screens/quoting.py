"""Taking marks away with their source: one, or all that the list shows."""

from textual import on

from reader.services.copying import copied_marks
from reader.tui.messages import CopyNotes
from reader.tui.screens.annotating import Annotating


class Quoting(Annotating):
    """Copying out of the list of notes."""

    @on(CopyNotes)
    def _copy_notes(self, event: CopyNotes) -> None:
        event.stop()
        from reader.tui.screens.copy_form import copy_screen, form_of

        marks = [mark for mark in self.notes.marks if mark.id in event.ids]

        def take(key: str | None) -> None:
            if key is not None:
                form = form_of(key)
                self.send(copied_marks(self.session, marks, form.form, as_written=form.as_written))

        if event.choose:
            self.shell.push_screen(copy_screen(is_converted=self.session.script is not None), take)
        else:
            words = copied_marks(self.session, marks, "source")
            self.send("\n".join([words, *(mark.note for mark in marks if mark.note)]))
