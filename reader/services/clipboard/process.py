"""Tools run with a time limit, their output kept off the terminal."""

import os
import signal
import subprocess
from collections.abc import Sequence
from contextlib import suppress
from typing import NamedTuple

LIMIT = 2.0


class Ran(NamedTuple):
    """What a tool did. `trouble` is a short reason, empty when it went well."""

    output: bytes
    trouble: str


def run(command: Sequence[str], given: bytes = b"", *, wanted: bool = False) -> Ran:
    """Run `command` with `given` on standard input for at most two seconds.

    Its output is read only where `wanted`: a tool that forks to serve the clipboard keeps
    its end open for hours. One that takes too long is stopped with all that it started.
    """
    output = subprocess.PIPE if wanted else subprocess.DEVNULL
    try:
        process = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=output,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
    except OSError as error:
        return Ran(b"", error.strerror or str(error))
    try:
        out, _ = process.communicate(given, timeout=LIMIT)
    except subprocess.TimeoutExpired:
        _stop(process)
        return Ran(b"", f"no answer in {LIMIT:g} s")
    except OSError as error:
        _stop(process)
        return Ran(b"", error.strerror or str(error))
    trouble = f"exit status {process.returncode}" if process.returncode else ""
    return Ran(out or b"", trouble)


def _stop(process: subprocess.Popen[bytes]) -> None:
    if os.name == "posix":
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
    else:
        process.kill()
    for stream in (process.stdin, process.stdout):
        if stream is not None:
            stream.close()
    process.wait()
