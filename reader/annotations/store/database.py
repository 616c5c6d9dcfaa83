"""The connection to a database: how it is opened, guarded and brought up to date."""

import os
import re
import sqlite3
from collections.abc import Generator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

import sqlalchemy as sa
from sqlalchemy import event
from sqlalchemy.engine import URL, Connection, Engine, make_url
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import ArgumentError, DatabaseError, NoSuchModuleError, SQLAlchemyError
from sqlalchemy.pool import ConnectionPoolEntry

from reader.annotations.store import copies
from reader.annotations.store.schema import HEAD, counter, metadata
from reader.config.messages import gettext as _
from reader.config.messages import mark
from reader.config.system_errors import system_reason
from reader.errors import StoreError

_BUSY_MS = 10_000
_SMALL = 32 << 20  # bytes that are checked at every opening
_DAMAGED = re.compile(r"malformed|not a database|disk image|corrupt", re.IGNORECASE)
_MEANINGS = (
    (
        re.compile("readonly|read-only", re.IGNORECASE),
        mark("The notes cannot be written: read-only."),
    ),
    (re.compile("locked|busy", re.IGNORECASE), mark("The notes are in use by another program.")),
    (re.compile("full", re.IGNORECASE), mark("The disk is full: the note was not kept.")),
    (re.compile("unable to open", re.IGNORECASE), mark("The notes file cannot be opened.")),
    (_DAMAGED, mark("The notes file is damaged.")),
)


@dataclass(slots=True)
class Database:
    """An engine and what is known of the store behind it. `path` is None off SQLite."""

    engine: Engine
    path: Path | None
    writable: bool = True
    issues: list[str] = field(default_factory=list)

    @contextmanager
    def reading(self) -> Generator[Connection]:
        """One consistent view.

        Raises:
            StoreError: the database failed.
        """
        with guarded(), self.engine.connect() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Generator[Connection]:
        """One transaction, on disk when this returns.

        Raises:
            StoreError: nothing may be or could be written; nothing was.
        """
        if not self.writable:
            raise StoreError(self.issues[-1] if self.issues else _(_MEANINGS[0][1]))
        with guarded(), self.engine.connect() as plain:
            connection = plain.execution_options(piyue_writes=True)
            with connection.begin():
                if self.path is None:
                    # Writers take turns, as SQLite makes them: revisions have no gaps to miss.
                    connection.execute(sa.select(counter).with_for_update())
                yield connection


@contextmanager
def guarded() -> Generator[None]:
    """Turn a database's failure, or its file's, into a `StoreError` of one line."""
    try:
        yield
    except SQLAlchemyError as error:
        raise StoreError(meaning(error)) from error
    except OSError as error:
        raise StoreError(_failed(system_reason(error))) from error


def meaning(error: Exception) -> str:
    """What a database's error means to the user."""
    said = str(getattr(error, "orig", None) or error).splitlines()[0]
    for pattern, sentence in _MEANINGS:
        if pattern.search(said):
            return f"{_(sentence)} ({said})"
    return _failed(said)


def _failed(why: str) -> str:
    return _("The notes could not be read or written: {error}.").format(error=why)


def open_database(address: str | Path) -> Database:
    """Open, make or bring up to date the database at `address`; see `open_store`."""
    url = _url(address)
    path = Path(url.database) if url.get_backend_name() == "sqlite" and url.database else None
    if path is None or str(path) == ":memory:":
        return _prepared(Database(_engine(url), None))
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StoreError(
            _("The notes folder {folder} cannot be made: {error}.").format(
                folder=path.parent, error=system_reason(error)
            )
        ) from error
    with guarded():
        database = Database(_engine(_readable(url, path)), path)
    try:
        return _prepared(database)
    except StoreError as error:
        if not isinstance(error.__cause__, DatabaseError) or not _DAMAGED.search(
            str(error.__cause__)
        ):
            raise
    with guarded():
        database.engine.dispose()
        aside = copies.set_aside(path)
        fresh = _prepared(Database(_engine(url), path))
        fresh.issues.append(copies.rescue(aside, path, fresh.engine))
    return fresh


