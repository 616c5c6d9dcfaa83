"""The subject in front of a figure: 全市|出让面积|达到4.7万平方米, 控股股东质押|股份|1.2亿股."""

import re

from reader.extract.figures.behind import HEADS, KEPT
from reader.extract.figures.lists import words
from reader.extract.wordlists import any_of
from reader.model.span import Span

BLANK = "\x02"
_ASIDE = "\x03"
# Verbs that stand before a subject, or between it and its figure.
_LEADS = [word for word in words("cuts") if len(word) > 1]
# Verbs that take the figure for their object: who did it is not what was counted.
_DONE = re.compile(
    rf"(?:{any_of(words('takes'))}|(?:^|(?<=[了要须需会能可才只再共各就已将想应却前后人均\x02]))[付花砸买卖售赚借捐送赔投骗罚住喝吃读写走])"
    r"(?:了|过|得|约|近|逾|超过|共|共计)*$"
)
_SHARE = ("涨幅", "跌幅", "降幅", "升幅", "增幅")
# Words between a subject and its figure, peeled off from the right.
_PEEL = re.compile(
    r"(?:"
    r"年增率?|"
    r"周[一二三四五六日天]|"
    r"\x02|\x03|(?<![放占价同环])比|(?<!所)得|"
    r"(?:飙|冲|直|应会|将会|已)破|正负|(?<![总全身周])长|(?<![总身])高|(?<![总净体毛])重|[宽深厚]|"
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
    r"(?:减少|增加|降低|提高|压减|节约)(?=[一-鿿]{2})(?![一-鿿]{0,3}[值额率量幅数]$)|"
    rf"获(?=[一-鿿]{{3}})(?![奖得利])|即(?![时日期将使])(?=[一-鿿]{{2}})|{any_of(words('frames'))}|本(?![金息科票期题地国土钢垒]))"
)
_CUT = re.compile(
    r"(?:"
    r"(?<!合)并|的|[这那此该][次批种类个家些项名位届馆楼厂店网型桥路线塔园港]|[是系]指|、[一-鿿]{1,8}?等(?:地区?|国|县市|方面)?(?![级离待候于]|[一-鿿]?$)|(?<=[一-鿿]{2})等地(?=[一-鿿]{2})|(?<=[一-鿿]{2})部分(?=[一-鿿]{2})|"
    r"\b(?:reported|posted|said|had|has|have|with|the|The|a|an|its|their|while|and) |"
    r"\x02|[”」’](?=[一-鿿]{2})|"
    rf"{any_of(words('cuts'))}(?![率量额者]))"
)
# What someone did to the thing counted, unless a measured trait follows.
_ACT = re.compile(rf"{any_of(words('acts'))}(?![业商品者线率量额厂员力总])")
_MEASURED = re.compile(
    r"[一-鿿]{0,3}(?:面积|价格|金额|收入|规模|能力|速度|时间|费用|成本|次数|比例|比重|占比|强度|水平|力|总值|"
    r"[率量额数值价费款期权])"
)
_MOST = re.compile("最[高低大小长短多少快慢](?=[一-鿿]{1,6})")
# What a number is compared with is not what it counts: 比上半年回落, 与去年同期相比减少.
_COMPARED = re.compile(
    r"[与和跟][^，。与和跟]{0,12}相比|(?:高于|低于|快于|慢于|高出)[^，。]{1,14}$"
    r"|(?<![同环占对])[比较][^，。比较]{1,14}的$"
    r"|(?<![抢侵霸强独攻])占(?![比地用据])[^，。占]{2,14}$"
    r"|(?:占|是|为|相当于|达到)[^，。占是为]{1,20}的$"
    r"|(?<![同环占对])[比较][^，。比较]{1,14}?(?=(?:[同环]比)?(?:高出|多出|低出|快出|调[升降]|[上下]调|升|跌|涨|贬|增[加长]?|减少?|上升|下降|提高|回落|多$|少$|高$|低$|加快|放缓|扩大|缩小|收窄|快$|慢$|上涨|下跌))"
)
# What stands in brackets says more of the word before it: 现金资产(银行存款)合计.
_BRACKETS = re.compile(r"[（(][^（）()]{0,60}[）)]")
_COMPARING = re.compile("[与和跟比较于出占的]")
# Not things: words of place and order that a sentence leaves over.
# Nor places: 课上有16人; nor two ends of a way: 飞船距空间站400米.
_BETWEEN = re.compile(r"(?<!差)距离?(?!离)[一-鿿A-Z]")
_WITHIN = re.compile(r"[一-鿿](?:上|中|里|内|下|期间|时|之后|以后|以来)$")
_INSIDE = re.compile(r"(?:[国市县城境室户校]内|地下|海上|网上|线上|[高初]中|[小平]时)$")
_ONE = re.compile("一[名个位只件条家]")
_EMPTY = frozenset(("当中", "其中", "随后", "正负", "限量", "地区", "自己", "时间", "人民币"))
# No word that is peeled off is longer.
_LONGEST = 10
_KEPT_WORDS = re.compile(KEPT)


