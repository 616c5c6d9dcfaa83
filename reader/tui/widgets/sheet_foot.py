"""The last line of a sheet: its keys."""

from collections.abc import Iterable, Mapping

from textual.reactive import var

from reader.tui.bindings import hints_of, keys_of
from reader.tui.widgets.pieces import Piece, PieceLine, cells_of
from reader.tui.widgets.text_line import TextLine

_GAP = "   "


class SheetFoot(TextLine):
    """The keys of some actions, as the user has them; `labels` where a sheet means other things."""

    DEFAULT_CLASSES = "sheet-foot"

    words: var[str] = var("")
    """What is told in place of the keys."""

    def __init__(self, ids: Iterable[str], labels: Mapping[str, str] | None = None) -> None:
        super().__init__()
        self._ids = tuple(ids)
        self._labels = labels or {}

    def watch_words(self) -> None:
        """Tell them."""
        self.refresh()

    def line(self, width: int) -> PieceLine:
        """The words, or as many keys as there is room for; the last one leads out, and stays."""
        if self.words:
            return PieceLine((Piece(self.words),))
        *keys, last = self._keys()
        while keys and cells_of([Piece(_GAP.join([*keys, last]))]) > width:
            keys.pop()
        return PieceLine((Piece(_GAP.join([*keys, last])),))

    def _keys(self) -> list[str]:
        keymap = keys_of(self.app)  # pyright: ignore[reportUnknownMemberType, reportUnknownArgumentType] - an app of any type
        return [
            f"{hint.key} {self._labels.get(action_id, hint.label)}"
            for action_id in self._ids
            for hint in hints_of((action_id,), keymap)
        ]
