"""Forms of address (钟太, 王先生, 阿晴), pet names, and what speaks again and again in a novel."""

import re
from bisect import bisect_left
from collections.abc import Iterator

from reader.extract.entities.fronts import OPENING, is_labelled, is_titled, opens
from reader.extract.entities.naming import FAMOUS, LINKS, SAYS, is_given
from reader.extract.entities.surnames import COMPOUND, DOUBTFUL, GIVEN_HINT, SINGLE
from reader.extract.entities.titles import ADDRESS_AT, is_role
from reader.extract.passages import Passage
from reader.extract.wordlists import any_of, read_list
from reader.extract.words import Word, frequency

_CLEAR = ("v", "d", "p", "c", "u", "r", "y", "zg", "i", "t", "m", "l")
_POLITE = frozenset(["先生", "女士", "小姐", "太太", "夫人", "老师", "师傅"])
_KIN = frozenset("姨嬷伯叔婶嫂公婆哥姐妹弟爷奶妈爸姊")
_BORN = re.compile(
    "姓([\u4e00-\u9fff]{1,2}),?双?名[唤叫作是]?做?([\u4e00-\u9fff]{1,2})(?=[,。;、])"
)
# 记者 葛 放: bylines set a name of two letters as wide as one of three.
_HEADS = SINGLE | {name[0] for name in COMPOUND} | frozenset("阿小老")
_REPORTS = re.compile(
    "(?:记者|通讯员)([\u4e00-\u9fff]{2,3})(?=报[道导]|摄影|[/、](?:[^。]{1,9})报[道导])"
)
_SPACED = re.compile("(?<![\u4e00-\u9fff])([\u4e00-\u9fff]) [\u4e00-\u9fff](?![\u4e00-\u9fff])")
# 美编:苗苗 — behind the label of a credit stands a name, whatever its letters.
_CREDITED = re.compile(
    "(?<![\u4e00-\u9fff])"
    + any_of(w for w in read_list("credits") if len(w) > 1)
    + "[:/] ?([\u4e00-\u9fff]{2,3})(?=[^\u4e00-\u9fff:]|$)"
)
# 联系人:体卫艺处 万 俊, 录音整理:校报记者团 左小溪.
_CONTACT = re.compile(
    "(?:联系人|整理|记录|撰文|采写|供稿|摄影)[:][\u4e00-\u9fff]{2,8} (["
    + "".join(sorted(SINGLE))
    + "](?: ?[\u4e00-\u9fff]){1,2})(?=[,;。) ])"
)
_SPEAKS = re.compile("(?:[跟对向][\u4e00-\u9fff]{1,3}?)?[说讲道问]|[跟对向][我他她]|[?!]")
# 业者阿德(化名).
_CHANGED = re.compile("([阿小老][\u4e00-\u9fff]{1,2})\\((?:化名|假名)")
_CREDITS = frozenset(read_list("credits"))
_NO_PERSON = re.compile(
    "[社网报部组室团处局院台]$|公司$|来源|素材|编辑|记者|视频|图片|综合|整理|提供"
)
_VOICE = re.compile(
    r"(?:^|[。!?”」』,;])([\u4e00-\u9fff]{2,3}?)"
    r"(?:[忙又便乃亦也]?[冷微苦大含陪赔]?(?:说道|笑道|问道|答道|叹道|喝道|叫道|骂道|哭道|怒道|应道|回道|喊道|劝道|道)"
    r"|[忙又便乃亦也遂因即]?[大失]?[惊怒喜笑泣哭叹急]?[问答谢拜骂叱呼应谏劝]?曰)[:,]?[“「『]"
)


def address_names(passage: Passage) -> Iterator[str]:
    """Surnames with a form of address (钟太, 王先生, 祁某), and pet names (阿晴)."""
    yield from _told(passage.text)
    for index, word in enumerate(passage.words):
        if word.text[0] in _HEADS:
            form = _form_at(passage, index)
            if form:
                yield form


