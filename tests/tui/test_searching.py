"""The search line: what comes faster than the search."""

from pathlib import Path

from readers import app_for, message, screen_of, settled

from reader.tui.widgets.search_bar import SearchBar


async def test_enter_before_anything_is_found_waits_for_the_hit(tmp_path: Path) -> None:
    path = tmp_path / "老桥.txt"
    path.write_text("江城老桥修好了\n\n周明说,桥墩很结实。\n\n他们换了320根拉索。\n", "utf-8")
    app = app_for(path)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        await app.workers.wait_for_complete()
        screen = screen_of(pilot)
        await pilot.press("slash")
        screen.search_bar.post_message(SearchBar.Changed("拉索"))
        screen.search_bar.post_message(SearchBar.Accepted("拉索"))
        await pilot.pause()
        await screen.workers.wait_for_complete()
        await pilot.pause()
        assert message(screen) == "Hit 1 of 1"
        assert screen.cursor == screen.session.document.text.index("拉索")
        await pilot.press("backspace")
        assert screen.page.reading_place == 0


async def test_a_search_that_was_left_finds_nothing_more(tmp_path: Path) -> None:
    path = tmp_path / "渡口.txt"
    path.write_text("渡口\n\n" + "　　第一班船六点开。\n" * 90 + "　　缆绳断了。\n", "utf-8")
    async with app_for(path).run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        screen = screen_of(pilot)
        await pilot.press("slash")
        screen.search_bar.post_message(SearchBar.Changed("缆绳"))
        screen.search_bar.post_message(SearchBar.Left())
        await pilot.pause()
        await screen.workers.wait_for_complete()
        await pilot.pause()
        assert (screen.hits.query, screen.page.reading_place) == ("", 0)


async def test_an_empty_search_leaves_the_last_one_to_go_on_with(tmp_path: Path) -> None:
    path = tmp_path / "渡口.txt"
    path.write_text("渡口\n\n　　缆绳断了。\n", "utf-8")
    async with app_for(path).run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        await pilot.press("slash", "缆")
        await settled(pilot)
        await pilot.press("enter", "slash", "enter", "n")
        await settled(pilot)
        assert screen_of(pilot).hits.query == "缆"
