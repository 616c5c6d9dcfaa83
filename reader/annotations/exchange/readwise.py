"""Readwise CSV: Highlight, Title, Author, URL, Note, Location, Date; tags are `.tag` in Note."""

import csv
import io
import re
from collections.abc import Sequence

from reader.annotations.exchange.sheets import (
    Format,
    Incoming,
    Read,
    Sheet,
    derived_id,
    parse_time,
    quoted,
    style_named,
)
from reader.config.messages import gettext as _
from reader.errors import ExchangeError
from reader.model.annotation import Annotation
from reader.model.span import Span

_COLUMNS = ("Highlight", "Title", "Author", "URL", "Note", "Location", "Date")
# What Readwise itself calls them when it exports.
_ALSO = {"Book Title": "Title", "Book Author": "Author", "Highlighted at": "Date"}
_NO_TAG = re.compile(r"[.\s]+")
_TAG = re.compile(r"\.([^\s.]+)(?:\s+|$)")


def write(sheets: Sequence[Sheet], _before: str = "") -> str:
    """A row a mark."""
    out = io.StringIO(newline="")
    rows = csv.writer(out, lineterminator="\r\n")
    rows.writerow(_COLUMNS)
    rows.writerows(_row(sheet, mark) for sheet in sheets for mark in sheet.marks)
    return out.getvalue()


def read(text: str) -> Read:
    """Rows of Readwise's import or export; only Highlight is required."""
    # A marked chapter is longer than what the module takes for a field.
    csv.field_size_limit(max(csv.field_size_limit(), len(text)))
    rows = csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline=""))
    if "Highlight" not in (rows.fieldnames or ()):
        raise ExchangeError(_("This is no Readwise file: it has no column Highlight."))
    notes: list[Incoming] = []
    problems: list[str] = []
    number = 1
    try:
        for number, row in enumerate(rows, 2):
            values = {_ALSO.get(name, name): value or "" for name, value in row.items() if name}
            if values["Highlight"].strip():
                notes.append(_incoming(number, values))
            else:
                problems.append(_("row {number}: no quoted words").format(number=number))
    except csv.Error as error:
        problems.append(_("after row {number}: {error}").format(number=number, error=error))
    return Read(tuple(notes), tuple(problems))


def _row(sheet: Sheet, mark: Annotation) -> tuple[str, ...]:
    tags = " ".join("." + _NO_TAG.sub("-", tag) for tag in mark.tags)
    url = sheet.location if "://" in sheet.location else ""
    return (
        mark.anchor.exact,
        sheet.title,
        sheet.author,
        url,
        " ".join(part for part in (tags, mark.note) if part),
        str(mark.anchor.span.start),
        mark.created.strftime("%Y-%m-%d %H:%M:%S"),
    )


def _incoming(number: int, values: dict[str, str]) -> Incoming:
    note = values.get("Note", "").strip()
    tags = [tag.strip() for tag in values.get("Tags", "").split(",") if tag.strip()]
    while found := _TAG.match(note):
        tags.append(found[1])
        note = note[found.end() :]
    exact, title = values["Highlight"], values.get("Title", "")
    location = values.get("Location", "").strip()
    # With a type it is the place in a device's book or in a recording.
    place = "" if values.get("Location Type") else location
    start = int(place) if place.isascii() and place.isdigit() and len(place) < 10 else 0
    time = parse_time(values.get("Date", ""))
    return Incoming(
        number,
        quoted(exact, span=Span(start, start + len(exact)) if start else None),
        title=title,
        author=values.get("Author", ""),
        location=values.get("URL", ""),
        id=derived_id("readwise", title, exact, location),
        style=style_named(values.get("Color", "").strip()),
        note=note,
        tags=tuple(tags),
        created=time,
        modified=time,
    )


FORMAT = Format("readwise", ".csv", write, read)
