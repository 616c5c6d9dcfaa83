"""Which script a text is in, from the letters that only one script uses."""

import os.path
from functools import cache

from reader.model.raw import Script

# How many times one script must outnumber the other for a text not to be mixed.
_CLEAR = 5
_SAMPLE = 20_000
_WINDOWS = 20


def detect(text: str) -> Script:
    """The script of `text`; a long one is judged by 20 windows spread over it.

    `none` when no letter tells: there are no Han letters, or only shared ones.
    """
    simplified, traditional = _letters()
    hans = hant = 0
    for window in _windows(text):
        hans += sum(map(simplified.__contains__, window))
        hant += sum(map(traditional.__contains__, window))
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
def _letters() -> tuple[frozenset[str], frozenset[str]]:
    with open(os.path.join(os.path.dirname(__file__), "letters.txt"), encoding="utf-8") as file:
        table = file.read().split()
    return frozenset(table[0]), frozenset(table[1])
