"""Finding words in a document, in either script."""

from dataclasses import dataclass

from reader.model.document import Document
from reader.model.span import Span
from reader.text import search_pattern


@dataclass(frozen=True, slots=True)
class Hits:
    """All places of a query, in order; code points of the document."""

    query: str
    spans: tuple[Span, ...] = ()

    def nearest(self, position: int, *, backward: bool = False) -> int | None:
        """Index of the first hit from `position` on (or before it), going round the end."""
        if not self.spans:
            return None
        if backward:
            before = [i for i, span in enumerate(self.spans) if span.start < position]
            return before[-1] if before else len(self.spans) - 1
        after = (i for i, span in enumerate(self.spans) if span.start >= position)
        return next(after, 0)


def find(document: Document, query: str) -> Hits:
    """Every place of `query`, whatever its script, width or letter case."""
    if not query.strip():
        return Hits(query)
    from reader.script import other_words

    pattern = search_pattern(query, *other_words(query))
    spans = tuple(Span(*match.span()) for match in pattern.finditer(document.text))
    return Hits(query, tuple(span for span in spans if span.length))
