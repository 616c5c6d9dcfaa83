"""Signs that a run of letters is a Chinese personal name.

A name is a surname with one or two letters that end where a word ends. What stands before
(a post, a byline, the start of a clause) and behind it (a reporting word, an age, a form of
address) is weighed; so is how usual its letters are in given names.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reader.extract.entities.fronts import BYLINED, before_name
from reader.extract.entities.gazetteer import PEOPLE, PLACES
from reader.extract.entities.surnames import (
    COMPOUND,
    DOUBTFUL,
    GIVEN_HINT,
    JAPANESE,
    MIDDLE_ONLY,
    NOT_GIVEN,
    SELDOM_LAST,
    SINGLE,
    SOUNDS,
)
from reader.extract.entities.titles import ADDRESS_AT
from reader.extract.passages import Passage
from reader.extract.speech import SPEECH
from reader.extract.wordlists import any_of, read_list
from reader.extract.words import Word, frequency

SAYS = re.compile(
    r"(?:则|也|又|还|便|就|随即|随后|亦|曾|再|同时|接着|继续|进一步|今日|昨日|今天|昨天|日前|近日|均|都){0,2}"
    r"(?:" + any_of(SPEECH) + r"|[说称道笑问答曰讲]|指[,:]|接受|出任|担任|受访)"
)
_AGED = re.compile(
    r"[(,](?:男|女|现年|时年|今年|[0-9]{1,3}岁|[0-9]{1,2}\)|化名|音译|右|左|中[)、]|图)"
)
_COMMON_END = frozenset(read_list("noun_last"))
# Function words inside a name: only behind a post or in a byline (邱于岚).
_INSIDE = frozenset("则于所在其而可有无")
# 李男, 魏兵: what somebody is; 史书中: inside of something.
_KINDS_OF_PEOPLE = frozenset("男女妇官婆嫂兵家之")
_WITHIN = frozenset("中内组")
_NO_NAMES = frozenset(read_list("not_names"))
# “段小川,”: somebody is called, and nothing else is said.
_VOCATIVE = re.compile("[,!?。…—]{1,2}[”」』]")
_BYLINE_TAIL = re.compile(r"[/ ](?:文|图|摄|[\u4e00-\u9fff]{2,4}报[道导])")
_ADVERBS = frozenset("亦则也又均都还便就")
_PLACE_LETTERS = frozenset("镇村县乡市区省路街河山江湖岛桥寺庙")
_WHERE = frozenset(["", "上", "里", "内", "外", "口", "中", "边", "头"])
_NAME_FLAGS = ("nr", "nrfg", "ns", "")
LINKS = frozenset("和于向同及连时与应曾")
_SURE_LEFT = 2.0
# The letters with which a name begins.
_HEADS = SINGLE | {name[0] for name in (*COMPOUND, *JAPANESE)}
# Letters of a name that seldom goes on.
_FULL = 3
_FAINT = -1.5
# The dictionary's sources name somebody so often that the name needs no other sign.
FAMOUS = 40
# 徐霞客大道: what is named after somebody.
NAMED_AFTER = re.compile(
    "大道|大街|路|街|架构|汽车|大学|中学|小学|学院|奖|号|杯|广场|公园|故居|书院"
)
_NAMESAKE = -5.0
_LONGER = 0.7
_USUAL = 500
_EMPTY = ("v", "d", "p", "c", "u", "r", "y", "m", "f")
_TRUE_VERBS = ("v", "d", "p", "c", "u", "r", "y", "zg")


@dataclass(frozen=True, slots=True)
class Sign:
    """One place that speaks for a name: its offsets in the passage, and how strongly."""

    start: int
    end: int
    name: str
    score: float


def signs(passage: Passage) -> Iterator[Sign]:
    """The best reading at every place where a name could start."""
    words = passage.words
    done = 0
    for index, word in enumerate(words):
        if word.text[0] not in _HEADS or word.start < done:
            continue
        if not (_may_start(word) or _cut_apart(words, index)):
            continue
        best: Sign | None = None
        for last in _ends(words, index):
            sign = _weigh(passage, index, last)
            if best is None or sign.score > best.score:
                best = sign
        if best is not None and best.score > _FAINT:
            done = best.end if best.score > 0 else done
            yield best


def _may_start(word: Word) -> bool:
    text = word.text
    if is_common(text):
        return False
    if len(text) == 1 or text in COMPOUND or text in JAPANESE:
        return text in SINGLE or len(text) > 1
    if len(text) in (2, 3) and text[0] in SINGLE:
        return True
    return len(text) == 4 and text[:2] in COMPOUND and word.flag == "nr"


def _ends(words: list[Word], index: int) -> Iterator[int]:
    """Indices of the words with which a name that starts at `index` may end."""
    head = words[index]
    known = head.text in PEOPLE
    if known and not is_longer(words, index):
        yield index
        return
    apart = _cut_apart(words, index)
    surname = 2 if apart else _surname(head.text)
    length = len(head.text)
    placed = head.text in PLACES and head.text not in JAPANESE
    if length > surname and head.flag in _NAME_FLAGS and is_given(head.text[surname:]):
        if not placed and not known and head.text[-1] not in MIDDLE_ONLY:
            yield index
    elif length > surname + 1 or (length > surname and not is_given(head.text[surname:])):
        return
    married = _married(words, index)
    for last in range(index + 1, min(index + 3 + married + apart, len(words))):
        given = words[last].text
        length += len(given)
        if length <= surname:
            continue
        if length > surname + 2 + married or not (is_given(given) or _is_peace(words, last)):
            return
        if length == surname + 3 and len(given) == 1 and last == index + 1:
            continue
        if (given[-1] not in MIDDLE_ONLY or _stops(words, last)) and (
            not placed or given[-1] in GIVEN_HINT
        ):
            yield last


def _surname(head: str) -> int:
    """Letters of the surname that a word begins with."""
    if head in JAPANESE:
        return len(head)
    return 2 if head[:2] in COMPOUND else 1


def _cut_apart(words: list[Word], index: int) -> bool:
    """高|桥|正治: a surname of two letters that the dictionary takes for two words."""
    pair = words[index : index + 2]
    joined = "".join(word.text for word in pair)
    return len(pair) == len(joined) == 2 and (joined in COMPOUND or joined in JAPANESE)


def _stops(words: list[Word], last: int) -> bool:
    """沈松均(…): an adverb that a mark follows belongs to the name."""
    behind = words[last + 1] if last + 1 < len(words) else None
    return words[last].text == "均" and behind is not None and not behind.text.isalnum()


def _is_peace(words: list[Word], last: int) -> bool:
    """林秀和说, 林秀和走来: right before a verb 和 joins nothing."""
    behind = words[last + 1] if words[last].text == "和" and last + 1 < len(words) else None
    if behind is None:
        return False
    moves = behind.flag == "v" and len(behind.text) == 1
    return moves or behind.text == "同志" or behind.text in SPEECH


def _married(words: list[Word], index: int) -> bool:
    """林|郑|月娥: a husband's surname before the wife's own name."""
    if len(words[index].text) > 1 or index + 1 >= len(words):
        return False
    second = words[index + 1].text
    return second[0] in SINGLE and second[0] not in DOUBTFUL


def _weigh(passage: Passage, first: int, last: int) -> Sign:
    text, words = passage.text, passage.words
    start, end = words[first].start, words[last].end
    name = text[start:end]
    left = before_name(passage, first)
    right = _right(passage, start, last)
    linked = name[0] in LINKS and left < BYLINED and name[:2] not in COMPOUND
    sure = name[0] not in "和与及" and left == right == _SURE_LEFT and _is_all_hints(name[1:])
    if linked and not sure:
        left = min(left, 0.2)
    if name[-1] in SOUNDS and words[last + 1 : last + 2] and _goes_on(words, first, last):
        left = _FAINT
    if name[0] in SOUNDS and first and _began(words[first - 1], name):
        left = _FAINT
    if name[1] in _INSIDE and left < _SURE_LEFT:
        left = _FAINT
    score = _letters(words, first, last, name) + left + right
    if len(name) > 3 and name[:2] not in COMPOUND and name[:2] not in JAPANESE:
        score -= 0.0 if left >= 1.0 and _is_all_hints(name[2:]) else 9.0
    doubtful = name[0] in DOUBTFUL and name[:2] not in COMPOUND
    if doubtful and (left < _SURE_LEFT or (linked and not sure)):
        score -= 1.0 if len(name) > 2 else 2.0
    return Sign(start, end, name, score)


def _is_all_hints(given: str) -> bool:
    return all(letter in GIVEN_HINT for letter in given)


def _goes_on(words: list[Word], first: int, last: int) -> bool:
    """安德雷|斯: letters for sounds all through, and one more behind that begins no word."""
    behind = words[last + 1]
    letters = "".join(word.text for word in words[first : last + 1]) + behind.text
    return len(behind.text) == 1 and len(letters) > _FULL and all(x in SOUNDS for x in letters)


def _began(before: Word, name: str) -> bool:
    """卡|兰达: letters for sounds all through, and one more before that ends no word."""
    single = len(before.text) == 1 and before.text in SOUNDS and before.flag.startswith(("n", "j"))
    return single and all(letter in SOUNDS for letter in name)


def _letters(words: list[Word], first: int, last: int, name: str) -> float:
    """How much the letters themselves look like a name."""
    size = 2 if name[:2] in COMPOUND or name[:2] in JAPANESE or len(name) > 3 else 1
    given = name[size:]
    hints = sum(letter in GIVEN_HINT or letter in SELDOM_LAST for letter in given) / len(given)
    score = hints + (0.5 if len(given) == 2 else 0.0)
    if last - first == len(given) == 2 and hints == 1 and name[0] not in DOUBTFUL:
        score += 0.5
    if size == 2:
        score += 1.0
    if first == last:
        score += _dictionary(words[first], given, hints)
    elif len(words[first].text) > 1 and size == 1:
        usual = words[first].flag not in ("nr", "nrfg", "ns", "")
        score -= 3.0 if len(given) == 1 else 1.0 if usual else 0.0
        score += _LONGER if words[first].text in PEOPLE else 0.0
    elif len(words[last].text) == 2:
        if words[last].flag == "v" and hints < 1:
            score -= 1.5
        score += 0.0 if words[last].flag in ("nr", "nz", "", "a", "ns") or hints == 1 else -0.5
    else:
        score += 1.0 if words[last].flag == words[first].flag == "nr" else 0.5
    return score - _doubt(words, last, name, hints)


def _doubt(words: list[Word], last: int, name: str, hints: float) -> float:
    """What speaks against the letters: none usual in names, a class of people, a place inside."""
    doubt = 0.0
    if len(name) == 2 and not hints:
        doubt += 0.7
    if (len(name) == 2 and name[1] in _KINDS_OF_PEOPLE) or name[1:] in ("氏之", "氏的"):
        doubt += 3.0
    if words[last].text in _WITHIN and (name[-1] == "组" or len(words[last - 1].text) > 1):
        doubt += 3.0
    if name[-1] in SELDOM_LAST:
        doubt += 0.7
    return doubt


def _dictionary(word: Word, given: str, hints: float) -> float:
    """A name that the dictionary has; three letters of it are seldom anything else."""
    if word.flag == "nrfg":
        return 2.0 if len(given) == 1 else 3.0
    if word.text in _NO_NAMES:
        return -2.0
    if word.text[-1] in _COMMON_END and not hints:
        return -4.0
    known = word.flag == "nr" and len(given) > 1 and word.text[0] not in DOUBTFUL
    if known and frequency(word.text) > FAMOUS:
        return 2.0
    if word.flag != "nr":
        if word.flag == "ns" and word.text in PLACES:
            return -4.0
        if word.flag == "ns" and len(given) == 1:
            return -1.0 if hints else -4.0
        if word.flag == "nz" and len(given) > 1 and hints:
            return 0.5
        return -1.0 if word.flag in ("", "n", "nz", "ns", "zg") else -4.0
    if len(given) == 1:
        return 0.0
    return 2.0 if hints else -1.0


def _right(passage: Passage, start: int, last: int) -> float:
    words = passage.words
    after = words[last + 1] if last + 1 < len(words) else None
    sure = _known_by(passage, start, words[last].end, after)
    alone = _alone(passage, start, words[last].end)
    if alone:
        return alone
    if sure:
        return sure
    if after is None or after.text[0] in "、,。;!?()”」』/ \u3000":
        return 0.6
    if _stops(words, last + 1):
        return -1.5
    if after.text == "的" or (after.flag == "m" and words[last].end - start >= _FULL):
        return 0.4
    if after.text[0] in _PLACE_LETTERS and after.text[1:] in _WHERE:
        return -2.0
    if after.flag in ("t", "s") and len(after.text) > 1:
        return 1.0
    plain = after.text[0] not in GIVEN_HINT or after.text in _ADVERBS
    if after.flag.startswith(_TRUE_VERBS) and plain:
        return 1.0 if len(after.text) > 1 or after.text in NOT_GIVEN else 0.3
    if len(after.text) == 1 and is_given(after.text):
        return -1.5 if words[last].end - start < _FULL else 0.0
    return -0.5


def _alone(passage: Passage, start: int, end: int) -> float:
    """A label at the head of a paragraph (林秀:), or somebody called, no more (“林秀文!”)."""
    if not start and passage.text.startswith(":", end):
        return 1.5
    called = start and passage.text[start - 1] in "“「『"
    return 2.1 if called and end - start >= _FULL and _VOCATIVE.match(passage.text, end) else 0.0


def _known_by(passage: Passage, start: int, end: int, after: Word | None) -> float:
    """A reporting word, an age or a form of address behind a name that ends at `end`."""
    text = passage.text
    if text[start:end] in PEOPLE and NAMED_AFTER.match(text, end):
        return _NAMESAKE
    heads = passage.kind in ("title", "heading") and text[end : end + 1] == "道"
    if SAYS.match(text, end) and not heads:
        return 2.0
    if _AGED.match(text, end) or _BYLINE_TAIL.match(text, end):
        return 2.0
    addressed = ADDRESS_AT.match(text, end) and after is not None and len(after.text) > 1
    return 1.5 if addressed else 0.0


def is_common(text: str) -> bool:
    """Whether a word only looks like a name, and is so usual that nobody is called by it."""
    return text in _NO_NAMES and frequency(text) > _USUAL


def is_longer(words: list[Word], index: int) -> bool:
    """刘秀|芬: whether somebody else's name begins with that of a well-known person."""
    behind = words[index + 1] if index + 1 < len(words) else None
    if behind is None or behind.text not in GIVEN_HINT or behind.text in "军兵":
        return False
    return len(words[index].text) == 2 and not behind.flag.startswith(_EMPTY)


def is_given(text: str) -> bool:
    """Whether a given name may be written with these letters."""
    return all("\u4e00" <= letter <= "\u9fff" and letter not in NOT_GIVEN for letter in text)
