"""The likeliest cut of a text into words of a dictionary.

The best path through the words that stand at each place, by the product of their
frequencies (the method of jieba without its guesses at unknown words, and the same result).
"""

from collections.abc import Mapping
from math import log

_PLAIN = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")


class Cutter:
    """Words by frequency; 0 marks a string that is only the beginning of words."""

    def __init__(self, frequencies: Mapping[str, int]) -> None:
        total = sum(frequencies.values())
        self._frequencies = frequencies
        self._unknown = -log(total)
        counts = set(frequencies.values()) - {0}
        self._weights = {count: log(count) - log(total) for count in counts}

    def ends(self, text: str) -> list[int]:
        """Where each word of `text` ends; letters and digits that make no word stay together."""
        route = self._route(text)
        ends: list[int] = []
        place, length = 0, len(text)
        joined = False
        while place < length:
            end = route[place]
            plain = end == place + 1 and text[place] in _PLAIN
            if plain and joined:
                ends[-1] = end
            else:
                ends.append(end)
            joined = plain
            place = end
        return ends

    def _route(self, text: str) -> list[int]:
        """For each place the end of the best word there."""
        known, weights, unknown = self._frequencies.get, self._weights, self._unknown
        length = len(text)
        best = [0.0] * (length + 1)
        route = [0] * length
        for place in range(length - 1, -1, -1):
            end = place + 1
            count = known(text[place])
            if count is None:
                best[place] = unknown + best[end]
                route[place] = end
                continue
            score = weights[count] + best[end] if count else -1e300
            reach = end + 1
            while reach <= length:
                count = known(text[place:reach])
                if count is None:
                    break
                if count:
                    other = weights[count] + best[reach]
                    if other >= score:
                        score, end = other, reach
                reach += 1
            best[place] = score if score > -1e300 else unknown + best[end]
            route[place] = end
        return route
