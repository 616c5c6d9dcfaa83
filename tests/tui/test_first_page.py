"""The first page is the page that the screen library draws over it."""

import re
from concurrent.futures import Future
from pathlib import Path

import pytest

from reader.cli.first_page import page_text
from reader.config.page_styles import page_styles
from reader.config.settings import Settings
from reader.services.analysis import AnalysisHost
from reader.services.frame import page_box
from reader.services.open import Request
from reader.services.opening import with_place
from reader.services.reading import Reading, make_ready
from reader.tui.app import ReaderApp
from reader.typeset import char_width

SETTINGS = Settings(theme="paper")
SIZES = [(80, 24), (99, 30), (100, 30), (120, 40), (139, 20), (200, 60), (30, 8)]
ORDER = re.compile(r"\x1b\[([\d;]*)([A-Za-z])")


class NoHost(AnalysisHost):
    """Finds nothing, so that nothing is marked."""

    def submit(self, *_: object) -> Future:
        return Future()


def drawn(text: str, columns: int, rows: int) -> list[str]:
    """What a terminal shows of escape sequences that only move, clear and colour."""
    grid = [[" "] * columns for _ in range(rows)]
    row = column = at = 0
    while at < len(text):
        order = ORDER.match(text, at)
        if order is None:
            grid[row][column] = text[at]
            width = char_width(text[at])
            if width == 2:
                grid[row][column + 1] = ""
            column += width
            at += 1
            continue
        if order[2] == "H":
            place = [int(part) for part in order[1].split(";") if part] or [1, 1]
            row, column = place[0] - 1, place[1] - 1
        at = order.end()
    return ["".join(cells) for cells in grid]


def ready(path: Path, place: int = 0, **changes: object) -> Reading:
    reading = make_ready(Request(str(path)), Settings(theme="paper", **changes))

    return reading._replace(opening=with_place(reading.opening, place))


async def compare(reading: Reading, size: tuple[int, int]) -> None:
    box = page_box(*size)
    first = drawn(page_text(reading, page_styles(reading.theme), box, size[0]), *size)
    app = ReaderApp(reading, SETTINGS, NoHost())
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        page = app.screen.query_one("#page")
        assert (page.region.x, page.region.y) == (box.left, box.top)
        assert (page.size.width, page.size.height) == (box.width, box.height)
        strips = [page.render_line(y) for y in range(page.size.height)]
    shown = [strip.text.rstrip() for strip in strips]
    at_first = [cut(row, box.left, box.width) for row in first[box.top : box.top + box.height]]
    assert at_first == shown


def cut(row: str, left: int, width: int) -> str:
    """Cells of a drawn row: wide letters take two."""
    cells: list[str] = []
    for letter in row:
        cells += [letter, ""] if char_width(letter) == 2 else [letter]
    return "".join(cells[left : left + width]).rstrip()


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
async def test_the_seed_from_its_start(seed_path: Path, size: tuple[int, int]) -> None:
    await compare(ready(seed_path), size)


@pytest.mark.parametrize("place", [300, 1500, 2560])
async def test_the_seed_from_the_middle_and_the_end(seed_path: Path, place: int) -> None:
    await compare(ready(seed_path, place), (120, 40))


async def test_in_another_script(seed_path: Path) -> None:
    await compare(ready(seed_path, 700, script="s2twp"), (80, 24))


async def test_a_text_shorter_than_the_page(tmp_path: Path) -> None:
    path = tmp_path / "短.txt"
    path.write_text("一句话。\n", "utf-8")
    await compare(ready(path), (120, 40))


def test_nothing_of_the_text_is_an_order_to_the_terminal(tmp_path: Path) -> None:
    path = tmp_path / "坏.txt"
    path.write_text(
        "题\x1b]2;坏\x07目\n\n正文\x1b[2J闪\x9b31m\u202e。这里有不少字,好让它是文本。\n", "utf-8"
    )
    reading = ready(path)
    text = page_text(reading, page_styles(reading.theme), page_box(80, 24), 80)
    assert "\x1b[2J闪" not in text
    assert not {"\x07", "\x9b", "\u202e"} & set(text)
    assert all(order[2] in "HJm" for order in ORDER.finditer(text))
    assert text.count("\x1b") == len(ORDER.findall(text))
