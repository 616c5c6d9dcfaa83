"""The sheet that shows what became of the notes when their text changed."""

from collections.abc import Callable
from typing import Protocol

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Static

from reader.config.messages import gettext as _
from reader.model.annotation import Annotation
from reader.services.notes import Notes
from reader.tui.bindings import footer
from reader.tui.messages import PaneLeft
from reader.tui.screens.sheet import Sheet
from reader.tui.widgets.review_list import ReviewList
from reader.tui.widgets.sheet_foot import SheetFoot

SPARE = 2


class Reviewer(Protocol):
    """What the screen below does with a note."""

    def look_at(self, mark: Annotation) -> None:
        """Show its place in the text."""

    def accept(self, mark: Annotation) -> None:
        """Its place is right."""

    def attach(self, mark: Annotation) -> bool:
        """Put it on the selection; whether there is one."""
        ...

    def delete_mark(self, mark: Annotation) -> None:
        """Delete it."""


class CarryOver(Sheet[str | None]):
    """Gives the id of a note to go to or to find new words for, or None."""

    def __init__(self, notes: Notes, reviewer: Reviewer, convert: Callable[[str], str]) -> None:
        super().__init__(classes="-aside")
        self._notes = notes
        self._reviewer = reviewer
        self._convert = convert
        self._kept: set[str] = set()

    def compose(self) -> ComposeResult:
        """How many of each, the notes, the keys."""
        with Vertical(classes="sheet -wide"):
            yield Static("", id="review-title", classes="sheet-title", markup=False)
            yield ReviewList(id="review")
            yield SheetFoot((*footer("review"), "list.leave"))

    def on_mount(self) -> None:
        """Stand on what wants a look."""
        self.show(self._notes)
        self.query_one(ReviewList).focus()

    def show(self, notes: Notes) -> None:
        """Show the notes as they are now."""
        self._notes = notes
        rows = self.query_one(ReviewList)
        marks = [mark for mark in notes.marks if mark.id not in self._kept]
        rows.show(marks, notes.former, self._convert)
        rows.styles.height = rows.line_count + SPARE
        self.query_one("#review-title", Static).update(summary(notes))

    @on(ReviewList.Passed)
    def _passed(self, event: ReviewList.Passed) -> None:
        event.stop()
        self._reviewer.look_at(event.mark)

    @on(ReviewList.Asked)
    def _asked(self, event: ReviewList.Asked) -> None:
        event.stop()
        mark = event.mark
        if event.what == "accept":
            self._reviewer.accept(mark)
        elif event.what == "delete":
            self._reviewer.delete_mark(mark)
        elif event.what == "keep":
            self._kept.add(mark.id)
            self.show(self._notes)
        elif event.what == "show" or not self._reviewer.attach(mark):
            self.dismiss(f"{event.what} {mark.id}")

    @on(PaneLeft)
    def _left(self, event: PaneLeft) -> None:
        event.stop()
        self.dismiss(None)


def summary(notes: Notes) -> str:
    """How many notes are sure, how many want a look, how many lost their place."""
    states = [mark.anchor.state for mark in notes.marks]
    return _("Notes: {sure} sure, {check} to check, {lost} lost").format(
        sure=states.count("anchored"), check=states.count("check"), lost=states.count("orphan")
    )
