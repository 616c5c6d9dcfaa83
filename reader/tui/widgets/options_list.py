"""Options to choose from; what is typed filters them at once."""

from collections.abc import Sequence
from dataclasses import dataclass

from textual import events
from textual.message import Message

from reader.tui.widgets.pieces import Piece, PieceLine, cells_of
from reader.tui.widgets.row_list import RowList
from reader.tui.widgets.rows import Rows


@dataclass(frozen=True, slots=True)
class Option:
    """Something to choose: its key for the program, a label and a few words for the reader."""

    key: str
    label: str
    description: str = ""


class OptionsList(RowList):
    """One line an option; the one in use carries ●."""

    class Chosen(Message):
        """An option was taken."""

        def __init__(self, key: str) -> None:
            super().__init__()
            self.key = key

    class Passed(Message):
        """The cursor stands on another option."""

        def __init__(self, key: str) -> None:
            super().__init__()
            self.key = key

    def show(self, options: Sequence[Option], current: str | None) -> None:
        """Show options with the cursor on the one in use."""
        self._current = current
        self.offer(options)
        keys = [option.key for option in options]
        self.cursor = keys.index(current) if current in keys else 0
        self.is_typing = True

    def offer(self, options: Sequence[Option]) -> None:
        """Show other options in their place; the cursor stays on its own."""
        self._options = options
        keys = [option.key for option in options]
        self.show_rows(Rows(self._lines, self._words, [1] * len(keys), keys))

    def request_to_look(self, row: int) -> Message | None:
        """Show what taking it would do."""
        return self.Passed(self._options[row].key)

    def request_to_open(self, row: int) -> Message | None:
        """Take the option."""
        return self.Chosen(self._options[row].key)

    def on_key(self, event: events.Key) -> None:
        """Esc drops what was typed, then leaves; the list takes every other key."""
        if event.key == "escape":
            self.action_list_leave()
        elif event.key == "enter":
            self.action_list_open()
        elif event.key == "backspace":
            self.query_text = self.query_text[:-1]
        else:
            return
        event.stop()
        event.prevent_default()

    def _words(self, row: int) -> str:
        option = self._options[row]
        return f"{option.label} {option.description} {option.key}"

    def _lines(self, row: int, room: int) -> tuple[PieceLine, ...]:
        option = self._options[row]
        mark = Piece("● " if option.key == self._current else "  ", "accent")
        label, description = (mark, Piece(option.label)), (Piece(option.description, "muted"),)
        # Where both have no room, the label says what is chosen, cut for a short word at most.
        told = cells_of(description)
        is_told = told and (cells_of(label) + told < room or told <= room // 4)
        return (PieceLine(label, description if is_told else ()),)
