"""Which mark is meant: a row of the list, the selection, what is at the cursor."""

from collections.abc import Callable, Sequence

from textual import on

from reader.model.annotation import Annotation
from reader.services.copying import Passage
from reader.services.mark_words import style_name
from reader.tui.screens.reviewing import Reviewing
from reader.tui.widgets.pointed_page import PointedPage

EXCERPT = 60


class Pointing(Reviewing):
    """Marks are reached where the reader is; of several at one place one is chosen."""

    def marks_here(self) -> Sequence[Annotation]:
        """The row of the list, marks on the very words selected, or those at the cursor."""
        row = self._row_of_list()
        if row is not None:
            return [row]
        if self.page.selection is not None:
            selected = self.page.selection.span(self.session.document.text)
            return [mark for mark in self.notes.placed() if mark.anchor.span == selected]
        return self.notes.at(super().meant().span.start if self.cursor is None else self.place)

    def _row_of_list(self) -> Annotation | None:
        rows = self.side.notes
        return rows.current if rows.has_focus else None

    def meant(self) -> Passage:
        """A mark, where the cursor came to it or nothing smaller is at the cursor."""
        row = self._row_of_list()
        if row is not None and row.anchor.state != "orphan":
            return Passage(row.anchor.span, "mark")
        passage = super().meant()
        if passage.what == "selection" or self.cursor is None:
            return passage
        for mark in self.notes.at(self.place)[:1]:
            span = mark.anchor.span
            if span.start == self.place or span.length <= passage.span.length:
                return Passage(span, "mark")
        return passage

    def with_one(
        self, marks: Sequence[Annotation], title: str, act: Callable[[Annotation], None]
    ) -> None:
        """Do something with a mark; which of several is asked."""
        if len(marks) == 1:
            act(marks[0])
        else:
            self.choose_one(marks, title, act)

    def choose_one(
        self, marks: Sequence[Annotation], title: str, act: Callable[[Annotation], None]
    ) -> None:
        """Ask which of some marks is meant; the page shows each as the cursor passes."""
        from reader.tui.screens.choose import ChooseScreen, Option

        by_id = {mark.id: mark for mark in marks}

        def take(chosen: str | None) -> None:
            if chosen is not None:
                act(by_id[chosen])

        def preview(chosen: str) -> None:
            self.flash(by_id[chosen].anchor.span)

        options = [Option(mark.id, self._excerpt(mark), style_name(mark.style)) for mark in marks]
        self.shell.push_screen(ChooseScreen(title, options, marks[0].id, preview), take)

    def _excerpt(self, mark: Annotation) -> str:
        return self.session.shown(mark.anchor.exact[:EXCERPT])

    @on(PointedPage.Clicked)
    def _tell_note(self, event: PointedPage.Clicked) -> None:
        """A click on a mark says what its note is."""
        for mark in self.notes.at(event.position)[:1]:
            words = " ".join((*mark.note.split(), *(f"#{tag}" for tag in mark.tags)))
            self.say(words)
