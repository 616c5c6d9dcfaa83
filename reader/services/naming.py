"""Names in the order in which they matter, with what is said of them, as a table."""

from collections.abc import Callable, Sequence

from reader.config.messages import mark
from reader.model.entity import Entity
from reader.model.span import Span
from reader.services.tables import Column, Table

Convert = Callable[[str], str]
COLUMNS = (
    Column("name", mark("Name")),
    Column("kind", mark("Kind")),
    Column("alias_of", mark("Short for")),
    Column("mentions", mark("Mentions"), "right"),
    Column("quotes", mark("Quotes"), "right"),
    Column("figures", mark("Figures"), wide=True),
)


def by_frequency(entities: Sequence[Entity]) -> list[int]:
    """Indices with the most mentioned first, each name followed by its short forms."""
    totals: dict[str, int] = {}
    for entity in entities:
        full = entity.alias_of or entity.name
        totals[full] = totals.get(full, 0) + len(entity.mentions)

    def rank(index: int) -> tuple[int, str, bool, int]:
        entity = entities[index]
        full = entity.alias_of or entity.name
        return (-totals[full], full, entity.alias_of is not None, -len(entity.mentions))

    return sorted(range(len(entities)), key=rank)


def places_of(entities: Sequence[Entity]) -> dict[str, tuple[Span, ...]]:
    """Where each name stands; a full name also where one of its short forms does."""
    found: dict[str, set[Span]] = {}
    for entity in entities:
        for name in {entity.name, entity.alias_of or entity.name}:
            found.setdefault(name, set()).update(entity.mentions)
    return {name: tuple(sorted(spans)) for name, spans in found.items()}


def names_table(
    entities: Sequence[Entity], words_of: Callable[[int], str], convert: Convert
) -> Table:
    """A row a name; `words_of` gives a figure as it is written, by its index."""
    rows = tuple(
        (
            convert(entity.name),
            entity.kind,
            convert(entity.alias_of or ""),
            str(len(entity.mentions)),
            str(len(entity.quotes)),
            "、".join(dict.fromkeys(convert(words_of(index)) for index in entity.figures)),
        )
        for entity in entities
    )
    return Table(COLUMNS, rows)
