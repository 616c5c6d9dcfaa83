"""Open a store by its address."""

from pathlib import Path

from reader.annotations.store.protocol import Store


def open_store(url: str | Path) -> Store:
    """The store at a path or a database URL (`sqlite:///…`, `postgresql+psycopg://…`).

    A new file is made. An older one is copied, then brought up to date; one written by a
    newer Piyue is opened for reading; a damaged one is set aside, what can be read of it is
    taken over, and `issues` says so.

    Raises:
        StoreError: it cannot be opened at all.
    """
    from reader.annotations.store.database import open_database
    from reader.annotations.store.sql import SqlStore

    return SqlStore(open_database(url))
