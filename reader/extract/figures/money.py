"""Sums with a currency in front or in several pieces: 人民币4.68亿元, $20, 五元三毛."""

import re
from decimal import Decimal

from reader.extract.figures.found import Found, bound_of, plain, scaled
from reader.extract.figures.measures import range_of
from reader.extract.figures.numerals import NUMERAL, TO, read
from reader.extract.figures.pattern import Pattern
from reader.extract.figures.units import PER, UNITS
from reader.extract.wordlists import any_of
from reader.model.figure import Value

_SIGNS = {
    "$": "USD",
    "US$": "USD",
    "¥": "CNY",
    "€": "EUR",
    "£": "GBP",
    "HK$": "HKD",
    "NT$": "TWD",
    "RMB": "CNY",
    "A$": "AUD",
    "C$": "CAD",
    "S$": "SGD",
    "JP¥": "JPY",
    "USD": "USD",
    "HKD": "HKD",
    "TWD": "TWD",
    "CNY": "CNY",
    "NTD": "TWD",
    "EUR": "EUR",
    "R$": "BRL",
    "RM": "MYR",
    "₩": "KRW",
    "₹": "INR",
    "฿": "THB",
    "港元": "HKD",
    "港币": "HKD",
}
_MONEY = {word: unit for word, unit in UNITS.items() if unit.kind == "money"}
_NAMED = {
    word: unit.name
    for word, unit in _MONEY.items()
    if len(word) > 1 and unit.name != "?" and unit.factor == 1
}
CODES = _NAMED | _SIGNS
_FRONT = any_of(CODES)
_WHOLE = any_of(word for word, unit in _MONEY.items() if unit.factor == 1)
_BEHIND = Pattern(
    rf"(?P<c>{_FRONT})[ ]{{0,2}}(?P<a>-?{NUMERAL})(?:(?:元|"
    rf"圆)?{TO}(?P<c2>{_FRONT})?(?P<b>{NUMERAL}))? ?(?P<u>元整|元|圆|块)?(?:/(?P<per>{PER}))?"
)
_PIECES = Pattern(
    rf"(?P<n>{NUMERAL}) ?(?P<u>{_WHOLE})(?:又|零)?"
    rf"(?:(?P<j>{NUMERAL})(?:角|毛|毫)(?:(?P<f>{NUMERAL})(?:分(?!之|钟)|仙))?|(?P<c>{NUMERAL})(?:美分|"
    r"分(?!之|钟)|日本銭|钱)|(?P<tail>(?<=块)[一二三四五六七八九1-9](?![\d个十百千万.,])))",
    "角 毛 毫 分 仙 钱 块 銭",
)


def find(text: str, at: int) -> Found | None:
    """The sum of money that starts at `at`."""
    m = _BEHIND.match(text, at)
    if m is not None:
        return _in_front(m, at)
    return _pieces(text, at)


def _in_front(m: re.Match[str], at: int) -> Found | None:
    low = read(m["a"])
    if low is None:
        return None
    value: Value = scaled(low, Decimal(1))
    if m["b"]:
        pair = range_of(m["a"], m["b"])
        if pair is None:
            return None
        value = (plain(pair[0]), plain(pair[1]))
    name = CODES[m["c"]]
    unit = f"{name}/{m['per']}" if m["per"] else name
    return Found(at, m.end(), "money", value, unit, low.approx, bound_of(low))


def _pieces(text: str, at: int) -> Found | None:
    m = _PIECES.match(text, at)
    n = read(m["n"]) if m else None
    if m is None or n is None:
        return None
    total = n.low
    for group, factor in (("j", "0.1"), ("f", "0.01"), ("c", "0.01"), ("tail", "0.1")):
        part = read(m[group]) if m[group] else None
        if part is not None:
            total += part.low * Decimal(factor)
    return Found(at, m.end(), "money", plain(total), UNITS[m["u"]].name)
