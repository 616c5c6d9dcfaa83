"""Column cuts: whether a paragraph that stops goes on in the next piece."""

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from reader.structure.letters import (
    FINAL,
    NEVER_FIRST,
    NEVER_LAST,
    OPENERS,
    PAUSES,
    SELDOM_LAST,
    UNITS,
    closes_first,
    ends_sentence,
    has_sentence,
    heading_shape,
    is_han,
    is_latin,
    is_open,
)

_SURE = 2  # evidence that outweighs the looks of a headline
_TAIL = 600  # code points before the cut that can hold its open quotation mark
_PAIRS_UP_TO = 60_000  # code points of a text whose letter pairs are counted


class Cuts:
    """Evidence for cuts in one text: which letters stand side by side in it elsewhere."""

    def __init__(self, texts: Sequence[str]) -> None:
        pairs: Counter[tuple[str, str]] = Counter()
        if sum(map(len, texts)) <= _PAIRS_UP_TO:
            for text in texts:
                pairs.update(pairwise(text))
        self._pairs = pairs

    def evidence(self, above: str, below: str) -> int:
        """How much speaks for `below` going on where `above` stops; 2 is sure."""
        last, first = above[-1], below[0]
        score = 0
        if last in NEVER_LAST or last in OPENERS or (last in PAUSES and last not in ":：—"):
            score += 2
        elif last in SELDOM_LAST:
            score += 1
        if first in NEVER_FIRST:
            score += 2
        if (last.isdigit() or last == ".") and first in UNITS:
            score += 2
        if is_latin(last) and is_latin(first) and (first.islower() or above.isascii()):
            score += 2
        if is_open(above):
            score += 2 if closes_first(below) else 1
        if is_han(last) and is_han(first) and self._pairs[last, first] > 0:
            score += 1
        return score + (len(above) > 30) + (len(below) < 6 and ends_sentence(below))

    def joins(self, above: str, below: str) -> bool:
        """Whether `below` goes on with the paragraph that `above` begins."""
        above = above[-_TAIL:]
        last = above[-1]
        if last in ":：":
            return False
        if last in "…—" or ends_sentence(above):
            # A quotation of several paragraphs opens anew in each: that is no cut.
            if below[0] in NEVER_FIRST and below[0] not in OPENERS:
                return True
            return last in FINAL and is_open(above) and closes_first(below)
        if not heading_shape(above) and (has_sentence(above) or len(above) > 36):
            return True
        return self.evidence(above, below) >= _SURE
