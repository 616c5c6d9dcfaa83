"""Cells: how many columns of a terminal a text takes.

East Asian Width is UAX #11, read from the standard library; an ambiguous character takes one
cell or two, as the terminal is set. The result for one cell agrees with rich's `cell_len`.
"""

from bisect import bisect_left, bisect_right
from unicodedata import category, east_asian_width

from reader.text.patterns import pattern

JOINER = "\u200d"
EMOJI_STYLE = "\ufe0f"

# All but what is two cells wide in every terminal and stands for nearly all of a Chinese text;
# not as what it leaves out, since the ranges of Han take twice as long to compile.
_FROM_CJK = (
    "\u302a-\u302f\u303f\u3040\u3097-\u309a\u3100-\u33ff\u4dc0-\u4dff\ua000-\uabff"
    "\ud7a4-\uff00\uff61-\uffdf\uffe7-\U0010ffff"
)
_NOT_SURELY_WIDE = (
    pattern(f"[\x00-\u2fff{_FROM_CJK}]"),
    # The same without “ ” ‘ ’ … — ·, which are wide where the ambiguous are.
    pattern(
        f"[\x00-\xb6\xb8-\u2013\u2015-\u2017\u201a\u201b\u201e-\u2025\u2027-\u2fff{_FROM_CJK}]"
    ),
)


_ZERO = pattern("[\u1160-\u11ff\u3164\ud7b0-\ud7ff\uffa0\U0001f3fb-\U0001f3ff]")
# Arabic number signs and their like are format characters that are drawn.
_DRAWN_FORMATS = frozenset(
    "\xad\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u0890\u0891\u08e2\U000110bd\U000110cd"
)
# Two cells since Unicode 16, or not yet in an older Python's tables.
_LATELY_WIDE = pattern(
    "[\u2630-\u2637\u268a-\u268f\u4dc0-\u4dff\U00016ff2-\U00016ff6\U0001d300-\U0001d356"
    "\U0001d360-\U0001d376]|[\U0002a6d7-\U0003fffd\U0001f6dc\U0001fa70-\U0001faff]"
)
# Emoji that are text, one cell wide, until U+FE0F follows (emoji-variation-sequences.txt).
_TEXT_EMOJI = pattern(
    "[#*0-9\xa9\xae\u203c\u2049\u2122\u2139\u2194-\u2199\u21a9\u21aa\u2328\u23cf\u23ed-\u23ef"
    "\u23f1\u23f2\u23f8-\u23fa\u24c2\u25aa\u25ab\u25b6\u25c0\u25fb\u25fc\u2600-\u2604\u260e\u2611"
    "\u2618\u261d\u2620\u2622\u2623\u2626\u262a\u262e\u262f\u2638-\u263a\u2640\u2642\u265f\u2660"
    "\u2663\u2665\u2666\u2668\u267b\u267e\u2692\u2694-\u2697\u2699\u269b\u269c\u26a0\u26a7\u26b0"
    "\u26b1\u26c8\u26cf\u26d1\u26d3\u26e9\u26f0\u26f1\u26f4\u26f7-\u26f9\u2702\u2708\u2709"
    "\u270c\u270d\u270f\u2712\u2714\u2716\u271d\u2721\u2733\u2734\u2744\u2747\u2763\u2764\u27a1"
    "\u2934\u2935\u2b05-\u2b07\U0001f170\U0001f171\U0001f17e\U0001f17f\U0001f321"
    "\U0001f324-\U0001f32c\U0001f336\U0001f37d\U0001f396\U0001f397\U0001f399-\U0001f39b"
    "\U0001f39e\U0001f39f\U0001f3cb-\U0001f3ce\U0001f3d4-\U0001f3df\U0001f3f3\U0001f3f5"
    "\U0001f3f7\U0001f43f\U0001f441\U0001f4fd\U0001f549\U0001f54a\U0001f56f\U0001f570"
    "\U0001f573-\U0001f579\U0001f587\U0001f58a-\U0001f58d\U0001f590\U0001f5a5\U0001f5a8\U0001f5b1"
    "\U0001f5b2\U0001f5bc\U0001f5c2-\U0001f5c4\U0001f5d1-\U0001f5d3\U0001f5dc-\U0001f5de"
    "\U0001f5e1\U0001f5e3\U0001f5e8\U0001f5ef\U0001f5f3\U0001f5fa\U0001f6cb\U0001f6cd-\U0001f6cf"
    "\U0001f6e0-\U0001f6e5\U0001f6e9\U0001f6f0\U0001f6f3]"
)


