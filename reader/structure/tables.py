"""Tables set with tabs, wide blanks, pipes or commas: runs of rows with the same columns."""

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import pairwise

from reader.structure.letters import ends_sentence
from reader.structure.lines import KEEP_LINES, Line, Unit
from reader.text.patterns import pattern
from reader.text.rows import Divider, cells_of, divider_of

_LONGEST = 160  # code points of the cells of a row
_LONGEST_LINE = 400  # code points of a row with its blanks
_LONGEST_LABEL = 24  # code points of a line between rows that is only a label
_REASON = "lines of as many cells"
_CLAUSE_ENDS = ("。", "，", "；")
_NUMBER = pattern(
    r"[(（]?[-+−－±≈<>约約]?(?:[A-Z]{0,3}[$¥€£￥])?[0-9０-９][0-9０-９,，.．]*(?:[-–~～][0-9.,]+)?"
    r" ?(?:[%％‰]|[万萬亿億兆]?[^\W\d_]{0,4})[)）]?[*†‡]{0,2}$"
)
_PLAIN = pattern(r"[(（]?[-+−－]?[0-9０-９][0-9０-９,，.．]*[%％]?[)）]?$")
_CAPTION = pattern(r"(?:[附图圖]?表|Table) ?[\d一二三四五六七八九十]|[单單]位[:：]")


def find_tables(lines: Sequence[Line]) -> list[range]:
    """The runs of lines that are rows of numbers under columns, in order."""
    found: list[range] = []
    behind = 0
    # Most lines of a book are neither short nor divided: no call is made for them.
    for at in [
        at
        for at, (_, text, _, _) in enumerate(lines)
        if len(text) < _LONGEST_LINE
        and ("," in text or "\u3000" in text or "  " in text or "\t" in text or text[0] == "|")
    ]:
        if at < behind:
            continue
        run = _run(lines, at)
        behind = run.stop
        if len(run) > 1 and (table := _trimmed(lines, run)):
            found.append(table)
    return found


def as_table(lines: Sequence[Line]) -> Unit:
    """The rows of a table as one unit."""
    return Unit(tuple(lines), "table", 0, "rows of numbers under columns", KEEP_LINES)


def settle_tables(
    units: Sequence[Unit], texts: Sequence[str], settled: Mapping[int, Unit]
) -> dict[int, Unit]:
    """Rows of words among the units: two or more lines with the same number of cells."""
    cells = [
        0 if index in settled or len(text) > _LONGEST else _columns(text)
        for index, text in enumerate(texts)
    ]
    return {
        index: units[index]._replace(kind="table", reason=_REASON)
        for index, count in enumerate(cells)
        if count >= 3
        and count in (*cells[max(0, index - 1) : index], *cells[index + 1 : index + 2])
    }


def _columns(text: str) -> int:
    """The cells of a row of words; pipes at both ends are a sign of their own."""
    divider = divider_of(text)
    if divider in {",", None}:
        return 0
    words = [cell.text for cell in cells_of(text, divider)]
    if divider == "|":
        return len(words) + 2
    return 0 if any(word.endswith(_CLAUSE_ENDS) for word in words) else len(words)


def _run(lines: Sequence[Line], start: int) -> range:
    """The rows from `start` on that the same divides, with the labels between them."""
    divider = divider_of(lines[start].text)
    end = start + 1
    if divider is None or not _is_row(lines[start].text, divider):
        return range(start, end)
    gap = min(1, lines[end].gap) if end < len(lines) else 0
    while end < len(lines) and lines[end].gap <= gap:
        text = lines[end].text
        if not _is_row(text, divider):
            below = lines[end + 1] if end + 1 < len(lines) else None
            is_row = below is not None and below.gap <= gap and _is_row(below.text, divider)
            if not is_row or len(text) > _LONGEST_LABEL or ends_sentence(text) or divider == ",":
                break
        end += 1
    return range(start, end)


def _is_row(text: str, divider: Divider) -> bool:
    if divider_of(text) != divider or (divider == "," and _is_prose(text)):
        return False
    words = [cell.text for cell in cells_of(text, divider)]
    if len(words) < 2 or sum(map(len, words)) > _LONGEST:
        return False
    return divider == "|" or not any(word.endswith(_CLAUSE_ENDS) for word in words)


def _is_prose(text: str) -> bool:
    """What half-width commas divide in prose, told without cutting it."""
    return len(text) > _LONGEST or "。" in text


def _trimmed(lines: Sequence[Line], run: range) -> range | None:
    """The rows of a run that are of a table of numbers; None where it has none."""
    divider = divider_of(lines[run.start].text)
    rows = [[cell.text for cell in cells_of(lines[at].text, divider)] for at in run]
    counts = Counter(len(row) for row in rows if len(row) > 1)
    width = max(counts, key=lambda count: (counts[count], count))
    start, end = 0, len(rows)
    while start < end and (len(rows[start]) == 1 or _CAPTION.match(rows[start][0])):
        start += 1
    while end > start and not _has_number(rows[end - 1]) and len(rows[end - 1]) < width - 1:
        end -= 1
    divided = [row for row in rows[start:end] if len(row) > 1]
    if divider == "|":
        is_table = len(divided) > 1
    elif width == 2:
        is_table = _are_pairs(divided, divider)
    else:
        is_table = _are_numbers(divided, divider, counts[width])
    return range(run.start + start, run.start + end) if is_table else None


def _are_numbers(rows: Sequence[Sequence[str]], divider: Divider | None, alike: int) -> bool:
    """Whether rows of three cells or more hold numbers, at least every other row."""
    numbered = sum(map(_has_number, rows))
    if numbered * 2 < len(rows) or _are_pages(rows):
        return False
    if divider == ",":
        return len(rows) > 2 and alike * 5 >= len(rows) * 4
    return numbered > 1 and alike > 1


def _are_pairs(rows: Sequence[Sequence[str]], divider: Divider | None) -> bool:
    """Whether rows of two cells are words and their numbers."""
    plain = [_PLAIN.match(row[-1]) is not None and len(row) == 2 for row in rows]
    if sum(plain) < 2 or sum(plain) * 3 < (len(rows) - 1) * 2:
        return False
    if divider == "," and (len(rows) < 3 or not all(plain[1:])):
        return False
    return not _are_pages(rows)


def _are_pages(rows: Sequence[Sequence[str]]) -> bool:
    """Whether rows are of contents: words, then the number of a page, which never falls."""
    numbers = [row[-1] for row in rows]
    if not all(number.isdecimal() for number in numbers):
        return False
    words = not any(_has_number(row[:-1]) for row in rows)
    return words and all(int(low) <= int(high) for low, high in pairwise(numbers))


def _has_number(row: Sequence[str]) -> bool:
    return any(_NUMBER.match(word) for word in row[1:])
