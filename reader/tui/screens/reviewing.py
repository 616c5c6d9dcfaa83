"""Looking through the notes after their text changed."""

from typing import TYPE_CHECKING

from reader.config.messages import gettext as _
from reader.model.annotation import Annotation
from reader.model.span import Span
from reader.services.notes import Notes
from reader.tui.screens.noting import Noting
from reader.tui.screens.taking import Taking

if TYPE_CHECKING:
    from reader.tui.screens.carry_over import CarryOver


class Reviewing(Noting, Taking):
    """What is sure, what wants a look, what lost its place; it is offered, not forced."""

    # The note that the next selection is for.
    attaching: Annotation | None = None
    _sheet: "CarryOver | None" = None

    def offer_review(self) -> None:
        """Say once, on opening, what became of the notes."""
        notes = self.notes
        states = [mark.anchor.state for mark in notes.marks]
        sure, check, lost = (states.count(state) for state in ("anchored", "check", "orphan"))
        if notes.is_changed and sure == len(states):
            self.say(_("The text changed; all {count} notes are on their words").format(count=sure))
        elif notes.is_changed:
            said = _("The text changed. Notes: {sure} sure, {check} to check, {lost} lost; R")
            self.say(said.format(sure=sure, check=check, lost=lost))
        elif check:
            self.say(_("Notes to check: {check}; R looks through them").format(check=check))

    def action_notes_review(self) -> None:
        """Look through the notes; the page shows the place of each."""
        if not self.notes.marks:
            reading = self.is_reading_notes or not self.is_whole
            said = _("The notes are still being read") if reading else ""
            self.say(said or _("No notes yet: m marks, a writes"))
            return
        from reader.tui.screens.carry_over import CarryOver

        before = self.page.reading_place

        def take(answer: str | None) -> None:
            self._sheet = None
            what, _blank, found = (answer or "").partition(" ")
            mark = next((mark for mark in self.notes.marks if mark.id == found), None)
            if mark is None:
                self.page.go_to(before)
            elif what == "show":
                self.page.go_to(before)
                self.jump(self.place_of(mark))
            else:
                self._begin_attaching(mark)

        self._sheet = CarryOver(self.notes, self, self.session.shown)
        self.shell.push_screen(self._sheet, take)

    def _begin_attaching(self, mark: Annotation) -> None:
        self.attaching = mark
        self.page.go_to(self.place_of(mark).start)
        self.say(_("Select the words and press m: the note goes there"))

    def place_of(self, mark: Annotation) -> Span:
        """Where a mark is, or was, within the text as it is."""
        return mark.anchor.span.clip(Span(0, len(self.session.document.text)))

    # What the sheet asks for

    def look_at(self, mark: Annotation) -> None:
        """Show a note's place, in the part of the page that the sheet leaves free."""
        place = self.place_of(mark)
        self.page.go_to(place.start)
        if mark.anchor.state != "orphan":
            self.flash(place)

    def accept(self, mark: Annotation) -> None:
        """The place of a note is right."""
        if mark.anchor.state == "check":
            self.edit(lambda book: book.confirm(mark.id), _("Accepted; u takes it back"))

    def attach(self, mark: Annotation) -> bool:
        """Put a note on the words that are selected; whether there are any."""
        if self.page.selection is None:
            return False
        span = self.page.selection.span(self.session.document.text)
        self.attaching = None
        self.cursor = span.start
        self.page.end_selection()
        said = _("The note is on the words selected; u takes it back")
        self.edit(lambda book: book.move(mark.id, span), said)
        return True

    def delete_mark(self, mark: Annotation) -> None:
        """Delete a note; one key brings it back."""
        self.edit(lambda book: book.delete(mark.id), _("Deleted; u brings it back"))

    def take_notes(self, notes: Notes) -> None:
        """The sheet shows them too."""
        super().take_notes(notes)
        if self._sheet is not None and self._sheet.is_mounted:
            self._sheet.show(notes)
