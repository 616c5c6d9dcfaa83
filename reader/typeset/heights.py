"""The heights of many blocks: guessed at first, made exact one by one, always summable."""

from collections.abc import Iterable


class PageIndex:
    """Lines per block, as a Fenwick tree: setting one, its top and its finding cost O(log n).

    A block's height is whole lines, the blank ones before it included if the caller counts so.
    """

    __slots__ = ("_heights", "_high", "_sums", "_total")

    def __init__(self, heights: Iterable[int]) -> None:
        self._heights = list(heights)
        size = len(self._heights)
        self._sums = sums = [0, *self._heights]
        for at in range(1, size + 1):
            parent = at + (at & -at)
            if parent <= size:
                sums[parent] += sums[at]
        self._total = sum(self._heights)
        self._high = 1 << size.bit_length() >> 1

    def __len__(self) -> int:
        return len(self._heights)

    @property
    def total(self) -> int:
        """Lines of all blocks."""
        return self._total

    def height(self, block: int) -> int:
        """Lines of one block."""
        return self._heights[block]

    def set(self, block: int, lines: int) -> int:
        """Give a block its height; returns by how many lines it changed."""
        change = lines - self._heights[block]
        if change:
            self._heights[block] = lines
            self._total += change
            at = block + 1
            while at < len(self._sums):
                self._sums[at] += change
                at += at & -at
        return change

    def top_of(self, block: int) -> int:
        """The line at which a block starts; `top_of(len)` is the total."""
        top = 0
        while block > 0:
            top += self._sums[block]
            block -= block & -block
        return top

    def find(self, line: int) -> tuple[int, int]:
        """The block that a line is in, and the line's number in it; clamped to what is there.

        Blocks of no height are never found.
        """
        if not self._total:
            return 0, 0
        left = min(max(line, 0), self._total - 1)
        at, step = 0, self._high
        while step:
            ahead = at + step
            if ahead < len(self._sums) and self._sums[ahead] <= left:
                at, left = ahead, left - self._sums[ahead]
            step >>= 1
        return at, left
