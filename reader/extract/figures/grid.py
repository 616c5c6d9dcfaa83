"""Tables of a document as rows of folded cells, with what their heads tell of each column."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile
from typing import NamedTuple

from reader.extract.figures.heads import Said, unit_in, units_said
from reader.extract.figures.units import Unit
from reader.model.span import Span
from reader.text.rows import Divider, cells_of, divider_of

# A number by itself; accounts put what is below zero in brackets.
NUMBER = re.compile(
    r"(?P<all>(?P<open>\()?(?P<sign>[-+])?(?P<number>\d[\d,]*(?:\.\d+)?) ?(?P<scale>[万亿]?)"
    r"(?P<percent>%|pp|pct|)(?(open)\)%?))(?:[*†‡]{0,3}|\[\d{1,2}\])"
)
YEAR = re.compile(r"(?P<year>(?:19|20)\d\d)(?: ?(?P<part>Q[1-4]|H[12]))?[AEPF]?")
# A number with its own unit: 1.37亿元, 5780人; not what begins with a time: 10月销量.
_MEASURED = re.compile(r"[-+(]?[\d,.]+ ?[^\d\s年月季日期]{1,4}\)?")
# What stands over the names of rows and may tell the unit of all numbers.
_CORNER = re.compile(r"(?:项目|指标|科目|类别|名称|项目名称|指标名称)?[（(]|.*单位")
_RULE = re.compile(r"[-:=+—–─ ]*")
_NUMBERING = re.compile(
    r"序号?|编号|行次|项次|No\.?|#|排名|名次|排序|附注|注释|ID"
    r"|.{0,6}(?:代码|编[码号]|电话|手机号?|邮编|号码|账号)"
)
_UNITS = re.compile(r"(?:计量)?单位")
_COLUMNS = 2  # more numbers than these in a row, 1, 2, 3, count the columns


class Cell(NamedTuple):
    """A cell: its place in the document, and its folded text."""

    start: int
    text: str

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(self.start, self.start + len(self.text))


Row = list[Cell]


class Column(NamedTuple):
    """What the heads of a column tell.

    `heads` are the cells over it, the upper ones first; `name` is what is left of them
    without the unit, in the document, and empty where that is all.
    """

    heads: tuple[Cell, ...]
    unit: Unit | None = None
    unit_span: Span | None = None
    name: Span | None = None
    numbers: bool = False  # whether it numbers the rows or holds codes


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of numbers under the same heads.

    `first` is the first column of numbers, the names of the rows stand before it; `units` is
    the column of their units; `said` is what is told of all numbers.
    """

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    first: int
    units: int | None
    said: Said | None


def rows_of(text: str, span: Span) -> list[Row]:
    """The rows of the table at `span` of a folded text, its rules left out."""
    lines = text[span.start : span.end].split("\n")
    dividers: list[Divider] = [found for line in lines if line and (found := divider_of(line))]
    divider = dividers[0] if dividers else None
    rows: list[Row] = []
    start = span.start
    for line in lines:
        row = [Cell(start + cell.at, cell.text) for cell in cells_of(line, divider)]
        if not all(_RULE.fullmatch(cell.text) for cell in row):
            rows.append(row)
        start += len(line) + 1
    return rows


def tables_in(rows: Sequence[Row], above: Said | None) -> list[Table]:
    """The rows cut into tables where new heads begin; `above` is what the lines over them say."""
    found: list[Table] = []
    at = 0
    while at < len(rows):
        heads = list(takewhile(lambda row: not _is_counted(row), rows[at:]))
        body = list(takewhile(lambda row: not _is_years(row), rows[at + len(heads) :]))
        at += max(1, len(heads) + len(body))
        if body:
            found.append(_table(heads, body, above))
    return found


def _table(heads: Sequence[Row], body: Sequence[Row], above: Said | None) -> Table:
    said = above
    for row in heads:
        words = [cell for cell in row if cell.text]
        corner = words[0] if len(words) == 1 else row[0]
        if _CORNER.match(corner.text):
            said = units_said(corner.text) or said
    columns: list[Column] = []
    for at in range(max(map(len, [*heads, *body]))):
        over = [_over(row, at, spans=row is not heads[-1]) for row in heads]
        first = [row[0].text for row in body if row[0].text] if at == 0 else []
        columns.append(_column(tuple(cell for cell in over if cell), first))
    units = next((at for at, column in enumerate(columns) if _holds_units(column)), None)
    return Table(tuple(columns), tuple(body), _first(columns, body), units, said)


def _over(row: Row, column: int, *, spans: bool) -> Cell | None:
    """The cell of a head over a column; one that spans several stands over the first of them."""
    while column >= 0:
        if column < len(row) and row[column].text:
            return row[column]
        column = column - 1 if spans else -1
    return None


def _column(heads: tuple[Cell, ...], told: Sequence[str]) -> Column:
    """What the heads of a column tell, the lowest that names a unit first."""
    numbers = is_numbering(heads, told)
    for depth in range(len(heads) - 1, -1, -1):
        head = heads[depth]
        unit = unit_in(head.text, alone=depth > 0)
        if unit is not None:
            name = Span(head.start, head.start + unit.name)
            if not unit.name and depth:
                name = heads[depth - 1].span
            return Column(
                heads,
                unit.unit,
                Span(head.start + unit.start, head.start + unit.end),
                name,
                numbers,
            )
    return Column(heads, name=heads[-1].span if heads else None, numbers=numbers)


def is_numbering(heads: Sequence[Cell], told: Sequence[str]) -> bool:
    """Whether a column numbers its rows or holds codes: its head says so, or it counts 1, 2, 3."""
    if any(_NUMBERING.fullmatch(head.text.replace(" ", "")) for head in heads):
        return True
    return len(told) > 1 and list(told) == [str(number + 1) for number in range(len(told))]


def _holds_units(column: Column) -> bool:
    return any(_UNITS.fullmatch(head.text.replace(" ", "")) for head in column.heads)


def _first(columns: Sequence[Column], body: Sequence[Row]) -> int:
    """The first column with numbers in it that neither number the rows nor are their years."""
    for at, column in enumerate(columns):
        told = [row[at].text for row in body if at < len(row) and row[at].text]
        counted = [word for word in told if _counts(word)]
        years = all(YEAR.fullmatch(word) for word in counted)
        if not column.numbers and len(counted) * 2 >= max(1, len(told)) and (at or not years):
            return at
    return len(columns)


def _counts(word: str) -> bool:
    return NUMBER.fullmatch(word) is not None or _MEASURED.fullmatch(word) is not None


def _is_counted(row: Row) -> bool:
    """Whether a row has numbers that are neither years nor count the columns."""
    numbers = [cell.text for cell in row if NUMBER.fullmatch(cell.text)]
    if len(numbers) > _COLUMNS and is_numbering((), numbers):
        return False
    words = [cell.text for cell in row[1:] if not YEAR.fullmatch(cell.text)]
    return any(map(_MEASURED.fullmatch, words)) or not all(
        YEAR.fullmatch(number) for number in numbers
    )


def _is_years(row: Row) -> bool:
    """Whether a row is the head of a new table: years alone under a word or none."""
    numbers = [cell.text for cell in row[1:] if cell.text]
    return len(numbers) > 1 and all(YEAR.fullmatch(number) for number in numbers)
