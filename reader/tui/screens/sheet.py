"""What lies over the text until it is answered."""

from typing import ClassVar, Generic, TypeVar

from textual.await_complete import AwaitComplete
from textual.binding import Binding, BindingType
from textual.screen import ModalScreen

Answer = TypeVar("Answer")


class Sheet(ModalScreen[Answer], Generic[Answer]):
    """Gives one answer: a second key that would close it comes too late."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("ctrl+c", "interrupt", show=False)]

    def action_interrupt(self) -> None:
        """Ctrl+C: leave the sheet, and nothing more."""
        self.dismiss(None)

    def dismiss(self, result: Answer | None = None) -> AwaitComplete:
        """Leave with an answer, unless it was given; Textual would close what lies below."""
        return super().dismiss(result) if self.is_current else AwaitComplete.nothing()
