"""Numbers without a unit: Arabic ones anywhere, Chinese ones where they are plainly numbers."""

import re
from decimal import Decimal

from reader.extract.figures.found import Found, bound_of, plain, scaled
from reader.extract.figures.measures import SIGN, range_of
from reader.extract.figures.numerals import NUMERAL, TO, read
from reader.extract.figures.pattern import Pattern
from reader.model.figure import Value

_NUMBER = Pattern(
    rf"(?P<a>{SIGN}{NUMERAL})(?:(?:{TO}|[和与](?={NUMERAL}之?间))(?P<b>{SIGN}{NUMERAL}))?"
)
_PLAIN_HAN = re.compile(r"[零〇一二三四五六七八九两俩]{1,20}|[十百千]")
_NAMES = frozenset("号型楼路")

_CLAUSE_END = ("", *"，。；！？不而却那,")


def _alone(text: str, m: re.Match[str]) -> bool:
    """Whether a lone Chinese digit is plainly a number: 答案是四, 排名前三."""
    before, after = text[m.start() - 1 : m.start()], text[m.end() : m.end() + 1]
    if len(m[0]) != 1 or not before:
        return False
    ranked = before == "前" and m[0] in "三四五六七八九十" and after in ("", *"的，。；,、")
    return ranked or (before in "是为于" and after in _CLAUSE_END)


def find(text: str, at: int) -> Found | None:
    """The number that starts at `at`, whatever stands behind it."""
    m = _NUMBER.match(text, at)
    if m is None:
        return None
    low = read(m["a"])
    if low is None or (_PLAIN_HAN.fullmatch(m["a"]) and not _alone(text, m)):
        return None
    behind = text[m.end("a") : m.end("a") + 1]
    if (behind.isascii() and behind.isalpha()) or behind in _NAMES:
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
