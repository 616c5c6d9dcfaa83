"""Everything that the rules find in a document, or in a section of it."""

from reader.extract.entities.finder import entities_in
from reader.extract.entities.names import bodies_of, find_names
from reader.extract.entities.people import find_people
from reader.extract.figures.document import figures_in
from reader.extract.passages import passages
from reader.extract.quotes.finder import quotes_in, read_sheets
from reader.extract.quotes.units import Known
from reader.model.document import Document, whole
from reader.model.findings import Findings
from reader.model.span import Span

# Raise with every change of a rule: what was found by other rules is looked for again.
RULES_VERSION = "9"


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
    figures = figures_in(document, _blocks_of(document, span))
    sheets, told = read_sheets(texts, Known(people, bodies_of(names)))
    quotes = quotes_in(document, sheets, told)
    entities = entities_in(document, texts, told.people, names, (figures, quotes))
    producer = f"piyue rules {RULES_VERSION}"
    return Findings(span or whole(document), figures, quotes, entities, producer)


def _blocks_of(document: Document, span: Span | None) -> Span:
    """The blocks that touch `span`, from the first to the last."""
    touched = [block.span for block in document.blocks if span is None or block.span.overlaps(span)]
    return Span(touched[0].start, touched[-1].end) if touched else Span(0, 0)
