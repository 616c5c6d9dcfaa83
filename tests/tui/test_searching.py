"""The search line: what comes faster than the search."""

from pathlib import Path

from hosts import InlineHost

from reader.config.settings import Settings
from reader.services.open import Request
from reader.services.reading import make_ready
from reader.tui.app import ReaderApp
from reader.tui.screens.reading import ReadingScreen
from reader.tui.widgets.search_bar import SearchBar
from reader.tui.widgets.status_line import StatusLine


async def test_enter_before_anything_is_found_waits_for_the_hit(tmp_path: Path) -> None:
    path = tmp_path / "老桥.txt"
    path.write_text("江城老桥修好了\n\n周明说,桥墩很结实。\n\n他们换了320根拉索。\n", "utf-8")
    settings = Settings(theme="paper")
    app = ReaderApp(make_ready(Request(str(path)), settings), settings, InlineHost())
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        await app.workers.wait_for_complete()
        screen = app.screen
        assert isinstance(screen, ReadingScreen)
        await pilot.press("slash")
        screen.search_bar.post_message(SearchBar.Changed("拉索"))
        screen.search_bar.post_message(SearchBar.Accepted("拉索"))
        await pilot.pause()
        await screen.workers.wait_for_complete()
        await pilot.pause()
        assert screen.query_one(StatusLine).message == "Hit 1 of 1"
        assert screen.cursor == screen.session.document.text.index("拉索")
        await pilot.press("backspace")
        assert screen.page.reading_place == 0
