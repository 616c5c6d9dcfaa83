"""Shares: 百分之八十, 三分之一, 两成, 八折, 一半; ratios 3.4:1 and 翻两番."""

import re
from decimal import Decimal

from reader.extract.figures.found import Found, bound_of, plain
from reader.extract.figures.numerals import NUMERAL, TO, Numeral, read
from reader.extract.figures.pattern import Pattern
from reader.model.figure import Value

_SIGN = "[-负]?"
_PARTS = Pattern(
    rf"(?P<sign>{_SIGN})(?:(?P<whole>{NUMERAL})又)?(?P<below>{NUMERAL}|百|千|万|百万|千万|万万|"
    r"百万万)"
    rf" ?分之 ?(?P<above>{_SIGN}{NUMERAL}|百)(?:{TO}(?:百分之)?(?P<to>{NUMERAL}))?",
    "分之",
)
_PER = re.compile(r"[百千万]+")
_TENTHS = Pattern(
    rf"(?P<n>{NUMERAL}|半)(?:{TO}(?P<to>{NUMERAL}))?成(?:(?P<half>半)|"
    r"(?P<odd>[一二三四五六七八九](?![十百千万亿个名人家成])))?(?P<more>多)?"
    r"(?![为了功立长都员果本年绩就人才品分色效交套见心群婚名事例型因气])",
    "成",
)
_DISCOUNT = Pattern(
    rf"(?:(?P<n>{NUMERAL}|[一二三四五六七八九]{{2}}|半)|"
    r"(?P<dui>(?<=打)对))折(?![叠磨扣射返腾断旧合算现中服页损])",
    "折",
)
_COLON = Pattern(
    r"(?P<a>\d{1,6}(?:\.\d{1,4})?) ?[:∶] ?(?P<b>\d{1,6}(?:\.\d{1,4})?)(?![\d:])", ": ∶"
)
_BI = Pattern(rf"(?P<a>{NUMERAL})比(?P<b>{NUMERAL})", "比")
_SLASH = Pattern(r"(?P<a>[1-9]\d?)/(?P<b>[2-9]|[1-9]\d)(?![\d/.%])", "/")
_SCORE = re.compile(r"[胜负平战败赢输克和分]|领先|逆转|不敌|淘汰|比分|局|半场|终场")
_FAN = Pattern(rf"(?<=翻)了?(?P<n>{NUMERAL})番|(?<=翻了)(?P<n2>{NUMERAL})番", "番")


def find(text: str, at: int) -> Found | None:
    """The share or ratio that starts at `at`."""
    return _parts(text, at) or _tenths(text, at) or _discount(text, at) or _ratio(text, at)


def _parts(text: str, at: int) -> Found | None:
    m = _PARTS.match(text, at)
    if m is None:
        return None
    below = read("一" + m["below"]) if _PER.fullmatch(m["below"]) else read(m["below"])
    above = read("一百" if m["above"] == "百" else m["above"])
    if below is None or above is None or not below.low:
        return None
    percent = _PER.fullmatch(m["below"]) is not None
    high = read(m["to"]) if m["to"] else above
    sign = -1 if m["sign"] else 1
    whole = read(m["whole"]) if m["whole"] else None
    factor = (Decimal(100) if percent else Decimal(1)) * sign

    def worth(part: Decimal) -> Decimal:
        return plain(((whole.low if whole else 0) + part / below.low) * factor)

    low_value, high_value = worth(above.low), worth((high or above).high)
    value: Value = low_value if low_value == high_value else (low_value, high_value)
    return Found(
        at,
        m.end(),
        "percent" if percent else "ratio",
        value,
        "%" if percent else "",
        above.approx,
        bound_of(above),
    )


def _tenths(text: str, at: int) -> Found | None:
    m = _TENTHS.match(text, at)
    n = _tenths_of(m["n"]) if m else None
    if m is None or n is None or n.low > 10:
        return None
    high = read(m["to"]) if m["to"] else n
    odd = read(m["odd"]) if m["odd"] else None
    extra = Decimal(5) if m["half"] else odd.low if odd else Decimal(0)
    low_value = plain(n.low * 10 + extra)
    high_value = plain((high or n).high * 10 + extra)
    value: Value = low_value if low_value == high_value else (low_value, high_value)
    more = bool(m["more"])
    return Found(at, m.end(), "percent", value, "%", n.approx or more, "gt" if more else None)


def _tenths_of(text: str) -> Numeral | None:
    return Numeral(Decimal("0.5"), Decimal("0.5")) if text == "半" else read(text)


def _discount(text: str, at: int) -> Found | None:
    m = _DISCOUNT.match(text, at)
    if m is None:
        return None
    n = Numeral(Decimal(5), Decimal(5)) if m["dui"] or m["n"] == "半" else read(m["n"])
    if n is None:
        return None
    value = n.low * 10 if n.low < 10 else n.low
    return Found(at, m.end(), "percent", plain(value), "%")


def _ratio(text: str, at: int) -> Found | None:
    m = _COLON.match(text, at)
    if m is not None:
        clock = len(m["b"]) == 2 and m["b"].isdigit() and int(m["b"]) < 60 and "." not in m["a"]
        return None if clock or _scores(text, at, m.end()) else _quotient(at, m)
    m = _SLASH.match(text, at)
    if m is not None and int(m["a"]) < int(m["b"]) and text[at - 1 : at] != "/":
        short = len(m["b"]) == 1 and len(m["a"]) == 1
        told = text[at - 1 : at] in tuple("的约近占为过足") or text[m.end() : m.end() + 1] == "的"
        return _quotient(at, m) if short or told else None
    m = _BI.match(text, at)
    if m is not None and not _scores(text, at, m.end()):
        return _quotient(at, m)
    m = _FAN.match(text, at)
    n = read(m["n"] or m["n2"]) if m else None
    if m is not None and n is not None and n.low < 20:
        start = m.start("n") if m["n"] else m.start("n2")
        return Found(start, m.end(), "ratio", Decimal(2) ** int(n.low), "倍")
    return None


def _quotient(at: int, m: re.Match[str]) -> Found | None:
    above, below = read(m["a"]), read(m["b"])
    if above is None or below is None or not below.low:
        return None
    return Found(at, m.end(), "ratio", plain(above.low / below.low))


def _scores(text: str, start: int, end: int) -> bool:
    return _SCORE.search(text, max(0, start - 8), min(len(text), end + 6)) is not None
