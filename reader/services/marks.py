"""Marks in layers: findings, hits, notes and the selection, asked for by place."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from reader.model.mark import Mark
from reader.model.span import Span


class Layer(NamedTuple):
    """Marks by where they start; `longest` bounds how far back one may reach."""

    starts: list[int]
    marks: list[Mark]
    longest: int


def layer_of(marks: Iterable[Mark]) -> Layer:
    """The marks sorted."""
    ordered = sorted(marks)
    longest = max((mark.span.length for mark in ordered), default=0)
    return Layer([mark.span.start for mark in ordered], ordered, longest)


_EMPTY = Layer([], [], 0)


class MarkLayers:
    """Sorted marks by layer. A later layer lies over an earlier one."""

    def __init__(self, order: Sequence[str]) -> None:
        self._order = tuple(order)
        self._layers: dict[str, Layer] = {}

    def put(self, layer: str, marks: Iterable[Mark] | Layer) -> None:
        """Replace what a layer holds."""
        self._layers[layer] = marks if isinstance(marks, Layer) else layer_of(marks)

    def clear(self, layer: str) -> None:
        """Take everything from a layer."""
        self._layers.pop(layer, None)

    def inside(self, span: Span) -> list[Mark]:
        """Marks that share a code point with `span`, undermost first."""
        found: list[Mark] = []
        for layer in self._order:
            starts, marks, longest = self._layers.get(layer, _EMPTY)
            first = bisect_left(starts, span.start - longest)
            last = bisect_left(starts, span.end)
            found += [mark for mark in marks[first:last] if mark.span.end > span.start]
        return found
