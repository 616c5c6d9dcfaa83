"""Names that only their use tells: products, firms and policies called by a coined word."""

import re
from collections.abc import Iterator, Sequence

from reader.extract.passages import Passage
from reader.extract.words import Word, frequency
from reader.model.entity import EntityKind

_CLASSES: tuple[tuple[EntityKind, str], ...] = (
    (
        "product",
        "平台|系统|APP|App|app|应用|软件|小程序|手表|手机|手环|耳机|芯片|处理器|大模型|模型|机器人|无人机|火箭|卫星|飞船|探测器|望远镜|定位器|客机|战机|舰|轮|型|品牌|产品|游戏|网站|网|浏览器|音箱|汽车|电动车|轿车|车型|服务号|公众号|超算|计算机|疫苗|药|胶囊|终端|助手|引擎|数据库",
    ),
    ("policy", "改革|政策|计划|工程|战略|倡议|方案|制度|条例|机制|规划|新政|行动计划|专项行动"),
    (
        "event",
        "大赛|峰会|论坛|博览会|展览|展|节|杯|锦标赛|联赛|事件|演习|音乐会|演唱会|晚会|发布会",
    ),
    (
        "org",
        "基金会|组织|协会|公司|集团|机构|联盟|乐队|餐厅|书店|企业|工作室|俱乐部|学校|团队|救援队|合作社|银行",
    ),
)
_MODIFIER = "(?:[\u4e00-\u9fff]{0,6}?)"
_BEHIND = [(kind, re.compile(f"的?{_MODIFIER}(?:{words})")) for kind, words in _CLASSES]
_BEFORE = [(kind, re.compile(f"(?:{words})$")) for kind, words in _CLASSES]
_ACTS = frozenset(
    [
        "发布",
        "推出",
        "联合",
        "宣布",
        "上线",
        "开通",
        "收购",
        "融资",
        "披露",
        "研发",
        "承诺",
        "投资",
        "入股",
        "开售",
        "发售",
        "公布",
        "启动",
        "携手",
        "上市",
        "申报",
        "官宣",
        "停服",
        "裁员",
        "扩张",
        "布局",
    ]
)
_FIRM_ACTS = frozenset(
    ["联合", "携手", "推出", "上线", "收购", "融资", "入股", "宣布", "裁员", "开售", "发布"]
)
_USERS = frozenset(
    [
        "商家",
        "用户",
        "平台",
        "卖家",
        "买家",
        "店铺",
        "主播",
        "客户端",
        "小程序",
        "直播间",
        "网店",
        "App",
        "APP",
        "骑手",
        "司机",
        "会员",
    ]
)
_FIRMS = re.compile(
    r"(?:^|[。,;:])((?:[\u4e00-\u9fff]{2,6}、){1,6}[\u4e00-\u9fff]{2,6}?)(?:和|与|等)[\u4e00-\u9fff]{0,6}?(?:企业|公司|品牌|平台|集团|厂商|巨头)"
)
_COMMON = re.compile(
    r"(?:公司|企业|部门|方面|团队|机构|平台|政府|学校|[方人者员国市会局委部省县区镇村院校家队网报社师司厂店军]|学生|医生|单位|集团|品牌|厂商|商家|银行|行业|市场|媒体|组织|医院|大学|中心|同时|目前|此前|当地|全国|各地|双方|多方|官方|警方|世界|社会)$"
)
_CODE = re.compile(r"(?<![\u4e00-\u9fff])?(健康|行程|场所|溯源|贡献|防疫|通行)码")
_RARE = 100
_FILLERS = frozenset(
    [
        "已",
        "将",
        "还",
        "也",
        "则",
        "又",
        "正",
        "就",
        "再",
        "均",
        "都",
        "曾",
        "正式",
        "首次",
        "率先",
        "日前",
        "近日",
        "今日",
        "昨日",
        "今天",
        "昨天",
        "目前",
        "当天",
    ]
)


def named_in_marks(text: str, start: int, end: int) -> EntityKind | None:
    """What a marked word is called by the noun beside it: “星环”手表, 智能手表“星环”."""
    inner = text[start + 1 : end - 1]
    if not 1 < len(inner) <= 12 or re.search("[,。;!?:]", inner):
        return None
    behind = text[end : end + 12]
    for kind, pattern in _BEHIND:
        match = pattern.match(behind)
        if match is not None and not re.search("[,。的]", match.group()[1:]):
            return kind
    before = text[max(0, start - 10) : start]
    if before.endswith(("名为", "叫", "叫做")):
        return None
    for kind, pattern in _BEFORE:
        if kind != "policy" and pattern.search(before):
            return kind
    return None


def find_coined(passage: Passage) -> Iterator[tuple[str, EntityKind]]:
    """Coined names of a passage with their kinds; a name may come more than once."""
    text, words = passage.text, passage.words
    for match in _FIRMS.finditer(text):
        items = match.group(1).split("、")
        if not any(_COMMON.search(item) for item in items):
            yield from ((item, "org") for item in items)
    for match in _CODE.finditer(text):
        yield match.group(), "product"
    for index, word in enumerate(words):
        last = _run_end(words, index)
        if last is None:
            continue
        name = text[word.start : words[last].end]
        kind = _use(words, index, last)
        if kind is not None and 1 < len(name) <= 6 and not _COMMON.search(name):
            yield name, kind


def _run_end(words: list[Word], first: int) -> int | None:
    """The last word of a possible coined name that starts at `first`."""
    word = words[first]
    if len(word.text) > 1:
        if word.flag in ("n", "nz") and frequency(word.text) > _RARE:
            return None
        return (
            first if word.flag in ("nz", "n", "nr", "", "nrt") and word.text[0].isalpha() else None
        )
    last = first
    while last + 1 < len(words) and last - first < 4 and _is_single(words[last + 1]):
        last += 1
    return last if last > first and _is_single(word) else None


def _is_single(word: Word) -> bool:
    return (
        len(word.text) == 1
        and "\u4e00" <= word.text <= "\u9fff"
        and not word.flag.startswith(("p", "u", "c", "r", "d", "m", "y", "f"))
    )


def _use(words: list[Word], first: int, last: int) -> EntityKind | None:
    before = words[first - 1] if first else None
    behind = words[last + 1] if last + 1 < len(words) else None
    if behind is None:
        return None
    plain = len(words[first].text) > 1 and words[first].flag == "n"
    if before is not None and before.text == "在" and behind.text == "上" and not plain:
        return "product"
    if behind.text in _USERS and not plain and (first == last or words[first].text != ""):
        return "product" if words[first].flag in ("nz", "") or first != last else None
    opens = before is None or before.text in "。;!?,:、" or not before.text.isalnum()
    index = last + 1
    while index < len(words) and words[index].text in _FILLERS:
        index += 1
    acts = index < len(words) and words[index].text in (_FIRM_ACTS if first == last else _ACTS)
    if opens and acts and (words[first].flag != "nr" or first != last):
        return "org"
    return None


__all__ = ["Sequence", "find_coined", "named_in_marks"]
