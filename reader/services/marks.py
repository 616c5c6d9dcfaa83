"""Marks in layers: findings, hits, notes and the selection, asked for by place."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from reader.model.mark import Mark
from reader.model.span import Span


class MarkLayers:
    """Sorted marks by layer. A later layer lies over an earlier one."""

    def __init__(self, order: Sequence[str]) -> None:
        self._order = tuple(order)
        self._layers: dict[str, tuple[list[int], list[Mark], int]] = {}

    def put(self, layer: str, marks: Iterable[Mark]) -> None:
        """Replace what a layer holds."""
        ordered = sorted(marks)
        starts = [mark.span.start for mark in ordered]
        longest = max((mark.span.length for mark in ordered), default=0)
        self._layers[layer] = (starts, ordered, longest)

    def clear(self, layer: str) -> None:
        """Take everything from a layer."""
        self._layers.pop(layer, None)

    def inside(self, span: Span) -> list[Mark]:
        """Marks that share a code point with `span`, undermost first."""
        found: list[Mark] = []
        for layer in self._order:
            starts, marks, longest = self._layers.get(layer, ([], [], 0))
            first = bisect_left(starts, span.start - longest)
            last = bisect_left(starts, span.end)
            found += [mark for mark in marks[first:last] if mark.span.end > span.start]
        return found
