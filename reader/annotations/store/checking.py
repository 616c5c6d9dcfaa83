"""Whether a store is sound."""

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from reader.annotations.store import texts
from reader.annotations.store.protocol import Checked
from reader.annotations.store.rows import to_mark
from reader.annotations.store.schema import annotation, document
from reader.config.messages import gettext as _
from reader.errors import StoreError


def check(connection: Connection) -> Checked:
    """The database's own check, then every mark against the text that it stands in."""
    problems: list[str] = []
    if connection.dialect.name == "sqlite":
        said = connection.exec_driver_sql("PRAGMA integrity_check(5)").scalars().all()
        problems += [line for line in said if line != "ok"]
        if connection.exec_driver_sql("PRAGMA foreign_key_check").first() is not None:
            problems.append(_("some rows belong to a document that is not there"))
    marks = alive = 0
    kept: dict[str, str | None] = {}
    for row in connection.execute(
        sa.select(annotation).order_by(annotation.c.text_digest)
    ).mappings():
        marks += 1
        alive += row["deleted"] is None
        digest = row["text_digest"]
        if digest not in kept:
            kept = {digest: texts.get_text(connection, digest)}
        problem = _problem(row, kept[digest])
        if problem and row["deleted"] is None:
            problems.append(_("note {id}: {problem}").format(id=row["id"], problem=problem))
    documents = connection.execute(sa.select(sa.func.count()).select_from(document)).scalar_one()
    return Checked(documents, alive, marks - alive, tuple(problems))


def _problem(row: sa.RowMapping, text: str | None) -> str:
    try:
        anchor = to_mark(row).mark.anchor
    except StoreError as error:
        return error.message
    if text is None:
        # An orphan may have come from a file, and wait for its text.
        return "" if anchor.state == "orphan" else _("its text was not kept")
    if anchor.state == "anchored" and text[anchor.span.start : anchor.span.end] != anchor.exact:
        return _("its words are not at its place")
    return ""
