"""The first page is the page that the screen library draws over it."""

import re
from pathlib import Path

import pytest
from hosts import NoHost

from reader.annotations.anchoring import anchor_at
from reader.annotations.store import NewMark, open_store
from reader.cli.early_pages import turned
from reader.cli.first_marks import known_marks, marks_text
from reader.cli.first_page import page_text, sheet_of
from reader.config import paths
from reader.config.page_styles import page_styles
from reader.config.settings import Settings
from reader.model.span import Span
from reader.services.exchange import key_of
from reader.services.frame import page_box
from reader.services.open import Request
from reader.services.opening import HEAD_FIRST, begin, keep_excerpt, with_place
from reader.services.reading import Reading, make_ready
from reader.tui.app import ReaderApp
from reader.typeset import cell_width, char_width

SETTINGS = Settings(theme="paper")
SIZES = [(80, 24), (99, 30), (100, 30), (120, 40), (139, 20), (200, 60), (30, 8)]
ORDER = re.compile(r"\x1b\[([\d;]*)([A-Za-z])")


def drawn(text: str, columns: int, rows: int, ambiguous: int = 1) -> list[str]:
    """What a terminal shows of escape sequences that only move, clear and colour."""
    grid = [[" "] * columns for _ in range(rows)]
    row = column = at = 0
    while at < len(text):
        order = ORDER.match(text, at)
        if order is None:
            grid[row][column] = text[at]
            width = char_width(text[at], ambiguous)
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
    first = drawn(page_text(sheet_of(reading, page_styles(reading.theme), box, size[0])), *size)
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


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
async def test_a_page_that_was_turned_to(seed_path: Path, size: tuple[int, int]) -> None:
    reading = ready(seed_path)
    while (place := turned(sheet_of(reading, {}, page_box(*size), size[0]), b" ")) is not None:
        reading = reading._replace(turned=place)
        await compare(reading, size)
        if size[1] < 24 and place > 200:
            break
    assert reading.turned


async def test_in_another_script(seed_path: Path) -> None:
    await compare(ready(seed_path, 700, script="s2twp"), (80, 24))


async def test_a_text_shorter_than_the_page(tmp_path: Path) -> None:
    path = tmp_path / "短.txt"
    path.write_text("一句话。\n", "utf-8")
    await compare(ready(path), (120, 40))


@pytest.mark.parametrize(("columns", "room"), [(1, 1), (2, 1), (3, 2), (80, 53)])
def test_a_title_of_any_length_in_any_width(tmp_path: Path, columns: int, room: int) -> None:
    path = tmp_path / "长.md"
    path.write_text(f"# {'题a' * 50_000}\n\n正文。\n", "utf-8")
    reading = ready(path)
    text = page_text(sheet_of(reading, page_styles(reading.theme), page_box(columns, 24), columns))
    title = text[text.index("\x1b[1m") + 4 : text.index("…") + 1]
    assert title == ("题a" * 18)[: len(title) - 1] + "…"
    assert room - 1 <= cell_width(title) <= room


def test_nothing_of_the_text_is_an_order_to_the_terminal(tmp_path: Path) -> None:
    path = tmp_path / "坏.txt"
    path.write_text(
        "题\x1b]2;坏\x07目\n\n正文\x1b[2J闪\x9b31m\u202e。这里有不少字,好让它是文本。\n", "utf-8"
    )
    reading = ready(path)
    text = page_text(sheet_of(reading, page_styles(reading.theme), page_box(80, 24), 80))
    assert "\x1b[2J闪" not in text
    assert not {"\x07", "\x9b", "\u202e"} & set(text)
    assert all(order[2] in "HJm" for order in ORDER.finditer(text))
    assert text.count("\x1b") == len(ORDER.findall(text))


# Highlights stand on the page before the screen library comes

WORDS = "灯亮了,船还没有来。(第12班)"
TEXT = "渡口\n\n" + "\n\n".join(f"第{n}段……夜里{WORDS}大家都在等。" * 3 for n in range(40))


@pytest.fixture
def source(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("PIYUE_HOME", str(tmp_path / "home"))
    path = tmp_path / "渡口.txt"
    path.write_text(TEXT, "utf-8")
    return path


def mark(path: Path, *spans: Span) -> None:
    """Keep marks on a text."""
    document = begin(Request(str(path))).whole()
    Path(paths.data_folder()).mkdir(parents=True)
    store = open_store(Path(paths.store_file()))
    owner = store.keep_text(key_of(document), document.text).id
    store.add(owner, document.digest, [NewMark(anchor_at(document.text, one)) for one in spans])
    store.close()


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (30, 8)])
@pytest.mark.parametrize("script", [None, "s2twp"])
@pytest.mark.parametrize("ambiguous", [1, 2])
def test_marks_lie_over_their_own_letters(
    source: Path, size: tuple[int, int], script: str | None, ambiguous: int
) -> None:
    reading = ready(source, ambiguous=ambiguous)._replace(script=script)
    text = reading.opening.document.text
    starts = [found.start() for found in re.finditer(re.escape(WORDS), text)]
    mark(source, *(Span(start, start + len(WORDS)) for start in starts[:5]))
    reading = reading._replace(noted=known_marks(reading.opening))
    assert len(reading.noted) == 5
    styles, box = page_styles(reading.theme), page_box(*size)
    sheet = sheet_of(reading, styles, box, size[0])
    page, over = page_text(sheet), marks_text(sheet)
    assert drawn(page + over, *size, ambiguous) == drawn(page, *size, ambiguous)
    words = re.sub(r"\x1b\[[\d;]*[A-Za-z]", "", over)
    shown = WORDS if script is None else "燈亮了,船還沒有來。(第12班)"
    assert words
    assert (shown * 5).startswith(words)


def test_a_part_of_a_long_text_has_its_marks(source: Path) -> None:
    source.write_text(TEXT * (HEAD_FIRST // len(TEXT.encode()) + 1), "utf-8")
    whole = begin(Request(str(source))).whole()
    place = whole.text.index(WORDS, 60_000)
    mark(source, Span(place, place + len(WORDS)), Span(0, 4))
    assert known_marks(begin(Request(str(source)))) == ()  # a head of which no more is known
    keep_excerpt(whole, place)
    opening = begin(Request(str(source)))
    assert opening.is_head
    (found,) = known_marks(opening)
    assert opening.document.text[found.span.start : found.span.end] == WORDS
    assert found.role == "note.yellow"


def test_without_a_store_there_are_none(source: Path) -> None:
    assert known_marks(begin(Request(str(source)))) == ()
