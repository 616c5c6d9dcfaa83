"""Everything that the rules find in a document, or in a section of it."""

from dataclasses import dataclass

from reader.extract.entities.finder import entities_in
from reader.extract.entities.names import bodies_of, find_names
from reader.extract.entities.people import People, find_people
from reader.extract.figures import find_figures
from reader.extract.passages import passages
from reader.extract.quotes.finder import quotes_in
from reader.extract.quotes.units import Known
from reader.model.document import Document, whole
from reader.model.figure import Figure
from reader.model.findings import Findings
from reader.model.span import Span

# Raise with every change of a rule: what was found by other rules is looked for again.
RULES_VERSION = "3"


@dataclass(frozen=True, slots=True)
class Context:
    """What the whole document teaches about each of its parts: its personal names."""

    people: People


def prepare(document: Document) -> Context:
    """Read the whole document once, so that its sections can be analysed one by one."""
    return Context(find_people(passages(document)))


def analyse(
    document: Document, span: Span | None = None, context: Context | None = None
) -> Findings:
    """Figures, quotes and entities of the blocks that touch `span` (the whole text by default).

    Give the `context` of `prepare` when a long text is read by sections; without one the
    names come from the span alone.
    """
    texts = list(passages(document, span))
    people = context.people if context else find_people(texts)
    names = find_names(texts, people)
    start = min((text.start for text in texts), default=0)
    end = max((document.blocks[text.block].span.end for text in texts), default=0)
    figures = tuple(_shifted(figure, start) for figure in find_figures(document.text[start:end]))
    quotes = quotes_in(document, texts, Known(people, bodies_of(names)))
    entities = entities_in(document, texts, people, names, (figures, quotes))
    producer = f"piyue rules {RULES_VERSION}"
    return Findings(span or whole(document), figures, quotes, entities, producer)


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
