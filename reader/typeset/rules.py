"""Where a line may end: pairs first, then the words around, then what to do when nothing fits."""

import re
from collections.abc import Callable
from typing import Final, Literal
from unicodedata import category

from reader.text.patterns import pattern
from reader.typeset.cells import JOINER
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
_CHINESE: Final = frozenset({ID, MG, CW, PO, NS, RI})
_NEVER_FIRST: Final = frozenset({CP, CW, PO, NS, CM, SP})
_INSIDE: Final = frozenset({HY, SY})
_JOINTS: Final = frozenset({LD, HY, SY})
_JOINERS: Final = frozenset("\u200d\u2060\ufeff")
_LONGEST_MAGNITUDE: Final = 8
_REACH: Final = 64  # as far back as a context is looked for behind marks: linear time
_NUMBER_MARKS: Final = frozenset(".,:．/-–")
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
    """LB14, LB11: an opener keeps what follows it, blanks or not; a word joiner joins."""
    behind = _back_over(text, at - 1, start, _BLANKS)
    if behind < start or text[at] in _JOINERS:
        return False
    base = _back_over(text, behind, start, _MARKS)
    return base < start or CLASS[text[base]] not in _OPENERS


def _blank_then_magnitude(text: str, at: int, start: int, pairs: Pairs) -> bool:
    base = _back_over(text, at - 1, start, _BLANKS)
    return _after_blanks(text, at, start, pairs) and CLASS[text[base]] != NU


def _magnitudes(text: str, at: int, start: int, _pairs: Pairs) -> bool:
    base = _back_over(text, at - 1, max(0, at - _LONGEST_MAGNITUDE), _MAGNITUDES)
    return base < 0 or CLASS[text[base]] != NU


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
    """A hyphen, or a dash typed as two, behind a word; not a minus sign, nor an option's."""
    base = _back_over(text, at - 1, start, _HYPHENS)
    return base >= start and CLASS[text[base]] not in _NO_WORD


def _solidus(_text: str, _at: int, _start: int, _pairs: Pairs) -> bool:
    return True


def _dash(text: str, at: int, start: int, _pairs: Pairs) -> bool:
    """At the basic level a whole —— or …… may start a line, a single connector may not."""
    if text[at + 1 : at + 2] != text[at] or text[at - 1] == text[at]:
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
    bare = text[max(start, base - _REACH) : base + 1]
    return _CONTEXTS[action](bare + text[at : at + 2], len(bare), 0, pairs)


_BLANKS: Final = frozenset({SP})
_MAGNITUDES: Final = frozenset({MG})
_STOPS: Final = frozenset({CP, LD, CM})
_PREFIXES: Final = frozenset({PR})
_INDICATORS: Final = frozenset({RI})
_MARKS: Final = frozenset({CM})
_HYPHENS: Final = frozenset({HY})
_NO_WORD: Final = frozenset({SP, OP, OQ, OW, GL, CP, CW, SY})
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


def _in_address(text: str, at: int, start: int, _pairs: Pairs) -> bool:
    """After a mark of a URL, but not inside a number."""
    mark, after = text[at - 1], CLASS[text[at]]
    if mark not in _URL_MARKS or text[at] in _URL_MARKS or after not in {AL, NU, ID, MG}:
        return False
    if after != NU or mark not in _NUMBER_MARKS:
        return True
    return at - 2 >= start and CLASS[text[at - 2]] != NU


def _harmless(text: str, at: int, start: int, pairs: Pairs) -> bool:
    """Where neither a mark, a word nor a number suffers, whatever else speaks against it."""
    if _in_word(text, at, start, pairs) or not _at_mark(text, at, start, pairs):
        return False
    before, after = CLASS[text[at - 1]], CLASS[text[at]]
    if after == MG:
        return before != NU and (before != MG or _magnitudes(text, at, start, pairs))
    if after != NU:
        return True
    inside = text[at - 1] in _NUMBER_MARKS and at - 2 >= start and CLASS[text[at - 2]] == NU
    return before != NU and not inside and category(text[at - 1]) != "Sc"


def _in_word(text: str, at: int, _start: int, _pairs: Pairs) -> bool:
    before, after = text[at - 1], text[at]
    if CLASS[before] not in _LETTERS or CLASS[after] not in _LETTERS:
        return False
    return before.isalnum() and after.isalnum() and not CLASS[before] == CLASS[after] == NU


def _word_from_number(text: str, at: int, start: int, pairs: Pairs) -> bool:
    return _in_word(text, at, start, pairs) and NU in {CLASS[text[at - 1]], CLASS[text[at]]}


def _at_mark(text: str, at: int, start: int, pairs: Pairs) -> bool:
    """Where no mark lands on the wrong side, whatever word or number it splits."""
    after = CLASS[text[at]]
    if after in _NEVER_FIRST:
        return False
    base = _back_over(text, at - 1, start, _BLANKS)
    if after in _INSIDE and base == at - 1:
        return False
    if after == LD and (pairs is PAIRS_STRICT or not _dash(text, at, start, pairs)):
        return False
    if base >= start and CLASS[text[base]] in _OPENERS:
        return False
    return between_graphemes(text, at, start, pairs)


def _at_joint(text: str, at: int, start: int, pairs: Pairs) -> bool:
    """As `_at_mark`, but before a whole dash or ellipsis, a hyphen or a solidus."""
    if CLASS[text[at]] not in _JOINTS or text[at] == text[at - 1]:
        return False
    base = _back_over(text, at - 1, start, _BLANKS)
    opener = base >= start and CLASS[text[base]] in _OPENERS
    return not opener and between_graphemes(text, at, start, pairs)


def between_graphemes(text: str, at: int, start: int = 0, _pairs: Pairs = ()) -> bool:
    """Whether a grapheme ends before `text[at]`: UAX #29, as far as marks, joiners, flags go."""
    before, after = CLASS[text[at - 1]], CLASS[text[at]]
    if after == CM or text[at] == JOINER:
        return False
    if text[at - 1] == JOINER:
        base = at - 1
        while base >= start and text[base] == JOINER:
            base -= 1
        return (at - base) % 2 == 1
    return not (before == after == RI) or _flags(text, at, start, PAIRS_BASIC)


EMERGENCIES: Final = (
    _in_address,
    _harmless,
    _word_from_number,
    _in_word,
    _at_mark,
    _at_joint,
    between_graphemes,
)


_STRAIGHT: Final = pattern("[\"']")


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
