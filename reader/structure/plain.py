"""Plain text: whether it is an article or a book, and its units."""

from collections.abc import Sequence

from reader.structure.attached import with_titles
from reader.structure.body import read_body
from reader.structure.bylines import is_bare_name, is_byline, is_dateline
from reader.structure.chapter_forms import Chapter
from reader.structure.chapters import (
    find_chapters,
    find_days,
    find_numerals,
    find_single,
    with_titles_under,
)
from reader.structure.front import body_start, is_noted, read_front
from reader.structure.layout import to_units
from reader.structure.letters import is_prose
from reader.structure.lines import KEEP_LINES, Line, Unit
from reader.structure.page import is_page, is_serial
from reader.structure.papers import close, settle_attachments
from reader.structure.roles import is_ending
from reader.structure.verse import merge_stanzas, settle_verse

_ARTICLE = "第"
_LONGEST_ARTICLE = 6000  # units above which a text without chapters is read as a book
_ASIDES = frozenset(
    "（(【PpS求-—=*＊未完全作題题更发發本这這上下返目<"
)  # first letters of what a writer or the page says between chapters
_LONGEST_ASIDE = 90  # code points
_LONGEST_OF_PARTS = 300  # units of an article in parts
_NOTES = 8  # lines of a writer's note under a chapter
_ANNOUNCED = 12  # code points of a line that announces one
_LONG_ESSAY = 1000  # units above which numbered parts are those of a book


def read_plain(lines: Sequence[Line]) -> list[Unit]:
    """The units of a text, each with its kind."""
    units = settle_attachments(with_titles(to_units(lines)))
    texts = [_first_text(unit) for unit in units]
    chapters = find_chapters(texts)
    if not chapters or _are_parts(units, texts, chapters):
        single = find_single(texts)
        if single and not all(is_noted(unit.text) for unit in units[: single[0].at]):
            return read_book(units, texts, single)
        chapters = find_numerals(texts) or find_days(texts)
        if len(units) > (_LONG_ESSAY if chapters else _LONGEST_ARTICLE):
            return read_book(units, texts, chapters)
    elif not _is_regulation(units, chapters):
        return read_book(units, texts, chapters)
    settled = {chapter.at: _heading(units[chapter.at], chapter) for chapter in chapters}
    tables = [index for index, unit in enumerate(units) if unit.kind == "table"]
    start = min([body_start(units), *settled, *tables])
    settled |= {index: unit for index, unit in enumerate(units) if unit.kind != "paragraph"}
    shifted = {index - start: unit for index, unit in settled.items() if index >= start}
    body = merge_stanzas(read_body(units[start:], shifted))
    return [*read_front(units[:start]), *close(body)]


def read_book(
    units: Sequence[Unit], texts: Sequence[str], chapters: Sequence[Chapter]
) -> list[Unit]:
    """The units of a book: what stands before the first chapter, headings, paragraphs."""
    start = chapters[0].at if chapters else min(1, len(units))
    found = [*_book_front(units[:start]), *units[start:]]
    heads = {chapter.at for chapter in chapters}
    for index in [at for at, text in enumerate(texts) if text[:1] in _ASIDES or ">" in text]:
        if index >= start and _is_aside(texts[index]):
            for at in range(index, _end_of_note(texts, index, heads)):
                found[at] = units[at]._replace(kind="other", reason="the writer, or an end")
    for chapter in chapters:
        found[chapter.at] = _heading(units[chapter.at], chapter)
    verse = settle_verse(units, texts, {chapter.at: units[chapter.at] for chapter in chapters})
    for index, unit in verse.items():
        found[index] = unit
    under = with_titles_under(texts, chapters)
    if under:
        found = _titled(found, under)
    return merge_stanzas(found) if verse else found


def _titled(units: list[Unit], under: frozenset[int]) -> list[Unit]:
    """`units` with the titles of the chapters in the headings, which keep both lines."""
    found: list[Unit] = []
    for index, unit in enumerate(units):
        if index in under:
            found[-1] = found[-1]._replace(lines=found[-1].lines + unit.lines, glue=KEEP_LINES)
        else:
            found.append(unit)
    return found


def _end_of_note(texts: Sequence[str], index: int, heads: set[int]) -> int:
    """Where the note of a writer ends that the line at `index` is, or announces.

    What stands under a line that announces one belongs to it, up to the next chapter.
    """
    if len(texts[index]) > _ANNOUNCED or not is_serial(texts[index]):
        return index + 1
    ends = range(index + 1, index + 1 + _NOTES)
    return next((end for end in ends if end in heads or end == len(texts)), index + 1)


def _book_front(units: Sequence[Unit]) -> list[Unit]:
    found: list[Unit] = []
    top = next((index for index, unit in enumerate(units) if not is_page(unit.text)), len(units))
    for index, unit in enumerate(units):
        text = unit.text
        if index < top:
            found.append(unit._replace(kind="other", reason="furniture of the page"))
        elif index == top and len(text) <= 40 and not is_prose(text):
            found.append(unit._replace(kind="title", reason="first line"))
        elif (
            is_byline(text)
            or (index == top + 1 and is_bare_name(text))
            or (len(text) <= 16 and text.endswith(("著", "著　", "作品", "编著")))
        ):
            found.append(unit._replace(kind="byline", reason="names the writer"))
        elif is_dateline(text):
            found.append(unit._replace(kind="dateline", reason="a date"))
        elif is_prose(text):
            found.append(unit)
        else:
            found.append(unit._replace(kind="other", reason="before the first chapter"))
    return found


def _is_aside(text: str) -> bool:
    """Whether a line between chapters is a note of the writer, an end, or of the page."""
    return len(text) <= _LONGEST_ASIDE and (
        is_ending(text) or is_serial(text) or is_dateline(text) or is_page(text)
    )


def _heading(unit: Unit, chapter: Chapter) -> Unit:
    return unit._replace(kind="heading", level=chapter.level, reason=f"chapter ({chapter.unit})")


def _first_text(unit: Unit) -> str:
    return unit.lines[0].text if len(unit.lines) == 1 else ""


def _are_parts(units: Sequence[Unit], texts: Sequence[str], chapters: Sequence[Chapter]) -> bool:
    """Whether what looks like chapters are the parts of an article (Part 1, Part 2)."""
    short = len(units) <= _LONGEST_OF_PARTS
    return short and all(texts[chapter.at].startswith("Part") for chapter in chapters)


def _is_regulation(units: Sequence[Unit], chapters: Sequence[Chapter]) -> bool:
    """Whether the chapters are those of a law: articles (第N条) stand under them."""
    if not any(chapter.unit == "章" for chapter in chapters):
        return False
    sample = units[: chapters[-1].at + 20][:400]
    return (
        sum(
            unit.lines[0].text[:8].find("条") > 1
            for unit in sample
            if unit.lines[0].text[0] == _ARTICLE
        )
        >= 2
    )
