"""Who a clause speaks of first: the noun phrase that is the subject of a reporting word."""

import re

from reader.extract.entities.titles import is_role
from reader.extract.passages import Passage
from reader.extract.quotes.phrases import FIRM, KIN, Noun, head_of
from reader.extract.quotes.units import (
    BODY_END,
    DOCUMENTS,
    LOCATIVES,
    NOUNS,
    Known,
    Unit,
    read_units,
)
from reader.extract.wordlists import read_list

_PEOPLE = ("person", "pronoun", "role", "body")
# Verbs whose object is the one spoken to or of.
_TAKING = frozenset(read_list("verbs_taking"))
# Verbs of hearing and seeing: their object is what acts in the clause that follows.
_PIVOTS = frozenset(
    ["传出", "传来", "听见", "听到", "听得", "看见", "见", "只见", "只听", "忽听", "忽见"]
)
# 见记者 is to meet them: they do not speak next.
_PRESS = frozenset(["记者", "媒体", "传媒"])
_LONGEST_NAME = 4
# What may stand right before a name that no dictionary has.
_BESIDE = ("of", "role", "skip", "stop")
_ADDING = frozenset(["接受", "透过", "出席", "借", "利用"])
_NUMBERED = re.compile("第?[一二三四五六七八九十0-9]{1,4}[届次期批轮大]")
_MARKED = re.compile(
    "(?:商|企业|公司|平台|机构|组织|品牌|团体|网站|乐队|联盟|媒体|账号|公众号|博主|网友|用户)[“「‘『]([^“”「」‘’『』]{2,12})[”」’』]"
)
# Verbs that bring somebody in: 来了个郎中, 站着一个人, 还有林某.
_BRINGS = re.compile("[有来去到进出是坐站走跑住剩多换]$")
_NOT = frozenset("未不没无")
_BEING = frozenset(["是", "系", "为", "乃"])
_COUNTS = frozenset("一两三四五六七八九十几")
_ONE_OF = re.compile("[一两三四五六七八九十几多数]+[位名个]")


def find_subject(
    passage: Passage, start: int, end: int, known: Known, inside: bool = False
) -> Noun | None:
    """The noun phrase of `text[start:end]` that acts: the one at the end, else the first.

    Phrases that a preposition or a verb governs do not count. `inside` says that the range
    lies inside 在…看来, so that its own preposition is no bar.
    """
    units = read_units(passage, start, end, known)
    marked = _MARKED.search(passage.text, start, end)
    if marked and _is_all(units, marked.end()):
        return Noun(marked.start(1), marked.end(1), marked.group(1), "body")
    return (
        _last_subject(passage, units)
        or _before_preposition(passage, units)
        or _titled_subject(passage, units)
        or _first_subject(passage, units, inside)
    )


def find_actor(passage: Passage, start: int, end: int, known: Known) -> Noun | None:
    """Who acts in a clause of narration: the first who can, else its subject as told above."""
    units = read_units(passage, start, end, known)
    first = _first_subject(passage, units, inside=False)
    if first is not None and first.kind != "noun":
        return first
    return find_subject(passage, start, end, known)


def _is_all(units: list[Unit], place: int) -> bool:
    """Whether nobody else is named behind a marked name before a preposition comes."""
    behind = [unit for unit in units if unit.start >= place]
    alone = all(unit.kind not in _PEOPLE for unit in behind)
    return alone or behind[0].kind in ("prep", "stop")


def _last_subject(passage: Passage, units: list[Unit]) -> Noun | None:
    """…的店家林秀枝(则): the phrase right before the reporting word, with what describes it."""
    last = len(units) - 1
    while last >= 0 and units[last].kind in ("stop", "skip"):
        if units[last].text in LOCATIVES:
            return None
        last -= 1
    unknown = _unknown_name(passage, units, last)
    if unknown is not None:
        return unknown
    if last < 0 or units[last].kind not in ("person", "role", "body"):
        return None
    first = _phrase_start(units, last)
    governor = _governor(units, first)
    if governor == first - 1 and governor >= 0:
        begins = _past_verb(units, first, last)
    else:
        begins = _past_governor(units, governor, first, last)
    if begins is None:
        return None
    while units[begins].kind in ("of", "joiner"):
        begins += 1
    return head_of(passage, units[begins : last + 1])


