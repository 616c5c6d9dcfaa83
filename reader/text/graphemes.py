"""Grapheme boundaries by UAX #29, from the standard library's character data.

Left out: Indic conjuncts (GB9c), whose property the library does not have.
"""

from bisect import bisect_right
from unicodedata import category

_ZWJ = "\u200d"
_MARKS = frozenset(("Mn", "Me", "Mc"))
_CONTROLS = frozenset(("Cc", "Cf", "Zl", "Zp", "Cs"))
# Grapheme_Extend outside the marks: joiners, half-width voicing, skin tones, tags.
_EXTENDING = frozenset("\u200c\u200d\uff9e\uff9f")
_SKIN_TONES = ("\U0001f3fb", "\U0001f3ff")
_TAGS = ("\U000e0020", "\U000e007f")
_REGIONS = ("\U0001f1e6", "\U0001f1ff")
_PREPENDED = frozenset("\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u0890\u0891\u08e2\u0d4e")
_PICTURES = (
    *(0xA9, 0xAA, 0xAE, 0xAF, 0x203C, 0x203D, 0x2049, 0x204A, 0x2122, 0x2123, 0x2139, 0x213A),
    *(0x2194, 0x21AB, 0x231A, 0x2400, 0x24C2, 0x24C3, 0x25AA, 0x2800, 0x2934, 0x2936),
    *(0x2B05, 0x2B56, 0x3030, 0x3031, 0x303D, 0x303E, 0x3297, 0x329A, 0x1F000, 0x1F1E6),
    *(0x1F200, 0x1F3FB, 0x1F400, 0x1FB00),
)
# The pairs of neighbouring Hangul syllable types that GB6 to GB8 hold together.
_HANGUL = frozenset(("LL", "LV", "LS", "LF", "VV", "VT", "SV", "ST", "FT", "TT"))


def next_boundary(text: str, position: int) -> int:
    """The first grapheme boundary behind `position`, at most the length of `text`."""
    position += 1
    while position < len(text) and not is_boundary(text, position):
        position += 1
    return min(position, len(text))


def previous_boundary(text: str, position: int) -> int:
    """The last grapheme boundary before `position`, at least 0."""
    position = min(position, len(text)) - 1
    while position > 0 and not is_boundary(text, position):
        position -= 1
    return max(position, 0)


def is_boundary(text: str, position: int) -> bool:
    """Whether a cursor may stand at `position`: graphemes are never cut (UAX #29)."""
    if position <= 0 or position >= len(text):
        return True
    before, after = text[position - 1], text[position]
    if after < "\u0300" and before < "\u0300":
        return before != "\r" or after != "\n"
    if "\u3400" <= after <= "\u9fff":
        return before not in _PREPENDED
    if _is_control(before) or _is_control(after):
        return True
    if _extends(after) or before in _PREPENDED:
        return False
    if before == _ZWJ and _is_picture(after):
        return not _joins_picture(text, position - 1)
    if _within(after, _REGIONS) and _within(before, _REGIONS):
        return _regions_before(text, position) % 2 == 0
    return _hangul(before) + _hangul(after) not in _HANGUL


def _extends(letter: str) -> bool:
    return (
        category(letter) in _MARKS
        or letter in _EXTENDING
        or _within(letter, _SKIN_TONES)
        or _within(letter, _TAGS)
    )


def _is_control(letter: str) -> bool:
    return category(letter) in _CONTROLS and letter not in _PREPENDED and not _extends(letter)


def _is_picture(letter: str) -> bool:
    return bisect_right(_PICTURES, ord(letter)) % 2 == 1


def _joins_picture(text: str, joiner: int) -> bool:
    while joiner > 0 and _extends(text[joiner - 1]) and text[joiner - 1] != _ZWJ:
        joiner -= 1
    return joiner > 0 and _is_picture(text[joiner - 1])


def _regions_before(text: str, position: int) -> int:
    start = position
    while start > 0 and _within(text[start - 1], _REGIONS):
        start -= 1
    return position - start


def _hangul(letter: str) -> str:
    """L, V, T for jamo, S for a syllable without a final, F with one, blank otherwise."""
    if "\uac00" <= letter <= "\ud7a3":
        return "F" if (ord(letter) - 0xAC00) % 28 else "S"
    if "\u1100" <= letter <= "\u115f" or "\ua960" <= letter <= "\ua97c":
        return "L"
    if "\u1160" <= letter <= "\u11a7" or "\ud7b0" <= letter <= "\ud7c6":
        return "V"
    return "T" if "\u11a8" <= letter <= "\u11ff" or "\ud7cb" <= letter <= "\ud7fb" else ""


def _within(letter: str, ends: tuple[str, str]) -> bool:
    return ends[0] <= letter <= ends[1]
