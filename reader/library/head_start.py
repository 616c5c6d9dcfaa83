"""What one start works out and the next need not: programs of patterns, shipped themes.

It lies beside this module's own compiled form, is written under the same conditions and
trusted as that is. Nothing of the user is in it. Without it everything is worked out again.
"""

import marshal
import os
import sys

from reader.config import toml
from reader.text import patterns

FORM = (3, sys.byteorder)


def take() -> None:
    """Use what an earlier start of this version of Python kept, if there is such a thing."""
    path = _path()
    if path is None:
        return
    try:
        form, programs, tables = marshal.loads(_read(path))
        if form != FORM:
            return
        patterns.learn({source: patterns.Program(*program) for source, program in programs})
        toml.learn(tables)
    except (OSError, EOFError, ValueError, TypeError, MemoryError):
        return


def keep() -> None:
    """Keep what this start had to work out beside what it took; nothing, where it knew it all.

    Raises:
        OSError: the folder cannot be written.
    """
    path = _path()
    if path is None or sys.dont_write_bytecode:
        return
    from reader.config.themes import shipped_folder
    from reader.library.files import write_bytes

    programs = [(source, tuple(made)) for source, made in patterns.known().items()]
    programs.sort(key=repr)  # some sources are bytes
    # Version 2 writes the same bytes for the same values.
    data = marshal.dumps((FORM, programs, toml.known(shipped_folder())), 2)
    if not os.path.isfile(path) or _read(path) != data:
        write_bytes(path, data)
        os.chmod(path, os.stat(__file__).st_mode)  # for whoever may read this module


def _read(path: str) -> bytes:
    with open(path, "rb") as file:
        return file.read()


def _path() -> str | None:
    """Programs are the same only for one `MAGIC`, and one release of Python to be sure."""
    spec = __spec__
    if spec is None or spec.cached is None:  # pyright: ignore[reportUnnecessaryComparison] - run as a program
        return None
    folder = os.path.dirname(spec.cached)
    return os.path.join(folder, f"start-{sys.hexversion:x}-{patterns.MAGIC}.bin")
