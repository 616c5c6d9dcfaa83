"""What a terminal told of itself, for the next start in it."""

import os.path
import time
from typing import Literal

from reader.config import paths
from reader.library.files import Record, read_json, write_json

_LIMIT = 100
# People change the colours of a terminal, but not by the hour.
_A_DAY = 86_400


def load_width(terminal: str) -> Literal[1, 2]:
    """Cells of an ambiguous character in the terminal of this name; 1 for an unknown one."""
    return 2 if _known().get(terminal) == 2 else 1


def keep_width(terminal: str, width: Literal[1, 2]) -> None:
    """Keep it; atomic. One cell is what is expected anyway, and needs no entry.

    Raises:
        OSError: the state folder cannot be written.
    """
    _keep(terminal, width if width == 2 else None)


def load_ground(terminal: str) -> bool | None:
    """Whether the terminal's background was light within the last day; None if unknown."""
    told = _known().get(f"ground {terminal}")
    match told:
        case [bool(light), int(when)] if 0 <= int(time.time()) - when < _A_DAY:
            return light
        case _:
            return None


def keep_ground(terminal: str, light: bool) -> None:
    """Keep it, with the time; atomic.

    Raises:
        OSError: the state folder cannot be written.
    """
    _keep(f"ground {terminal}", [light, int(time.time())])


def _known() -> Record:
    return read_json(_path()) or {}


def _keep(name: str, value: object) -> None:
    known = {other: held for other, held in _known().items() if other != name}
    if value is not None:
        known = {name: value, **dict(list(known.items())[: _LIMIT - 1])}
    write_json(_path(), known)


def _path() -> str:
    return os.path.join(paths.state_folder(), "terminals.json")
