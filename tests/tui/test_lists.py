"""Lists: drawing, moving, filtering, opening, copying."""

import pytest
from textual.message import Message

from reader.model.span import Span
from reader.tui.messages import CopyItem, JumpTo, PaneLeft
from reader.tui.widgets.pieces import Piece, PieceLine, cells_of, cut, fit
from reader.tui.widgets.row_list import RowList
from reader.tui.widgets.rows import Rows, shown


class Numbered(RowList):
    """Row 7 is `第7行`; each third row has two lines."""

    def fill(self, count: int, words: str = "第{}行") -> None:
        self.words = [words.format(i) for i in range(count)]
        self.made = 0
        heights = [2 if i % 3 == 0 else 1 for i in range(count)]
        starts = [10 * i for i in range(count)]
        self.show_rows(Rows(self._lines, self.words.__getitem__, heights, starts, starts))

    def _lines(self, row: int, _room: int) -> tuple[PieceLine, ...]:
        self.made += 1
        first = PieceLine((Piece(self.words[row]),))
        return (first, PieceLine((Piece("…"),))) if row % 3 == 0 else (first,)

    def request_to_open(self, row: int) -> Message | None:
        return JumpTo(Span(row, row + 1), "hits")

    def request_to_copy(self, row: int) -> Message | None:
        return CopyItem(self.words[row])


@pytest.mark.parametrize(
    ("text", "cells", "shown_text"),
    [
        ("疫情发生", 8, "疫情发生"),
        ("疫情发生", 7, "疫情发…"),
        ("疫情发生", 6, "疫情…"),
        ("疫情发生", 2, "…"),
        ("疫情发生", 1, "…"),
        ("疫情发生", 0, ""),
        ("abc", 3, "abc"),
        ("abcd", 3, "ab…"),
        ("ab 疫情", 4, "ab…"),
    ],
)
def test_cutting_by_cells(text: str, cells: int, shown_text: str) -> None:
    assert cut(text, cells) == shown_text


@pytest.mark.parametrize("cells", range(12))
def test_pieces_never_take_more_than_their_room(cells: int) -> None:
    pieces = [Piece("疫情"), Piece("ab", "muted"), Piece("近期将会" * 5_000)]
    assert cells_of(fit(pieces, cells)) <= cells


def test_a_place_of_every_line() -> None:
    rows = Rows(heights=[2, 1, 3])
    layout = shown(rows, [0, 2])
    assert [layout.at_line(line) for line in range(-1, 6)] == [None, 0, 0, 1, 1, 1, None]
    assert [layout.position_of(row) for row in range(4)] == [0, 1, 1, 2]


async def test_only_rows_in_sight_are_made(stage, lines_of) -> None:
    app = stage(rows := Numbered())
    async with app.lit() as pilot:
        rows.fill(50_000)
        await pilot.pause()
        assert lines_of(rows)[:4] == ["  第0行", "  …", "  第1行", "  第2行"]
        assert rows.made < 40
        rows.focus()
        await pilot.press("G")
        assert lines_of(rows)[-1] == "▎ 第49999行"
        assert rows.made < 80


async def test_moving(stage) -> None:
    app = stage(rows := Numbered())
    async with app.lit() as pilot:
        rows.fill(100)
        rows.focus()
        await pilot.press("j", "down", "ｊ", "k")
        assert rows.row == 2
        await pilot.press("space")
        assert 8 <= (rows.row or 0) <= 12
        await pilot.press("b", "up", "up", "up", "k")
        assert rows.row == 0
        await pilot.press("end", "pagedown")
        assert rows.row == 99
        await pilot.press("g")
        assert rows.row == 0
        assert rows.scroll_offset.y == 0


async def test_a_row_higher_than_a_page_is_passed(stage) -> None:
    app = stage(rows := Numbered())
    async with app.lit((40, 1)) as pilot:
        rows.fill(4)
        rows.focus()
        await pilot.press("pagedown", "pagedown", "pagedown")
        assert rows.row == 3


async def test_opening_and_copying(stage) -> None:
    app = stage(rows := Numbered())
    async with app.lit() as pilot:
        rows.fill(9)
        rows.focus()
        await pilot.press("j", "enter", "y")
        await pilot.click(rows, offset=(5, 4))
        await pilot.pause()
    assert app.told(JumpTo) == [JumpTo(Span(1, 2), "hits"), JumpTo(Span(3, 4), "hits")]
    assert app.told(CopyItem) == [CopyItem("第1行")]


