"""Which script a text is in, from the letters that only one script uses."""

import os.path
from functools import cache

from reader.model.raw import Script

# How many times one script must outnumber the other for a text not to be mixed.
_CLEAR = 5
_SAMPLE = 20_000
_WINDOWS = 20
_FIRST = 0x3400  # code point of the first letter of the table


def detect(text: str) -> Script:
    """The script of `text`; a long one is judged by 20 windows spread over it.

    `none` when no letter tells: there are no Han letters, or only shared ones.
    """
    told = "".join(_windows(text)).translate(_letters())
    hans, hant = told.count("s"), told.count("t")
    if not hans and not hant:
        return "none"
    if hans > _CLEAR * hant:
        return "hans"
    return "hant" if hant > _CLEAR * hans else "mixed"


def _windows(text: str) -> list[str]:
    if len(text) <= _SAMPLE:
        return [text]
    step, size = len(text) // _WINDOWS, _SAMPLE // _WINDOWS
    return [text[start : start + size] for start in range(0, step * _WINDOWS, step)]


@cache
def _letters() -> str:
    """By code point `s` or `t` for a letter of one script only, `-` for others up to U+9FFF.

    A text with letters beyond has many more of these; a set of all would take ten times as
    long to load.
    """
    with open(os.path.join(os.path.dirname(__file__), "letters.txt"), encoding="ascii") as file:
        return "-" * _FIRST + file.read().replace("\n", "")
