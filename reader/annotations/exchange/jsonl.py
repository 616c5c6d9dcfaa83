"""JSON Lines: one mark a line with everything, the deleted too. Lossless."""

import json
from collections.abc import Sequence

from reader.annotations.exchange.jsontext import Record, as_list, as_record, load, text_of
from reader.annotations.exchange.sheets import (
    Format,
    Incoming,
    Read,
    Sheet,
    id_of,
    iso,
    parse_time,
    quoted,
    span_of,
    style_named,
)
from reader.config.messages import gettext as _
from reader.errors import ExchangeError
from reader.model.annotation import Annotation

VERSION = 1


def write(sheets: Sequence[Sheet], _before: str = "") -> str:
    """A line a mark."""
    lines = [
        json.dumps(_record(sheet, mark), ensure_ascii=False)
        for sheet in sheets
        for mark in sheet.marks
    ]
    return "".join(f"{line}\n" for line in lines)


def read(text: str) -> Read:
    """Lines of marks; a line that cannot be read is told by its number."""
    notes: list[Incoming] = []
    problems: list[str] = []
    # Only a line feed ends a line: text may hold U+2028 and its like.
    for number, line in enumerate(text.removeprefix("\ufeff").split("\n"), 1):
        if not line.strip():
            continue
        try:
            notes.append(_incoming(number, as_record(load(line))))
        except ExchangeError as error:
            problems.append(_("line {number}: {error}").format(number=number, error=error.message))
    return Read(tuple(notes), tuple(problems))


def _record(sheet: Sheet, mark: Annotation) -> Record:
    anchor = mark.anchor
    return {
        "piyue": VERSION,
        "id": mark.id,
        "title": sheet.title,
        "author": sheet.author,
        "location": sheet.location,
        "digest": sheet.digest,
        "start": anchor.span.start,
        "end": anchor.span.end,
        "exact": anchor.exact,
        "prefix": anchor.prefix,
        "suffix": anchor.suffix,
        "section": anchor.section,
        "state": anchor.state,
        "style": mark.style,
        "note": mark.note,
        "tags": list(mark.tags),
        "created": iso(mark.created),
        "modified": iso(mark.modified),
        "deleted": iso(mark.deleted) if mark.deleted else None,
    }


def _incoming(number: int, record: Record) -> Incoming:
    version, span = record.get("piyue"), span_of(record.get("start"), record.get("end"))
    if not isinstance(version, int):
        raise ExchangeError(_("not a mark of Piyue's"))
    if version > VERSION:
        raise ExchangeError(_("written by a newer Piyue"))
    if span is None or not text_of(record.get("id")):
        raise ExchangeError(_("id, start or end is missing"))
    exact, prefix, suffix = (text_of(record.get(n)) for n in ("exact", "prefix", "suffix"))
    return Incoming(
        number,
        quoted(exact, prefix, suffix, span, text_of(record.get("section")), record.get("state")),
        title=text_of(record.get("title")),
        author=text_of(record.get("author")),
        location=text_of(record.get("location")),
        digest=text_of(record.get("digest")),
        id=id_of(text_of(record.get("id")), exact),
        style=style_named(record.get("style")),
        note=text_of(record.get("note")),
        tags=tuple(filter(None, map(text_of, as_list(record.get("tags"))))),
        created=parse_time(record.get("created")),
        modified=parse_time(record.get("modified")),
        deleted=parse_time(record.get("deleted")),
    )


FORMAT = Format("jsonl", ".jsonl", write, read)
