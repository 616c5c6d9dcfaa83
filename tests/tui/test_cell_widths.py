"""Ambiguous characters in one cell or two, for all of the screen library."""

import sys
import unicodedata
from collections.abc import Iterator

import pytest
import rich.cells
import rich.segment
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len, get_character_cell_size
from rich.segment import Segment
from textual.app import App, ComposeResult
from textual.content import Content
from textual.strip import Strip
from textual.widgets import Input

from reader.tui.cell_widths import use_cell_widths
from reader.typeset import cell_width, char_width

MIXED = st.text(
    st.sampled_from("中文，。“”‘’…—·①★℃αa1 ─│▕\u0301\u200d\ufe0f▶↔👍☺"), min_size=1, max_size=40
)


@pytest.fixture(scope="module", autouse=True)
def _wide() -> Iterator[None]:
    use_cell_widths(2)
    yield
    use_cell_widths(1)


def test_no_other_module_holds_what_is_replaced():
    """A change in Rich that makes ours do too little is seen here."""
    holders = {
        (module, name)
        for module, loaded in list(sys.modules.items())
        if module.split(".")[0] in {"rich", "textual"}
        for name, held in vars(loaded).items()
        if name == "_is_single_cell_widths" or held is rich._unicode_data.load
    }
    assert holders == {
        ("rich.cells", "_is_single_cell_widths"),
        ("rich.segment", "_is_single_cell_widths"),
        ("rich._unicode_data", "load"),
    }


def test_every_character_is_as_wide_as_it_is_set():
    differing = [
        hex(code)
        for code in range(0x110000)
        if not 0xD800 <= code < 0xE000
        and unicodedata.category(chr(code)) != "Cn"
        and get_character_cell_size(chr(code)) != char_width(chr(code), 2)
    ]
    assert differing == []


def test_it_can_be_undone():
    marks = "“…·—①"
    assert cell_len(marks) == 10
    use_cell_widths(1)
    try:
        assert cell_len(marks) == 5
        assert Segment(marks).split_cells(3)[0].text == "“…·"
        assert rich.cells.load_cell_table is rich._unicode_data.load
    finally:
        use_cell_widths(2)
    assert Segment(marks).split_cells(2)[0].text == "“"


@given(MIXED)
def test_a_text_is_as_wide_for_the_screen_as_for_the_page(text):
    assert cell_len(text) == cell_width(text, 2)
    assert Strip([Segment(text)]).cell_length == cell_width(text, 2)
    assert Content(text).cell_length == cell_width(text, 2)


@given(st.text(st.sampled_from("中，“”…—·①a "), min_size=1, max_size=40), st.integers(1, 60))
def test_a_cut_is_as_wide_as_asked(text, cells):
    strip = Strip([Segment(text), Segment("…“中")])
    assert cell_width(strip.crop(0, cells).text, 2) == min(cells, cell_width(text, 2) + 6)
    assert cell_width(strip.adjust_cell_length(cells).text, 2) == cells


@pytest.mark.parametrize("name", ["─", "│", "┌", "▕", "▏", "▐", "▎", "█", "▁", "▔"])
def test_rules_and_blocks_stay_narrow(name):
    assert cell_len(name) == char_width(name, 2) == 1


class Field(App[None]):
    def compose(self) -> ComposeResult:
        yield Input("“你…好”")


async def test_a_field_puts_its_caret_behind_what_was_typed():
    app = Field()
    async with app.run_test(size=(40, 5)):
        field = app.query_one(Input)
        field.cursor_position = 2
        assert field.content_width == cell_width(field.value, 2) + 1
        assert field.cursor_screen_offset.x - field.content_region.x == 4
