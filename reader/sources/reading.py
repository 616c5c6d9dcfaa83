"""From a location to decoded text: the one way in."""

import os.path
from codecs import getincrementaldecoder

from reader.config.messages import gettext as _
from reader.errors import SourceError
from reader.model.digest import sha256_of
from reader.model.raw import RawText, SourceRef
from reader.sources import encodings, files
from reader.sources.loader import find_loader

_OTHERS = (
    (b"%PDF-", "PDF"),
    (b"PK\x03\x04", "ZIP"),
    (b"\xd0\xcf\x11\xe0", "Word (.doc)"),
    (b"{\\rtf", "RTF"),
    (b"\x1f\x8b", "gzip"),
    (b"BZh91AY&SY", "bzip2"),
    (b"\xfd7zXZ", "xz"),
    (b"7z\xbc\xaf", "7z"),
    (b"Rar!\x1a\x07", "RAR"),
    (b"\x89PNG", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"GIF87a", "GIF"),
    (b"GIF89a", "GIF"),
    (b"\x7fELF", "ELF"),
    (b"SQLite format 3\x00", "SQLite"),
)
_PACKED = frozenset({"ZIP", "gzip", "bzip2", "xz", "7z", "RAR"})
HEAD_BYTES = 131072  # fifty pages: read while the rest is read behind them


def read_source(
    location: str,
    *,
    encoding: str | None = None,
    format: str | None = None,  # noqa: A002 - the option's name
) -> RawText:
    """The text at `location`: a path, or `-` for standard input.

    Raises:
        SourceError: with one line that says what is wrong and what to do.
    """
    if location == files.STANDARD_INPUT:
        data, name = files.read_standard_input(), _("standard input")
    else:
        data, name = files.read_file(location), os.path.basename(location)
    return from_bytes(data, location=location, name=name, encoding=encoding, format=format)


def from_bytes(
    data: bytes,
    *,
    location: str,
    name: str = "",
    encoding: str | None = None,
    format: str | None = None,  # noqa: A002 - the option's name
) -> RawText:
    """The text of bytes that are already at hand.

    Raises:
        SourceError: empty, binary, undecodable, or damaged.
    """
    loader = find_loader(location, data[:4096], format)
    if format is None and (kind := _other_format(data)) and loader.media_types[0] == "text/plain":
        raise SourceError(
            _("{location} is {kind}, not text.").format(location=location, kind=kind),
            _("Unpack it first.") if kind in _PACKED else _("Save it as text, HTML or EPUB first."),
        )
    source = SourceRef(
        location=location,
        name=name or os.path.basename(location),
        media_type=loader.media_types[0],
        digest=sha256_of(data),
        size=len(data),
    )
    raw = loader.load(data, source, encoding)
    if not raw.text or raw.text.isspace():
        raise SourceError(_("{location} holds no text.").format(location=location))
    return raw


def _other_format(data: bytes) -> str:
    """The name of a well-known format that is not text, told by its first bytes."""
    return next((name for magic, name in _OTHERS if data.startswith(magic)), "")


def from_text(text: str, *, location: str, name: str) -> RawText:
    """Text that is already decoded: the clipboard, a test, a line of JSON."""
    data = text.encode("utf-8", "surrogatepass")
    source = SourceRef(location, name, digest=sha256_of(data), size=len(data))
    return RawText(encodings.normalise_newlines(text), source)


def read_head(location: str, *, max_bytes: int = HEAD_BYTES) -> RawText:
    """The head of a plain-text file, for a first page before the whole is read.

    The text holds whole lines, or a part of the only one. The digest is empty, `size` is
    that of the whole file in bytes.

    Raises:
        SourceError: as `read_source`.
    """
    head, size = files.read_first(location, max_bytes)
    if not head:
        raise SourceError(_("{location} is empty.").format(location=location))
    encoding = _encoding_of(head, location)
    text = getincrementaldecoder(encoding)("replace").decode(head)
    text = encodings.normalise_newlines(text)
    if len(head) < size and "\n" in text:
        text = text[: text.rindex("\n") + 1]
    source = SourceRef(location, os.path.basename(location), encoding=encoding, size=size)
    return RawText(text, source)


def _encoding_of(head: bytes, location: str) -> str:
    marked = encodings.marked(head)
    found = marked or encodings.guess(head)
    if found is None:
        raise SourceError(_("{location} is not text.").format(location=location))
    return found
