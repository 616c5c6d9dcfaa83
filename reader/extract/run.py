"""Everything that the rules find in a document, or in a section of it."""

import re
from bisect import bisect_right

from reader.extract.entities.finder import entities_in
from reader.extract.entities.names import bodies_of, find_names
from reader.extract.entities.people import find_people
from reader.extract.figures import find_figures
from reader.extract.passages import passages
from reader.extract.quotes.finder import quotes_in
from reader.extract.quotes.units import Known
from reader.model.block import Block
from reader.model.document import Document, whole
from reader.model.figure import Figure
from reader.model.findings import Findings
from reader.model.span import Span

# Raise with every change of a rule: what was found by other rules is looked for again.
RULES_VERSION = "5"
# Units of a book's parts; behind those that count other things too, the heading ends or pauses.
_CHAPTER = re.compile(
    r"第 ?[0-9０-９零〇一二三四五六七八九十百千两兩]{1,9} ?"
    r"(?:[章回节節卷]|[部篇集幕折话話讲講课課](?=[\s:：]|$))",
    re.MULTILINE,
)


def personal_names(document: Document) -> frozenset[str]:
    """The names of people that a text tells, folded: what its parts know of one another."""
    return find_people(passages(document)).names


def analyse(
    document: Document, span: Span | None = None, known: frozenset[str] = frozenset()
) -> Findings:
    """Figures, quotes and entities of the blocks that touch `span` (the whole text by default).

    `known` are the `personal_names` of the text that a part is taken from: they are known
    besides those that the part itself tells.
    """
    texts = list(passages(document, span))
    people = find_people(texts, known)
    names = find_names(texts, people)
    start = min((text.start for text in texts), default=0)
    end = max((document.blocks[text.block].span.end for text in texts), default=0)
    figures = tuple(
        _shifted(figure, start)
        for figure in find_figures(document.text[start:end])
        if not _is_heading_number(document, figure.span.start + start)
    )
    quotes = quotes_in(document, texts, Known(people, bodies_of(names)))
    entities = entities_in(document, texts, people, names, (figures, quotes))
    producer = f"piyue rules {RULES_VERSION}"
    return Findings(span or whole(document), figures, quotes, entities, producer)


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
