"""The outline: the headings of a text, one below the other, and where the reader is."""

from bisect import bisect_right
from collections.abc import Callable, Sequence

from textual.content import Content
from textual.message import Message

from reader.config.messages import gettext as _
from reader.services.outline import Entry
from reader.tui.messages import CopyItem, JumpTo
from reader.tui.widgets.pieces import Piece, PieceLine
from reader.tui.widgets.row_list import RowList
from reader.tui.widgets.rows import Rows

Convert = Callable[[str], str]
_HERE = "◂"


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
        """The innermost section that has begun at a place; a sidebar holds only its own text."""
        row = bisect_right(self._rows.starts, position) - 1
        while row > 0 and not self.entries[row].level and position >= self.entries[row].span.end:
            row -= 1
        return row

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
        return CopyItem(self._words(row))

    def _words(self, row: int) -> str:
        return self._convert(self.entries[row].title)

    def _lines(self, row: int, _room: int) -> tuple[PieceLine, ...]:
        entry = self.entries[row]
        title = self._words(row)
        if entry.level == 0:
            return (PieceLine((Piece("· ", "faint"), Piece(title, "muted"))),)
        return (PieceLine((Piece(title),), indent=2 * (entry.level - self._top)),)
