"""The reader's highlights and notes, by place or by time."""

from collections.abc import Callable, Sequence

from textual.message import Message

from reader.config.messages import gettext as _
from reader.model.annotation import Annotation
from reader.services.mark_words import state_name, style_name
from reader.tui.messages import CopyNotes, JumpTo, ShowNote
from reader.tui.widgets.pieces import Piece, PieceLine
from reader.tui.widgets.row_list import RowList
from reader.tui.widgets.rows import Rows

Convert = Callable[[str], str]


class NotesList(RowList):
    """Two lines a note: the passage in its colour, then the note, its tags and its state.

    The filter also takes `#tag` and `:colour` or `:state`, several with blanks between.
    """

    _notes: Sequence[Annotation] = ()
    _convert: Convert = str
    _by_time = False

    @property
    def current(self) -> Annotation | None:
        """The note under the cursor."""
        return None if self.row is None else self._notes[self.row]

    def show(self, annotations: Sequence[Annotation], convert: Convert) -> None:
        """Show annotations; their passages through `convert`, their notes as written."""
        self._notes = sorted(annotations, key=_newest_first if self._by_time else _order)
        self._convert = convert
        self.empty = _("No notes yet: m marks, a writes")
        held = [note for note in self._notes if note.anchor.state != "orphan"]
        if self._by_time:
            held = []
        self.show_rows(
            Rows(
                self._lines,
                self._words,
                [2 if _has_second_line(note) else 1 for note in self._notes],
                [note.id for note in self._notes],
                [note.anchor.span.start for note in held],
            )
        )

    def request_to_open(self, row: int) -> Message | None:
        """Go to the passage; a note without one is opened for writing."""
        note = self._notes[row]
        if note.anchor.state == "orphan":
            return ShowNote(note.id)
        return JumpTo(note.anchor.span, "notes")

    def request_to_copy(self, row: int) -> Message | None:
        """Copy the passage with its source, and the note."""
        return CopyNotes((self._notes[row].id,))

    def request_to_copy_all(self) -> Message | None:
        """Copy all passages shown, under one source."""
        return CopyNotes(tuple(self._notes[row].id for row in self.shown_rows), choose=True)

    def group_otherwise(self) -> None:
        """By place, or the newest first."""
        self._by_time = not self._by_time
        self.show(self._notes, self._convert)

    def request_for_more(self, row: int) -> Message | None:
        """Open the note for writing."""
        return ShowNote(self._notes[row].id)

    def _words(self, row: int) -> str:
        note = self._notes[row]
        tags = [f"#{tag}" for tag in note.tags]
        state = note.anchor.state
        kinds = (note.style, style_name(note.style), state, state_name(state))
        return " ".join((note.anchor.exact, note.note, *tags, *(f":{kind}" for kind in kinds)))

    def _lines(self, row: int, _room: int) -> tuple[PieceLine, ...]:
        note = self._notes[row]
        excerpt = Piece(self._convert(note.anchor.exact), f"note-{note.style}")
        lines = [PieceLine((excerpt,))]
        if _has_second_line(note):
            tags = "".join(f" #{tag}" for tag in note.tags)
            state = note.anchor.state
            told = () if state == "anchored" else (Piece(state_name(state), "accent"),)
            pieces = (Piece(note.note, "muted"), Piece(tags if note.note else tags[1:], "faint"))
            lines.append(PieceLine(pieces, told, indent=2))
        return tuple(lines)


def _order(note: Annotation) -> tuple[bool, int, str]:
    return (note.anchor.state == "orphan", note.anchor.span.start, note.id)


def _newest_first(note: Annotation) -> tuple[float, str]:
    return (-note.modified.timestamp(), note.id)


def _has_second_line(note: Annotation) -> bool:
    return bool(note.note or note.tags or note.anchor.state != "anchored")
