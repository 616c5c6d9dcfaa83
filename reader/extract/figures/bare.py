"""Numbers without a unit: found anywhere, kept where something tells what they measure."""

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

# What leads to a number that measures: 防御率5.76, 报7.1098, 升至50.2, 涌入300.
_TELLS = re.compile(
    r"(?:[率数值比级模价量额差距约近逾超达为是由于有共仅过破涨跌增减升降多少前低高占每各收报捕救入出度倍]|"
    r"(?<!受)(?<![来接遇])[至到]|从(?=[\d.]+[升降增减涨跌提至到])|[评得积均][分绩]|"
    r"\b(?:of|to|by|at|about|over|than|from|nearly|was|is|were|are|around|reached|totall?ed))"
    r"(?:[了过着])? ?$"
)
# 1.8篮板和1.2助攻: one of a row of figures.
_ROW = re.compile(r"[、和及与或][^，。；、\d\n]{0,1}$")
# 五百以上, 170之下, 三十或者更多, 一万与两万之间.
_BOUNDED = re.compile(r" ?(?:或者?)?(?:以[上下内]|之[上下内间]|更[多少])")
_NUMBERS_ALONE = re.compile(r"[-+.,/\d ]+")
_COUNTED_OUT = re.compile(r"[零〇一二三四五六七八九两]?[十百千万亿兆].+")
_BEFELL = re.compile(r"失踪|失联|确诊|获救|被捕|死|伤")
_AGED = re.compile(r"年[约逾近满届仅过]$")
# 4.0」, 2.0版: a version; 3.11: a day.
_VERSION = re.compile(r"\d{1,2}\.0(?!\d)|(?:1[0-2]|[1-9])\.(?:3[01]|[12]\d|[1-9])(?![\d%])")
_ID = re.compile(r"0\d|\d{9}")

_BLANKS = 16  # before a clause, at most
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


def told(text: str, found: list[Found]) -> list[Found]:
    """`found` without bare numbers that are names, versions, list marks: 台北101, 4.0版, 【3】."""
    alone = len(found) == 1 and text[found[0].start : found[0].end] == text.strip()
    if alone or _NUMBERS_ALONE.fullmatch(text):
        return found
    kept: list[Found] = []
    for one in found:
        if one.kind != "number" or one.unit:
            kept.append(one)
        elif _AGED.search(text, max(0, one.start - 2), one.start):
            kept.append(one._replace(kind="age", unit="岁"))
        elif _measures(text, one, kept[-1].end if kept else -9):
            kept.append(one)
    return kept


def _measures(text: str, one: Found, last: int) -> bool:
    """Whether a bare number measures something; the figure before it ends at `last`."""
    surface = text[one.start : one.end]
    if one.approx or _BOUNDED.match(text, one.end) or _is_clause(text, one):
        return True
    after = text[one.end : one.end + 2].lstrip(" ")
    if _ID.match(surface) or (after[:1].isascii() and after[:1].isalpha() and "." not in surface):
        return False
    if (surface == "0" and after) or _BEFELL.match(after):
        return True
    if one.start - last < 8 and _ROW.search(text, max(0, one.start - 2), one.start):
        return True
    if after[:1] in ("·", "”", "」"):
        return False
    if _VERSION.fullmatch(surface) and after[:1] in tuple("版时补晚"):
        return False
    return _TELLS.search(text, max(0, one.start - 10), one.start) is not None


def _is_clause(text: str, one: Found) -> bool:
    """Whether a number counted out in words is all that a clause says: 二百三十三, 五百七十七."""
    if not _COUNTED_OUT.fullmatch(text, one.start, one.end):
        return False
    before = text[max(0, one.start - _BLANKS) : one.start].rstrip()[-1:]
    return before in _CLAUSE_END and text[one.end : one.end + 1] in _CLAUSE_END
