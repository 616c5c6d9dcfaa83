"""Small JSON files that are never half written and never silently lost."""

import os
import sys
import time
from collections.abc import Generator
from contextlib import contextmanager, suppress
from typing import cast

from reader.config.paths import AnyPath

Record = dict[str, object]
_PAUSE = 0.01  # seconds
_TRIES = 100


def read_json(path: AnyPath) -> Record | None:
    """The object in a file; None where there is none.

    A file that cannot be understood is renamed to `….broken`, so that the next write does
    not lose what may still be saved by hand, and reads as None. Where it cannot be renamed,
    another process was faster, or nothing will be written either.

    Raises:
        OSError: there is one, and it cannot be read.
    """
    try:
        with open(path, "rb") as file:
            data = file.read()
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


def write_json(path: AnyPath, value: Record) -> None:
    """Write an object so that, whatever happens, the old file or the new one is whole."""
    import json

    write_bytes(path, (json.dumps(value, indent=1) + "\n").encode("ascii"))


def write_bytes(path: AnyPath, data: bytes) -> None:
    """Write a file whole or not at all, and wait until it is on the disk."""
    from tempfile import NamedTemporaryFile

    folder, name = os.path.split(path)
    os.makedirs(folder, exist_ok=True)
    with NamedTemporaryFile(dir=folder, prefix=f".{name}.", delete=False) as file:
        try:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        except OSError:
            os.unlink(file.name)
            raise
    os.replace(file.name, path)
    _sync_folder(folder)


@contextmanager
def turn_at(path: AnyPath) -> Generator[None]:
    """A turn to read a file and write it again: what another process writes there is not lost.

    Nobody waits for more than a second: a process that was stopped has its turn for ever.
    """
    if sys.platform == "win32":
        yield
        return
    import fcntl

    folder, name = os.path.split(path)
    os.makedirs(folder, exist_ok=True)
    with open(os.path.join(folder, f".{name}.lock"), "w", encoding="ascii") as lock:
        for _ in range(_TRIES):
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
                break
            except OSError:
                time.sleep(_PAUSE)
        yield


def set_aside(path: AnyPath) -> None:
    """Rename a file to `….broken`, or `….broken2` and so on where that exists."""
    number = 1
    while os.path.exists(target := f"{path}.broken{number if number > 1 else ''}"):
        number += 1
    os.replace(path, target)


def _sync_folder(folder: str) -> None:
    """Make the rename last too; not every system lets a folder be opened."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
