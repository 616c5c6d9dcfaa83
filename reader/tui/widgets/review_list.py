"""Notes whose text changed: what wants a look, what lost its place, what is sure."""

from collections.abc import Callable, Mapping, Sequence
from typing import ClassVar

from textual.binding import BindingType
from textual.message import Message

from reader.config.messages import gettext as _
from reader.model.annotation import AnchorState, Annotation
from reader.services.mark_words import state_name
from reader.tui.bindings import bindings_for
from reader.tui.widgets.pieces import Piece, PieceLine
from reader.tui.widgets.row_list import RowList
from reader.tui.widgets.rows import Rows

ORDER: tuple[AnchorState, ...] = ("check", "orphan", "anchored")


class ReviewList(RowList):
    """Each note with its words now, and those it stood on before where they differ."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings_for("review")]

    class Passed(Message):
        """The cursor stands on another note."""

        def __init__(self, mark: Annotation) -> None:
            super().__init__()
            self.mark = mark

    class Asked(Message):
        """Something is to be done with a note: `accept`, `attach`, `keep`, `delete`, `show`."""

        def __init__(self, what: str, mark: Annotation) -> None:
            super().__init__()
            self.what = what
            self.mark = mark

    _marks: Sequence[Annotation] = ()

    def show(
        self,
        marks: Sequence[Annotation],
        former: Mapping[str, str],
        convert: Callable[[str], str],
    ) -> None:
        """Show notes, those that want a look first."""
        self._marks = sorted(marks, key=_rank)
        self._former = former
        self._convert = convert
        self.empty = _("Nothing is left to look at")
        heights = [len(self._lines(row, 0)) for row in range(len(self._marks))]
        keys = [mark.id for mark in self._marks]
        self.show_rows(Rows(self._lines, self._words, heights, keys))
        self.watch_cursor()

    def request_to_look(self, row: int) -> Message | None:
        """Show its place."""
        return self.Passed(self._marks[row])

    def request_to_open(self, row: int) -> Message | None:
        """Go there."""
        return self.Asked("show", self._marks[row])

    def action_review_accept(self) -> None:
        """The place is right."""
        self._want("accept")

    def action_review_attach(self) -> None:
        """It belongs to other words."""
        self._want("attach")

    def action_review_keep(self) -> None:
        """It stays as it is."""
        self._want("keep")

    def action_review_delete(self) -> None:
        """It is not wanted any more."""
        self._want("delete")

    def _want(self, what: str) -> None:
        if self.row is not None:
            self.post_message(self.Asked(what, self._marks[self.row]))

    def _words(self, row: int) -> str:
        mark = self._marks[row]
        return " ".join((mark.anchor.exact, mark.note, *mark.tags, state_name(mark.anchor.state)))

    def _lines(self, row: int, _room: int) -> tuple[PieceLine, ...]:
        mark = self._marks[row]
        state = mark.anchor.state
        label = Piece(state_name(state), "faint" if state == "anchored" else "accent")
        words = Piece(self._convert(mark.anchor.exact), f"note-{mark.style}")
        lines = [PieceLine((words,), (label,))]
        before = self._former.get(mark.id, "")
        if before and before != mark.anchor.exact:
            was = Piece(_("was: "), "faint"), Piece(self._convert(before), "muted")
            lines.append(PieceLine(was, indent=2))
        if mark.note:
            lines.append(PieceLine((Piece(mark.note, "muted"),), indent=2))
        return tuple(lines)


def _rank(mark: Annotation) -> tuple[int, int, str]:
    return ORDER.index(mark.anchor.state), mark.anchor.span.start, mark.id
