"""W3C Web Annotation in JSON-LD, in the AnnotationSet of the EPUB Annotations draft. Lossless.

https://www.w3.org/TR/annotation-model/
"""

from collections.abc import Iterator, Sequence
from urllib.parse import quote

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
    derived_id,
    id_of,
    iso,
    location_of,
    parse_time,
    style_named,
)
from reader.config.messages import gettext as _
from reader.errors import ExchangeError
from reader.model.annotation import Annotation

_CONTEXT: Json = ["http://www.w3.org/ns/anno.jsonld", {"piyue": "urn:piyue:"}]
_UUID = "urn:uuid:"
_DIGEST = "urn:sha256:"


def write(sheets: Sequence[Sheet], _before: str = "") -> str:
    """One AnnotationSet a document; several in a list."""
    sets: list[Json] = [_set(sheet) for sheet in sheets]
    return dump(sets[0] if len(sets) == 1 else sets)


def read(text: str) -> Read:
    """AnnotationSets, collections, pages, lists or single annotations."""
    notes: list[Incoming] = []
    problems: list[str] = []
    for number, (item, about) in enumerate(_items(load(text)), 1):
        note = _incoming(number, item, about)
        if note is None:
            problems.append(_("annotation {number}: no quoted words").format(number=number))
        else:
            notes.append(note)
    return Read(tuple(notes), tuple(problems))


def _set(sheet: Sheet) -> Record:
    about: Record = {"dc:title": sheet.title, "dc:format": "text/plain"}
    if sheet.author:
        about["dc:creator"] = sheet.author
    if sheet.digest:
        about["dc:identifier"] = _DIGEST + sheet.digest
    return {
        "@context": _CONTEXT,
        "id": _UUID + derived_id("set", sheet.digest or sheet.location or sheet.title),
        "type": "AnnotationSet",
        "generator": {"type": "Software", "name": "Piyue"},
        "about": about,
        "items": [_item(sheet, mark) for mark in sheet.marks],
    }


def _item(sheet: Sheet, mark: Annotation) -> Record:
    anchor = mark.anchor
    body: list[Json] = []
    if mark.note:
        body.append(_body("commenting", mark.note))
    body += (_body("tagging", tag) for tag in mark.tags)
    item: Record = {
        "@context": _CONTEXT,
        "id": _UUID + mark.id,
        "type": "Annotation",
        "motivation": "commenting" if mark.note else "highlighting",
        "created": iso(mark.created),
        "modified": iso(mark.modified),
        "target": {
            "type": "SpecificResource",
            "source": _iri(sheet),
            "styleClass": mark.style,
            "selector": selectors_of(anchor),
        },
        "piyue:state": anchor.state,
    }
    if body:
        item["body"] = body
    if anchor.section:
        item["piyue:section"] = anchor.section
    if mark.deleted:
        item["piyue:deleted"] = iso(mark.deleted)
    return item


def _body(purpose: str, value: str) -> Record:
    return {"type": "TextualBody", "purpose": purpose, "format": "text/plain", "value": value}


def _iri(sheet: Sheet) -> str:
    if not sheet.location:
        return _DIGEST + sheet.digest if sheet.digest else "urn:piyue:unknown"
    if "://" in sheet.location:
        return quote(sheet.location, safe=":/?#[]@!$&'()*+,;=%~")
    return "file://" + quote(sheet.location)


def _items(value: Json) -> Iterator[tuple[Record, Record]]:
    """Annotations, each with what the set that it is in says of its text."""
    waiting: list[tuple[Json, Record]] = [(value, {})]
    while waiting:
        inner, about = waiting.pop()
        if isinstance(inner, list):
            waiting += ((one, about) for one in reversed(inner))
            continue
        record = as_record(inner)
        if "target" in record:
            yield record, about
        elif "items" in record or "first" in record:
            held = record["items"] if "items" in record else record["first"]
            waiting.append((held, as_record(record.get("about")) or about))
        else:
            raise ExchangeError(_("This is no W3C annotation file."))


def _incoming(number: int, item: Record, about: Record) -> Incoming | None:
    target = first_target(item)
    anchor = anchor_of(target, text_of(item.get("piyue:section")), item.get("piyue:state"))
    if anchor is None:
        return None
    bodies = [as_record(body) for body in as_list(item.get("body"))]
    tags = [text_of(body.get("value")) for body in bodies if body.get("purpose") == "tagging"]
    notes = [text_of(body.get("value")) for body in bodies if body.get("purpose") != "tagging"]
    notes.append(text_of(item.get("bodyValue")))
    source = target.get("source")
    location = text_of(as_record(source).get("id") if isinstance(source, dict) else source)
    return Incoming(
        number,
        anchor,
        title=text_of(about.get("dc:title")),
        author=text_of(about.get("dc:creator")),
        location=location_of(location),
        digest=text_of(about.get("dc:identifier")).removeprefix(_DIGEST),
        id=id_of(text_of(item.get("id")), anchor.exact),
        style=style_named(target.get("styleClass")),
        note="\n\n".join(note for note in notes if note),
        tags=tuple(tag for tag in tags if tag),
        created=parse_time(item.get("created")),
        modified=parse_time(item.get("modified")),
        deleted=parse_time(item.get("piyue:deleted")),
    )


FORMAT = Format("w3c", ".jsonld", write, read)
