"""Firms and bodies that only a post behind their name tells: 澜湾新能|首席技术官, 飞燕泳会|教练."""

import re
from collections.abc import Iterator, Set

from reader.extract.entities.coinages import is_coined, is_letter, is_open_letter
from reader.extract.entities.firms import is_proper
from reader.extract.entities.fronts import OPENING
from reader.extract.entities.gazetteer import PLACES
from reader.extract.entities.lexicon import (
    GENERIC_BODIES,
    GENERIC_HEADS,
    NEED_NAME,
    OFFICES,
    STOP_VERBS,
)
from reader.extract.entities.titles import is_role
from reader.extract.passages import Passage
from reader.extract.wordlists import Endings, read_list
from reader.extract.words import Word, frequency

_POSTS = frozenset(read_list("posts_firm"))
# Before somebody's name, these tell a body too.
_HEADS = frozenset(read_list("posts_head"))
_MODIFIERS = frozenset(read_list("posts_modified"))
_DESCRIBERS = frozenset(read_list("describers"))
_NO_NAME = re.compile(
    "(?:公司|企业|集团|机构|品牌|平台|部门|单位|行业|市场|家|人|者|员|方|国|省|市|县|区|镇|村|会|部|局|委|室|处|院|队|店|厂|校|门|级|届|任|名|位|们|年)$"
)
_ends_as_body = Endings(
    (*NEED_NAME, *OFFICES, "泳会", "联会", "球会", "剧会", "乐会", "舞会", "联盟", "行动", "网络")
).before
_FUNCTIONS = ("p", "u", "c", "r", "d", "y", "f", "m", "q", "t", "x")
_LONGEST = 8
_SHORTEST = 3
_RARE = 100


def find_employers(passage: Passage, persons: Set[int]) -> Iterator[tuple[int, int]]:
    """Names of a passage right before a post, from the head of a clause or behind a describer.

    Before a post that its holder follows, where one of `persons` begins, they may be of plain
    nouns and a telling ending.
    """
    words = passage.words
    for index in passage.where(_POSTS | _HEADS):
        behind = words[index + 1] if index + 1 < len(words) else None
        end = behind.end if behind is not None and behind.text == "委员" else words[index].end
        held = end in persons
        last = index
        while last and words[last - 1].text in _MODIFIERS:
            last -= 1
        if words[index].text in _HEADS and not held:
            continue
        first = _first(words, last, held)
        if first == last or not _stands(words, first):
            continue
        if _is_name(words, first, last) or (held and _is_assembled(words, first, last)):
            yield words[first].start, words[last].start


def _first(words: list[Word], last: int, held: bool) -> int:
    """The first of the words before `last` that can belong to a name."""
    first = last
    while first and words[last].start - words[first - 1].start <= _LONGEST:
        word = words[first - 1]
        if not (_belongs(word) or (held and _is_inner(word))):
            break
        first -= 1
    return first


def _belongs(word: Word) -> bool:
    if not word.text[0].isalnum() or word.text in STOP_VERBS or word.text in _DESCRIBERS:
        return False
    if len(word.text) == 1:
        return is_letter(word)
    return not word.flag.startswith((*_FUNCTIONS, "v")) and not is_role(word.text)


def _is_inner(word: Word) -> bool:
    """A noun of doing, or a letter: 评议|中心, 厂商|会|中学."""
    if len(word.text) == 1:
        return is_open_letter(word) or word.text in "会新"
    return word.flag in ("vn", "v") and word.text not in STOP_VERBS and not is_role(word.text)


def _stands(words: list[Word], first: int) -> bool:
    before = words[first - 1] if first else None
    return before is None or before.text[0] in OPENING or before.text in _DESCRIBERS


def _is_name(words: list[Word], first: int, last: int) -> bool:
    """Whether the words begin with letters that make no word, a name, or a rare noun."""
    name = words[first:last]
    size = words[last].start - words[first].start
    if not _SHORTEST <= size <= _LONGEST or _NO_NAME.search(name[-1].text):
        return False
    if all(word.text in PLACES or word.text in GENERIC_HEADS for word in name):
        return False
    head = name[0]
    rare = len(head.text) > 1 and head.flag.startswith("n") and frequency(head.text) < _RARE
    return is_coined(words, first) or (is_proper(head) and head.text not in PLACES) or rare


def _is_assembled(words: list[Word], first: int, last: int) -> bool:
    """Whether plain words of some length end as bodies do."""
    name = "".join(word.text for word in words[first:last])
    plain = all(word.text in GENERIC_HEADS for word in words[first : last - 1])
    if len(name) <= _SHORTEST or name in GENERIC_BODIES or plain:
        return False
    return _ends_as_body(name, len(name), 2)
