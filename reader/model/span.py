"""A half-open range of code points."""

from typing import NamedTuple


class Span(NamedTuple):
    """`text[start:end]`; code points of `Document.text` unless the owner says otherwise."""

    start: int
    end: int

    @property
    def length(self) -> int:
        """Code points covered."""
        return self.end - self.start

    def contains(self, position: int) -> bool:
        """Whether the code point at `position` lies inside."""
        return self.start <= position < self.end

    def covers(self, other: "Span") -> bool:
        """Whether `other` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: "Span") -> bool:
        """Whether at least one code point is shared."""
        return self.start < other.end and other.start < self.end

    def clip(self, other: "Span") -> "Span":
        """The part of this span inside `other`; empty, at a border of `other`, if none is."""
        start = min(max(self.start, other.start), other.end)
        return Span(start, max(start, min(self.end, other.end)))

    def shift(self, by: int) -> "Span":
        """The same length, `by` code points further on."""
        return Span(self.start + by, self.end + by)
