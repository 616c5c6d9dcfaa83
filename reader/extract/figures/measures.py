"""Numbers with a unit or measure word behind them, and ranges of them."""

import re
from decimal import Decimal

from reader.extract.figures.found import Found, bound_of, plain, scaled
from reader.extract.figures.lists import pairs
from reader.extract.figures.numerals import NUMERAL, TO, Numeral, read
from reader.extract.figures.pattern import Pattern
from reader.extract.figures.units import LOOSE, PER, UNIT, UNITS, Unit
from reader.model.figure import Value

SIGN = r"(?:(?<![\w.)])[-+]|(?<!正)负)?"
_MINUS = r"(?:(?<![A-Za-z\d.)])[-+]|(?<!正)负)?"
_COLD = r"(?:零下)?(?:(?:华氏|摄氏)(?:温度)?)?(?:零下)?"
_AMOUNT = re.compile(
    rf"(?P<cold>{_COLD})(?P<a>{_MINUS}{NUMERAL})(?:(?: ?(?P<ua>{UNIT}|%))?(?P<to>{TO}|"
    rf"[和与](?={NUMERAL} ?(?:{UNIT})?之?间))(?P<cold2>零下)?(?P<b>{SIGN}{NUMERAL}))?"
    rf" ?(?P<u>{UNIT}|%)"
    rf"(?P<half>半(?![年月小个天]))?(?P<more>多(?![少数样元次种晶层功媒肽糖孔]))?(?:(?:/|"
    rf"每)(?P<per>{PER}))?"
)
_BIG_TAIL = re.compile(r"[十百千万亿兆]*[万亿兆]$")
_HALF = Pattern(rf"半(?P<u>{UNIT})", "半")
_CHANGING = re.compile(r"(?:[降涨加减]价|[涨跌升降增减加少挫滑扬贬高低])(?:了|约|近|逾|超)?$")
# 一碼 is a quarter of a point where Taiwan speaks of interest.
_RATE = re.compile(r"[升降加减]息(?:了|幅度|各)?$")
_NOTCH = Unit("percent", "pp", Decimal("0.25"))
# 一米八二: what stands behind the metre are tenths and hundredths.
_TALL = re.compile(
    r"(?P<n>[一二两三12])米(?P<f>[一二三四五六七八九](?:[零一二三四五六七八九])?|\d{1,2})(?![\d十百千万.个])"
)
_HEAT = re.compile("[温烧热冷凉暖]")
_TENS = re.compile(r"(?P<n>[六七八九6-9])旬")
# Measure words that begin a longer word with the letters listed: 37.1万员工, 3部门.
_BEGINS = dict(pairs("begins"))
_PAID = re.compile(r"[花卖要价付给赚收买省赔贵费]|便宜|多少|一共|每[斤人张]|只|才|元")
_STRIKE = frozenset("电开工架破败造断听击扰包车算的了")
_COUNTED = Unit("count", "块")
_ALONE = frozenset("一二两三四五六七八九十百千")


def find(text: str, at: int) -> Found | None:
    """The number with its unit that starts at `at`."""
    m = _AMOUNT.match(text, at)
    if m is None:
        return _tens(text, at) or _half(text, at)
    tall = _TALL.match(text, at)
    if tall is not None:
        return _height(tall)
    low, unit = read(m["a"]), _unit(text, at, m)
    if low is None or _is_dash(text, m, unit) or not _counts(text, m, unit):
        return None
    if "零下" in m["cold"]:
        low = low._replace(low=-low.high, high=-low.low)
    if m["ua"] and m["to"].strip() in "至到" and _CHANGING.search(text, max(0, at - 4), at):
        # 上涨20元至1405元 names a step and where it led, not a range.
        step = UNITS[m["ua"]]
        value = scaled(low, step.factor)
        return Found(at, m.end("ua"), step.kind, value, step.name, low.approx, bound_of(low))
    value = _value(m, low, unit)
    if value is None:
        return None
    name = f"{unit.name}/{m['per']}" if m["per"] else unit.name
    bound = bound_of(low) or ("gt" if m["more"] else None)
    return Found(at, m.end(), unit.kind, value, name, low.approx or bool(m["more"]), bound)


