"""Dates: years, months, days, eras, lunar days, and ranges of them; ISO 8601, X for unknown."""

import re
from typing import NamedTuple

from reader.extract.figures.eras import ERA, era_year
from reader.extract.figures.found import Found
from reader.extract.figures.numerals import TO, read
from reader.extract.figures.pattern import Pattern
from reader.model.figure import Value

_D = "〇零一二三四五六七八九"
_H = "[一二三四五六七八九十百千万]"
_YEAR4 = (
    r"(?:(?<!\d)(?<!\d[.,])(?:1\d|20|21)\d\d(?![\d,]|\.\d)|"
    rf"(?<![{_D}])[一二][{_D}]{{3}}(?![{_D}十百千万]))"
)
_YEAR2 = rf"(?:(?<!\d)(?<!\d[.,])\d\d(?!\d)|(?<![{_D}十百千万])[{_D}]{{2}}(?![{_D}十百千万]))"
_ROC = r"(?:(?<!\d)(?<!\d[.,])1[01]\d(?!\d))"
_MONTH = (
    rf"(?:(?<!\d)(?<!\d[.,])(?:1[0-2]|0?[1-9])(?!\d)|(?<!{_H})(?:十[一二]?|"
    r"[一二三四五六七八九])(?![十百千]))"
)
_DAY = (
    r"(?:(?<!\d)(?<!\d[.,])(?:3[01]|[12]\d|0?[1-9])(?!\d)|(?<![一二三四五六七八九十百千万初])(?:三十一?|"
    r"二十[一二三四五六七八九]?"
    r"|廿[一二三四五六七八九]?|卅一?|十[一二三四五六七八九]?|"
    r"[一二三四五六七八九])(?![十百千多余几]))"
)
_B = " ?"
_RELATIVE = "(?:去年|今年|明年|前年|后年|本月|上月|下月|上个月|下个月)"
_BEFORE_CHRIST = "(?:公元前|西元前|纪元前)"
_TO = re.compile(TO)

_SLASHED = Pattern(
    r"(?<![\d/.])(?P<y>(?:19|20)\d\d)(?P<s>[/.-])(?P<m>1[0-2]|0?[1-9])(?P=s)(?P<d>3[01]|[12]\d|"
    r"0?[1-9])(?![\d/]|[.-]\d{1,2}[/.-])",
    "/ . -",
)
_FULL = Pattern(
    rf"(?:(?P<bc>{_BEFORE_CHRIST})|公元|西元|公历)?{_B}"
    rf"(?:(?P<era>{ERA})|(?P<y>{_YEAR4})|(?P<roc>{_ROC})|(?P<y2>{_YEAR2})|"
    rf"(?P<any>(?<=[公西纪]元)\d{{1,4}}|(?<=元前)\d{{1,4}}|(?<=[公西]元)[{_D}十百千]{{1,5}}|"
    rf"(?<=元前)[{_D}十百千]{{1,5}}))"
    rf"{_B}(?P<nian>年(?!代(?![表理]))(?:度(?!过))?)(?:{_B}(?P<m>{_MONTH}){_B}(?:月份|"
    rf"月)(?:{_B}(?P<d>{_DAY})(?:{_B}[日号]|(?=上午|下午|早上|晚上|，|。|,|$)))?)?",
    "年",
)
_MONTH_DAY = Pattern(
    rf"(?P<rel>{_RELATIVE})?{_B}(?P<m>{_MONTH}){_B}(?:月份|月(?!球|饼|亮|台|票|租|薪|"
    rf"活)){_B}(?:(?P<d>{_DAY}){_B}[日号])?",
    "月",
)
_DAY_ONLY = Pattern(
    rf"(?P<rel>{_RELATIVE})?{_B}(?P<d>{_DAY}){_B}(?P<unit>日|号)(?![元圆币经式前])", "日 号"
)
_LUNAR_DAY = (
    r"(?:初[一二三四五六七八九十]|[二廿]?十[一二三四五六七八九]?|廿[一二三四五六七八九]?|三十)"
)
_LUNAR = Pattern(
    rf"(?P<sure>农历|阴历|夏历|旧历)?{_B}(?:(?:{ERA}|{_YEAR4}|"
    rf"[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]){_B}年?){{0,1}}{_B}"
    rf"(?:(?P<month>正月|腊月|冬月|闰{_MONTH}月)(?P<day>{_LUNAR_DAY})?|"
    rf"{_MONTH}月(?P<first>初[一二三四五六七八九十]|十五(?![日号天]))|(?P<eve>大年(?:三十|"
    r"初[一二三四五六七八九十])))"
    rf"|(?P<sure2>农历|阴历|夏历)(?:{_MONTH}月(?:{_LUNAR_DAY}(?![日号]))?|{_LUNAR_DAY})",
    "初 月 大年 历",
)
# A sentence of so many months or days is no date.
_SENTENCE = re.compile(r"(?:徒刑|拘役|判刑|刑期|入狱|监禁|拘留)[约为达共各]?$")
_BEFORE_LENGTH = re.compile(
    r"[近约达过满了有隔超余共经历长第距到足需要用每多少活]$|已|将近|整整|建校|判[处刑]|刑期|徒刑"
)
_LASTING = re.compile("[了过住满续连期足长首前头近每逾这那整]$")
# 一日 is one day (一日，曹操带剑入朝) unless news goes on with what happened on the first.
_TOLD = re.compile(r"[上下]午|[早晚凌中深]|起|[电讯开举在宣公说表召发指出受赴抵]|就|将|至")
_TODAY = re.compile(
    r"(?<=[昨今前明本][(])(?P<d>3[01]|[12]\d|[1-9])[)][日天晚]|"
    r"(?<=[昨今前明本][天日晚][(])(?P<e>3[01]|[12]\d|[1-9])(?=[日号]?[)])"
)
_BARE_YEARS = re.compile(
    r"(?<![\d.,/-])(?P<a>(?:1[89]|20)\d\d)[-–—/](?P<b>(?:1[89]|20)?\d\d)(?![\d.,年月%-])(?:财年|"
    r"学年|赛季)?"
    r"|(?<=[(])(?P<y>(?:1[5-9]|20)\d\d)(?=[)])|(?<=[于在自从])(?P<y2>(?:1[5-9]|"
    r"20)\d\d)(?=[一-鿿])(?![年个名人元万亿家件米公吨多余次点])"
)
_MONTH_SLASH = re.compile(
    r"(?<=[年自从即])(?P<m>1[0-2]|[1-9])/(?P<d>3[01]|[12]\d|[1-9])(?![\d/.%])(?!的|强|决赛)"
)
# A short first half of a range: 3至5月, 10-12日, 2021-2025年, 1995至1997年.
_HALF = re.compile(
    rf"(?P<a>{_YEAR4}|{_YEAR2}|\d|[一二三四五六七八九十]{{1,3}}){_B}(?:[-–—~至到]|——|"
    rf"--){_B}(?P<rest>(?P<b>{_YEAR4}|\d{{1,2}}|[一二三四五六七八九十]{{1,3}}){_B}(?P<u>年(?!前)|"
    r"月(?:份)?|日|号))"
)


