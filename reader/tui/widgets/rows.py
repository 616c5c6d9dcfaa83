"""What a list shows, and which of it passes a filter: plain data, no widget."""

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass, field
from itertools import accumulate
from typing import TypeVar, overload

from reader.text.folding import fold
from reader.tui.widgets.pieces import PieceLine

T_co = TypeVar("T_co", covariant=True)


def _no_lines(_row: int, _room: int) -> tuple[PieceLine, ...]:
    return ()


def _no_words(_row: int) -> str:
    return ""


class Chained(Sequence[T_co]):
    """Sequences one behind the other, none of them copied."""

    def __init__(self, parts: Sequence[Sequence[T_co]]) -> None:
        self._parts = parts
        self._firsts = list(accumulate(map(len, parts), initial=0))

    def __len__(self) -> int:
        return self._firsts[-1]

    @overload
    def __getitem__(self, index: int) -> T_co: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[T_co]: ...
    def __getitem__(self, index: int | slice) -> T_co | Sequence[T_co]:
        """One item, or several."""
        if isinstance(index, slice):
            return [self[i] for i in range(*index.indices(len(self)))]
        if not 0 <= index < len(self):
            raise IndexError(index)
        part = bisect_right(self._firsts, index) - 1
        return self._parts[part][index - self._firsts[part]]


@dataclass(frozen=True, slots=True)
class Rows:
    """What a list shows.

    `lines` makes a row when it is seen, for a room in cells; `words` is all its text, for
    the filter; `heights` are in lines; `keys` tell rows apart, so that the current one is
    found again when the rows change. The first `len(starts)` rows stand at these places of
    the text, in ascending code points, and follow the reading.
    """

    lines: Callable[[int, int], tuple[PieceLine, ...]] = _no_lines
    words: Callable[[int], str] = _no_words
    heights: Sequence[int] = ()
    keys: Sequence[Hashable] = ()
    starts: Sequence[int] = ()

    def __len__(self) -> int:
        return len(self.heights)

    def find(self, key: Hashable) -> int | None:
        """The row with a key."""
        if isinstance(key, int):
            row = bisect_left(self.starts, key)
            if row < len(self.starts) and self.keys[row] == key:
                return row
        return self.keys.index(key) if key in self.keys else None


@dataclass(frozen=True, slots=True)
class Shown:
    """The rows that are shown, and the line at which each begins; the last top ends them all."""

    rows: Sequence[int] = ()
    tops: Sequence[int] = (0,)

    def at_line(self, line: int) -> int | None:
        """Which of the shown rows has a line; None behind the last."""
        return bisect_right(self.tops, line) - 1 if 0 <= line < self.tops[-1] else None

    def position_of(self, row: int) -> int:
        """Where a row stands among those shown, or the one behind it."""
        return bisect_left(self.rows, row)


def shown(rows: Rows, wanted: Sequence[int]) -> Shown:
    """`wanted` rows, ascending, one below the other."""
    heights: Iterable[int] = rows.heights
    if len(wanted) != len(rows.heights):
        heights = map(rows.heights.__getitem__, wanted)
    return Shown(wanted, array("i", accumulate(heights, initial=0)))


@dataclass(slots=True)
class RowFilter:
    """Which rows have all words of a query, in either script, width and case."""

    rows: Rows
    folded: list[str] = field(default_factory=list[str])

    def matching(self, query: str) -> Sequence[int]:
        """The rows that contain each word of `query`; all of them where it is empty."""
        wanted = fold(query).casefold().split()
        if not wanted:
            return range(len(self.rows))
        if not self.folded:
            self.folded = _folded([self.rows.words(row) for row in range(len(self.rows))])
        return [row for row, words in enumerate(self.folded) if all(w in words for w in wanted)]


def _folded(texts: Sequence[str]) -> list[str]:
    # One call for all of them: folding keeps lengths and lines, and 50,000 calls take long.
    joined = "\n".join(text.replace("\n", " ") for text in texts)
    return fold(joined).casefold().split("\n")
