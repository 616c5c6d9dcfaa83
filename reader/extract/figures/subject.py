"""What a figure counts: the noun behind its measure word, else the subject in front of it."""

import re

from reader.extract.figures.found import Found
from reader.extract.figures.lists import any_of, words
from reader.model.span import Span

# Words that end a noun, read from a measure word on.
_VERBS = any_of(words("verbs"))
# Letters that end a noun, but for the words listed with them.
_KEEP = any_of(words("kept"))
_STOP = (
    r"的了在是就将已和与及被把对从向为以等都也还正均则并而且但或因由于用给让使能会可要"
    r"应须不没未无有着过来去共仅只又再才最更很"
)
_NOUN_LETTER = rf"(?:{_KEEP}|(?!{_VERBS})[A-Za-z一-鿿·\-](?<![{_STOP}]))"
_BEHIND = re.compile(rf"{_NOUN_LETTER}{{1,10}}")
_DE = re.compile(r" ?[\"“”]?的")

# Verbs that stand before a subject, or between it and its figure.
_LEADS = [word for word in words("cuts") if len(word) > 1]
# Words between a subject and its figure, peeled off from the right.
_PEEL = re.compile(
    r"(?:"
    r"年增率?|"
    r"周[一二三四五六日天]|"
    r"\x02|\x03|(?<![放占价同环])比|(?<!所)得|"
    r"每(?:学年|学期|盎司|公顷|分钟|季度|周|晚|次|名|位|套|台|部|件|箱|瓶|盒|克|克拉)|"
    r"\b(?:rose|fell|grew|increased|decreased|dropped|climbed|gained|jumped|slid|reached|was|were|is|of|"
    r"to|by|at|up|down|hit|totall?ed|about|nearly|over)|"
    r"(?:大幅|小幅|略|再|又|也|均|还|已)?(?:飙升|攀升|上升|下降|提升|提高|增长|增加|减少|降低|回升|回落|扩大|"
    r"收窄|上涨|下跌|下滑|激增|猛增|骤降|骤增|锐减|跃升|上浮|下浮|调整|下调|上调|攀高|放大|缩小|升|降|增|减|"
    r"涨|跌)(?:至|到|为|了|近|逾|超过?|约|达)|"
    r"(?<![营税征吸])收|"
    r"(?<=[一-鿿])等|"
    r"“|"
    r"”|"
    r"\x22|"
    r" |"
    r"\(|"
    rf"{any_of((*words('between'), *_LEADS))})$"
)
_PLACES = re.compile(
    r"^(?:"
    r"处(?=罚)|判(?=罚)|[日时](?!均|元|产|常|用|报|本|间|速|价)(?=[一-鿿]{3})|每(?:吨|公斤|斤|人|户|亩|平方米|公升|升|呎|桶|度|天|月|年|日)(?=[一-鿿]{2})|每(?!股)|"
    r"中(?![国央小学医心东西部年间华文期标位单型俄美日欧韩成药草])(?=[一-鿿]{2})|"
    rf"{any_of(words('frames'))}|本(?![金息科票期题地国土钢垒]))"
)
_CUT = re.compile(
    r"(?:"
    r"(?<!合)并|"
    r"\b(?:reported|posted|said|had|has|have|with|the|The|a|an|its|their|while|and) |"
    r"\x02|[”」’](?=[一-鿿]{2})|"
    rf"{any_of(words('cuts'))}(?![率量额者]))"
)
# What someone did to the thing counted, unless a measured trait follows.
_ACT = re.compile(any_of(words("acts")))
_MEASURED = re.compile(
    r"[一-鿿]{0,3}(?:面积|价格|金额|收入|规模|能力|速度|时间|费用|成本|次数|比例|比重|占比|强度|水平|力|总值|"
    r"[率量额数值价费款期权])"
)
_MOST = re.compile("最[高低大小长短多少快慢](?=[一-鿿]{1,6})")
# Heads after which an attribute begins: 中小企业|资金缺口.
_HEADS = re.compile(
    r"(?:企业|公司|家庭|用户|人员|学生|市民|农民|工人|患者|游客|旅客|银行|集团|平台|机构|学校|"
    r"医院|人群|乡镇(?!企业)|县区|县市|区县|省份|街道|村庄|城市(?![化群更建居轨圈管规])|员工|职工|居民(?!人均|可支配|消费|收入|储蓄|生活|住宅|存款)|村民|群众|农民工|司机|乘客|球员|选手|基金(?!份额|净值|经理|公司|管理|单位|总额))"
    r"(?=[一-鿿]{2})"
)
_RESPECTIVE = re.compile(r"([^，。；：！？,;:!?\n\d]{2,40}?)(?:同比|环比|比上年)?(?:分别|各)")
_ATTRIBUTE = re.compile(
    r"(?:产量|价格|收入|销量|指数|面积|产值|人数|总量|总额|数量|产销|消费|支出|投资|[^、]率|"
    r"[^、]额)$"
)
# What a number is compared with is not what it counts: 比上半年回落, 与去年同期相比减少.
_COMPARED = re.compile(
    r"[与和跟][^，。与和跟]{0,12}相比|(?:高于|低于|快于|慢于|高出)[^，。]{1,14}$"
    r"|(?<![同环占对])[比较][^，。比较]{1,14}的$|^占[^，。]{2,}$"
    r"|(?:占|是|为|相当于|达到)[^，。占是为]{1,20}的$"
    r"|(?<![同环占对])[比较][^，。比较]{1,14}?(?=(?:[同环]比)?(?:高出|多出|低出|快出|调[升降]|[上下]调|升|跌|涨|贬|增[加长]?|减少?|上升|下降|提高|回落|多$|少$|高$|低$|加快|放缓|扩大|缩小|收窄|快$|慢$|上涨|下跌))"
)
# What stands in brackets says more of the word before it: 现金资产(银行存款)合计.
_BRACKETS = re.compile(r"[（(][^（）()]{0,40}[）)]")
_COMPARING = re.compile("[与和跟比较于出占的]")
_BREAK = re.compile(r"[，。；！？!?;,\n：:]")
_SENTENCE = re.compile(r"[。！？!?\n；;]")
_WEIGHTS = frozenset(
    [
        "t",
        "kg",
        "g",
        "mg",
        "jin",
        "liang",
        "dan",
        "lb",
        "oz",
        "ct",
        "L",
        "mL",
        "bbl",
        "mu",
        "ha",
        "qing",
        "acre",
        "ping",
        "m²",
        "ft²",
        "m³",
        "in",
        "GB",
        "TB",
        "kW",
        "MW",
        "mAh",
        "chi",
        "zhang",
    ]
)
_SCORES = frozenset("点分票")
# These count people by themselves: what stands behind them is what they did.
_HEADS_COUNTED = frozenset(["人", "人次", "车次", "架次", "班次", "例次"])
_OUTCOME = re.compile(
    "赞成|反对|弃权|遇难|罹难|丧生|死亡|重伤|轻伤|发病|感染|确诊|被捕|落网|受伤|失联|失踪|被困|获救"
)
_NONE = ("date", "time", "ordinal", "duration")
_REACH = 40
# No word that is peeled off is longer.
_LONGEST = 10
_BLANK = "\x02"
_ASIDE = "\x03"
# What money goes by when it names it from behind: 12亿元款项, 5亿元贷款.
_FUNDS = re.compile(
    r"[一-鿿]{0,4}(?:款项?|资金|投资|补贴|补助|奖金|奖励|贷款|存款|罚款|罚金|债务|债券|费用?|资产|资本|现金|基金|"
    r"学费|保费|税款|订单|合同|红利|利润|收入|营收|预算|赔偿金?|保证金|医疗费|消费券|善款|赃款)(?=[，。、；,;”」）)]|$)"
)
# Places and times behind a noun are none of it: 比赛中, 仓位外.
_WITHIN = re.compile(r"(?<=[一-鿿]{2})(?:当中|之中|中|里|内|外|上|之外|以外|之间|期间)$")
_INSIDE = re.compile(
    r"(?:[高初集]中|[国市县城境室户校场]内|[海境国室户校场野意对额]外|网上|[一-鿿]中[国心])$"
)
# 六成半乘客: a share in tenths takes its noun without 的.
_TENTHS = re.compile("成[半一二三四五六七八九]?$")
_EMPTY = frozenset(
    (
        "情况下",
        "时候",
        "前提下",
        "基础上",
        "背景下",
        "条件下",
        "水平",
        "情况",
        "说法",
        "消息",
        "压力",
    )
)
_PERSON = re.compile(
    r"的?[一-鿿]{0,5}?(?P<who>男子|女子|男童|女童|男孩|女孩|男生|女生|男性|女性|老人|老汉|老妇|"
    r"妇人|妇女|青年|少年|少女|儿童|学生|司机|居民|村民|患者|选手|球员|老师|母亲|父亲|男|女)"
)


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
        if figure.kind in _NONE:
            return None
        chained = self._chained(index)
        if chained is not None:
            return chained
        respective = self._respective(index)
        if respective is not None:
            return respective
        behind = self._behind(figure)
        before = self._before(index)
        first, second = (behind, before) if self._counts_behind(figure) else (before, behind)
        return (
            first
            or (second if second is not behind or self._direct(figure) else None)
            or self._inherited(index)
        )

    def _chained(self, index: int) -> Span | None:
        """The noun behind the last of several modifiers: 4000万件、价值4.68亿元的物资."""
        figure = self._found[index]
        if (
            figure.kind != "count"
            or index + 1 == len(self._found)
            or self._text[figure.end : figure.end + 1] != "、"
        ):
            return None
        following = self._found[index + 1]
        near = not re.search("[，。；,;\\n]", self._text[figure.end : following.start])
        return self._behind(following) if near and _DE.match(self._text, following.end) else None

    def _counts_behind(self, figure: Found) -> bool:
        if _DE.match(self._text, figure.end):
            return True
        if figure.kind == "percent":
            return _TENTHS.search(self._text, figure.start, figure.end) is not None
        if figure.kind == "count":
            told = (
                figure.unit not in _HEADS_COUNTED
                or _OUTCOME.match(self._text, figure.end) is not None
            )
            return figure.unit not in _SCORES and told
        if figure.kind == "age":
            return _PERSON.match(self._text, figure.end) is not None
        return figure.kind == "quantity" and figure.unit in _WEIGHTS

    def _direct(self, figure: Found) -> bool:
        if figure.kind == "money":
            return _FUNDS.match(self._text, figure.end) is not None
        return figure.kind in ("age", "quantity") or (
            figure.kind == "count" and figure.unit not in _SCORES | _HEADS_COUNTED
        )

    def _behind(self, figure: Found) -> Span | None:
        at = figure.end
        de = _DE.match(self._text, at)
        if de is not None:
            at = de.end()
        if figure.unit in ("死", "伤"):
            return None
        person = _PERSON.match(self._text, figure.end) if figure.kind == "age" else None
        if person is not None:
            return Span(person.start("who"), person.end("who"))
        outcome = _OUTCOME.match(self._text, at) if figure.unit in ("人", "票", "名") else None
        if outcome is not None:
            return Span(at, outcome.end())
        noun = _BEHIND.match(self._text, at)
        if noun is None:
            return None
        head = _HEADS.search(noun[0])
        end = noun.start() + head.end() if head else noun.end()
        return _trimmed(self._text, noun.start(), end)

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
                    + "\x02" * (date.end - date.start)
                    + clause[date.end - floor :]
                )
        breaks = [m.end() for m in _BREAK.finditer(clause)]
        start = breaks[-1] if breaks else 0
        told = clause[start:]
        if "(" in told:
            told = _BRACKETS.sub(lambda m: _ASIDE * len(m[0]), told)
        if _COMPARING.search(told):
            told = _COMPARED.sub(lambda m: _BLANK * len(m[0]), told)
        span = _subject(told)
        return Span(floor + start + span.start, floor + start + span.end) if span else None

    def _respective(self, index: int) -> Span | None:
        figure = self._found[index]
        floor = max(0, figure.start - 2 * _REACH)
        clause = self._text[floor : figure.start]
        stops = [m.end() for m in _SENTENCE.finditer(clause)]
        start = floor + (stops[-1] if stops else 0)
        found = _last(_RESPECTIVE, self._text, start, figure.start)
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
        for earlier in range(index - 1, max(-1, index - 5), -1):
            if self._found[earlier].kind not in _NONE:
                between = self._text[self._found[earlier].end : self._found[index].start]
                far = len(between) > _REACH or _SENTENCE.search(between)
                return None if far else self._known[earlier]
        return None


