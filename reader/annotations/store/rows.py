"""Marks as rows: what a column holds, and back."""

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any, cast

from reader.annotations.letters import fold_letters
from reader.annotations.store.protocol import StoredMark
from reader.config.messages import gettext as _
from reader.errors import StoreError
from reader.model.annotation import Anchor, AnchorState, Annotation, MarkStyle
from reader.model.span import Span

Row = Mapping[Any, Any]


def now() -> datetime:
    """The time in UTC, to the millisecond."""
    time = datetime.now(UTC)
    return time.replace(microsecond=time.microsecond // 1000 * 1000)


def to_text(time: datetime) -> str:
    """A time as the store keeps it; sorts as text."""
    return time.astimezone(UTC).isoformat(timespec="milliseconds")


def to_row(mark: Annotation, text_digest: str, revision: int) -> dict[str, Any]:
    """The row of `annotation` for a mark."""
    anchor = mark.anchor
    return {
        "id": mark.id,
        "document": mark.document,
        "text_digest": text_digest,
        "start": anchor.span.start,
        "end": anchor.span.end,
        "exact": _storable(anchor.exact),
        "prefix": _storable(anchor.prefix),
        "suffix": _storable(anchor.suffix),
        "section": _storable(anchor.section),
        "state": anchor.state,
        "style": mark.style,
        "note": _storable(mark.note),
        "tags": json.dumps(mark.tags, ensure_ascii=False),
        "folded": folded(" ".join((anchor.exact, mark.note, *mark.tags))),
        "created": to_text(mark.created),
        "modified": to_text(mark.modified),
        "deleted": None if mark.deleted is None else to_text(mark.deleted),
        "revision": revision,
    }


def to_mark(row: Row) -> StoredMark:
    """The mark in a row of `annotation`.

    Raises:
        StoreError: a column holds what none may hold.
    """
    try:
        return _mark(row)
    except (ValueError, TypeError) as error:
        said = _("The notes file is damaged.")
        raise StoreError(f"{said} ({row['id']}: {error})") from error


def _mark(row: Row) -> StoredMark:
    anchor = Anchor(
        Span(row["start"], row["end"]),
        _restored(row["exact"]),
        _restored(row["prefix"]),
        _restored(row["suffix"]),
        _restored(row["section"]),
        cast("AnchorState", row["state"]),
    )
    deleted = row["deleted"]
    mark = Annotation(
        id=row["id"],
        document=row["document"],
        anchor=anchor,
        style=cast("MarkStyle", row["style"]),
        created=datetime.fromisoformat(row["created"]),
        modified=datetime.fromisoformat(row["modified"]),
        note=_restored(row["note"]),
        tags=tuple(json.loads(row["tags"])),
        deleted=None if deleted is None else datetime.fromisoformat(deleted),
    )
    return StoredMark(mark, row["text_digest"])


def folded(text: str) -> str:
    """What search compares: letters of one script and width, blanks dropped."""
    return fold_letters(text).text.encode("utf-8", "replace").decode("utf-8")


def plain(text: str) -> str:
    """`text` for a column that is compared: without NULs, lone surrogates as their escapes."""
    return text.replace("\0", "").encode("utf-8", "backslashreplace").decode("utf-8")


def _storable(text: str) -> str:
    """`text` without what neither database takes: lone surrogates and NUL are escaped."""
    if "\0" not in text and "\ue000" not in text and text.isprintable():
        return text
    return "".join(
        f"\ue000{ord(letter):04x}"
        if letter in "\0\ue000" or "\ud800" <= letter <= "\udfff"
        else letter
        for letter in text
    )


def _restored(text: str) -> str:
    head, *rest = text.split("\ue000")
    return head + "".join(chr(int(part[:4], 16)) + part[4:] for part in rest)
