"""What was found so far: parts of a text as rows, each item made when it is looked at.

A part that comes is added in a time that does not grow with the book. It reads like
`Findings`: figures, quotes, entities in text order, a name once.
"""

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import accumulate, chain
from typing import Generic, NamedTuple, TypeVar, cast, overload

from reader.library.packed import FIGURE, NAME, NONE, QUOTE, Packed
from reader.model.entity import Entity, EntityKind
from reader.model.figure import Figure
from reader.model.mark import Mark
from reader.model.quote import Quote, QuoteKind
from reader.model.span import Span
from reader.services.marks import Layer, columns, layer_of

T = TypeVar("T")
SPOKEN: frozenset[QuoteKind] = frozenset({"direct", "indirect"})
_QUOTE_ROLES = {"direct": "quote", "term": "term", "title": "title"}


class Row(NamedTuple):
    """A row of a part."""

    part: "Part"
    number: int


@dataclass(frozen=True, slots=True, eq=False)
class Part:
    """One part: its rows, which of its quotes begin a saying and where, its marks by layer."""

    packed: Packed
    spoken: "array[int]"
    saying_starts: "array[int]"
    layers: Mapping[str, Layer]

    @property
    def span(self) -> Span:
        """What part of the text it is."""
        return self.packed.span

    def saying(self, number: int) -> tuple[Quote, ...]:
        """The quotes of a saying: one, or the parts into which a cue splits it."""
        first = self.packed.quote(self.spoken[number])
        if first.group is None:
            return (first,)
        return tuple(quote for quote in self.group(first.group) if quote.kind in SPOKEN)

    def group(self, number: int) -> tuple[Quote, ...]:
        """The quotes of one group, in order."""
        groups = enumerate(self.packed.quotes[9::QUOTE])
        return tuple(self.packed.quote(row) for row, group in groups if group == number)


class Joined(Sequence[T], Generic[T]):
    """Items of several parts as one sequence, each made when it is asked for."""

    def __init__(
        self,
        parts: Sequence[Part],
        starts: Callable[[Part], "array[int]"],
        make: Callable[[Part, int], T],
    ) -> None:
        self._parts = parts
        self._make = make
        columns = [starts(part) for part in parts]
        self._firsts = list(accumulate(map(len, columns), initial=0))
        self.starts = array("i", b"".join(column.tobytes() for column in columns))

    def __len__(self) -> int:
        return self._firsts[-1]

    @overload
    def __getitem__(self, index: int) -> T: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[T, ...]: ...
    def __getitem__(self, index: int | slice) -> T | tuple[T, ...]:
        """One item, or several."""
        if isinstance(index, slice):
            return tuple(self[i] for i in range(*index.indices(len(self))))
        index = index + len(self) if index < 0 else index
        if not 0 <= index < len(self):
            raise IndexError(index)
        part = bisect_right(self._firsts, index) - 1
        return self._make(self._parts[part], index - self._firsts[part])

    def __iter__(self) -> Iterator[T]:
        for part, first, end in zip(self._parts, self._firsts, self._firsts[1:], strict=False):
            yield from (self._make(part, row) for row in range(end - first))

    def firsts(self) -> dict[Part, int]:
        """The index of the first item of each part."""
        return dict(zip(self._parts, self._firsts, strict=False))


class PartLayers(NamedTuple):
    """One layer of marks of all parts; a mark lies within its part."""

    starts: Sequence[int]
    layers: Sequence[Layer]

    def inside(self, span: Span) -> list[Mark]:
        """Marks that share a code point with `span`, in order."""
        first = max(0, bisect_right(self.starts, span.start) - 1)
        last = bisect_left(self.starts, span.end)
        return list(chain.from_iterable(layer.inside(span) for layer in self.layers[first:last]))


