"""Small JSON files that are never half written and never silently lost."""

import os
from contextlib import suppress
from pathlib import Path
from typing import cast

Record = dict[str, object]


def read_json(path: Path) -> Record | None:
    """The object in a file; None where there is none.

    A file that cannot be understood is renamed to `….broken`, so that the next write does
    not lose what may still be saved by hand, and reads as None. Where it cannot be renamed,
    another process was faster, or nothing will be written either.

    Raises:
        OSError: there is one, and it cannot be read.
    """
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        return None
    import json

    try:
        value = json.loads(data)
    except (ValueError, RecursionError):
        value = None
    if isinstance(value, dict):
        return cast("Record", value)
    with suppress(OSError):
        set_aside(path)
    return None


def write_json(path: Path, value: Record) -> None:
    """Write an object so that, whatever happens, the old file or the new one is whole."""
    import json

    write_bytes(path, (json.dumps(value, indent=1) + "\n").encode("ascii"))


def write_bytes(path: Path, data: bytes) -> None:
    """Write a file whole or not at all, and wait until it is on the disk."""
    from tempfile import NamedTemporaryFile

    path.parent.mkdir(parents=True, exist_ok=True)
    with NamedTemporaryFile(dir=path.parent, prefix=f".{path.name}.", delete=False) as file:
        try:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        except OSError:
            Path(file.name).unlink()
            raise
    Path(file.name).replace(path)
    _sync_folder(path.parent)


def set_aside(path: Path) -> Path:
    """Rename a file to `….broken`, or `….broken2` and so on where that exists."""
    number = 1
    while True:
        target = path.with_name(f"{path.name}.broken{number if number > 1 else ''}")
        if not target.exists():
            return path.replace(target)
        number += 1


def _sync_folder(folder: Path) -> None:
    """Make the rename last too; not every system lets a folder be opened."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
