"""Numerals: one grammar for Arabic, Chinese and mixed numbers, read exactly."""

import re
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

_DIGITS = {c: i for i, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2, "俩": 2}
_SMALL = {"十": 10, "百": 100, "千": 1000, "廿": 20, "卅": 30}
_BIG = {"万": 10**4, "亿": 10**8, "兆": 10**12}
_EDGE = "多余来"
# Beyond this nobody counts, and decimals round.
_LIMIT = Decimal(10) ** 24

# Atomic groups throughout: a run of digits is read once, whatever follows.
ARABIC = (
    r"(?:(?>\d{1,3}(?:,\d{3}){1,6}(?!\d)|\d{1,3}(?:[\u2009\u202f\u00a0]\d{3}){1,6}(?!\d)|\d{1,24})"
    r"(?:\.\d{1,12})?(?!\.?\d)(?!(?<=\d{4})[十百]))"
)
_LIANG = (
    r"(?<![一二三四五六七八九十百千万亿\d])两|"
    r"两(?=[百千万亿个天日年次步元人家名块岁条项件位句周小])"
)
_SCALE = r"(?:[十万亿]|百(?!帕)|千(?![瓦米克卡焦帕伏赫字比])|兆(?![瓦赫帕字焦欧比伏示头]))"
HAN = rf"(?:[零〇一二三四五六七八九廿卅俩]|{_SCALE}|{_LIANG})"
_MORE = (
    r"(?:(?<=[十百千万亿\d])多(?![少数样元方边变维功媒国党次元])"
    r"|(?<=[十百千万亿\d])多(?=[次元])(?!元化|次元)"
    r"|(?<=[十百千万亿\d])余(?![额震波下生温额])|(?<=[十百千万亿])来(?![自源临到说看电访])"
    r"|(?<=\d) [余多](?=[人名家个万亿件户])"
    r"|(?<=[十百千])几(?![乎何率])|(?<=\d0)几(?=[万亿个名人岁年天级块元])|(?<=[百千]零)几)"
)
_HEAD = r"(?:(?<![以之年月周日次期晚网线马身跟])上(?=[百千万亿])|[几数](?=[十百千万亿]))"
# A blank that spaced typesetting leaves inside a number: 2 兆 8,818 億, 1,200 余人.
_GAP = r"(?:(?<=\d) (?=[百千]?[万亿兆])|(?<=[万亿兆]) (?=\d[\d,.]{0,9} ?[万亿兆元]))"
NUMERAL = (
    rf"(?>(?:{_HEAD}|(?![万亿兆]))(?:{ARABIC}|"
    rf"{HAN}|{_GAP}){{1,30}}(?:点[零〇一二三四五六七八九]{{1,12}}(?![十百千]))?"
    rf"{_MORE}?(?:{_SCALE}{{1,4}}{_MORE}?)?)"
)
# What stands between the two ends of a range.
TO = r"(?: ?(?:——|--|[-–—~至到]) ?)"
_TOKEN = re.compile(r"\d[\d,\u2009\u202f\u00a0]*(?:\.\d+)?|.", re.DOTALL)
_PAIR = re.compile(
    r"(?<![零〇一二三四五六七八九])([一二两三四五六七八])([二两三四五六七八九])"
    r"(?![零〇一二三四五六七八九])"
)


class Numeral(NamedTuple):
    """What a numeral says: `low == high` unless it is vague (数十, 三四十)."""

    low: Decimal
    high: Decimal
    approx: bool = False
    over: bool = False
    least: bool = False

    @property
    def exact(self) -> bool:
        """Whether one number is meant."""
        return self.low == self.high


@lru_cache(maxsize=4096)
def read(numeral: str) -> Numeral | None:
    """The number that a folded numeral stands for; None where it is no well-formed numeral."""
    body, negative = (numeral[1:], True) if numeral[:1] in ("-", "负") else (numeral, False)
    found = _read_unsigned(body.replace(" ", ""))
    if found is None or found.high >= _LIMIT:
        return None
    if not negative:
        return found
    return found._replace(low=-found.high, high=-found.low)


def _read_unsigned(text: str) -> Numeral | None:
    least = text[:1] == "上" and len(text) > 1
    text = text[1:] if least else text
    over = any(mark in text for mark in _EDGE)
    rough = "来" in text
    for mark in _EDGE:
        text = text.replace(mark, "")
    vague = _vague(text)
    if vague is not None:
        return vague._replace(over=over)
    pair = _PAIR.search(text.partition("点")[0])
    if pair is not None and _is_pair(text, pair):
        first, second = sorted((pair[1], pair[2]), key=_DIGITS.__getitem__)
        low = _total(text[: pair.start()] + first + text[pair.end() :])
        high = _total(text[: pair.start()] + second + text[pair.end() :])
        if low is None or high is None:
            return None
        return Numeral(low, high, approx=True, over=over)
    value = _total(text)
    if value is None:
        return None
    return Numeral(value, value, approx=over, over=over and not rough, least=least)


