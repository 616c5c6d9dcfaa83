"""The store in SQL: SQLite by default, anything SQLAlchemy Core speaks by its URL."""

from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import sqlalchemy as sa
from sqlalchemy.engine import Connection
from sqlalchemy.exc import SQLAlchemyError

from reader.annotations.store import copies, merging, texts, writing
from reader.annotations.store.checking import check
from reader.annotations.store.database import Database
from reader.annotations.store.identity import uuid7
from reader.annotations.store.protocol import (
    Checked,
    DocumentKey,
    KnownDocument,
    NewMark,
    Store,
    StoredMark,
)
from reader.annotations.store.rows import folded, now, plain, to_mark
from reader.annotations.store.schema import annotation, document
from reader.annotations.store.writing import Write
from reader.config.messages import gettext as _
from reader.errors import StoreError
from reader.model.annotation import Anchor, AnchorState, Annotation, MarkStyle
from reader.model.span import Span


class SqlStore:
    """A `Store` on a database; safe to use from several threads and processes."""

    def __init__(self, database: Database) -> None:
        self.database = database

    @property
    def issues(self) -> tuple[str, ...]:
        """See `Store.issues`."""
        return tuple(self.database.issues)

    def find(self, key: DocumentKey) -> KnownDocument | None:
        """See `Store.find`."""
        with self.database.reading() as connection:
            return texts.find(connection, key)

    def keep_text(self, key: DocumentKey, text: str) -> KnownDocument:
        """See `Store.keep_text`."""
        with self.database.writing() as connection:
            return texts.keep(connection, key, text)

    def text(self, digest: str) -> str | None:
        """See `Store.text`."""
        with self.database.reading() as connection:
            return texts.get_text(connection, digest)

    def documents(self) -> tuple[KnownDocument, ...]:
        """See `Store.documents`."""
        query = sa.select(document).order_by(document.c.title, document.c.created)
        with self.database.reading() as connection:
            return tuple(texts.known(row) for row in connection.execute(query).mappings())

    def marks(
        self, document: str | None = None, *, deleted: bool = False
    ) -> tuple[StoredMark, ...]:
        """See `Store.marks`."""
        query = sa.select(annotation).order_by(
            annotation.c.document, annotation.c.start, annotation.c.end, annotation.c.id
        )
        if document is not None:
            query = query.where(annotation.c.document == document)
        if not deleted:
            query = query.where(annotation.c.deleted.is_(None))
        return self._select(query)

    def add(self, document: str, text_digest: str, marks: Iterable[NewMark]) -> list[Annotation]:
        """See `Store.add`."""
        time = now()
        made = [
            Annotation(
                id=new.id or uuid7(),
                document=document,
                anchor=new.anchor,
                style=new.style,
                created=new.created or time,
                modified=new.modified or new.created or time,
                note=new.note,
                tags=_each_once(new.tags),
                deleted=new.deleted,
            )
            for new in marks
        ]
        with self.database.writing() as connection:
            writing.write(connection, uuid7(), [Write(mark, text_digest) for mark in made])
        return made

    def change(
        self,
        mark: str,
        *,
        style: MarkStyle | None = None,
        note: str | None = None,
        tags: Sequence[str] | None = None,
        anchor: Anchor | None = None,
    ) -> Annotation:
        """See `Store.change`."""

        def changed(old: Annotation) -> Annotation:
            return replace(
                old,
                style=old.style if style is None else style,
                note=old.note if note is None else note,
                tags=old.tags if tags is None else _each_once(tags),
                anchor=old.anchor if anchor is None else anchor,
                modified=now(),
                # Another window may have deleted what is written in here.
                deleted=None,
            )

        return self._rewrite(mark, changed)

    def move(self, mark: str, anchor: Anchor, text_digest: str) -> Annotation:
        """See `Store.move`."""
        with self.database.writing() as connection:
            old = to_mark(writing.get_row(connection, mark)).mark
            new = replace(old, anchor=anchor, modified=now(), deleted=None)
            writing.write(connection, uuid7(), [Write(new, text_digest)])
            return new

    def delete(self, mark: str) -> Annotation:
        """See `Store.delete`."""
        time = now()
        return self._rewrite(mark, lambda old: replace(old, deleted=time, modified=time))

    def undo(self, document: str | None = None) -> tuple[Annotation, ...]:
        """See `Store.undo`."""
        with self.database.writing() as connection:
            return writing.take_back(connection, document)

    def redo(self, document: str | None = None) -> tuple[Annotation, ...]:
        """See `Store.redo`."""
        with self.database.writing() as connection:
            return writing.do_again(connection, document)

    def carried(self, text_digest: str, anchors: Iterable[tuple[str, Anchor]]) -> None:
        """See `Store.carried`."""
        with self.database.writing() as connection:
            for mark, anchor in anchors:
                writing.carry(connection, mark, anchor, text_digest)

    def places(self, text_digest: str) -> dict[str, tuple[Span, AnchorState]]:
        """See `Store.places`."""
        with self.database.reading() as connection:
            return writing.places(connection, text_digest)

    def search(self, words: str) -> tuple[StoredMark, ...]:
        """See `Store.search`."""
        query = sa.select(annotation).where(annotation.c.deleted.is_(None))
        for word in words.split():
            query = query.where(annotation.c.folded.contains(folded(word), autoescape=True))
        return self._select(query.order_by(annotation.c.document, annotation.c.start))

    def tags(self) -> dict[str, int]:
        """See `Store.tags`."""
        query = sa.select(annotation).where(
            annotation.c.deleted.is_(None), annotation.c.tags != "[]"
        )
        counts: dict[str, int] = {}
        for held in self._select(query):
            for tag in held.mark.tags:
                counts[tag] = counts.get(tag, 0) + 1
        return dict(sorted(counts.items(), key=lambda item: (-item[1], item[0])))

    def cursor(self) -> int:
        """See `Store.cursor`."""
        with self.database.reading() as connection:
            return connection.execute(sa.select(sa.func.max(annotation.c.revision))).scalar() or 0

    def changed_since(self, cursor: int) -> tuple[tuple[StoredMark, ...], int]:
        """See `Store.changed_since`."""
        query = sa.select(annotation).where(annotation.c.revision > cursor)
        with self.database.reading() as connection:
            rows = connection.execute(query.order_by(annotation.c.revision)).mappings().all()
        newest = max((row["revision"] for row in rows), default=cursor)
        return tuple(map(to_mark, rows)), newest

    def merge(self, other: Store) -> int:
        """See `Store.merge`."""
        if not isinstance(other, SqlStore):
            raise StoreError(_("Only another store of notes can be merged."))
        with other.database.reading() as theirs, self.database.writing() as ours:
            return merging.merge(ours, theirs)

    def backup(self, path: Path | None = None) -> Path:
        """See `Store.backup`."""
        if self.database.path is None:
            raise StoreError(
                _("Only a store in a file can be copied."), _("Use the database's own tool.")
            )
        return copies.keep_copy(self.database.engine, self.database.path, path)

    def check(self) -> Checked:
        """See `Store.check`."""
        with self.database.reading() as connection:
            return check(connection)

    def close(self) -> None:
        """See `Store.close`."""
        with suppress(SQLAlchemyError):
            self.database.engine.dispose()

    def _select(self, query: sa.Select[tuple[object, ...]]) -> tuple[StoredMark, ...]:
        with self.database.reading() as connection:
            return tuple(map(to_mark, connection.execute(query).mappings()))

    def _rewrite(self, mark: str, changed: Callable[[Annotation], Annotation]) -> Annotation:
        with self.database.writing() as connection:
            return _rewritten(connection, mark, changed)


def _each_once(tags: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(map(plain, tags)))


def _rewritten(
    connection: Connection, mark: str, changed: Callable[[Annotation], Annotation]
) -> Annotation:
    old = to_mark(writing.get_row(connection, mark))
    new = changed(old.mark)
    writing.write(connection, uuid7(), [Write(new, old.text_digest)])
    return new
