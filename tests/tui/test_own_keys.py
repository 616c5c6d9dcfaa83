"""The user's `keys.toml` moves keys on the screen."""

from pathlib import Path

import pytest

from reader.config import paths
from reader.config.settings import Settings
from reader.services.analysis import AnalysisHost
from reader.services.open import Request
from reader.services.reading import make_ready
from reader.tui.app import ReaderApp
from reader.tui.screens.help import HelpScreen
from reader.tui.screens.reading import ReadingScreen

KEYS = 'page.next = "f"\nhelp = "f2"\n'


@pytest.fixture
def app(tmp_path: Path) -> ReaderApp:
    paths.keys_file().parent.mkdir(parents=True)
    paths.keys_file().write_text(KEYS, "utf-8")
    text = tmp_path / "长文.txt"
    text.write_text("题目\n\n" + "\n\n".join(f"这是第{n}段。" for n in range(300)), "utf-8")
    settings = Settings(theme="paper")
    return ReaderApp(make_ready(Request(str(text)), settings), settings, AnalysisHost())


async def test_a_key_is_moved_with_its_full_width_form(app: ReaderApp) -> None:
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.pause()
        screen = app.screen
        assert isinstance(screen, ReadingScreen)
        start = screen.page.visible_span()
        await pilot.press("space")
        assert screen.page.visible_span() == start
        await pilot.press("f")
        second = screen.page.visible_span()
        assert second.start > start.start
        await pilot.press("ｆ")
        assert screen.page.visible_span().start > second.start
        await pilot.press("f1")
        assert app.screen is screen
        await pilot.press("f2")
        assert isinstance(app.screen, HelpScreen)
    app.host.stop()
