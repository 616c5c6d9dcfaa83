"""Names with another form in brackets: 海湾渔业协定(BFTA), 环保组织绿潮(Greentide)."""

import re
from bisect import bisect_left
from collections.abc import Iterator

from reader.extract.entities.gazetteer import PLACES
from reader.extract.passages import Passage
from reader.extract.wordlists import read_list
from reader.extract.words import Word
from reader.model.entity import EntityKind

_SHORT = re.compile(
    "(?:(协定|协议|公约|条约|议定书|宪章)|(大会|峰会|论坛))\\(([A-Z][A-Za-z]{2,7}[0-9]{0,4})\\)"
)
# What it is, its name, and its name in Latin letters.
_HOME = re.compile(
    "(?:组织|机构|团体|公司(?!网站)|企业|品牌|媒体|智库|基金会)((?:(?![的了在是与等、])[\u4e00-\u9fff]){3,8})"
    "\\([A-Z][A-Za-z.&]+(?: [A-Z][A-Za-z.&]+)*[,)]"
)
_INNER = ("n", "j", "b", "vn", "l", "i", "a", "nz", "ns", "f", "m", "eng")
_NOMINAL = frozenset(read_list("verbs_nominal"))
_LONGEST = 20


def find_glossed(passage: Passage) -> Iterator[tuple[str, EntityKind]]:
    """The names and their short forms in Latin letters, with their kinds."""
    text = passage.text
    if "(" not in text:
        return
    for match in _SHORT.finditer(text):
        end = match.end(1) if match.group(1) else match.end(2)
        kind: EntityKind = "policy" if match.group(1) else "event"
        start = _start(passage, end)
        if end - start > len(match.group(1) or match.group(2)):
            yield text[start:end], kind
            yield match.group(3), kind
    for match in _HOME.finditer(text):
        yield match.group(1), "org"


def _start(passage: Passage, end: int) -> int:
    """Where the nouns before `end` begin; 跨太平洋 and the like belong to them."""
    words = passage.words
    index = bisect_left(passage.starts, end) - 1
    while index and end - words[index - 1].start <= _LONGEST and _belongs(words, index - 1):
        index -= 1
    return words[index].start


def _belongs(words: list[Word], index: int) -> bool:
    word, behind = words[index], words[index + 1].text
    if word.text in "跨泛环" and behind in PLACES | {"太平洋", "大西洋", "印度洋"}:
        return True
    return (word.flag.startswith(_INNER) or word.text in _NOMINAL) and word.text[0].isalpha()
