"""Numbers without a unit: Arabic ones anywhere, Chinese ones only where they are plainly numbers."""

import re
from decimal import Decimal

from reader.extract.figures.found import Found, bound_of, scaled
from reader.extract.figures.measures import SIGN, TO, range_of
from reader.extract.figures.numerals import NUMERAL, read
from reader.extract.figures.found import plain
from reader.model.figure import Value

_NUMBER = re.compile(rf"(?P<a>{SIGN}{NUMERAL})(?:{TO}(?P<b>{SIGN}{NUMERAL}))?")
_PLAIN_HAN = re.compile(r"[零〇一二三四五六七八九两俩]{1,2}|[十百千]")


def find(text: str, at: int) -> Found | None:
    """The number that starts at `at`, whatever stands behind it."""
    m = _NUMBER.match(text, at)
    if m is None:
        return None
    low = read(m["a"])
    if low is None or _PLAIN_HAN.fullmatch(m["a"]):
        return None
    end = m.end()
    value: Value = scaled(low, Decimal(1))
    if m["b"]:
        pair = range_of(m["a"], m["b"])
        if pair is not None and pair[0] < pair[1]:
            value = (plain(pair[0]), plain(pair[1]))
        else:
            end = m.end("a")
    return Found(at, end, "number", value, "", low.approx, bound_of(low))
