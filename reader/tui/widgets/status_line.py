"""The bottom line: what the last action did, and the keys to know."""

from collections.abc import Sequence

from textual.reactive import var

from reader.tui.bindings import Hint
from reader.tui.widgets.pieces import Piece, PieceLine, cells_of
from reader.tui.widgets.text_line import TextLine

_GAP = "   "
_KEPT = 2
_MOST = 8


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
        return PieceLine((message,), tuple(_joined(_fitting(self.hints, room))))


def _fitting(hints: Sequence[Hint], room: int) -> list[Hint]:
    """The hints that fit: the last two (help, quit) before all, then a few from the start."""
    kept = list(hints[-_KEPT:])
    for count in range(min(len(hints), _MOST) - _KEPT, 0, -1):
        wanted = [*hints[:count], *kept]
        if cells_of(_joined(wanted)) <= room:
            return wanted
    return kept if cells_of(_joined(kept)) <= room else []


def _joined(hints: Sequence[Hint]) -> list[Piece]:
    pieces: list[Piece] = []
    for hint in hints:
        gap = _GAP if pieces else ""
        pieces += [Piece(gap), Piece(hint.key, "key"), Piece(f" {hint.label}", "muted")]
    return pieces
