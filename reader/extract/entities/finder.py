"""All entities of a document, tied to their figures and quotes."""

from collections import defaultdict
from collections.abc import Sequence

from reader.extract.entities.names import find_names
from reader.extract.entities.people import People, find_people
from reader.extract.passages import Passage, passages, written
from reader.model.document import Document
from reader.model.entity import Entity, EntityKind
from reader.model.figure import Figure
from reader.model.quote import Quote
from reader.model.span import Span


def find_entities(
    document: Document,
    figures: Sequence[Figure],
    quotes: Sequence[Quote],
    span: Span | None = None,
) -> tuple[Entity, ...]:
    """The names of the blocks that touch `span`, by first mention."""
    texts = list(passages(document, span))
    return entities_in(document, texts, find_people(texts), figures, quotes)


def entities_in(
    document: Document,
    texts: Sequence[Passage],
    people: People,
    figures: Sequence[Figure],
    quotes: Sequence[Quote],
) -> tuple[Entity, ...]:
    """As `find_entities`, for passages already read and names already known."""
    names = find_names(texts, people)
    index = People([*names, *people.names])
    places: defaultdict[tuple[str, EntityKind], list[Span]] = defaultdict(list)
    for passage in texts:
        for mention in index.mentions(passage.text):
            place = passage.span(mention.start, mention.end)
            kind = names.get(mention.name, "person")
            places[written(document, place), kind].append(place)
    found = [
        Entity(name, kind, tuple(spans), (), _spoken_by(name, quotes))
        for (name, kind), spans in places.items()
    ]
    return tuple(sorted(found, key=lambda entity: entity.mentions[0]))


def _spoken_by(name: str, quotes: Sequence[Quote]) -> tuple[int, ...]:
    return tuple(index for index, quote in enumerate(quotes) if quote.speaker == name)
