"""Findings kept by the digest of their text, so that a text read again is marked at once."""

import gzip
import json
import zlib
from contextlib import suppress
from decimal import Decimal, InvalidOperation
from hashlib import sha256
from pathlib import Path
from typing import Any, cast

from reader.config import paths
from reader.library.files import write_bytes
from reader.model.entity import Entity
from reader.model.figure import Figure, Scalar, Value
from reader.model.findings import Findings
from reader.model.quote import Quote
from reader.model.span import Span

FORMAT = 1
# Texts, and parts of long ones, that are kept; those longest not looked at go first.
LIMIT = 2000
Row = list[Any]


def load_findings(digest: str, producer: str | None = None) -> Findings | None:
    """What `producer` (or any) found in the text with this digest; None if that is unknown."""
    path = _path(digest)
    try:
        kept = cast("dict[str, Any]", json.loads(gzip.decompress(path.read_bytes())))
        if (kept["format"], kept["digest"]) != (FORMAT, digest):
            return None
        if producer not in {None, kept["producer"]}:
            return None
        findings = Findings(
            _span(kept["span"]),
            tuple(_figure(row) for row in kept["figures"]),
            tuple(_quote(row) for row in kept["quotes"]),
            tuple(_entity(row) for row in kept["entities"]),
            str(kept["producer"]),
        )
        path.touch()
    except FileNotFoundError:
        return None
    except (OSError, EOFError, zlib.error, ValueError, TypeError, LookupError, InvalidOperation):
        # It can be made again; a broken one only costs time.
        with suppress(OSError):
            path.unlink()
        return None
    return findings


def save_findings(digest: str, findings: Findings) -> None:
    """Keep what was found in a whole text.

    Raises:
        OSError: the cache folder cannot be written.
    """
    kept = {
        "format": FORMAT,
        "digest": digest,
        "producer": findings.producer,
        "span": findings.span,
        "figures": [_figure_row(figure) for figure in findings.figures],
        "quotes": [_quote_row(quote) for quote in findings.quotes],
        "entities": [
            [e.name, e.kind, e.mentions, e.figures, e.quotes, e.alias_of] for e in findings.entities
        ],
    }
    text = json.dumps(kept, separators=(",", ":"))
    write_bytes(_path(digest), gzip.compress(text.encode("ascii"), compresslevel=3, mtime=0))
    _make_room()


def _make_room() -> None:
    files = list(_folder().glob("*.gz"))
    if len(files) > LIMIT:
        files.sort(key=lambda path: path.stat().st_mtime_ns)
        for path in files[: len(files) - LIMIT * 9 // 10]:
            path.unlink(missing_ok=True)


def _folder() -> Path:
    return paths.cache_folder() / "findings"


def _path(digest: str) -> Path:
    name = sha256(digest.encode("utf-8", "surrogatepass")).hexdigest()
    return _folder() / f"{name}.json.gz"


def _span(row: Row) -> Span:
    start, end = row
    return Span(int(start), int(end))


def _maybe(row: Row | None) -> Span | None:
    return None if row is None else _span(row)


def _figure_row(figure: Figure) -> Row:
    flags = [figure.approx, figure.bound, figure.change, figure.ago]
    value = figure.value
    given = [_written(part) for part in value] if isinstance(value, tuple) else _written(value)
    return [figure.span, figure.kind, given, figure.unit, *flags, figure.of, figure.of_span]


def _figure(row: Row) -> Figure:
    span, kind, value, unit, approx, bound, change, ago, of, of_span = row
    return Figure(
        _span(span), kind, _value(value), unit, approx, bound, change, ago, of, _maybe(of_span)
    )


def _written(value: Scalar) -> str | None:
    """A number is told from a text by the sign before it."""
    if value is None:
        return None
    return f"={value}" if isinstance(value, Decimal) else f"'{value}"


def _value(kept: str | Row | None) -> Value:
    if isinstance(kept, list):
        low, high = kept
        return (_scalar(low), _scalar(high))
    return _scalar(kept)


def _scalar(kept: str | None) -> Scalar:
    if kept is None:
        return None
    return Decimal(kept[1:]) if kept.startswith("=") else kept[1:]


def _quote_row(quote: Quote) -> Row:
    speaker = [quote.speaker, quote.speaker_span, quote.cue, quote.group, quote.note]
    return [quote.span, quote.inner, quote.kind, *speaker]


def _quote(row: Row) -> Quote:
    span, inner, kind, speaker, speaker_span, cue, group, note = row
    return Quote(_span(span), _span(inner), kind, speaker, _maybe(speaker_span), cue, group, note)


def _entity(row: Row) -> Entity:
    name, kind, mentions, figures, quotes, alias_of = row
    spans = tuple(_span(mention) for mention in mentions)
    return Entity(name, kind, spans, tuple(figures), tuple(quotes), alias_of)
