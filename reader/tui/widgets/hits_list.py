"""Every hit of a search with the line it stands in."""

from collections.abc import Callable

from textual.message import Message

from reader.model.span import Span
from reader.model.spans import Spans
from reader.tui.messages import CopyItem, JumpTo
from reader.tui.widgets.pieces import Piece, PieceLine
from reader.tui.widgets.row_list import RowList
from reader.tui.widgets.rows import Rows

Convert = Callable[[str], str]
_WIDE = 2


class HitsList(RowList):
    """One line a hit, the hit itself standing out."""

    def show(self, text: str, spans: Spans, convert: Convert) -> None:
        """Show hits in `text`, in text order, through `convert`."""
        self._text = text
        self._spans = spans
        self._convert = convert
        starts = spans.starts
        self.show_rows(Rows(self._lines, self._words, bytes([1]) * len(starts), starts, starts))

    def request_to_open(self, row: int) -> Message | None:
        """Go to the hit."""
        return JumpTo(self._spans[row], "hits")

    def request_to_copy(self, row: int) -> Message | None:
        """Copy the line of the hit."""
        line = line_around(self._text, self._spans[row], len(self._text))
        return CopyItem(self._convert(self._text[line.start : line.end]))

    def _words(self, row: int) -> str:
        line = line_around(self._text, self._spans[row], 80)
        return self._text[line.start : line.end]

    def _lines(self, row: int, room: int) -> tuple[PieceLine, ...]:
        span = self._spans[row]
        # Letters are mostly two cells wide: a third of the room before the hit, the rest after.
        line = line_around(self._text, span, max(1, room // (3 * _WIDE)))
        before = self._text[line.start : span.start].lstrip()
        after = self._text[span.end : min(line.end, span.end + room)]
        lead = "…" if line.start > 0 and self._text[line.start - 1] != "\n" else ""
        pieces = (
            Piece(lead + self._convert(before), "muted"),
            Piece(self._convert(self._text[span.start : span.end]), "hit"),
            Piece(self._convert(after), "muted"),
        )
        return (PieceLine(pieces),)


def line_around(text: str, span: Span, before: int) -> Span:
    """The line of the text that holds a span, from at most `before` code points ahead of it."""
    earliest = max(0, span.start - before)
    start = text.rfind("\n", earliest, span.start) + 1 or earliest
    end = text.find("\n", span.end)
    return Span(start, len(text) if end < 0 else end)
