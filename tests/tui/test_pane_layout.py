"""Where the panes stand beside the page, or over it."""

import pytest
from textual.widget import Widget
from textual.widgets import Static

from reader.model.span import Span
from reader.tui.widgets.outline_pane import Entry, OutlinePane
from reader.tui.widgets.panes import Panes
from reader.tui.widgets.side_pane import SidePane


def panes_around(page: Widget) -> Panes:
    return Panes(OutlinePane(id="outline"), page, SidePane(id="side"))


async def test_narrow_panes_lie_over_the_page(stage) -> None:
    page = Static("")
    app = stage(panes := panes_around(page))
    side, outline = panes.side, panes.outline
    async with app.lit((80, 24)) as pilot:
        await pilot.pause()
        assert (bool(side.region), bool(outline.region), page.size.width) == (False, False, 80)
        panes.open(side)
        await pilot.pause()
        assert side.region.right == 80
        assert page.size.width == 80
        panes.open(outline)
        await pilot.pause()
        assert not side.region
        assert outline.region.x == 0
        assert page.size.width == 80
        assert outline.has_class("-over")
        panes.uncover()
        await pilot.pause()
        assert not outline.region
        await pilot.resize_terminal(120, 24)
        await pilot.pause()
        assert (outline.region.right, side.region.x) == (page.region.x, page.region.right)
        panes.fold(side)
        await pilot.pause()
        assert not side.region
        assert page.region.right == 120


@pytest.mark.parametrize("columns", [1, 2, 20, 80, 99, 100, 139, 140, 189, 190, 300])
async def test_every_width_has_room_for_page_and_panes(stage, columns: int) -> None:
    app = stage(panes := panes_around(page := Static("")))
    async with app.lit((columns, 12)) as pilot:
        for pane in (panes.outline, panes.side):
            panes.open(pane)
            await pilot.pause()
            assert 0 <= pane.region.x <= pane.region.right <= columns
            assert page.region.width >= min(columns, 44)


async def test_a_list_says_in_whole_lines_why_it_is_empty(stage, lines_of) -> None:
    outline = OutlinePane()
    app = stage(outline)
    async with app.lit((18, 6)) as pilot:
        outline.empty = "还没有批注:按 m 标记,按 a 写字"
        await pilot.pause()
        said = "".join(line.strip() for line in lines_of(outline))
        assert said.replace(" ", "") == outline.empty.replace(" ", "")
        outline.show([Entry("渡口", 1, Span(0, 2))], str)
        outline.query_text = "山"
        await pilot.pause()
        assert lines_of(outline)[0].strip() == "No hits"
