"""Runs of letters that two texts share, in the order of both: the pins of an alignment."""

import re
from collections import Counter
from collections.abc import Iterable
from itertools import accumulate
from typing import NamedTuple

# A sentence ends at its stops and the marks that close behind them.
_SENTENCE = re.compile(r'[^.!?;…]+[.!?;…]*[")]*|[.!?;…]+[")]*')
_STOPS = '.!?;…")'
_SHORTEST = 4
_SHINGLE = 16
_STEP = 48
_LONG = 3000


class Run(NamedTuple):
    """`n` letters, equal at `i` in the old text and at `j` in the new one."""

    i: int
    j: int
    n: int


def pin(old: str, new: str) -> list[Run]:
    """Equal runs of folded letters, growing on both sides, from unique equal sentences.

    What lies between two neighbouring runs is a hunk. A hunk that is still long is pinned
    once more, by unique shingles.
    """
    runs = _between(old, new, heaviest_chain(_sentence_runs(old, new)))
    fine: list[Run] = []
    i = j = 0
    for run in [*runs, Run(len(old), len(new), 0)]:
        if run.i - i > _LONG and run.j - j > _LONG:
            here, there = old[i : run.i], new[j : run.j]
            seeds = heaviest_chain(_shingle_runs(here, there))
            fine += (Run(a + i, b + j, n) for a, b, n in _between(here, there, seeds))
        if run.n:
            fine.append(run)
        i, j = run.i + run.n, run.j + run.n
    return fine


def heaviest_chain(runs: Iterable[Run]) -> list[Run]:
    """The runs that grow on both sides and have the most letters together, O(n log n)."""
    ordered = sorted(runs)
    ranks = {j: rank for rank, j in enumerate(sorted({run.j for run in ordered}), 1)}
    best = [(0, -1)] * (len(ranks) + 1)
    came: list[int] = []
    for index, run in enumerate(ordered):
        rank = ranks[run.j] - 1
        top = (0, -1)
        while rank > 0:
            top = max(top, best[rank])
            rank &= rank - 1
        came.append(top[1])
        reached = (top[0] + run.n, index)
        rank = ranks[run.j]
        while rank < len(best):
            best[rank] = max(best[rank], reached)
            rank += rank & -rank
    chain: list[Run] = []
    index = max(best, default=(0, -1))[1]
    while index >= 0:
        chain.append(ordered[index])
        index = came[index]
    return chain[::-1]


def _between(old: str, new: str, chain: list[Run]) -> list[Run]:
    """The chain with overlaps cut off, each run and both ends grown over equal neighbours."""
    ends = Run(0, 0, 0), Run(len(old), len(new), 0)
    chain = [ends[0], *chain, ends[1]]
    grown: list[Run] = []
    floor_i = floor_j = 0
    for run, after in zip(chain, [*chain[1:], ends[1]], strict=True):
        i, j, n = run
        cut = min(max(floor_i - i, floor_j - j, 0), n)
        i, j, n = i + cut, j + cut, n - cut
        if i < floor_i or j < floor_j:
            continue
        back = _to_edge(old, i, -common_suffix(old[floor_i:i], new[floor_j:j]))
        ahead = _to_edge(old, i + n, common_prefix(old[i + n : after.i], new[j + n : after.j]))
        if n - back + ahead:
            grown.append(Run(i + back, j + back, n - back + ahead))
            floor_i, floor_j = i + n + ahead, j + n + ahead
    return grown


def _to_edge(text: str, at: int, reach: int) -> int:
    """`reach` letters of growth cut back to a sentence's edge, so that a hunk is whole sentences.

    Without that, what two sentences begin with alike would be pinned to the wrong one.
    """
    shortest = max(0, abs(reach) - _SHINGLE * 4)
    step = 1 if reach > 0 else -1
    for length in range(abs(reach), shortest, -1):
        edge = at + step * length
        if edge == 0 or edge == len(text) or text[edge - 1] in _STOPS:
            return step * length
    return step * shortest


def common_prefix(a: str, b: str) -> int:
    """How many letters both begin with."""
    low, high = 0, min(len(a), len(b))
    while low < high:
        middle = (low + high + 1) // 2
        if a[low:middle] == b[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low


def common_suffix(a: str, b: str) -> int:
    """How many letters both end with."""
    return common_prefix(a[::-1], b[::-1])


def _sentence_runs(old: str, new: str) -> list[Run]:
    """Unique equal sentences, joined with their neighbours as far as these are equal."""
    here, there = _SENTENCE.findall(old), _SENTENCE.findall(new)
    here_starts = list(accumulate(map(len, here), initial=0))
    there_starts = list(accumulate(map(len, there), initial=0))
    once = _unique(here) & _unique(there)
    index = {sentence: m for m, sentence in enumerate(there) if sentence in once}
    runs: list[Run] = []
    k = 0
    while k < len(here):
        m = index.get(here[k])
        if m is None:
            k += 1
            continue
        first, start = k, m
        while k < len(here) and m < len(there) and here[k] == there[m]:
            k, m = k + 1, m + 1
        i, j = here_starts[first], there_starts[start]
        runs.append(Run(i, j, here_starts[k] - i))
    return runs


def _unique(sentences: list[str]) -> set[str]:
    counts = Counter(sentences).items()
    return {sentence for sentence, n in counts if n == 1 and len(sentence) >= _SHORTEST}


def _shingle_runs(old: str, new: str) -> list[Run]:
    """Letters that occur once in the sample of `old` and once in `new`."""
    wanted: dict[str, int] = {}
    for i in range(0, len(old) - _SHINGLE, _STEP):
        shingle = old[i : i + _SHINGLE]
        wanted[shingle] = -1 if shingle in wanted else i
    places: dict[str, int] = {}
    for j in range(len(new) - _SHINGLE + 1):
        shingle = new[j : j + _SHINGLE]
        if shingle in wanted:
            places[shingle] = -1 if shingle in places else j
    return [
        Run(wanted[shingle], j, _SHINGLE)
        for shingle, j in places.items()
        if j >= 0 and wanted[shingle] >= 0
    ]
