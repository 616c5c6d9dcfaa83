"""A text open on the screen, for tests of what keys and the mouse do to it."""

from collections.abc import Awaitable, Callable
from pathlib import Path

from hosts import InlineHost
from textual.pilot import Pilot

from reader.config.settings import Settings
from reader.services.analysis import AnalysisHost
from reader.services.open import Request
from reader.services.reading import make_ready
from reader.tui.app import ReaderApp
from reader.tui.screens.reading import ReadingScreen
from reader.tui.widgets.status_line import StatusLine

PAPER = Settings(theme="paper")
Act = Callable[[Pilot[int], ReadingScreen], Awaitable[None]]


def app_for(
    path: Path | str, settings: Settings = PAPER, host: AnalysisHost | None = None
) -> ReaderApp:
    """The application with a file, which is still to be run."""
    ready = make_ready(Request(str(path)), settings)
    return ReaderApp(ready, settings, InlineHost() if host is None else host)


async def settled(pilot: Pilot[int]) -> None:
    """Everything that was asked for is done, and shown."""
    await pilot.pause()
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()


async def reading(
    path: Path,
    act: Act,
    *,
    size: tuple[int, int] = (120, 40),
    settings: Settings = PAPER,
    host: AnalysisHost | None = None,
) -> None:
    """Open a file, wait for its findings, act."""
    async with app_for(path, settings, host).run_test(size=size) as pilot:
        await settled(pilot)
        await act(pilot, screen_of(pilot))


def screen_of(pilot: Pilot[int]) -> ReadingScreen:
    """The text on the screen, where nothing lies over it."""
    screen = pilot.app.screen
    assert isinstance(screen, ReadingScreen)
    return screen


def message(screen: ReadingScreen) -> str:
    """What the status line tells."""
    return screen.query_one(StatusLine).message
