"""Durations: 三年半, 一个半小时, 两三天, 17年前; ISO 8601."""

import re
from decimal import Decimal

from reader.extract.figures.found import Found, plain
from reader.extract.figures.numerals import NUMERAL, TO, Numeral, read
from reader.model.figure import Value

# Spelling: ISO letter and how many of it; weeks and halves are resolved below.
_UNITS: dict[str, tuple[str, Decimal]] = {
    "年": ("Y", Decimal(1)),
    "周年": ("Y", Decimal(1)),
    "载": ("Y", Decimal(1)),
    "个年头": ("Y", Decimal(1)),
    "个世纪": ("Y", Decimal(100)),
    "整年": ("Y", Decimal(1)),
    "个季度": ("M", Decimal(3)),
    "个月": ("M", Decimal(1)),
    "月": ("M", Decimal(1)),
    "个多月": ("M", Decimal(1)),
    "个星期": ("W", Decimal(1)),
    "星期": ("W", Decimal(1)),
    "周": ("W", Decimal(1)),
    "个礼拜": ("W", Decimal(1)),
    "礼拜": ("W", Decimal(1)),
    "天": ("D", Decimal(1)),
    "日": ("D", Decimal(1)),
    "昼夜": ("D", Decimal(1)),
    "个昼夜": ("D", Decimal(1)),
    "个工作日": ("D", Decimal(1)),
    "个交易日": ("D", Decimal(1)),
    "工作日": ("D", Decimal(1)),
    "整天": ("D", Decimal(1)),
    "天天": ("D", Decimal(1)),
    "小时": ("H", Decimal(1)),
    "个小时": ("H", Decimal(1)),
    "个多小时": ("H", Decimal(1)),
    "钟头": ("H", Decimal(1)),
    "个钟头": ("H", Decimal(1)),
    "个时辰": ("H", Decimal(2)),
    "时": ("H", Decimal(1)),
    "刻钟": ("m", Decimal(15)),
    "分钟": ("m", Decimal(1)),
    "分多钟": ("m", Decimal(1)),
    "分": ("m", Decimal(1)),
    "秒": ("S", Decimal(1)),
    "秒钟": ("S", Decimal(1)),
    "毫秒": ("S", Decimal("0.001")),
    "微秒": ("S", Decimal("0.000001")),
    "纳秒": ("S", Decimal("0.000000001")),
}
_NAMES = "|".join(sorted(_UNITS, key=len, reverse=True))
_PART = re.compile(
    rf"(?:(?P<n>{NUMERAL})"
    rf"(?:(?P<first>个?(?:{_NAMES}))?{TO}(?P<to>{NUMERAL}))? ?(?P<ge>个(?=半))?(?P<mid>半)?|"
    r"(?P<half>半))"
    rf" ?(?P<u>(?:个(?![年日载]))?(?:{_NAMES}))"
    rf"(?P<post>半(?!年|个|小|天|月))?(?P<more>多(?![少种样]))?"
)
_CENTS = re.compile(r"\d{2}(?![\d.%年月日个名人])")
_WITHIN = re.compile(r"[内间]|[一二两三四五六七八九十\d]{1,2}[夜晚](?!上)|之内|以内|以上|刑期|拘役")
_SECONDS = re.compile(r"(?:\d{1,2}|[零一二三四五六七八九十]{1,3})秒")
_YEAR = re.compile(r"1\d{3}|20\d\d|21\d\d")
# A sentence of so many months or days.
_SENTENCE = re.compile(r"(?:徒刑|拘役|判刑|刑期|入狱|监禁|拘留)[约为达共各]?$")
_JOIN = re.compile(r"[又零]?")
_AGO = re.compile(r"(?:之前|以前|前)(?![后三四五六十几往来锋卫提瞻]|进(?![入行口]))")
_LONGEST_MONTH = 31
_ORDER = "YMWDHmS"