def _is_pair(text: str, pair: re.Match[str]) -> bool:
    low, high = _DIGITS[pair[1]], _DIGITS[pair[2]]
    if pair[0] == "三两":
        return True
    return 0 < high - low <= (2 if (low, high) == (3, 5) else 1) or len(text) < 2


def _vague(text: str) -> Numeral | None:
    if text[:1] in ("几", "数"):
        low, high = _total("二" + text[1:]), _total("九" + text[1:])
        if low is None or high is None:
            return None
        if text[1:2] in ("十", "百", "千"):
            step = low / 2
            scale = step / _SMALL[text[1]]
            high += step - scale
        return Numeral(low, high, approx=True)
    at = text.find("几")
    if at < 0:
        return None
    if text[at - 1] == "0":  # 10几万
        low, high = (_total(text[: at - 1] + unit + text[at + 1 :]) for unit in "19")
        return Numeral(low, high, approx=True) if low is not None and high is not None else None
    low, high = _total(text[:at] + "一" + text[at + 1 :]), _total(text[:at] + "九" + text[at + 1 :])
    if low is None or high is None or text[at - 1] not in "十百千零廿卅":
        return None
    if text[at - 1] in "百千":
        return None
    return Numeral(low, high, approx=True)


def _total(text: str) -> Decimal | None:
    if not text:
        return None
    whole, point, fraction = text.partition("点")
    if point:
        return _with_fraction(whole, fraction)
    if all(c in _DIGITS for c in text):
        return Decimal("".join(str(_DIGITS[c]) for c in text))
    return _structured(text)


def _with_fraction(whole: str, fraction: str) -> Decimal | None:
    digits, tail = "", fraction
    while tail and tail[0] in _DIGITS:
        digits, tail = digits + str(_DIGITS[tail[0]]), tail[1:]
    value = _total(whole) if whole else None
    if value is None or not digits:
        return None
    value += Decimal("0." + digits)
    for unit in tail:
        scale = _BIG.get(unit) or _SMALL.get(unit)
        if scale is None:
            return None
        value *= scale
    return value


class _Sum:
    """The running total of a structured numeral: groups by 万 亿 兆, and the group at hand."""

    __slots__ = ("group", "groups", "last", "pending", "zero")

    def __init__(self) -> None:
        self.groups: list[tuple[Decimal, int]] = []
        self.group = Decimal(0)
        self.pending: Decimal | None = None
        self.last = 0
        self.zero = False

    def digit(self, value: Decimal) -> bool:
        if self.pending is not None and not (self.pending == 0 and self.zero):
            return False
        self.pending = value
        self.zero = value == 0
        return True

    def small(self, unit: int) -> None:
        if unit in (20, 30):
            self.group += unit
            unit = 10
        else:
            value = self.pending if self.pending else Decimal(1)
            self.group += value * unit
        self.pending, self.last, self.zero = None, unit, False

    def big(self, unit: int) -> None:
        value = self.group + (self.pending or 0)
        while self.groups and self.groups[-1][1] <= unit:
            value += self.groups.pop()[0]
        self.groups.append(((value or Decimal(1)) * unit, unit))
        self.group, self.pending, self.last, self.zero = Decimal(0), None, unit, False

    def total(self, short: bool) -> Decimal:
        tail = self.pending or Decimal(0)
        if short and self.last >= 100:
            tail *= self.last // 10
        return sum((value for value, _ in self.groups), self.group + tail)


def _structured(text: str) -> Decimal | None:
    tokens: list[str] = _TOKEN.findall(text)
    total, after_zero = _Sum(), False
    for token in tokens:
        if token[0].isdigit() and token[0] not in _DIGITS:
            if not total.digit(Decimal(re.sub(r"[^\d.]", "", token))):
                return None
        elif token in _DIGITS:
            if not total.digit(Decimal(_DIGITS[token])):
                return None
            after_zero = after_zero or _DIGITS[token] == 0
        elif token in _SMALL:
            total.small(_SMALL[token])
            after_zero = False
        elif token in _BIG:
            total.big(_BIG[token])
            after_zero = False
        else:
            return None
    last = tokens[-1]
    short = last in _DIGITS and not after_zero
    return total.total(short)
