"""Organisations: a telling ending, and as much in front of it as belongs to the name."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from reader.extract.entities.coinages import coined_start, is_coined, is_letter, is_open_letter
from reader.extract.entities.departments import joined
from reader.extract.entities.firms import find_firms, is_proper
from reader.extract.entities.gazetteer import (
    BODIES,
    COUNTRIES,
    DOUBTFUL_FIRMS,
    PLACES,
    PRODUCTS,
)
from reader.extract.entities.lexicon import (
    ENDING,
    FIRM_END,
    GENERIC_BODIES,
    GENERIC_HEADS,
    LEGAL_END,
    MEDIA,
    NEED_NAME,
    NOT_BODIES,
    OFFICE_END,
    POST_TAIL,
    STOP_VERBS,
)
from reader.extract.entities.surnames import SOUNDS
from reader.extract.entities.titles import is_role
from reader.extract.passages import Passage
from reader.extract.wordlists import read_list
from reader.extract.words import Word, frequency

_LONGEST = 22
_NATIONAL = 5
_RARE = 60
_INNER = ("n", "j", "b", "vn", "s", "l", "a", "i", "eng", "zg", "ng", "vg", "ag", "g", "k", "h")
_JOINED = re.compile("(?:局|部|委|厅|署|委员会|中心|学院|研究所|研究院|办公室)$")
_NUMERAL = re.compile("第?[一二三四五六七八九十]{1,3}")
_LEVELS = frozenset("市省县区州镇")
_SIDES = frozenset(["东部", "西部", "南部", "北部", "中部"])
_BODY_LIKE = re.compile(
    "(?:[局院社委署厅馆党办所校会]|外交部|[^干全一内外]部|集团|公司|大学|组织|联盟|银行|联合国|军区|战区|政协|人大)$"
)
# 台中|高中 as one word of the dictionary.
_SEATED = frozenset(NEED_NAME)
_GROUPS = frozenset(["队", "社", "党", "寺", "组织", "联盟", "公会", "教会"])
# The dictionary calls them places.
_COMMON = frozenset(["城市", "海洋", "太阳", "新建"])
_DESCRIBERS = frozenset(read_list("describers"))
# A newspaper between marks, or before its reporter.
_PAPER = re.compile(
    r"(?<![^\W\d_])([^\W\d_]{2,6}(?:日报|晚报|晨报|早报|时报|都市报|晚刊|电视台|新闻网))(?=记者|讯|电|报[道导]|[^\w》]|$)"
)
# 国立中台大学: who keeps it, any name, and what it is.
_KEPT = re.compile(
    "(?:国|[\u4e00-\u9fff]{2}[省市县区]|[省市县区私公])立(?:(?![的了在是与和])[\u4e00-\u9fff]){1,8}?"
    "(?:大学|学院|中学|高中|国中|小学|国小|高职|高商|高工|医院|图书馆|美术馆|博物馆|文化馆)"
)
# A kind of these is no name: 社会组织.
_GROUPED = frozenset(["组织", "联盟", "党", "工会"])
_ASSEMBLED = frozenset(read_list("heads_assembled"))
_LOOSE = frozenset(["合作社", "公司", "集团", "中心", "学校", "大学", "医院", "银行"])
_SOCIETIES = ("协会", "学会", "研究会", "促进会", "联合会", "基金会", "委员会")
_NOMINAL = frozenset(read_list("verbs_nominal"))
# 美国大学, 英国公司: any of them, not one by name.
_OF_A_COUNTRY = frozenset(
    [
        "大学",
        "高中",
        "中学",
        "小学",
        "学校",
        "公司",
        "医院",
        "法院",
        "酒店",
        "餐厅",
        "超市",
        "学院",
        "工厂",
    ]
)
_NOWHERE = frozenset(
    [
        "当地",
        "本地",
        "全国",
        "各地",
        "有关",
        "相关",
        "多家",
        "所有",
        "部分",
        "其他",
        "各类",
        "各级",
        "一些",
    ]
)


@dataclass(frozen=True, slots=True)
class _Site:
    """An ending found in a passage, and where the name before it starts."""

    passage: Passage
    starts: list[int]
    start: int
    place: int
    ending: str

    @property
    def head(self) -> str:
        """The part of the name before the ending."""
        return self.passage.text[self.start : self.place]

    @property
    def front(self) -> list[Word]:
        """The words of the part before the ending."""
        first = bisect_right(self.starts, self.start) - 1
        last = bisect_right(self.starts, self.place - 1) - 1
        return [word for word in self.passage.words[first : last + 1] if word.start < self.place]


def find_bodies(passage: Passage) -> Iterator[tuple[int, int]]:
    """Organisations of a passage as half-open offsets; the longest where they nest."""
    text, words = passage.text, passage.words
    starts = passage.starts
    found = [
        (words[coined_start(words, index)].start, word.end)
        for index, word in enumerate(words)
        if (len(word.text) > 2 or word.text in BODIES) and _is_known(word)
    ]
    for match in ENDING.finditer(text):
        word = words[bisect_right(starts, match.end() - 1) - 1]
        if text[match.start() - 1 : match.start()] == "副":
            continue
        if not _ends_here(text, word, match):
            continue
        start = _extend(passage, starts, match.start(), match.group())
        site = _Site(passage, starts, start, match.start(), match.group())
        if start < match.start() and _is_name(site):
            found.append((start, match.end()))
    found += [match.span(1) for match in _PAPER.finditer(text)]
    found += [match.span() for match in _KEPT.finditer(text)]
    found += find_firms(passage)
    yield from joined(passage, list(_longest(found)))


def short_form(name: str) -> str:
    """A firm's name without its legal ending; empty when nothing name-like is left."""
    short = FIRM_END.sub("", name)
    return short if short != name and len(short) > 1 else ""


