"""Breaking a text into lines: the longest line that a legal break ends."""

from bisect import bisect_left, bisect_right

from reader.model.span import Span
from reader.typeset.cells import Ruler
from reader.typeset.classes import CLASS, SP
from reader.typeset.rules import (
    EMERGENCIES,
    PAIRS,
    Level,
    Pairs,
    between_graphemes,
    may_break,
    resolve_quotes,
)

_HANGING = frozenset("，。、；：！？,.")


def break_lines(text: str, width: int, ambiguous: int = 1, level: Level = "strict") -> list[Span]:
    """The lines of `text`, set in `width` cells: spans that cover every code point, in order.

    A newline ends a line and belongs to it. Blanks at a line's end hang: they belong to the
    line and do not count. Only a single grapheme wider than `width` makes a line too wide.

    Args:
        text: Code points; nothing in it raises.
        width: Cells; less than 1 counts as 1.
        ambiguous: Cells of an East Asian ambiguous character, 1 or 2.
        level: `strict` keeps —— and …… from starting a line, and / from ending one;
            `basic` does not (clreq 3.1.6.1).
    """
    return set_lines(text, width, width, ambiguous, level)


def set_lines(
    text: str,
    first: int,
    rest: int,
    ambiguous: int = 1,
    level: Level = "strict",
    hanging: bool = False,
) -> list[Span]:
    """`break_lines` with a first line of `first` cells, the others of `rest`.

    With `hanging`, one stop may stand in the margin behind a full line.
    """
    ends: list[int] = []
    start, width = 0, first
    while True:
        newline = text.find("\n", start)
        end = len(text) if newline < 0 else newline + 1
        body = text if newline < 0 and not start else text[start : newline if newline >= 0 else end]
        paragraph = _Paragraph(body, ambiguous, PAIRS[level], hanging)
        ends += paragraph.line_ends(start, max(1, width), max(1, rest))
        ends.append(end)
        if end >= len(text):
            return list(map(Span, [0, *ends], ends))
        start, width = end, rest


class _Paragraph:
    """One text without newlines, ready to be asked where its lines end."""

    __slots__ = ("hanging", "pairs", "ruler", "text")

    def __init__(self, text: str, ambiguous: int, pairs: Pairs, hanging: bool) -> None:
        self.text = resolve_quotes(text)
        self.ruler = Ruler(text, ambiguous)
        self.pairs = pairs
        self.hanging = hanging

    def line_ends(self, offset: int, first: int, rest: int) -> list[int]:
        """Where all lines but the last end, `offset` added; widths in cells."""
        text, pairs, kinds = self.text, self.pairs, CLASS
        short, reach = self.ruler.short, self.ruler.ends
        ends: list[int] = []
        start, width, size = 0, first, len(text)
        lacking = 0  # cells that the text before `start` lacks of two a character
        while True:
            right = 2 * start - lacking + width
            lacking = bisect_right(reach, right)
            most = (right + lacking) // 2
            if most >= size:
                return ends
            if most <= start or pairs[kinds[text[most - 1]]][kinds[text[most]]] != "+":
                most = self._line_end(start, most)
                if most >= size:
                    return ends
                lacking = bisect_left(short, most)
            ends.append(most + offset)
            start, width = most, rest

    def _line_end(self, start: int, most: int) -> int:
        """The end of the line from `start`, of which `most` is the first not to fit."""
        text, pairs = self.text, self.pairs
        least = self._after_blanks(start)
        behind = self._after_blanks(most)
        if behind == len(text) or behind == least > start:
            return behind
        if self.hanging and text[most] in _HANGING and most > least:
            hung = self._after_blanks(most + 1)
            if hung == len(text) or may_break(text, hung, start, pairs):
                return hung
        if behind > most and may_break(text, behind, start, pairs):
            return behind
        for at in range(most, least, -1):
            if may_break(text, at, start, pairs):
                return at
        return self._emergency(start, least, most)

    def _after_blanks(self, at: int) -> int:
        text = self.text
        while at < len(text) and CLASS[text[at]] == SP:
            at += 1
        return at

    def _emergency(self, start: int, least: int, most: int) -> int:
        """The line end when no legal one fits: the least harm first."""
        text = self.text
        for allowed in EMERGENCIES:
            for at in range(most, least, -1):
                if allowed(text, at, start, self.pairs):
                    return at
        if least > start:
            return least
        at = start + 1
        while at < len(text) and not between_graphemes(text, at, start):
            at += 1
        behind = self._after_blanks(at)
        whole = behind == len(text) or between_graphemes(text, behind, start)
        return behind if whole else at
