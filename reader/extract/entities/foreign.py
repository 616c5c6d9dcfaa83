"""Foreign names written by sound (胡安·莫雷诺, 巴雷特), and their short forms."""

import re
from bisect import bisect_left
from collections.abc import Iterator

from reader.extract.entities.fronts import is_titled
from reader.extract.entities.gazetteer import PLACES
from reader.extract.entities.surnames import SOUNDS
from reader.extract.entities.titles import ADDRESS_AT, ROLES, is_role, role_before
from reader.extract.passages import Passage
from reader.extract.speech import SPEECH
from reader.extract.wordlists import any_of
from reader.extract.words import Word, frequency

_DOT = re.compile("[·・•‧]|(?<=[\u4e00-\u9fff])[-.](?=[\u4e00-\u9fff])")
_SOUNDED = re.compile("[" + "".join(sorted(SOUNDS)) + "]{3,}")
# So many letters for sounds, and no word among them, are a name by themselves.
_LONG = 4
_FIRM = re.compile("集团|公司|旗下|股价|平台")
_RARE = 50
_SELDOM = 1_000
# Of the letters of a name with a dot so many write sounds.
_SHARE = 0.6
# 语言学家, 联队长: what somebody is, though the list of posts lacks it.
_WHAT = re.compile("..[家员师长者手官人]$")
_FUNCTION = re.compile("[pucrd]$")
_PART = 8
_PARTS = 4
_SHORT = 2
_SAYS = re.compile(any_of(SPEECH) + "|[说称道]")
_LATIN = re.compile(r"[A-Z]")
_SPELLED = re.compile(r"\((?:[A-Z][A-Za-z.'’-]* ?){1,4}\)")
_HAN = re.compile("[\u4e00-\u9fff]+")


def foreign_names(passage: Passage) -> Iterator[str]:
    """Names with a dot between their parts, those parts, and names that a post stands before."""
    text = passage.text
    done = 0
    for match in _DOT.finditer(text):
        if match.start() < done:
            continue
        start = _back(passage, match.start(), done)
        if start == match.start():
            continue
        end = _forward(passage, match.end())
        while end < len(text) and _DOT.match(text, end) and end - start < _PART * _PARTS:
            end = _forward(passage, end + 1)
        end = _without_post(text, match.end(), end)
        done = end
        if start >= match.start() or end <= match.end() or text[end - 1] in "·・•‧-.":
            continue
        if not _is_written_by_sound(passage, start, end, match.group()):
            continue
        yield text[start:end]
        for part in (_DOT.split(text[start:end])[0], _DOT.split(text[start:end])[-1]):
            if len(part) > _SHORT:
                yield part
    yield from _by_sound(passage)
    yield from _by_spelling(text)


def _by_spelling(text: str) -> Iterator[str]:
    """大臣赫格斯特(Lars Hegst): what stands between a post and how it is spelled at home."""
    for match in _SPELLED.finditer(text):
        end = match.start()
        for size in range(_SHORT, _PART):
            name = text[max(0, end - size) : end]
            if not _HAN.fullmatch(name) or is_role(name):
                break
            told = SOUNDS.issuperset(name) and _WHAT.search(
                text, max(0, end - size - 3), end - size
            )
            if told or role_before(text, end - size):
                yield name
                break


def _without_post(text: str, start: int, end: int) -> int:
    """Leave 博士 and the like behind a name, whose letters write sounds too, out of it."""
    post = next((place for place in range(start, end) if text[place:end] in ROLES), end)
    return post if post > start + 1 else end


def _is_written_by_sound(passage: Passage, start: int, end: int, dot: str) -> bool:
    """Whether letters for sounds make a name with a dot, or a post stands before it."""
    letters = [letter for letter in passage.text[start:end] if letter.isalpha()]
    share = sum(map(_sounds, letters)) / len(letters)
    if dot == "-":
        return share == 1
    return share >= _SHARE or role_before(passage.text, start)


