"""What a figure counts: the noun behind its measure word, else the subject in front of it."""

import re

from reader.extract.figures.behind import (
    modifies,
    names_body,
    names_funds,
    names_person,
    noun_behind,
)
from reader.extract.figures.found import Found
from reader.extract.figures.front import BLANK, last_match, subject
from reader.extract.figures.lists import words
from reader.model.span import Span

_RESPECTIVE = re.compile(r"([^，。；：！？,;:!?\n\d]{2,40}?)(?:同比|环比|比上年)?(?:分别|各)")
_ATTRIBUTE = re.compile(
    r"(?:产量|价格|收入|销量|指数|面积|产值|人数|总量|总额|数量|产销|消费|支出|投资|[^、]率|"
    r"[^、]额)$"
)
_BREAK = re.compile(r"[，。；！？!?;,\n：:|]")
_SENTENCE = re.compile(r"[。！？!?\n；;]")
# Units of weight, size and room: the stuff that is weighed stands behind them.
_STUFF = frozenset(words("stuff"))
_SCORES = frozenset("点分票")
# These count people by themselves: what stands behind them is what they did.
_HEADS_COUNTED = frozenset(["人", "人次", "车次", "架次", "班次", "例次"])
_NONE = ("date", "time", "ordinal", "duration")
_REACH = 64
# 六成半乘客: a share in tenths takes its noun without 的.
_TENTHS = re.compile("成[半一二三四五六七八九]?$")
# 三分之一投资者, 1/3投资者: so does a fraction.
_PART = re.compile("分之|/")
# 高度约535公里的轨道: the measure is of the height, not of what is that high.
_MEASURE = re.compile(
    r"(?:面积|容积|体积|高度|长度|宽度|深度|厚度|总[长高重]|全[长程]|重量|直径|半径|口径|海拔|距离|容量)$"
)
# What stands behind a trait and only says that it is one.
_GENERAL = re.compile(
    r"成绩|佳绩|纪录|记录|水平|比例|幅度|速度|姿态|高位|低位|价格|高价|低价|优势|差距"
)
# What lasts so long has a name of its own: 工期, 项目建设期, 总时数.
_LASTING = re.compile(
    r"(?:[一-鿿]期|期限|时[间长数延差限]|寿命|年限|周期|[工教党]龄|间隔|车程|航程)$"
)
_TIMES = re.compile(r"[一-鿿]{0,6}(?:期限|时[间长数]|年限|周期)")
_AGED = re.compile(r"[一-鿿]{0,6}")


