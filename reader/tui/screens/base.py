"""What every part of the reading screen stands on: the session, the page, the status line."""

from abc import abstractmethod
from collections.abc import Callable
from typing import cast

from textual.app import App
from textual.geometry import Region
from textual.screen import Screen
from textual.strip import Strip

from reader.config.settings import Settings
from reader.config.themes import ThemeSpec
from reader.model.mark import Mark
from reader.model.span import Span
from reader.services.analysis import AnalysisHost
from reader.services.session import Session
from reader.tui.widgets.painting import Styles
from reader.tui.widgets.selecting_page import SelectingPage
from reader.tui.widgets.steady import ground_rows

FLASH_SECONDS = 1.6


class ReadingBase(Screen[None]):
    """One document on the screen. The parts that do something with it are mixed in."""

    session: Session
    host: AnalysisHost
    settings: Settings
    # Makes the app wear a theme, and gives the page's styles in it.
    dress: Callable[[ThemeSpec], Styles]
    theme_name: str
    page: SelectingPage
    # The last place that was jumped to or clicked; None follows the top of the page.
    cursor: int | None = None

    def render_lines(self, crop: Region) -> list[Strip]:
        """Nothing but the ground."""
        return ground_rows(self, crop)

    @abstractmethod
    def say(self, message: str) -> None:
        """One line about what was done, in the status line."""

    def document_changed(self) -> None:
        """The text on the screen took another form: what was made of the old one is void."""

    @property
    def shell(self) -> App[int]:
        """The application, by its type."""
        return cast("App[int]", self.app)  # pyright: ignore[reportUnknownMemberType] - of any type to Textual

    @property
    def place(self) -> int:
        """The code point that is meant when nothing is selected."""
        visible = self.page.visible_span()
        if self.cursor is not None and visible.contains(self.cursor):
            return self.cursor
        return visible.start

    def jump(self, span: Span) -> None:
        """Go to `span`, remember where from, and light it up."""
        self.session.leave(self.place)
        self.cursor = span.start
        self.page.reveal(span.start)
        self.flash(span)

    def flash(self, span: Span) -> None:
        """Light `span` up for a moment."""
        self.session.marks.put("flash", [Mark(span, "flash")])
        self.page.repaint()
        self.set_timer(FLASH_SECONDS, self._unflash, name="flash")

    def _unflash(self) -> None:
        self.session.marks.clear("flash")
        self.page.repaint()
