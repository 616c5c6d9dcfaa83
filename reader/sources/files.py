"""Bytes of files and of standard input, and what may stand in their way."""

import os
import stat
import sys
from typing import NoReturn

from reader.config.messages import gettext as _
from reader.config.system_errors import system_reason
from reader.errors import SourceError

MAX_BYTES = 256 * 1024 * 1024  # far above any book; a larger file is a mistake
STANDARD_INPUT = "-"


def read_file(location: str) -> bytes:
    """Every byte of the regular file at `location`.

    Raises:
        SourceError: missing, a folder, a device, forbidden, empty, or too large.
    """
    path = _checked(location)
    try:
        with open(path, "rb") as file:
            data = file.read()
    except OSError as error:
        _fail(location, error)
    if not data:
        raise SourceError(_("{location} is empty.").format(location=location))
    return data


def read_first(location: str, max_bytes: int) -> tuple[bytes, int]:
    """The first `max_bytes` at most, and the size of the whole file in bytes.

    Raises:
        SourceError: as `read_file`.
    """
    path = _checked(location)
    try:
        with open(path, "rb") as file:
            size = os.fstat(file.fileno()).st_size
            return file.read(max_bytes), size
    except OSError as error:
        _fail(location, error)


def read_standard_input() -> bytes:
    """Every byte that is piped in.

    Raises:
        SourceError: standard input is a terminal, closed, empty, or too long.
    """
    stream = sys.stdin
    if stream is None or stream.closed or stream.isatty():  # pyright: ignore[reportUnnecessaryComparison] - None under pythonw and `<&-`
        raise SourceError(
            _("Nothing is piped to standard input."), _("Pipe a text to it, or name a file.")
        )
    data = stream.buffer.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        _too_large(_("Standard input"))
    if not data:
        raise SourceError(_("Standard input is empty."))
    return data


def _checked(location: str) -> str:
    if not location:
        raise SourceError(_("The name of the file is empty."), _("Name a file."))
    try:
        path = os.path.expanduser(location)
        status = os.stat(path)
    except (OSError, ValueError) as error:
        _fail(location, error)
    if stat.S_ISDIR(status.st_mode):
        raise SourceError(
            _("{location} is a folder.").format(location=location), _("Name a file in it.")
        )
    if not stat.S_ISREG(status.st_mode):
        raise SourceError(
            _("{location} is a device or a pipe, not a file.").format(location=location),
            _("Pipe it to standard input and read “-”."),
        )
    if status.st_size > MAX_BYTES:
        _too_large(location)
    return path


def _too_large(name: str) -> NoReturn:
    raise SourceError(
        _("{location} is larger than {limit} MB.").format(location=name, limit=MAX_BYTES >> 20),
        _("Cut it into parts first."),
    )


def _fail(location: str, error: Exception) -> NoReturn:
    if location.lower().startswith(("http://", "https://")):
        raise SourceError(
            _("{location} is an address, not a file.").format(location=location),
            _("Fetch it first: curl -L ADDRESS | piyue -"),
        ) from error
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        raise SourceError(
            _("{location}: no such file.").format(location=location),
            _("Check the name and the folder."),
        ) from error
    if isinstance(error, PermissionError):
        raise SourceError(
            _("{location} may not be read.").format(location=location),
            _("Check its permissions."),
        ) from error
    reason = system_reason(error) if isinstance(error, OSError) else str(error)
    raise SourceError(
        _("{location} cannot be read: {reason}.").format(location=location, reason=reason)
    ) from error
