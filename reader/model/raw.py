"""What a source gives: decoded text, with what is known of where it came from."""

from typing import Literal, NamedTuple

from reader.model.span import Span

Script = Literal["hans", "hant", "mixed", "none"]


class SourceRef(NamedTuple):
    """Where a text came from.

    `location` is what the user gave (path, URL, `-`, `@clipboard`); `name` is short and
    for display; `digest` is SHA-256 of the bytes, in hexadecimal; `size` is in bytes.
    """

    location: str
    name: str
    media_type: str = "text/plain"
    encoding: str = "utf-8"
    digest: str = ""
    size: int = 0


class MarkedLine(NamedTuple):
    """A line of a marked-up source with the role that its markup gives it.

    `span` is in `RawText.text`; `kind` is a `BlockKind`; `marker` is the part of the span
    that is markup (`## `, `- `) and becomes the kind.
    """

    span: Span
    kind: str
    level: int = 0
    marker: Span | None = None


class RawText(NamedTuple):
    """Decoded text, its lines ended by line feeds, before its structure is recovered.

    `marked` holds the blocks of a marked-up source, in order, and is empty for plain
    text. `issues` are sentences about what could not be read.
    """

    text: str
    source: SourceRef
    marked: tuple[MarkedLine, ...] = ()
    title: str = ""
    authors: tuple[str, ...] = ()
    issues: tuple[str, ...] = ()
