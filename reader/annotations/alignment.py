"""Letter by letter alignment of two texts, worked out only where somebody asks."""

from bisect import bisect_right
from itertools import accumulate
from typing import NamedTuple

from reader.annotations.letters import Letters
from reader.annotations.pinning import Run, pin
from reader.model.span import Span

# Two hunks whose lengths multiply to more than this are taken as unrelated.
_TOO_LARGE = 400_000_000
_FURTHEST_SLIDE = 200
_SOLID = 6
_NEAR = 3


class Image(NamedTuple):
    """Where letters of the old text are in the new one, how many are equal, in how many runs."""

    span: Span
    equal: int
    runs: int


class Alignment:
    """Two folded texts and what they share: pinned runs, and hunks aligned on demand."""

    def __init__(self, old: str, new: str) -> None:
        self.old = old
        self.new = new
        runs = pin(old, new)
        self._bounds = [Run(0, 0, 0), *runs, Run(len(old), len(new), 0)]
        self._starts = [run.i for run in self._bounds]
        self._hunks: dict[int, list[Run]] = {}
        self._leftover: Letters | None = None

    def image(self, start: int, end: int) -> Image | None:
        """Where the letters from `start` to `end` went; text inserted at the ends stays outside.

        None if all of them were deleted.
        """
        first: int | None = None
        last = equal = count = 0
        for i, j, n in self.shared(start, end):
            first = j if first is None else first
            last = j + n
            count += 1
            equal += _equal(self.old[i : i + n], self.new[j : j + n])
        return None if first is None else Image(Span(first, last), equal, count)

    def shared(self, start: int, end: int) -> list[Run]:
        """Aligned runs (equal letters, and letters replaced one by one) clipped to the old span."""
        index = bisect_right(self._starts, start) - 1
        found: list[Run] = []
        while index < len(self._bounds) and self._bounds[index].i < end:
            for run in [self._bounds[index], *self._hunk(index)]:
                low, high = max(run.i, start), min(run.i + run.n, end)
                if low < high:
                    found.append(Run(low, run.j + low - run.i, high - low))
            index += 1
        return found

    def leftover(self) -> Letters:
        """The new letters that no old ones explain; NUL closes each stretch."""
        if self._leftover is None:
            stretches: list[Span] = []
            begin = 0
            for index, bound in enumerate(self._bounds):
                for known in [Span(bound.j, bound.j + bound.n), *self._known(index)]:
                    if known.start > begin + 1:
                        stretches.append(Span(begin, known.start))
                    begin = max(begin, known.end)
            lengths = [stretch.length + 1 for stretch in stretches]
            self._leftover = Letters(
                "".join(self.new[start:end] + "\x00" for start, end in stretches),
                list(accumulate(lengths, initial=0))[:-1],
                [stretch.start for stretch in stretches],
            )
        return self._leftover

    def _known(self, index: int) -> list[Span]:
        """Stretches of a hunk's new side that the old side explains: clusters of aligned runs."""
        clusters: list[list[Run]] = []
        for run in self._hunk(index):
            last = clusters[-1][-1] if clusters else None
            if last and run.i - last.i - last.n <= _NEAR and run.j - last.j - last.n <= _NEAR:
                clusters[-1].append(run)
            else:
                clusters.append([run])
        known: list[Span] = []
        for cluster in clusters:
            span = Span(cluster[0].j, cluster[-1].j + cluster[-1].n)
            equal = sum(_equal(self.old[i : i + n], self.new[j : j + n]) for i, j, n in cluster)
            # A few equal letters within new text explain nothing.
            if equal >= max(_SOLID, span.length / 2):
                known.append(span)
        return known

    def _hunk(self, index: int) -> list[Run]:
        if index + 1 >= len(self._bounds):
            return []
        if index not in self._hunks:
            before, after = self._bounds[index], self._bounds[index + 1]
            i, j = before.i + before.n, before.j + before.n
            aligned = align_letters(self.old[i : after.i], self.new[j : after.j])
            self._hunks[index] = [Run(run.i + i, run.j + j, run.n) for run in aligned]
        return self._hunks[index]


def align_letters(old: str, new: str) -> list[Run]:
    """Runs of letters equal, or replaced one by one, on both sides; empty if too large."""
    if not old or not new or len(old) * len(new) > _TOO_LARGE:
        return []
    from rapidfuzz.distance import Levenshtein

    runs: list[Run] = []
    for op in Levenshtein.opcodes(old, new):
        if op.tag not in ("equal", "replace"):
            continue
        i, j, n = op.src_start, op.dest_start, op.src_end - op.src_start
        if runs and runs[-1].i + runs[-1].n == i and runs[-1].j + runs[-1].n == j:
            runs[-1] = Run(runs[-1].i, runs[-1].j, runs[-1].n + n)
        else:
            runs.append(Run(i, j, n))
    return _slide(old, new, runs)


def _slide(old: str, new: str, runs: list[Run]) -> list[Run]:
    """Move each insertion or deletion, where its letters leave a choice, to a sentence's edge."""
    for index in range(1, len(runs)):
        a, b = runs[index - 1], runs[index]
        if b.i == a.i + a.n:
            text, start, end = new, a.j + a.n, b.j
        elif b.j == a.j + a.n:
            text, start, end = old, a.i + a.n, b.i
        else:
            continue
        shift = _best_shift(text, start, end, a.n, b.n)
        runs[index - 1] = Run(a.i, a.j, a.n + shift)
        runs[index] = Run(b.i + shift, b.j + shift, b.n - shift)
    return [run for run in runs if run.n]


def _best_shift(text: str, start: int, end: int, left: int, right: int) -> int:
    best, worth = 0, _edge(text, start)
    shift = 0
    while -shift < min(left, _FURTHEST_SLIDE) and text[start + shift - 1] == text[end + shift - 1]:
        shift -= 1
        if (edge := _edge(text, start + shift)) > worth:
            best, worth = shift, edge
    shift = 0
    while (
        shift < min(right, _FURTHEST_SLIDE)
        and end + shift < len(text)
        and text[start + shift] == text[end + shift]
    ):
        shift += 1
        if (edge := _edge(text, start + shift)) > worth:
            best, worth = shift, edge
    return best


def _edge(text: str, at: int) -> int:
    if at == 0 or text[at - 1] in ".!?;…":
        return 3
    if text[at - 1] in '")' and at > 1 and text[at - 2] in ".!?;…":
        return 4
    return 1 if text[at - 1] in ",:" else 0


def _equal(a: str, b: str) -> int:
    return len(a) if a == b else sum(x == y for x, y in zip(a, b, strict=True))
