"""Forms of chapter headings: what a line must be like to be one.

Units such as 章 and 回 may carry the title at once (第三章断桥); units such as 卷 and 部,
which prose is full of (第四部分, 第一集团), need a blank, a mark or the end of the line.
"""

from typing import NamedTuple

from reader.structure.letters import is_prose
from reader.text.patterns import pattern

_NUMBER = r"[0-9０-９〇○零一二两兩三四五六七八九十百千廿卅壹贰叁肆伍陆柒捌玖拾佰貳參陸]{1,9}"
_GAP = r"(?:[ \u3000\t:：、.．·—\-_|]{1,4})"
# The name of a book or a volume that some sites put before each chapter.
_BEFORE = r"(?:[^，。！？：；、“”「」《》\s第]{1,10}[ \u3000]{1,3})?"
_OPENING = r"[【〔\[《☆★*＊◆]?[ \u3000、]?"
_VOLUME = pattern(
    rf"{_OPENING}(?:第{_NUMBER}[卷部集篇册冊季辑輯编編]|[卷部](?:之|第)?{_NUMBER})"
    rf"[】〕\]》]?(?:$|{_GAP}|[【「“《])"
)
_CHAPTER = pattern(
    rf"{_OPENING}{_BEFORE}(?:正文{_GAP}?)?(?:第{_NUMBER}[卷部集篇册季]{_GAP}?.{{0,12}}?{_GAP})?第{_NUMBER}"
    r"(?P<unit>章(?![程法鱼])|回(?![答头頭到来來去家合忆憶报報應应])"
    r"|[节節](?![课課日目约約省能])|[话話](?![说說音题題语語筒])|折(?![扣旧叠])"
    r"|幕(?![后後僚])|[讲講](?![座话話师師])|[课課](?![程堂本题題]))"
)
# Tales and acts, which prose is as full of as of volumes.
_TALE = pattern(rf"{_OPENING}第{_NUMBER}(?P<unit>[则則传傳出齣])(?:$|{_GAP})")
_ENGLISH = pattern(
    r"(?:[Cc]hapter|CHAPTER|Part|PART|Book|BOOK) (?:\d{1,3}|[IVXLC]{1,7}|[A-Z][a-z]{2,8})\b"
)
_APART = pattern(
    r"(?:楔子|引子|序[章幕言曲]|前言|[自代]?序|引言|尾[声聲]|[终終][章曲]|[后後][记記]|跋"
    r"|附[录錄]|完本感言"
    r"|番外(?:篇)?(?:之|[0-9一二三四五六七八九十]{1,3})?|外[传傳]|尾章)"
    r"(?:$|[ \u3000:：、.·—-].{0,30}$)"
)
_FIRST = frozenset("第【〔[《☆★*＊◆卷部正楔引序前自代尾终終后後跋附完番外CPBc 　、")
_AGAIN = pattern(rf"[ \u3000]第{_NUMBER}[章回节節话話卷][ \u3000]")
_NUMBERED = pattern(
    rf"{_OPENING}{_BEFORE}(?:正文{_GAP}?)?第[ \u3000]?(?P<number>{_NUMBER})[ \u3000]?(?P<unit>.)"
)
_PREFIX = 14  # code points in which a chapter's number begins
_KEY = 30  # code points in which it stands whole
_LONGEST = 50  # code points of a chapter heading with its title
_DIGIT_VALUES = {
    letter: value
    for letters in (
        "0123456789",
        "０１２３４５６７８９",
        "〇一二三四五六七八九",
        "零壹贰叁肆伍陆柒捌玖",
    )
    for value, letter in enumerate(letters)
} | {"○": 0, "两": 2, "兩": 2, "貳": 2, "參": 3, "陸": 6}
_POWERS = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "廿": 20, "卅": 30}


_BARE = pattern(
    rf"{_OPENING}(?:正文{_GAP}?)?第{_NUMBER}[章回节節话話折幕讲講课課卷部集][】〕\]》]?$"
)
_COUPLET = pattern(
    r"(?P<first>[\u4e00-\u9fff]{4,12})[ \u3000，]{1,8}(?P<second>[\u4e00-\u9fff]{4,12})$"
)
_LONGEST_TITLE = 20  # code points of a title in the line under its number


class Chapter(NamedTuple):
    """A line that may be a chapter heading: `at`, its index, level and unit (章, 卷, …)."""

    at: int
    level: int
    unit: str


def is_chapter(text: str) -> bool:
    """Whether a line has the form of a chapter heading."""
    return bool(text) and begins_chapter(text) and read_chapter(0, text) is not None


def begins_chapter(text: str) -> bool:
    """Whether a line begins as chapter headings do: a cheap test before the patterns."""
    return len(text) <= _LONGEST and (text[:1] in _FIRST or text.find("第", 2, _PREFIX) > 0)


def read_chapter(index: int, text: str) -> Chapter | None:
    """The chapter heading that the line is by its form, None for others."""
    chapter = _CHAPTER.match(text)
    if chapter:
        rest = text[chapter.end() :]
        if _is_title(rest) and not _is_contents(rest):
            unit = chapter["unit"]
            return Chapter(index, 3 if unit in "节節" else 2, unit)
        return None
    volume = _VOLUME.match(text)
    if volume:
        rest = text[volume.end() :]
        return Chapter(index, 1, "卷") if _is_title(rest) and not _is_contents(rest) else None
    tale = _TALE.match(text)
    if tale:
        return Chapter(index, 2, tale["unit"]) if _is_title(text[tale.end() :]) else None
    if _APART.match(text) and not is_prose(text):
        return Chapter(index, 2, "序")
    if _ENGLISH.match(text) and len(text) <= 60 and not text.endswith((".", ",")):
        return Chapter(index, 2, "Chapter")
    return None


def is_bare(text: str) -> bool:
    """Whether a chapter heading is a number without a title (第三章)."""
    return _BARE.match(text) is not None


def is_title_under(text: str) -> bool:
    """Whether a line under a bare number may be the title of the chapter, or a couplet."""
    couplet = _COUPLET.match(text)
    if couplet:
        return len(couplet["first"]) == len(couplet["second"])
    if len(text) > _LONGEST_TITLE or text[0] in "“「—（(【〔":
        return False
    return not any(mark in text for mark in "。，；：！？…、”」") and text[-1].isalnum()


def _is_title(rest: str) -> bool:
    """Whether what stands behind 第N章 is a title and not the rest of a sentence."""
    if not rest:
        return True
    apart = not rest[0].isalnum() and rest[0] not in "，。；？！,"
    if apart:
        return not rest.rstrip().endswith(("。", "，", "；")) and rest.count("。") == 0
    return rest[0].isalnum() and len(rest) <= 24 and not any(mark in rest for mark in "。，；！？")


def _is_contents(rest: str) -> bool:
    """Whether another chapter stands on the same line, as in tables of contents."""
    return "第" in rest and _AGAIN.search(rest) is not None


def chapter_key(text: str) -> tuple[int, str]:
    """The number of a chapter with its unit, else 0 and its title."""
    found = _NUMBERED.match(text[:_KEY])
    return (_value(found["number"]), found["unit"]) if found else (0, text)


def _value(number: str) -> int:
    """A numeral of digits, Han digits (一〇二) or tens and hundreds (百二十) as a number."""
    value = part = 0
    for letter in number:
        digit = _DIGIT_VALUES.get(letter)
        if digit is not None:
            part = part * 10 + digit
        else:
            value += (part or 1) * _POWERS.get(letter, 1)
            part = 0
    return value + part
