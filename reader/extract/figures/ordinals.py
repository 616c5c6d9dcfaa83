"""Ordinals: 第三, 第12届, 第3万回."""

import re

from reader.extract.figures.found import Found, scaled
from reader.extract.figures.lists import words
from reader.extract.figures.numerals import NUMERAL, read
from reader.extract.figures.pattern import Pattern
from reader.extract.wordlists import any_of

_BEHIND = any_of(words("ranked"))
# 第一，…… 第二，…… order a speech and count nothing.
_DISCOURSE = re.compile(r"(?<![一-鿿])第[一二三四五六七八九十][，、,:]")
_ORDINAL = Pattern(
    rf"第 ?(?P<n>{NUMERAL})(?: ?[-–—~至到] ?第?(?P<to>{NUMERAL}))?(?: ?(?P<u>{_BEHIND}))?"
)


def find(text: str, at: int) -> Found | None:
    """The ordinal that starts at `at`."""
    m = _ORDINAL.match(text, at)
    n = read(m["n"]) if m else None
    if m is None or n is None or _DISCOURSE.match(text, at):
        return None
    to = read(m["to"]) if m["to"] else None
    if to is not None:
        return Found(at, m.end(), "ordinal", (n.low, to.high), m["u"] or "")
    return Found(
        at,
        m.end(),
        "ordinal",
        scaled(n, n.low / n.low if n.low else n.low + 1),
        m["u"] or "",
        n.approx,
    )