def _is_known(word: Word) -> bool:
    text = word.text
    if text in BODIES:
        return True
    if word.flag in ("nr", "nz", "ns") and text[-1] in "院社局馆行" and len(text) > 2:
        return True
    if word.flag == "nt":
        if len(text) < 3 or text in GENERIC_BODIES or text[:-2] in GENERIC_HEADS:
            return False
        if text[:-2] in COUNTRIES and text[-2:] in _OF_A_COUNTRY:
            return False
        return bool(_BODY_LIKE.search(text))
    if text[:2] in PLACES and text[2:] in _SEATED and text[:2] not in COUNTRIES:
        return True
    return len(text) > 2 and bool(MEDIA.search(text, 1)) and text not in GENERIC_BODIES


def _ends_here(text: str, word: Word, match: re.Match[str]) -> bool:
    """Whether a word ends with the ending, or only the holder's post follows in it."""
    end, ending = match.end(), match.group()
    if word.text in NOT_BODIES and word.end == end and word.start <= match.start():
        return False
    if word.end == end:
        return (
            word.start == match.start()
            or len(ending) > 1
            or word.flag in ("nt", "j", "")
            or len(word.text) > 2
        )
    tail = text[end : word.end]
    if ending == "队" or text.endswith(ending, 0, match.start()):
        return False
    return bool(POST_TAIL.fullmatch(tail)) or (ending[-1] == "委" and tail == "会")


def _extend(passage: Passage, starts: list[int], place: int, ending: str) -> int:
    """How far left the words belong to a name that has its ending at `place`."""
    words = passage.words
    index = bisect_right(starts, place) - 1
    start = min(words[index].start, place)
    index -= 1
    known = words[index + 1].text in BODIES
    while index >= 0 and place - words[index].start <= _LONGEST:
        if known and words[index].flag != "ns" and not _ranks(words, index):
            break
        if not _belongs(words, index, ending):
            break
        start = words[index].start
        index -= 1
    return _trim(passage, starts, start, place)


def _ranks(words: list[Word], index: int) -> bool:
    """Whether a word is the rank of a place, or part of the name before one: 松口|县|教育局."""
    ranked = words[index].text in _LEVELS or words[index + 1].text[-1] in _LEVELS
    return ranked or is_coined(words, index)


def _belongs(words: list[Word], index: int, ending: str) -> bool:
    word = words[index]
    flag, text = word.flag, word.text
    if text in ("和", "与", "及"):
        if not index or not _JOINED.search(ending):
            return False
        left = words[index - 1]
        return (
            FIRM_END.search(left.text) is None
            and left.flag in ("n", "vn", "b", "j", "ns", "nz", "l", "an")
            and len(left.text) > 1
            and not is_role(left.text)
        )
    behind = words[index + 1].text
    trade = text in _NOMINAL and (behind in _SOCIETIES or bool(FIRM_END.fullmatch(behind)))
    if not text[0].isalnum() or (text in STOP_VERBS and not trade) or text in PRODUCTS:
        return False
    if (
        _is_post(word)
        and not _is_trade(word, ending)
        and (ending[-1] != "会" or words[index + 1].text[0] != ending[0])
    ):
        return False
    if _is_firms_letter(words, index, ending):
        return True
    if (
        text in _SIDES
        or text in _LEVELS
        or is_coined(words, index)
        or (index and is_coined(words, index - 1))
    ):
        return True
    if flag == "v":
        left = words[index - 1].flag if index else ""
        nominal = text in _NOMINAL or (len(text) > 1 and ending.endswith(_SOCIETIES))
        return nominal and left.startswith(("n", "b", "j", "v"))
    if flag in ("m", "") or flag.startswith("m"):
        known = bool(_NUMERAL.fullmatch(text)) or (text.isascii() and text.isupper())
        return known or (not flag and "\u4e00" <= text[0] <= "\u9fff")
    return flag.startswith(_INNER)