async def test_a_click_below_the_last_row_opens_nothing(stage) -> None:
    app = stage(rows := Numbered())
    async with app.lit() as pilot:
        rows.fill(2)
        await pilot.click(rows, offset=(5, 9))
        await pilot.pause()
    assert app.told(JumpTo) == []


async def test_the_wheel_moves_the_rows_and_not_the_cursor(stage) -> None:
    app = stage(rows := Numbered())
    async with app.lit() as pilot:
        rows.fill(100)
        await pilot.pause()
        rows.scroll_to(y=30, animate=False)
        assert rows.scroll_offset.y == 30
        assert rows.row == 0


async def test_filtering(stage, lines_of) -> None:
    app = stage(rows := Numbered())
    async with app.lit() as pilot:
        rows.fill(100, "第{}家門店")
        rows.focus()
        await pilot.press("／", *"9家门")
        await pilot.pause()
        assert rows.shown_count == 10
        assert rows.row == 9
        assert lines_of(rows)[-1] == "/ 9家门▏" + " " * 25 + "10/100"
        assert app.cursor_position == (len("/ 9") + 4, 11)
        await pilot.press("down", "enter")
        await pilot.pause()
        assert app.told(JumpTo) == [JumpTo(Span(19, 20), "hits")]
        await pilot.press("escape")
        assert rows.shown_count == 100
        assert rows.row == 19
        await pilot.press("escape")
        await pilot.pause()
    assert len(app.told(PaneLeft)) == 1


async def test_a_filter_that_nothing_fits(stage, lines_of) -> None:
    app = stage(rows := Numbered())
    async with app.lit() as pilot:
        rows.fill(5)
        rows.focus()
        await pilot.press("f", *"xyz", "enter", "y")
        assert rows.row is None
        assert lines_of(rows)[0].strip() == "No hits"
        await pilot.press("slash", "backspace", "backspace", "backspace")
        assert rows.shown_count == 5
        assert rows.is_typing
        await pilot.press("backspace")
        assert not rows.is_typing
    assert app.told(JumpTo) == []


async def test_following_the_reading_place(stage, lines_of) -> None:
    app = stage(rows := Numbered(), other := Numbered())
    async with app.lit((40, 24)) as pilot:
        rows.fill(100)
        other.fill(1)
        rows.follow(500)
        await pilot.pause()
        assert rows.here == 50
        assert "▎ 第50行" in lines_of(rows)
        assert not rows.has_focus
        rows.focus()
        await pilot.press("g")
        rows.follow(990)
        assert (rows.here, rows.row) == (99, 0)
        other.focus()
        await pilot.pause()
        rows.follow(2000)
        assert (rows.here, rows.row) == (99, 99)


async def test_other_rows_keep_the_current_one(stage) -> None:
    app = stage(rows := Numbered())
    async with app.lit() as pilot:
        rows.fill(10)
        rows.focus()
        await pilot.press(*"jjjjj")
        rows.show_rows(
            Rows(rows._lines, rows.words.__getitem__, [1] * 3, [30, 50, 90], [30, 50, 90])
        )
        assert rows.cursor == 1
        rows.show_rows(Rows())
        assert rows.row is None
        rows.follow(3)
        await pilot.press("j", "enter", "G", "pageup")
        assert rows.row is None


async def test_rows_that_come_later_are_followed_too(stage) -> None:
    app = stage(rows := Numbered())
    async with app.lit() as pilot:
        rows.follow(500)
        assert rows.here == -1
        rows.fill(100)
        await pilot.pause()
        assert (rows.here, rows.row) == (50, 50)


async def test_nothing_in_a_row_is_obeyed(stage, lines_of) -> None:
    hostile = "[red]紅[/] \x1b[31m\u202eabc\t\n第{}行 \ud800 [/oops]"
    app = stage(rows := Numbered())
    async with app.lit((60, 6)) as pilot:
        rows.fill(3, hostile)
        await pilot.pause()
        drawn = "\n".join(lines_of(rows))
    assert "[red]紅[/]" in drawn
    assert "[/oops]" in drawn
    assert not {"\x1b", "\u202e", "\t", "\ud800"} & set(drawn)
