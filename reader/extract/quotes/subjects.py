"""Who a clause speaks of first: the noun phrase that is the subject of a reporting word."""

import re
from bisect import bisect_left
from dataclasses import dataclass
from typing import Literal

from reader.extract.entities.people import Mention, People
from reader.extract.entities.surnames import SINGLE
from reader.extract.entities.titles import ADDRESS_AT, ROLE_END
from reader.extract.passages import Passage
from reader.extract.words import Word

NounKind = Literal["person", "pronoun", "role", "body", "noun"]
_UnitKind = Literal[
    "person", "pronoun", "role", "body", "noun", "of", "joiner", "prep", "stop", "verb", "skip"
]

PRONOUNS = frozenset("他 她 其 他们 她们 它 本人 自己 两人 二人 对方 后者 前者 此人 那人".split())
_SELVES = frozenset("我 我们 你 你们 您 咱们 谁 大家 这 那 此 什么 哪 怎么 如何".split())
_BODY_END = re.compile(
    r"(?:集团|公司|银行|大学|学院|医院|法院|检察院|协会|学会|商会|工会|基金会|委员会|联合会|研究院|研究所|中心|实验室"
    r"|警方|校方|院方|官方|军方|中方|美方|处方|政府|当局|国务院|外交部|办公室|[局部厅署院社报网台馆校厂所队会委党办组司]|机构|平台|媒体|报告|公告|声明|文件|通知|判决书)$"
)
_PREPS = frozenset(
    "在 对 向 从 为 与 跟 被 把 将 给 让 请 由 于 同 随着 针对 关于 根据 按照 就 以 因 因为 通过 经 除 除了 比 朝 替 按".split()
)
_SOURCES = frozenset("据 依 据悉".split())
_JOINERS = frozenset("兼 、 及 和 与 以及 暨 ·".split())
_SKIPPED = frozenset(
    "但 但是 而 则 不过 然而 此外 另外 同时 对此 其中 随后 之后 此前 今日 今天 昨日 昨天 昨晚 今晨 近日 日前 目前 当时 当天 当日 最后 最终 "
    "因此 所以 于是 还 又 也 再 就 便 那 这 这位 那位 一位 一名 有 有位 有名 只见 却 只 忽 忽然 忽听 突然 听 另 另有 另一 另一位 上述 多位 多名 不少 众 各 这时 此时 正 原来 至于 只听 却说 且说 谁知".split()
)
_NOUNS: tuple[_UnitKind, ...] = ("person", "pronoun", "role", "body", "noun")
_MANNER = re.compile("(?:声|口气|语气|着|地)$")
_NOMINAL = ("n", "j", "s", "i", "l", "b", "m", "q", "eng", "x", "vn", "an", "g", "h", "k", "t")
_MORPHEMES = frozenset("zg ag ng vg tg dg".split())
_STOPPING = ("d", "p", "c", "u", "y", "f", "o", "e")
_LONGEST = 30


@dataclass(frozen=True, slots=True)
class Noun:
    """A noun phrase of a passage: offsets there, its head as folded text, and what it is."""

    start: int
    end: int
    head: str
    kind: NounKind


@dataclass(frozen=True, slots=True)
class _Unit:
    start: int
    end: int
    text: str
    kind: _UnitKind


def find_subject(
    passage: Passage, start: int, end: int, people: People, inside: bool = False
) -> Noun | None:
    """The noun phrase of `text[start:end]` that acts: the one at the end, else the first.

    Phrases that a preposition or a verb governs do not count. `inside` says that the range
    lies inside 在…看来, so that its own preposition is no bar.
    """
    units = _units(passage, start, end, people)
    return _last_subject(passage, units) or _first_subject(passage, units, inside)


def _last_subject(passage: Passage, units: list[_Unit]) -> Noun | None:
    """…的店家林秀枝(则): the phrase right before the reporting word, with what describes it."""
    last = len(units) - 1
    while last >= 0 and units[last].kind in ("stop", "skip"):
        last -= 1
    if last < 0 or units[last].kind not in ("person", "role", "body"):
        return None
    first = last
    while first and units[first - 1].kind in (*_NOUNS, "of", "joiner"):
        first -= 1
    before = units[first - 1] if first else None
    if before is not None and before.kind in ("verb", "prep"):
        described = [i for i in range(first, last) if units[i].kind == "of"]
        if not described or units[described[-1] - 1].kind in ("person", "pronoun"):
            return None
        first = described[-1] + 1
    while units[first].kind in ("of", "joiner"):
        first += 1
    return _head(passage, units[first : last + 1])


def _first_subject(passage: Passage, units: list[_Unit], inside: bool) -> Noun | None:
    index = 0
    while index < len(units):
        unit = units[index]
        if unit.kind in _NOUNS:
            last = _phrase_end(units, index)
            return _head(passage, units[index : last + 1])
        if unit.kind == "prep" and not inside:
            index = _skip_governed(units, index + 1)
        elif unit.kind == "verb" and not inside:
            described = _described(units, index)
            if described is None:
                return None
            index = described
        else:
            index += 1
    return None


def _described(units: list[_Unit], verb: int) -> int | None:
    """Where the noun is that a clause with a verb describes: 打进…的|巴雷特."""
    for index in range(verb + 1, len(units) - 1):
        if units[index].kind == "of" and units[index + 1].kind in ("person", "role", "body"):
            return index + 1
    return None


