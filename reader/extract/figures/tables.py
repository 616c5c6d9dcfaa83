"""The figures of a text with tables: numbers in cells, and those that words in cells tell."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from reader.extract.figures.cells import figures_of, label_of
from reader.extract.figures.currency import currency_of
from reader.extract.figures.folding import fold
from reader.extract.figures.grid import NUMBER, Table, rows_of, tables_in
from reader.extract.figures.heads import Said, unit_in, units_said
from reader.model.document import Document
from reader.model.figure import Figure
from reader.model.span import Span

_LINES = 2  # blocks over a table that may tell the units of its numbers
_LONGEST = 160  # code points of such a block
_TIMES = frozenset({"date", "time", "duration"})
_FRINGE = 2  # code points of a cell besides the figure that fills it


def tables_of(document: Document, span: Span) -> list[int]:
    """The blocks of `span` that are tables."""
    return [
        index
        for index, block in enumerate(document.blocks)
        if block.kind == "table" and block.span.overlaps(span)
    ]


def with_lines(text: str, document: Document, tables: Sequence[int], start: int) -> str:
    """`text`, which stands at `start` in the document, with each cell on a line of its own.

    It is as long, so that offsets hold.
    """
    parts: list[str] = []
    done = 0
    for index in tables:
        span = document.blocks[index].span
        parts.append(text[done : span.start - start])
        done = span.start - start
        for cell in (cell for row in rows_of(document.text, span) for cell in row if cell.text):
            at = cell.start - start
            parts += ("\n" * (at - done), cell.text)
            done = at + len(cell.text)
        parts.append("\n" * (span.end - start - done))
        done = span.end - start
    return "".join([*parts, text[done:]])


def with_numbers(
    document: Document, tables: Sequence[int], found: Sequence[Figure]
) -> tuple[Figure, ...]:
    """`found`, which words tell, and the numbers of the tables; units and codes are no figures."""
    text, folded = document.text, fold(document.text)
    currency = currency_of(text, folded)
    numbers: list[Figure] = []
    covered: list[Span] = []
    labels: dict[Span, Span] = {}
    for index in tables:
        above = _above(document, folded, index)
        covered += [place for _, place in above]
        rows = rows_of(folded, document.blocks[index].span)
        for table in tables_in(rows, above[0][0] if above else None):
            numbers += figures_of(text, table, currency)
            covered += _no_figures(table)
            labels.update(_labelled(table))
    covered += [figure.span for figure in numbers]
    covered.sort()
    told = [_relabelled(text, one, labels) for one in found if not _is_covered(one.span, covered)]
    return tuple(sorted((*told, *numbers), key=_start))


def _start(figure: Figure) -> int:
    return figure.span.start


def _above(document: Document, folded: str, index: int) -> list[tuple[Said, Span]]:
    """What the lines over a table say of its units, and where; the nearest first."""
    found: list[tuple[Said, Span]] = []
    for block in reversed(document.blocks[max(0, index - _LINES) : index]):
        if block.kind == "table":
            break
        line = folded[block.span.start : block.span.end]
        said = units_said(line) if len(line) <= _LONGEST else None
        if said is not None:
            found.append((said, Span(said.start, said.end).shift(block.span.start)))
    return found


def _no_figures(table: Table) -> Iterator[Span]:
    """Where units stand, numbers alone, and what numbers the rows."""
    yield from (column.unit_span for column in table.columns if column.unit_span)
    for row in table.rows:
        for at, cell in enumerate(row):
            if NUMBER.fullmatch(cell.text) or at == table.units or table.columns[at].numbers:
                yield cell.span
            elif at < table.first and (told := unit_in(cell.text, alone=False)):
                yield Span(cell.start + told.start, cell.start + told.end)


def _labelled(table: Table) -> Iterator[tuple[Span, Span]]:
    """The cells with the names of their rows."""
    for row in table.rows:
        label = label_of(table, row).span
        if label:
            yield from ((cell.span, label) for cell in row[table.first :] if cell.text)


def _is_covered(span: Span, covered: Sequence[Span]) -> bool:
    at = bisect_left(covered, Span(span.end, span.end))
    return any(span.overlaps(other) for other in covered[max(0, at - 1) : at])


def _relabelled(text: str, figure: Figure, labels: dict[Span, Span]) -> Figure:
    """A figure that fills a cell of words, 1.37亿元 or 5780人, with the name of its row."""
    for grown in range(_FRINGE + 1):
        label = labels.get(Span(figure.span.start, figure.span.end + grown))
        if label is not None and figure.kind not in _TIMES:
            return replace(figure, of=text[label.start : label.end], of_span=label)
    return figure
