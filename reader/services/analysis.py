"""Analysis off the screen's process: figures, quotes and names, part by part."""

import os
import signal
from collections.abc import Iterable
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import replace
from multiprocessing import active_children, get_context, resource_tracker

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


def analyse(document: Document) -> Findings:
    """Figures, quotes and entities of a whole document, in this process."""
    from reader.extract.run import analyse as run

    return run(document)


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


def _mover(by: int):  # noqa: ANN202 - a closure over one number
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


def _run_part(document: Document, offset: int) -> Findings:
    """In the child: analyse one part and move it to its place."""
    return shifted(analyse(document), offset)


def cut_words(text: str) -> tuple[Span, ...]:
    """The words of a text, in this process."""
    from reader.extract.words import cut

    return tuple(cut(text))


def _start_child() -> None:
    """Leave the terminal's interrupt to the reader, and yield to it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if hasattr(os, "nice"):
        os.nice(5)


class AnalysisHost:
    """One child process that analyses parts in the order in which they are asked for."""

    def __init__(self) -> None:
        self._pool: ProcessPoolExecutor | None = None

    @staticmethod
    def prepare() -> None:
        """To be called before the screen starts: its redirected streams break a later start."""
        resource_tracker.ensure_running()

    def submit(self, document: Document, span: Span) -> "Future[Findings]":
        """Analyse the part inside `span`; what is found comes back in the document's offsets."""
        return self._child().submit(_run_part, part_of(document, span), span.start)

    def words(self, text: str) -> "Future[tuple[Span, ...]]":
        """The words of a short text; the dictionary stays in the child."""
        return self._child().submit(cut_words, text)

    def _child(self) -> ProcessPoolExecutor:
        if self._pool is None:
            self._pool = ProcessPoolExecutor(
                1, mp_context=get_context("spawn"), initializer=_start_child
            )
        return self._pool

    def stop(self) -> None:
        """End the child now, whatever it is doing."""
        pool, self._pool = self._pool, None
        if pool is None:
            return
        # The executor would wait for its child at the interpreter's exit; it has no other.
        pool.shutdown(wait=False, cancel_futures=True)
        for child in active_children():
            child.kill()
