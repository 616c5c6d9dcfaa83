"""Motions over the text: from one offset of the document to another, as shown.

Every function takes a code point of `Document.text` and gives another one. Words are given
to the motions by word, because finding them takes a dictionary that another process holds:
`words` are the spans of the words in `window(document, position)`.
"""

from collections.abc import Sequence

from reader.model.document import Document
from reader.model.span import Span
from reader.services.galley import Galley, Place
from reader.text.graphemes import next_boundary, previous_boundary
from reader.text.sentence import sentences
from reader.typeset import cell_of, offset_at

# Words and sentences are looked for this far around; a block is rarely longer.
WINDOW = 2_000


def right(document: Document, position: int) -> int:
    """The next grapheme; the last one stays."""
    after = next_boundary(document.text, position)
    return after if after < len(document.text) else position


def left(document: Document, position: int) -> int:
    """The grapheme before."""
    return previous_boundary(document.text, position) if position > 0 else 0


def vertical(galley: Galley, position: int, rows: int, column: int) -> int:
    """The offset `rows` lines below (or above) at a column in cells, blank rows passed over."""
    place = galley.place_of(position)
    step = 1 if rows > 0 else -1
    for _ in range(abs(rows)):
        following = _next_line(galley, place, step)
        if following is None:
            break
        place = following
    return at_column(galley, place, column)


def _next_line(galley: Galley, place: Place, step: int) -> Place | None:
    while True:
        following = galley.step(place, step)
        if following == place:
            return None
        place = following
        if place.row >= galley.piece(place.piece).above:
            return place


def column_of(galley: Galley, position: int) -> int:
    """The cell at which `position` stands, from the left edge of the measure."""
    place = galley.place_of(position)
    piece = galley.piece(place.piece)
    line = piece.lines[place.row - piece.above]
    shown = piece.map.to_view(position - piece.span.start)
    return cell_of(line, piece.text, shown, galley.style.ambiguous)


def at_column(galley: Galley, place: Place, column: int) -> int:
    """The offset at a column in cells of a row: its first or last one if beyond."""
    piece = galley.piece(place.piece)
    index = place.row - piece.above
    if index < 0:
        return piece.span.start
    line = piece.lines[index]
    shown = offset_at(line, piece.text, column, galley.style.ambiguous)
    return piece.position(min(shown, max(line.span.start, line.span.end - 1)))


def line_start(galley: Galley, position: int) -> int:
    """The first offset of the line as set."""
    return galley.position_of(galley.place_of(position))


def line_end(galley: Galley, position: int) -> int:
    """The last offset of the line as set."""
    return max(position, galley.end_of(galley.place_of(position)) - 1)


def word_on(document: Document, position: int, words: Sequence[Span]) -> int:
    """The start of the next word."""
    for word in words:
        if word.start > position and not document.text[word.start].isspace():
            return word.start
    return max(position, _block_span(document, position, 1).start)


def word_back(document: Document, position: int, words: Sequence[Span]) -> int:
    """The start of the word, or of the one before."""
    starts = [
        word.start
        for word in words
        if word.start < position and not document.text[word.start].isspace()
    ]
    if starts:
        return starts[-1]
    return min(position, max(0, _block_span(document, position, -1).end - 1))


def word_end(document: Document, position: int, words: Sequence[Span]) -> int:
    """The last code point of the word, or of the next one."""
    for word in words:
        if word.end - 1 > position and not document.text[word.start].isspace():
            return word.end - 1
    return max(position, _block_span(document, position, 1).start)


def sentence_at(document: Document, position: int) -> Span:
    """The sentence around `position`, within its block."""
    around = window(document, position)
    for sentence in sentences(document.text[around.start : around.end]):
        placed = sentence.shift(around.start)
        if placed.end > position:
            return placed
    return around


def sentence_on(document: Document, position: int) -> int:
    """The last code point of the sentence, or of the next one."""
    end = sentence_at(document, position).end - 1
    if end > position:
        return end
    following = min(position + 1, len(document.text) - 1)
    return sentence_at(document, following).end - 1


def sentence_back(document: Document, position: int) -> int:
    """The start of the sentence, or of the one before."""
    start = sentence_at(document, position).start
    return start if start < position else sentence_at(document, max(0, position - 1)).start


def paragraph_at(document: Document, position: int) -> Span:
    """The block around `position`."""
    return document.blocks[document.block_at(position)].span


def paragraph_on(document: Document, position: int) -> int:
    """The last code point of the block, or of the next one."""
    end = paragraph_at(document, position).end - 1
    return end if end > position else max(position, _block_span(document, position, 1).end - 1)


def paragraph_back(document: Document, position: int) -> int:
    """The start of the block, or of the one before."""
    start = paragraph_at(document, position).start
    return start if start < position else _block_span(document, position, -1).start


def _block_span(document: Document, position: int, step: int) -> Span:
    index = document.block_at(position) + step
    return document.blocks[min(max(index, 0), len(document.blocks) - 1)].span


def window(document: Document, position: int) -> Span:
    """The part of the block around `position` in which words and sentences are looked for."""
    block = paragraph_at(document, position)
    return Span(max(0, position - WINDOW), position + WINDOW).clip(block)
