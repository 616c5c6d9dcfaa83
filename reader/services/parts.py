"""Parts of a long text: what is analysed at a time, and put together again."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from itertools import chain

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
    names: dict[str, list[Entity]] = {}
    groups = 0
    ordered = sorted(parts, key=_start)
    for part in ordered:
        for entity in part.entities:
            names.setdefault(entity.name, []).append(_moved(entity, len(figures), len(quotes)))
        figures += part.figures
        quotes += [
            q if q.group is None else replace(q, group=q.group + groups) for q in part.quotes
        ]
        groups += 1 + max((q.group for q in part.quotes if q.group is not None), default=-1)
    span = Span(ordered[0].span.start, ordered[-1].span.end) if ordered else Span(0, 0)
    producer = ordered[0].producer if ordered else ""
    entities = tuple(_joined(same) for same in names.values())
    return Findings(span, tuple(figures), tuple(quotes), entities, producer)


def _start(part: Findings) -> int:
    return part.span.start


def _moved(entity: Entity, figures: int, quotes: int) -> Entity:
    """A part's entity with its indices in the whole."""
    if not figures and not quotes:
        return entity
    return replace(
        entity,
        figures=tuple(index + figures for index in entity.figures),
        quotes=tuple(index + quotes for index in entity.quotes),
    )


def _joined(same: list[Entity]) -> Entity:
    """One name as all parts know it."""
    if len(same) == 1:
        return same[0]
    return replace(
        same[0],
        mentions=tuple(chain.from_iterable(entity.mentions for entity in same)),
        figures=tuple(chain.from_iterable(entity.figures for entity in same)),
        quotes=tuple(chain.from_iterable(entity.quotes for entity in same)),
    )
