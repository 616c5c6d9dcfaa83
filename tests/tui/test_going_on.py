"""Going on with a search, and what the lines around the page say meanwhile."""

from pathlib import Path

import pytest
from hosts import NoHost
from readers import app_for, message, reading, settled
from textual.message import Message
from textual.pilot import Pilot
from textual.widgets import Input

from reader.config.messages import gettext
from reader.tui.screens.reading import ReadingScreen
from reader.tui.widgets.page_view import PageView
from reader.tui.widgets.status_line import StatusLine


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "渡船.txt"
    path.write_text("渡船停了\n\n船夫周明收起竹篙。\n\n岸上的人都认得周明。\n", "utf-8")
    return path


@pytest.fixture
def book(tmp_path: Path) -> Path:
    path = tmp_path / "长篇.txt"
    chapters = [
        f"第{n}章 第{n}个早晨\n\n"
        + "\n\n".join(f"他又走了{n}里路,遇见第{k}个人。" for k in range(12))
        for n in range(1, 40)
    ]
    path.write_text("\n\n".join(chapters), "utf-8")
    return path


async def test_a_search_that_was_put_away_goes_on(article: Path) -> None:
    async def act(pilot: Pilot[int], screen: ReadingScreen) -> None:
        await pilot.press("n")
        assert message(screen)
        assert not screen.hits.spans
        await pilot.press("slash", "周", "明")
        await screen.workers.wait_for_complete()
        await pilot.pause()
        await pilot.press("enter", "escape")
        first = screen.cursor
        assert not screen.hits.spans
        await pilot.press("n")
        await screen.workers.wait_for_complete()
        await pilot.pause()
        assert len(screen.hits.spans) == 2
        assert first is not None
        assert screen.cursor is not None
        assert screen.cursor > first
        await pilot.press("n")
        assert screen.cursor == first

    await reading(article, act)


async def test_the_next_hit_is_told_from_where_the_reader_is(book: Path) -> None:
    async def act(pilot: Pilot[int], screen: ReadingScreen) -> None:
        await pilot.press("slash", *"早晨")
        await screen.workers.wait_for_complete()
        await pilot.pause()
        await pilot.press("enter", *["right_square_bracket"] * 9)
        await pilot.pause()
        here = screen.page.visible_span().start
        await pilot.press("n")
        assert screen.cursor is not None
        assert screen.cursor >= here
        assert screen.session.section_title(screen.cursor).startswith("第10章")

    await reading(book, act)


async def test_longer_lines_than_the_window_do_not_shrink_the_measure(article: Path) -> None:
    async def act(pilot: Pilot[int], screen: ReadingScreen) -> None:
        before = screen.session.page.measure
        assert before > screen.page.room // 2
        await pilot.press("plus")
        assert screen.session.page.measure == before
        await pilot.press("minus")
        assert screen.session.page.measure == screen.page.room // 2 - 2

    await reading(article, act)


async def test_selecting_shows_what_can_be_done_with_it(article: Path) -> None:
    async def act(pilot: Pilot[int], screen: ReadingScreen) -> None:
        await pilot.press("v")
        keys = [hint.key for hint in screen.query_one(StatusLine).hints]
        assert keys == ["y", "Y", "c", "m", "a", "Esc"]

    await reading(article, act)


async def test_searching_shows_its_own_keys_and_then_which_hit_it_is(article: Path) -> None:
    async def act(pilot: Pilot[int], screen: ReadingScreen) -> None:
        status = screen.query_one(StatusLine)
        await pilot.press("slash", *"周明")
        await screen.workers.wait_for_complete()
        await pilot.pause()
        assert [hint.key for hint in status.hints] == ["Enter", "↓", "Esc"]
        await pilot.press("enter")
        await pilot.pause()
        assert status.message == "Hit 1 of 2"
        assert "F1" in [hint.key for hint in status.hints]

    await reading(article, act)


async def test_the_palette_asks_in_the_language_of_the_interface(article: Path) -> None:
    async def act(pilot: Pilot[int], screen: ReadingScreen) -> None:
        await pilot.press("ctrl+p")
        await pilot.pause()
        asked = pilot.app.screen.query_one(Input)
        assert asked.placeholder == gettext("Type a command or a section")
        await pilot.press("escape")
        assert pilot.app.screen is screen

    await reading(article, act)


async def test_a_pane_that_was_folded_never_shows_at_the_next_start(article: Path) -> None:
    async def fold(pilot: Pilot[int], screen: ReadingScreen) -> None:
        screen.panes.fold(screen.side)
        await screen.app.action_quit()

    await reading(article, fold)
    edges: list[int] = []

    def note(told: Message) -> None:
        if isinstance(told, PageView.Resized) and isinstance(app.screen, ReadingScreen):
            edges.append(app.screen.page.region.right)

    app = app_for(article, host=NoHost())
    async with app.run_test(size=(120, 40), message_hook=note) as pilot:
        await settled(pilot)
    assert set(edges) == {120}
