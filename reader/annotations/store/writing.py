"""Writing marks: each write leaves what was before in the change log."""

import json
from collections.abc import Sequence
from dataclasses import replace
from typing import Any, NamedTuple

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from reader.annotations.store.rows import Row, now, to_mark, to_row, to_text
from reader.annotations.store.schema import annotation, change, counter, place
from reader.config.messages import gettext as _
from reader.errors import StoreError
from reader.model.annotation import Anchor, AnchorState, Annotation
from reader.model.span import Span

DONE, TAKEN_BACK, FOR_GOOD = 0, 1, 2


class Write(NamedTuple):
    """A mark as it shall be, and the text that its offsets are in."""

    mark: Annotation
    text_digest: str


def get_row(connection: Connection, mark: str) -> Row:
    """A mark's row.

    Raises:
        StoreError: there is no such mark.
    """
    query = sa.select(annotation).where(annotation.c.id == mark)
    row = connection.execute(query).mappings().first()
    if row is None:
        raise StoreError(_("No note has the id {id}.").format(id=mark))
    return row


def write(connection: Connection, step: str, writes: Sequence[Write]) -> None:
    """Write marks as one step of the change log; what was taken back is gone for good."""
    revision = _next_revision(connection)
    for mark, digest in writes:
        query = sa.select(annotation).where(annotation.c.id == mark.id)
        before = connection.execute(query).mappings().first()
        after = to_row(mark, digest, revision)
        put(connection, after, known=before is not None)
        connection.execute(
            change.update()
            .where(change.c.document == mark.document, change.c.undone == TAKEN_BACK)
            .values(undone=FOR_GOOD)
        )
        connection.execute(
            change.insert().values(
                step=step,
                at=to_text(now()),
                annotation=mark.id,
                document=mark.document,
                before=None if before is None else _packed(before),
                after=_packed(after),
                undone=DONE,
            )
        )


def put(connection: Connection, row: Row, *, known: bool) -> None:
    """Write a row of `annotation` and remember its place."""
    if known:
        connection.execute(annotation.update().where(annotation.c.id == row["id"]).values(**row))
    else:
        connection.execute(annotation.insert().values(**row))
    put_place(connection, row["id"], row["text_digest"], row)


def put_place(connection: Connection, mark: str, text_digest: str, row: Row) -> None:
    """Remember where a mark is in one version of its text."""
    here = (place.c.annotation == mark, place.c.text_digest == text_digest)
    values = {"start": row["start"], "end": row["end"], "state": row["state"]}
    done = connection.execute(place.update().where(*here).values(values))
    if not done.rowcount:
        values |= {"annotation": mark, "text_digest": text_digest}
        connection.execute(place.insert().values(values))


def carry(connection: Connection, mark: str, anchor: Anchor, text_digest: str) -> None:
    """Put a mark where it is in another version of its text; no step, nothing to undo."""
    row = get_row(connection, mark)
    if anchor.state == "orphan":
        # It stays with the text that it was made on: a later version may have it again.
        orphan = annotation.update().where(annotation.c.id == mark).values(state="orphan")
        connection.execute(orphan)
        put_place(connection, mark, text_digest, dict(row) | {"state": "orphan"})
        return
    moved = replace(to_mark(row).mark, anchor=anchor)
    put(connection, to_row(moved, text_digest, row["revision"]), known=True)


def places(connection: Connection, text_digest: str) -> dict[str, tuple[Span, AnchorState]]:
    """The places that marks have in one version of their text."""
    query = sa.select(place).where(place.c.text_digest == text_digest)
    return {
        row["annotation"]: (Span(row["start"], row["end"]), row["state"])
        for row in connection.execute(query).mappings()
    }


def take_back(connection: Connection, document: str | None) -> tuple[Annotation, ...]:
    """Undo the last step."""
    rows = _step(connection, document, DONE, change.c.seq.desc())
    marks: list[Annotation] = []
    for row in reversed(rows):
        if row["before"] is None:
            # What was made is deleted, so that other processes hear of it.
            before = json.loads(row["after"]) | {"deleted": to_text(now())}
        else:
            before = json.loads(row["before"])
        marks.append(_apply(connection, row, before, TAKEN_BACK))
    return tuple(marks[::-1])


def do_again(connection: Connection, document: str | None) -> tuple[Annotation, ...]:
    """Redo the step last taken back."""
    rows = _step(connection, document, TAKEN_BACK, change.c.seq.asc())
    return tuple(_apply(connection, row, json.loads(row["after"]), DONE) for row in rows)


def _step(
    connection: Connection, document: str | None, undone: int, order: sa.UnaryExpression[int]
) -> Sequence[Row]:
    query = sa.select(change.c.step).where(change.c.undone == undone).order_by(order).limit(1)
    if document is not None:
        query = query.where(change.c.document == document)
    step = connection.execute(query).scalar()
    if step is None:
        return ()
    rows = sa.select(change).where(change.c.step == step, change.c.undone == undone)
    return connection.execute(rows.order_by(change.c.seq)).mappings().all()


def _apply(connection: Connection, step: Row, values: dict[str, Any], undone: int) -> Annotation:
    current = get_row(connection, values["id"])
    row = values | {"revision": _next_revision(connection), "modified": to_text(now())}
    if row["text_digest"] != current["text_digest"]:
        if _is_move(step):
            if row["state"] == "orphan":
                # It was put on words of this text; without them it has none here again.
                put_place(connection, values["id"], current["text_digest"], row)
        else:
            # The text may have changed since: the place stays the one it has now.
            kept = ("text_digest", "start", "end", "exact", "prefix", "suffix", "section", "state")
            row |= {name: current[name] for name in kept}
    put(connection, row, known=True)
    connection.execute(change.update().where(change.c.seq == step["seq"]).values(undone=undone))
    return to_mark(row).mark


def _is_move(step: Row) -> bool:
    """Whether a step put a mark on the words of another text."""
    if step["before"] is None:
        return False
    before, after = json.loads(step["before"]), json.loads(step["after"])
    return before["text_digest"] != after["text_digest"]


def _next_revision(connection: Connection) -> int:
    here = counter.c.name == "revision"
    connection.execute(counter.update().where(here).values(value=counter.c.value + 1))
    return connection.execute(sa.select(counter.c.value).where(here)).scalar_one()


def _packed(row: Row) -> str:
    return json.dumps(dict(row), ensure_ascii=False)
