"""Writing a longer text in the user's own editor."""

import os
import shlex
import shutil
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

USUAL = ("nano", "vi")


def editor_command(environ: Mapping[str, str] = os.environ) -> tuple[str, ...]:
    """The command of the user's editor, by `VISUAL`, then `EDITOR`; empty if there is none."""
    given = environ.get("VISUAL", "").strip() or environ.get("EDITOR", "").strip()
    if given:
        try:
            return tuple(shlex.split(given))
        except ValueError:
            return (given,)
    return next(((name,) for name in USUAL if shutil.which(name)), ())


def write_in(command: Sequence[str], text: str) -> str:
    """`text` as the editor left it; waits until the editor ends.

    Raises:
        OSError: the editor cannot be started, or took the file away.
    """
    with TemporaryDirectory(prefix="piyue-") as folder:
        path = Path(folder) / "note.md"
        path.write_text(text, "utf-8", errors="replace")
        subprocess.run([*command, str(path)], check=False)
        return path.read_text("utf-8", errors="replace").removesuffix("\n")
