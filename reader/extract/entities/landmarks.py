"""Places that are built or stand out: a name and what it is (元朗站, 鹰愁崖, 云松苑)."""

from collections.abc import Mapping

from reader.extract.entities.gazetteer import COUNTRIES, PLACES
from reader.extract.entities.lexicon import NO_PLACES
from reader.extract.passages import Passage
from reader.extract.wordlists import read_list
from reader.extract.words import Word

_ENDINGS = frozenset(read_list("place_endings")) | frozenset("市县区镇乡村州城")
_NAMES = ("ns", "nz", "nr", "nrt")
_FUNCTIONS = tuple("pucrdymf")
# Behind these the ending is only the head of another word: 站台, 山顶, 路人.
_GOES_ON = frozenset("人台顶面脚坡头长边口区号化")
_EMPTY = frozenset(
    "和与及跟邻区市县省镇村州国厂校大小新老旧多高低各全本该某这那每两几一二三此其到入去进出往向从在回离过上下前后左右中内外同原单双封屠攻守围破夺满啲佢唔咁嘅哋喺是靠站来径便就字号名藏存葬卒暨"
)
_RANKS = tuple("省市县区州镇乡村")
_LEVELS = frozenset("省市县区州镇乡村")
# 福安|宫前: before or behind the temple or bridge of that name.
_BESIDE = frozenset(built + side for built in "宫庙寺桥塔祠" for side in "前后里内外旁边")
_TOLD = _ENDINGS | _BESIDE
_MOST_WORDS = 3
_MOST_LETTERS = 6


def find_landmarks(passage: Passage) -> Mapping[int, int]:
    """Where each such name ends, by where it starts."""
    found: dict[int, int] = {}
    words = passage.words
    for index in passage.where(_TOLD):
        if not index:
            continue
        if words[index].text in _BESIDE and _has_name(words[index - 1]):
            found.setdefault(words[index - 1].start, words[index].start + 1)
        if words[index].text in _ENDINGS and not _is_head(words, index + 1):
            first = _first(words, index)
            while index - first > 2 and not _is_name(words, first, index):
                first += 1
            if first < index and _is_name(words, first, index):
                found.setdefault(words[first].start, words[index].end)
    return found


def _has_name(word: Word) -> bool:
    """Whether a temple or bridge can have a word for its name."""
    return len(word.text) == 2 and _is_proper(word)


def _is_head(words: list[Word], index: int) -> bool:
    if index == len(words):
        return False
    if words[index - 1].text == "城":
        return words[index].text.isalnum() and not words[index].flag.startswith(_FUNCTIONS[:4])
    return len(words[index].text) == 1 and words[index].text in _GOES_ON


def _first(words: list[Word], ending: int) -> int:
    """The first of the words before `ending` that can belong to its name."""
    first = ending
    while first and ending - first < _MOST_WORDS:
        word = words[first - 1]
        if words[ending].start - word.start > _MOST_LETTERS or not _belongs(word, first == ending):
            break
        first -= 1
        if len(word.text) > 1 and _is_proper(word):
            break
    town = words[first].text in PLACES and words[ending].text in _LEVELS
    if (town or words[first].text.endswith(_RANKS)) and words[ending].start - words[first].end > 1:
        return first + 1
    return first


def _belongs(word: Word, last: bool) -> bool:
    if word.text < "\u4e00" or word.text in NO_PLACES:
        return False
    if word.text in _ENDINGS and not (last and len(word.text) == 1):
        return False
    if len(word.text) > 1:
        return _is_proper(word) or word.flag in ("n", "vn", "s")
    if word.text == "里" and last:
        return True
    return word.text not in _EMPTY and not word.flag.startswith(_FUNCTIONS)


def _is_proper(word: Word) -> bool:
    return word.text in PLACES or word.flag in _NAMES or not word.flag


def _is_name(words: list[Word], first: int, ending: int) -> bool:
    front = words[first:ending]
    if len(front) == 1 and front[0].text in COUNTRIES:
        return False
    if any(len(word.text) > 1 and _is_proper(word) for word in front):
        return True
    coined = all(len(word.text) == 1 for word in front) and len(front) > 1
    named = any(word.flag.startswith(("n", "j", "g")) or not word.flag for word in front)
    before = words[first - 1] if first else None
    if not (coined and named):
        return False
    if before is None or len(before.text) > 1 or not before.text.isalnum():
        return True
    return before.text in _LEVELS or before.flag.startswith(("v", "p", "u", "c"))
