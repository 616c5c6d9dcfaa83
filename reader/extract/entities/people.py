"""Personal names: surname and given name, judged by what stands beside them."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from reader.extract.entities.surnames import (
    COMPOUND,
    DOUBTFUL,
    GIVEN_HINT,
    NOT_GIVEN,
    SINGLE,
)
from reader.extract.entities.titles import ADDRESS_AT, ROLE_END
from reader.extract.passages import Passage
from reader.extract.words import Word

_SAYS = re.compile(
    r"(?:则|也|又|还|便|就|就此|随即|随后|亦|曾|再|笑着|接着|继续|进一步)?"
    r"(?:表示|说|称|指出|认为|强调|透露|坦言|告诉|介绍|补充|道|笑|问|答|曰|直言|回忆|解释|感叹|写道|接受|出任|担任|宣布|指|忆|受访|看来)"
)
_AGED = re.compile(r"[(,](?:男|女|[0-9]{1,2}岁|[0-9]{1,2}\)|化名|音译|右|左|中|图)")
_VERBAL = frozenset("vdpcury")
_BYLINE = re.compile(
    r"(?:记者|通讯员|编辑|责编|作者|撰文|文|图|摄影|译者|编译|实习生|供图|摄|视频|采写|责任编辑|报道员|见习记者)[:/丨|\s]*$"
)
_BOUNDARY = " ,。:;!?、(“‘「『《\u3000■/|丨【[\n"
_FOREIGN = re.compile(
    r"[\u4e00-\u9fffA-Z][\u4e00-\u9fffA-Za-z]{0,7}(?:[·・•][\u4e00-\u9fffA-Za-z]{1,8}){1,3}"
)
_NICK = re.compile(r"(?:阿|小|老)[\u4e00-\u9fff]")
_SPEAKS = re.compile(r"(?:则|也|又|还)?(?:表示|说|称|道|指|告诉|坦言|认为|笑|问|答)")


@dataclass(slots=True)
class Evidence:
    """What speaks for a string being a name."""

    count: int = 0
    strong: int = 0
    weak: int = 0
    right: set[str] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class Mention:
    """A personal name in a passage: half-open offsets there."""

    start: int
    end: int
    name: str


class People:
    """The personal names of a document (folded), and where they stand in a passage."""

    def __init__(self, names: Iterable[str]) -> None:
        self.names = frozenset(names)
        heads: defaultdict[str, list[str]] = defaultdict(list)
        for name in sorted(self.names, key=len, reverse=True):
            heads[name[0]].append(name)
        self._heads = dict(heads)
        self._head = re.compile("[" + re.escape("".join(heads)) + "]") if heads else None

    def mentions(self, text: str, start: int = 0, end: int | None = None) -> list[Mention]:
        """Names in `text[start:end]`, leftmost longest, in order."""
        if self._head is None:
            return []
        stop = len(text) if end is None else end
        found: list[Mention] = []
        done = start
        for match in self._head.finditer(text, start, stop):
            place = match.start()
            if place < done:
                continue
            for name in self._heads[match.group()]:
                if place + len(name) <= stop and text.startswith(name, place):
                    found.append(Mention(place, place + len(name), name))
                    done = place + len(name)
                    break
        return found


def find_people(texts: Iterable[Passage]) -> People:
    """The personal names that the passages give signs of."""
    table: defaultdict[str, Evidence] = defaultdict(Evidence)
    sure: set[str] = set()
    for passage in texts:
        sure.update(_foreign(passage.text))
        sure.update(_nicknames(passage))
        for start, end, known in _candidates(passage.words):
            _weigh(passage, start, end, known, table)
    return People(sure | set(_accept(table)))


def _candidates(words: list[Word]) -> Iterator[tuple[int, int, bool]]:
    """Possible names as (start, end, whether the dictionary has it as one)."""
    for index, word in enumerate(words):
        text = word.text
        if len(text) in (2, 3) and word.flag == "nr" and _starts_as_name(text):
            yield word.start, word.end, True
        head = text if len(text) == 1 and text in SINGLE else text if text in COMPOUND else ""
        if head:
            yield from _with_given(words, index)
        elif len(text) == 2 and text[0] in SINGLE and index + 1 < len(words):
            following = words[index + 1]
            if len(following.text) == 1 and _is_given(text[1] + following.text):
                yield word.start, following.end, False


def _with_given(words: list[Word], index: int) -> Iterator[tuple[int, int, bool]]:
    start = words[index].start
    first = words[index + 1] if index + 1 < len(words) else None
    if first is None or not _is_given(first.text):
        return
    if len(first.text) == 2:
        yield start, first.end, False
        return
    if len(first.text) != 1:
        return
    yield start, first.end, False
    second = words[index + 2] if index + 2 < len(words) else None
    if second is not None and len(second.text) == 1 and _is_given(second.text):
        yield start, second.end, False


def _weigh(
    passage: Passage, start: int, end: int, known: bool, table: defaultdict[str, Evidence]
) -> None:
    text = passage.text
    name = text[start:end]
    evidence = table[name]
    evidence.count += 1
    before, after = text[max(0, start - 8) : start], text[end : end + 8]
    opens = not before or before[-1] in _BOUNDARY
    titled = bool(ROLE_END.search(before)) or bool(_BYLINE.search(before))
    says = bool(_SAYS.match(after))
    sure_given = all(letter in GIVEN_HINT for letter in name[1:])
    if titled and (sure_given or not after or not _is_given(after[0]) or says or known):
        evidence.strong += 1
    elif (opens or known) and (says or _AGED.match(after)):
        evidence.strong += 1
    elif ADDRESS_AT.match(after) and len(name) > 2 and (opens or known):
        evidence.strong += 1
    elif opens and (not after or after[0] in _BOUNDARY + "和与在对"):
        evidence.weak += 1
    if known:
        evidence.weak += 1
    evidence.right.add(after[:1])


def _accept(table: dict[str, Evidence]) -> Iterator[str]:
    by_head: Counter[str] = Counter()
    for name, evidence in table.items():
        by_head[name[:2]] = max(by_head[name[:2]], evidence.count if len(name) == 3 else 0)
    for name, evidence in table.items():
        if _is_good(name, evidence) and not _is_cut(name, evidence, table):
            yield name


def _is_good(name: str, evidence: Evidence) -> bool:
    if evidence.strong:
        return name[0] not in DOUBTFUL or len(name) == 3 or evidence.strong > 1
    if name[0] in DOUBTFUL:
        return evidence.count > 2 and evidence.weak > 1 and len(name) == 3
    hint = sum(letter in GIVEN_HINT for letter in name[1:]) == len(name) - 1
    if len(name) == 3 and hint and evidence.weak:
        return True
    return evidence.count > 2 and len(evidence.right) > 1 and bool(evidence.weak)


def _is_cut(name: str, evidence: Evidence, table: dict[str, Evidence]) -> bool:
    """Whether the name is part of a longer one, or a shorter one with a stray letter."""
    if len(name) == 2:
        longer = [
            other
            for other in (name + letter for letter in evidence.right)
            if other in table and table[other].count >= max(2, evidence.count * 0.6)
        ]
        return any(table[other].strong >= evidence.strong for other in longer)
    shorter = table.get(name[:2])
    if shorter is None:
        return False
    return shorter.strong > evidence.strong or shorter.count > 2 * evidence.count


def _starts_as_name(text: str) -> bool:
    return text[0] in SINGLE and len(text) == 3 and text[0] not in DOUBTFUL


def _is_given(text: str) -> bool:
    return all("\u4e00" <= letter <= "\u9fff" and letter not in NOT_GIVEN for letter in text)


def _foreign(text: str) -> Iterator[str]:
    for match in _FOREIGN.finditer(text):
        yield match.group()


def _nicknames(passage: Passage) -> Iterator[str]:
    """阿晴说: a pet name at the head of what somebody says or does."""
    text = passage.text
    for match in _NICK.finditer(text):
        start, end = match.span()
        before = text[max(0, start - 4) : start]
        opens = not before or before[-1] in _BOUNDARY or ROLE_END.search(before)
        if opens and text[end - 1] not in NOT_GIVEN and _SPEAKS.match(text, end):
            yield match.group()
