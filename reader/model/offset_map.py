"""A monotone map between the offsets of two texts."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import Literal, NamedTuple

from reader.model.span import Span

Bias = Literal["before", "after"]


class OffsetMap(NamedTuple):
    """Cut points at which a source and a view of it agree; code points on both sides.

    `source[i]` and `view[i]` are the same place. Between two neighbouring cuts of equal
    length on both sides, offsets map one to one; elsewhere an offset snaps to the cut
    before or after it, as `bias` says. Before the first cut and behind the last the
    texts run in step. No cuts at all is the identity.
    """

    source: Sequence[int] = ()
    view: Sequence[int] = ()

    @property
    def is_identity(self) -> bool:
        """Whether every offset maps to itself."""
        return not self.source

    def to_view(self, position: int, bias: Bias = "before") -> int:
        """The view offset of a source offset."""
        return _across(self.source, self.view, position, bias)

    def to_source(self, position: int, bias: Bias = "before") -> int:
        """The source offset of a view offset."""
        return _across(self.view, self.source, position, bias)

    def span_to_view(self, span: Span) -> Span:
        """The smallest mapped range that covers all of `span`."""
        return Span(self.to_view(span.start, "before"), self.to_view(span.end, "after"))

    def span_to_source(self, span: Span) -> Span:
        """The smallest mapped range that covers all of `span`."""
        return Span(self.to_source(span.start, "before"), self.to_source(span.end, "after"))


def _across(here: Sequence[int], there: Sequence[int], position: int, bias: Bias) -> int:
    if not here:
        return position
    # Several cuts may share one offset here (text only there): the bias picks the outer one.
    first, last = bisect_left(here, position), bisect_right(here, position)
    if first < last:
        return there[first] if bias == "before" else there[last - 1]
    if last == 0:
        return there[0] - (here[0] - position)
    if last == len(here):
        return there[-1] + (position - here[-1])
    before, after = last - 1, last
    if here[after] - here[before] == there[after] - there[before]:
        return there[before] + (position - here[before])
    return there[before] if bias == "before" else there[after]
