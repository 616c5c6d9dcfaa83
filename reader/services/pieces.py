"""Pieces: the units of layout, a block each, or a part of a very long block."""

from array import array
from bisect import bisect_right

from reader.model.document import Document
from reader.model.span import Span
from reader.text.patterns import pattern

# Longer blocks are cut behind a sentence, so that no single layout or conversion takes
# longer than a frame; 20,000 characters is also what OpenCC may be given in one call.
LONGEST = 12_000
_SENTENCE_END = pattern(r"[。！？!?…][”’」』）)\]]*|\.\s|\n")


class Pieces:
    """Starts, ends and blocks of the pieces, as columns."""

    __slots__ = ("_blocks", "_ends", "_starts")

    def __init__(self) -> None:
        self._starts = array("q")
        self._ends = array("q")
        self._blocks = array("q")

    def __len__(self) -> int:
        return len(self._starts)

    def add(self, block: int, start: int, end: int) -> None:
        """One piece more, behind the last."""
        self._starts.append(start)
        self._ends.append(end)
        self._blocks.append(block)

    def span(self, index: int) -> Span:
        """The piece's span in the document."""
        return Span(self._starts[index], self._ends[index])

    def block(self, index: int) -> int:
        """Index of the block it belongs to."""
        return self._blocks[index]

    def at(self, position: int) -> int:
        """Index of the piece that holds `position`, or the last one that starts before it."""
        return max(0, bisect_right(self._starts, position) - 1)


def cut_pieces(document: Document) -> Pieces:
    """The pieces of a document, in order."""
    pieces = Pieces()
    for index, block in enumerate(document.blocks):
        start, end = block.span
        while end - start > LONGEST:
            cut = _cut(document.text, start)
            pieces.add(index, start, cut)
            start = cut
        pieces.add(index, start, end)
    return pieces


def _cut(text: str, start: int) -> int:
    """Behind the last sentence that ends in the second half of the longest piece, or there."""
    limit = start + LONGEST
    last = limit
    for match in _SENTENCE_END.finditer(text, start + LONGEST // 2, limit):
        last = match.end()
    return last
