"""Marks that lie over each other, as the page shows them.

A mark within another lies over it, a later one over an earlier one; where two or more of a
kind share words, the shade is deeper.
"""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from reader.model.annotation import Annotation
from reader.model.mark import Mark
from reader.model.span import Span

DEEP = ".deep"


def painted(marks: Iterable[Annotation]) -> list[Mark]:
    """The marks as parts that do not overlap; underlines, which hide nothing, for themselves."""
    colors: list[Annotation] = []
    lines: list[Annotation] = []
    for mark in marks:
        if mark.anchor.span.length:
            (lines if mark.style == "underline" else colors).append(mark)
    return [*_parts(colors), *_parts(lines)]


def _parts(marks: Sequence[Annotation]) -> list[Mark]:
    starting: dict[int, list[Annotation]] = {}
    ending: dict[int, list[Annotation]] = {}
    for mark in marks:
        starting.setdefault(mark.anchor.span.start, []).append(mark)
        ending.setdefault(mark.anchor.span.end, []).append(mark)
    parts: list[Mark] = []
    open_now: dict[str, Annotation] = {}
    for first, last in pairwise(sorted(starting.keys() | ending.keys())):
        for mark in ending.get(first, ()):
            del open_now[mark.id]
        open_now |= {mark.id: mark for mark in starting.get(first, ())}
        if open_now:
            top = _uppermost(list(open_now.values()))
            deep = DEEP if len(open_now) > 1 else ""
            parts.append(Mark(Span(first, last), f"note.{top.style}{deep}"))
    return parts


def _uppermost(marks: Sequence[Annotation]) -> Annotation:
    shortest = min(marks, key=_length)
    inner = shortest.anchor.span
    beside = [
        mark for mark in marks if mark.anchor.span == inner or not mark.anchor.span.covers(inner)
    ]
    return max(beside, key=_age)


def _length(mark: Annotation) -> int:
    return mark.anchor.span.length


def _age(mark: Annotation) -> tuple[str, str]:
    return mark.created.isoformat(), mark.id
