"""Places: those the dictionary knows, and a name with a telling ending."""

import re
from collections.abc import Iterator

from reader.extract.entities.coinages import find_coined_places
from reader.extract.entities.gazetteer import HISTORIC, PLACES
from reader.extract.entities.landmarks import find_landmarks
from reader.extract.entities.lexicon import NO_PLACES
from reader.extract.passages import Passage
from reader.extract.words import Word, frequency

_ISLES = re.compile("[省市县区镇乡村州岛屿湖河江山湾门城桥峡岭原洋洲谷滩坪港宫]$")
_MARKERS = (
    "的",
    "在",
    "到",
    "往",
    "从",
    "抵",
    "赴",
    "离",
    "至",
    "由",
    "于",
    "自",
    "本报",
    "位于",
    "来自",
    "途经",
    "前往",
    "来到",
    "返回",
)
_GOES = frozenset(
    ["去", "回", "比", "经", "进", "过", "抵达", "到达", "奔赴", "驶往", "飞往", "离开", "逃往"]
)
_FOLLOWERS = frozenset(
    [
        "市",
        "省",
        "县",
        "区",
        "镇",
        "乡",
        "村",
        "州",
        "人",
        "籍",
        "地区",
        "境内",
        "当地",
        "市民",
        "机场",
        "街头",
        "车站",
        "港",
        "城",
        "警方",
        "政府",
        "报导",
        "报道",
        "方面",
        "一带",
        "附近",
        "海域",
        "边境",
    ]
)
_NOT_HEADS = frozenset(
    "全各本该邻郊城社山小大新老景校园片街辖战疫牧灾学选赛时特库每两三多整这那某一我其港海江"
)
# A noun that the dictionary's sources have so often makes no name of a village.
_USUAL = 150
_KNOWN = PLACES | HISTORIC
_LIKELY = ("ns", "nr", "nz")
_PLAIN = frozenset(
    [
        "省",
        "市",
        "县",
        "区",
        "镇",
        "乡",
        "村",
        "州",
        "岛",
        "屿",
        "小区",
        "新区",
        "社区",
        "自治区",
        "自治州",
        "自治县",
        "开发区",
        "高新区",
        "半岛",
        "群岛",
        "体育场",
        "体育馆",
        "机场",
        "广场",
    ]
)


def find_spots(passage: Passage) -> Iterator[tuple[int, int]]:
    """Places of a passage as half-open offsets, in order."""
    words = passage.words
    done = 0
    landmarks = find_landmarks(passage)
    coined = find_coined_places(passage)
    endings = set(passage.where(_PLAIN))
    for index, word in enumerate(words):
        if word.start < done:
            continue
        end = None
        if index + 1 in endings or index + 2 in endings:
            end = _compound_end(words, index)
        if end is None:
            end = landmarks.get(word.start) or coined.get(word.start)
        likely = word.flag in _LIKELY or word.text in _KNOWN
        if end is None and likely and _is_known(words, index):
            end = word.end - 2 if _is_area(word.text) else word.end
        if end is not None and passage.text[word.start : end] not in NO_PLACES:
            done = end
            led = word.text[0] == "于" and len(word.text) > 1 and end > word.end
            yield word.start + led, end


def _is_area(text: str) -> bool:
    """中东地区: the name is 中东."""
    return text.endswith("地区") and text[:-2] in PLACES


def _is_known(words: list[Word], index: int) -> bool:
    """Whether the word is a place: by the gazetteer, or by the dictionary and its neighbours."""
    word = words[index]
    if word.text in _KNOWN:
        return True
    if word.text.endswith(("城市", "都市")):
        return False
    if len(word.text) > 2 and bool(_ISLES.search(word.text)):
        return True
    return word.flag == "ns" and len(word.text) > 1 and _stands_as_place(words, index)


def _stands_as_place(words: list[Word], index: int) -> bool:
    """The dictionary calls many common words places: one more sign is wanted."""
    word = words[index]
    before = words[index - 1] if index else None
    behind = words[index + 1] if index + 1 < len(words) else None
    marker = before.text if before is not None else ""
    if (marker.endswith(_MARKERS) or marker in _GOES) and (marker != "的" or len(word.text) > 2):
        return True
    for neighbour in (before, behind):
        if neighbour is not None and neighbour.text in PLACES:
            return True
    if behind is None:
        return False
    return behind.text in _FOLLOWERS or behind.text.isdigit()


def _compound_end(words: list[Word], index: int) -> int | None:
    """Where a name of one or two words and a telling ending ends, if one starts here."""
    head = words[index]
    if not head.text[0] >= "\u4e00" or len(head.text) > 4:
        return None
    if index + 1 < len(words) and _is_ending(words[index + 1].text) and _is_head(words, index):
        return words[index + 1].end
    if index + 2 < len(words) and _is_ending(words[index + 2].text) and _is_long_head(words, index):
        return words[index + 2].end
    return None


def _is_ending(text: str) -> bool:
    return text in _PLAIN


def _is_head(words: list[Word], index: int) -> bool:
    head = words[index]
    if head.flag in ("ns", "nz", "nr", "nrt") and not (
        len(head.text) == 1 and head.text in _NOT_HEADS
    ):
        return True
    if words[index + 1].text in ("乡", "镇", "县", "村"):
        rare = head.flag.startswith("n") and frequency(head.text) < _USUAL
        return len(head.text) > 1 and rare and head.text not in NO_PLACES
    return not head.flag and len(head.text) > 1


def _is_long_head(words: list[Word], index: int) -> bool:
    """锦绣里小区: a noun of two letters and one more that opens a clause or follows a verb."""
    head, second = words[index], words[index + 1]
    if len(second.text) > 1 or second.flag.startswith(("u", "p", "c", "v", "r", "m", "d")):
        return False
    if not second.text.isalnum():
        return False
    before = words[index - 1] if index else None
    free = (
        before is None
        or not before.text.isalnum()
        or before.text in _MARKERS
        or before.text in _PLAIN
        or before.flag == "v"
    )
    named = head.flag in ("ns", "nr") or (head.flag.startswith(("n", "a")) and second.flag != "n")
    return free and len(head.text) <= 2 and named
