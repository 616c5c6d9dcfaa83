"""Where a line may end: pairs first, then the words around, then what to do when nothing fits."""

import re
from collections.abc import Callable
from typing import Final, Literal

from reader.typeset.classes import (
    AL,
    CLASS,
    CM,
    CP,
    CW,
    GL,
    HY,
    ID,
    LD,
    MG,
    NS,
    NU,
    OP,
    OQ,
    OW,
    PAIRS_BASIC,
    PAIRS_STRICT,
    PO,
    PR,
    RI,
    SP,
    SY,
)

Level = Literal["strict", "basic"]
Pairs = tuple[str, ...]
PAIRS: Final[dict[str, Pairs]] = {"strict": PAIRS_STRICT, "basic": PAIRS_BASIC}

_OPENERS: Final = frozenset({OP, OQ, OW})
_LETTERS: Final = frozenset({AL, NU})
_CHINESE: Final = frozenset({ID, MG, CW, LD, PO, NS, RI})
_NEVER_FIRST: Final = frozenset({CP, CW, PO, NS, CM, SP, LD})
_NEVER_LAST: Final = frozenset({OP, OQ, OW, PR})
_URL_MARKS: Final = frozenset("/?&=._-")


def may_break(text: str, at: int, start: int, pairs: Pairs) -> bool:
    """Whether a line that starts at `start` may end before `text[at]`; 0 <= start < at < len."""
    action = pairs[CLASS[text[at - 1]]][CLASS[text[at]]]
    if action == "+":
        return True
    return action != "." and _CONTEXTS[action](text, at, start, pairs)


def _back_over(text: str, at: int, start: int, kinds: frozenset[int]) -> int:
    while at >= start and CLASS[text[at]] in kinds:
        at -= 1
    return at


def _after_blanks(text: str, at: int, start: int, _pairs: Pairs) -> bool:
    """LB14: an opener keeps what follows it, blanks or not."""
    base = _back_over(text, at - 1, start, _BLANKS)
    return base >= start and CLASS[text[base]] not in _OPENERS


def _blank_then_magnitude(text: str, at: int, start: int, pairs: Pairs) -> bool:
    base = _back_over(text, at - 1, start, _BLANKS)
    return _after_blanks(text, at, start, pairs) and CLASS[text[base]] != NU


def _magnitudes(text: str, at: int, start: int, _pairs: Pairs) -> bool:
    base = _back_over(text, at - 1, start, _MAGNITUDES)
    return base < start or CLASS[text[base]] != NU


def _after_stop(text: str, at: int, start: int, _pairs: Pairs) -> bool:
    """A stop between Han and Latin ends a phrase; inside Latin or a number it does not."""
    base = _back_over(text, at - 1, start, _STOPS)
    return base >= start and CLASS[text[base]] in _CHINESE


def _before_quote(text: str, at: int, _start: int, _pairs: Pairs) -> bool:
    """LB19a (Unicode 16): beside Han a curly quote allows a break, inside Latin it does not."""
    return at + 1 < len(text) and CLASS[text[at + 1]] not in _LETTERS


def _range(text: str, at: int, start: int, _pairs: Pairs) -> bool:
    return at - 2 < start or CLASS[text[at - 2]] != NU


def _after_prefix(text: str, at: int, start: int, _pairs: Pairs) -> bool:
    """`C++` and `US$` end a word; ¥, # and @ before Han belong to what follows."""
    base = _back_over(text, at - 1, start, _PREFIXES)
    return base >= start and CLASS[text[base]] in _LETTERS


def _after_hyphen(text: str, at: int, start: int, _pairs: Pairs) -> bool:
    """A hyphen inside a word, not one that starts an option or a minus sign."""
    if at - 2 < start:
        return False
    return CLASS[text[at - 2]] not in _NO_WORD


def _solidus(_text: str, _at: int, _start: int, _pairs: Pairs) -> bool:
    return True


def _dash(text: str, at: int, start: int, _pairs: Pairs) -> bool:
    """At the basic level a whole —— or …… may start a line, a single connector may not."""
    if at + 1 >= len(text) or text[at + 1] != text[at]:
        return False
    base = _back_over(text, at - 1, start, _BLANKS)
    return base >= start and CLASS[text[base]] not in _OPENERS


