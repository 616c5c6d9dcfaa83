"""The scroll track: one column with the visible part of the text, and ticks for marks."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence

from rich.segment import Segment
from rich.style import Style

from reader.model.span import Span
from reader.services.frame import thumb_rows
from reader.tui.widgets.painting import Styles

NOTHING = Style.null()
# Notes on one row of the track from which on it is said that there are many.
MANY = 5


def paint_track(
    height: int, visible: Span, length: int, ticks: Sequence[tuple[int, str]], styles: Styles
) -> list[Segment]:
    """The cells of the track: the first tick (a row and a role) of each, the thumb, or nothing."""
    page = styles.get("page", NOTHING)
    muted = page + styles.get("muted", NOTHING)
    thumb = thumb_rows(visible, length, height)
    cells = [Segment("▕" if row in thumb else " ", muted) for row in range(height)]
    for row, role in reversed(ticks):
        if row < height:
            cells[row] = Segment("▐", page + styles.get(role, NOTHING))
    return cells


def ticks_of(
    positions: Sequence[int], length: int, height: int, role: str
) -> list[tuple[int, str]]:
    """The rows of the track on which ascending `positions` (code points) fall, each once."""
    # The first position on each row: so many hits are not looked at one by one.
    firsts = [bisect_left(positions, -(-row * length // max(1, height))) for row in range(height)]
    rows = zip(range(height), firsts, [*firsts[1:], len(positions)], strict=True)
    return [(row, role) for row, first, end in rows if first < end]


def density_of(positions: Sequence[int], length: int, height: int) -> list[tuple[int, str]]:
    """The rows of the track on which notes begin: the more of them, the stronger the tick."""
    rows = Counter(min(height - 1, position * height // max(1, length)) for position in positions)
    return [
        (row, "note.one" if count == 1 else "note.few" if count < MANY else "note.many")
        for row, count in sorted(rows.items())
    ]
