"""The outline: the headings of a text, one below the other, and where the reader is."""

from bisect import bisect_right
from collections.abc import Callable, Sequence
from typing import NamedTuple

from textual.content import Content
from textual.message import Message

from reader.config.messages import gettext as _
from reader.model.document import Document
from reader.model.span import Span
from reader.tui.messages import CopyItem, JumpTo
from reader.tui.widgets.pieces import Piece, PieceLine
from reader.tui.widgets.row_list import RowList
from reader.tui.widgets.rows import Rows

Convert = Callable[[str], str]
_HERE = "◂"


class Entry(NamedTuple):
    """A line of the outline; `level` is 1 for the highest, 0 for what stands beside the text."""

    title: str
    level: int
    span: Span


def entries_of(document: Document) -> tuple[Entry, ...]:
    """The sections of a document with its sidebars between them, in text order.

    A text that does not begin with a section gets a line for its head.
    """
    sidebars = [
        Entry(document.text[block.span.start : block.span.end], 0, block.span)
        for block in document.blocks
        if block.kind == "sidebar_title"
    ]
    sections = [Entry(section.title, section.level, section.span) for section in document.sections]
    entries = sorted([*sidebars, *sections], key=_start)
    head = Span(0, entries[0].span.start if entries else len(document.text))
    if document.text[head.start : head.end].strip():
        entries.insert(0, Entry(_("Head"), 0, head))
    return tuple(entries)


class OutlinePane(RowList):
    """Sections by level; the one being read carries ◂."""

    entries: tuple[Entry, ...] = ()
    """What is shown, in text order."""

    def show(self, entries: Sequence[Entry], convert: Convert) -> None:
        """Show an outline, its titles through `convert`."""
        self.entries = tuple(entries)
        self._convert = convert
        self._top = min((entry.level for entry in entries if entry.level), default=1)
        self.empty = _("No headings")
        starts = [entry.span.start for entry in entries]
        self.border_title = Content(f"\u00a0{_('Outline')}")
        self.show_rows(Rows(self._lines, self._words, [1] * len(starts), starts, starts))

    def row_at(self, position: int) -> int:
        """The innermost section that has begun at a place."""
        return bisect_right(self._rows.starts, position) - 1

    def lines_of(self, row: int, room: int) -> tuple[PieceLine, ...]:
        """The line of a row, with ◂ where the reader is."""
        (line,) = self._lines(row, room)
        here = (Piece(_HERE, "accent"),) if row == self.here else ()
        return (line._replace(right=here),)

    def request_to_open(self, row: int) -> Message | None:
        """Go to the section."""
        return JumpTo(self.entries[row].span, "outline")

    def request_to_copy(self, row: int) -> Message | None:
        """Copy the title."""
        return CopyItem(self._words(row), self.entries[row].span, "outline")

    def _words(self, row: int) -> str:
        return self._convert(self.entries[row].title)

    def _lines(self, row: int, _room: int) -> tuple[PieceLine, ...]:
        entry = self.entries[row]
        title = self._words(row)
        if entry.level == 0:
            return (PieceLine((Piece("· ", "faint"), Piece(title, "muted"))),)
        return (PieceLine((Piece(title),), indent=2 * (entry.level - self._top)),)


def _start(entry: Entry) -> int:
    return entry.span.start
