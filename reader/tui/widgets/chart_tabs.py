"""The units of a chart on one line, and below them what is unusual about the scale."""

from collections.abc import Sequence

from textual import events
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from reader.tui.widgets.pieces import (
    Piece,
    PieceLine,
    cells_of,
    line_strip,
    piece_style,
)

_INDENT, _GAP = 2, 2
_LINES = 3


class ChartTabs(Widget):
    """Units with the number of their figures; the shown one stands out and is always in sight."""

    ALLOW_SELECT = False
    DEFAULT_CSS = f"ChartTabs {{ height: {_LINES}; }}"

    class Chosen(Message):
        """A unit was clicked."""

        def __init__(self, index: int) -> None:
            super().__init__()
            self.index = index

    def __init__(self, tabs: Sequence[tuple[str, int]]) -> None:
        super().__init__()
        self._tabs = tabs
        self._at = 0
        self._note = ""

    def show(self, index: int, note: str) -> None:
        """Show another unit."""
        self._at, self._note = index, note
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """The units, the note, a line of air."""
        width, base = self.size.width, self.rich_style
        pieces: list[Piece] = []
        if y == 0:
            for index in range(self._first(width), len(self._tabs)):
                pieces += [*self._pieces(index), Piece(" " * _GAP)]
        elif y == 1:
            pieces = [Piece(self._note, "faint")]
        line = PieceLine(tuple(pieces), indent=_INDENT)
        return line_strip(line, width, piece_style(self, base), base)

    def on_click(self, event: events.Click) -> None:
        """Choose the unit under the pointer."""
        event.stop()
        left = _INDENT
        for index in range(self._first(self.size.width), len(self._tabs)):
            right = left + cells_of(self._pieces(index))
            if event.y == 0 and left <= event.x < right:
                self.post_message(self.Chosen(index))
            left = right + _GAP

    def _pieces(self, index: int) -> tuple[Piece, Piece]:
        title, count = self._tabs[index]
        is_shown = index == self._at
        return (
            Piece(title, "tab" if is_shown else "muted"),
            Piece(f" {count}", "accent" if is_shown else "faint"),
        )

    def _first(self, width: int) -> int:
        """The first unit drawn, so that the shown one has room."""
        first, taken = self._at, cells_of(self._pieces(self._at)) if self._tabs else 0
        while first > 0:
            taken += cells_of(self._pieces(first - 1)) + _GAP
            if taken > width - 2 * _INDENT:
                break
            first -= 1
        return first