def subject(clause: str) -> Span | None:
    """The subject in the `clause` that ends where a figure begins, dates in it blanked."""
    if clause.endswith("、"):
        return None
    if "(" in clause:
        clause = _BRACKETS.sub(lambda m: _ASIDE * len(m[0]), clause)
    if _COMPARING.search(clause):
        clause = _COMPARED.sub(lambda m: BLANK * len(m[0]), clause)
    end, share = _peeled(clause)
    if end is None:
        return None
    start = _start(clause, end)
    if end - start < 2 and share:
        return Span(share, share + len(_SHARE[0]))
    if (
        _CUT.fullmatch(clause, start, end)
        or _ONE.fullmatch(clause, start, end)
        or clause[start:end] in _EMPTY
    ):
        return None
    if _BETWEEN.search(clause, start, end):
        return None
    if _WITHIN.search(clause, start, end) and not _INSIDE.search(clause, start, end):
        return None
    return (
        Span(start, end)
        if end - start >= 2 or (end > start and clause[start:end] in "人")
        else None
    )


def _peeled(clause: str) -> tuple[int | None, int]:
    """Where the subject ends, None where a verb took the figure; and where 涨幅 … began, or 0."""
    end, share = len(clause), 0
    while end:
        if _DONE.search(clause, max(0, end - _LONGEST), end):
            return None, 0
        peeled = _PEEL.search(clause, max(0, end - _LONGEST), end)
        if peeled is None:
            break
        if peeled[0] in _SHARE:
            share = peeled.start()
        end = peeled.start()
    return end, share


def _start(clause: str, end: int) -> int:
    start = 0
    if _CUT.search(clause, 0, end):
        guarded = _KEPT_WORDS.sub(lambda kept: "□" * len(kept[0]), clause)
        for cut in _CUT.finditer(guarded, 0, end):
            if cut.end() < end:
                start = cut.end()
    while start < end and (place := _PLACES.match(clause[start:end])):
        kept = _KEPT_WORDS.match(clause, start, end)
        if kept is not None and kept.end() > start + place.end():
            break
        start += place.end()
    start = _after_acts(clause, start, end)
    head = last_match(HEADS, clause, start, end)
    if head is not None and head.end() < end:
        start = head.end()
    while start < end and not clause[start].isalnum():
        start += 1
    return start


def _after_acts(clause: str, start: int, end: int) -> int:
    """Where the object begins: 质押|股份, 新登记|经营主体; 出让面积 and 排放量 are one noun."""
    for act in _ACT.finditer(clause, start, end):
        if act.end() + 2 <= end and not _MEASURED.fullmatch(clause, act.end(), end):
            start = act.end()
    most = _MOST.search(clause, start + 1, end)
    return most.start() if most else start


def last_match(pattern: re.Pattern[str], text: str, start: int, end: int) -> re.Match[str] | None:
    """The last match of `pattern` in `text[start:end]`."""
    last = None
    for last in pattern.finditer(text, start, end):  # noqa: B007 (the last one is wanted)
        continue
    return last