def _is_firms_letter(words: list[Word], index: int, ending: str) -> bool:
    """衡|直|律师事务所, 远江|服|集团: what firms are called by may be any letters."""
    word, left = words[index], words[index - 1] if index else None
    if LEGAL_END.fullmatch(ending):
        return is_open_letter(word)
    named = left is not None and (is_proper(left) or (is_letter(left) and left.flag != "v"))
    return named and is_letter(word) and bool(FIRM_END.fullmatch(ending))


def _is_trade(word: Word, ending: str) -> bool:
    """验楼顾问有限公司, 兄弟公司: what firms are called after, though people are too."""
    return word.text in ("顾问", "兄弟", "师傅", "代理", "会计师", "建筑师") and bool(
        FIRM_END.search(ending)
    )


def _is_post(word: Word) -> bool:
    """A post ends the name of a body (局长…), unless the word is an act too (裁判法院)."""
    return word.flag != "vn" and is_role(word.text)


def _trim(passage: Passage, starts: list[int], start: int, place: int) -> int:
    """Leave out verbs, numbers and common nouns before the first word that is a name."""
    words = passage.words
    first = bisect_right(starts, start) - 1
    last = bisect_right(starts, place - 1) - 1
    while (
        first < last
        and not is_coined(words, first)
        and (
            (
                words[first].flag in ("v", "a", "ad", "d", "m", "vg", "l")
                and words[first].text[0] != "第"
            )
            or words[first].text in "和与"
        )
    ):
        first += 1
    abroad = words[first].text in COUNTRIES and first < last and words[first + 1].flag == "nr"
    if abroad and len(words[first + 1].text) > 2 and SOUNDS.issuperset(words[first + 1].text):
        first += 1
    described = [n for n in range(first, last) if words[n].text in _DESCRIBERS]
    if described:
        first = described[-1] + 1
    lone = len(words[first].text) == 1 and words[first].text not in "东南西北中上下大小新"
    lone = lone and not is_coined(words, first)
    if first < last and lone and _is_place(words[first + 1]):
        first += 1
    for index in range(first + 1, last + 1):
        word = words[index]
        if (
            word.flag in ("ns", "nt", "nr", "nrt")
            and word.text not in _COMMON
            and len(word.text) > 1
        ):
            front = words[first:index]
            if any(word.flag == "v" and len(word.text) > 1 for word in front) or all(
                len(word.text) > 1 and word.flag == "n" and frequency(word.text) > _RARE
                for word in front
            ):
                return word.start
            break
    return min(max(words[first].start, start), place)


def _is_place(word: Word) -> bool:
    return word.flag == "ns" and len(word.text) > 1 and word.text not in _COMMON


def _is_name(site: _Site) -> bool:
    head, ending, front = site.head, site.ending, site.front
    if head in COUNTRIES and ending in _OF_A_COUNTRY:
        return False
    if head + ending in GENERIC_BODIES or any(word.text in _NOWHERE for word in front):
        return False
    if OFFICE_END.fullmatch(ending):
        if len(head) == 1:
            return head in _LEVELS and len(ending) > 2
        return head not in _ASSEMBLED
    if head in DOUBTFUL_FIRMS:
        return True
    if all(word.text in GENERIC_HEADS for word in front) or head in GENERIC_HEADS:
        return False
    return _is_group(site) if ending in _GROUPS else _is_house(site)


def _is_group(site: _Site) -> bool:
    """What people form: a name in front of it, or one long noun, nothing that is done."""
    front = site.front
    if front and front[-1].flag.startswith(("v", "l", "i", "d", "a")):
        return False
    named = any(is_proper(word) for word in front)
    return len(site.head) > 1 and (named or (len(front) == 1 and len(site.head) > 2))


def _is_house(site: _Site) -> bool:
    """Firms, schools and the like: a name in front, coined letters, or many nouns."""
    front = site.front
    if site.ending == "出版社" and len(site.head) > 1:
        return True
    named = any(is_proper(word) for word in front) or front[0].text in _LEVELS
    named = named or is_coined(front, 0) or _is_national(site)
    singles = sum(len(word.text) == 1 and word.text not in GENERIC_HEADS for word in front)
    if LEGAL_END.fullmatch(site.ending) and len(site.head) > 3:
        return named or singles > 0
    if site.ending in _GROUPED and front and front[-1].text in GENERIC_HEADS:
        return False
    return named or singles > 1 or (len(site.head) > 4 and site.ending not in _LOOSE)


def _is_national(site: _Site) -> bool:
    """国家光伏装备检测中心: one of its kind in the land."""
    return len(site.head) > _NATIONAL and site.head.startswith("国家") and site.ending == "中心"


def _longest(found: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    done = 0
    for start, end in sorted(set(found), key=lambda place: (place[0], -place[1])):
        if start >= done:
            yield start, end
            done = end
