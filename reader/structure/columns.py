"""Rows of a table set in columns: each cell at its place, with a tab behind every column."""

from collections import Counter
from collections.abc import Sequence

from reader.structure.letters import cells
from reader.structure.lines import Line
from reader.text.patterns import pattern
from reader.text.rows import Cell, cells_of, divider_of

_WIDEST = 78  # cells of a row that is set in columns; wider ones would be broken everywhere
_GAP, _WIDE_GAP = " \t", "  \t"
_HEADS = 2  # cells of words over those of a column of numbers
_NUMBER = pattern(r"[(（]?[-+−－¥$€]?[0-9０-９][0-9０-９,，.．]*\S{0,3}[)）]?$")

# Pieces of a row: a cell by its place in the source, or blanks that set it.
Piece = tuple[int, str]
NOWHERE = -1  # the place of what the source does not have; no offset


def in_columns(source: str, lines: Sequence[Line]) -> list[list[Piece]] | None:
    """The rows of a table, in pieces; None where pipes or commas divide it already."""
    rows = [_whole(source, line) for line in lines]
    dividers = [divider_of(line.text) for line in lines]
    match next((found for found in dividers if found), None):
        case "\t":
            found = _by_tabs(rows)
        case " ":
            found = _by_places(rows)
        case _:
            return None
    return _set(found, [line.start - line.indent for line in lines])


def _whole(source: str, line: Line) -> str:
    """A row with the blanks before it, which stand for cells without words."""
    return source[line.start - line.indent : line.start] + line.text


def _by_tabs(rows: Sequence[str]) -> list[list[Cell]]:
    """Cells between tabs; runs of tabs are one where only that makes the rows alike."""
    found = [cells_of(row, "\t") for row in rows]
    filled = [[cell for cell in row if cell.text] for row in found]
    if len(set(map(len, found))) > 1 and len(set(map(len, filled))) == 1:
        return filled
    while all(len(row) > 1 and not row[0].text for row in found):
        found = [row[1:] for row in found]
    return found


def _by_places(texts: Sequence[str]) -> list[list[Cell]]:
    """Cells between wide blanks, each in the column that it stands under."""
    rows = [[cell for cell in cells_of(text, " ") if cell.text] for text in texts]
    counts = Counter(map(len, rows))
    width = max(counts, key=lambda count: (counts[count] > 1, count))
    full = [
        [_extent(text, cell) for cell in row]
        for row, text in zip(rows, texts, strict=True)
        if len(row) == width
    ]
    columns = [
        (min(start for start, _ in column), max(end for _, end in column))
        for column in zip(*full, strict=True)
    ]
    return [
        row if len(row) >= width else _placed(row, text, columns)
        for row, text in zip(rows, texts, strict=True)
    ]


def _extent(text: str, cell: Cell) -> tuple[int, int]:
    start = cells(text[: cell.at])
    return start, start + cells(cell.text)


def _placed(row: Sequence[Cell], text: str, columns: Sequence[tuple[int, int]]) -> list[Cell]:
    """A row with fewer cells than columns: each under the nearest one that is free."""
    found = [Cell(cell.at, "") for cell in row[:1]] * len(columns)
    free = 0
    for number, cell in enumerate(row):
        start, end = _extent(text, cell)
        last = len(columns) - (len(row) - number) + 1
        nearest = min(
            range(free, last),
            key=lambda at: abs(columns[at][0] + columns[at][1] - start - end),
        )
        found[nearest] = cell
        free = nearest + 1
    return found


def _set(rows: Sequence[Sequence[Cell]], offsets: Sequence[int]) -> list[list[Piece]]:
    """The cells of each row in columns; a table too wide for that has them a little apart."""
    widths = _widths(rows)
    if sum(widths) + len(_GAP) * (len(widths) - 1) > _WIDEST:
        widths = [0] * len(widths)
    gap = _GAP if any(widths) else _WIDE_GAP
    right = _right(rows)
    found: list[list[Piece]] = []
    for row, offset in zip(rows, offsets, strict=True):
        pieces: list[Piece] = []
        last = max((at for at, cell in enumerate(row) if cell.text), default=0)
        for at, cell in enumerate(row[: last + 1]):
            lacking = (NOWHERE, " " * (widths[at] - cells(cell.text)))
            words = (offset + cell.at, cell.text)
            pieces += [(NOWHERE, gap)] if at else []
            pieces += [lacking, words] if at in right else [words, lacking]
        found.append([piece for piece in pieces if piece[1]])
        if found[-1][-1][0] == NOWHERE:
            found[-1].pop()
    return found


def _widths(rows: Sequence[Sequence[Cell]]) -> list[int]:
    widths: list[int] = []
    for row in rows:
        for at, cell in enumerate(row):
            width = cells(cell.text) if len(row) > 1 else 0
            if at == len(widths):
                widths.append(width)
            widths[at] = max(widths[at], width)
    return widths


def _right(rows: Sequence[Sequence[Cell]]) -> frozenset[int]:
    """Columns of numbers under their heads: those are set flush right."""
    words, numbers = Counter[int](), Counter[int]()
    for row in rows:
        for at, cell in enumerate(row):
            if at and cell.text:
                (numbers if _NUMBER.match(cell.text) else words)[at] += 1
    return frozenset(at for at in numbers if numbers[at] * _HEADS >= words[at])
