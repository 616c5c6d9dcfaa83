"""The frame: where the page stands on a screen of so many columns and rows.

The stylesheets say the same to the screen library; a test holds the two together. The
first page is written before that library is loaded, so both must know.
"""

from typing import NamedTuple

from reader.model.span import Span

MARGIN = 2
TRACK = 1


class Panes(NamedTuple):
    """From so many columns on: the class of the screen, the panes' widths, rows above the page."""

    columns: int
    name: str
    outline: int
    side: int
    above: int


BREAKPOINTS = (
    Panes(0, "-narrow", 0, 0, 1),
    Panes(100, "-wide", 26, 30, 2),
    Panes(140, "-broad", 34, 40, 2),
    Panes(190, "-vast", 46, 54, 2),
)
STATUS_ROWS = 1


class PageBox(NamedTuple):
    """The page's place on the screen, in cells; `outline` and `side` are the panes' widths."""

    left: int
    top: int
    width: int
    height: int
    outline: int
    side: int


def page_box(columns: int, rows: int, *, outline: bool = True, side: bool = True) -> PageBox:
    """Where the page stands, with the panes that are open."""
    panes = [panes for panes in BREAKPOINTS if columns >= panes.columns][-1]
    left = panes.outline if outline else 0
    right = panes.side if side else 0
    height = max(0, rows - panes.above - STATUS_ROWS)
    return PageBox(left, panes.above, max(0, columns - left - right), height, left, right)


def room_in(width: int) -> int:
    """Cells that a line may take on a page of `width` cells."""
    return max(2, width - 2 * MARGIN - TRACK)


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