class Known(NamedTuple):
    """The rows of a name, and how many mentions they have together."""

    rows: tuple[Row, ...] = ()
    mentions: int = 0

    def and_also(self, row: Row) -> "Known":
        """With a row of another part."""
        first, end = row.part.packed.names[row.number * NAME + 3 : row.number * NAME + 5]
        return Known((*self.rows, row), self.mentions + end - first)


class Name(NamedTuple):
    """A name without its places: what a list of names is ordered by."""

    name: str
    kind: EntityKind
    alias_of: str | None
    mentions: int


class Names(Sequence[Entity]):
    """The names of all parts, each once, in the order in which they were met."""

    def __init__(self, found: "Found") -> None:
        self._figures, self._quotes = found.figures.firsts(), found.quotes.firsts()
        self._known = tuple(found.known.values())

    def __len__(self) -> int:
        return len(self._known)

    @overload
    def __getitem__(self, index: int) -> Entity: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[Entity, ...]: ...
    def __getitem__(self, index: int | slice) -> Entity | tuple[Entity, ...]:
        """One name with all its places, or several."""
        if isinstance(index, slice):
            return tuple(self._joined(known.rows) for known in self._known[index])
        return self._joined(self._known[index].rows)

    @property
    def names(self) -> list[Name]:
        """All of them without their places."""
        return list(map(_name, self._known))

    def _joined(self, rows: Sequence[Row]) -> Entity:
        """One name as all parts know it."""
        ordered = sorted(rows, key=row_start)
        same = [(row.part, row.part.packed.entity(row.number)) for row in ordered]
        return replace(
            same[0][1],
            mentions=tuple(chain.from_iterable(entity.mentions for _, entity in same)),
            figures=tuple(i + self._figures[part] for part, one in same for i in one.figures),
            quotes=tuple(i + self._quotes[part] for part, one in same for i in one.quotes),
        )


@dataclass(frozen=True, slots=True)
class Found:
    """Figures, quotes and entities of the parts found so far.

    `known` has the rows of each name, `marked` those of the words set in marks, by kind.
    """

    parts: tuple[Part, ...] = ()
    known: Mapping[str, Known] = field(default_factory=dict[str, Known])
    marked: Mapping[tuple[str, str], tuple[Row, ...]] = field(
        default_factory=dict[tuple[str, str], tuple[Row, ...]]
    )

    @property
    def producer(self) -> str:
        """What found it; empty before anything but figures was looked for."""
        return next((p.packed.producer for p in self.parts if p.packed.producer), "")

    @property
    def figures(self) -> Joined[Figure]:
        """All figures."""
        return Joined(
            self.parts, lambda p: p.packed.figures[::FIGURE], lambda p, row: p.packed.figure(row)
        )

    @property
    def quotes(self) -> "Quotes":
        """All quotes."""
        return Quotes(self)

    @property
    def said_count(self) -> int:
        """How many sayings there are: the parts of one that a cue splits count once."""
        return sum(len(part.spoken) for part in self.parts)

    @property
    def entities(self) -> Names:
        """All names."""
        return Names(self)

    def layer(self, name: str) -> PartLayers:
        """A layer of marks."""
        starts = [part.span.start for part in self.parts]
        return PartLayers(starts, [part.layers[name] for part in self.parts])

    def is_all_of(self, length: int) -> bool:
        """Whether everything was looked for in all of a text of so many code points."""
        return sum(part.span.length for part in self.parts if part.packed.producer) >= length

    def figures_in(self, span: Span) -> list[Figure]:
        """Figures that share a code point with `span`."""
        return [
            part.packed.figure(row)
            for part in self.parts
            if part.span.overlaps(span)
            for row in _touching(part.packed.figures, FIGURE, span)
        ]

    def group_of(self, quote: Quote) -> tuple[Quote, ...]:
        """The quotes into which a cue splits a saying, in order; a whole one alone."""
        if quote.group is None:
            return (quote,)
        part = next(part for part in self.parts if part.span.overlaps(quote.span))
        return part.group(quote.group)

    def quotes_in(self, span: Span) -> list[Quote]:
        """Quotes that share a code point with `span`."""
        return [
            part.packed.quote(row)
            for part in self.parts
            if part.span.overlaps(span)
            for row in _touching(part.packed.quotes, QUOTE, span)
        ]


