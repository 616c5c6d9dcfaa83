"""The chart on the screen: opened from the list, units from side to side, a bar leads there."""

from pathlib import Path

import pytest
from readers import app_for, message, screen_of, settled

from reader.extract.figures import find_figures
from reader.model.span import Span
from reader.services.charts import Chart
from reader.services.figure_rows import Family, rows_of
from reader.tui.messages import CopyItem
from reader.tui.screens.chart import ChartScreen, charts_of
from reader.tui.screens.figuring import AT_ONCE
from reader.tui.widgets.chart_list import ChartList
from reader.tui.widgets.chart_tabs import ChartTabs
from reader.tui.widgets.pieces import Piece, cells_of
from reader.tui.widgets.sheet_foot import SheetFoot

TEXT = "种树用了50万元,修路用了2亿元,买书用了不到8000元。来客约20人,住客7人。学校建于1957年。"


def charted(text: str = TEXT) -> dict[Family, Chart]:
    return charts_of(text, rows_of(text, find_figures(text)), str)


def opened(stage, screen: ChartScreen):
    """A stage with the chart over it; what it gave is in `given`."""
    app = stage()
    app.given = []
    app.show = lambda: app.push_screen(screen, app.given.append)
    return app


def drawn(app, lines_of) -> list[str]:
    return lines_of(app.screen.query_one(ChartList))


async def test_the_largest_at_the_top_and_the_scale_below(stage, lines_of) -> None:
    app = opened(stage, ChartScreen(charted()))
    async with app.lit((100, 30)) as pilot:
        await app.show()
        await pilot.pause()
        lines = drawn(app, lines_of)
        bars = [line for line in lines if "█" in line]
        assert [next(v for v in ("2亿元", "50万元", "8000元") if v in bar) for bar in bars] == [
            "2亿元",
            "50万元",
            "8000元",
        ]
        assert len({cells_of([Piece(bar[: bar.index("█")])]) for bar in bars}) == 1
        assert lines[-1].count("╵") >= 2
        tabs = lines_of(app.screen.query_one(ChartTabs))
        assert tabs[0].split()[:2] == ["元", "3"]
        assert "log scale" in tabs[1]


async def test_units_from_side_to_side_and_round(stage, lines_of) -> None:
    app = opened(stage, ChartScreen(charted(), Family("count", "人")))
    async with app.lit((100, 30)) as pilot:
        await app.show()
        await pilot.pause()
        assert "7人" in "".join(drawn(app, lines_of))
        await pilot.press("l")
        await pilot.pause()
        assert "1957年" in "".join(drawn(app, lines_of))
        await pilot.press("l")
        await pilot.pause()
        assert "2亿元" in "".join(drawn(app, lines_of))
        await pilot.press("h", "h")
        await pilot.pause()
        assert "7人" in "".join(drawn(app, lines_of))
        await pilot.click(ChartTabs, offset=(3, 0))
        await pilot.pause()
        assert "2亿元" in "".join(drawn(app, lines_of))


async def test_a_bar_leads_to_its_figure(stage) -> None:
    app = opened(stage, ChartScreen(charted()))
    async with app.lit((100, 30)) as pilot:
        await app.show()
        await pilot.pause()
        await pilot.press("j", "enter")
        await pilot.pause()
    assert app.given == [Span(TEXT.index("50万元"), TEXT.index("50万元") + 4)]


@pytest.mark.parametrize("key", ["p", "q", "ｑ", "escape"])
async def test_the_key_that_opens_it_closes_it_and_so_does_q(stage, key: str) -> None:
    app = opened(stage, ChartScreen(charted()))
    async with app.lit((100, 30)) as pilot:
        await app.show()
        await pilot.pause()
        foot = app.screen.query_one(SheetFoot).render_line(0).text.strip()
        assert foot.startswith("Enter Go there   l Unit   y Copy")
        await pilot.press(key)
        await pilot.pause()
    assert app.given == [None]


async def test_a_bar_is_copied_by_the_screen_below(stage) -> None:
    app = opened(stage, ChartScreen(charted()))
    async with app.lit((100, 30)) as pilot:
        await app.show()
        await pilot.pause()
        await pilot.press("y", "escape")
        await pilot.pause()
    assert app.given == [None]
    assert any("2亿元" in message.text for message in app.told(CopyItem))


async def test_nothing_to_compare_is_said(stage, lines_of) -> None:
    app = opened(stage, ChartScreen(charted("来客20人,用了50元。")))
    async with app.lit((100, 30)) as pilot:
        await app.show()
        await pilot.pause()
        assert "Nothing to compare" in drawn(app, lines_of)[0]
        await pilot.press("h", "l", "j", "enter", "y", "escape")
        await pilot.pause()
    assert app.given == [None]


async def test_more_bars_than_lines_scroll_above_the_scale(stage, lines_of) -> None:
    text = "".join(f"来客{n}人。" for n in range(10, 70))
    app = opened(stage, ChartScreen(charted(text)))
    async with app.lit((80, 20)) as pilot:
        await app.show()
        await pilot.pause()
        assert "69人" in drawn(app, lines_of)[0]
        await pilot.press("G")
        await pilot.pause()
        lines = drawn(app, lines_of)
        assert "10人" in lines[-2]
        assert "╵" in lines[-1]


async def test_where_the_keys_have_no_room_the_way_out_is_told(stage) -> None:
    app = opened(stage, ChartScreen(charted()))
    async with app.lit((50, 24)) as pilot:
        await app.show()
        await pilot.pause()
        foot = app.screen.query_one(SheetFoot).render_line(0).text.strip()
        assert foot.startswith("Enter Go there")
        assert foot.endswith("Esc To the text")


@pytest.mark.parametrize(("count", "is_at_once"), [(AT_ONCE, True), (AT_ONCE + 1, False)])
async def test_the_screen_does_not_wait_for_the_figures_of_a_book(
    tmp_path: Path, count: int, is_at_once: bool
) -> None:
    path = tmp_path / "book.txt"
    lines = [f"　　来客{n}人。\n" for n in range(10, 10 + count)]
    path.write_text("".join(["渡口\n\n", *lines]), "utf-8")
    app = app_for(path)
    async with app.run_test(size=(120, 30)) as pilot:
        await settled(pilot)
        screen = screen_of(pilot)
        assert len(screen.side.figures.figure_rows) == count
        screen.action_chart()
        assert (app.screen is not screen) is is_at_once
        assert message(screen) == ("" if is_at_once else "Looking…")
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert isinstance(app.screen, ChartScreen)
        assert app.screen.query_one(ChartList).count == count
