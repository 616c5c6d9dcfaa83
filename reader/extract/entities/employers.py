"""Firms and bodies that only a post behind their name tells: 澜湾新能|首席技术官, 飞燕泳会|教练."""

import re
from bisect import bisect_left
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
from reader.extract.wordlists import any_of, read_list
from reader.extract.words import Word, frequency

_POST = re.compile(
    "(?:高级|新闻|资深|首任|前任?|原|现任|时任|义务|荣誉|品牌|市场|技术|采购|运营|行政|财务|产品|销售|公关|中国区|全球|亚太区|大中华区|副|助理)*"
    "(?:(?:联合)?创始人|创办人|董事长|独立董事|执行董事|董事(?!会)|总经理|总裁|首席[\\u4e00-\\u9fff]{2,3}官|首席执行官|首席经济学家|首席分析师|总监"
    "|合伙人|发言人|掌门人|执行长|营运长|财务长|分析师|总干事|干事|理事长|会长|秘书长|教练|队长|评议员|咨询委员)"
)
# Before somebody's name, these tell a body too.
_HEADS = re.compile(
    "(?:副|常务|执行|前|原|教务|助理)*(?:主任|主席|校长|院长|馆长|所长|园长|社长|教授|研究员|委员|律师|记者|医生|讲师|导演|主编|经理)"
)
_DESCRIBERS = frozenset(read_list("describers"))
_NO_NAME = re.compile(
    "(?:公司|企业|集团|机构|品牌|平台|部门|单位|行业|市场|家|人|者|员|方|国|省|市|县|区|镇|村|会|部|局|委|室|处|院|队|店|厂|校|门|级|届|任|名|位|们|年)$"
)
_BODY_END = re.compile(
    "[\u4e00-\u9fff]{2}(?:" + any_of((*NEED_NAME, *OFFICES)) + "|[泳联球剧乐舞]会|联盟|行动|网络)$"
)
_FUNCTIONS = ("p", "u", "c", "r", "d", "y", "f", "m", "q", "t", "x")
_LONGEST = 8
_SHORTEST = 3
_RARE = 100


def find_employers(passage: Passage, persons: Set[int]) -> Iterator[tuple[int, int]]:
    """Names of a passage right before a post, from the head of a clause or behind a describer.

    Before a post that its holder follows, where one of `persons` begins, they may be of plain
    nouns and a telling ending.
    """
    words, starts, text = passage.words, passage.starts, passage.text
    for pattern in (_POST, _HEADS):
        for match in pattern.finditer(text):
            last = bisect_left(starts, match.start())
            if last == len(words) or starts[last] != match.start() or not last:
                continue
            held = match.end() in persons
            if pattern is _HEADS and not held:
                continue
            first = _first(words, last, held)
            if first == last or not _stands(words, first):
                continue
            if _is_name(words, first, last) or (held and _is_assembled(words, first, last)):
                yield words[first].start, match.start()


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
    return bool(_BODY_END.search(name))
