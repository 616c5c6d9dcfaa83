"""The page under the mouse: pressing, dragging, the wheel."""

from textual import events
from textual.message import Message

from reader.services import motions
from reader.services.frame import TRACK
from reader.services.selection import Selection
from reader.tui.widgets.page_view import MarksIn, PageView, SetFor
from reader.tui.widgets.painting import Styles

WHEEL = 3


class PointedPage(PageView):
    """A page on which dragging selects what is under the pointer."""

    class Clicked(Message):
        """A place was clicked: once, twice (word), three times (paragraph)."""

        def __init__(self, position: int, times: int) -> None:
            super().__init__()
            self.position = position
            self.times = times

    def __init__(self, set_for: SetFor, marks: MarksIn, styles: Styles) -> None:
        super().__init__(set_for, marks, styles)
        self._pressed: int | None = None

    @property
    def is_dragging(self) -> bool:
        """Whether a button is held on the page."""
        return self._pressed is not None

    def position_at(self, x: int, y: int) -> int | None:
        """The code point under a cell; the nearest one of its row beside the text."""
        if self._galley is None:
            return None
        place = self.galley.step(self.top, min(max(y, 0), self.size.height - 1))
        return motions.at_column(self.galley, place, x - self.frame.left)

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Begin a selection, or drag along the track."""
        if event.button != 1 or self._galley is None:
            return
        self.focus()
        if event.x >= self.size.width - TRACK:
            self.go_to(event.y * len(self.galley.document.text) // max(1, self.size.height - 1))
            return
        self._pressed = self.position_at(event.x, event.y)
        self.capture_mouse()

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Extend the selection; beyond an edge the text follows."""
        if self._pressed is None:
            return
        if event.y < 0 or event.y >= self.size.height:
            self.scroll_rows(-1 if event.y < 0 else 1)
        position = self.position_at(event.x, event.y)
        if position is not None and (position != self._pressed or self.selection is not None):
            self.select(Selection(self._pressed, position))

    def on_mouse_up(self, event: events.MouseUp) -> None:
        """The selection stays until something is done with it."""
        if self._pressed is not None:
            self._pressed = None
            self.release_mouse()
        event.stop()

    def on_click(self, event: events.Click) -> None:
        """A click that was no drag."""
        position = self.position_at(event.x, event.y)
        if position is not None and (self.selection is None or event.chain > 1):
            self.post_message(self.Clicked(position, event.chain))
        elif (
            self.selection is not None and self.selection.anchor == self.selection.head == position
        ):
            self.select(None)

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """Three rows a notch."""
        event.stop()
        self.scroll_rows(WHEEL)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """Three rows a notch."""
        event.stop()
        self.scroll_rows(-WHEEL)
