"""Parts of a long text: what is analysed at a time."""

from reader.model.block import Block
from reader.model.digest import digest_of
from reader.model.document import Document
from reader.model.offset_map import OffsetMap
from reader.model.span import Span

# A text up to this length is one part, so that names are known from end to end.
WHOLE = 120_000
PART = 24_000
SAMPLES = 10


def parts_of(document: Document, position: int = 0) -> tuple[Span, ...]:
    """Spans to analyse one after the other, the one around `position` first, then onward."""
    length = len(document.text)
    if length <= WHOLE:
        return (Span(0, length),)
    spans: list[Span] = []
    start = 0
    for block in document.blocks:
        if block.span.start - start >= PART or (
            block.kind == "heading" and block.span.start - start >= PART // 2
        ):
            spans.append(Span(start, block.span.start))
            start = block.span.start
    spans.append(Span(start, length))
    here = next((index for index, span in enumerate(spans) if span.contains(position)), 0)
    return tuple(spans[here:] + spans[:here])


def part_of(document: Document, span: Span) -> Document:
    """The blocks inside `span` as a document of their own, its text from `span.start` on."""
    if span == (0, len(document.text)):
        return document
    first = document.block_at(span.start)
    blocks = [
        block._replace(span=block.span.clip(span).shift(-span.start))
        for block in document.blocks[first : document.block_at(max(span.start, span.end - 1)) + 1]
        if block.span.overlaps(span)
    ]
    text = document.text[span.start : span.end]
    return document._replace(
        text=text,
        blocks=tuple(blocks),
        sections=(),
        digest=digest_of(text),
        origin=OffsetMap(),
    )


def sample_of(document: Document) -> Document:
    """Parts at equal distances as one document: who matters in a long text comes again in it."""
    spans = sorted(parts_of(document))
    parts = [part_of(document, span) for span in spans[:: -(-len(spans) // SAMPLES)]]
    blocks: list[Block] = []
    start = 0
    for part in parts:
        blocks += [block._replace(span=block.span.shift(start)) for block in part.blocks]
        start += len(part.text) + 1
    text = "\n".join(part.text for part in parts)
    return parts[0]._replace(text=text, blocks=tuple(blocks), sections=(), digest=digest_of(text))
