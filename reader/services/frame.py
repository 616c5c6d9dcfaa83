"""The frame: where the page stands on a screen of so many columns and rows.

The first page is written before the screen library is loaded, and that library then lays
out the same: both ask here.
"""

from typing import NamedTuple

from reader.model.span import Span

MARGIN = 2
TRACK = 1
TITLE_ROWS = 1
STATUS_ROWS = 1


class Panes(NamedTuple):
    """From so many columns on: the panes' widths, and the rows of air above the page."""

    columns: int
    outline: int
    side: int
    air: int


# The first has no room for panes beside the page: they lie over it.
PANES = (Panes(0, 0, 0, 0), Panes(100, 26, 30, 1), Panes(140, 34, 40, 1), Panes(190, 46, 54, 1))


class PageBox(NamedTuple):
    """The page's place on the screen, in cells; `outline` and `side` are the panes' widths."""

    left: int
    top: int
    width: int
    height: int
    outline: int
    side: int


def panes_at(columns: int) -> Panes:
    """What stands beside the page on a screen of so many columns."""
    return next(panes for panes in reversed(PANES) if columns >= panes.columns)


def page_between(columns: int, rows: int, *, outline: bool, side: bool) -> PageBox:
    """Where the page stands between title and status line, with the panes that are open."""
    panes = panes_at(columns)
    left = panes.outline if outline else 0
    right = panes.side if side else 0
    height = max(0, rows - panes.air)
    return PageBox(left, panes.air, max(0, columns - left - right), height, left, right)


def page_box(columns: int, rows: int, *, outline: bool = True, side: bool = True) -> PageBox:
    """Where the page stands on the screen, with the panes that are open."""
    box = page_between(columns, rows - TITLE_ROWS - STATUS_ROWS, outline=outline, side=side)
    return box._replace(top=TITLE_ROWS + box.top)


def room_in(width: int) -> int:
    """Cells that a line may take on a page of `width` cells."""
    return max(2, width - 2 * MARGIN - TRACK)


def rows_in(pages: float, height: int) -> int:
    """How far so many pages of `height` rows lead; at a whole one, one row is kept in sight."""
    rows = height - 1 if abs(pages) == 1 else int(height * abs(pages))
    return max(1, rows) if pages > 0 else -max(1, rows)


def measure_left(width: int, measure: int) -> int:
    """Cells before the measure on a page of `width` cells."""
    return max(0, (width - TRACK - measure) // 2)


def thumb_rows(visible: Span, length: int, height: int) -> range:
    """The rows of the scroll track that stand for the visible part of `length` code points."""
    if visible.length >= length or not length:
        return range(0)
    top = visible.start * height // length
    return range(top, max(top + 1, -(-visible.end * height // length)))


def percent_passed(visible: Span, length: int) -> int:
    """How far a page is from the start, 0, to the end, 100; between them 1 to 99."""
    if visible.end >= length:
        return 100
    if not visible.start:
        return 0
    return min(99, max(1, round(visible.start * 100 / (length - visible.length))))
