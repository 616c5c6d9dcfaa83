"""The card of one name."""

from collections.abc import Callable
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical

from reader.model.entity import Entity
from reader.services.naming import kind_label
from reader.tui.bindings import with_wide_forms
from reader.tui.screens.row_sheet import RowSheet
from reader.tui.widgets.card_list import AnyFindings, CardList, card_items, family_of
from reader.tui.widgets.card_title import CardTitle
from reader.tui.widgets.sheet_foot import SheetFoot

# A line for the filter below the rows.
_FILTER = 1
# Lines of a sheet around its rows; less on a low screen, as the stylesheet says.
_AROUND, _AROUND_LOW = 6, 2
_HINTS = ("list.open", "list.copy", "list.filter", "list.leave")


class NameCard(RowSheet):
    """All that the text says of a name."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding(with_wide_forms("q"), "leave", show=False)]

    def __init__(
        self, text: str, entity: Entity, findings: AnyFindings, convert: Callable[[str], str]
    ) -> None:
        super().__init__()
        self._text = text
        self._entity = entity
        self._findings = findings
        self._convert = convert

    def compose(self) -> ComposeResult:
        """The name, then what is said of it."""
        with Vertical(classes="sheet -wide"):
            others = [
                self._convert(other.name)
                for other in family_of(self._entity, self._findings)
                if other.name != self._entity.name
            ]
            kind = " · ".join([kind_label(self._entity.kind), *others])
            yield CardTitle(self._convert(self._entity.name), kind)
            yield CardList(id="card")
            yield SheetFoot(_HINTS)

    def on_mount(self) -> None:
        """Fill the card."""
        items = card_items(self._text, self._entity, self._findings, self._convert)
        card = self.query_one(CardList)
        card.show(items)
        card.focus()
        self.on_resize()

    def on_resize(self) -> None:
        """As high as its rows, where there is room for them."""
        card = self.query_one(CardList)
        room = self.size.height * 8 // 10 - _AROUND
        if self.has_class("-low"):
            room = self.size.height - _AROUND_LOW
        card.styles.height = min(card.line_count + _FILTER, room)
