"""Documents of plain paragraphs, and what is said in them."""

from reader.extract.passages import written
from reader.extract.quotes import find_quotes
from reader.model.block import Block
from reader.model.digest import digest_of
from reader.model.document import Document, Metadata
from reader.model.raw import SourceRef
from reader.model.span import Span
from reader.sources import from_text
from reader.structure import recover


def paragraphs(*texts: str) -> Document:
    """A document with one paragraph a text."""
    blocks: list[Block] = []
    place = 0
    for text in texts:
        blocks.append(Block(Span(place, place + len(text)), "paragraph"))
        place += len(text) + 1
    text = "\n".join(texts)
    return Document(text, tuple(blocks), (), Metadata(), SourceRef("t", "t"), digest_of(text))


def said(*texts: str) -> list[tuple[str, str, str | None]]:
    """Kind, words and speaker of each quote in some paragraphs."""
    document = paragraphs(*texts)
    return [
        (quote.kind, written(document, quote.inner), quote.speaker)
        for quote in find_quotes(document)
    ]


def recovered(text: str) -> list[tuple[str, int, str]]:
    """Kind, level and words of each block that the rules find in a text."""
    document = recover(from_text(text, location="t", name="t"))
    return [
        (block.kind, block.level, document.text[block.span.start : block.span.end])
        for block in document.blocks
    ]
