"""The likeliest cut of a text into words of a dictionary.

The best path through the words that stand at each place, by the product of their
frequencies (the method of jieba without its guesses at unknown words, and the same result).
"""

from collections import Counter
from collections.abc import Collection
from functools import partial
from math import inf, log
from typing import NamedTuple

_PLAIN = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")


class Word(NamedTuple):
    """A word of a text, its code points, and the dictionary's flag (`""` when unknown)."""

    start: int
    end: int
    text: str
    flag: str


class Entry(NamedTuple):
    """What a dictionary tells of a word; words with the same count and flag share it.

    It was met so many `times`; `weight` is the logarithm of its share of all words met.
    """

    weight: float
    times: int
    flag: str


# Letters that are only the beginning of words.
_BEGUN = Entry(-inf, 0, "")
# Word._make without its frame: a book has a million of them.
_word = partial(tuple.__new__, Word)  # pyright: ignore[reportUnknownMemberType] - of strings and numbers


class Dictionary:
    """Words and their entries, and every beginning of a word, so that looking on can stop."""

    def __init__(self, text: str) -> None:
        """`text` has words, each with its count and its flag, between blanks."""
        parts = text.split()
        words, counts, flags = parts[::3], parts[1::3], parts[2::3]
        met = Counter(zip(counts, flags, strict=True))
        self.total = sum(int(count) * times for (count, _), times in met.items())
        shared = {told: self._entry(int(told[0]), told[1]) for told in met}
        told = map(shared.__getitem__, zip(counts, flags, strict=True))
        self.entries = dict(zip(words, told, strict=True))
        self._begin(words)

    def _entry(self, count: int, flag: str) -> Entry:
        return Entry(log(count) - log(self.total), count, flag)

    def _begin(self, words: Collection[str]) -> None:
        """Have the beginnings of words, letter by letter off their ends."""
        entries = self.entries
        while words:
            words = {head for word in words if (head := word[:-1]) and head not in entries}
            entries.update(dict.fromkeys(words, _BEGUN))

    def count(self, word: str) -> int:
        """How often the sources of the dictionary have a word; 0 when they do not."""
        return self.entries.get(word, _BEGUN).times

    def put(self, word: str, count: int, flag: str) -> None:
        """Have a word so often, with this flag."""
        self.entries[word] = self._entry(count, flag)
        self._begin([word])

    def drop(self, word: str) -> None:
        """Know a word no more, but what begins with it."""
        self.entries[word] = _BEGUN

    def words(self, text: str) -> list[Word]:
        """The likeliest words of `text`; letters and digits that make none stay together."""
        ends, best = self._route(text)
        words: list[Word] = []
        place, length = 0, len(text)
        while place < length:
            end, entry = ends[place], best[place]
            if end == place + 1 and text[place] in _PLAIN:
                while end < length and ends[end] == end + 1 and text[end] in _PLAIN:
                    end += 1
                entry = self.entries.get(text[place:end], _BEGUN)
            words.append(_word((place, end, text[place:end], entry[2])))
            place = end
        return words

    def _route(self, text: str) -> tuple[list[int], list[Entry]]:
        """For each place the end of the best word there, and its entry; from the end on."""
        known, begun, unknown = self.entries.get, _BEGUN, -log(self.total)
        length = len(text)
        scores = [0.0] * (length + 1)
        ends = list(range(1, length + 1))
        best = [begun] * length
        behind = 0.0
        for place in range(length - 1, -1, -1):
            entry = known(text[place])
            if entry is None:
                behind = scores[place] = unknown + behind
                continue
            score = entry[0] + behind
            best[place] = entry
            reach = place + 2
            while reach <= length and (entry := known(text[place:reach])) is not None:
                if entry is not begun:
                    other = entry[0] + scores[reach]
                    if other >= score:
                        score, ends[place], best[place] = other, reach, entry
                reach += 1
            behind = scores[place] = score if score > -inf else unknown + behind
        return ends, best
