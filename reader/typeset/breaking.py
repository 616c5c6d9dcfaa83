"""Breaking a text into lines: the longest line that a legal break ends."""

from reader.model.span import Span
from reader.typeset.cells import Ruler
from reader.typeset.classes import CLASS, SP
from reader.typeset.rules import EMERGENCIES, PAIRS, Level, Pairs, may_break, resolve_quotes

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
    if not text:
        return [Span(0, 0)]
    lines: list[Span] = []
    width, start = first, 0
    while start < len(text):
        newline = text.find("\n", start)
        end = len(text) if newline < 0 else newline + 1
        body = text if newline < 0 and not start else text[start:end].rstrip("\n")
        setter = _Paragraph(body, ambiguous, PAIRS[level], hanging)
        at = 0
        while True:
            to = setter.line_end(at, max(1, width))
            width = rest
            if to >= len(body):
                break
            lines.append(Span(start + at, start + to))
            at = to
        lines.append(Span(start + at, end))
        start = end
    return lines


class _Paragraph:
    """One text without newlines, ready to be asked where lines end."""

    __slots__ = ("hanging", "pairs", "ruler", "text")

    def __init__(self, text: str, ambiguous: int, pairs: Pairs, hanging: bool) -> None:
        self.text = resolve_quotes(text)
        self.ruler = Ruler(text, ambiguous)
        self.pairs = pairs
        self.hanging = hanging

    def line_end(self, start: int, width: int) -> int:
        """Where the line that starts at `start` ends, with the blanks that hang behind it."""
        text, pairs = self.text, self.pairs
        ruler = self.ruler
        most = ruler.fit(ruler.cells(start) + width)
        if most >= len(text):
            return len(text)
        if most > start and pairs[CLASS[text[most - 1]]][CLASS[text[most]]] == "+":
            return most
        blanks = self._after_blanks(most)
        if blanks == len(text):
            return blanks
        if self.hanging and text[most] in _HANGING and most > start:
            behind = self._after_blanks(most + 1)
            if behind == len(text) or may_break(text, behind, start, pairs):
                return behind
        least = self._after_blanks(start)
        if blanks > max(most, least) and may_break(text, blanks, start, pairs):
            return blanks
        for at in range(most, least, -1):
            if may_break(text, at, start, pairs):
                return at
        return self._emergency(start, max(least, start), most)

    def _after_blanks(self, at: int) -> int:
        text = self.text
        while at < len(text) and CLASS[text[at]] == SP:
            at += 1
        return at

    def _emergency(self, start: int, least: int, most: int) -> int:
        """The line end when no legal one fits: the least harm first."""
        text = self.text
        if least >= most > start:
            return least
        for allowed in EMERGENCIES:
            for at in range(most, least, -1):
                if allowed(text, at, start):
                    return at
        at = max(start, least) + 1
        while at < len(text) and not EMERGENCIES[-1](text, at, start):
            at += 1
        return self._after_blanks(at)