def _url(address: str | Path) -> URL:
    text = str(address)
    if "://" not in text:
        return URL.create("sqlite", database=str(Path(text).expanduser()))
    try:
        url = make_url(text)
        url.get_dialect()
    except (ArgumentError, NoSuchModuleError, ValueError) as error:
        raise StoreError(
            # The rest may hold a password.
            _("store.url {url!r} is no database address: {error}.").format(
                url=text.partition("://")[0] + "://…", error=error
            )
        ) from error
    return url


def _readable(url: URL, path: Path) -> URL:
    """A file in a folder that cannot be written has no room for its journal: read as it is."""
    journal = Path(f"{path}-wal")
    waits = journal.exists() and journal.stat().st_size > 0
    if waits or not path.exists() or os.access(path.parent, os.W_OK):
        return url
    query = {"uri": "true", "immutable": "1"}
    return URL.create("sqlite", database=path.resolve().as_uri(), query=query)


def _engine(url: URL) -> Engine:
    try:
        # A server may have closed a connection while the user read.
        engine = sa.create_engine(url, pool_pre_ping=url.get_backend_name() != "sqlite")
    except ImportError as error:
        hint = _("Install its driver beside piyue, such as psycopg.")
        raise StoreError(
            _("No driver for {name}: {error}.").format(name=url.drivername, error=error), hint
        ) from error
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _on_connect)
        event.listen(engine, "begin", _on_begin)
    return engine


def _on_connect(connection: DBAPIConnection, _: ConnectionPoolEntry) -> None:
    # The driver would begin late and without a lock; `_on_begin` begins instead.
    connection.isolation_level = None
    cursor = connection.cursor()
    for pragma in ("foreign_keys=ON", f"busy_timeout={_BUSY_MS}", "synchronous=FULL"):
        cursor.execute(f"PRAGMA {pragma}")
    # A read-only file keeps its journal; so does a network file system, which cannot do WAL.
    with suppress(sqlite3.Error):
        cursor.execute("PRAGMA journal_mode=WAL")
    cursor.close()


def _on_begin(connection: Connection) -> None:
    writes = connection.get_execution_options().get("piyue_writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _prepared(database: Database) -> Database:
    with guarded():
        version = _version(database.engine)
        _notice_damage(database)
    if version == HEAD:
        _notice_read_only(database)
    elif version is None:
        _create(database)
    elif version < HEAD:
        _upgrade(database)
    else:
        database.writable = False
        database.issues.append(
            _("The notes were last written by a newer Piyue: they can be read, not changed.")
        )
    return database


def _version(engine: Engine) -> str | None:
    """The revision of the tables; None if there are none yet."""
    with engine.connect() as connection:
        if not sa.inspect(connection).has_table("alembic_version"):
            return None
        return connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar()


def _notice_damage(database: Database) -> None:
    if database.path is None or database.path.stat().st_size > _SMALL:
        return
    with database.engine.connect() as connection:
        said = connection.exec_driver_sql("PRAGMA quick_check(1)").scalar()
    if said != "ok":
        raise StoreError(_("The notes file is damaged.") + f" ({said})") from DatabaseError(
            str(said), None, sqlite3.DatabaseError("malformed")
        )


def _notice_read_only(database: Database) -> None:
    path = database.path
    if path is not None and not (os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)):
        database.writable = False
        database.issues.append(_("The notes file {path} is read-only.").format(path=path))


def _create(database: Database) -> None:
    try:
        with guarded():
            _make_tables(database)
    except StoreError:
        # On a server another process may have made them at the same time.
        if database.path is not None or _version(database.engine) != HEAD:
            raise


def _make_tables(database: Database) -> None:
    with database.engine.connect() as plain:
        connection = plain.execution_options(piyue_writes=True)
        with connection.begin():
            metadata.create_all(connection)
            version = sa.Table("alembic_version", sa.MetaData(), sa.Column("version_num", sa.Text))
            version.create(connection, checkfirst=True)
            # Another process may have been faster.
            if connection.execute(sa.select(version)).first() is None:
                connection.execute(counter.insert().values(name="revision", value=0))
                connection.execute(version.insert().values(version_num=HEAD))


def _upgrade(database: Database) -> None:
    if database.path is not None:
        copies.keep_copy(database.engine, database.path)
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", "reader.annotations.store:migrations")
    with guarded(), database.engine.connect() as plain:
        connection = plain.execution_options(piyue_writes=True)
        with connection.begin():
            config.attributes["connection"] = connection
            command.upgrade(config, "head")
