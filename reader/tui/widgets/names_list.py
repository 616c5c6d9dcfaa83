"""The names of a text: people, companies, places, products."""

from collections.abc import Callable, Sequence
from typing import ClassVar

from textual.message import Message

from reader.config.messages import gettext as _
from reader.model.entity import Entity
from reader.services.naming import (
    by_frequency,
    counts_of,
    kind_label,
    names_in,
    names_table,
    places_of,
)
from reader.tui.messages import CopyItem, CopyTable, JumpTo, ShowName
from reader.tui.widgets.pieces import Piece, PieceLine
from reader.tui.widgets.row_list import RowList
from reader.tui.widgets.rows import Rows
from reader.tui.widgets.visits import Visits

Convert = Callable[[str], str]


class NamesList(RowList):
    """One line a name: the name, what it is, how often it comes; short forms under the full."""

    HINTS: ClassVar[tuple[str, ...]] = (
        *("list.open", "list.more", "list.copy_all", "list.copy", "list.filter"),
    )

    def show(
        self,
        entities: Sequence[Entity],
        convert: Convert,
        words_of: Callable[[int], str] = str,
    ) -> None:
        """Show names, the most frequent first, through `convert`.

        `words_of` gives a figure that a name knows, by its index, as it is written.
        """
        self._words_of = words_of
        self._entities = entities
        self._convert = convert
        self._names = names_in(entities)
        self._order = by_frequency(self._names)
        self._visits = Visits()
        self._counts = counts_of(self._names)
        self.empty = _("No names")
        names = [self._names[index].name for index in self._order]
        self.show_rows(Rows(self._lines, names.__getitem__, [1] * len(names), names))

    def request_to_open(self, row: int) -> Message | None:
        """Go to the first mention, by any of its forms; asked again, to the next one, and round."""
        name = self._names[self._order[row]].name
        place = self._visits.next(name, places_of(self._entities, self._names, name))
        return None if place is None else JumpTo(place, "names")

    def request_for_more(self, row: int) -> Message | None:
        """Show all that is said of the name."""
        return ShowName(self._order[row])

    def request_to_copy(self, row: int) -> Message | None:
        """Copy the name."""
        return CopyItem(self._convert(self._names[self._order[row]].name))

    def request_to_copy_all(self) -> Message | None:
        """A table of the names shown."""
        found, words_of, convert = self._entities, self._words_of, self._convert
        places = [self._order[row] for row in self.shown_rows]
        return CopyTable(lambda: names_table(map(found.__getitem__, places), words_of, convert))

    def _lines(self, row: int, _room: int) -> tuple[PieceLine, ...]:
        named = self._names[self._order[row]]
        name = Piece(self._convert(named.name), "muted" if named.alias_of else "text")
        kind = Piece("" if named.alias_of else f" {kind_label(named.kind)}", "faint")
        count = Piece(str(self._counts[named.name]), "muted")
        return (PieceLine((name, kind), (count,), indent=2 if named.alias_of else 0),)