class _Date(NamedTuple):
    end: int
    value: str


def find(text: str, at: int) -> Found | None:
    """The date or range of dates that starts at `at`."""
    lunar = _LUNAR.match(text, at)
    full = _full(text, at) if lunar is not None and not lunar["sure"] else None
    if lunar is not None and (full is None or full.end < lunar.end()):
        return Found(at, lunar.end(), "date", None)
    first = find_one(text, at)
    if first is None:
        return _short_range(text, at) or _bare(text, at)
    if not isinstance(first.value, str):
        return first
    inner = _short_range(text, first.end) if len(first.value) in (4, 7) else None
    if (
        inner is not None
        and isinstance(inner.value, tuple)
        and len(str(inner.value[0])) > len(first.value)
    ):
        low, high = inner.value
        return Found(
            at, inner.end, "date", (filled(str(low), first.value), filled(str(high), first.value))
        )
    to = _TO.match(text, first.end)
    if to is None:
        return first
    second = find_one(text, to.end())
    if second is None or not isinstance(second.value, str):
        return first
    return Found(at, second.end, "date", (first.value, filled(second.value, first.value)))


def find_one(text: str, at: int) -> Found | None:
    """The single date that starts at `at`."""
    date = _slashed(text, at) or _full(text, at) or _month_day(text, at) or _day(text, at)
    if date is None:
        return None
    end = date.end
    while end > at and text[end - 1] == " ":
        end -= 1
    return Found(at, end, "date", date.value)


def filled(value: str, model: str) -> str:
    """`value` with its unknown leading digits taken from `model`, where that knows them."""
    if value.startswith("XXXX-XX") and len(model) < 7:
        return value
    given, known = value.split("-"), model.split("-")
    if value.startswith("-") or model.startswith("-"):
        return value
    for place, part in enumerate(given):
        if part.strip("X"):
            break
        if place < len(known):
            given[place] = known[place]
    return "-".join(given)


def _digits(text: str) -> int:
    numeral = read(text)
    return int(numeral.low) if numeral else 0


def _slashed(text: str, at: int) -> _Date | None:
    m = _SLASHED.match(text, at)
    return _Date(m.end(), f"{m['y']}-{int(m['m']):02}-{int(m['d']):02}") if m else None


