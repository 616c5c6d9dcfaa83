"""One-to-one folding: traditional letters to simplified, full width to half width."""

import os.path
import re
from functools import cache

# A shorter text is walked sooner than the class of all foldable letters is compiled.
_SHORT = 20_000
_FULL = "".join(map(chr, range(0xFF01, 0xFF5F))) + "\u3000"
_HALF = "".join(map(chr, range(0x21, 0x7F))) + " "


def fold(text: str) -> str:
    """`text` with each letter simplified and each full-width form halved, same length.

    Letter by letter, as OpenCC's t2s does it for single letters (checked against the wheel);
    radicals and compatibility forms become their letters. Case is kept.
    """
    if text.isascii():
        return text
    if len(text) < _SHORT or _foldable().search(text):
        return text.translate(_codes())
    return _halve(text)


@cache
def variants() -> dict[str, str]:
    """Simplified letter to all the letters that fold to it, itself not among them."""
    table: dict[str, str] = {}
    for letter, plain in zip(*_folded(), strict=True):
        table[plain] = table.get(plain, "") + letter
    return table


@cache
def interchanged() -> dict[str, str]:
    """Simplified letter to the letters that words swap for it and folding keeps apart (复 覆)."""
    pairs = _words_of("interchanged.txt")
    table: dict[str, str] = {}
    for a, b in pairs:
        table[a] = table.get(a, "") + b
        table[b] = table.get(b, "") + a
    return table


@cache
def _codes() -> dict[int, int]:
    letters, plain = _folded()
    return str.maketrans(letters + _FULL, plain + _HALF)


def _folded() -> list[str]:
    """The letters that fold, and what they fold to in the same order: Python's quickest table."""
    return _words_of("variants.txt")


def _words_of(name: str) -> list[str]:
    with open(os.path.join(os.path.dirname(__file__), name), encoding="utf-8") as file:
        return file.read().split()


@cache
def _foldable() -> re.Pattern[str]:
    # All rare planes at once: a class that lists letters beyond U+FFFF is 200 times slower.
    letters = (chr(code) for code in _codes() if 0x2E80 <= code < 0xFF00)
    return re.compile(f"[{''.join(letters)}\U00020000-\U000323af]")


def _halve(text: str) -> str:
    # Few kinds in many places: a replacement a kind is four times faster than a walk.
    for wide, half in zip(_FULL, _HALF, strict=True):
        text = text.replace(wide, half)
    return text
