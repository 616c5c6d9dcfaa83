"""Stages for widgets: a small app in our themes and stylesheets, and what it was told."""

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from pathlib import Path

import pytest
from textual.app import App, ComposeResult
from textual.message import Message
from textual.pilot import Pilot
from textual.widget import Widget

import reader.tui
from reader.config.themes import load_theme
from reader.tui import theming
from reader.tui.app import ReaderApp

STYLES = Path(reader.tui.__file__).parent / "styles"


class Stage(App[None]):
    """Shows widgets in a theme; `seen` holds every message of ours, once."""

    CSS_PATH = sorted(STYLES.glob("*.tcss"))
    VERTICAL_BREAKPOINTS = ReaderApp.VERTICAL_BREAKPOINTS
    ENABLE_COMMAND_PALETTE = False
    AUTO_FOCUS = None

    def __init__(self, *widgets: Widget, theme: str = "paper") -> None:
        super().__init__()
        self.widgets = widgets
        self.seen: list[Message] = []
        self.animation_level = "none"
        spec = load_theme(theme)
        self.register_theme(theming.theme_of(spec))
        self.theme = spec.name

    def get_theme_variable_defaults(self) -> dict[str, str]:
        return theming.plain_variables()

    def compose(self) -> ComposeResult:
        yield from self.widgets

    def lit(self, size: tuple[int, int] = (40, 12)) -> AbstractAsyncContextManager[Pilot[None]]:
        """The stage in use, at a size of columns and rows."""
        return self.run_test(size=size, message_hook=self.note)

    def note(self, message: Message) -> None:
        is_ours = type(message).__module__.startswith("reader.")
        if is_ours and not any(message is known for known in self.seen):
            self.seen.append(message)

    def told(self, kind: type[Message]) -> list[Message]:
        """The messages of one kind, in order."""
        return [message for message in self.seen if isinstance(message, kind)]


def shown_lines(widget: Widget) -> list[str]:
    """What a widget draws, line by line, without the blanks at the ends."""
    return [widget.render_line(y).text.rstrip() for y in range(widget.size.height)]


@pytest.fixture
def stage() -> type[Stage]:
    return Stage


@pytest.fixture
def lines_of() -> Callable[[Widget], list[str]]:
    return shown_lines
