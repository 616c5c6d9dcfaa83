"""The galley: a document set in lines, laid out only where somebody looks.

A place is a piece and a row in it, never a line number of the whole text: nothing has to
be measured beyond what is visible, so a long book costs what a short article costs.
"""

from collections import OrderedDict
from collections.abc import Iterator
from typing import NamedTuple

from reader.model.block import Block, BlockKind
from reader.model.document import Document
from reader.model.offset_map import Bias, OffsetMap
from reader.model.span import Span
from reader.services.pieces import Pieces, cut_pieces
from reader.text.visible import make_visible
from reader.typeset import Line, PageStyle, lay_out, line_of, space_before

CACHED_PIECES = 1024


class Place(NamedTuple):
    """A row on the galley: `row` counts from the first blank line above the piece."""

    piece: int
    row: int


class SetPiece(NamedTuple):
    """A block (or a part of a very long one) converted, made harmless and set in lines.

    `span` is in `Document.text`. `text` is what is shown; `map` leads from offsets in the
    span's own text to offsets in `text`, which are those of `lines`. `above` counts blank
    lines before the first line.
    """

    span: Span
    kind: BlockKind
    level: int
    text: str
    map: OffsetMap
    lines: tuple[Line, ...]
    above: int

    @property
    def rows(self) -> int:
        """Blank lines above and lines."""
        return self.above + len(self.lines)

    def shown_span(self, span: Span) -> Span:
        """Where the part of `span` (of the document) that lies here is in `text`."""
        part = span.clip(self.span).shift(-self.span.start)
        shown = self.map.span_to_view(part) if part.length else Span(0, 0)
        return shown.clip(Span(0, len(self.text)))

    def position(self, shown: int, bias: Bias = "before") -> int:
        """The document's offset behind an offset in `text`."""
        here = self.map.to_source(shown, bias)
        return min(max(self.span.start + here, self.span.start), self.span.end)


class Galley:
    """The lines of one document in one script and style, made when asked for."""

    def __init__(
        self,
        document: Document,
        script: str | None,
        style: PageStyle,
        pieces: Pieces | None = None,
    ) -> None:
        self.document = document
        self.script = script
        self.style = style
        self._pieces: Pieces = pieces or cut_pieces(document)
        self._set: OrderedDict[int, SetPiece] = OrderedDict()

    @property
    def pieces(self) -> int:
        """How many pieces there are; a document has at least one."""
        return len(self._pieces)

    def piece(self, index: int) -> SetPiece:
        """The piece, set; recent ones are kept."""
        ready = self._set.get(index)
        if ready is None:
            ready = self._set[index] = self._set_piece(index)
            if len(self._set) > CACHED_PIECES:
                self._set.popitem(last=False)
        else:
            self._set.move_to_end(index)
        return ready

    def _set_piece(self, index: int) -> SetPiece:
        span = self._pieces.span(index)
        block = self._block(index)
        shown, offsets = self.shown(self.document.text[span.start : span.end])
        lines = lay_out(shown, block.kind, block.level, self.style)
        previous = self._block(index - 1).kind if index else None
        above = space_before(block.kind, previous, self.style)
        return SetPiece(span, block.kind, block.level, shown, offsets, lines, above)

    def _block(self, index: int) -> Block:
        return self.document.blocks[self._pieces.block(index)]

    def shown(self, source: str) -> tuple[str, OffsetMap]:
        """A text as the reader sees it, and the way there."""
        if self.script is None:
            return make_visible(source), OffsetMap()
        from reader.script import convert

        view = convert(source, self.script)
        return make_visible(view.text), view.map

    def step(self, place: Place, by: int) -> Place:
        """The place `by` rows further on, or the first or last row there is."""
        piece, row = place
        row += by
        while row < 0 and piece > 0:
            piece -= 1
            row += self.piece(piece).rows
        while row >= (rows := self.piece(piece).rows):
            if piece + 1 >= self.pieces:
                return Place(piece, max(0, rows - 1))
            row -= rows
            piece += 1
        return Place(piece, max(0, row))

    def rows_from(self, place: Place) -> Iterator[tuple[Place, SetPiece]]:
        """Rows from `place` on, each with its piece."""
        for index in range(place.piece, self.pieces):
            piece = self.piece(index)
            for row in range(place.row if index == place.piece else 0, piece.rows):
                yield Place(index, row), piece

    def place_of(self, position: int) -> Place:
        """The row that shows the code point at `position` of the document."""
        index = self._pieces.at(position)
        piece = self.piece(index)
        shown = piece.map.to_view(
            min(max(position, piece.span.start), piece.span.end) - piece.span.start
        )
        return Place(index, piece.above + line_of(piece.lines, shown))

    def position_of(self, place: Place) -> int:
        """The document's offset at the start of a row; a blank row gives its piece's start."""
        piece = self.piece(place.piece)
        line = place.row - piece.above
        return piece.span.start if line < 0 else piece.position(piece.lines[line].span.start)

    def end_of(self, place: Place) -> int:
        """The document's offset behind the last code point of a row."""
        piece = self.piece(place.piece)
        line = place.row - piece.above
        return piece.span.start if line < 0 else piece.position(piece.lines[line].span.end, "after")

    def last(self) -> Place:
        """The last row."""
        return Place(self.pieces - 1, max(0, self.piece(self.pieces - 1).rows - 1))

    def last_top(self, height: int) -> Place:
        """The first row of the last full page of `height` rows."""
        return self.step(self.last(), 1 - height)

    def within(self, top: Place, height: int) -> Place:
        """`top`, or the top of the last full page where that comes first."""
        left = self.distance(top, self.last(), height)
        return top if left is None or left >= height - 1 else self.last_top(max(1, height))

    def distance(self, first: Place, second: Place, limit: int) -> int | None:
        """Rows from `first` down to `second`; None when that is above or beyond `limit`."""
        if second < first:
            return None
        rows = second.row - first.row
        for index in range(first.piece, second.piece):
            rows += self.piece(index).rows
            if rows - second.row > limit:
                return None
        return rows if rows <= limit else None
