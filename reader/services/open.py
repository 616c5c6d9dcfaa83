"""Opening: from a location to a document, all of it or the head that is read first."""

from typing import NamedTuple

from reader.config.messages import gettext as _
from reader.errors import SourceError
from reader.model.document import Document
from reader.model.raw import RawText
from reader.script import detect
from reader.services.overruling import decided
from reader.sources import from_text, read_source
from reader.structure import recover

CLIPBOARD = "@clipboard"
WELCOME = "@welcome"


class Request(NamedTuple):
    """What the user asked to open: a path, `-`, `@clipboard`, and how to read it."""

    location: str
    encoding: str | None = None
    format: str | None = None


def open_source(
    location: str,
    *,
    encoding: str | None = None,
    format: str | None = None,  # noqa: A002 - the option's name
) -> Document:
    """Read `location` whole: a path, `-` for standard input, or `@clipboard`.

    Raises:
        SourceError: it cannot be read; the message says what is wrong and what to do.
    """
    return document_of(raw_text(Request(location, encoding, format)))


def read_text(text: str, name: str = "") -> Document:
    """The document recovered from a text already in memory; of blanks alone, one without blocks."""
    return document_of(from_text(text, location=name or "text", name=name or "text"))


def raw_text(request: Request) -> RawText:
    """The decoded text behind a request, before its structure is recovered."""
    if request.location == CLIPBOARD:
        return _from_clipboard()
    if request.location == WELCOME:
        from reader.services.welcome import welcome_text

        return from_text(welcome_text(), location=WELCOME, name=_("Welcome"))
    return read_source(request.location, encoding=request.encoding, format=request.format)


def document_of(raw: RawText) -> Document:
    """The document, as its reader decided that it is made up."""
    return decided(recovered(raw))


def recovered(raw: RawText) -> Document:
    """The document as the rules give it, with its script told."""
    document = recover(raw)
    script = detect(document.text)
    return document._replace(metadata=document.metadata._replace(script=script))


def _from_clipboard() -> RawText:
    from reader.services.clipboard import paste

    text = paste()
    if not text.strip():
        raise SourceError(_("The clipboard holds no text."), _("Copy an article first."))
    return from_text(text, location=CLIPBOARD, name=_("Clipboard"))
