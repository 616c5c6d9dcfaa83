"""What a terminal told of itself, for the next start in it."""

from pathlib import Path
from typing import Literal

from reader.config import paths
from reader.library.files import read_json, write_json

_LIMIT = 100


def load_width(terminal: str) -> Literal[1, 2]:
    """Cells of an ambiguous character in the terminal of this name; 1 for an unknown one."""
    return 2 if (read_json(_path()) or {}).get(terminal) == 2 else 1


def keep_width(terminal: str, width: Literal[1, 2]) -> None:
    """Keep it; atomic. One cell is what is expected anyway, and needs no entry.

    Raises:
        OSError: the state folder cannot be written.
    """
    known = {name: value for name, value in (read_json(_path()) or {}).items() if name != terminal}
    if width == 2:
        known = {terminal: width, **dict(list(known.items())[: _LIMIT - 1])}
    write_json(_path(), known)


def _path() -> Path:
    return paths.state_folder() / "terminals.json"