def _flags(text: str, at: int, start: int, _pairs: Pairs) -> bool:
    base = _back_over(text, at - 1, start, _INDICATORS)
    return (at - 1 - base) % 2 == 0


def _marked(text: str, at: int, start: int, pairs: Pairs) -> bool:
    """LB9, LB10: a letter with its marks is that letter; marks on nothing are a letter."""
    base = _back_over(text, at - 1, start, _MARKS)
    kind = AL if base < start or CLASS[text[base]] == SP else CLASS[text[base]]
    action = pairs[kind][CLASS[text[at]]]
    if action in "+.":
        return action == "+"
    return _CONTEXTS[action](text[start : base + 1] + text[at : at + 2], base + 1 - start, 0, pairs)


_BLANKS: Final = frozenset({SP})
_MAGNITUDES: Final = frozenset({MG})
_STOPS: Final = frozenset({CP, CM})
_PREFIXES: Final = frozenset({PR})
_INDICATORS: Final = frozenset({RI})
_MARKS: Final = frozenset({CM})
_NO_WORD: Final = frozenset({SP, OP, OQ, OW, HY, GL, CP, CW, SY})
_CONTEXTS: Final[dict[str, Callable[[str, int, int, Pairs], bool]]] = {
    "b": _after_blanks,
    "g": _blank_then_magnitude,
    "m": _magnitudes,
    "w": _after_stop,
    "q": _before_quote,
    "r": _range,
    "p": _after_prefix,
    "h": _after_hyphen,
    "s": _solidus,
    "d": _dash,
    "i": _flags,
    "c": _marked,
}


def _in_address(text: str, at: int, start: int) -> bool:
    """After a mark of a URL, but not inside a number."""
    mark, after = text[at - 1], CLASS[text[at]]
    if mark not in _URL_MARKS or text[at] in _URL_MARKS or after not in {AL, NU, ID, MG}:
        return False
    return at - 2 >= start and not (after == NU and CLASS[text[at - 2]] == NU)


def _in_word(text: str, at: int, _start: int) -> bool:
    before, after = CLASS[text[at - 1]], CLASS[text[at]]
    return before in _LETTERS and after in _LETTERS and before + after != NU + NU


def _at_mark(text: str, at: int, start: int) -> bool:
    """Where no mark lands on the wrong side, whatever word or number it splits."""
    before, after = CLASS[text[at - 1]], CLASS[text[at]]
    if after in _NEVER_FIRST or before in _NEVER_LAST:
        return False
    return between_graphemes(text, at, start)


def between_graphemes(text: str, at: int, start: int) -> bool:
    """Whether a grapheme ends before `text[at]`: UAX #29, as far as marks, joiners, flags go."""
    before, after = CLASS[text[at - 1]], CLASS[text[at]]
    if after == CM or text[at] == "\u200d" or text[at - 1] == "\u200d":
        return False
    return not (before == after == RI) or _flags(text, at, start, PAIRS_BASIC)


EMERGENCIES: Final = (_in_address, _in_word, _at_mark, between_graphemes)


_STRAIGHT: Final = re.compile("[\"']")


def resolve_quotes(text: str) -> str:
    """`text` with straight quotation marks as curly ones, one for one, for the rules to read.

    What stands around a mark decides; where that is silent, opening and closing alternate.
    """
    if '"' not in text and "'" not in text:
        return text
    opened = {'"': False, "'": False}

    def curl(match: re.Match[str]) -> str:
        at, mark = match.start(), match.group()
        before = CLASS[text[at - 1]] if at and text[at - 1] != "\n" else SP
        after = CLASS[text[at + 1]] if at + 1 < len(text) and text[at + 1] != "\n" else SP
        if before in _LETTERS and after in _LETTERS:
            return mark
        opens = not opened[mark]
        if after in _CLOSES and before not in _BEFORE_OPEN:
            opens = False
        elif before in _BEFORE_OPEN and after not in _CLOSES:
            opens = True
        opened[mark] = opens
        return "“" if opens else "”"

    return _STRAIGHT.sub(curl, text)


_CLOSES: Final = frozenset({SP, CP, CW, PO})
_BEFORE_OPEN: Final = frozenset({SP, OP, OQ, OW})
