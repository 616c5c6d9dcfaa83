"""TOML files read into plain tables, with errors a user can act on."""

import os
from collections.abc import Iterator
from typing import cast

from reader.config.messages import gettext as _
from reader.config.paths import AnyPath
from reader.config.system_errors import system_reason
from reader.errors import ConfigError

Table = dict[str, object]
# A file as it was: its path, when it was last changed (ns) and its size (bytes).
Edition = tuple[str, int, int]
_known: dict[Edition, Table] = {}


def read_table(path: AnyPath) -> Table:
    """The top table of a TOML file; the file is not parsed again while it stays as it was.

    Raises:
        ConfigError: the file cannot be read, is not UTF-8 or is not TOML.
    """
    try:
        told = os.stat(path)
        edition = (os.fspath(path), told.st_mtime_ns, told.st_size)
        if edition not in _known:
            _known[edition] = _parsed(path)
        return _known[edition]
    except OSError as error:
        raise ConfigError(
            _("{location} cannot be read: {reason}.").format(
                location=path, reason=system_reason(error)
            )
        ) from error


def learn(tables: dict[Edition, Table]) -> None:
    """Take tables that were read before."""
    _known.update(tables)


def known(folder: str) -> dict[Edition, Table]:
    """The tables that this process was given or read of the files in `folder`, in their order."""
    return {
        edition: _known[edition]
        for edition in sorted(_known)
        if os.path.dirname(edition[0]) == folder
    }


def _parsed(path: AnyPath) -> Table:
    import tomllib

    try:
        with open(path, encoding="utf-8-sig") as file:  # as Notepad writes it
            return tomllib.loads(file.read())
    except UnicodeDecodeError as error:
        raise ConfigError(f"{path}: {_('not UTF-8 text.')}") from error
    except (ValueError, RecursionError) as error:  # the mistake, or numbers and depths beyond all
        raise ConfigError(f"{path}: {error}.") from error


def flat(table: Table, before: str = "") -> Iterator[tuple[str, object]]:
    """Values by their dotted names: `page.next = "f"` makes a table `page` in TOML."""
    for key, value in table.items():
        inner = as_table(value)
        if inner is None:
            yield before + key, value
        else:
            yield from flat(inner, f"{before}{key}.")


def as_table(value: object) -> Table | None:
    """`value` if it is a table."""
    return cast("Table", value) if isinstance(value, dict) else None


def nearest(name: str, names: tuple[str, ...]) -> str:
    """A sentence with the name that was probably meant, or empty."""
    from difflib import get_close_matches

    close = get_close_matches(name, names, n=1)
    return _("Did you mean “{name}”?").format(name=close[0]) if close else ""
