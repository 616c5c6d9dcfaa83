"""Dates: years, months, days, quarters, decades, eras, lunar days; ISO 8601 with X for unknown."""

import re

from reader.extract.figures.eras import ERA, era_year
from reader.extract.figures.found import Found
from reader.extract.figures.numerals import read
from reader.model.figure import Value

_D = "〇零一二三四五六七八九"
_YEAR4 = rf"(?:(?<!\d)(?:1\d|20|21)\d\d(?!\d)|(?<![{_D}])[一二][{_D}]{{3}}(?![{_D}十百千万]))"
_YEAR2 = rf"(?:(?<![\d.,])\d\d(?!\d)|(?<![{_D}十百千万])[{_D}]{{2}}(?![{_D}十百千万]))"
_MONTH = r"(?:(?<![\d.,])(?:1[0-2]|0?[1-9])(?!\d)|(?<![一二三四五六七八九十百千万])(?:十[一二]?|[一二三四五六七八九])(?![十百千]))"
_DAY = r"(?:(?<![\d.,])(?:3[01]|[12]\d|0?[1-9])(?!\d)|(?<![二三四五六七八九十百千万])(?:三十一?|二十[一二三四五六七八九]?|廿[一二三四五六七八九]?|卅一?|十[一二三四五六七八九]?|[一二三四五六七八九])(?![十百千多余几]))"
_B = r"[ \u3000]?"
TO = r"(?: ?(?:[-–—~至到]|——|--) ?)"
_RELATIVE = "(?:去年|今年|明年|前年|后年|本月|上月|下月|上个月|下个月)"

_FULL = re.compile(
    rf"(?:公元|西元|公历|农历|阴历|夏历)?{_B}"
    rf"(?:(?P<era>{ERA})|(?P<y>{_YEAR4}|(?<=公元)\d{{1,4}}|(?<=西元)\d{{1,4}})|(?P<y2>{_YEAR2}))"
    rf"{_B}(?P<nian>年度?){_B}"
    rf"(?:(?P<m>{_MONTH}){_B}月份?{_B}(?:(?P<d>{_DAY}){_B}[日号]|初(?P<lu>[一二三四五六七八九十])|(?P<l>{_DAY}))?)?"
)
_MONTH_DAY = re.compile(
    rf"(?P<rel>{_RELATIVE})?{_B}(?P<m>{_MONTH}){_B}(?:月份|月){_B}(?:(?P<d>{_DAY}){_B}[日号])?"
)
_DAY_ONLY = re.compile(rf"(?P<rel>{_RELATIVE})?{_B}(?P<d>{_DAY}){_B}(?P<unit>[日号])")


def _digits(text: str) -> int:
    numeral = read(text)
    return int(numeral.low) if numeral else 0


def find(text: str, at: int) -> Found | None:
    """The date that starts at `at`."""
    return _full(text, at) or _month_day(text, at) or _day(text, at)


def _full(text: str, at: int) -> Found | None:
    m = _FULL.match(text, at)
    if m is None:
        return None
    year = _year(m)
    if year is None:
        return None
    value = year
    if m["m"]:
        value += f"-{_digits(m['m']):02}"
        if m["d"]:
            value += f"-{_digits(m['d']):02}"
    return Found(at, len(m[0].rstrip()) + at, "date", value)


def _year(m: re.Match[str]) -> str | None:
    if m["era"]:
        return era_year(m["era"])
    if m["y"]:
        return f"{_digits(m['y']):04}"
    y2 = m["y2"]
    if m["m"] or y2[0] in "0〇零":
        number = _digits(y2)
        return str(number + (2000 if number < 50 else 1900))
    return None


def _month_day(text: str, at: int) -> Found | None:
    m = _MONTH_DAY.match(text, at)
    if m is None:
        return None
    value: Value = f"XXXX-{_digits(m['m']):02}"
    if m["d"]:
        value += f"-{_digits(m['d']):02}"
    return Found(at, at + len(m[0].rstrip()), "date", value)


def _day(text: str, at: int) -> Found | None:
    m = _DAY_ONLY.match(text, at)
    if m is None or m["unit"] == "号":
        return None
    return Found(at, m.end(), "date", f"XXXX-XX-{_digits(m['d']):02}")
