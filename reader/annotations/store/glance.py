"""A first look at the marks of a text, before the library of the store is loaded."""

import sqlite3
from contextlib import closing
from pathlib import Path

from reader.annotations.store.rows import to_mark
from reader.errors import StoreError
from reader.model.annotation import Annotation

_BUSY = 0.1  # seconds
_MARKS = """
SELECT annotation.*, place.start AS here, place."end" AS there, place.state AS now
FROM place JOIN annotation ON annotation.id = place.annotation
WHERE place.text_digest = ? AND annotation.deleted IS NULL
"""


def glance(path: Path, text_digest: str) -> tuple[Annotation, ...]:
    """The marks that are known to be in one text; none where a plain look cannot tell.

    Nothing is written and no error is told: the store itself is opened right after.
    """
    try:
        address = f"{path.resolve().as_uri()}?mode=ro"
        with closing(sqlite3.connect(address, uri=True, timeout=_BUSY)) as connection:
            connection.row_factory = sqlite3.Row
            rows = connection.execute(_MARKS, (text_digest,)).fetchall()
        return tuple(
            to_mark(
                dict(row) | {"start": row["here"], "end": row["there"], "state": row["now"]}
            ).mark
            for row in rows
        )
    except (sqlite3.Error, StoreError, OSError, ValueError, KeyError, IndexError):
        return ()