def _units(passage: Passage, start: int, end: int, people: People) -> list[_Unit]:
    """Words of the range, with personal names put together."""
    start = max(start, end - _LONGEST * 4)
    names = iter(people.mentions(passage.text, start, end))
    name = next(names, None)
    units: list[_Unit] = []
    words = passage.words
    for word in words[bisect_left(words, start, key=_word_end) :]:
        if word.start >= end:
            break
        if word.end <= start:
            continue
        while name is not None and name.end <= word.start:
            name = next(names, None)
        if name is not None and name.start < word.end:
            _add_name(units, passage, word, name, end)
            continue
        text = passage.text[max(word.start, start) : min(word.end, end)]
        units.append(_Unit(max(word.start, start), min(word.end, end), text, _kind(text, word)))
    return _with_short_names(units, people)


def _add_name(units: list[_Unit], passage: Passage, word: Word, name: Mention, end: int) -> None:
    if units and units[-1].kind == "person" and units[-1].start == name.start:
        return
    if word.start < name.start:
        rest = passage.text[word.start : name.start]
        units.append(_Unit(word.start, name.start, rest, _kind(rest, word)))
    units.append(_Unit(name.start, min(name.end, end), name.name, "person"))


def _with_short_names(units: list[_Unit], people: People) -> list[_Unit]:
    """Surname with a form of address, or a bare surname of somebody known."""
    result: list[_Unit] = []
    index = 0
    while index < len(units):
        unit = units[index]
        following = units[index + 1] if index + 1 < len(units) else None
        if len(unit.text) == 1 and unit.text in SINGLE and unit.kind != "person":
            if following and ADDRESS_AT.fullmatch(following.text):
                text = unit.text + following.text
                result.append(_Unit(unit.start, following.end, text, "person"))
                index += 2
                continue
            alone = not result or result[-1].kind == "skip"
            ends = following is None or following.kind in ("stop", "verb", "skip")
            if unit.text in people.surnames and alone and ends:
                unit = _Unit(unit.start, unit.end, unit.text, "person")
        result.append(unit)
        index += 1
    return result


def _kind(text: str, word: Word) -> _UnitKind:  # noqa: C901 - one ladder of word classes
    flag = word.flag
    if text in PRONOUNS:
        return "pronoun"
    if text in _SKIPPED or text in _SELVES or text in _SOURCES:
        return "skip"
    if text in _JOINERS:
        return "joiner"
    if text in _PREPS:
        return "prep"
    if text == "的":
        return "of"
    if _MANNER.search(text):
        return "stop"
    if ROLE_END.search(text):
        return "role"
    if _BODY_END.search(text) and (len(text) > 1 or not flag.startswith(("d", "p", "v"))):
        return "body"
    if text in ("该", "本"):
        return "noun"
    if not flag:
        return "noun" if "\u4e00" <= text[:1] <= "\u9fff" or text.isalnum() else "skip"
    if flag == "t" or (flag.startswith("r") and text not in ("该", "本")):
        return "skip"
    if flag.startswith(_NOMINAL) or flag.startswith("a") or flag in _MORPHEMES:
        return "noun"
    return "stop" if flag.startswith(_STOPPING) else "verb"


def _phrase_end(units: list[_Unit], first: int) -> int:
    """Index of the last unit of the noun phrase that starts at `first`."""
    last = first
    index = first + 1
    while index < len(units):
        kind = units[index].kind
        if kind in ("person", "role", "body", "noun"):
            last = index
        elif kind in ("verb", "joiner", "of", "skip"):
            following = units[index + 1].kind if index + 1 < len(units) else "stop"
            if following not in ("role", "body", "person"):
                return last
            if kind == "verb" and units[last].kind in ("person", "pronoun", "role"):
                return last
            if kind == "skip" and units[index].text not in ("前", "原", "现任"):
                return last
        elif kind != "pronoun":
            return last
        index += 1
    return last


def _skip_governed(units: list[_Unit], index: int) -> int:
    """Past the noun phrase that a preposition governs."""
    while index < len(units) and units[index].kind in (
        "person",
        "pronoun",
        "role",
        "body",
        "noun",
        "of",
        "joiner",
        "skip",
    ):
        index += 1
    return index


def _head(passage: Passage, phrase: list[_Unit]) -> Noun:
    """What the phrase comes down to: a person, else the post or body with what describes it."""
    persons = [index for index, unit in enumerate(phrase) if unit.kind == "person"]
    if persons:
        return _person(passage, phrase, persons)
    if phrase[0].kind == "pronoun" and (len(phrase) == 1 or phrase[1].kind != "of"):
        return Noun(phrase[0].start, phrase[0].end, phrase[0].text, "pronoun")
    heads = [index for index, unit in enumerate(phrase) if unit.kind in ("role", "body")]
    if heads:
        phrase = phrase[: heads[-1] + 1]
    start, end = phrase[0].start, phrase[-1].end
    kind: NounKind = "noun"
    if heads:
        kind = "role" if phrase[-1].kind == "role" else "body"
    return Noun(start, end, passage.text[start:end], kind)


def _person(passage: Passage, phrase: list[_Unit], persons: list[int]) -> Noun:
    last = persons[-1]
    behind = phrase[last + 1 :]
    if behind and behind[0].kind == "of" and any(unit.kind == "role" for unit in behind):
        end = max(unit.end for unit in behind if unit.kind == "role")
        return Noun(phrase[last].start, end, passage.text[phrase[last].start : end], "role")
    first = last
    while first - 2 in persons and phrase[first - 1].kind == "joiner":
        first -= 2
    if first != last:
        start, end = phrase[first].start, phrase[last].end
        return Noun(start, end, passage.text[start:end], "role")
    unit = phrase[last]
    return Noun(unit.start, unit.end, unit.text, "person")


def _word_end(word: Word) -> int:
    return word.end
