"""Quarters, halves, decades, centuries, weeks of a year: dates that are stretches of time."""

import re

from reader.extract.figures.eras import ERA, era_year
from reader.extract.figures.found import Found
from reader.extract.figures.numerals import read
from reader.extract.figures.pattern import Pattern
from reader.model.figure import Value

_RELATIVE = r"(?:去年|今年|明年|前年|后年|同年|当年)"
_D = "[一二三四1-4]"
_YEAR = (
    rf"(?:(?:(?P<era>{ERA})|"
    r"(?P<y>\d{4}|1[01]\d|[一二][〇零一二三四五六七八九]{3}|\d\d)) ?年度?(?:的)?|"
    rf"(?P<rel>{_RELATIVE})(?:的)?)?"
)
_QUARTER = Pattern(
    rf"{_YEAR} ?(?:(?P<first>[首前头])(?P<n>[两二三四234])个?季(?:度)?|"
    rf"第?(?P<q>{_D})(?: ?[-–~至到、和] ?第?(?P<q2>{_D}))?季度?(?![军人节稻]))",
    "季",
)
_HALF = Pattern(rf"{_YEAR} ?(?P<half>[上下前后]个?半年(?!以))", "半年")
_DECADE = Pattern(
    r"(?:(?P<c>上个?|本|\d{1,2}|十[一二三四五六七八九]?|二十一?|廿一?|[一二三四五六七八九])世纪)? ?"
    r"(?P<d>\d0|(?:19|20|18)\d0|[一二][〇零一七八九][〇零一二三四五六七八九][〇零]|"
    r"[二三四五六七八九]十)"
    r"(?: ?[-–—~至到] ?(?P<d2>\d0|"
    r"[二三四五六七八九]十))?年代",
    "年代",
)
_CENTURY = Pattern(
    r"(?:公元前?)?(?P<c>\d{1,2}|十[一二三四五六七八九]?|二十一?|"
    r"[一二三四五六七八九])世纪(?![末初]?\d0年)",
    "世纪",
)
_WEEK = Pattern(
    r"(?P<y>\d{4})年的?第(?P<n>\d{1,2}|[一二三四五六七八九十]{1,3})(?P<u>周|个月)", "年"
)


def find(text: str, at: int) -> Found | None:
    """The stretch of time that starts at `at`."""
    return (
        _quarter(text, at)
        or _half(text, at)
        or _decade(text, at)
        or _century(text, at)
        or _week(text, at)
    )


def _year(m: re.Match[str]) -> str:
    if m["era"]:
        return era_year(m["era"]) or "XXXX"
    if m["y"] and len(m["y"]) == 3:
        return str(int(m["y"]) + 1911)
    if m["y"] and len(m["y"]) == 4:
        numeral = read(m["y"])
        return f"{int(numeral.low):04}" if numeral else "XXXX"
    return f"20{m['y']}" if m["y"] else "XXXX"


def _quarter(text: str, at: int) -> Found | None:
    m = _QUARTER.match(text, at)
    if m is None:
        return None
    year = _year(m)
    value: Value
    if m["first"]:
        value = (f"{year}-Q1", f"{year}-Q{_number(m['n'])}")
    elif m["q2"]:
        value = (f"{year}-Q{_number(m['q'])}", f"{year}-Q{_number(m['q2'])}")
    else:
        value = f"{year}-Q{_number(m['q'])}"
    if (
        m["q"]
        and text[m.end() - 1] == "季"
        and not (m["y"] or m["era"] or m["rel"] or "第" in m[0])
    ):
        return None
    return Found(at, m.end(), "date", value)


def _half(text: str, at: int) -> Found | None:
    m = _HALF.match(text, at)
    if m is None:
        return None
    year = _year(m)
    if year == "XXXX":
        return Found(at, m.end(), "date", None)
    months = ("01", "06") if m["half"][0] in "上前" else ("07", "12")
    return Found(at, m.end(), "date", (f"{year}-{months[0]}", f"{year}-{months[1]}"))


def _decade(text: str, at: int) -> Found | None:
    m = _DECADE.match(text, at)
    if m is None:
        return None
    if len(m["d"]) == 4:
        return Found(at, m.end(), "date", f"{_number(m['d']) // 10}X")
    century = _century_digits(m["c"]) if m["c"] else ("19" if _number(m["d"]) >= 30 else "20")
    values = [f"{century}{_number(tens) // 10}X" for tens in (m["d"], m["d2"]) if tens]
    return Found(at, m.end(), "date", values[0] if len(values) == 1 else (values[0], values[1]))


def _century_digits(text: str) -> str:
    if text.startswith("上"):
        return "19"
    return "20" if text == "本" else f"{_number(text) - 1:02}"


def _century(text: str, at: int) -> Found | None:
    m = _CENTURY.match(text, at)
    if m is None:
        return None
    before = "-" if "前" in m[0] else ""
    return Found(at, m.end(), "date", f"{before}{_number(m['c']) - 1:02}XX")


def _week(text: str, at: int) -> Found | None:
    m = _WEEK.match(text, at)
    if m is None:
        return None
    number = _number(m["n"])
    return Found(
        at, m.end(), "date", f"{m['y']}-W{number:02}" if m["u"] == "周" else f"{m['y']}-{number:02}"
    )


def _number(text: str) -> int:
    numeral = read("二" if text == "两" else text)
    return int(numeral.low) if numeral else 0
