"""Documents and findings as plain records: the JSON that `piyue extract` promises."""

from decimal import Decimal

from reader.model.document import Document
from reader.model.entity import Entity
from reader.model.figure import Figure, Scalar, Value
from reader.model.findings import Findings
from reader.model.quote import Quote
from reader.model.span import Span

Record = dict[str, object]


def record_of(document: Document, findings: Findings, *, name: object = None) -> Record:
    """Everything known of a document. `name` is carried through as `id`."""
    metadata = document.metadata
    return {
        "id": name,
        "source": document.source.location,
        "title": metadata.title,
        "byline": metadata.byline,
        "date": metadata.date,
        "script": metadata.script,
        "digest": document.digest,
        "text": document.text,
        "blocks": block_records(document),
        "sections": sections_of(document),
        "figures": [figure_record(document, figure) for figure in findings.figures],
        "quotes": [quote_record(document, quote) for quote in findings.quotes],
        "entities": [entity_record(entity) for entity in findings.entities],
        "issues": list(document.issues),
        "producer": findings.producer,
    }


def block_records(document: Document) -> list[Record]:
    """The blocks, in order."""
    return [
        {"kind": block.kind, "level": block.level, **_place(document, block.span)}
        for block in document.blocks
    ]


def sections_of(document: Document) -> list[Record]:
    """The sections, in order."""
    return [
        {
            "title": section.title,
            "level": section.level,
            "start": section.span.start,
            "end": section.span.end,
        }
        for section in document.sections
    ]


def figure_record(document: Document, figure: Figure) -> Record:
    """One figure; `section` is the index of the innermost section."""
    return {
        **_place(document, figure.span),
        "kind": figure.kind,
        "value": plain_value(figure.value),
        "unit": figure.unit,
        "approx": figure.approx,
        "bound": figure.bound,
        "change": figure.change,
        "ago": figure.ago,
        "of": figure.of,
        "section": document.section_at(figure.span.start),
    }


def quote_record(document: Document, quote: Quote) -> Record:
    """One quote: `text` without its quotation marks, `start` and `end` with them."""
    return {
        "start": quote.span.start,
        "end": quote.span.end,
        "text": document.text[quote.inner.start : quote.inner.end],
        "kind": quote.kind,
        "speaker": quote.speaker,
        "cue": quote.cue,
        "group": quote.group,
        "section": document.section_at(quote.span.start),
    }


def entity_record(entity: Entity) -> Record:
    """One name; `figures` and `quotes` index the lists beside it."""
    return {
        "text": entity.name,
        "kind": entity.kind,
        "mentions": [[span.start, span.end] for span in entity.mentions],
        "figures": list(entity.figures),
        "quotes": list(entity.quotes),
        "alias_of": entity.alias_of,
    }


def plain_value(value: Value) -> object:
    """A value for JSON: whole numbers as integers, a range as a list of two."""
    if isinstance(value, tuple):
        return [_plain(value[0]), _plain(value[1])]
    return _plain(value)


def _plain(value: Scalar) -> int | float | str | None:
    if not isinstance(value, Decimal):
        return value
    return int(value) if value == value.to_integral_value() else float(value)


def _place(document: Document, span: Span) -> Record:
    return {"start": span.start, "end": span.end, "text": document.text[span.start : span.end]}
