"""The first line of a sheet: what it is about."""

from reader.tui.widgets.pieces import Piece, PieceLine
from reader.tui.widgets.text_line import TextLine


class CardTitle(TextLine):
    """A name, and in grey what it is."""

    def __init__(self, name: str, kind: str = "") -> None:
        super().__init__(classes="sheet-title")
        self._name = name
        self._kind = kind

    def line(self, width: int) -> PieceLine:
        """The name gives way, what it is stands beside it."""
        return PieceLine((Piece(self._name, "strong"), Piece(f"  {self._kind}", "muted")))