class Quotes(Joined[Quote]):
    """The quotes of all parts, with the words set in marks."""

    def __init__(self, found: Found) -> None:
        self.parts = found.parts
        self._marked = found.marked
        super().__init__(
            found.parts, lambda p: p.packed.quotes[::QUOTE], lambda p, row: p.packed.quote(row)
        )

    def marked(self, kind: QuoteKind) -> list[tuple[Row, ...]]:
        """The rows of each of the words set in marks, in the order in which they were met."""
        return [rows for (of, _), rows in self._marked.items() if of == kind]


def with_parts(found: Found, more: Iterable[Packed], text: str) -> Found:
    """What was found together with further parts of `text`.

    A part that has but its figures so far gives way to the whole of it.
    """
    here = {part.span for part in found.parts if part.packed.producer}
    new = [part_of(packed) for packed in more if packed.span not in here]
    came = {part.span for part in new}
    old = [part for part in found.parts if part.span not in came]
    known, marked = dict(found.known), dict(found.marked)
    for part in new:
        packed = part.packed
        for row in range(len(packed.names) // NAME):
            name = packed.words[packed.names[row * NAME]]
            known[name] = known.get(name, Known()).and_also(Row(part, row))
        for row in range(len(packed.quotes) // QUOTE):
            kind = packed.words[packed.quotes[row * QUOTE + 4]]
            if kind not in SPOKEN:
                start, end = packed.quotes[row * QUOTE + 2 : row * QUOTE + 4]
                words = (kind, text[start:end])
                marked[words] = (*marked.get(words, ()), Row(part, row))
    parts = sorted((*old, *new), key=lambda part: part.span.start)
    return Found(tuple(parts), known, marked)


def part_of(packed: Packed) -> Part:
    """A part with its marks; a few milliseconds."""
    figures, quotes = packed.figures, packed.quotes
    kinds = [packed.words[kind] for kind in quotes[4::QUOTE]]
    spoken: dict[tuple[int, int], int] = {}
    for row, (kind, group) in enumerate(zip(kinds, quotes[9::QUOTE], strict=True)):
        if kind in SPOKEN:
            spoken.setdefault((group, row if group == NONE else NONE), row)
    mentions = sorted(zip(packed.mentions[::2], packed.mentions[1::2], strict=True))
    roles = (
        Mark(Span(start, end), _QUOTE_ROLES[kind])
        for start, end, kind in zip(quotes[::QUOTE], quotes[1::QUOTE], kinds, strict=True)
        if kind in _QUOTE_ROLES
    )
    layers = {
        "figures": columns(
            figures[::FIGURE], figures[1::FIGURE], bytes(len(figures) // FIGURE), ("figure",)
        ),
        "quotes": layer_of(roles),
        "names": columns(
            array("i", [start for start, _ in mentions]),
            array("i", [end for _, end in mentions]),
            bytes(len(mentions)),
            ("name",),
        ),
    }
    rows = array("i", spoken.values())
    return Part(packed, rows, array("i", [quotes[row * QUOTE] for row in rows]), layers)


def _touching(rows: "array[int]", width: int, span: Span) -> list[int]:
    both = zip(rows[::width], rows[1::width], strict=True)
    return [row for row, (start, end) in enumerate(both) if start < span.end and end > span.start]


def row_start(row: Row) -> int:
    """Where the part of a row begins: rows of one thing are in different parts, or in order."""
    return row.part.span.start


def _name(known: Known) -> Name:
    first = min(known.rows, key=row_start)
    packed, number = first.part.packed, first.number
    name, kind, full = packed.names[number * NAME : number * NAME + 3]
    words = packed.words
    alias_of = None if full == NONE else words[full]
    return Name(words[name], cast("EntityKind", words[kind]), alias_of, known.mentions)