_KEPT_WORDS = re.compile(_KEEP)


def _trimmed(text: str, start: int, end: int) -> Span | None:
    """A noun without the place or time behind it; None where nothing is named."""
    noun = text[start:end]
    within = None if _INSIDE.search(noun) else _WITHIN.search(noun)
    if noun in _EMPTY:
        return None
    return Span(start, start + within.start() if within else end) if noun else None


def _last(pattern: re.Pattern[str], text: str, start: int, end: int) -> re.Match[str] | None:
    last = None
    for last in pattern.finditer(text, start, end):  # noqa: B007 (the last one is wanted)
        continue
    return last


def _subject(clause: str) -> Span | None:
    end = len(clause)
    while end and (peeled := _PEEL.search(clause, max(0, end - _LONGEST), end)):
        end = peeled.start()
    start = 0
    if _CUT.search(clause, 0, end):
        guarded = _KEPT_WORDS.sub(lambda kept: "□" * len(kept[0]), clause)
        for cut in _CUT.finditer(guarded, 0, end):
            if cut.end() < end:
                start = cut.end()
    while start < end and (place := _PLACES.match(clause[start:end])):
        start += place.end()
    start = _after_acts(clause, start, end)
    head = _last(_HEADS, clause, start, end)
    if head is not None and head.end() < end:
        start = head.end()
    while start < end and not clause[start].isalnum():
        start += 1
    if _CUT.fullmatch(clause, start, end):
        return None
    return (
        Span(start, end)
        if end - start >= 2 or (end > start and clause[start:end] in "人")
        else None
    )


def _after_acts(clause: str, start: int, end: int) -> int:
    """Where the object begins: 质押|股份, 新登记|经营主体; 出让面积 and 排放量 are one noun."""
    for act in _ACT.finditer(clause, start, end):
        if act.end() + 2 <= end and not _MEASURED.fullmatch(clause, act.end(), end):
            start = act.end()
    most = _MOST.search(clause, start + 1, end)
    return most.start() if most else start


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
