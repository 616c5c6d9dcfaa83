"""Chapter headings of books, and which of a book's schemes is the one it is set in.

Units such as 章 and 回 may carry the title at once (第三章断桥); units such as 卷 and 部,
which prose is full of (第四部分, 第一集团), need a blank, a mark or the end of the line.
"""

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from reader.structure.letters import is_prose
from reader.text.patterns import pattern

_NUMBER = r"[0-9０-９〇○零一二两兩三四五六七八九十百千廿卅壹贰叁肆伍陆柒捌玖拾佰貳參陸]{1,9}"
_GAP = r"(?:[ \u3000\t:：、.．·—\-_|]{1,4})"
_OPENING = r"[【〔\[《☆★*＊◆]?[ \u3000、]?"
_VOLUME = pattern(
    rf"{_OPENING}(?:第{_NUMBER}[卷部集篇册冊季辑輯编編]|[卷部](?:之|第)?{_NUMBER})"
    rf"[】〕\]》]?(?:$|{_GAP}|[【「“《])"
)
_CHAPTER = pattern(
    rf"{_OPENING}(?:正文{_GAP}?)?(?:第{_NUMBER}[卷部集篇册季]{_GAP}?.{{0,12}}?{_GAP})?第{_NUMBER}"
    r"(?P<unit>章(?![程法鱼])|回(?![答头頭到来來去家合忆憶报報應应])"
    r"|[节節](?![课課日目约約省能])|[话話](?![说說音题題语語筒])|折(?![扣旧叠])|幕(?![后後僚])|[讲講](?![座话話师師])|[课課](?![程堂本题題]))"
)
_ENGLISH = pattern(
    r"(?:[Cc]hapter|CHAPTER|Part|PART|Book|BOOK) (?:\d{1,3}|[IVXLC]{1,7}|[A-Z][a-z]{2,8})\b"
)
_APART = pattern(
    r"(?:楔子|引子|序[章幕言曲]|前言|[自代]?序|引言|尾[声聲]|[终終][章曲]|[后後][记記]|跋|附[录錄]|完本感言"
    r"|番外(?:篇)?(?:之|[0-9一二三四五六七八九十]{1,3})?|外[传傳]|尾章)"
    r"(?:$|[ \u3000:：、.·—-].{0,30}$)"
)
_FIRST = frozenset("第【〔[《☆★*＊◆卷部正楔引序前自代尾终終后後跋附完番外CPBc 　、")
_TENS = ("", *"一二三四五六七八九")
_HAN_NUMERALS = tuple(
    ("" if tens == "" else "十" if tens == "一" else f"{tens}十") + ones
    for tens in _TENS
    for ones in _TENS
)[1:]
_DIGITS = tuple(str(number) for number in range(1, 100))
LONGEST = 50  # code points of a chapter heading with its title


class Chapter(NamedTuple):
    """A line that may be a chapter heading: `at`, its index, level and unit (章, 卷, …)."""

    at: int
    level: int
    unit: str


def find_chapters(texts: Sequence[str]) -> list[Chapter]:
    """The chapter headings among the lines of a book, in one scheme; empty for other texts."""
    hits = [
        hit
        for index, text in enumerate(texts)
        if text[:1] in _FIRST and len(text) <= LONGEST and (hit := _read(index, text))
    ]
    counts = Counter(hit.unit for hit in hits)
    main = _main_unit(counts)
    if not main or (counts[main] < 2 and not _has_volumes(counts)):
        return []
    kept = [hit for hit in hits if hit.unit in {main, "卷", "序"} or _goes_along(hit.unit, main)]
    return _without_contents(texts, kept)


def find_numerals(texts: Sequence[str]) -> list[Chapter]:
    """Headings that are bare numbers (一, 二 … or 1, 2 …), counted from one and set apart."""
    for numerals in (_HAN_NUMERALS, _DIGITS):
        hits: list[int] = []
        for index, text in enumerate(texts):
            if len(text) <= 4 and text.rstrip("、.．") == numerals[min(len(hits), 98)]:
                hits.append(index)
        if len(hits) >= 2 and hits[-1] - hits[0] >= 2 * (len(hits) - 1):
            return [Chapter(index, 2, "一") for index in hits]
    return []


def is_chapter(text: str) -> bool:
    """Whether a line has the form of a chapter heading."""
    return bool(text) and text[0] in _FIRST and len(text) <= LONGEST and _read(0, text) is not None


def _read(index: int, text: str) -> Chapter | None:
    chapter = _CHAPTER.match(text)
    if chapter:
        rest = text[chapter.end() :]
        if _is_title(rest):
            unit = chapter["unit"]
            return Chapter(index, 3 if unit in "节節" else 2, unit)
        return None
    volume = _VOLUME.match(text)
    if volume:
        return Chapter(index, 1, "卷") if _is_title(text[volume.end() :]) else None
    if _APART.match(text) and not is_prose(text):
        return Chapter(index, 2, "序")
    if _ENGLISH.match(text) and len(text) <= 60 and not text.endswith((".", ",")):
        return Chapter(index, 2, "Chapter")
    return None


def _is_title(rest: str) -> bool:
    """Whether what stands behind 第N章 is a title and not the rest of a sentence."""
    if not rest:
        return True
    apart = not rest[0].isalnum() and rest[0] not in "，。；？！,"
    if apart:
        return not rest.rstrip().endswith(("。", "，", "；")) and rest.count("。") == 0
    return rest[0].isalnum() and len(rest) <= 24 and not any(mark in rest for mark in "。，；！？")


def _main_unit(counts: Counter[str]) -> str:
    ranked = [(count, unit) for unit, count in counts.items() if unit not in {"卷", "序"}]
    return max(ranked)[1] if ranked else ("卷" if counts["卷"] >= 2 else "")


def _has_volumes(counts: Counter[str]) -> bool:
    return counts["卷"] + counts["序"] >= 1


def _goes_along(unit: str, main: str) -> bool:
    """Whether sections (节) stand beside chapters (章) in one book."""
    return {unit, main} <= {"章", "节", "節"}


def _without_contents(texts: Sequence[str], hits: list[Chapter]) -> list[Chapter]:
    """`hits` without those of a table of contents: lines that come again further down."""
    last = {texts[hit.at]: hit.at for hit in hits}
    places = {hit.at for hit in hits}
    return [
        hit
        for hit in hits
        if last[texts[hit.at]] == hit.at or not (hit.at + 1 in places or hit.at - 1 in places)
    ]
