"""The user's `keys.toml` moves keys on the screen."""

from pathlib import Path

import pytest
from readers import app_for

from reader.config import paths
from reader.services.analysis import AnalysisHost
from reader.tui.app import ReaderApp
from reader.tui.commands import ActionProvider
from reader.tui.screens.choose import ChooseScreen
from reader.tui.screens.help import HelpScreen
from reader.tui.screens.reading import ReadingScreen

KEYS = 'page.next = "f"\nhelp = "f2"\nheading.choose = "e"\nnote.delete = ""\n'


@pytest.fixture
def app(tmp_path: Path) -> ReaderApp:
    Path(paths.keys_file()).parent.mkdir(parents=True)
    Path(paths.keys_file()).write_text(KEYS, "utf-8")
    text = tmp_path / "长文.txt"
    text.write_text("题目\n\n" + "\n\n".join(f"这是第{n}段。" for n in range(300)), "utf-8")
    return app_for(text, host=AnalysisHost())


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


async def test_an_action_without_a_key_can_be_given_one(app: ReaderApp) -> None:
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("e")
        await pilot.pause()
        assert isinstance(app.screen, ChooseScreen)
    app.host.stop()


async def test_a_key_can_be_taken_away(app: ReaderApp) -> None:
    async with app.run_test(size=(100, 30)):
        assert "y" in app.screen.active_bindings
        assert "x" not in app.screen.active_bindings
    app.host.stop()


async def test_the_palette_shows_the_users_keys(app: ReaderApp) -> None:
    async with app.run_test(size=(100, 30)):
        provider = ActionProvider(app.screen)
        helps = [str(hit.help) async for hit in provider.discover()]
        assert any("(f)" in words for words in helps)
        assert not any("(Space PgDn)" in words for words in helps)
    app.host.stop()


async def test_the_key_of_the_help_closes_it(app: ReaderApp) -> None:
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.pause()
        await pilot.press("f2")
        await pilot.pause()
        assert isinstance(app.screen, HelpScreen)
        await pilot.press("f2")
        await pilot.pause()
        assert isinstance(app.screen, ReadingScreen)
    app.host.stop()
