"""Ambiguous marks of two cells: set, painted, selected and asked for."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from readers import app_for, screen_of
from textual import events

from reader.config.settings import Settings
from reader.library.terminals import load_width
from reader.services.ambiguous import expected
from reader.services.frame import TRACK, measure_left, room_in
from reader.services.open import read_text
from reader.services.page import Page
from reader.services.session import Session
from reader.tui.cell_widths import use_cell_widths
from reader.tui.screens.reading import ReadingScreen
from reader.tui.widgets.painting import Frame, paint_line
from reader.typeset import cell_width

ARTICLE = """雨夜的“钟楼”——一座城的记忆

本报记者 林晓

“那天晚上……雨很大。”老周说,“钟楼的灯——就是那盏——一直亮着。”

①先看钟;②再听雨…他把“雨夜·钟楼”写进了日记,又写了一遍“雨夜·钟楼”,并且一直写到天亮。

- 温度是18℃—21℃
- 路程约30′·不远
"""
WIDE = Settings(theme="paper", ambiguous=2)
AUTO = Settings(theme="paper")
# What a terminal answers that draws the four marks of the question in eight cells, or four.
WIDE_ANSWER, NARROW_ANSWER = events.CursorPosition(8, 1), events.CursorPosition(4, 1)


@pytest.fixture(autouse=True, scope="module")
def _undone() -> Iterator[None]:
    yield
    use_cell_widths(1)


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "钟楼.txt"
    path.write_text(ARTICLE, "utf-8")
    return path


def rows_of(screen: ReadingScreen) -> list[str]:
    page = screen.page
    return [page.render_line(y).text for y in range(page.size.height)]


def cells_of(rows: list[str], phrase: str) -> tuple[int, int, int]:
    """Where a phrase is drawn: row, first cell, last cell."""
    y = next(y for y, row in enumerate(rows) if phrase in row)
    first = cell_width(rows[y][: rows[y].index(phrase)], 2)
    return y, first, first + cell_width(phrase, 2) - 1


@pytest.mark.parametrize(
    "phrase", ["“那天晚上……", "……雨", "——就是那盏——", "“雨夜·钟楼”", "①先看", "钟楼"]
)
@pytest.mark.parametrize("size", [(80, 24), (160, 40)])
async def test_what_is_dragged_over_is_selected(article, phrase, size):
    async with app_for(article, WIDE).run_test(size=size) as pilot:
        await pilot.pause()
        page = screen_of(pilot).page
        y, first, last = cells_of(rows_of(screen_of(pilot)), phrase)
        for begin, end in ((first, last), (last, first), (first + 1, last - 1)):
            page.end_selection()
            await pilot.mouse_down(page, offset=(begin, y))
            await pilot.hover(page, offset=(end, y))
            await pilot.mouse_up(page, offset=(end, y))
            assert page.selection is not None
            span = page.selection.span(page.galley.document.text)
            assert page.galley.document.text[span.start : span.end] == phrase


@pytest.mark.parametrize("size", [(40, 20), (80, 24), (120, 40), (160, 40)])
@pytest.mark.parametrize("settings", [WIDE, Settings(theme="paper", ambiguous=2, hanging=True)])
async def test_no_row_of_the_screen_is_wider_than_it(article, size, settings):
    async with app_for(article, settings).run_test(size=size) as pilot:
        await pilot.app.workers.wait_for_complete()
        await pilot.press("#")
        await pilot.pause()
        screen = screen_of(pilot)
        assert {cell_width(row, 2) for row in rows_of(screen)} == {screen.page.size.width}
        drawn = screen._compositor.render_strips()
        assert {cell_width(strip.text, 2) for strip in drawn} == {size[0]}


async def test_a_terminal_that_draws_them_wide_is_believed(article):
    async with app_for(article, AUTO).run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        screen = screen_of(pilot)
        narrow = rows_of(screen)
        pilot.app.post_message(WIDE_ANSWER)
        await pilot.pause()
        assert screen.page.galley.style.ambiguous == 2
        assert rows_of(screen) != narrow
        assert {cell_width(strip.text, 2) for strip in screen._compositor.render_strips()} == {80}
        # A later report is no answer.
        pilot.app.post_message(NARROW_ANSWER)
        await pilot.pause()
        assert screen.page.galley.style.ambiguous == 2
    assert expected(AUTO) == 2
    async with app_for(article, AUTO).run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert screen_of(pilot).page.galley.style.ambiguous == 2
        pilot.app.post_message(NARROW_ANSWER)
        await pilot.pause()
        assert rows_of(screen_of(pilot)) == narrow
    assert expected(AUTO) == 1


async def test_the_setting_wins_over_the_terminal(article):
    mine = Settings(theme="paper", ambiguous=1)
    async with app_for(article, mine).run_test(size=(80, 24)) as pilot:
        pilot.app.post_message(WIDE_ANSWER)
        await pilot.pause()
        assert screen_of(pilot).page.galley.style.ambiguous == 1
    assert load_width("any") == 1


PROSE = st.text(st.sampled_from("中文字句，。！“”‘’…—·①℃（）《》a1 \n"), min_size=1, max_size=300)


@given(PROSE, st.integers(20, 120), st.booleans(), st.integers(0, 2))
def test_every_line_is_painted_as_wide_as_the_page(text, width, hanging, spacing):
    text += "字"
    use_cell_widths(2)
    session = Session(read_text(text), Page(ambiguous=2, hanging=hanging, spacing=spacing))
    galley = session.galley(room_in(width))
    frame = Frame(measure_left(width, galley.style.measure), width - TRACK, 2)
    for _, piece in zip(range(60), (galley.piece(i) for i in range(galley.pieces)), strict=False):
        for index, line in enumerate(piece.lines):
            strip = paint_line(piece, index, [], {}, frame)
            assert strip.cell_length == cell_width(strip.text, 2) == frame.width
            shown = piece.text[line.span.start : line.span.end].rstrip()
            assert f"{line.prefix}{shown}" in strip.text