def _phrase_start(units: list[Unit], last: int) -> int:
    first = last
    while first and (
        units[first - 1].kind in (*NOUNS, "of", "joiner")
        or (units[first].kind == "of" and units[first - 1].text in LOCATIVES)
        or _NUMBERED.fullmatch(units[first - 1].text)
    ):
        first -= 1
    return first


def _past_governor(units: list[Unit], governor: int, first: int, last: int) -> int | None:
    """Where the subject starts when 这, 那个 or a time stands between it and what governs it."""
    if governor < 0:
        return first
    before = units[governor]
    described = [index for index in range(first, last) if units[index].kind == "of"]
    if before.kind == "verb" and described:
        return described[-1] + 1  # 看了三十年球的|老球迷
    if before.text == "在" and described and units[last].kind == "person":
        return described[-1] + 1  # 在河口当船工的|林某
    if before.kind == "prep" or before.text[-1] in "着著":
        return None
    if before.kind == "verb" and any(unit.kind in _PEOPLE for unit in units[:governor]):
        return None  # 胖子放下了酒壶, 康大叔瞥了小栓一眼
    if before.kind == "verb" and units[governor + 1].text in "了过":
        return first if _BRINGS.search(before.text) else None  # 望定了三爷
    return first  # 有一个老道: the verb brings the subject in


def _past_verb(units: list[Unit], first: int, last: int) -> int | None:
    """Where the subject starts behind a verb or preposition; None when it is their object."""
    before = units[first - 1]
    meets = units[last].text in _PRESS
    if before.kind not in ("verb", "prep") or (before.text in _PIVOTS and not meets):
        return first
    if before.text in _BEING and any(unit.kind in _PEOPLE for unit in units[: first - 1]):
        return None  # 麦某是店里的东主
    described = [index for index in range(first, last) if units[index].kind == "of"]
    if described:
        owned = units[described[-1] - 1].kind in ("person", "pronoun")
        return None if owned else described[-1] + 1
    if before.kind == "prep":
        return None
    alone = not any(unit.kind in _PEOPLE for unit in units[:first])
    sole = first == 1 and len(before.text) == 1 and before.text not in _TAKING
    opens = sole and units[last].kind == "person"
    titled = _titled(units[first : last + 1])
    acts = (alone and (opens or titled)) or (titled and before.text not in _TAKING)
    return first if acts else None


def _unknown_name(passage: Passage, units: list[Unit], last: int) -> Noun | None:
    """哈|佩(又说): letters that make no word, right before the reporting word."""
    first = last + 1
    while first and units[first - 1].kind == "noun" and len(units[first - 1].text) == 1:
        first -= 1
    count = last + 1 - first
    acted = any(unit.kind == "verb" for unit in units[:first])
    if acted and any(unit.kind in _PEOPLE for unit in units[:first]):
        return None
    if not 1 < count <= _LONGEST_NAME or (first and units[first - 1].kind not in _BESIDE):
        return None
    if first and units[first - 1].text in _COUNTS:
        return None  # 点起|一|锅|烟
    if first > 1 and units[first - 1].kind == "of" and units[first - 2].kind in _PEOPLE:
        return None  # 青年的|手|僵
    text = passage.text[units[first].start : units[last].end]
    if len(text) != count or is_role(text) or BODY_END.search(text):
        return None
    firm = bool(first) and bool(FIRM.search(units[first - 1].text))
    return Noun(units[first].start, units[last].end, text, "body" if firm else "person")


def _before_preposition(passage: Passage, units: list[Unit]) -> Noun | None:
    """…的高管|对本报, 卞某|向记者, 林某|在会上: the subject before what a preposition adds."""
    for index in range(len(units) - 1, 0, -1):
        unit = units[index]
        if unit.kind == "prep" or unit.text in _ADDING:
            found = _last_subject(passage, units[:index])
            if found is not None:
                return found
    return None


def _governor(units: list[Unit], first: int) -> int:
    """Index of the word before a phrase, past 这, 那个 and words for time; -1 for none."""
    index = first - 1
    while index >= 0 and (units[index].kind == "skip" or units[index].text in "了过着"):
        if units[index].text in ",。:;":
            break
        index -= 1
    nominal = index
    if index < first - 1:
        while nominal >= 0 and units[nominal].kind in (*NOUNS, "of", "joiner", "skip"):
            nominal -= 1
    return nominal if nominal >= 0 and units[nominal].kind == "prep" else index


