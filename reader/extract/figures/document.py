"""The figures of a part of a document, at its offsets; no dictionary of words is loaded."""

import re
from bisect import bisect_right

from reader.extract.figures.scan import find_figures
from reader.extract.figures.tables import tables_of, with_lines, with_numbers
from reader.model.block import Block
from reader.model.document import Document
from reader.model.figure import Figure
from reader.model.span import Span

# Units of a book's parts; behind those that count other things too, the heading ends or pauses.
_CHAPTER = re.compile(
    r"第 ?[0-9０-９零〇一二三四五六七八九十百千两兩]{1,9} ?"
    r"(?:[章回节節卷]|[部篇集幕折话話讲講课課](?=[\s:：]|$))",
    re.MULTILINE,
)


def figures_in(document: Document, span: Span) -> tuple[Figure, ...]:
    """The figures of `span`; they need no dictionary of words."""
    text = document.text[span.start : span.end]
    tables = tables_of(document, span)
    if tables:
        text = with_lines(text, document, tables, span.start)
    found = tuple(
        _shifted(figure, span.start)
        for figure in find_figures(text)
        if not _is_heading_number(document, figure.span.start + span.start)
    )
    return with_numbers(document, tables, found) if tables else found


def _is_heading_number(document: Document, place: int) -> bool:
    """Whether 第3章 begins a heading here: it numbers the text and counts nothing in it."""
    if not _CHAPTER.match(document.text, place):
        return False
    at = bisect_right(document.blocks, place, key=_block_start) - 1
    block = document.blocks[at]
    return block.span.start == place and block.kind in {"title", "heading"}


def _block_start(block: Block) -> int:
    return block.span.start


def _shifted(figure: Figure, by: int) -> Figure:
    if not by:
        return figure
    of_span = figure.of_span.shift(by) if figure.of_span else None
    return Figure(
        figure.span.shift(by),
        figure.kind,
        figure.value,
        figure.unit,
        figure.approx,
        figure.bound,
        figure.change,
        figure.ago,
        figure.of,
        of_span,
    )
