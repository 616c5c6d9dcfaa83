"""What lies over the text until it is answered."""

from typing import Generic, TypeVar

from textual.await_complete import AwaitComplete
from textual.screen import ModalScreen

Answer = TypeVar("Answer")


class Sheet(ModalScreen[Answer], Generic[Answer]):
    """Gives one answer: a second key that would close it comes too late."""

    def dismiss(self, result: Answer | None = None) -> AwaitComplete:
        """Leave with an answer, unless it was given; Textual would close what lies below."""
        return super().dismiss(result) if self.is_current else AwaitComplete.nothing()
