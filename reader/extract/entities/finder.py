"""All entities of a document, tied to their figures and quotes."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from reader.extract.entities.departments import has_parts
from reader.extract.entities.links import Ties, tie
from reader.extract.entities.names import find_names, full_form
from reader.extract.entities.people import People, find_people
from reader.extract.passages import Passage, passages, written
from reader.model.document import Document
from reader.model.entity import Entity, EntityKind
from reader.model.figure import Figure
from reader.model.quote import Quote
from reader.model.span import Span

_Key = tuple[str, EntityKind]


def find_entities(
    document: Document,
    figures: Sequence[Figure],
    quotes: Sequence[Quote],
    span: Span | None = None,
) -> tuple[Entity, ...]:
    """The names of the blocks that touch `span`, by first mention."""
    texts = list(passages(document, span))
    people = find_people(texts)
    return entities_in(document, texts, people, find_names(texts, people), (figures, quotes))


def entities_in(
    document: Document,
    texts: Sequence[Passage],
    people: People,
    names: Mapping[str, EntityKind],
    found: tuple[Sequence[Figure], Sequence[Quote]],
) -> tuple[Entity, ...]:
    """As `find_entities`, for passages already read and names already known."""
    places = _mentions(document, texts, people, names)
    ties = tie(document, places, *found)
    forms = [name for name, _ in places]
    entities = [
        _entity(key, spans, ties, full_form(key[0], key[1], forms)) for key, spans in places.items()
    ]
    return tuple(sorted(entities, key=lambda entity: entity.mentions[0]))


def _mentions(
    document: Document, texts: Sequence[Passage], people: People, names: Mapping[str, EntityKind]
) -> dict[_Key, list[Span]]:
    index = People([*names, *people.names])
    inside = People(name for name, kind in names.items() if kind == "place")
    whole = People(name for name, kind in names.items() if kind == "org" and has_parts(name))
    places: defaultdict[_Key, list[Span]] = defaultdict(list)
    nested: defaultdict[_Key, list[Span]] = defaultdict(list)
    for passage in texts:
        for mention in index.mentions(passage.text):
            place = passage.span(mention.start, mention.end)
            kind = names.get(mention.name, "person")
            places[written(document, place), kind].append(place)
            if kind == "org":
                for inner in whole.mentions(passage.text, mention.start, mention.end - 1)[:1]:
                    place = passage.span(inner.start, inner.end)
                    nested[written(document, place), "org"].append(place)
        for mention in inside.mentions(passage.text):
            place = passage.span(mention.start, mention.end)
            nested[written(document, place), "place"].append(place)
    for key, spans in nested.items():
        places.setdefault(key, spans)
    return places


def _entity(key: _Key, spans: list[Span], ties: Ties, full: str | None) -> Entity:
    name, kind = key
    return Entity(
        name,
        kind,
        tuple(spans),
        tuple(sorted(ties.figures.get(key, ()))),
        tuple(sorted(ties.quotes.get(key, ()))),
        full,
    )
