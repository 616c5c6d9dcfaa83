"""The search line at the bottom: what is typed is looked for as it is typed."""

from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.geometry import Size
from textual.message import Message
from textual.reactive import Reactive
from textual.widgets import Input, Static

from reader.config.messages import gettext as _
from reader.tui.bindings import bindings_for
from reader.tui.widgets.typed import TypedLine


class SearchLine(TypedLine):
    """The line to type in; how long the words are moves nothing on the screen."""

    virtual_size = Reactive(Size(0, 0), repaint=False)


class SearchBar(Horizontal):
    """Closed, it takes no room; open, it has the focus and says which hit of how many."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings_for("search")]

    class Changed(Message):
        """Another query was typed."""

        def __init__(self, query: str) -> None:
            super().__init__()
            self.query = query

        def can_replace(self, message: Message) -> bool:
            """Only the newest query counts."""
            return isinstance(message, SearchBar.Changed)

    class Accepted(Message):
        """The reader stays where the search led."""

        def __init__(self, query: str) -> None:
            super().__init__()
            self.query = query

    class Left(Message):
        """The reader wants back to where the search began."""

    class Stepped(Message):
        """The reader wants another hit; `by` is 1 or -1."""

        def __init__(self, by: int) -> None:
            super().__init__()
            self.by = by

    def compose(self) -> ComposeResult:
        """The sign, the line to type in, the count."""
        yield Static("/", id="search-sign", markup=False)
        line = SearchLine(id="search-line", compact=True)
        line.cursor_blink = False
        yield line
        yield Static("", id="search-count", markup=False)

    def on_mount(self) -> None:
        """It comes when it is called."""
        self.display = False

    @property
    def is_open(self) -> bool:
        """Whether it is there to type in."""
        return self.display

    @property
    def query_text(self) -> str:
        """What is typed."""
        return self._line.value

    def open(self, query: str = "", *, backward: bool = False) -> None:
        """Come up with the focus, empty or with a query to change."""
        self.query_one("#search-sign", Static).update("?" if backward else "/", layout=False)
        self.display = True
        self.count(0, 0)
        self._line.value = query
        self._line.cursor_position = len(query)
        # At once: what is typed in the same breath belongs to the line.
        self.screen.set_focus(self._line, scroll_visible=False)

    def close(self) -> None:
        """Give the room back; the query is kept."""
        self.display = False

    def count(self, number: int, total: int) -> None:
        """Say which hit of how many; nothing while nothing is typed."""
        if not self.query_text:
            words = ""
        elif not total:
            words = _("No hits")
        else:
            words = f"{number}/{total}"
        count = self.query_one("#search-count", Static)
        count.update(words, layout=self.is_open and len(words) > count.size.width)

    def action_find_accept(self) -> None:
        """Stay at the hit."""
        self.post_message(self.Accepted(self.query_text))

    def action_find_leave(self) -> None:
        """Go back to where the search began."""
        self.post_message(self.Left())

    def action_find_next(self) -> None:
        """The next hit."""
        self.post_message(self.Stepped(1))

    def action_find_previous(self) -> None:
        """The hit before."""
        self.post_message(self.Stepped(-1))

    @on(Input.Changed)
    def _changed(self, event: Input.Changed) -> None:
        event.stop()
        if self.is_open:
            self.post_message(self.Changed(event.value))

    @on(Input.Submitted)
    def _submitted(self, event: Input.Submitted) -> None:
        event.stop()
        self.action_find_accept()

    def on_key(self, event: events.Key) -> None:
        """Backspace on an empty line leaves, as in vim."""
        if event.key == "backspace" and not self.query_text:
            event.stop()
            self.action_find_leave()

    @property
    def _line(self) -> Input:
        return self.query_one("#search-line", Input)
