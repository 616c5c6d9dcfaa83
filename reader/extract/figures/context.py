"""What stands around a figure: bounds, nearness, direction."""

import re
from dataclasses import replace

from reader.extract.figures.currency import currency_of
from reader.extract.figures.found import Found
from reader.extract.figures.subject import Subjects
from reader.model.figure import Bound, Change, Figure
from reader.model.span import Span

_BEFORE: tuple[tuple[Bound, str], ...] = (
    ("le", r"不超过|不多于|不高于|不大于|至多|最多|上限为?|不逾"),
    ("ge", r"\bat least|不少于|不低于|不小于|至少|最少|起码|不下|下限为?|达到或超过"),
    ("lt", r"\bless than|\bfewer than|不到|不足|未满|不满|少于|低于|小于|未达|未到"),
    (
        "gt",
        r"\bmore than|\bover|(?<![打爆突])破|"
        r"超过|超出|突破|多于|高于|大于|逾|(?<![买卖])超|(?:(?<=[已年占比均将，。,])|^)过",
    ),
)
_APPROX = r"\babout|\baround|\bnearly|大约|大概|约莫|约|将近|接近|近|左右|差不多|几近|几乎"
_LEAD = r"(?:了|已|达|达到|为|至|到|将|有|约|近|人民币)?$"
_BOUNDS: list[tuple[Bound, re.Pattern[str]]] = [
    (name, re.compile(rf"(?:{words})(?:{_LEAD})")) for name, words in _BEFORE
]
# A noun may stand between these and the figure: 不超过投资额20%.
_CAPS: tuple[tuple[Bound, re.Pattern[str]], ...] = (
    ("le", re.compile(r"(?:不超过|不高于)[一-鿿]{1,7}(?:额|率|值|数|量|价|的)$")),
    ("ge", re.compile(r"(?:不低于|不少于)[一-鿿]{1,7}(?:额|率|值|数|量|价|的)$")),
)
# Adverbs that bound what a verb takes: 最多外露2个, 至少造成3人受伤.
_SCOPES: tuple[tuple[Bound, re.Pattern[str]], ...] = (
    ("le", re.compile(r"(?:最多|至多)(?![的是者])[一-鿿]{1,4}(?<![的是者])$")),
    ("ge", re.compile(r"(?:至少|最少|起码)(?![的是者])[一-鿿]{1,4}(?<![的是者])$")),
)
# No bound is told without one of these.
_HINT = re.compile(r"[超过多高大逾满足低小少到下限破起未st]")
_NEAR = re.compile(rf"(?:{_APPROX})(?:达|为|有|在)?$")
_AFTER: tuple[tuple[Bound, re.Pattern[str]], ...] = (
    ("ge", re.compile(r"(?:及|或)?以上|起(?=[，。,；、售步]|$)")),
    ("le", re.compile(r"(?:及|或)?以[下内]|之内|内(?=[，。,])")),
)
_AROUND = re.compile(r"左右|上下|许(?![多可诺])|前后|光景")
_UP = re.compile(
    r"(?:增长|增加|上升|上涨|提高|提升|攀升|增|涨|升|多收|加价|涨价|调升|上调|扩大|增幅|涨幅|年增|"
    r"成长|上扬|走高|回升|反弹|劲升|飙升|激增|同比多|增至|翻|加快|增产|增收|上浮|攀高|走强|升值|up|rose|rises|grew|increased|gained|jumped|climbed)(?:了|约|近|超过?|逾|达|幅度为|至|为|"
    r"到)*$"
)
_DOWN = re.compile(
    r"(?:下降|减少|下滑|下跌|降低|回落|缩小|收窄|跌|减|降|(?<![至最])少|萎缩|衰退|下调|调降|降价|"
    r"跌幅|降幅|年减|暴跌|重挫|挫|走低|缩减|放缓|减产|减收|下浮|贬值|下行|翻黑|减亏)(?:了|约|近|超过?|逾|达|幅度为|至|为|到)*$"
)
# The thing that grew may stand between: 减少收费270亿元, 新增就业20万人.
_OBJECTS: tuple[tuple[Change, re.Pattern[str]], ...] = (
    ("up", re.compile(r"(?:增加|新增|增收)(?P<thing>[一-鿿]{2,4})$")),
    ("down", re.compile(r"(?:减少|压减|缩减|节约|节省)(?P<thing>[一-鿿]{2,4})$")),
)
_APART = re.compile(r"[后的时和比至到以值量额]")
_WINDOW = 14


def with_context(text: str, folded: str, found: list[Found]) -> tuple[Figure, ...]:
    """Figures with their bounds, nearness and direction read from the words around them."""
    currency = currency_of(text, folded) if any(one.unit[:1] == "?" for one in found) else ""
    subjects = Subjects(folded, found)
    figures: list[Figure] = []
    for index, one in enumerate(found):
        resolved = one._replace(unit=one.unit.replace("?", currency))
        figure = _figure(text, folded, resolved, subjects.of(index))
        if figure.change is None and index and _follows(folded, found[index - 1], one):
            figure = replace(figure, change=figures[-1].change)
        figures.append(figure)
    return tuple(figures)


def _follows(text: str, before: Found, found: Found) -> bool:
    """Whether a change told of one figure holds for the next: 下降2.1、0.8个百分点."""
    return found.kind == before.kind and text[before.end : found.start] in (
        "、",
        "和",
        "及",
        "与",
        "或",
    )


def _figure(original: str, text: str, found: Found, of: Span | None) -> Figure:
    before = text[max(0, found.start - _WINDOW) : found.start].rstrip(" ")
    after = text[found.end : found.end + 6]
    return Figure(
        Span(found.start, found.end),
        found.kind,
        found.value,
        found.unit,
        approx=found.approx or bool(_NEAR.search(before) or _AROUND.match(after)),
        bound=(None if found.kind in ("date", "time") else _bound(before, after)) or found.bound,
        change=_change(before, found),
        ago=found.ago,
        of=original[of.start : of.end] if of else None,
        of_span=of,
    )


def _bound(before: str, after: str) -> Bound | None:
    if _HINT.search(before):
        for name, pattern in (*_BOUNDS, *_CAPS, *_SCOPES):
            if pattern.search(before):
                return name
    for name, pattern in _AFTER:
        if pattern.match(after):
            return name
    return None


def _change(before: str, found: Found) -> Change | None:
    if found.kind in ("date", "time", "ordinal"):
        return None
    if _UP.search(before):
        return "up"
    if _DOWN.search(before):
        return "down"
    for name, pattern in _OBJECTS:
        moved = pattern.search(before)
        if moved is not None and not _APART.search(moved["thing"]):
            return name
    return None
