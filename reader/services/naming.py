"""Names in the order in which they matter, with what is said of them, as a table."""

from collections.abc import Callable, Iterable, Sequence

from reader.config.messages import gettext as _
from reader.config.messages import mark
from reader.model.entity import Entity, EntityKind
from reader.model.span import Span
from reader.services.found import Name, Names
from reader.services.tables import Column, Table, worded

Convert = Callable[[str], str]
KINDS: dict[EntityKind, str] = {
    "person": mark("person"),
    "org": mark("organisation"),
    "place": mark("place"),
    "product": mark("product"),
    "work": mark("work"),
    "policy": mark("policy"),
    "event": mark("event"),
    "term": mark("term"),
}
COLUMNS = (
    Column("name", mark("Name")),
    Column("kind", mark("Kind"), says=worded(KINDS)),
    Column("alias_of", mark("Short for")),
    Column("mentions", mark("Mentions"), "right"),
    Column("quotes", mark("Quotes"), "right"),
    Column("figures", mark("Figures"), wide=True),
)


def kind_label(kind: EntityKind) -> str:
    """What a name names, in the interface's language."""
    return _(KINDS[kind])


def names_in(entities: Sequence[Entity]) -> Sequence[Name]:
    """The names of entities with the numbers of their mentions, in the same order."""
    if isinstance(entities, Names):
        return entities.names
    return [Name(one.name, one.kind, one.alias_of, len(one.mentions)) for one in entities]


def by_frequency(names: Sequence[Name]) -> list[int]:
    """Indices with the most mentioned first, each name followed by its short forms."""
    totals = counts_of(names)

    def rank(index: int) -> tuple[int, str, bool, int]:
        name = names[index]
        full = name.alias_of or name.name
        return (-totals[full], full, name.alias_of is not None, -name.mentions)

    return sorted(range(len(names)), key=rank)


def counts_of(names: Sequence[Name]) -> dict[str, int]:
    """How often each name stands; a full name also by its short forms."""
    found: dict[str, int] = {}
    for name in names:
        for form in {name.name, name.alias_of or name.name}:
            found[form] = found.get(form, 0) + name.mentions
    return found


def forms_of(names: Sequence[Name], name: str) -> list[int]:
    """The indices of a name and of its short forms."""
    return [index for index, one in enumerate(names) if name in {one.name, one.alias_of}]


def places_of(entities: Sequence[Entity], names: Sequence[Name], name: str) -> tuple[Span, ...]:
    """Where a name stands, by any of its forms."""
    forms = [entities[index] for index in forms_of(names, name)]
    return tuple(sorted({span for entity in forms for span in entity.mentions}))


def names_table(
    entities: Iterable[Entity], words_of: Callable[[int], str], convert: Convert
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
