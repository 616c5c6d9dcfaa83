"""Finding words in a document, in either script."""

import re
from array import array
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from reader.model.document import Document
from reader.model.spans import Spans
from reader.text.search import literal_patterns, places_of

# Characters looked through at a time: a few milliseconds.
SLICE = 500_000


@dataclass(frozen=True, slots=True)
class Hits:
    """All places of a query, in order; code points of the document."""

    query: str
    spans: Spans = field(default_factory=Spans.of)

    def nearest(self, position: int, *, backward: bool = False) -> int | None:
        """Index of the first hit from `position` on (or before it), going round the end."""
        count = len(self.spans)
        if not count:
            return None
        index = bisect_left(self.spans.starts, position)
        return (index - 1) % count if backward else index % count


def find(document: Document, query: str) -> Hits:
    """Every place of `query`, whatever its script, width or letter case."""
    *_, hits = finding(document, query, patterns_of(query))
    return hits


def patterns_of(query: str) -> Sequence[re.Pattern[str]]:
    """What to look for; the first time, a table of words is loaded."""
    from reader.script import other_words

    return literal_patterns(query, *other_words(query))


def finding(document: Document, query: str, patterns: Sequence[re.Pattern[str]]) -> Iterator[Hits]:
    """The places of `query` found so far, slice by slice; at last all of them."""
    starts, ends = array("i"), array("i")
    here, length = 0, len(document.text) if patterns else 0
    while here < length:
        end = min(here + SLICE, length)
        places = places_of(document.text, patterns, here, end)
        starts.extend(start for start, _ in places)
        ends.extend(end for _, end in places)
        here = max(end, ends[-1]) if ends else end
        yield Hits(query, Spans(starts, ends))
    yield Hits(query, Spans(starts, ends))
