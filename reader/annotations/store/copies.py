"""Copies of a store's file: before a migration, on request, and after damage."""

import sqlite3
from contextlib import closing, suppress
from datetime import UTC, datetime
from pathlib import Path

import sqlalchemy as sa
from sqlalchemy.engine import Engine
from sqlalchemy.exc import SQLAlchemyError

from reader.annotations.store.schema import annotation, document, kept_text, place
from reader.config.messages import gettext as _
from reader.errors import StoreError

KEPT = 3
_TABLES = (document, kept_text, annotation, place)


def keep_copy(engine: Engine, path: Path, target: Path | None = None) -> Path:
    """A whole copy of the file at `path` (`VACUUM INTO`); without `target` the last three stay.

    Raises:
        StoreError: the copy could not be made; nothing was changed.
    """
    folder = path.parent / "backups"
    copy = target or _unused(folder / f"{path.stem}-{_stamp()}{path.suffix}")
    try:
        copy.parent.mkdir(parents=True, exist_ok=True)
        with closing(engine.raw_connection()) as connection:
            connection.cursor().execute("VACUUM INTO ?", (str(copy),))
    except (SQLAlchemyError, sqlite3.Error, OSError) as error:
        raise StoreError(
            _("No copy of the notes could be made at {copy}: {error}.").format(
                copy=copy, error=error
            )
        ) from error
    if target is None:
        for old in sorted(folder.glob(f"{path.stem}-*{path.suffix}"))[:-KEPT]:
            old.unlink(missing_ok=True)
    return copy


def set_aside(path: Path) -> Path:
    """Rename a damaged file, with its journal; the new path."""
    aside = _unused(path.with_name(f"{path.stem}-damaged-{_stamp()}{path.suffix}"))
    for ending in ("", "-wal", "-shm"):
        part = Path(f"{path}{ending}")
        if part.exists():
            part.rename(f"{aside}{ending}")
    return aside


def rescue(aside: Path, path: Path, engine: Engine) -> str:
    """Take over what the damaged file and the newest copy still have; a sentence that says so."""
    copied = sorted((path.parent / "backups").glob(f"{path.stem}-*{path.suffix}"))[-1:]
    with engine.connect() as plain, plain.execution_options(piyue_writes=True).begin():
        for source in (aside, *copied):
            for table in _TABLES:
                for row in _readable(source, table):
                    with suppress(SQLAlchemyError), plain.begin_nested():
                        plain.execute(table.insert().values(row))
        count = plain.execute(sa.select(sa.func.count()).select_from(annotation)).scalar_one()
        newest = plain.execute(sa.select(sa.func.max(annotation.c.revision))).scalar() or 0
        plain.exec_driver_sql(f"UPDATE counter SET value = {int(newest)} WHERE name = 'revision'")
    if copied:
        said = _(
            "The notes file was damaged. {count} notes were recovered from it and the copy {copy}; "
            "it is kept as {name}."
        )
        return said.format(count=count, copy=copied[0].name, name=aside.name)
    said = _(
        "The notes file was damaged. {count} notes were recovered from it; it is kept as {name}."
    )
    return said.format(count=count, name=aside.name)


def _readable(source: Path, table: sa.Table) -> list[dict[str, object]]:
    """The rows that can still be read, from both ends of a damaged table."""
    names = [column.name for column in table.columns]
    columns = ", ".join(f'"{name}"' for name in names)
    found: dict[object, dict[str, object]] = {}
    for order in ("ASC", "DESC"):
        query = f'SELECT rowid, {columns} FROM "{table.name}" ORDER BY rowid {order}'
        with (
            suppress(sqlite3.Error),
            closing(sqlite3.connect(f"{source.resolve().as_uri()}?mode=ro", uri=True)) as db,
        ):
            for row in db.execute(query):
                found[row[0]] = dict(zip(names, row[1:], strict=True))
    return [found[key] for key in sorted(found, key=str)]


def _unused(path: Path) -> Path:
    number, candidate = 1, path
    while candidate.exists():
        number += 1
        candidate = path.with_name(f"{path.stem}.{number}{path.suffix}")
    return candidate


def _stamp() -> str:
    return datetime.now(UTC).strftime("%Y%m%dT%H%M%S%f")
