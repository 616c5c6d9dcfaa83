"""Many spans as two columns."""

from array import array
from collections.abc import Iterable, Sequence
from typing import overload

from reader.model.span import Span


class Spans(Sequence[Span]):
    """Spans in text order, none over another; each is made when it is asked for."""

    __slots__ = ("ends", "starts")

    def __init__(self, starts: "array[int]", ends: "array[int]") -> None:
        self.starts = starts
        self.ends = ends

    @classmethod
    def of(cls, spans: Iterable[Span] = ()) -> "Spans":
        """The same spans."""
        pairs = tuple(spans)
        return cls(array("i", [s.start for s in pairs]), array("i", [s.end for s in pairs]))

    def __len__(self) -> int:
        return len(self.starts)

    @overload
    def __getitem__(self, index: int) -> Span: ...
    @overload
    def __getitem__(self, index: slice) -> "Spans": ...
    def __getitem__(self, index: "int | slice") -> "Span | Spans":
        """One span, or several."""
        if isinstance(index, slice):
            return Spans(self.starts[index], self.ends[index])
        return Span(self.starts[index], self.ends[index])
