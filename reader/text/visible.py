"""Invisible characters made visible, one for one, so that a text cannot command a terminal."""

import re
from functools import cache

from reader.text.patterns import pattern

# Default-ignorable and other characters that draw nothing (Unicode 16, DerivedCoreProperties
# Default_Ignorable_Code_Point), with the controls, less those that only join or select.
_HIDDEN = (
    "\x00-\x09\x0b-\x1f\x7f-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b"
    "\u200e\u200f\u2028-\u202e\u2060-\u206f\u3164\ud800-\udfff\ufdd0-\ufdef\ufeff\uffa0"
    "\ufff0-\ufffb\ufffe\uffff\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"
    "\U000e0000-\U000e001f\U000e0080-\U000e00ff\U000e01f0-\U000e0fff"
)
_JOINERS = "\u200c\u200d"
_SELECTORS = "\ufe00-\ufe0f\U000e0100-\U000e01ef"
_TAGS = "\U000e0020-\U000e007f"
# Joiners have work to do after emoji and in the scripts from Arabic to Mongolian.
_JOINABLE = "\u0600-\u1aff\ua800-\uabff\u2190-\u2bff\u3030\u303d\ufe0f\U0001f000-\U0001faff"
_SPACES = "\u200b\u2060\ufeff\u180e"
_CONTROL = "␚"
_SUSPECT = pattern(f"[{_HIDDEN}{_JOINERS}{_SELECTORS}{_TAGS}]")
_INVISIBLE = pattern(
    f"[{_HIDDEN}]"
    f"|(?<![{_JOINABLE}])[{_JOINERS}]"
    # A selector needs something to select: not the start, a blank or another selector.
    f"|(?<![^\\s{_HIDDEN}{_JOINERS}{_SELECTORS}])[{_SELECTORS}]"
    # Tags spell the flag of a region after a black flag; elsewhere they hide text.
    f"|(?<![\U0001f3f4{_TAGS}])[{_TAGS}]+"
)


def make_visible(text: str) -> str:
    """`text` with every character that draws nothing replaced by a mark one cell wide.

    Controls become their pictures (U+2400…), direction marks and lone surrogates ␚,
    zero-width spaces ␣, separators of lines ␤, a soft hyphen a hyphen and a tab a space.
    Newlines stay, and so do joiners and selectors where they shape an emoji or a letter.
    """
    if _SUSPECT.search(text) is None:
        return text
    return _INVISIBLE.sub(_picture, text)


@cache
def _pictures() -> dict[str, str]:
    table = {chr(code): chr(0x2400 + code) for code in range(0x20)}
    table |= dict.fromkeys(_SPACES, "␣")
    table |= dict.fromkeys("\x85\u2028\u2029", "␤")
    return table | {"\t": " ", "\x7f": "␡", "\xad": "-"}


def _picture(match: re.Match[str]) -> str:
    pictures = _pictures()
    return "".join(pictures.get(letter, _CONTROL) for letter in match[0])
