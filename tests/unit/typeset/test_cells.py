"""Cells agree with what the screen's library counts, and follow the terminal's setting."""

import unicodedata
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len, get_character_cell_size

from reader.typeset import cell_width, char_width
from reader.typeset.cells import Ruler, widths

SEED = Path(__file__).parents[3] / "seeds" / "000_5b3e0821b2624058.txt"
TEXTS = [
    "",
    "披阅",
    "1.5亿人次在钉钉“报平安”,5G、数据中心……——好",
    "繁體中文，「引號」『內』・々ー",
    "e\u0301a\u0308\u0323中\u0300",
    "👨‍👩‍👧 👍🏽 ☺️ ☺ ❤️ 1️⃣ #️⃣ ©️ 🏴‍☠️ 👩🏽‍💻",
    "🇨🇳🇫🇷 🇨",
    "がぎ カ゛ ｶﾞ ㍿ ㊣ ①②③ Ⅳ",
    "한국어 ᄒ\u1161\u11ab",
    "\u200b\u200c\u200d\u2060\ufeff\u00ad",
    "\u200d中\u200d\u200d中\ufe0f\ufe0f",
    "\x00\x1b[31m\t\n\x7f\x85",
    "葛󠄀 祇︀",
    "\ud800\udfff",
]


@pytest.mark.parametrize("text", TEXTS)
def test_agrees_with_rich(text):
    assert cell_width(text) == cell_len(text)
    assert cell_width(text * 60) == cell_len(text * 60)


@settings(max_examples=400, deadline=None)
@given(st.text(st.sampled_from("中，“…a1 \u0301\u200d\ufe0f👍🏽☺👩🇨가\u1161ー\n①"), max_size=40))
def test_agrees_with_rich_on_any_mixture(text):
    assert cell_width(text) == cell_len(text)


def test_agrees_with_rich_on_every_assigned_character():
    differing = [
        hex(code)
        for code in range(0x110000)
        if not 0xD800 <= code < 0xE000
        and unicodedata.category(chr(code)) != "Cn"
        and char_width(chr(code)) != get_character_cell_size(chr(code))
    ]
    assert differing == []


def test_ambiguous_characters_are_as_wide_as_the_terminal_draws_them():
    assert cell_width("“…—·①α℃→’", 2) == 18
    assert cell_width("“…—·①α℃→’", 1) == 9
    assert cell_width("─│┌a中", 2) == 6
    assert cell_width("e\u0301", 2) == 1


@settings(max_examples=300, deadline=None)
@given(
    text=st.text(st.sampled_from("中，“…a \u0301\u200d👍☺\ufe0f🇨①"), max_size=40),
    ambiguous=st.sampled_from([1, 2]),
    limit=st.integers(0, 90),
)
def test_a_ruler_measures_and_fits(text, ambiguous, limit):
    cells = widths(text, ambiguous)
    ruler = Ruler(text, ambiguous)
    sums = [sum(cells[:at]) for at in range(len(text) + 1)]
    assert [ruler.cells(at) for at in range(len(text) + 1)] == sums
    fitting = max(at for at, reached in enumerate(sums) if reached <= limit)
    assert min(ruler.fit(limit), len(text)) == fitting
