"""Names that a text itself teaches: rare letters that open clause after clause and act there.

A usual word that acts so often is in the dictionary; letters that make none, and that speak,
move and are called to, are somebody's name, whatever the surname.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reader.extract.entities.naming import FAMOUS, SAYS, is_given
from reader.extract.entities.surnames import DOUBTFUL, SINGLE
from reader.extract.entities.titles import ROLE_ENDINGS, is_role, role_before
from reader.extract.passages import Passage
from reader.extract.wordlists import read_list
from reader.extract.words import Word, frequency

_SURE = (SINGLE - DOUBTFUL) | {"阿"}
_MOODS = frozenset(read_list("moods"))
_ROLES = frozenset(ROLE_ENDINGS)
_MARKS = frozenset(",。;:!?…—“”「」『』‘’")
_OPENED = frozenset("“「『")
# What leads to the name that a sentence is about: 这黛玉, 只见阿蛮.
_LEADS = frozenset(["这", "那", "只见", "却见", "忽见", "便见", "只是", "原来", "于是", "而", "但"])
_NAMED = ("nr", "nrt", "nz", "nrfg", "")
_PLAIN = ("r", "u", "p", "c", "y", "e", "f", "x", "m", "t", "w")
_DOES = ("v", "d", "p", "zg")
_CALL = frozenset(",!。?")
_WORDS_FOLLOW = re.compile("[说道问答曰喊叫]道?[:,]?[“「『]")
_NO_PERSON = re.compile(
    "(?:[县市省区镇乡村州路街队社局会厂店院校报网站公司集团江河湖山岛国兵军官主臣上下大亦则也又奏方总党母父署])$"
)
# The word before a name that says it is a place: 邻国努曼.
_PLACED = re.compile("(?:国家|邻国|首都|省会|城市|小镇|县城|港口)$")
_LABEL = re.compile("([\u4e00-\u9fff]{2,4}):")
# How often the dictionary's sources have a letter or word that few know.
_SELDOM = 600
_SPEAKS = frozenset("说道问曰答笑喊叫")
_UNUSUAL = 60
_COUNTS = frozenset("一二两三四五六七八九十百千万几数半双单众每各全多少某大小老新旧男女")
_LONGEST = 4
_SHORTEST = 2
_FULL = 3
_OFTEN = 3
# A book has room for chance: there a name comes more often.
_BOOK = 20_000
_OFTEN_IN_BOOK = 6
# A letter that follows so often belongs to the name.
_SHARE = 0.7


@dataclass(slots=True)
class _Uses:
    """What a run of letters does at the head of clauses."""

    acts: int = 0
    speaks: int = 0
    titled: int = 0


def recurring_names(texts: Sequence[Passage]) -> frozenset[str]:
    """The names that the clauses of a text keep beginning with."""
    uses: defaultdict[str, _Uses] = defaultdict(_Uses)
    for passage in texts:
        for first in _heads(passage):
            _read(passage, first, uses)
    least = _OFTEN if sum(len(p.text) for p in texts) < _BOOK else _OFTEN_IN_BOOK
    found = {name for name, use in uses.items() if _is_enough(name, use, least)}
    behind = {name: _letters_behind(name, texts) for name in found}
    whole = {name for name in found if _is_whole(behind[name], least - bool(uses[name].titled))}
    whole = {name for name in whole if not any(name[:-n] in whole for n in (1, 2))}
    return frozenset(whole | _labels(texts) | _in_full(whole, texts))


def _in_full(names: set[str], texts: Sequence[Passage]) -> set[str]:
    """A surname before a name of two letters that has none: 谢翎歌 beside 翎歌."""
    given = [re.escape(name) for name in names if len(name) < _FULL and name[0] not in SINGLE]
    if not given:
        return set()
    pattern = re.compile("[" + "".join(SINGLE) + "](?:" + "|".join(given) + ")")
    return {name for passage in texts for name in pattern.findall(passage.text)}


def _labels(texts: Sequence[Passage]) -> set[str]:
    """A surname and letters that make no word, before the colon of turn after turn."""
    met = Counter(match.group(1) for p in texts if (match := _LABEL.match(p.text)))
    return {
        name
        for name, count in met.items()
        if count >= _OFTEN and name[0] in SINGLE and not frequency(name) and not is_role(name)
    }


def _heads(passage: Passage) -> Iterator[int]:
    """Indices of the words with which a name at the head of a clause may begin."""
    words = passage.words
    fresh = True
    for index, word in enumerate(words):
        text = word.text
        if text in _MARKS:
            fresh = True
        elif fresh and _may_open(word):
            yield index
            fresh = False
        else:
            leads = text == "的" or (fresh and text in _LEADS)
            fresh = leads or (len(text) > 1 and role_before(passage.text, word.end))


def _may_open(word: Word) -> bool:
    text = word.text
    if text[0] in _SURE:
        return True
    if not "\u4e00" <= text <= "\u9fff":
        return False
    if len(text) == 1:
        letter = word.flag.startswith(("n", "a", "m", "j", "g", "zg", "b"))
        return letter and text not in _COUNTS
    if word.flag.startswith("m"):
        return frequency(text) < _UNUSUAL and text[-1] != "人"
    return word.flag in _NAMED


def _read(passage: Passage, first: int, uses: defaultdict[str, _Uses]) -> None:
    words, text = passage.words, passage.text
    start = words[first].start
    for last in range(first, min(first + _LONGEST, len(words) - 1)):
        word, following = words[last], words[last + 1]
        length = word.end - start
        if length > _LONGEST or not _may_name(word):
            return
        if length < _SHORTEST:
            continue
        called = text[start - 1 : start] in _OPENED and following.text in _CALL
        speaks = called or _speaks(text, following)
        titled = following.text in _ROLES or (length > 2 and role_before(text, start))
        described = text[start - 1 : start] == "的" and not titled
        if described or not (speaks or titled or following.flag.startswith(_DOES)):
            continue
        use = uses[text[start : word.end]]
        use.acts += 1
        use.speaks += speaks
        use.titled += titled


def _speaks(text: str, following: Word) -> bool:
    """Whether what follows reports words, right there or behind a word for how."""
    if following.text in _MOODS or SAYS.match(text, following.start):
        return True
    return len(following.text) > 1 and bool(_WORDS_FOLLOW.match(text, following.end))


def _may_name(word: Word) -> bool:
    """Whether a word can be a part of a name that no dictionary has."""
    if len(word.text) == 1:
        return "\u4e00" <= word.text <= "\u9fff" and not word.flag.startswith(_PLAIN[:4])
    if word.flag == "m":
        return frequency(word.text) < _UNUSUAL
    most = FAMOUS if word.flag == "ns" else _SELDOM
    return word.flag in (*_NAMED, "ns") and frequency(word.text) < most


def _is_enough(name: str, use: _Uses, least: int) -> bool:
    if not is_given(name[1:]) or _NO_PERSON.search(name) or is_role(name):
        return False
    if use.titled and least == _OFTEN:
        return True
    return bool(use.speaks) and use.acts >= least - 1


def _letters_behind(name: str, texts: Sequence[Passage]) -> Counter[str]:
    """The letters that follow a name; none where a text calls it a place."""
    pattern = re.compile(re.escape(name) + "(.?)")
    found: Counter[str] = Counter()
    for passage in texts:
        for match in pattern.finditer(passage.text):
            if _PLACED.search(passage.text, max(0, match.start() - 2), match.start()):
                return Counter()
            found[match.group(1)] += 1
    return found


def _is_whole(behind: Counter[str], least: int) -> bool:
    """Whether a name comes often enough, and not mostly as the head of a longer one."""
    total = behind.total()
    letters = {letter: n for letter, n in behind.items() if "\u4e00" <= letter <= "\u9fff"}
    longest = max((n for letter, n in letters.items() if letter not in _SPEAKS), default=0)
    return total >= least and longest < total * _SHARE