def _titled_subject(passage: Passage, units: list[Unit]) -> Noun | None:
    """会长曾某拍着桌子: a post and its holder, nobody before them who could act."""
    for index in range(1, len(units)):
        left, unit = units[index - 1], units[index]
        if left.kind == "prep" or left.text in _TAKING or left.kind in ("person", "pronoun"):
            return None
        if unit.kind == "person":
            titled = left.kind == "role"
            return Noun(unit.start, unit.end, unit.text, "person") if titled else None
    return None


def _titled(phrase: list[Unit]) -> bool:
    """会长曾某: a post and its holder, whatever word the name of the body ends with."""
    return len(phrase) > 1 and phrase[-1].kind == "person" and phrase[-2].kind == "role"


def _first_subject(passage: Passage, units: list[Unit], inside: bool) -> Noun | None:
    index = 0
    weak: Noun | None = None
    while index < len(units):
        unit = units[index]
        if unit.kind in NOUNS:
            last = _phrase_end(units, index)
            noun = head_of(passage, units[index : last + 1])
            if noun.kind != "noun":
                return noun
            weak = weak or noun
            index = last + 1
            continue
        if unit.kind == "prep" and not inside:
            index = _skip_governed(units, index + 1)
        elif unit.kind == "verb" and not inside:
            described = _described(units, index)
            if described is None:
                return weak
            index = described
        else:
            index += 1
    return weak


def _described(units: list[Unit], verb: int) -> int | None:
    """Where the noun is that a clause with a verb describes: 打进…的|巴雷特, 家住…的|他."""
    for index in range(verb + 1, len(units) - 1):
        if units[index].kind == "of":
            for place in range(index + 1, min(index + 4, len(units))):
                if units[place].kind in _PEOPLE:
                    return place
    return None


def _phrase_end(units: list[Unit], first: int) -> int:
    """Index of the last unit of the noun phrase that starts at `first`."""
    last = first
    index = first + 1
    while index < len(units):
        kind = units[index].kind
        if kind in ("person", "role", "body", "name", "noun"):
            last = index
        elif kind == "joiner":
            joined = _joined(units, index)
            if joined is None:
                return last
            last = index = joined
        elif kind in ("verb", "of", "skip"):
            if _is_over(units, last, index):
                return last
        elif kind != "pronoun":
            return last
        index += 1
    return last


def _is_over(units: list[Unit], last: int, index: int) -> bool:
    """Whether a phrase that ends at `last` so far does not go on across a verb, 的 or 一位."""
    link = units[index]
    following = units[index + 1] if index + 1 < len(units) else None
    if following is None:
        return True
    if link.kind == "skip":  # 国资委|一位|处长
        return following.kind != "role" or not _ONE_OF.fullmatch(link.text)
    if following.kind not in ("role", "body", "person"):
        described = link.kind == "of" and following.kind == "verb"  # 墙角的|年轻|女人
        after = units[index + 2 : index + 3]
        return not (described and after and after[0].kind in ("role", "person"))
    if link.kind == "of":
        return False
    if units[last].kind in ("person", "pronoun", "role") or _takes(units, index):
        return True
    return following.text.endswith(DOCUMENTS)  # 事务所发声明: the paper is what the body issues


def _takes(units: list[Unit], verb: int) -> bool:
    """阿彤|模仿|父亲, 公司|未及|政府: a verb with its object, none within the name of a body."""
    text = units[verb].text
    return text in _TAKING or text[0] in _NOT or bool(KIN.search(units[verb + 1].text))


def _joined(units: list[Unit], index: int) -> int | None:
    """Index of what a joiner adds, past the words that describe it (兼|首席|执行官)."""
    while index < len(units) and units[index].kind in (
        "joiner",
        "name",
        "noun",
        "skip",
        "of",
        "verb",
    ):
        index += 1
    if index < len(units) and units[index].kind in ("role", "body", "person"):
        return index
    return None


def _skip_governed(units: list[Unit], index: int) -> int:
    """Past the noun phrase that a preposition governs."""
    while index < len(units) and units[index].kind in (*NOUNS, "of", "joiner", "skip"):
        index += 1
    return index
