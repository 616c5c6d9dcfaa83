"""Names that only their use tells: products, firms and policies called by a coined word."""

import re
from collections.abc import Iterator

from reader.extract.passages import Passage
from reader.extract.wordlists import read_list
from reader.extract.words import Word, frequency
from reader.model.entity import EntityKind

_ACTS = frozenset(read_list("acts"))
_SURE_ACTS = frozenset(read_list("acts_sure"))
_USERS = frozenset(read_list("users"))
_PLAIN_CODES = frozenset(read_list("codes_plain"))
_FILLERS = frozenset(read_list("fillers"))
_HAN = "[\u4e00-\u9fff]"
_FIRMS = re.compile(
    rf"(?:^|[。,;:])((?:{_HAN}{{2,6}}、){{1,6}}{_HAN}{{2,6}}?)(?:和|与|等|[0-9一二三四五六七八九十两几]{{1,3}}[家大])"
    rf"{_HAN}{{0,6}}?(?:企业|公司|品牌|平台|集团|厂商|巨头)"
)
_VERBAL = "到给对向得来去上下着过"
_COMMON = re.compile(
    "(?:公司|企业|部门|方面|团队|机构|平台|政府|学校|学生|医生|单位|集团|品牌|厂商|商家|银行|行业|市场"
    "|媒体|组织|医院|大学|中心|执行|落实|坚持|加强|同时|目前|此前|当地|各地|世界|社会"
    "|[方人者员国市会局委部省县区镇村院校家队网报社师司厂店军])$"
)
_BARE = ("p", "u", "c", "r", "d", "m", "y", "f")
# A dictionary word seen more often than this is too common to be a firm's name.
_RARE = 100
_LONGEST = 6
_WHEN = ("t", "m")
# A use is told by one of these, so many words behind the beginning of the name at most.
_TRIGGERS = _ACTS | _USERS | {"上"}
_WINDOW = 12


def find_coined(passage: Passage) -> Iterator[tuple[str, EntityKind]]:
    """Coined names of a passage with their kinds; a name may come more than once."""
    text, words = passage.text, passage.words
    for match in _FIRMS.finditer(text):
        items = match.group(1).split("、")
        if not any(_COMMON.search(item) for item in items):
            for item in items:
                yield item, "org"
    near = {place for index in passage.where(_TRIGGERS) for place in range(index - _WINDOW, index)}
    for index, word in enumerate(words):
        if word.text == "码" and index and _is_code(words[index - 1]):
            yield words[index - 1].text + "码", "product"
        last = _run_end(words, index) if index in near else None
        if last is None:
            continue
        name = text[word.start : words[last].end]
        kind = _use(words, index, last)
        if (
            kind is not None
            and name[-1] not in _VERBAL
            and 1 < len(name) <= _LONGEST
            and not _COMMON.search(name)
        ):
            yield name, kind


def _is_code(word: Word) -> bool:
    return len(word.text) == 2 and word.text[0] >= "\u4e00" and word.text not in _PLAIN_CODES


def _run_end(words: list[Word], first: int) -> int | None:
    """The last word of a possible coined name that starts at `first`."""
    word = words[first]
    if len(word.text) > 1:
        if word.flag in ("n", "nz") and frequency(word.text) > _RARE:
            return None
        named = word.flag in ("nz", "n", "nr", "", "nrt") and word.text[0].isalpha()
        return first if named else None
    last = first
    while last + 1 < len(words) and last - first < _LONGEST and _is_single(words[last + 1]):
        last += 1
    return last if last > first and _is_single(word) else None


def _is_single(word: Word) -> bool:
    text = word.text
    return len(text) == 1 and "\u4e00" <= text <= "\u9fff" and not word.flag.startswith(_BARE)


def _use(words: list[Word], first: int, last: int) -> EntityKind | None:
    """What the words around make of a possible name: used on, had by users, or acting."""
    before = words[first - 1] if first else None
    behind = words[last + 1] if last + 1 < len(words) else None
    if behind is None:
        return None
    plain = len(words[first].text) > 1 and words[first].flag == "n"
    if before is not None and before.text == "在" and behind.text == "上" and not plain:
        return "product"
    if behind.text in _USERS and not plain:
        return "product" if words[first].flag in ("nz", "") or first != last else None
    return "org" if _acts(words, first, last) else None


def _acts(words: list[Word], first: int, last: int) -> bool:
    """Whether the words from `first` to `last` open a clause and do what firms do."""
    if first and words[first - 1].text[0].isalnum():
        return False
    index = last + 1
    while index < len(words) and (words[index].text in _FILLERS or words[index].flag in _WHEN):
        index += 1
    if index == len(words) or (words[first].flag == "nr" and first == last):
        return False
    return words[index].text in (_SURE_ACTS if first == last else _ACTS)
