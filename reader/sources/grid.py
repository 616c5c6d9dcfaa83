"""Tables of HTML: rows as lines of cells with tabs between, spanned cells left blank."""

import re
from collections.abc import Mapping

# In the text of a row that is being read: where a cell begins, and a column more that it spans.
CELL, MORE = "\x01", "\x02"
_LONGEST = 120  # code points of a cell; longer ones are of a table that only lays a page out
_MOST = 100  # columns or rows that one cell may span
_BLANKS = re.compile(r"[\s\x00]+")


class Grid:
    """Which columns of a table its cells above reach down to (HTML Standard, 4.9.12)."""

    def __init__(self) -> None:
        self.is_begun = False  # whether a row of it was written
        self._below: list[int] = []  # rows that the cell above still covers, by column
        self._column = 0

    def row(self) -> None:
        """Begin a row."""
        self._skip(len(self._below))
        self._column = 0

    def cell(self, attributes: Mapping[str, str | None]) -> str:
        """What marks the beginning of a cell, and of those before it that are covered."""
        covered = self._column
        while covered < len(self._below) and self._below[covered]:
            covered += 1
        before = covered - self._column
        self._skip(covered)
        wide, high = (_span(attributes.get(name)) for name in ("colspan", "rowspan"))
        self._below[self._column : self._column + wide] = [high - 1] * wide
        self._column += wide
        return CELL * (before + 1) + MORE * (wide - 1)

    def _skip(self, end: int) -> None:
        """Pass over columns up to `end`: a cell from above reaches one row less far."""
        for at in range(self._column, end):
            self._below[at] = max(0, self._below[at] - 1)
        self._column = max(self._column, end)


def row_of(text: str) -> str:
    """The cells of a row with tabs between; empty where it lays out a page, or is one cell."""
    cells: list[str] = []
    for part in text.split(CELL)[1:]:
        words = _BLANKS.sub(" ", part.replace(MORE, "")).strip(" ")
        cells += [words, *([""] * part.count(MORE))]
    is_row = len(cells) > 1 and any(cells) and max(map(len, cells)) <= _LONGEST
    return "\t".join(cells) if is_row else ""


def _span(told: str | None) -> int:
    return min(_MOST, max(1, int(told))) if told and told.isdecimal() else 1
