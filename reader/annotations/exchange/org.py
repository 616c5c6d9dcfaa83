"""Org: a headline a document, a section and a mark, with a quote block."""

import re
from collections.abc import Iterator, Sequence

from reader.annotations.exchange.sheets import Format, Sheet, iso
from reader.model.annotation import Annotation

# Within a block Org takes these at a line's start for its own.
_OWN = re.compile(r"^(,*)(\*|#\+)", re.MULTILINE)
_NO_TAG = re.compile(r"[^\w@#%]+")


def write(sheets: Sequence[Sheet], _before: str = "") -> str:
    """The file."""
    return "".join(f"{line}\n" for sheet in sheets for line in _sheet(sheet))


def _sheet(sheet: Sheet) -> Iterator[str]:
    yield f"* {_one_line(sheet.title)}"
    if sheet.author or sheet.location:
        yield ":PROPERTIES:"
        yield from (f":AUTHOR: {_one_line(sheet.author)}",) if sheet.author else ()
        yield from (f":SOURCE: {_one_line(sheet.location)}",) if sheet.location else ()
        yield ":END:"
    section = ""
    for mark in sheet.marks:
        if mark.anchor.section and mark.anchor.section != section:
            section = mark.anchor.section
            yield f"** {_one_line(section)}"
        yield from _mark(mark, "***" if section else "**")


def _mark(mark: Annotation, stars: str) -> Iterator[str]:
    words = _one_line(mark.anchor.exact)
    tags = ":".join(_NO_TAG.sub("_", tag) for tag in mark.tags)
    yield f"{stars} {words[:24]}{'…' if len(words) > 24 else ''}" + (f" :{tags}:" if tags else "")
    yield ":PROPERTIES:"
    yield f":ID: {mark.id}"
    yield f":CREATED: {iso(mark.created)}"
    yield f":COLOR: {mark.style}"
    yield ":END:"
    yield "#+begin_quote"
    yield _OWN.sub(r",\1\2", mark.anchor.exact.strip("\n"))
    yield "#+end_quote"
    if mark.note:
        yield re.sub(r"^(?=\*)", " ", mark.note.strip("\n"), flags=re.MULTILINE)


def _one_line(text: str) -> str:
    return " ".join(text.split())


FORMAT = Format("org", ".org", write)
