"""A selection: two ends in the document, both graphemes included."""

from dataclasses import dataclass

from reader.model.span import Span
from reader.text.graphemes import next_boundary


@dataclass(frozen=True, slots=True)
class Selection:
    """From `anchor` (where it began) to `head` (what moves); code points, in either order."""

    anchor: int
    head: int

    def span(self, text: str) -> Span:
        """The range covered: the graphemes at both ends are inside."""
        first, last = sorted((self.anchor, self.head))
        return Span(first, next_boundary(text, last))

    def to(self, head: int) -> "Selection":
        """The same beginning with another head."""
        return Selection(self.anchor, head)

    def swapped(self) -> "Selection":
        """The other end moves from now on."""
        return Selection(self.head, self.anchor)

    @staticmethod
    def over(span: Span) -> "Selection":
        """A selection that covers `span` (not empty)."""
        return Selection(span.start, max(span.start, span.end - 1))
