"""Finding words in a document, in either script."""

from dataclasses import dataclass

from reader.model.document import Document
from reader.model.span import Span
from reader.text import search_pattern

# Words that differ by place (软件, 軟體): the query is also tried as these turn it.
OTHER_WORDS = ("tw2sp", "hk2sp", "s2twp", "s2hkp")


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
    pattern = search_pattern(query, *_alternatives(query))
    spans = tuple(Span(*match.span()) for match in pattern.finditer(document.text))
    return Hits(query, tuple(span for span in spans if span.length))


def _alternatives(query: str) -> list[str]:
    """The query in the words of other places, where those are other words."""
    if query.isascii() or len(query) < 2:
        return []
    from reader.script import convert

    turned = (convert(query, config).text for config in OTHER_WORDS)
    return sorted({text for text in turned if len(text) != len(query)})