def _full(text: str, at: int) -> _Date | None:
    m = _FULL.match(text, at)
    year = _year(text, m) if m else None
    if m is None or year is None:
        return None
    value = year
    if m["m"]:
        value += f"-{_digits(m['m']):02}"
        if m["d"]:
            value += f"-{_digits(m['d']):02}"
    return _Date(m.end(), value)


def _year(text: str, m: re.Match[str]) -> str | None:
    if m["era"]:
        return era_year(m["era"])
    if m["y"] or m["any"]:
        number = _digits(m["y"] or m["any"])
        if (
            m["y"]
            and number % 500 == 0
            and number != 2000
            and not m["m"]
            and text[m.end() : m.end() + 1] in "前的来以历"
        ):
            return None
        return f"{'-' if m['bc'] else ''}{number:04}"
    if m["bc"]:
        return f"-{_digits(m['y2'] or m['roc']):04}"
    if m["roc"]:
        return (
            str(_digits(m["roc"]) + 1911)
            if m["m"] or m["nian"] == "年度" or not _lasts(text, m.start("roc"), m.end())
            else None
        )
    y2 = m["y2"]
    if m["m"] or y2[0] in "0〇零" or (y2[0] == "九" and _digits(y2) > 89):
        number = _digits(y2)
        return str(number + (2000 if number < 50 else 1900))
    return None


def _lasts(text: str, start: int, end: int) -> bool:
    """Whether 115年 is a length rather than a year of the Republic."""
    return _BEFORE_LENGTH.search(text, max(0, start - 3), start) is not None or (
        text[end : end + 1] in tuple("前的来以历后间内寿老")
    )


def _month_day(text: str, at: int) -> _Date | None:
    m = _MONTH_DAY.match(text, at)
    if m is None or (not m["d"] and _SENTENCE.search(text, max(0, at - 6), at)):
        return None
    if not m["d"] and text[at - 1 : at] in ("近", "前") and text[m.end() - 1] == "月":
        return None
    if not m["d"] and text.startswith(("有期徒刑", "徒刑", "拘役"), m.end()):
        return None
    value = f"XXXX-{_digits(m['m']):02}"
    if m["d"]:
        value += f"-{_digits(m['d']):02}"
    return _Date(m.end(), value)


def _day(text: str, at: int) -> _Date | None:
    m = _DAY_ONLY.match(text, at)
    if m is None or (m["unit"] == "号" and not m["rel"]):
        return None
    if m["d"] == "一" and not (m["rel"] or _TOLD.match(text, m.end())):
        return None
    if _SENTENCE.search(text, max(0, at - 6), at) or _LASTING.search(text, max(0, at - 1), at):
        return None
    if (
        re.match(
            r"[内间游]|[一二三四五六七八九\d][夜晚]|之内|以内|后(?!天)|刑期",
            text[m.end() : m.end() + 2],
        )
        and not m["rel"]
    ):
        return None
    return _Date(m.end(), f"XXXX-XX-{_digits(m['d']):02}")


def _bare(text: str, at: int) -> Found | None:
    """Years and days without their unit: 2013-2014, (1954), 昨（24）日."""
    today = _TODAY.match(text, at)
    if today is not None:
        return Found(at, today.end(), "date", f"XXXX-XX-{int(today['d'] or today['e']):02}")
    slashed = _MONTH_SLASH.match(text, at)
    if slashed is not None:
        return Found(
            at, slashed.end(), "date", f"XXXX-{int(slashed['m']):02}-{int(slashed['d']):02}"
        )
    m = _BARE_YEARS.match(text, at)
    if m is None:
        return None
    if not m["a"]:
        return Found(at, m.end(), "date", m["y"] or m["y2"])
    last = m["b"] if len(m["b"]) == 4 else m["a"][:2] + m["b"]
    return Found(at, m.end(), "date", (m["a"], last)) if 0 < int(last) - int(m["a"]) < 100 else None


def _short_range(text: str, at: int) -> Found | None:
    m = _HALF.match(text, at)
    if m is None:
        return None
    second = find_one(text, m.start("rest"))
    if second is None or not isinstance(second.value, str):
        return None
    low = _digits(m["a"])
    unit = m["u"][0]
    if unit == "年":
        if len(m["a"]) != 4 or len(m["b"]) not in (2, 4):
            return None
        value: Value = (
            f"{low:04}",
            second.value if len(m["b"]) == 4 else f"{low // 100}{second.value[2:]}",
        )
    elif unit == "月":
        value = (f"{second.value[:4]}-{low:02}", second.value[:7])
    else:
        value = (f"{second.value[:8]}{low:02}", second.value)
    return Found(at, second.end, "date", value) if low else None
