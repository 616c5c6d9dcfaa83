"""Organisations: a telling ending, and as much in front of it as belongs to the name."""

import re
from bisect import bisect_right
from collections.abc import Iterator

from reader.extract.entities.lexicon import (
    ENDING,
    FIRM_END,
    GENERIC_HEADS,
    MEDIA,
    OFFICE_END,
    POST_TAIL,
    STOP_VERBS,
    TRADE_END,
)
from reader.extract.entities.titles import ROLE_END
from reader.extract.passages import Passage
from reader.extract.words import Word

_LONGEST = 22
_NAME_FLAGS = ("ns", "nt", "nz", "nr")
_INNER = ("n", "j", "b", "vn", "s", "l", "a", "i", "eng", "zg", "ng", "vg", "ag", "g", "k", "h")
_JOINED = re.compile("(?:局|部|委|厅|署|委员会)$")
_NUMERAL = re.compile("第?[一二三四五六七八九十]+|[0-9]+")
_TRADE_NEXT = re.compile(
    r"[(、,。的]|则|也|已|将|今|昨|宣布|表示|发布|推出|披露|公告|分析师|董事|首席|总裁|创始|研究|股价|股份|集团|公司|发言人|$"
)
_VAGUE_TRADES = frozenset(
    "消费 信息 数字 现代 网络 金融 高新 新型 人工 微 光 生物 电力 教育 文化 医疗 汽车 军工 国际 风险 固定资产 民间 社会 政府 外商 对外 基础 城市 新 房地产 股票 公募 私募 医疗 养老 清洁 绿色 传统 商业 高等 基本 义务 家庭 学校 职业 互联网 中国 传统 手机 网页 纪录".split()
)


def find_bodies(passage: Passage) -> Iterator[tuple[int, int]]:
    """Organisations of a passage as half-open offsets; the longest where they nest."""
    text, words = passage.text, passage.words
    starts = [word.start for word in words]
    found: list[tuple[int, int]] = [
        (word.start, word.end)
        for word in words
        if (word.flag == "nt" and word.end - word.start > 2) or MEDIA.search(word.text[1:])
    ]
    for match in ENDING.finditer(text):
        index = bisect_right(starts, match.end() - 1) - 1
        if _ends_here(text, words[index], match.end()):
            start = _extend(passage, starts, match.start())
            name = text[start : match.end()]
            if start < match.start() and _is_name(passage, starts, start, match):
                found.append((start, match.end()))
            elif _known_office(name, words[index]):
                found.append((words[index].start, match.end()))
    found += _firms(passage)
    yield from _longest(found)


def _ends_here(text: str, word: Word, end: int) -> bool:
    if word.end == end:
        return True
    tail = text[end : word.end]
    return bool(POST_TAIL.fullmatch(tail)) or (len(tail) == 1 and tail in "会同向对和")


def _known_office(name: str, word: Word) -> bool:
    return word.flag == "nt" and len(word.text) > 2 and bool(name)


def _extend(passage: Passage, starts: list[int], place: int) -> int:
    """How far left the words belong to a name that has its ending at `place`."""
    words, text = passage.words, passage.text
    index = bisect_right(starts, place) - 1
    start = place
    if words[index].start < place:
        start = words[index].start
    index -= 1
    while index >= 0 and place - words[index].start <= _LONGEST:
        word = words[index]
        if not _belongs(words, index, text[start : start + 8]):
            break
        start = word.start
        index -= 1
    return _trim(passage, starts, start, place)


def _belongs(words: list[Word], index: int, behind: str) -> bool:
    word = words[index]
    flag, text = word.flag, word.text
    if text in ("和", "与") and index and _JOINED.search(behind.split("长")[0][:6]):
        return words[index - 1].flag in ("n", "vn", "b", "j") and len(words[index - 1].text) > 1
    if not text[0].isalnum() or ROLE_END.search(text) or text in STOP_VERBS:
        return False
    if text in ("市", "省", "县", "区"):
        return True
    if flag == "v":
        return (
            len(text) > 1
            and index > 0
            and words[index - 1].flag.startswith(("n", "b", "j", "vn", "v"))
        )
    if flag in ("m", "") or flag.startswith("m"):
        return bool(_NUMERAL.fullmatch(text)) or (not flag and "\u4e00" <= text[0] <= "\u9fff")
    return flag.startswith(_INNER)


def _trim(passage: Passage, starts: list[int], start: int, place: int) -> int:
    """Leave out verbs, numbers and common nouns before the first word that is a name."""
    words = passage.words
    first = bisect_right(starts, start) - 1
    last = bisect_right(starts, place - 1) - 1
    while first < last and (
        words[first].flag in ("v", "a", "m", "vg", "l") or words[first].text in ("和", "与")
    ):
        first += 1
    for index in range(first, last + 1):
        if (
            index > first
            and words[index].flag in ("ns", "nt", "nr", "nrt")
            and len(words[index].text) > 1
        ):
            if all(len(word.text) > 1 and word.flag == "n" for word in words[first:index]):
                return words[index].start
            break
    return min(max(words[first].start, start), place)


def _is_name(passage: Passage, starts: list[int], start: int, match: re.Match[str]) -> bool:
    head = passage.text[start : match.start()]
    ending = match.group()
    if head in GENERIC_HEADS:
        return False
    first = bisect_right(starts, start) - 1
    last = bisect_right(starts, match.start() - 1) - 1
    front = [word for word in passage.words[first : last + 1] if word.start < match.start()]
    if all(word.text in GENERIC_HEADS for word in front):
        return ending in ("政府", "人民政府") and False
    named = any(_is_proper(word) for word in front if word.start >= start)
    singles = sum(len(word.text) == 1 and word.text not in GENERIC_HEADS for word in front)
    if OFFICE_END.fullmatch(ending):
        return len(head) >= 2 or named
    if ending in ("队", "社", "党", "寺", "组织", "联盟"):
        return (
            len(head) >= 2
            and (named or (len(front) == 1 and len(head) <= 4))
            and len(ending + head) > 2
        )
    return (
        named or singles >= 2 or (len(head) >= 5 and ending not in ("公司", "集团", "中心", "学校"))
    )


def _is_proper(word: Word) -> bool:
    return word.flag.startswith(_NAME_FLAGS) or (not word.flag and len(word.text) > 1)


def _firms(passage: Passage) -> Iterator[tuple[int, int]]:
    """东湖证券, 蓝鲸电子: one word and a trade, used as the name of somebody who acts."""
    words, text = passage.words, passage.text
    for index in range(1, len(words)):
        trade, name = words[index], words[index - 1]
        if len(name.text) not in (2, 3) or not TRADE_END.fullmatch(trade.text):
            continue
        if name.text in _VAGUE_TRADES or not name.flag.startswith(("n", "j")) and name.flag:
            continue
        if (
            index > 1
            and words[index - 2].flag.startswith(("n", "b"))
            and words[index - 2].flag != "n"
        ):
            continue
        if name.flag != "n" or index < 2 or not words[index - 2].flag.startswith(("n", "v", "u")):
            if _TRADE_NEXT.match(text, trade.end) and (
                _is_proper(name) or text[trade.end : trade.end + 1] not in "、,。的"
            ):
                yield name.start, trade.end


def _longest(found: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    done = 0
    for start, end in sorted(set(found), key=lambda place: (place[0], -place[1])):
        if start >= done:
            yield start, end
            done = end


def short_form(name: str) -> str:
    """A firm's name without its legal ending; empty when nothing name-like is left."""
    short = FIRM_END.sub("", name)
    return short if short != name and len(short) > 1 else ""
