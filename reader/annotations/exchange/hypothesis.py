"""Hypothesis: the JSON of its search API (`rows`). Colours are not in it."""

from collections.abc import Sequence

from reader.annotations.exchange.jsontext import (
    Json,
    Record,
    as_list,
    as_record,
    dump,
    load,
    text_of,
)
from reader.annotations.exchange.selectors import anchor_of, first_target, selectors_of
from reader.annotations.exchange.sheets import (
    Format,
    Incoming,
    Read,
    Sheet,
    id_of,
    iso,
    location_of,
    parse_time,
)
from reader.config.messages import gettext as _
from reader.errors import ExchangeError
from reader.model.annotation import Annotation


def write(sheets: Sequence[Sheet], _before: str = "") -> str:
    """All marks as rows."""
    rows: list[Json] = [_row(sheet, mark) for sheet in sheets for mark in sheet.marks]
    return dump({"total": len(rows), "rows": rows})


def read(text: str) -> Read:
    """An answer of the API, a bare list, or one annotation."""
    value = load(text)
    record = as_record(value)
    rows = as_list(record.get("rows", record.get("annotations", value)))
    if not any("target" in as_record(row) for row in rows) and rows:
        raise ExchangeError(_("This is no Hypothesis file."))
    notes: list[Incoming] = []
    problems: list[str] = []
    for number, row in enumerate(map(as_record, rows), 1):
        note = _incoming(number, row)
        if note is None:
            problems.append(
                _("row {number}: no quoted words (a page note or a reply)").format(number=number)
            )
        else:
            notes.append(note)
    return Read(tuple(notes), tuple(problems))


def _row(sheet: Sheet, mark: Annotation) -> Record:
    uri = sheet.location or f"urn:sha256:{sheet.digest}"
    return {
        "id": mark.id,
        "created": iso(mark.created),
        "updated": iso(mark.modified),
        "uri": uri,
        "text": mark.note,
        "tags": list(mark.tags),
        "document": {"title": [sheet.title]},
        "target": [
            {
                "source": uri,
                "selector": selectors_of(mark.anchor),
            }
        ],
    }


def _incoming(number: int, row: Record) -> Incoming | None:
    anchor = anchor_of(first_target(row))
    if anchor is None:
        return None
    uri = text_of(row.get("uri"))
    titles = as_list(as_record(row.get("document")).get("title"))
    return Incoming(
        number,
        anchor,
        title=text_of(titles[0]) if titles else "",
        location=location_of(uri),
        digest=uri.removeprefix("urn:sha256:") if uri.startswith("urn:sha256:") else "",
        # Hypothesis' own ids are short; those that we wrote are UUIDs.
        id=id_of(text_of(row.get("id")) or uri, anchor.exact),
        note=text_of(row.get("text")),
        tags=tuple(filter(None, map(text_of, as_list(row.get("tags"))))),
        created=parse_time(row.get("created")),
        modified=parse_time(row.get("updated")),
    )


FORMAT = Format("hypothesis", ".json", write, read)
