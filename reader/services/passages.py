"""What stands around a figure, and the parts of a figure as written."""

from typing import NamedTuple

from reader.model.figure import Figure
from reader.model.span import Span
from reader.text.patterns import pattern

_BEFORE, _AFTER = 12, 40
_CLAUSE_END = pattern(r"[。！？；，、：!?;,:\n…“”‘’\"]")
_SENTENCE_END = pattern(r"[。！？!?\n]")
# What is left of a number or a Latin word that a cut went through: 6% of 96%.
_TORN = pattern(r"[0-9０-９A-Za-z.．%％]+")
# A currency before the number: 人民币4.68亿元, US$3亿.
_MONEY = pattern(r"人民[币幣]|[A-Za-z]{0,3}[$＄¥￥€£]|[美日欧歐港新台]元|RMB|USD")
# The number of a figure as written, up to its unit: digits or numerals with their scale,
# and the other end of a range, whose first end may have the unit too: 2元至3元.
_ONE = (
    r"(?:[+\-−±]?[0-9０-９][0-9０-９.,．，/:：~～—\-至到]*|[零〇一二三四五六七八九十百千两兩半几幾数數]+)"
    r"[多余餘]?[十百千万萬亿億兆]*[多余餘]?"
)
_NUMBER = pattern(rf"[约近超逾达第]?{_ONE}(?:[^\W\d至到]{{0,3}}[~～—–\-至到]+{_ONE})?")


class Written(NamedTuple):
    """A figure as written in three: 人民币, 4.68亿, 元."""

    before: str
    number: str
    unit: str


def split_figure(figure: str) -> Written:
    """What stands before the number, the number with its scale, and the unit."""
    money = _MONEY.match(figure)
    start = money.end() if money else 0
    match = _NUMBER.match(figure, start)
    if match is None or not match[0]:
        return Written("", figure, "")
    return Written(figure[:start], match[0], figure[match.end() :].strip())


def passage_of(text: str, span: Span) -> str:
    """What stands around a span: from the start of its clause towards the sentence's end."""
    first = max(0, span.start - _BEFORE)
    before = text[first : span.start]
    after = text[span.end : span.end + _AFTER]
    ends = [match.end() for match in _CLAUSE_END.finditer(before)]
    stop = _SENTENCE_END.search(after)
    if ends or not first or _CLAUSE_END.match(text, first - 1):
        before = before[ends[-1] if ends else 0 :]
    else:
        torn = _TORN.match(text, first - 1)
        before = "…" + text[max(first, torn.end()) if torn else first : span.start]
    return before + text[span.start : span.end] + after[: stop.start() if stop else None]


def about(text: str, figure: Figure) -> str:
    """What a figure counts; where the text does not say, what stands around it."""
    return figure.of or passage_of(text, figure.span)
