"""The terminal while the screen library is still to come: held, measured, written to.

It is raw: what is typed is neither echoed nor lost, it waits in the terminal's own buffer.
Whatever happens, the terminal is put back as it was.
"""

import os
import signal
import sys
from collections.abc import Generator
from contextlib import contextmanager

from reader.config.themes import Style

ENTER = "\x1b[?1049h\x1b[?25l\x1b[?7l"
LEAVE = "\x1b[?7h\x1b[?25h\x1b[?1049l"


def is_terminal() -> bool:
    """Whether there is a terminal that can be asked and takes keys."""
    is_there = os.name == "posix" and os.environ.get("TERM", "dumb") != "dumb"
    return is_there and sys.stdin.isatty() and sys.stdout.isatty()


def has_colors() -> bool:
    """Whether the terminal shows the colours of a theme, and the user wants them."""
    kind = os.environ.get("TERM", "dumb")
    deep = os.environ.get("COLORTERM", "") in {"truecolor", "24bit"} or "256color" in kind
    return deep and not os.environ.get("NO_COLOR")


@contextmanager
def held_terminal() -> Generator[None]:
    """The alternate screen, for as long as the screen library takes to come, and after it.

    Keys typed meanwhile, and what the terminal answers, stay in its buffer. On the way out,
    the terminal is as it was on the way in. A signal leaves at once: an exception would come up
    wherever a class is being made or a thread begun, and be lost or leave the thread behind.
    """
    import termios

    terminal = sys.stdin.fileno()
    before = termios.tcgetattr(terminal)
    raw = termios.tcgetattr(terminal)
    raw[3] &= ~(termios.ECHO | termios.ICANON)
    termios.tcsetattr(terminal, termios.TCSANOW, raw)

    def put_back() -> None:
        write(LEAVE)
        termios.tcsetattr(terminal, termios.TCSANOW, before)

    def leave(number: int, _frame: object) -> None:
        if number != signal.SIGHUP:  # then there is no terminal any more
            termios.tcflush(terminal, termios.TCIFLUSH)
            put_back()
        os._exit(128 + number)

    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, leave)
    try:
        write(ENTER)
        yield
    except BaseException:
        # An answer that nobody came to read is not for the shell.
        termios.tcflush(terminal, termios.TCIFLUSH)
        raise
    finally:
        put_back()


def write(text: str) -> None:
    """Write to the terminal at once."""
    data = text.encode("utf-8", "replace")
    while data:
        data = data[os.write(sys.stdout.fileno(), data) :]


def terminal_size() -> tuple[int, int]:
    """Columns and rows as Textual asks for them; its way there loads three decompressors."""
    told = os.get_terminal_size(sys.stdout.fileno())
    # These overrule the terminal.
    columns, rows = (os.environ.get(name, "") for name in ("COLUMNS", "LINES"))
    return _number(columns) or told.columns or 80, _number(rows) or told.lines or 24


def _number(words: str) -> int:
    return int(words) if words.isdecimal() else 0


def sgr(style: Style) -> str:
    """The escape sequence (ECMA-48 SGR) that turns a style on."""
    codes = [
        code
        for code, is_on in (
            ("1", style.bold),
            ("3", style.italic),
            ("4", style.underline),
            ("7", style.reverse),
        )
        if is_on
    ]
    if style.color:
        codes.append("38;" + _color(style.color))
    if style.background:
        codes.append("48;" + _color(style.background))
    return f"\x1b[{';'.join(codes)}m" if codes else ""


def _color(color: str) -> str:
    red, green, blue = (int(color[i : i + 2], 16) for i in (1, 3, 5))
    if os.environ.get("COLORTERM", "") in {"truecolor", "24bit"}:
        return f"2;{red};{green};{blue}"
    # The 6×6×6 cube of the 256 colours of xterm, each step nearest.
    steps = [
        0 if part < 48 else 1 if part < 115 else (part - 35) // 40 for part in (red, green, blue)
    ]
    return f"5;{16 + 36 * steps[0] + 6 * steps[1] + steps[2]}"
