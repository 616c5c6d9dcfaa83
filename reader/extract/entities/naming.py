"""Signs that a run of letters is a Chinese personal name.

A name is a surname with one or two letters that end where a word ends. What stands before
(a post, a byline, the start of a clause) and behind it (a reporting word, an age, a form of
address) is weighed; so is how usual its letters are in given names.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from reader.extract.entities.gazetteer import PLACES
from reader.extract.entities.surnames import (
    COMPOUND,
    DOUBTFUL,
    GIVEN_HINT,
    JAPANESE,
    MIDDLE_ONLY,
    NOT_GIVEN,
    SELDOM_LAST,
    SINGLE,
)
from reader.extract.entities.titles import ADDRESS_AT, role_before
from reader.extract.passages import Passage
from reader.extract.speech import SPEECH
from reader.extract.words import Word, frequency

_SAYS = re.compile(
    r"(?:则|也|又|还|便|就|随即|随后|亦|曾|再|同时|接着|继续|进一步|今日|昨日|今天|昨天|日前|近日|均|都){0,2}"
    r"(?:"
    + "|".join(sorted(set(SPEECH), key=len, reverse=True))
    + r"|[说称道笑问答曰讲]|指[,:]|接受|出任|担任|受访)"
)
_AGED = re.compile(
    r"[(,](?:男|女|现年|时年|今年|[0-9]{1,3}岁|[0-9]{1,2}\)|化名|音译|右|左|中[)、]|图)"
)
_BYLINE = re.compile(
    "(?:记者|通讯员|编辑|责编|作者|撰文|文|图|摄影|译者|编译|实习生|供图|摄|视频|采写|报道员|文字"
    r"|监制|导演|主演)[:/丨| \u3000]{1,3}$"
)
_INTRODUCED = re.compile(r"(?:在下|我叫|名叫|我是|叫做|姓名|本名|原名|自称|名字叫|小的|化名)[:]?$")
_BYLINE_TAIL = re.compile(r"[/ ](?:文|图|摄|[\u4e00-\u9fff]{2,4}报[道导])")
_ROLE_LETTERS = frozenset("家员师长生者手工民客兵帅官授管理星友贼徒妇妻夫父母兄弟姐妹爷娘侠童农医")
_OPENING = frozenset(" ,。:;!?、(“‘「『”’」』…《\u3000■/|丨【[\n>—")
_CLEAR = ("v", "d", "p", "c", "u", "r", "y", "zg", "i", "t", "m", "l")
_ADVERBS = frozenset("亦则也又均都还便就")
_PLACE_LETTERS = frozenset("镇村县乡市区省路街河山江湖岛桥寺庙")
_POLITE = frozenset(["先生", "女士", "小姐", "太太", "老师", "师傅"])
_WHERE = frozenset(["", "上", "里", "内", "外", "口", "中", "边", "头"])
_KIN = frozenset("姨嬷伯叔婶嫂公婆哥姐妹弟爷奶妈爸姊")
_BORN = re.compile(
    "姓([\u4e00-\u9fff]{1,2}),?双?名[唤叫作是]?做?([\u4e00-\u9fff]{1,2})(?=[,。;、])"
)
_NAME_FLAGS = ("nr", "nrfg", "ns", "")
_LINKS = frozenset("和于向同及连时与应曾")
_SURE_LEFT = 2.0
_FAINT = -1.5
_VOICE = re.compile(
    r"(?:^|[。!?”」』,;])([\u4e00-\u9fff]{2,3}?)"
    r"[忙又便乃亦也]?[冷微苦大含陪赔]?(?:说道|笑道|问道|答道|叹道|喝道|叫道|骂道|哭道|怒道|应道|回道|喊道|劝道|道|曰)[:,]?[“「『]"
)
# The dictionary's sources name somebody so often that the name needs no other sign.
_FAMOUS = 40
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
        if word.start < done or not _may_start(word):
            continue
        best: Sign | None = None
        for last in _ends(words, index):
            sign = _weigh(passage, index, last)
            if best is None or sign.score > best.score:
                best = sign
        if best is not None and best.score > _FAINT:
            done = best.end if best.score > 0 else done
            yield best


def address_names(passage: Passage) -> Iterator[str]:
    """Surnames with a form of address (钟太, 王先生, 祁某), and pet names (阿晴)."""
    text, words = passage.text, passage.words
    for match in _BORN.finditer(text):
        yield match.group(1) + match.group(2)
        if len(match.group(2)) > 1:
            yield match.group(2)
    for index, word in enumerate(words):
        head = word.text
        if (len(head) == 1 and (head in SINGLE or head in "阿小老")) or head in COMPOUND:
            match = ADDRESS_AT.match(text, word.end) if head not in "小老" else None
            if match is not None and _addressed(passage, index, match):
                yield text[word.start : match.end()]
            elif head == "阿" and text[word.end + 1 : word.end + 2] in _KIN:
                yield text[word.start : word.end + 2]
            elif head in "阿小老" and _pet_name(passage, index):
                yield text[word.start : words[index + 1].end]
        elif _is_form(word):
            yield head


def voice_names(passage: Passage) -> Iterator[str]:
    """What stands alone between the start of a clause and 道:“ — in novels mostly a name."""
    words, text = passage.words, passage.text
    for match in _VOICE.finditer(text):
        first = bisect_left(words, match.start(1), key=_start)
        last = bisect_left(words, match.end(1), key=_start)
        found = words[first:last]
        if not found or found[0].start != match.start(1) or found[-1].end != match.end(1):
            continue
        name = match.group(1)
        if (
            _is_given(name)
            and not role_before(name, len(name))
            and all(_names(word) for word in found)
        ):
            yield name


def _start(word: Word) -> int:
    return word.start


def _names(word: Word) -> bool:
    """Whether a word can be part of a name that only its voice tells."""
    if len(word.text) > 1:
        return word.flag in ("nr", "nrfg", "nrt", "nz", "", "ns") or (
            word.flag == "n" and frequency(word.text) < _FAMOUS
        )
    return word.text in SINGLE or not word.flag.startswith(tuple("dpcurmyfav"))


def _is_form(word: Word) -> bool:
    """A surname and a form of address that the dictionary has as one word (胡氏)."""
    text = word.text
    if len(text) not in (2, 3) or text[0] not in SINGLE or text[0] in DOUBTFUL:
        return False
    if len(text) == 3:
        return text[1:] in _POLITE and word.flag in ("", "nr")
    return text[1] in "某氏太伯叔婶嫂" and word.flag in ("", "nr")


def _addressed(passage: Passage, index: int, match: re.Match[str]) -> bool:
    words = passage.words
    surname = words[index].text
    if surname in _LINKS:
        return False
    before = words[index - 1] if index else None
    if before is not None and len(before.text) == 1 and before.text in SINGLE:
        return False
    described = before is not None and before.text == "的"
    if surname in DOUBTFUL and not (described or _opens_or_titled(passage, index)):
        return False
    following = _word_from(words, index + 1, match.end())
    if following is None or len(match.group()) > 1:
        return match.group() not in ("先生", "小姐") or surname not in DOUBTFUL
    ends = following.start == match.end()
    stands = described or _opens_or_titled(passage, index)
    return match.group() == "某" or (ends and _is_clear(following) and stands)


def _pet_name(passage: Passage, index: int) -> bool:
    """阿晴说: a pet name at the head of what somebody says."""
    words = passage.words
    if index + 1 >= len(words):
        return False
    given = words[index + 1]
    if words[index].text in "老小" and given.text in SINGLE and is_titled(passage, index):
        return True
    if len(given.text) > 2 or not _is_given(given.text) or (given.flag and len(given.text) > 1):
        return False
    return _opens_or_titled(passage, index) and bool(_SAYS.match(passage.text, given.end))


def _may_start(word: Word) -> bool:
    text = word.text
    if len(text) == 1 or text in COMPOUND or text in JAPANESE:
        return text in SINGLE or len(text) > 1
    if len(text) in (2, 3) and text[0] in SINGLE:
        return True
    return len(text) == 4 and text[:2] in COMPOUND and word.flag == "nr"


def _ends(words: list[Word], index: int) -> Iterator[int]:
    """Indices of the words with which a name that starts at `index` may end."""
    head = words[index]
    surname = (
        2
        if head.text[:2] in COMPOUND
        else 3
        if head.text in JAPANESE and len(head.text) == 3
        else 1
    )
    if head.text in JAPANESE:
        surname = len(head.text)
    length = len(head.text)
    if length > surname and head.flag in _NAME_FLAGS and _is_given(head.text[surname:]):
        yield index
    elif length > surname + 1 or (length > surname and not _is_given(head.text[surname:])):
        return
    married = _married(words, index)
    for last in range(index + 1, min(index + 3 + married, len(words))):
        given = words[last].text
        length += len(given)
        if length > surname + 2 + married or not _is_given(given):
            return
        if length == surname + 3 and len(given) == 1 and last == index + 1:
            continue
        if given[-1] not in MIDDLE_ONLY:
            yield last


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
    left = _left(passage, first)
    if name[0] in _LINKS and len(name) > 1 and name[:2] not in COMPOUND:
        left = min(left, 0.2)
    score = _letters(words, first, last, name) + left + _right(passage, last)
    if len(name) > 3 and name[:2] not in COMPOUND and name[:2] not in JAPANESE:
        score -= 0.0 if left >= 1.0 and all(letter in GIVEN_HINT for letter in name[2:]) else 9.0
    doubtful = name[0] in DOUBTFUL and name[:2] not in COMPOUND
    if doubtful and (left < _SURE_LEFT or name[0] in _LINKS):
        score -= 1.0 if len(name) > 2 else 2.0
    return Sign(start, end, name, score)


def _letters(words: list[Word], first: int, last: int, name: str) -> float:
    """How much the letters themselves look like a name."""
    size = 2 if name[:2] in COMPOUND or name[:2] in JAPANESE or len(name) > 3 else 1
    given = name[size:]
    hints = sum(letter in GIVEN_HINT or letter in SELDOM_LAST for letter in given) / len(given)
    score = hints + (0.5 if len(given) == 2 else 0.0)
    if size == 2:
        score += 1.0
    if first == last:
        score += _dictionary(words[first], given, hints)
    elif len(words[first].text) > 1 and size == 1:
        usual = words[first].flag not in ("nr", "nrfg", "ns", "")
        score -= 3.0 if len(given) == 1 else 1.0 if usual else 0.0
    elif len(words[last].text) == 2:
        if words[last].flag == "v" and not hints:
            score -= 1.5
        score += 0.0 if words[last].flag in ("nr", "nz", "", "a", "ns") or hints == 1 else -0.8
    else:
        score += 1.0 if words[last].flag == words[first].flag == "nr" else 0.5
    if name[-1] in SELDOM_LAST:
        score -= 0.7
    return score


def _dictionary(word: Word, given: str, hints: float) -> float:
    """A name that the dictionary has; three letters of it are seldom anything else."""
    if word.flag == "nrfg":
        return 2.0 if len(given) == 1 else 3.0
    known = word.flag == "nr" and len(given) > 1 and word.text[0] not in DOUBTFUL
    if known and frequency(word.text) > _FAMOUS:
        return 2.0
    if word.flag != "nr":
        if word.flag == "ns" and (len(given) == 1 or word.text in PLACES):
            return -4.0
        return -1.0 if word.flag in ("", "n", "nz", "ns", "zg") else -4.0
    if len(given) == 1:
        return 0.0
    return 2.0 if hints else -1.0


def _left(passage: Passage, first: int) -> float:
    text, words = passage.text, passage.words
    start = words[first].start
    before = text[max(0, start - 8) : start]
    if _BYLINE.search(before) or (passage.kind == "byline" and _opens(text, start)):
        return 3.0
    if is_titled(passage, first):
        return 2.0
    if _INTRODUCED.search(before):
        return 2.0
    if _opens(text, start):
        return 1.0
    if text[start - 1] == "的":
        return 0.6
    flag = words[first - 1].flag
    if words[first - 1].text in (
        "和",
        "与",
        "及",
        "对",
        "向",
        "跟",
        "叫",
        "由",
        "请",
        "是",
        "把",
        "被",
        "让",
        "给",
    ):
        return 0.7
    if flag.startswith(("n", "j")) or flag in ("", "eng"):
        return -0.3
    return 0.2


def _right(passage: Passage, last: int) -> float:
    text, words = passage.text, passage.words
    end = words[last].end
    after = words[last + 1] if last + 1 < len(words) else None
    heads = passage.kind in ("title", "heading") and text[end : end + 1] == "道"
    if _SAYS.match(text, end) and not heads:
        return 2.0
    if _AGED.match(text, end) or _BYLINE_TAIL.match(text, end):
        return 2.0
    if ADDRESS_AT.match(text, end) and after is not None and len(after.text) > 1:
        return 1.5
    if after is None or after.text[0] in "、,。;!?)”」』/ \u3000":
        return 0.6
    if after.text == "的":
        return 0.4
    if after.text[0] in _PLACE_LETTERS and after.text[1:] in _WHERE:
        return -2.0
    if after.flag == "t" and len(after.text) > 1:
        return 1.0
    plain = after.text[0] not in GIVEN_HINT or after.text in _ADVERBS
    if after.flag.startswith(_TRUE_VERBS) and plain:
        return 1.0 if len(after.text) > 1 or after.text in NOT_GIVEN else 0.3
    if len(after.text) == 1 and _is_given(after.text):
        return -1.5
    return -0.5


def is_titled(passage: Passage, first: int) -> bool:
    """Whether a post or profession stands right before word `first`."""
    if not first:
        return False
    word = passage.words[first - 1]
    start = passage.words[first].start
    if role_before(passage.text, start):
        return True
    return (
        len(word.text) > 1
        and word.text[-1] in _ROLE_LETTERS
        and word.flag.startswith(("n", "l", "b"))
    )


def _opens_or_titled(passage: Passage, index: int) -> bool:
    return _opens(passage.text, passage.words[index].start) or is_titled(passage, index)


def _opens(text: str, start: int) -> bool:
    return start == 0 or text[start - 1] in _OPENING


def _is_clear(word: Word) -> bool:
    return word.text[0] in _OPENING or word.flag.startswith(_CLEAR) or not word.text.isalnum()


def _word_from(words: list[Word], index: int, place: int) -> Word | None:
    for word in words[index : index + 4]:
        if word.end > place:
            return word
    return None


def _is_given(text: str) -> bool:
    return all("\u4e00" <= letter <= "\u9fff" and letter not in NOT_GIVEN for letter in text)