def _measure(char: str, ambiguous: int) -> int:
    kind = category(char)
    if char in _DRAWN_FORMATS:
        return 1
    if kind in {"Cc", "Mn", "Me", "Mc", "Zl", "Zp", "Cf"} or _ZERO.match(char):
        return 0
    if _LATELY_WIDE.match(char):
        return 2
    if kind == "Cn":
        return 1
    width = east_asian_width(char)
    if width == "A" and not "\u2500" <= char <= "\u259f":
        return ambiguous
    return 2 if width in "WF" else 1


class _Widths(dict[str, int]):
    """Cells of single characters, filled as they are met."""

    def __init__(self, ambiguous: int) -> None:
        super().__init__()
        self.ambiguous = ambiguous

    def __missing__(self, char: str) -> int:
        width = self[char] = _measure(char, self.ambiguous)
        return width


_WIDTHS = (_Widths(1), _Widths(2))


def char_width(char: str, ambiguous: int = 1) -> int:
    """Cells of one character by itself: 0, 1 or 2."""
    return _WIDTHS[ambiguous - 1][char]


def widths(text: str, ambiguous: int = 1) -> list[int]:
    """Cells of each code point of `text`, one a code point.

    What a joiner joins to the emoji before it takes none; U+FE0F takes the cell by which it
    widens a text emoji.
    """
    table = _WIDTHS[ambiguous - 1]
    if JOINER not in text and EMOJI_STYLE not in text:
        return [table[char] for char in text]
    cells: list[int] = []
    joined, last = False, ""
    for char in text:
        if char == EMOJI_STYLE and not joined:
            wider = bool(last) and table[last] == 1 and _TEXT_EMOJI.match(last) is not None
            cells.append(int(wider))
            last = ""
            continue
        width = 0 if joined else table[char]
        joined = char == JOINER and not joined
        last = char if width else last
        cells.append(width)
    return cells


def cell_width(text: str, ambiguous: int = 1) -> int:
    """Cells that `text` takes on one line.

    Args:
        text: Any text; control characters take none.
        ambiguous: Cells of an East Asian ambiguous character, 1 or 2.
    """
    if text.isascii() and text.isprintable():
        return len(text)
    return Ruler(text, ambiguous).cells(len(text))


class Ruler:
    """The widths of one text, kept as what it lacks of two cells a character.

    Measuring and fitting then cost a bisection, and a text of Han alone a division.
    """

    __slots__ = ("ends", "short")

    short: list[int]
    """Where the characters are that take less than two cells; twice those that take none."""
    ends: list[int]
    """The cell at which each of them ends; rises."""

    def __init__(self, text: str, ambiguous: int = 1) -> None:
        short = [match.start() for match in _NOT_SURELY_WIDE[ambiguous - 1].finditer(text)]
        table = _WIDTHS[ambiguous - 1]
        even = all(table[char] == 1 for char in {text[at] for at in short})
        if not even:
            cells = widths(text, ambiguous)
            short = [at for at, wide in enumerate(cells) for _ in range(2 - wide)]
        ends = [2 * at - number + 1 for number, at in enumerate(short)]
        if not even:
            for number in range(1, len(short)):
                if short[number] == short[number - 1]:
                    ends[number - 1] -= 1
        self.short, self.ends = short, ends

    def cells(self, at: int) -> int:
        """Cells of the first `at` code points."""
        return 2 * at - bisect_left(self.short, at)

    def fit(self, cells: int) -> int:
        """The most code points that take no more than `cells`; may exceed the text."""
        return (cells + bisect_right(self.ends, cells)) // 2
