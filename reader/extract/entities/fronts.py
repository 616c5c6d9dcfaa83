"""What stands before a name: a post, a credit, the head of a clause, a word that leads to it."""

import re

from reader.extract.entities.surnames import DOUBTFUL
from reader.extract.entities.titles import is_role, role_before
from reader.extract.passages import Passage
from reader.extract.wordlists import any_of, read_list
from reader.extract.words import Word

_BYLINE = re.compile(any_of(read_list("credits")) + r"[:/丨| ]{1,3}$")
_LABEL_ENDS = frozenset(":/丨| ")
_REPORTERS = ("记者", "通讯员", "实习生", "特派员", "摄影师")
_NO_TITLES = frozenset(read_list("not_titles"))
_WHEN = ("上午", "下午", "今天", "昨天", "今日", "昨日", "日前", "近日", "晚上", "目前", "当天")
_INTRODUCED = re.compile(r"(?:在下|我叫|名叫|我是|叫做|姓名|本名|原名|自称|名字叫|小的|化名)[:]?$")
_KIN = re.compile("(?:其|伊|他|她)[父母妻兄弟妹姐子女夫]$")
_ROLE_LETTERS = frozenset("家员师长生者手工民客兵帅官授管理星友贼徒妇妻夫父母兄弟姐妹爷娘侠童农医")
OPENING = frozenset(" ,。:;!?、(“‘「『”’」』…《\u3000■/|丨【[\n>—")
_BEFORE = frozenset("和与及对向跟叫由请是把被让给")
# 工党林秀文: the body somebody is of.
_OF_BODY = 1.5
BYLINED = 3.0


def before_name(passage: Passage, first: int) -> float:
    """How much what stands before word `first` speaks for a name that begins there."""
    text, words = passage.text, passage.words
    start = words[first].start
    before = text[max(0, start - 8) : start]
    if is_labelled(text, start) or (passage.kind == "byline" and opens(text, start)):
        return BYLINED
    if before.endswith(_REPORTERS):
        return 2.5
    if is_titled(passage, first) or _INTRODUCED.search(before) or _KIN.search(before):
        return 2.0
    if opens(text, start):
        return 1.0
    if text[start - 1] == "的":
        return 0.6
    return _behind(words[first - 1], words[first].text)


def _behind(before: Word, head: str) -> float:
    """How much the word before a name that begins with the word `head` speaks for it."""
    if before.text.endswith(_WHEN) or before.text in _BEFORE:
        return 0.7
    if before.flag == "nt" and head[0] not in DOUBTFUL and not is_role(head):
        return _OF_BODY
    if before.flag.startswith(("n", "j")) or before.flag in ("", "eng"):
        return -0.3
    return 0.2


def is_titled(passage: Passage, first: int) -> bool:
    """Whether a post or profession stands right before word `first`."""
    if not first:
        return False
    word = passage.words[first - 1]
    start = passage.words[first].start
    if role_before(passage.text, start - (word.text == " ")):
        return True
    return (
        len(word.text) > 1
        and word.text not in _NO_TITLES
        and word.text[-1] in _ROLE_LETTERS
        and word.flag.startswith(("n", "l", "b"))
    )


def is_labelled(text: str, start: int) -> bool:
    """Whether the label of a credit (记者:, 文/) stands right before `start`."""
    ends = text[max(0, start - 1) : start] in _LABEL_ENDS
    return ends and _BYLINE.search(text, max(0, start - 8), start) is not None


def opens(text: str, start: int) -> bool:
    """Whether a clause, a quotation or a bracket starts at `start`."""
    return start == 0 or text[start - 1] in OPENING
