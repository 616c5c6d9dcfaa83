"""Everything that the rules find in a document, or in a section of it."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

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
from reader.text import fold

# Raise with every change of a rule: what was found by other rules is looked for again.
RULES_VERSION = "5"


# A long text is read here and there: a name that matters comes again and again.
_SAMPLE = 240_000
_PIECE = 20_000
# A name of the parts already read is a name elsewhere when it was met so often.
_MET = 3
# Units of a book's parts; behind those that count other things too, the heading ends or pauses.
_CHAPTER = re.compile(
    r"第 ?[0-9０-９零〇一二三四五六七八九十百千两兩]{1,9} ?"
    r"(?:[章回节節卷]|[部篇集幕折话話讲講课課](?=[\s:：]|$))",
    re.MULTILINE,
)


@dataclass(frozen=True, slots=True)
class Context:
    """What the rest of a text teaches about each of its parts: folded personal names."""

    names: frozenset[str]


def prepare(document: Document) -> Context:
    """Read a document once, so that its sections can be analysed one by one.

    Of a long text only pieces are read, at equal distances: the time has a bound.
    """
    length = len(document.text)
    if length <= _SAMPLE:
        return Context(find_people(passages(document)).names)
    step = length * _PIECE // _SAMPLE
    pieces = [Span(start, start + _PIECE) for start in range(0, length - _PIECE, step)]
    texts = {text.block: text for piece in pieces for text in passages(document, piece)}
    return Context(find_people(t for t in texts.values() if len(t.text) <= _PIECE).names)


def learn(parts: Iterable[Findings]) -> Context:
    """The personal names that the parts already analysed agree on, for the parts to come."""
    met: Counter[str] = Counter()
    for part in parts:
        for entity in part.entities:
            if entity.kind == "person":
                met[fold(entity.name)] += len(entity.mentions)
    return Context(frozenset(name for name, count in met.items() if count >= _MET))


def analyse(
    document: Document, span: Span | None = None, context: Context | None = None
) -> Findings:
    """Figures, quotes and entities of the blocks that touch `span` (the whole text by default).

    Give the `context` of `prepare` or `learn` when a long text is read by parts: its names
    are known besides those that the span itself tells.
    """
    texts = list(passages(document, span))
    people = find_people(texts, context.names if context else ())
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
