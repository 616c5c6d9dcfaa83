"""The card of one name."""

from collections.abc import Callable

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.screen import ModalScreen

from reader.model.entity import Entity
from reader.model.span import Span
from reader.tui.messages import CopyItem, JumpTo, PaneLeft
from reader.tui.widgets.card_list import AnyFindings, CardList, card_items, family_of
from reader.tui.widgets.card_title import CardTitle
from reader.tui.widgets.names_list import kind_label

# A line for the filter below the rows.
_FILTER = 1
# Percent of the screen's height that rows may take, as the stylesheet says.
_SHARE = 60


class NameCard(ModalScreen[Span | None]):
    """Shows all that the text says of a name; gives the place the reader chose, or None."""

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
        card.styles.height = min(card.line_count + _FILTER, self.size.height * _SHARE // 100)

    @on(JumpTo)
    def _jump(self, event: JumpTo) -> None:
        event.stop()
        self.dismiss(event.span)

    @on(CopyItem)
    def _copy(self, event: CopyItem) -> None:
        """The screen below has the clipboard; a sheet's messages go to the app alone."""
        event.stop()
        stack = self.app.screen_stack  # pyright: ignore[reportUnknownMemberType] - an app of any type
        below = stack[-2]
        below.post_message(CopyItem(event.text, event.span, event.list_name))

    @on(PaneLeft)
    def _left(self, event: PaneLeft) -> None:
        event.stop()
        self.dismiss(None)
