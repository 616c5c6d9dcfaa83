"""Runs of letters that two texts share, in the order of both: the pins of an alignment."""

import re
from bisect import bisect_left
from collections.abc import Iterable
from typing import NamedTuple

# A sentence ends at its stops and the marks that close behind them.
_SENTENCE = re.compile(r'[^.!?;…]*[.!?;…]*[")]*')
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
    here, there = _sentences(old), _sentences(new)
    once = _unique(new, there)
    starts = [start for start, _ in there]
    runs: list[Run] = []
    covered = -1
    for sentence, (start, _) in _unique(old, here).items():
        if start < covered or sentence not in once:
            continue
        k, m = bisect_left(here, (start, 0)), bisect_left(starts, once[sentence][0])
        first = (here[k][0], there[m][0])
        while k < len(here) and m < len(there) and _same(old, here[k], new, there[m]):
            k, m = k + 1, m + 1
        covered = here[k - 1][1]
        runs.append(Run(*first, covered - first[0]))
    return runs


def _same(old: str, here: tuple[int, int], new: str, there: tuple[int, int]) -> bool:
    return old[here[0] : here[1]] == new[there[0] : there[1]]


def _sentences(text: str) -> list[tuple[int, int]]:
    return [found.span() for found in _SENTENCE.finditer(text) if found.end() > found.start()]


def _unique(text: str, spans: list[tuple[int, int]]) -> dict[str, tuple[int, int]]:
    found: dict[str, tuple[int, int]] = {}
    twice: set[str] = set()
    for start, end in spans:
        sentence = text[start:end]
        if sentence in found:
            twice.add(sentence)
        elif end - start >= _SHORTEST:
            found[sentence] = (start, end)
    for sentence in twice:
        del found[sentence]
    return found


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
