"""What the terminal says of itself: its background, and how wide it draws “ and …."""

import os
import select
import sys
import time
from collections.abc import Generator
from contextlib import contextmanager
from typing import Literal, NamedTuple

from reader.config.colors import luminance
from reader.text.patterns import pattern

LIMIT = 0.15
# Four ambiguous marks of Chinese prose: they take 4 cells or 8.
_MARKS = "“…·”"
# Go to the left edge, draw, ask for the cursor (ECMA-48 DSR 6), clean up; then ask for the
# background (xterm OSC 11) and, as a fence that every terminal answers, who it is (DA1).
_QUERY = f"\r{_MARKS}\x1b[6n\r\x1b[2K\x1b]11;?\x1b\\\x1b[c"
_CURSOR = pattern(rb"\x1b\[\d{1,5};(\d{1,5})R")
_BACKGROUND = pattern(rb"\x1b\]11;rgba?:([0-9a-fA-F]{1,4})/([0-9a-fA-F]{1,4})/([0-9a-fA-F]{1,4})")
_FENCE = pattern(rb"\x1b\[\?[\d;]*c")
# Answers that nobody but us understands: OSC strings and DA1, each whole.
_OURS = pattern(rb"\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)|\x1b\[\?[\d;]*c")
# The beginning of one, at the end of what was read.
_BEGUN = pattern(rb"\x1b(?:\][^\x07\x1b]*\x1b?|\[(?:\?[\d;]*)?)?\Z")
# What was read from the one terminal that a process has, and was not for us.
_unread: list[bytes] = []


class Answer(NamedTuple):
    """What is known of the terminal; None where it did not say.

    `ambiguous` is the cells of an East Asian ambiguous character (UAX #11). `typed` is what
    came between the answers: keys, for whoever reads the terminal next. An answer that is
    `late` may still come, in the midst of keys.
    """

    ambiguous: Literal[1, 2] | None = None
    background: str | None = None
    typed: bytes = b""
    late: bool = False

    @property
    def is_light(self) -> bool | None:
        """Whether dark text is the more readable on the background."""
        return None if self.background is None else luminance(self.background) > 0.18


def ask() -> Answer:
    """Ask the controlling terminal; at most 0.15 s, and nothing where there is none."""
    if os.name != "posix" or os.environ.get("TERM", "dumb") == "dumb":
        return Answer()
    try:
        handle = os.open("/dev/tty", os.O_RDWR | os.O_NOCTTY)
    except OSError:
        return Answer()
    try:
        answer = ask_at(handle)
    except OSError:
        return Answer()
    finally:
        os.close(handle)
    if answer.typed or answer.late:
        leave_unread(answer.typed)
    return answer


def take_unread() -> bytes | None:
    """Keys that were read among answers and belong to whoever reads the terminal from now on.

    None, the usual case, says that there are none and that no answer is late.
    """
    taken = b"".join(_unread) if _unread else None
    _unread.clear()
    return taken


def leave_unread(typed: bytes) -> None:
    """Leave keys to whoever reads the terminal from now on; an answer may be late."""
    _unread.append(typed)


def ask_at(handle: int) -> Answer:
    """Ask the terminal behind a descriptor.

    Raises:
        OSError: it is no terminal, or it went away.
    """
    with _raw(handle):
        os.write(handle, _QUERY.encode("utf-8"))
        reply = _reply(handle)
        typed = _CURSOR.sub(b"", _OURS.sub(b"", reply))
        return understood(reply)._replace(typed=typed, late=_FENCE.search(reply) is None)


def keys_in(read: bytes, *, more: bool) -> tuple[bytes, bytes]:
    """What was read without late answers, and what may be the beginning of one.

    Where no `more` is to come, a beginning is keys too.
    """
    keys = _OURS.sub(b"", read)
    begun = _BEGUN.search(keys) if more else None
    return (keys[: begun.start()], keys[begun.start() :]) if begun else (keys, b"")


def understood(reply: bytes) -> Answer:
    """The answer in what a terminal wrote."""
    cursor, color = _CURSOR.search(reply), _BACKGROUND.search(reply)
    cells = int(cursor[1]) - 1 if cursor else 0
    ambiguous: Literal[1, 2] | None = {4: 1, 8: 2}.get(cells)  # pyright: ignore[reportAssignmentType] - the table holds 1 and 2
    if color is None:
        return Answer(ambiguous)
    parts = (int(part, 16) * 255 // (16 ** len(part) - 1) for part in color.groups())
    return Answer(ambiguous, "#" + "".join(f"{part:02x}" for part in parts))


def _reply(handle: int) -> bytes:
    reply, end = b"", time.monotonic() + LIMIT
    while _FENCE.search(reply) is None:
        ready, _, _ = select.select([handle], [], [], max(0.0, end - time.monotonic()))
        if not ready:
            break
        piece = os.read(handle, 1024)
        if not piece:
            break
        reply += piece
    return reply


@contextmanager
def _raw(handle: int) -> Generator[None, None, None]:
    """No echo, no lines: the answer is for us and not for the screen."""
    if sys.platform == "win32":
        yield
        return
    import termios

    try:
        before = termios.tcgetattr(handle)
        raw = termios.tcgetattr(handle)
        raw[3] &= ~(termios.ECHO | termios.ICANON)
        raw[6][termios.VMIN], raw[6][termios.VTIME] = 1, 0
        termios.tcsetattr(handle, termios.TCSANOW, raw)
    except termios.error as error:
        raise OSError(*error.args) from error
    try:
        yield
    finally:
        termios.tcsetattr(handle, termios.TCSANOW, before)
