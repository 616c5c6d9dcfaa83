"""The application: themes, keys and the reading screen. Everything else has its own room."""

import asyncio
import os
import signal
import sys
from collections.abc import Callable, Mapping
from contextlib import ExitStack, suppress
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import events, on, work
from textual.actions import ActionParseResult
from textual.app import App
from textual.binding import BindingType
from textual.command import CommandPalette, Provider
from textual.dom import DOMNode
from textual.driver import Driver
from textual.widget import Widget

from reader.config.keymap import load_keymap
from reader.config.settings import Settings
from reader.config.themes import ThemeSpec
from reader.errors import ReaderError
from reader.library import head_start
from reader.services.ambiguous import Width, remember, told
from reader.services.analysis import AnalysisHost
from reader.services.open import Request
from reader.services.reading import Reading, make_ready
from reader.tui.bindings import bindings_for, keymap_with_wide_forms
from reader.tui.cell_widths import use_cell_widths
from reader.tui.commands import ActionProvider, SectionProvider, palette
from reader.tui.screens.keeping import keep
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

if TYPE_CHECKING:
    from reader.library.shelf import Shelf
    from reader.tui.screens.choose import ChooseScreen

STYLES = Path(__file__).parent / "styles"
INTERRUPTED = 130


class ReaderApp(App[int]):
    """Piyue on the screen."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings_for("app")]
    CSS_PATH = sorted(STYLES.glob("*.tcss"))
    VERTICAL_BREAKPOINTS = [(0, "-low"), (20, "-high")]  # noqa: RUF012 - Textual's name and type
    ALLOW_SELECT = False
    DEFAULT_MODE = "text"
    COMMANDS: ClassVar[set[type[Provider] | Callable[[], type[Provider]]]] = {
        ActionProvider,
        SectionProvider,
    }

    def __init__(
        self,
        reading: Reading,
        settings: Settings,
        host: AnalysisHost,
        *,
        choose: bool = False,
        shelf: "Shelf | None" = None,
    ) -> None:
        super().__init__(ansi_color=not is_colored(), driver_class=_driver(reading.is_shown))
        self.reading = reading
        self.settings = settings
        self.host = host
        self._choose = choose
        self._shelf = shelf
        self._numbers = count(1)
        # The text itself lies lowest: a screen below it would be laid out and drawn for nobody.
        self.add_mode(self.DEFAULT_MODE, self._first_screen)  # pyright: ignore[reportUnknownMemberType] - of any result
        # Open until there is a page: a frame without one would wipe the page that stands there.
        self._unpainted = ExitStack()
        self.animation_level = "none"
        self.own_keys = load_keymap().keys
        self._start_dressed(reading.theme)

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """A variable that a theme lacks would stop the app at its start."""
        return plain_variables()

    def _start_dressed(self, spec: ThemeSpec) -> None:
        """Wear the first theme before the stylesheets are read: a later one has them read again."""
        theme = theme_of(spec) if is_colored() else plain_theme()
        self.register_theme(theme)
        self.set_reactive(App.theme, theme.name)
        self._worn = self.get_css_variables()
        self.stylesheet.set_variables(self._worn)

    def refresh_css(self, animate: bool = True) -> None:
        """Read the stylesheets again for other colours; Textual does for every text that comes."""
        variables = self.get_css_variables()
        if variables != self._worn:
            self._worn = variables
            super().refresh_css(animate)

    def _first_screen(self) -> ReadingScreen:
        use_cell_widths(self.reading.page.ambiguous)
        self._unpainted.enter_context(self.batch_update())
        return self._screen_for(self.reading)

    def on_mount(self) -> None:
        """The user's keys and the signals."""
        self.set_keymap(keymap_with_wide_forms(self.own_keys))
        if self._choose:
            self.call_after_refresh(self._choose_text)
        loop = asyncio.get_running_loop()
        with suppress(NotImplementedError):
            for number in (signal.SIGINT, signal.SIGTERM):
                loop.add_signal_handler(number, self.stop, 128 + number)
            loop.add_signal_handler(signal.SIGHUP, self.hang_up)

    @on(ReadingScreen.Ready)
    def _let_keys_in(self, event: ReadingScreen.Ready) -> None:
        """There is a page: what was typed since the start turns it before anything else is done."""
        event.stop()
        self._unpainted.close()
        if sys.platform != "win32":
            from reader.tui.driver import KeepingKeys

            if isinstance(self._driver, KeepingKeys):
                self._driver.let_keys_in()
        self.call_later(event.screen.call_after_refresh, event.screen.after_first_page)
        self.call_later(event.screen.call_after_refresh, self._keep_head_start)

    @work(thread=True, group="head start", exit_on_error=False)
    def _keep_head_start(self) -> None:
        """The next start need not work out again what this one did."""
        with suppress(OSError):
            head_start.keep()

    def let_go(self) -> None:
        """End the threads of the terminal, where a signal ended the app before its time."""
        if self._driver is not None:
            self._driver.disable_input()
            self._driver.close()

    def on_cursor_position(self, event: events.CursorPosition) -> None:
        """The terminal says how wide it draws “ and …, which was asked with the first page."""
        width = told(event.x, event.y)
        if width is None or self.settings.ambiguous != "auto":
            return
        self.settings = self.settings._replace(ambiguous=width)
        if width != self.reading.page.ambiguous:
            self._measure_anew(width)

    def _measure_anew(self, ambiguous: Width) -> None:
        """The terminal is not as it was expected: set and draw everything again."""
        remember(ambiguous)
        use_cell_widths(ambiguous)
        for screen in self.screen_stack:
            if isinstance(screen, ReadingScreen):
                screen.session.page = screen.session.page._replace(ambiguous=ambiguous)
                screen.page.set_anew()
            for widget in screen.query(Widget):
                widget.notify_style_update()
                widget.refresh(layout=True)

    def dress(self, spec: ThemeSpec) -> Styles:
        """Wear a theme; the page's own styles in it are returned."""
        if not is_colored():
            self.register_theme(plain_theme())
            self.theme = plain_theme().name
            return plain_styles()
        self.register_theme(theme_of(spec))
        self.theme = spec.name
        return styles_of(spec)

    def _screen_for(self, reading: Reading) -> ReadingScreen:
        return ReadingScreen(reading, self.host, self.settings, self.dress, self.own_keys)

    def action_library(self) -> None:
        """Choose another text: from those read lately, or from the folder that was opened."""
        sheet = self._choose_text()
        if self._shelf is not None:
            self._look_again(sheet, self._shelf.folder)

    def _choose_text(self) -> "ChooseScreen":
        from reader.tui.screens.library import library_screen

        def take(location: str | None) -> None:
            if location is not None:
                self.open_text(location)

        sheet = library_screen(self._shelf)
        self.push_screen(sheet, take)
        return sheet

    @work(group="shelf", exclusive=True, exit_on_error=False)
    async def _look_again(self, sheet: "ChooseScreen", folder: str) -> None:
        """There may be other texts in the folder by now."""
        from reader.library.shelf import shelf_of
        from reader.tui.screens.library import options_of

        shelf = await asyncio.to_thread(shelf_of, folder)
        if shelf != self._shelf:
            self._shelf = shelf
            sheet.call_later(sheet.offer, options_of(shelf))

    @work(thread=True, group="open-text", exclusive=True, exit_on_error=False)
    def open_text(self, location: str) -> None:
        """Open another text in the place of the one on the screen; that is kept first."""
        try:
            for text in self._texts:  # it may be the same that comes
                if (left := self.call_from_thread(text.as_left)) is not None:
                    with suppress(OSError):
                        keep(*left)
            reading = make_ready(Request(location), self.settings)
        except (ReaderError, OSError) as error:
            self.call_from_thread(self.notify, str(error), severity="error", markup=False)
            return
        self.call_from_thread(self._show, reading)

    @property
    def _texts(self) -> list[ReadingScreen]:
        return [screen for screen in self.screen_stack if isinstance(screen, ReadingScreen)]

    async def _show(self, reading: Reading) -> None:
        """Each text is a mode of its own: a screen that is none's first cannot be exchanged."""
        former = self.current_mode
        following = f"text {next(self._numbers)}"
        self.add_mode(following, lambda: self._screen_for(reading))  # pyright: ignore[reportUnknownMemberType] - of any result
        await self.switch_mode(following)
        await self.remove_mode(former)

    def stop(self, status: int) -> None:
        """Leave because a signal says so."""
        self.leave()
        self.exit(status)

    def hang_up(self) -> None:
        """Leave because the terminal is gone: whoever waits for it would wait for ever."""
        self.leave()
        self.host.stop()
        for text in self._texts:
            text.finish_notes()
        os._exit(128 + signal.SIGHUP)

    def action_command_palette(self) -> None:
        """Find any command by name."""
        if not isinstance(self.screen, CommandPalette):
            self.push_screen(palette())

    async def run_action(
        self,
        action: "str | ActionParseResult",
        default_namespace: DOMNode | None = None,
        namespaces: Mapping[str, DOMNode] | None = None,
    ) -> bool:
        """Do what a key says; a key typed behind the one that leaves does nothing."""
        if self.return_value is not None:
            return False
        return await super().run_action(action, default_namespace, namespaces)

    async def action_quit(self) -> None:
        """Leave; the place is kept."""
        self.leave()
        self.exit(0)

    def leave(self) -> None:
        """Keep the state of the text on the screen."""
        for text in self._texts:
            text.leave_text()

    def action_theme(self) -> None:
        """Choose a theme, where a text is on the screen to see it on."""
        if isinstance(self.screen, ReadingScreen):
            self.screen.action_theme()

    def action_help(self) -> None:
        """All keys, from the table of actions."""
        from reader.tui.screens.help import HelpScreen

        self.push_screen(HelpScreen(self.own_keys))

    def action_interrupt(self) -> None:
        """Ctrl+C: leave as other programs do."""
        self.leave()
        self.exit(INTERRUPTED)


def _driver(is_shown: bool) -> type[Driver] | None:
    """How the terminal is reached; None leaves it to Textual."""
    if sys.platform == "win32":
        return None
    from reader.tui.driver import KeepingKeys, TakingOver

    return TakingOver if is_shown else KeepingKeys


def run(
    reading: Reading, settings: Settings, *, choose: bool = False, shelf: "Shelf | None" = None
) -> int:
    """Show a text that is open, until the user leaves it; the exit status.

    With `choose`, the library lies over it at first; it holds the texts of `shelf`, or those
    read lately.
    """
    AnalysisHost.prepare()
    host = AnalysisHost()
    app = ReaderApp(reading, settings, host, choose=choose, shelf=shelf)
    try:
        return app.run() or 0
    finally:
        host.stop()
        app.let_go()
