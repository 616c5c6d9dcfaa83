"""What one start works out and the next need not: programs of patterns, parsed TOML files.

It lies in the cache folder, in Python's own form, and is trusted as Python's `.pyc` files
are. Without it everything is worked out again.
"""

import marshal
import sys
from pathlib import Path

from reader.config import paths, toml
from reader.text import patterns

FORM = 1


def take() -> None:
    """Use what an earlier start of this version of Python kept, if there is such a thing."""
    try:
        form, programs, tables = marshal.loads(_path().read_bytes())
        if form != FORM:
            return
        patterns.learn({source: patterns.Program(*program) for source, program in programs})
        toml.learn(tables)
    except (OSError, EOFError, ValueError, TypeError):
        return


def keep() -> None:
    """Keep what this start had to work out; nothing, where it knew it all.

    Raises:
        OSError: the cache folder cannot be written.
    """
    from reader.library.files import write_bytes

    programs = [(source, tuple(made)) for source, made in sorted(patterns.known().items())]
    tables = dict(sorted(toml.known().items()))
    try:
        # Version 2 writes the same bytes for the same values.
        data = marshal.dumps((FORM, programs, tables), 2)
    except ValueError:  # a date in a TOML file has no such form
        return
    path = _path()
    if not path.is_file() or path.read_bytes() != data:
        write_bytes(path, data)


def _path() -> Path:
    """Programs are the same only for one `MAGIC`, and one release of Python to be sure."""
    return paths.cache_folder() / f"start-{sys.hexversion:x}-{patterns.MAGIC}.bin"
