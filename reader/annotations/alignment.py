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
    return _slide(old, new, _gathered(old, new, runs))


def _gathered(old: str, new: str, runs: list[Run]) -> list[Run]:
    """Small runs taken into a greater neighbour that has the same letters beside its gap.

    A few letters that stood by chance in deleted text would else tear a passage's end off.
    """
    out: list[Run] = []
    for run in reversed(runs):
        right = out[-1] if out else None
        if right is not None and run.n <= right.n and _fits(old, new, run, right, -run.n):
            out[-1] = Run(right.i - run.n, right.j - run.n, right.n + run.n)
        else:
            out.append(run)
    kept: list[Run] = []
    for run in reversed(out):
        left = kept[-1] if kept else None
        if left is not None and run.n < left.n and _fits(old, new, run, left, left.n):
            kept[-1] = Run(left.i, left.j, left.n + run.n)
        else:
            kept.append(run)
    return kept


def _fits(old: str, new: str, small: Run, great: Run, offset: int) -> bool:
    """Whether the letters of `small` may stand at `offset` from the start of `great`."""
    i, j, n = great.i + offset, great.j + offset, small.n
    ahead = offset > 0
    one_gap = small.i == (great.i + great.n if ahead else great.i - n) or small.j == (
        great.j + great.n if ahead else great.j - n
    )
    return one_gap and _equal(old[i : i + n], new[j : j + n]) >= _equal(
        old[small.i : small.i + n], new[small.j : small.j + n]
    )


def _slide(old: str, new: str, runs: list[Run]) -> list[Run]:
    """Move each insertion or deletion, where its letters leave a choice, to a sentence's edge."""
    for index in range(1, len(runs)):
        a, b = runs[index - 1], runs[index]
        if b.i == a.i + a.n:
            gap = _Gap(new, a.j + a.n, b.j, old, b.i)
        elif b.j == a.j + a.n:
            gap = _Gap(old, a.i + a.n, b.i, new, b.j)
        else:
            continue
        shift = gap.best_shift(a.n, b.n)
        runs[index - 1] = Run(a.i, a.j, a.n + shift)
        runs[index] = Run(b.i + shift, b.j + shift, b.n - shift)
    return [run for run in runs if run.n]


class _Gap(NamedTuple):
    """Letters of `text` from `start` to `end` that the other text has not, before its `at`."""

    text: str
    start: int
    end: int
    other: str
    at: int

    def best_shift(self, left: int, right: int) -> int:
        """How far to move it, at most `left` back and `right` on, to where sentences meet."""
        best, worth = 0, self._edges(0)
        for step, most in ((-1, left), (1, right)):
            shift = 0
            while abs(shift) < min(most, _FURTHEST_SLIDE) and self._may_pass(shift, step):
                shift += step
                if (edge := self._edges(shift)) > worth:
                    best, worth = shift, edge
        return best

    def _may_pass(self, shift: int, step: int) -> bool:
        """Whether one step more makes no equal pair of letters unequal."""
        by = shift if step > 0 else shift - 1
        before, after = self.text[self.start + by], self.text[self.end + by]
        now, then = (after, before) if step > 0 else (before, after)
        letter = self.other[self.at + by]
        return letter == then or letter != now

    def _edges(self, shift: int) -> int:
        return _edge(self.text, self.start + shift) + _edge(self.text, self.end + shift)


def _edge(text: str, at: int) -> int:
    if at == 0 or text[at - 1] in ".!?;…":
        return 3
    if text[at - 1] in '")' and at > 1 and text[at - 2] in ".!?;…":
        return 4
    return 1 if text[at - 1] in ",:" else 0


def _equal(a: str, b: str) -> int:
    return len(a) if a == b else sum(x == y for x, y in zip(a, b, strict=True))
