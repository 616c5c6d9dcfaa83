"""The application: themes, keys and the reading screen. Everything else has its own room."""

import asyncio
import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from typing import ClassVar

from textual.app import App
from textual.binding import BindingType
from textual.command import Provider

from reader.config.settings import Settings
from reader.config.themes import ThemeSpec, load_theme
from reader.services.analysis import AnalysisHost
from reader.services.open import Opening, Request, begin
from reader.services.session import Page, Session
from reader.tui.bindings import bindings_for
from reader.tui.commands import ActionProvider, SectionProvider
from reader.tui.screens.help import HelpScreen
from reader.tui.screens.keeping import found_state
from reader.tui.screens.reading import ReadingScreen
from reader.tui.theming import (
    is_colored,
    plain_styles,
    plain_theme,
    plain_variables,
    styles_of,
    theme_of,
)
from reader.tui.widgets.painting import Styles

STYLES = Path(__file__).parent / "styles"
INTERRUPTED = 130


class ReaderApp(App[int]):
    """Piyue on the screen."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings_for("app")]
    CSS_PATH = sorted(STYLES.glob("*.tcss"))
    ALLOW_SELECT = False
    COMMANDS: ClassVar[set[type[Provider] | Callable[[], type[Provider]]]] = {
        ActionProvider,
        SectionProvider,
    }

    def __init__(self, opening: Opening, settings: Settings, host: AnalysisHost) -> None:
        super().__init__(ansi_color=not is_colored())
        self.opening = opening
        self.settings = settings
        self.host = host
        self.animation_level = "none"

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """A variable that a theme lacks would stop the app at its start."""
        return plain_variables()

    def on_mount(self) -> None:
        """The theme before the first frame, the text in it."""
        kept = found_state(self.opening.document)
        theme = load_theme(kept.theme or self.settings.theme)
        page = Page(
            measure=self.settings.measure,
            level=self.settings.break_level,
            spacing=self.settings.paragraph_spacing,
            hanging=self.settings.hanging,
        )
        session = Session(self.opening.document, page, self.settings.script or None)
        session.show_marks(self.settings.marks)
        screen = ReadingScreen(self.opening, session, self.host, self.settings, theme, self.dress)
        self.push_screen(screen)
        loop = asyncio.get_running_loop()
        for number in (signal.SIGTERM, signal.SIGHUP):
            loop.add_signal_handler(number, self.stop, 128 + number)

    def dress(self, spec: ThemeSpec) -> Styles:
        """Wear a theme; the page's own styles in it are returned."""
        if not is_colored():
            self.register_theme(plain_theme())
            self.theme = plain_theme().name
            return plain_styles()
        self.register_theme(theme_of(spec))
        self.theme = spec.name
        return styles_of(spec)

    def stop(self, status: int) -> None:
        """Leave because a signal says so."""
        self.leave()
        self.exit(status)

    async def action_quit(self) -> None:
        """Leave; the place is kept."""
        self.leave()
        self.exit(0)

    def leave(self) -> None:
        """Keep the state of the text on the screen."""
        for screen in self.screen_stack:
            if isinstance(screen, ReadingScreen):
                screen.leave_text()

    def action_theme(self) -> None:
        """Choose a theme, where a text is on the screen to see it on."""
        if isinstance(self.screen, ReadingScreen):
            self.screen.action_theme()

    def action_help(self) -> None:
        """All keys, from the table of actions."""
        self.push_screen(HelpScreen())

    def action_interrupt(self) -> None:
        """Ctrl+C: leave as other programs do."""
        self.leave()
        self.exit(INTERRUPTED)


def run(
    location: str | None,
    *,
    encoding: str | None = None,
    format: str | None = None,  # noqa: A002 - the option's name
    settings: Settings,
) -> int:
    """Open `location` on the screen; the exit status.

    Raises:
        SourceError: it cannot be read.
    """
    opening = begin(Request(location or "@welcome", encoding, format))
    if not sys.stdin.isatty():
        _take_terminal()
    AnalysisHost.prepare()
    host = AnalysisHost()
    try:
        return ReaderApp(opening, settings, host).run() or 0
    finally:
        host.stop()


def _take_terminal() -> None:
    """Keys come from the terminal when standard input was the text."""
    terminal = os.open("/dev/tty", os.O_RDONLY)
    os.dup2(terminal, 0)
    os.close(terminal)
