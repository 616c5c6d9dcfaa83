"""The letters of a text that hold an anchor: folded, without blanks, with the way back."""

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cache

from reader.text.folding import fold

# White space, control and format characters, variation selectors.
_UNSEEN = (
    r"\s\x00-\x1f\x7f-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f"
    r"\u2028-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb"
    r"\U000e0000-\U000e0fff"
)
_SEEN = re.compile(f"[^{_UNSEEN}]+")
_SHORT = 64
# One letter for the forms that editions, scripts and word processors swap.
_ALIKE = {
    '"': "“”„‟«»「」『』〝〞〟‘’‚‛′″'`｢｣",
    "-": "‐‑‒–—―−─━⸺",
    ".": "。．｡",
    ",": "、､",
    "·": "•‧・･∙⋅",
    "…": "⋯",
    "~": "〜∼",
    "(": "〔【［〖",
    ")": "〕】］〗",
    # Taiwan and Hong Kong write these apart in some words, the mainland does not.
    "着": "著",
    "仿": "彷",
    "复": "覆",
}


@dataclass(frozen=True, slots=True)
class Letters:
    """Folded `text` and where it stands: run `k` begins at letter `starts[k]`, source `places[k]`.

    Source offsets are code points of the text that was folded.
    """

    text: str
    starts: list[int]
    places: list[int]

    def place(self, letter: int) -> int:
        """The source offset of a letter."""
        run = bisect_right(self.starts, letter) - 1
        return self.places[run] + letter - self.starts[run] if run >= 0 else 0

    def index(self, place: int) -> int:
        """How many letters stand before a source offset."""
        run = bisect_right(self.places, place) - 1
        if run < 0:
            return 0
        last = self.starts[run + 1] if run + 1 < len(self.starts) else len(self.text)
        return min(self.starts[run] + place - self.places[run], last)


def fold_letters(text: str) -> Letters:
    """The letters of `text`: script, width, case, marks and stops made one; blanks dropped."""
    runs: list[str] = []
    starts: list[int] = []
    places: list[int] = []
    count = 0
    for found in _SEEN.finditer(text):
        runs.append(found[0])
        starts.append(count)
        places.append(found.start())
        count += found.end() - found.start()
    return Letters(fold_run("".join(runs)), starts, places)


def unseen_rims(text: str) -> tuple[str, str]:
    """What `text` has before its first letter and behind its last one."""
    first = _SEEN.search(text)
    if first is None:
        return "", ""
    end = len(text)
    while _SEEN.match(text, end - 1) is None:
        end -= 1
    return text[: first.start()], text[end:]


def fold_run(text: str) -> str:
    """The same folding for a text without blanks: same length."""
    lower = fold(text).lower()
    if len(lower) != len(text):
        lower = "".join(low if len(low := letter.lower()) == 1 else letter for letter in fold(text))
    # Few kinds in many places: a replacement a kind is faster than a walk.
    for kind in _kinds().findall(lower) if len(lower) < _SHORT else _alike():
        lower = lower.replace(kind, _alike()[kind])
    return lower


@cache
def _alike() -> dict[str, str]:
    return {letter: one for one, letters in _ALIKE.items() for letter in letters}


@cache
def _kinds() -> re.Pattern[str]:
    return re.compile("[" + re.escape("".join(_alike())) + "]")