def _unit(text: str, at: int, m: re.Match[str]) -> Unit:
    unit = UNITS[m["u"]]
    if m["cold"]:
        return _temperature(m["cold"], unit)
    if unit.name == "°" and _HEAT.search(text, max(0, at - 20), at):
        return Unit("temperature", "°")
    if m["u"] == "块" and not _is_price(text, at, m):
        return _COUNTED
    return _NOTCH if unit.name == "yd" and _RATE.search(text, max(0, at - 6), at) else unit


def _is_price(text: str, at: int, m: re.Match[str]) -> bool:
    """Whether so many 块 are money: 要五块, 两块五; not 吃了两块肉, 海洛因39块."""
    after = text[m.end() : m.end() + 1]
    if after and after in "钱半一二三四五六七八九多":
        return True
    return _PAID.search(text, max(0, at - 8), at) is not None and not after.isalpha()


def _is_dash(text: str, m: re.Match[str], unit: Unit) -> bool:
    """Whether a minus behind a letter is a dash: 最低-5℃ is cold, 项目-5人 is a list."""
    signed = m["a"][0] == "-" and text[m.start() - 1 : m.start()].isalpha()
    return signed and unit.kind not in ("temperature", "percent")


def _value(m: re.Match[str], low: Numeral, unit: Unit) -> Value:
    if m["b"]:
        pair = range_of(m["a"], m["b"])
        first = UNITS[m["ua"]] if m["ua"] else unit
        if pair is None:
            return None
        if "零下" in m["cold"] and m["a"][0] != "-":
            return _below_zero(pair, both=bool(m["cold2"]) or not m["ua"])
        return plain(pair[0] * first.factor), plain(pair[1] * unit.factor)
    if m["half"] and low.exact:
        return plain((low.low + Decimal("0.5")) * unit.factor)
    return scaled(low, unit.factor)


def _below_zero(pair: tuple[Decimal, Decimal], *, both: bool) -> Value:
    """零下5到零下3℃ and 零下5至10度 lie below zero; 零下5℃到3℃ ends above it."""
    ends = (-pair[0], -pair[1] if both else pair[1])
    return plain(min(ends)), plain(max(ends))


def _temperature(words: str, unit: Unit) -> Unit:
    if unit.name != "°":
        return unit
    scale = "°F" if "华" in words else "°C" if "摄" in words else "°"
    return Unit("temperature", scale)


def _tens(text: str, at: int) -> Found | None:
    tens = _TENS.match(text, at)
    first = read(tens["n"]) if tens else None
    if tens is None or first is None:
        return None
    return Found(at, tens.end(), "age", (first.low * 10, first.low * 10 + 9), "岁", approx=True)


def _height(m: re.Match[str]) -> Found | None:
    whole, rest = read(m["n"]), read(m["f"])
    if whole is None or rest is None:
        return None
    digits = len(m["f"])
    return Found(m.start(), m.end(), "quantity", plain(whole.low + rest.low.scaleb(-digits)), "m")


def _half(text: str, at: int) -> Found | None:
    m = _HALF.match(text, at)
    if m is None:
        return None
    unit = UNITS[m["u"]]
    if unit.name == "yd" and _RATE.search(text, max(0, at - 6), at):
        unit = _NOTCH
    elif unit.kind not in ("quantity", "money") or m["u"] in LOOSE:
        return None
    return Found(at, m.end(), unit.kind, plain(Decimal("0.5") * unit.factor), unit.name)


def _counts(text: str, m: re.Match[str], unit: Unit) -> bool:
    after = text[m.end() : m.end() + 1]
    if after and after in _BEGINS.get(m["u"], ""):
        return False
    if m["u"] == "打":
        return after not in _STRIKE
    if m["a"] not in _ALONE or m["b"]:
        return True
    if m["a"] == "一" and unit.kind == "count":
        return after in ("死", "伤") and m["u"] in ("人", "名")
    return m["u"] not in LOOSE


def range_of(low: str, high: str) -> tuple[Decimal, Decimal] | None:
    """The two ends of a range; 3-5万 shares its 万, 5000-1万 does not."""
    first, last = read(low), read(high)
    if first is None or last is None:
        return None
    start, end = first.low, last.high
    tail = _BIG_TAIL.search(high)
    if tail and not re.search("[万亿兆]", low):
        scale = _scale(tail[0])
        if scale and start < end / scale:
            start *= scale
    return start, end


def _scale(tail: str) -> Decimal | None:
    one: Numeral | None = read("一" + tail.lstrip("十百千"))
    return one.low if one else None
