"""The card of one name."""

from collections.abc import Callable

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.screen import ModalScreen

from reader.model.entity import Entity
from reader.model.findings import Findings
from reader.model.span import Span
from reader.tui.messages import CopyItem, JumpTo, PaneLeft
from reader.tui.widgets.card_list import CardList, card_items
from reader.tui.widgets.card_title import CardTitle
from reader.tui.widgets.names_list import kind_label

# A line for the filter below the rows.
_FILTER = 1


class NameCard(ModalScreen[Span | None]):
    """Shows all that the text says of a name; gives the place the reader chose, or None."""

    def __init__(
        self, text: str, entity: Entity, findings: Findings, convert: Callable[[str], str]
    ) -> None:
        super().__init__()
        self._text = text
        self._entity = entity
        self._findings = findings
        self._convert = convert

    def compose(self) -> ComposeResult:
        """The name, then what is said of it."""
        with Vertical(classes="sheet -wide"):
            yield CardTitle(self._convert(self._entity.name), kind_label(self._entity))
            yield CardList(id="card")

    def on_mount(self) -> None:
        """Fill the card."""
        items = card_items(self._text, self._entity, self._findings, self._convert)
        card = self.query_one(CardList)
        card.show(items)
        card.styles.height = card.line_count + _FILTER
        card.focus()

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
