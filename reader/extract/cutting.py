"""The likeliest cut of a text into words of a dictionary.

The best path through the words that stand at each place, by the product of their
frequencies (the method of jieba without its guesses at unknown words, and the same result).
"""

import re
from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass
from itertools import repeat
from math import log
from operator import add

_PLAIN = re.compile("[0-9A-Za-z]{2,}")
_LONGEST = 32  # letters and digits of a word that is looked for: a run may have a million


# Slots are read five times as fast as a named tuple; frozen ones would be filled slowly.
@dataclass(slots=True)
class Word:
    """A word of a text, its code points, and the dictionary's flag (`""` when unknown)."""

    start: int
    end: int
    text: str
    flag: str


class Dictionary:
    """Words and what it tells of them, and every beginning of a word, so that looking on can stop.

    `rows` has the number of a row for each word: the same for words that were met as often and
    have the same flag, 0 for what only begins words; `times` tells for each row how often.
    (The garbage collector looks into no table of numbers: half a million entries cost a pause.)
    """

    def __init__(self, text: str) -> None:
        """`text` has words, each with its count and its flag, between blanks."""
        parts = text.split()
        words, counts, flags = parts[::3], parts[1::3], parts[2::3]
        met = Counter(zip(counts, flags, strict=True))
        self.total = sum(int(count) * times for (count, _), times in met.items())
        self.times, self._flags, self._weights = [0], [""], [-log(self.total)]
        shared = {told: self._row(int(told[0]), told[1]) for told in met}
        told = map(shared.__getitem__, zip(counts, flags, strict=True))
        self.rows = dict(zip(words, told, strict=True))
        self._begin(words)

    def _row(self, count: int, flag: str) -> int:
        """A new row; its weight is the logarithm of the share of all words met."""
        self.times.append(count)
        self._flags.append(flag)
        self._weights.append(log(count) - log(self.total))
        return len(self.times) - 1

    def _begin(self, words: Collection[str]) -> None:
        """Have the beginnings of words, letter by letter off their ends."""
        rows = self.rows
        while words:
            words = {head for word in words if (head := word[:-1]) and head not in rows}
            rows.update(dict.fromkeys(words, 0))

    def count(self, word: str) -> int:
        """How often the sources of the dictionary have a word; 0 when they do not."""
        return self.times[self.rows.get(word, 0)]

    def put(self, word: str, count: int, flag: str) -> None:
        """Have a word so often, with this flag."""
        self.rows[word] = self._row(count, flag)
        self._begin([word])

    def drop(self, word: str) -> None:
        """Know a word no more, but what begins with it."""
        self.rows[word] = 0

    def words(self, text: str) -> list[Word]:
        """The likeliest words of `text`; letters and digits that make none stay together."""
        ends, rows = self._route(text)
        for run in _PLAIN.finditer(text):
            self._join(text, run.span(), ends, rows)
        flags = self._flags
        words: list[Word] = []
        place, length = 0, len(text)
        while place < length:
            end = ends[place]
            words.append(Word(place, end, text[place:end], flags[rows[place]]))
            place = end
        return words

    def _join(self, text: str, run: tuple[int, int], ends: list[int], rows: list[int]) -> None:
        """From each place of a run of letters and digits go on to the end of what makes no word."""
        joined = 0
        for place in range(run[1] - 1, run[0] - 1, -1):
            if ends[place] > place + 1:
                joined = 0
            elif joined:
                known = joined - place <= _LONGEST and self.rows.get(text[place:joined])
                ends[place], rows[place] = joined, known or 0
            else:
                joined = place + 1

    def _route(self, text: str) -> tuple[list[int], list[int]]:
        """For each place the end of the best word there, and its row; from the end on."""
        known, weights = self.rows.get, self._weights
        length = len(text)
        ends = list(range(1, length + 1))
        best = list(map(known, text, repeat(0)))
        closed = text + "\0"  # which no word has
        pairs = list(map(known, map(add, text, closed[1:])))
        scores = [0.0] * (length + 1)
        score = 0.0
        for place in range(length - 1, -1, -1):
            score += weights[best[place]]
            row, reach = pairs[place], place + 2
            while row is not None:
                if row:
                    other = weights[row] + scores[reach]
                    if other >= score:
                        score, ends[place], best[place] = other, reach, row
                reach += 1
                row = known(closed[place:reach])
            scores[place] = score
        return ends, best