def _back(passage: Passage, place: int, floor: int) -> int:
    """Where the part before a dot starts: the word at the dot, and letters for sounds before."""
    words = passage.words
    index = bisect_left(passage.starts, place) - 1
    start = place
    while index >= 0 and words[index].start >= floor and place - words[index].start <= _PART:
        if not _is_part(passage, words[index], words[index].end == place):
            break
        start = words[index].start
        index -= 1
    return start


def _forward(passage: Passage, place: int) -> int:
    """Where the part behind a dot ends."""
    words = passage.words
    index = bisect_left(passage.starts, place)
    end = place
    while index < len(words) and words[index].end - place <= _PART:
        if not _is_part(passage, words[index], words[index].start == place):
            break
        end = words[index].end
        index += 1
    return end


def _is_part(passage: Passage, word: Word, beside: bool) -> bool:
    """Whether a word belongs to a name with a dot; right beside it nearly any noun may."""
    if (
        not word.text.isalpha()
        or word.text in PLACES
        or _WHAT.search(word.text)
        or (len(word.text) > 1 and role_before(passage.text, word.end))
    ):
        return False
    if all(_sounds(letter) for letter in word.text) and not _FUNCTION.match(word.flag):
        return True
    return (beside or frequency(word.text) < _SELDOM) and (
        word.flag.startswith(("n", "j", "g", "zg")) or not word.flag or len(word.text) == 1
    )


def _sounds(letter: str) -> bool:
    return letter in SOUNDS or bool(_LATIN.match(letter)) or letter == "."


def _by_sound(passage: Passage) -> Iterator[str]:
    """Runs of letters for sounds behind a post, or before a reporting word at a clause's head."""
    words = passage.words
    for match in _SOUNDED.finditer(passage.text):
        index = bisect_left(words, match.start(), key=_start)
        while index < len(words) and words[index].end <= match.end():
            last = _run(words, index)
            if last > index and last + 1 < len(words) and _goes_on(words[last + 1], match.end()):
                last += 1
            if last > index or words[index].flag in ("nr", "nrt"):
                name = passage.text[words[index].start : words[last].end]
                if 3 <= len(name) <= 6 and _all_sounds(name) and _used(passage, index, last):
                    yield name
                index = last
            index += 1


def _goes_on(word: Word, end: int) -> bool:
    """乌仁其|木格: a rare noun of the same letters that ends the run belongs to the name."""
    rare = word.flag.startswith("n") and frequency(word.text) < _RARE
    return word.end == end and len(word.text) > 1 and rare


def _start(word: Word) -> int:
    return word.start


def _used(passage: Passage, first: int, last: int) -> bool:
    """Whether a post stands beside the words, or they speak or act."""
    words = passage.words
    text, end = passage.text, words[last].end
    if _FIRM.match(text, end):
        return False
    if is_titled(passage, first) or _SAYS.match(text, end) or ADDRESS_AT.match(text, end):
        return True
    long = end - words[first].start >= _LONG
    if not long and words[first].flag not in ("nr", "nrt"):
        return False
    return _acts(words, last + 1) or (long and _is_time(words, last + 1))


def _is_time(words: list[Word], index: int) -> bool:
    return index < len(words) and words[index].flag in ("t", "m")


def _acts(words: list[Word], index: int) -> bool:
    return index < len(words) and words[index].flag.startswith(("v", "p", "d"))


def _all_sounds(name: str) -> bool:
    return all(letter in SOUNDS for letter in name)


def _run(words: list[Word], first: int) -> int:
    """Index of the last word of a run of unknown letters for sounds."""
    last = first - 1
    for index in range(first, min(first + 6, len(words))):
        word = words[index]
        known = len(word.text) > 1 and not word.flag.startswith(("nr", "ns"))
        if known or not all(letter in SOUNDS for letter in word.text):
            break
        last = index
    return max(last, first)
