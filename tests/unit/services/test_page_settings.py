"""What is set for the page reaches its lines: hanging stops, blank lines, widths."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.config.settings import load_settings
from reader.library.terminals import keep_width, load_width
from reader.services import ambiguous
from reader.services.frame import TRACK, measure_left, room_in
from reader.services.open import Request, read_text
from reader.services.page import Page
from reader.services.reading import make_ready
from reader.services.session import Session

PARAGRAPHS = "山上有一座小庙,庙里住着老和尚。\n\n山下有一条河,河边长着芦苇。\n\n河里有鱼。\n"
PROSE = st.text(st.sampled_from("山水书人,。!?、;:”—…“ab1"), min_size=1, max_size=200)


@given(PROSE, st.integers(8, 160), st.integers(10, 60), st.sampled_from([1, 2]))
def test_a_hanging_stop_has_its_two_cells(text, width, measure, cells):
    page = Page(measure=measure, ambiguous=cells, hanging=True)
    galley = Session(read_text(text + "字"), page).galley(room_in(width))
    set_in = galley.style.measure
    assert width - TRACK - measure_left(width, set_in) - set_in >= 2
    for index in range(galley.pieces):
        for line in galley.piece(index).lines:
            assert line.indent + line.cells <= set_in + 2


def test_stops_hang_only_where_it_is_asked():
    text = "水" * 10 + "。" + "山" * 9
    lines = {
        hanging: [line.cells for line in _lines(text, Page(measure=12, hanging=hanging))]
        for hanging in (False, True)
    }
    assert max(lines[False]) <= 24
    assert max(lines[True]) + 4 == 26


def _lines(text: str, page: Page):
    return Session(read_text(text), page).galley(80).piece(0).lines


@pytest.mark.parametrize(("spacing", "above"), [(0, [0, 0, 0]), (1, [0, 1, 1]), (3, [0, 3, 3])])
def test_paragraphs_stand_apart_as_set(tmp_path: Path, spacing, above):
    file, text = tmp_path / "settings.toml", tmp_path / "a.txt"
    file.write_text(f"[page]\nparagraph_spacing = {spacing}\nhanging = true\n", "utf-8")
    text.write_text(PARAGRAPHS, "utf-8")
    galley = make_ready(Request(str(text)), load_settings(file).settings).galley(80)
    assert galley.style.hanging
    assert [galley.piece(i).above for i in range(galley.pieces)] == above


@pytest.mark.parametrize("value", ["1", "2", '"auto"'])
def test_the_width_that_is_set_wins_over_what_was_told(tmp_path: Path, value):
    file, text = tmp_path / "settings.toml", tmp_path / "a.txt"
    file.write_text(f"[page]\nambiguous = {value}\n", "utf-8")
    text.write_text(PARAGRAPHS, "utf-8")
    settings = load_settings(file).settings
    ambiguous.remember(2 if value == '"auto"' else 1)
    asks = ambiguous.question(settings) != ""
    assert asks is (value == '"auto"')
    reading = make_ready(Request(str(text)), settings)
    assert reading.page.ambiguous == (1 if value == "1" else 2)


def test_each_terminal_is_expected_to_be_as_it_was(monkeypatch: pytest.MonkeyPatch):
    auto = load_settings(Path("none")).settings
    monkeypatch.setenv("TERM_PROGRAM", "mintty")
    assert ambiguous.expected(auto) == 1
    ambiguous.remember(2)
    assert ambiguous.expected(auto) == 2
    monkeypatch.setenv("LC_ALL", "ja_JP.UTF-8")
    assert ambiguous.expected(auto) == 1
    monkeypatch.setenv("TERM_PROGRAM", "tmux")
    assert ambiguous.expected(auto) == 1


def test_only_the_last_hundred_terminals_are_kept():
    for number in range(120):
        keep_width(f"t{number}", 2)
    assert [load_width(f"t{n}") for n in (0, 19, 20, 119)] == [1, 1, 2, 2]
    keep_width("t119", 1)
    assert load_width("t119") == 1


@pytest.mark.parametrize(
    ("x", "y", "width"), [(4, 1, 1), (8, 1, 2), (6, 1, None), (4, 0, None), (8, 0, None)]
)
def test_only_a_cursor_where_it_was_asked_is_an_answer(x, y, width):
    assert ambiguous.told(x, y) == width
