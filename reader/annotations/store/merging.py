"""Take in another store, mark by mark: the one that was changed later wins, nothing is lost."""

import json

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from reader.annotations.store import texts, writing
from reader.annotations.store.identity import uuid7
from reader.annotations.store.protocol import DocumentKey
from reader.annotations.store.rows import Row, now, to_mark, to_text
from reader.annotations.store.schema import annotation, change, document, kept_text
from reader.annotations.store.writing import Write

RULE = "\n\n---\n\n"


def merge(ours: Connection, theirs: Connection) -> int:
    """Merge `theirs` into `ours`; how many marks changed. Deletions travel too."""
    owners = _documents(ours, theirs)
    writes: list[Write] = []
    for row in theirs.execute(sa.select(annotation)).mappings():
        incoming = dict(row) | {"document": owners[row["document"]]}
        query = sa.select(annotation).where(annotation.c.id == row["id"])
        mine = ours.execute(query).mappings().first()
        merged = incoming if mine is None else _merged(ours, theirs, mine, incoming)
        if merged is not None:
            writes.append(Write(to_mark(merged).mark, merged["text_digest"]))
    if writes:
        writing.write(ours, uuid7(), writes)
    return len(writes)


def _documents(ours: Connection, theirs: Connection) -> dict[str, str]:
    """Their documents' ids to ours; documents and texts that we lack are taken over."""
    owners: dict[str, str] = {}
    for row in theirs.execute(sa.select(document)).mappings():
        key = DocumentKey(row["text_digest"], row["source_digest"], row["location"], row["title"])
        # Of two copies of one store, a document keeps its id whatever became of it.
        known = texts.with_id(ours, row["id"]) or texts.find(ours, key)
        if known is None:
            ours.execute(document.insert().values(**row))
        owners[row["id"]] = known.id if known else row["id"]
    for row in theirs.execute(sa.select(kept_text)).mappings():
        query = sa.select(kept_text.c.digest).where(kept_text.c.digest == row["digest"])
        if ours.execute(query).first() is None:
            ours.execute(
                kept_text.insert().values(**dict(row) | {"document": owners[row["document"]]})
            )
    return owners


def _merged(ours: Connection, theirs: Connection, mine: Row, incoming: Row) -> Row | None:
    """The row to write; None if ours stands."""
    if mine["modified"] == incoming["modified"] or _descends(ours, mine, incoming):
        return None
    if _descends(theirs, incoming, mine):
        return incoming
    newer, older = (mine, incoming) if mine["modified"] > incoming["modified"] else (incoming, mine)
    merged = dict(newer)
    if older["note"] and older["note"] not in newer["note"] and not newer["deleted"]:
        # Both sides wrote: keep both, and ask the user to look.
        merged["note"] = newer["note"] + RULE + older["note"] if newer["note"] else older["note"]
        merged["state"] = "check" if newer["state"] == "anchored" else newer["state"]
    tags = dict.fromkeys((*json.loads(newer["tags"]), *json.loads(older["tags"])))
    merged["tags"] = json.dumps(list(tags), ensure_ascii=False)
    kept = ("note", "tags", "state", "deleted", "style", "modified")
    if all(merged[name] == mine[name] for name in kept):
        return None
    return merged | {"modified": to_text(now())} if merged != dict(newer) else merged


def _descends(connection: Connection, later: Row, earlier: Row) -> bool:
    """Whether `later` was made from `earlier`, as its store's change log tells."""
    query = sa.select(change.c.before).where(
        change.c.annotation == later["id"], change.c.before.is_not(None)
    )
    times = (json.loads(before)["modified"] for before in connection.execute(query).scalars())
    return any(time == earlier["modified"] for time in times)
