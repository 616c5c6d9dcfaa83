"""Places on a set page: from an offset to its line and cell, and back."""

from bisect import bisect_right
from collections.abc import Sequence
from operator import attrgetter
from typing import NamedTuple

from reader.typeset.cells import widths
from reader.typeset.page import Line
from reader.typeset.rules import between_graphemes


class Hit(NamedTuple):
    """What a cell belongs to: the character at `offset`, and the nearest place for a caret."""

    offset: int
    caret: int


_start = attrgetter("span.start")


def line_of(lines: Sequence[Line], offset: int) -> int:
    """The number of the line that holds `offset`; the last one for the end of the text."""
    return max(0, bisect_right(lines, offset, key=_start) - 1)


def offset_at(line: Line, text: str, cell: int, ambiguous: int = 1) -> int:
    """The offset of the character that covers a cell; both halves of a wide one are its own.

    Args:
        line: A line of `text`, the block's shown text.
        text: What `line.span` counts in.
        cell: Cells from the left edge of the measure, indent and prefix included. Left of
            the text is its first character, right of it the line's end.
        ambiguous: Cells of an East Asian ambiguous character.
    """
    return hit(line, text, cell, ambiguous).offset


def hit(line: Line, text: str, cell: int, ambiguous: int = 1) -> Hit:
    """`offset_at` with the caret place nearest to the cell's middle."""
    start, end = line.span
    shown = text[start:end].rstrip("\n")
    left = cell - _text_left(line, ambiguous)
    if left < 0:
        return Hit(start, start)
    at, number = 0, 0
    for stop in _grapheme_ends(shown):
        wide = sum(widths(shown[number:stop], ambiguous))
        if left < at + wide:
            caret = number if 2 * (left - at) + 1 <= wide else stop
            return Hit(start + number, start + caret)
        at, number = at + wide, stop
    return Hit(start + len(shown), start + len(shown))


def cell_of(line: Line, text: str, offset: int, ambiguous: int = 1) -> int:
    """The cell, from the left edge of the measure, at which the character at `offset` starts."""
    start, end = line.span
    stop = min(max(offset, start), end)
    return _text_left(line, ambiguous) + sum(widths(text[start:end], ambiguous)[: stop - start])


def _text_left(line: Line, ambiguous: int = 1) -> int:
    """Cells before the text of a line: its indent and its prefix."""
    return line.indent + sum(widths(line.prefix, ambiguous))


def _grapheme_ends(text: str) -> list[int]:
    ends = [at for at in range(1, len(text)) if between_graphemes(text, at, 0)]
    return [*ends, len(text)] if text else []
