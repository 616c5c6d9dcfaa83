"""How many cells East Asian ambiguous characters (UAX #11) take: as set, told, or told before.

Nobody waits for the terminal. What it told last time is taken for true; the question goes
out with the first page, and the answer comes back among the keys whenever it comes.
"""

import os
from contextlib import suppress
from typing import Literal

from reader.config.settings import Settings
from reader.library.terminals import keep_width, load_width

Width = Literal[1, 2]

# The answer would be a key (F3 with a modifier) if it were asked in the first row.
_ROW = 2
_MARKS = "“…·”"
# Draw in a place that will be drawn over, ask for the cursor (ECMA-48 DSR 6).
QUESTION = f"\x1b[{_ROW};1H{_MARKS}\x1b[6n"
_TOLD: dict[int, Width] = {len(_MARKS): 1, 2 * len(_MARKS): 2}
_SAYS = ("TERM", "TERM_PROGRAM", "LC_TERMINAL", "COLORTERM")


def question(settings: Settings) -> str:
    """What to write to the terminal so that it tells; empty where the settings say it."""
    return QUESTION if settings.ambiguous == "auto" else ""


def told(x: int, y: int) -> Width | None:
    """What a cursor at column `x` and row `y`, from 0, says; None if that answers nothing."""
    return _TOLD.get(x) if y == _ROW - 1 else None


def expected(settings: Settings) -> Width:
    """What to set the first page for."""
    return load_width(terminal_name()) if settings.ambiguous == "auto" else settings.ambiguous


def remember(width: Width) -> None:
    """Expect this from the same terminal next time, where the state folder can be written."""
    with suppress(OSError):
        keep_width(terminal_name(), width)


def terminal_name() -> str:
    """The kind of terminal and the locale, as far as the environment knows them."""
    locale = next((v for n in ("LC_ALL", "LC_CTYPE", "LANG") if (v := os.environ.get(n))), "")
    return " ".join([*(os.environ.get(name, "") or "-" for name in _SAYS), locale or "-"])
