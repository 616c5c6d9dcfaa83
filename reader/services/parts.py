"""Parts of a long text: what is analysed at a time, and put together again."""

from collections.abc import Callable, Iterable
from dataclasses import replace

from reader.model.document import Document, digest_of
from reader.model.entity import Entity
from reader.model.figure import Figure
from reader.model.findings import Findings
from reader.model.offset_map import OffsetMap
from reader.model.quote import Quote
from reader.model.span import Span

# A text up to this length is one part, so that names are known from end to end.
WHOLE = 120_000
PART = 24_000


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
        replace(block, span=block.span.clip(span).shift(-span.start))
        for block in document.blocks[first : document.block_at(max(span.start, span.end - 1)) + 1]
        if block.span.overlaps(span)
    ]
    text = document.text[span.start : span.end]
    return replace(
        document,
        text=text,
        blocks=tuple(blocks),
        sections=(),
        digest=digest_of(text),
        origin=OffsetMap(),
    )


def shifted(findings: Findings, by: int) -> Findings:
    """The same findings `by` code points further on."""
    if not by:
        return findings
    move = _mover(by)
    return replace(
        findings,
        span=findings.span.shift(by),
        figures=tuple(
            replace(f, span=f.span.shift(by), of_span=move(f.of_span)) for f in findings.figures
        ),
        quotes=tuple(
            replace(
                q, span=q.span.shift(by), inner=q.inner.shift(by), speaker_span=move(q.speaker_span)
            )
            for q in findings.quotes
        ),
        entities=tuple(
            replace(e, mentions=tuple(m.shift(by) for m in e.mentions)) for e in findings.entities
        ),
    )


def _mover(by: int) -> Callable[[Span | None], Span | None]:
    def move(span: Span | None) -> Span | None:
        return span.shift(by) if span else None

    return move


def merged(parts: Iterable[Findings]) -> Findings:
    """The findings of several parts as one: in text order, a name once."""
    figures: list[Figure] = []
    quotes: list[Quote] = []
    names: dict[str, Entity] = {}
    ordered = sorted(parts, key=lambda part: part.span)
    for part in ordered:
        for entity in part.entities:
            moved = replace(
                entity,
                figures=tuple(index + len(figures) for index in entity.figures),
                quotes=tuple(index + len(quotes) for index in entity.quotes),
            )
            known = names.get(entity.name)
            names[entity.name] = _joined(known, moved) if known else moved
        groups = 1 + max((quote.group or 0 for quote in quotes), default=-1) if part.quotes else 0
        figures += part.figures
        quotes += [
            replace(q, group=q.group + groups) if q.group is not None and groups else q
            for q in part.quotes
        ]
    span = Span(ordered[0].span.start, ordered[-1].span.end) if ordered else Span(0, 0)
    producer = ordered[0].producer if ordered else ""
    return Findings(span, tuple(figures), tuple(quotes), tuple(names.values()), producer)


def _joined(one: Entity, other: Entity) -> Entity:
    return replace(
        one,
        mentions=one.mentions + other.mentions,
        figures=one.figures + other.figures,
        quotes=one.quotes + other.quotes,
    )
