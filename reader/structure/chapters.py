"""Which of a book's schemes of chapters is the one it is set in, and its headings."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from reader.structure.chapter_forms import (
    Chapter,
    begins_chapter,
    chapter_key,
    is_bare,
    is_title_under,
    read_chapter,
)
from reader.structure.letters import ends_sentence, is_prose
from reader.text.patterns import pattern

_TENS = ("", *"一二三四五六七八九")
_HAN_NUMERALS = tuple(
    ("" if tens == "" else "十" if tens == "一" else f"{tens}十") + ones
    for tens in _TENS
    for ones in _TENS
)[1:]
_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
_DIGITS = tuple(str(number) for number in range(1, 100))
# A day of a diary, with the day of the week and the weather.
_DAY = pattern(
    r"(?:(?:(?:19|20)\d\d|[一二][九〇○零]\S\S|民[国國]\S{1,3})年)?"
    r"(?:\d{1,2}|[正一二三四五六七八九十]{1,3})月(?:\d{1,2}|[初一二三四五六七八九十廿]{1,3})[日号號]?"
    r"(?:[ \u3000，,（(]{0,2}(?:星期|[周週])[一二三四五六日天][）)]?)?"
    r"(?:[ \u3000，,]{1,2}[晴阴陰雨雪雾霧多云雲风風转轉小中大暴夜早晚间間有霜热熱冷]{1,8})?$"
)
_TOP = 6  # lines at the top in which the one chapter of a text begins
_NUMERAL = 5  # code points of a number that stands alone, with its mark
_DAYS = 3  # days that a diary has at least
_LONGEST_DAY, _MONTH = 28, 9  # code points of a day, and those in which its month stands
_ROW = 3  # chapters in a row that are no chapters but their table
_PARTS = 4  # lines from one chapter of a table of contents to the next
_MISSING = 4  # numbers that may be missing between two chapters


def find_chapters(texts: Sequence[str]) -> list[Chapter]:
    """The chapter headings among the lines of a book, in one scheme; empty for other texts."""
    hits = [
        hit
        for index, text in enumerate(texts)
        if begins_chapter(text) and (hit := read_chapter(index, text))
    ]
    counts = Counter(hit.unit for hit in hits)
    main = _main_unit(counts)
    if not main or (counts[main] < 2 and not _has_volumes(counts)):
        return []
    kept = [hit for hit in hits if hit.unit in {main, "卷", "序"} or _goes_along(hit.unit, main)]
    return _with_missing(texts, _without_contents(texts, kept), main)


def find_single(texts: Sequence[str]) -> list[Chapter]:
    """The heading of the one chapter of a book that a text is, under the title of the book."""
    hits = [
        hit
        for index, text in enumerate(texts[:_TOP])
        if index and begins_chapter(text) and (hit := read_chapter(index, text))
    ]
    return [hit for hit in hits[:1] if hit.unit in "章回" and not is_bare(texts[hit.at])]


def with_titles_under(texts: Sequence[str], chapters: Sequence[Chapter]) -> frozenset[int]:
    """Indexes of lines that are the titles of chapters whose numbers stand in the lines above.

    Empty unless most of the bare numbers of the book have such a line.
    """
    bare = [chapter.at + 1 for chapter in chapters if is_bare(texts[chapter.at])]
    heads = {chapter.at for chapter in chapters}
    titles = [
        at
        for at in bare
        if at + 1 < len(texts) and at not in heads and texts[at] and is_title_under(texts[at])
    ]
    return frozenset(titles) if len(titles) * 3 >= len(bare) * 2 else frozenset()


def find_days(texts: Sequence[str]) -> list[Chapter]:
    """Headings that are the days of a diary (3月1日　晴), each over text of its own."""
    days = [
        at
        for at, text in enumerate(texts)
        if len(text) <= _LONGEST_DAY and "月" in text[:_MONTH] and _DAY.match(text)
    ]
    apart = all(below - at > 1 for at, below in pairwise(days))
    if len(days) < _DAYS or not apart or days[-1] + 1 >= len(texts):
        return []
    return [Chapter(at, 2, "日") for at in days]


def find_numerals(texts: Sequence[str]) -> list[Chapter]:
    """Headings that are bare numbers (一, 二 … or 1, 2 …), counted from one and set apart."""
    for numerals, level in ((_HAN_NUMERALS, 1), (_DIGITS, 2), (_ROMAN, 2)):
        hits: list[int] = []
        for index, text in enumerate(texts):
            if (
                len(text) <= _NUMERAL
                and text.rstrip("、.．") == numerals[len(hits) % len(numerals)]
            ):
                hits.append(index)
        if len(hits) >= 2 and hits[-1] - hits[0] >= 2 * (len(hits) - 1):
            return [Chapter(index, level, "一") for index in hits]
    return []


def _main_unit(counts: Counter[str]) -> str:
    ranked = [(count, unit) for unit, count in counts.items() if unit not in {"卷", "序"}]
    return max(ranked)[1] if ranked else ("卷" if counts["卷"] >= 2 else "")


def _has_volumes(counts: Counter[str]) -> bool:
    return counts["卷"] + counts["序"] >= 1


def _goes_along(unit: str, main: str) -> bool:
    """Whether sections (节) stand beside chapters (章) in one book."""
    return {unit, main} <= {"章", "节", "節"}


def _without_contents(texts: Sequence[str], hits: list[Chapter]) -> list[Chapter]:
    """`hits` without those of a table of contents: lines in a row that come again further down.

    They come again word for word, or with their number: contents often cut or mend a title.
    """
    keys = [chapter_key(texts[hit.at]) for hit in hits]
    last = {texts[hit.at]: hit.at for hit in hits}
    last_key = {key: hit.at for key, hit in zip(keys, hits, strict=True)}
    return [
        hit
        for hit, key, row in zip(hits, keys, _rows(texts, hits), strict=True)
        if not (
            (row > 1 and last[texts[hit.at]] != hit.at) or (row >= _ROW and last_key[key] != hit.at)
        )
    ]


def _rows(texts: Sequence[str], hits: Sequence[Chapter]) -> list[int]:
    """For each hit, how many stand in a row with it, no text between them."""
    parted = (
        index
        for index, (a, b) in enumerate(pairwise(hits), 1)
        if b.at - a.at > _PARTS or any(is_prose(text) for text in texts[a.at + 1 : b.at])
    )
    bounds = [0, *parted, len(hits)]
    return [end - start for start, end in pairwise(bounds) for _ in range(start, end)]


def _with_missing(texts: Sequence[str], hits: list[Chapter], main: str) -> list[Chapter]:
    """`hits` with those that a title made look like words of prose (第五十三回到花园…).

    A line is taken for what it looks like unless its number is the one missing there.
    """
    found: list[Chapter] = []
    for hit in hits:
        above = found[-1] if found else None
        if above is not None and above.unit == hit.unit == main:
            low, high = chapter_key(texts[above.at])[0], chapter_key(texts[hit.at])[0]
            if 1 < high - low <= _MISSING:
                found.extend(_between(texts, above, hit, range(low + 1, high)))
        found.append(hit)
    return found


def _between(
    texts: Sequence[str], above: Chapter, below: Chapter, numbers: range
) -> Iterator[Chapter]:
    wanted = {(number, above.unit) for number in numbers}
    for index in range(above.at + 1, below.at):
        text = texts[index]
        if begins_chapter(text) and not ends_sentence(text):
            key = chapter_key(text)
            if key in wanted:
                wanted.remove(key)
                yield Chapter(index, above.level, above.unit)