def find(text: str, at: int) -> Found | None:
    """The duration that starts at `at`."""
    totals: dict[str, Decimal] = {}
    highs: dict[str, Decimal] = {}
    place, end, approx, over = at, at, False, False
    while m := _PART.match(text, place):
        if not _fits(text, m, totals):
            break
        numeral = _numeral(m)
        if numeral is None:
            break
        letter, factor = _UNITS[_unit(m["u"])]
        high = read(m["to"]) if m["to"] else numeral
        own, own_factor = _UNITS[_unit(m["first"])] if m["first"] else (letter, factor)
        totals[own] = numeral.low * own_factor
        highs[letter] = (high or numeral).high * factor
        approx, over = (
            approx or numeral.approx or bool(m["more"]) or "多" in m["u"],
            over or numeral.over or bool(m["more"]) or "多" in m["u"],
        )
        end = m.end()
        cents = _CENTS.match(text, end) if letter == "S" and factor == 1 else None
        if cents is not None:
            share = Decimal(f"0.{cents[0]}")
            totals["S"], highs["S"], end = totals["S"] + share, highs["S"] + share, cents.end()
        join = _JOIN.match(text, end)
        place = join.end() if join else end
    if not totals:
        return None
    low, high = iso(totals), iso(highs)
    value: Value = low if low == high else (low, high)
    ago = _AGO.match(text, end)
    return Found(
        at,
        ago.end() if ago else end,
        "duration",
        value,
        "",
        approx,
        "gt" if over else None,
        ago is not None,
    )


def _unit(text: str) -> str:
    return text if text in _UNITS else text.removeprefix("个")


def _numeral(m: re.Match[str]) -> Numeral | None:
    if m["half"]:
        return Numeral(Decimal("0.5"), Decimal("0.5"))
    numeral = read(m["n"])
    if numeral is None or not (m["mid"] or m["post"]):
        return numeral
    half = Decimal("0.5")
    return numeral._replace(low=numeral.low + half, high=numeral.high + half)


def _fits(text: str, m: re.Match[str], totals: dict[str, Decimal]) -> bool:
    unit = _unit(m["u"])
    if unit not in _UNITS or _UNITS[unit][0] in totals:
        return False
    before, after = text[m.start() - 1 : m.start()], text[m.end() : m.end() + 1]
    if m["half"] and before and before in "大小上下前后多":
        return False
    if unit in ("天", "时", "日") and m["n"] == "一" and before and before in "有这那每第同前":
        return False
    match unit:
        case "年":
            return _is_years(m, before, after)
        case "月":
            return before == "前" or _is_sentence(text, m)
        case "日":
            lasting = bool(before) and before in "了过住满续连期足长首前头近每逾这那整"
            many = (m["n"] or "").isdigit() and int(m["n"]) > _LONGEST_MONTH
            return (
                lasting or many or _WITHIN.match(text, m.end()) is not None or _is_sentence(text, m)
            )
        case "分":
            return bool(totals) or _SECONDS.match(text, m.end()) is not None
        case "时":
            return bool(totals)
        case "周":
            return not after or after not in "边围岁末遭密全转刊报"
        case _:
            return True


def _is_years(m: re.Match[str], before: str, after: str) -> bool:
    """Whether so many 年 are a length: not 2017年, 四年级, 在363年."""
    number = m["n"] or ""
    if _YEAR.fullmatch(number) and not (m["more"] or m["post"]):
        return int(number) % 500 == 0 and number != "2000" and after != "度"
    if after and after in "级度代":
        return False
    return (
        len(number) != 3
        or before not in ("于", "在")
        or (bool(after) and after in "里内间来的前后以")
    )


def _is_sentence(text: str, m: re.Match[str]) -> bool:
    """Whether a court gives so many months or days: 有期徒刑3月."""
    told = _SENTENCE.search(text, max(0, m.start() - 8), m.start())
    if text[m.start() - 1 : m.start()] == "近" and not m["half"]:
        return True
    return told is not None or text.startswith(("有期徒刑", "徒刑", "拘役"), m.end())


def iso(parts: dict[str, Decimal]) -> str:
    """ISO 8601 text of years, months … seconds; halves of years and hours are resolved."""
    amounts = dict(parts)
    for letter, below, size in (("Y", "M", 12), ("H", "m", 60)):
        whole = amounts.get(letter, Decimal(0))
        rest = whole % 1
        if rest and (rest * size) % 1 == 0 and below not in amounts and rest == Decimal("0.5"):
            amounts[letter], amounts[below] = whole - rest, rest * size
    text = "P"
    timed = False
    for letter in _ORDER:
        amount = amounts.get(letter)
        if not amount and (amount is None or len(amounts) > 1):
            continue
        if letter in "HmS" and not timed:
            text, timed = text + "T", True
        text += f"{plain(amount or Decimal(0)):f}{letter.upper()}"
    return text
