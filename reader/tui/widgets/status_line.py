"""The bottom line: what the last action did, and the keys to know."""

from collections.abc import Sequence

from textual.reactive import var

from reader.tui.bindings import Hint
from reader.tui.widgets.pieces import Piece, PieceLine, cells_of
from reader.tui.widgets.text_line import TextLine

_GAP = "   "


class StatusLine(TextLine):
    """A passing message at the left; hints at the right, as many as there is room for."""

    message: var[str] = var("")
    """What the last action did; it stays until the next one says something."""
    hints: var[Sequence[Hint]] = var[Sequence[Hint]](())

    def watch_message(self) -> None:
        """Show it."""
        self.refresh()

    def watch_hints(self) -> None:
        """Show them."""
        self.refresh()

    def line(self, width: int) -> PieceLine:
        """The message whole where it can be; hints take what room is left."""
        message = Piece(self.message)
        room = width - cells_of([message]) - len(_GAP)
        shown: list[Piece] = []
        for hint in self.hints:
            gap = _GAP if shown else ""
            pieces = [Piece(gap), Piece(hint.key, "key"), Piece(f" {hint.label}", "muted")]
            room -= cells_of(pieces)
            if room < 0:
                break
            shown += pieces
        return PieceLine((message,), tuple(shown))