class Subjects:
    """Finds what each figure of one text counts; inherits along a sentence."""

    def __init__(self, text: str, found: list[Found]) -> None:
        self._text = text
        self._found = found
        self._known: list[Span | None] = []
        for index in range(len(found)):
            self._known.append(self._find(index))

    def of(self, index: int) -> Span | None:
        """The span of the thing that the figure at `index` counts; None where it is not said."""
        return self._known[index]

    def _find(self, index: int) -> Span | None:
        figure = self._found[index]
        if figure.kind == "duration":
            return self._lasting(index)
        if figure.kind in _NONE:
            return None
        chained = self._chained(index)
        if chained is not None:
            return chained
        respective = self._respective(index)
        if respective is not None:
            return respective
        behind = noun_behind(self._text, figure)
        before = self._before(index)
        first, second = (behind, before) if self._counts_behind(figure) else (before, behind)
        if before is not None and self._is_trait(figure, before, behind):
            first, second = before, behind
        return (
            first
            or (second if second is not behind or self._direct(figure) else None)
            or self._inherited(index)
        )

    def _is_trait(self, figure: Found, before: Span, behind: Span | None) -> bool:
        """Whether `before` names what is measured: 高度535公里的轨道, 防御率2.6的成绩."""
        if behind is not None and _GENERAL.fullmatch(self._text, behind.start, behind.end):
            return True
        return figure.kind == "quantity" and self._ends(_MEASURE, before)

    def _ends(self, pattern: re.Pattern[str], noun: Span) -> bool:
        return pattern.search(self._text, noun.start, noun.end) is not None

    def _lasting(self, index: int) -> Span | None:
        """The noun of a length of time: 工期3个月, 1小时的学习时间."""
        figure = self._found[index]
        before = self._before(index)
        if before is not None and self._ends(_LASTING, before):
            return before
        behind = noun_behind(self._text, figure) if modifies(self._text, figure) else None
        named = _TIMES.match(self._text, behind.start, behind.end) if behind else None
        return Span(named.start(), named.end()) if named else None

    def _chained(self, index: int) -> Span | None:
        """The noun behind the last of several modifiers: 4000万件、价值4.68亿元的物资."""
        figure = self._found[index]
        if figure.kind != "count" or index + 1 == len(self._found):
            return None
        following = self._found[index + 1]
        if following.kind == "age" and _AGED.fullmatch(self._text, figure.end, following.start):
            return noun_behind(self._text, following)
        if self._text[figure.end : figure.end + 1] != "、":
            return None
        near = not re.search("[，。；,;\\n]", self._text[figure.end : following.start])
        return (
            noun_behind(self._text, following) if near and modifies(self._text, following) else None
        )

    def _counts_behind(self, figure: Found) -> bool:
        if modifies(self._text, figure):
            return True
        match figure.kind:
            case "percent":
                return _TENTHS.search(self._text, figure.start, figure.end) is not None
            case "ratio":
                return _PART.search(self._text, figure.start, figure.end) is not None
            case "count":
                told = figure.unit not in _HEADS_COUNTED or names_body(self._text, figure)
                return figure.unit not in _SCORES and told
            case "age":
                return names_person(self._text, figure)
            case "money":
                return names_funds(self._text, figure)
            case _:
                return figure.kind == "quantity" and figure.unit in _STUFF

    def _direct(self, figure: Found) -> bool:
        return figure.kind in ("age", "quantity", "percent") or (
            figure.kind == "count" and figure.unit not in _SCORES | _HEADS_COUNTED
        )

    def _before(self, index: int) -> Span | None:
        figure = self._found[index]
        floor = max(0, figure.start - _REACH)
        dates: list[Found] = []
        for earlier in reversed(self._found[max(0, index - 4) : index]):
            if earlier.kind not in _NONE:
                floor = max(floor, earlier.end)
                break
            dates.append(earlier)
        clause = self._text[floor : figure.start]
        for date in dates:
            if date.start >= floor:
                clause = (
                    clause[: date.start - floor]
                    + BLANK * (date.end - date.start)
                    + clause[date.end - floor :]
                )
        breaks = [m.end() for m in _BREAK.finditer(clause)]
        start = breaks[-1] if breaks else 0
        span = subject(clause[start:])
        return Span(floor + start + span.start, floor + start + span.end) if span else None

    def _respective(self, index: int) -> Span | None:
        figure = self._found[index]
        floor = max(0, figure.start - 2 * _REACH)
        clause = self._text[floor : figure.start]
        stops = [m.end() for m in _SENTENCE.finditer(clause)]
        start = floor + (stops[-1] if stops else 0)
        found = last_match(_RESPECTIVE, self._text, start, figure.start)
        if found is None or _BREAK.search(self._text, found.end(), figure.start):
            return None
        if any(
            found.start(1) <= other.start < found.end(1)
            for other in self._found[max(0, index - 8) : index]
        ):
            return None
        following = 0
        for other in self._found[index:]:
            if _BREAK.search(self._text, found.end(), other.start):
                break
            following += 1
        order = sum(
            1 for other in self._found[max(0, index - 8) : index] if other.start >= found.end()
        )
        names = _names(found[1])
        if len(names) < 2 or order + following != len(names):
            return None
        span = names[order]
        return Span(found.start(1) + span.start, found.start(1) + span.end)

    def _inherited(self, index: int) -> Span | None:
        figure = self._found[index]
        for earlier in range(index - 1, max(-1, index - 5), -1):
            told = self._found[earlier]
            if told.kind not in _NONE:
                between = self._text[told.end : figure.start]
                far = len(between) > _REACH or _SENTENCE.search(between)
                return self._known[earlier] if not far and _alike(told, figure) else None
        return None


def _alike(told: Found, figure: Found) -> bool:
    """Whether `figure` can go on about what `told` counts: 营收3亿元，增长5%."""
    return (
        figure.kind in ("percent", "ratio", "number")
        or figure.unit == "点"
        or ((told.kind, told.unit) == (figure.kind, figure.unit))
    )


def _names(words: str) -> list[Span]:
    spans: list[Span] = []
    place = 0
    cut = [m.end() for m in re.finditer(r"的|其中|，", words)]
    place = cut[-1] if cut else 0
    for part in re.split(r"([、和与及])", words[place:]):
        if part not in "、和与及" and part:
            spans.append(Span(place, place + len(part)))
        place += len(part)
    attribute = _ATTRIBUTE.search(words)
    if (
        attribute is not None
        and len(spans) > 1
        and not _ATTRIBUTE.search(words[spans[0].start : spans[0].end])
    ):
        last = spans[-1]
        if attribute.start() > last.start:
            spans[-1] = Span(last.start, attribute.start())
    return spans
