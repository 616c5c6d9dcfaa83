"""The title line, the status line, the search line."""

import pytest

from reader.tui.bindings import Hint
from reader.tui.widgets.search_bar import SearchBar
from reader.tui.widgets.status_line import StatusLine
from reader.tui.widgets.title_line import Heading, TitleLine

HINTS = [
    Hint("#", "数字"),
    Hint('"', "引语"),
    Hint("/", "查找"),
    Hint("F1", "帮助"),
    Hint("q", "退出"),
]


async def test_the_title_gives_way_to_the_facts(stage, lines_of) -> None:
    app = stage(title := TitleLine())
    async with app.lit((60, 3)) as pilot:
        await pilot.pause()
        assert lines_of(title) == [""]
        title.heading = Heading("河口镇的新码头" * 9, "码头扩建", "简", 38, "gb18030")
        (line,) = lines_of(title)
        assert line.startswith("  河口镇的新码头")
        assert "…" in line
        assert line.endswith("gb18030   简   38 %   码头扩建")


@pytest.mark.parametrize(
    ("width", "facts"),
    [(20, "38 %"), (40, "38 %"), (60, "简体 → 繁体   38 %"), (80, "gb18030   简体 → 繁体   38 %")],
)
async def test_a_narrow_title_drops_encoding_and_script_first(
    stage, lines_of, width: int, facts: str
) -> None:
    app = stage(title := TitleLine())
    async with app.lit((width, 3)):
        title.heading = Heading("河口镇的新码头" * 9, "", "简体 → 繁体", 38, "gb18030")
        (line,) = lines_of(title)
        assert line.startswith("  河口")
        assert line.endswith(f"… {facts}")


@pytest.mark.parametrize("width", [1, 2, 5, 12, 20])
async def test_lines_hold_their_width(stage, width: int) -> None:
    app = stage(title := TitleLine(), status := StatusLine())
    async with app.lit((width, 3)):
        title.heading = Heading("河口镇\x1b[31m", "码头扩建", "简", 38, "gb18030")
        status.message, status.hints = "已复制 48 字", HINTS
        assert {title.render_line(0).cell_length, status.render_line(0).cell_length} == {width}
        assert "\x1b" not in title.render_line(0).text


@pytest.mark.parametrize(
    ("width", "shown"),
    [
        (80, ["#", '"', "/", "F1", "q"]),
        (50, ["#", "F1", "q"]),
        (40, ["F1", "q"]),
        (24, []),
    ],
)
async def test_help_and_quit_are_the_last_hints_to_go(stage, lines_of, width: int, shown) -> None:
    app = stage(status := StatusLine())
    async with app.lit((width, 3)):
        status.message, status.hints = "已复制 48 字", HINTS
        (line,) = lines_of(status)
    assert line.startswith("  已复制 48 字")
    assert [word for word in line.split() if word in {hint.key for hint in HINTS}] == shown


async def test_searching_as_it_is_typed(stage, lines_of) -> None:
    app = stage(bar := SearchBar(id="search"))
    async with app.lit((60, 6)) as pilot:
        assert not bar.is_open
        bar.open()
        await pilot.pause()
        await pilot.press(*"码头")
        assert bar.query_text == "码头"
        bar.count(2, 7)
        await pilot.pause()
        assert "2/7" in app.export_screenshot()
        await pilot.press("down", "up", "enter")
        await pilot.pause()
        bar.count(0, 0)
        bar.close()
        assert not bar.is_open
    assert [message.query for message in app.told(SearchBar.Changed)][-1] == "码头"
    assert [message.by for message in app.told(SearchBar.Stepped)] == [1, -1]
    assert [message.query for message in app.told(SearchBar.Accepted)] == ["码头"]


@pytest.mark.parametrize("key", ["escape", "backspace"])
async def test_leaving_the_search_line(stage, key: str) -> None:
    app = stage(bar := SearchBar(id="search"))
    async with app.lit((60, 6)) as pilot:
        bar.open(backward=True)
        await pilot.pause()
        await pilot.press(key)
        await pilot.pause()
    assert len(app.told(SearchBar.Left)) == 1


async def test_opening_again_begins_anew(stage) -> None:
    app = stage(bar := SearchBar(id="search"))
    async with app.lit((60, 6)) as pilot:
        bar.open()
        await pilot.press(*"码头")
        bar.close()
        bar.open()
        await pilot.pause()
        assert bar.query_text == ""
        bar.close()
        bar.open("船")
        await pilot.pause()
        await pilot.press("员")
        assert bar.query_text == "船员"
