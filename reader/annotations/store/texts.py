"""Documents and the snapshots of their texts, on an open connection."""

import zlib
from dataclasses import astuple

import sqlalchemy as sa
from sqlalchemy.engine import Connection, RowMapping

from reader.annotations.store.identity import uuid7
from reader.annotations.store.protocol import DocumentKey, KnownDocument
from reader.annotations.store.rows import now, plain, to_text
from reader.annotations.store.schema import document, kept_text


def find(connection: Connection, key: DocumentKey) -> KnownDocument | None:
    """The document that `key` is: by its text, its bytes, its place, the text read there before.

    By title if the document has no place. Standard input and the clipboard are no places.
    """
    key = _clean(key)
    ladder: list[sa.ColumnElement[bool]] = [_has_kept(key.digest)]
    if key.digest:
        ladder.append(document.c.text_digest == key.digest)
    if key.source_digest:
        ladder.append(document.c.source_digest == key.source_digest)
    if key.location and key.location != "-" and not key.location.startswith("@"):
        ladder.append(document.c.location == key.location)
    if key.former:
        ladder.append(_has_kept(key.former))
    if key.title:
        # Marks that came from a file may know nothing but a title.
        ladder.append(sa.and_(document.c.location == "", document.c.title == key.title))
    for condition in ladder:
        query = sa.select(document).where(condition).order_by(document.c.created.desc())
        row = connection.execute(query.limit(1)).mappings().first()
        if row is not None:
            return known(row)
    return None


def with_id(connection: Connection, document_id: str) -> KnownDocument | None:
    """The document with this id."""
    query = sa.select(document).where(document.c.id == document_id)
    row = connection.execute(query).mappings().first()
    return None if row is None else known(row)


def keep(connection: Connection, key: DocumentKey, text: str) -> KnownDocument:
    """The document of `key`, brought up to date, with a snapshot of `text`."""
    key = _clean(key)
    before = find(connection, key)
    values = {
        "title": key.title,
        "author": key.author,
        "location": key.location,
        "source_digest": key.source_digest,
        "text_digest": key.digest,
    }
    if before is None:
        values |= {"id": uuid7(), "created": to_text(now())}
        connection.execute(document.insert().values(values))
    else:
        values = {name: value for name, value in values.items() if value} | {"id": before.id}
        connection.execute(document.update().where(document.c.id == before.id).values(values))
    put_text(connection, values["id"], key.digest, text)
    query = sa.select(document).where(document.c.id == values["id"])
    return known(connection.execute(query).mappings().one())


def put_text(connection: Connection, owner: str, digest: str, text: str) -> None:
    """Keep a snapshot, once; nothing for a document that is known by name only."""
    if not text:
        return
    query = sa.select(kept_text.c.digest).where(kept_text.c.digest == digest)
    if connection.execute(query).first() is None:
        row = {
            "digest": digest,
            "document": owner,
            "length": len(text),
            "body": zlib.compress(text.encode("utf-8", "surrogatepass"), 3),
            "created": to_text(now()),
        }
        connection.execute(kept_text.insert().values(row))


def get_text(connection: Connection, digest: str) -> str | None:
    """A kept text; None where there is none, or a damaged one."""
    query = sa.select(kept_text.c.body).where(kept_text.c.digest == digest)
    body = connection.execute(query).scalar()
    try:
        return None if body is None else zlib.decompress(body).decode("utf-8", "surrogatepass")
    except (zlib.error, UnicodeDecodeError):
        return None


def known(row: RowMapping) -> KnownDocument:
    """A row of `document`."""
    return KnownDocument(
        row["id"], row["title"], row["location"], row["text_digest"], row["author"]
    )


def _has_kept(digest: str) -> sa.ColumnElement[bool]:
    """Whether a text with this digest was kept for a document."""
    return document.c.id.in_(sa.select(kept_text.c.document).where(kept_text.c.digest == digest))


def _clean(key: DocumentKey) -> DocumentKey:
    return DocumentKey(*map(plain, astuple(key)))
