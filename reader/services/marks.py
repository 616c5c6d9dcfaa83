"""Marks in layers: findings, hits, notes and the selection, asked for by place."""

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from operator import sub
from typing import NamedTuple, Protocol

from reader.model.mark import Mark
from reader.model.span import Span

_EVERYWHERE = 1 << 30


class Marked(Protocol):
    """Something that knows its marks by place."""

    def inside(self, span: Span) -> list[Mark]:
        """Marks that share a code point with `span`, in order."""
        ...


class Layer(NamedTuple):
    """Marks as columns, by where they start; a hundred thousand of them are no objects.

    `codes` index `roles`; `longest` bounds how far back one may reach.
    """

    starts: "array[int]"
    ends: "array[int]"
    codes: bytes
    roles: tuple[str, ...]
    longest: int

    def inside(self, span: Span) -> list[Mark]:
        """Marks that share a code point with `span`, in order."""
        first = bisect_left(self.starts, span.start - self.longest)
        last = bisect_left(self.starts, span.end)
        return [
            Mark(Span(self.starts[i], self.ends[i]), self.roles[self.codes[i]])
            for i in range(first, last)
            if self.ends[i] > span.start
        ]


def layer_of(marks: Iterable[Mark]) -> Layer:
    """The marks sorted."""
    ordered = sorted(marks)
    roles = list(dict.fromkeys(mark.role for mark in ordered))
    starts = array("i", (mark.span.start for mark in ordered))
    ends = array("i", (mark.span.end for mark in ordered))
    return columns(starts, ends, bytes(roles.index(mark.role) for mark in ordered), tuple(roles))


def columns(
    starts: "array[int]", ends: "array[int]", codes: bytes, roles: tuple[str, ...]
) -> Layer:
    """A layer of marks that are sorted already."""
    return Layer(starts, ends, codes, roles, max(map(sub, ends, starts), default=0))


class MarkLayers:
    """Sorted marks by layer. A later layer lies over an earlier one."""

    def __init__(self, order: Sequence[str]) -> None:
        self._order = tuple(order)
        self._layers: dict[str, Marked] = {}

    def put(self, layer: str, marks: Iterable[Mark]) -> None:
        """Replace what a layer holds."""
        self.lay(layer, layer_of(marks))

    def lay(self, layer: str, marks: Marked) -> None:
        """Put marks that are in order already in the place of a layer."""
        self._layers[layer] = marks

    def move(self, layer: str, by: int) -> None:
        """What a layer marks stands `by` code points further on."""
        if layer in self._layers:
            marks = self._layers[layer].inside(Span(0, _EVERYWHERE))
            self.put(layer, [Mark(mark.span.shift(by), mark.role) for mark in marks])

    def clear(self, layer: str) -> None:
        """Take everything from a layer."""
        self._layers.pop(layer, None)

    def inside(self, span: Span) -> list[Mark]:
        """Marks that share a code point with `span`, undermost first."""
        found: list[Mark] = []
        for layer in self._order:
            if layer in self._layers:
                found += self._layers[layer].inside(span)
        return found
