"""What a reader decided about the parts of a text, kept by the digest of its source."""

import os
from collections.abc import Sequence
from contextlib import suppress
from typing import cast, get_args

from reader.config import paths
from reader.library.files import read_json, write_json
from reader.model.digest import digest_of
from reader.model.overrule import Overrule, OverruleKind
from reader.model.span import Span

VERSION = 1


def load_overrules(source: str) -> tuple[Overrule, ...]:
    """The decisions about the source with this digest, in the order in which they were made.

    Those that cannot be understood are left out.
    """
    path = _path(source)
    if not source or not os.path.exists(path):
        return ()
    rows = (read_json(path) or {}).get("overrules")
    found = cast("list[object]", rows) if isinstance(rows, list) else []
    return tuple(one for row in found if (one := _overrule(row)) is not None)


def save_overrules(source: str, overrules: Sequence[Overrule]) -> None:
    """Keep them; atomic. None at all leave no file.

    Raises:
        OSError: the data folder cannot be written.
    """
    path = _path(source)
    if not overrules:
        with suppress(FileNotFoundError):
            os.unlink(path)
        return
    rows = [[one.what, *one.span, one.level, one.exact] for one in overrules]
    write_json(path, {"version": VERSION, "overrules": rows})


def _path(source: str) -> str:
    """A digest is made anew, so that no text of a source's can become a path."""
    name = digest_of(source)
    return os.path.join(paths.data_folder(), "overrules", name[:2], f"{name}.json")


def _overrule(row: object) -> Overrule | None:
    parts = cast("list[object]", row) if isinstance(row, list) else []
    match parts:
        case [what, int(start), int(end), int(level), str(exact)] if 0 <= start <= end and exact:
            kind = _kind(what)
            return kind and Overrule(kind, Span(start, end), exact, max(0, level))
        case _:
            return None


def _kind(name: object) -> OverruleKind | None:
    return cast("OverruleKind", name) if name in get_args(OverruleKind) else None
