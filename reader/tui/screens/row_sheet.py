"""A sheet of rows over the text: a row opened gives its place, a row copied goes on below."""

from textual import on

from reader.model.span import Span
from reader.tui.messages import CopyItem, JumpTo, PaneLeft
from reader.tui.screens.sheet import Sheet


class RowSheet(Sheet[Span | None]):
    """Gives the place of the row that the reader opened, or None."""

    def action_leave(self) -> None:
        """Close it."""
        self.dismiss(None)

    @on(JumpTo)
    def _jump(self, event: JumpTo) -> None:
        event.stop()
        self.dismiss(event.span)

    @on(CopyItem)
    def _copy(self, event: CopyItem) -> None:
        """The text has the clipboard, and lies lowest; a sheet's messages go to the app alone."""
        event.stop()
        stack = self.app.screen_stack  # pyright: ignore[reportUnknownMemberType] - an app of any type
        stack[0].post_message(CopyItem(event.text))

    @on(PaneLeft)
    def _left(self, event: PaneLeft) -> None:
        event.stop()
        self.dismiss(None)
