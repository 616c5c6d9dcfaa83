"""What the tests of quotes share."""

from collections.abc import Callable

import pytest

from reader.extract.passages import written
from reader.extract.quotes import find_quotes
from reader.model.block import Block
from reader.model.document import Document, Metadata, digest_of
from reader.model.raw import SourceRef
from reader.model.span import Span

Quotes = Callable[..., list[tuple[str, str, str | None]]]


@pytest.fixture
def quotes() -> Quotes:
    """Kind, words and speaker of each quote in some paragraphs."""
    return _quotes


def _quotes(*texts: str) -> list[tuple[str, str, str | None]]:
    blocks: list[Block] = []
    place = 0
    for text in texts:
        blocks.append(Block(Span(place, place + len(text)), "paragraph"))
        place += len(text) + 1
    text = "\n".join(texts)
    ref = SourceRef("t", "t")
    document = Document(text, tuple(blocks), (), Metadata(), ref, digest_of(text))
    return [
        (quote.kind, written(document, quote.inner), quote.speaker)
        for quote in find_quotes(document)
    ]
