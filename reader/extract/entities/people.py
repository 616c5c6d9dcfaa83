"""The personal names of a document, and where they stand."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from reader.extract.entities.addresses import address_names, voice_names
from reader.extract.entities.foreign import foreign_names
from reader.extract.entities.gazetteer import PEOPLE, PLACES
from reader.extract.entities.kin import kin_names
from reader.extract.entities.latin import latin_people
from reader.extract.entities.naming import NAMED_AFTER, Sign, is_longer, signs
from reader.extract.entities.recurring import recurring_names
from reader.extract.entities.surnames import SINGLE
from reader.extract.entities.titles import PUPIL, ROLE_ENDINGS
from reader.extract.passages import Passage
from reader.extract.wordlists import read_list

_ENOUGH = 2.6
_REPEATED = 0.6
_MOST_REPEATS = 5
# A word that speaks so often is somebody's name, whatever its letters.
_VOICES = 3
_LINKS = frozenset(["、", "和", "与", "及", "以及", "跟"])
_LISTED_LONG = -0.5
_LISTED = 1.0
_OFTEN = 3
_ROLES = frozenset(ROLE_ENDINGS)
_NO_NAMES = frozenset(read_list("not_names"))
_SURE = 5.0
_MARKS = frozenset("“「『‘《〈")
# 韶惊问: how somebody feels is no letter of a name.
_FEELS = frozenset("惊怒泣叹")
# In a text of this length a name met only now and then wants better signs.
_LONG = 20_000
_ONCE = 4.5
_SEEN = 3


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in a passage: half-open offsets there."""

    start: int
    end: int
    name: str


class People:
    """Folded names of two letters and more, and where they stand in a passage.

    `forms` are the names that are only a form of address (王先生, 阿晴).
    """

    def __init__(self, names: Iterable[str], forms: Iterable[str] = ()) -> None:
        full = frozenset(names)
        self.forms = frozenset(forms) - full
        self.names = full | self.forms
        self.surnames = frozenset(name[0] for name in self.names)
        self._heads: defaultdict[str, list[str]] = defaultdict(list)
        for name in sorted(self.names, key=lambda name: (-len(name), name)):
            self._heads[name[:2]].append(name)
        letters = [re.escape("".join({head[place] for head in self._heads})) for place in (0, 1)]
        self._head = re.compile(f"[{letters[0]}](?=[{letters[1]}])") if self._heads else None

    def mentions(self, text: str, start: int = 0, end: int | None = None) -> list[Mention]:
        """Names in `text[start:end]`, in order: leftmost, longest."""
        if self._head is None:
            return []
        stop = len(text) if end is None else end
        found: list[Mention] = []
        done = start
        for match in self._head.finditer(text, start, stop):
            place = match.start()
            if place < done:
                continue
            for name in self._heads.get(text[place : place + 2], ()):
                if place + len(name) <= stop and text.startswith(name, place):
                    found.append(Mention(place, place + len(name), name))
                    done = place + len(name)
                    break
        return found


def find_people(texts: Iterable[Passage], known: Iterable[str] = ()) -> People:
    """The personal names that the passages give enough signs of, and those `known` before."""
    table: defaultdict[str, list[float]] = defaultdict(list)
    beside: list[tuple[Sign, Sign, bool]] = []
    sure: set[str] = set()
    addressed: set[str] = set()
    voices: Counter[str] = Counter()
    size = 0
    texts = list(texts)
    for passage in texts:
        size += len(passage.text)
        sure.update(foreign_names(passage))
        sure.update(_known(passage))
        sure.update(latin_people(passage))
        addressed.update(address_names(passage))
        voices.update(voice_names(passage))
        left: Sign | None = None
        for sign in signs(passage):
            if sign.score > 0:
                table[sign.name].append(sign.score)
            link = passage.text[left.end : sign.start] if left else ""
            if left is not None and link in _LINKS:
                beside.append((left, sign, link == "、"))
            left = sign
    names_seen = {name: len(found) for name, found in table.items()}
    scores = {name: _total(found) for name, found in table.items()}
    once = _ENOUGH if size < _LONG else _ONCE
    names = {
        name
        for name, score in scores.items()
        if score >= (once if names_seen[name] < _SEEN else _ENOUGH)
    }
    names |= _listed(beside, names | sure)
    sure.update(name for name, count in voices.items() if count >= _VOICES)
    full = (sure - PLACES) | {name for name in names - PLACES if not _is_cut(name, scores)}
    full = {
        name
        for name in full - _ROLES
        if (name in PEOPLE or name[1:] not in PEOPLE)
        and (name not in _NO_NAMES or max(table[name], default=0.0) > _SURE)
        and not _has_verb(name, names_seen)
        and not PUPIL.fullmatch(name)
        and name[-1] not in _FEELS
    }
    again = recurring_names(texts) - PLACES - _ROLES - _NO_NAMES
    full = again | {name for name in full if name[:-1] not in again or names_seen.get(name, 0) > 1}
    addressed.update(kin_names(texts))
    addressed -= _ROLES
    return People(full.union(known), addressed)


def _known(passage: Passage) -> Iterator[str]:
    """People by whom the gazetteer goes; in marks the name is something else's (“悟空”)."""
    text, words = passage.text, passage.words
    for index in passage.where(PEOPLE):
        word = words[index]
        if is_longer(words, index) or NAMED_AFTER.match(text, word.end):
            continue
        before = words[index - 1].text if index else ""
        alone = before in _MARKS and text[word.end : word.end + 1] in "”」』’》〉"
        if not alone and (word.text[0] in SINGLE or before not in SINGLE):
            yield word.text


def _listed(beside: Sequence[tuple[Sign, Sign, bool]], names: set[str]) -> set[str]:
    """Names that stand in a list with a sure one: 张三、李四和王五."""
    found: set[str] = set()
    for pairs in (beside, beside[::-1]):
        for one, two, listed in pairs:
            for sure, other in ((one, two), (two, one)):
                least = _LISTED_LONG if len(other.name) > 2 and listed else _LISTED
                if (sure.name in names or sure.name in found) and other.score >= least:
                    found.add(other.name)
    return found


def _total(found: list[float]) -> float:
    return max(found) + _REPEATED * min(len(found) - 1, _MOST_REPEATS)


def _is_cut(name: str, scores: dict[str, float]) -> bool:
    """Whether the name is a longer one cut short, or has a stray letter at its end."""
    shorter = scores.get(name[:-1], 0.0) if len(name) > 2 else 0.0
    return shorter > scores.get(name, 0.0) + 2


def _has_verb(name: str, seen: Mapping[str, int]) -> bool:
    """曹操谋, 周瑜怒: a name of two letters that is met again and again, and a word behind it."""
    return len(name) > 2 and seen.get(name[:-1], 0) > _OFTEN * seen.get(name, 1)


__all__ = ["Mention", "People", "Sign", "find_people"]