def _form_at(passage: Passage, index: int) -> str:
    """The form of address that word `index` begins, or nothing."""
    text, word = passage.text, passage.words[index]
    head = word.text
    if len(head) > 1 and head not in COMPOUND:
        return head if _is_form(word) else ""
    match = ADDRESS_AT.match(text, word.end) if head not in "小老" else None
    if match is not None and _addressed(passage, index, match):
        given = passage.words_from(match.end(), 1) if match.group() == "某" else []
        own = bool(given) and given[0].text in GIVEN_HINT and given[0].start == match.end()
        return text[word.start : match.end() + own]  # 林某芬
    if head == "阿" and text[word.end + 1 : word.end + 2] in _KIN:
        return text[word.start : word.end + 2]
    if head in "阿小老" and _pet_name(passage, index):
        return text[word.start : passage.words[index + 1].end]
    return ""


def _told(text: str) -> Iterator[str]:
    """Names that a phrase gives: 姓梅名子真, 记者葛放报道, 记者 葛 放."""
    for match in _BORN.finditer(text):
        yield match.group(1) + match.group(2)
        if len(match.group(2)) > 1:
            yield match.group(2)
    for match in _REPORTS.finditer(text):
        if match.group(1)[0] in SINGLE or match.group(1)[:2] in COMPOUND:
            yield match.group(1)
    yield from _spaced(text)
    for pattern in (_CONTACT, _CHANGED):
        for match in pattern.finditer(text):
            yield match.group(1)


def credited_names(text: str) -> Iterator[str]:
    """Who made a piece, by the label before the name (美编:苗苗); nobody that it tells of."""
    for match in _CREDITED.finditer(text):
        if (
            match.group(1) not in _CREDITS
            and not _NO_PERSON.search(match.group(1))
            and is_given(match.group(1)[1:])
        ):
            yield match.group(1)


def _spaced(text: str) -> Iterator[str]:
    done = -1
    for match in _SPACED.finditer(text):
        start = match.start()
        labelled = start == done + 1 or is_labelled(text, start)
        if match.group(1) in SINGLE and labelled:
            done = match.end()
            yield match.group()


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
        if is_given(name) and not is_role(name) and all(_names(word) for word in found):
            yield name


def _names(word: Word) -> bool:
    """Whether a word can be part of a name that only its voice tells."""
    if len(word.text) > 1:
        return word.flag in ("nr", "nrfg", "nrt", "nz", "", "ns") or (
            word.flag == "n" and frequency(word.text) < FAMOUS
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
    if surname in LINKS:
        return False
    before = words[index - 1] if index else None
    if before is not None and len(before.text) == 1 and before.text in SINGLE:
        return False
    if match.group().endswith("的") and _owns(words, index, match.end()):
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


def _owns(words: list[Word], index: int, place: int) -> bool:
    """夏家的孩子: not how a wife is called, but whose somebody is."""
    following = _word_from(words, index, place)
    return following is not None and following.flag.startswith(("n", "a", "b", "m", "r"))


def _pet_name(passage: Passage, index: int) -> bool:
    """阿晴说: a pet name at the head of what somebody says."""
    words = passage.words
    if index + 1 >= len(words):
        return False
    given = words[index + 1]
    if words[index].text in "老小" and given.text in SINGLE:
        described = passage.text[words[index].start - 1 : words[index].start] in ("的", "“")
        if is_titled(passage, index) or (described and _SPEAKS.match(passage.text, given.end)):
            return True
    if len(given.text) > 2 or not is_given(given.text) or (given.flag and len(given.text) > 1):
        return False
    return _opens_or_titled(passage, index) and bool(SAYS.match(passage.text, given.end))


def _is_clear(word: Word) -> bool:
    return word.text[0] in OPENING or word.flag.startswith(_CLEAR) or not word.text.isalnum()


def _word_from(words: list[Word], index: int, place: int) -> Word | None:
    for word in words[index : index + 4]:
        if word.end > place:
            return word
    return None


def _opens_or_titled(passage: Passage, index: int) -> bool:
    return opens(passage.text, passage.words[index].start) or is_titled(passage, index)


def _start(word: Word) -> int:
    return word.start
