"""What must hold of set lines for any text and any width."""

import importlib.util
from itertools import pairwise
from pathlib import Path
from types import ModuleType
from typing import get_args

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from reader.model.block import BlockKind
from reader.model.span import Span
from reader.typeset import (
    PageStyle,
    break_lines,
    cell_of,
    cell_width,
    hit,
    lay_out,
    line_of,
    offset_at,
)

SEED = Path(__file__).parents[2] / "seeds" / "000_5b3e0821b2624058.txt"


def _oracle() -> ModuleType:
    where = Path(__file__).with_name("kinsoku.py")
    spec = importlib.util.spec_from_file_location("kinsoku", where)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


kinsoku = _oracle()

# Pieces that meet at line ends in Chinese prose, whole where a reader sees one thing.
MARKS = "中国文字人亿十，。、；：？！”“’‘（）《》「」【】…—·～%℃々ー1203456 \u3000\n\t"
LATIN = "aBéαд１Ａ①→か가¥$@#-/,.:;!?()[]{}+=&_\u00a0\u2060"
WHOLES = (
    *("word", "state", "C++", "km/h", "US$", "……", "——", "  ", "http://x.y/z?a=1", "e\u0301"),
    *("1.5", "37.1万", "3.36亿元", "96%", "¥300", "9:30", "2026-11-23", "1,000"),
    *("👨‍👩‍👧", "👍🏽", "🇨🇳", "☺️", "❤️"),
)
PIECES = st.sampled_from([*MARKS, *LATIN, *WHOLES])
PROSE = st.lists(PIECES, max_size=80).map("".join)
WIDTHS = st.integers(2, 120)
AMBIGUOUS = st.sampled_from([1, 2])
LEVELS = st.sampled_from(["strict", "basic"])
KINDS = st.sampled_from(get_args(BlockKind))


def _covers(text, spans):
    assert "".join(text[start:end] for start, end in spans) == text
    assert [span[0] for span in spans[1:]] == [span[1] for span in spans[:-1]]
    assert spans[0][0] == 0
    assert all(start < end for start, end in spans) or not text


@settings(max_examples=400, deadline=None)
@given(text=PROSE, width=WIDTHS, ambiguous=AMBIGUOUS, level=LEVELS)
@example(text="他说:“平安”,5G网络", width=12, ambiguous=1, level="strict")
def test_no_fault_where_a_better_break_is_in_reach(text, width, ambiguous, level):
    lines = break_lines(text, width, ambiguous, level)
    found = list(kinsoku.faults(text, lines, width, ambiguous, strict=level == "strict"))
    assert found == []


@settings(max_examples=200, deadline=None)
@given(text=PROSE, width=st.integers(2, 24), ambiguous=AMBIGUOUS)
def test_no_fault_in_narrow_columns(text, width, ambiguous):
    assert list(kinsoku.faults(text, break_lines(text, width, ambiguous), width, ambiguous)) == []


@settings(max_examples=300, deadline=None)
@given(text=st.text(max_size=200), width=st.integers(-1, 120), ambiguous=AMBIGUOUS)
def test_any_text_is_covered_in_order(text, width, ambiguous):
    _covers(text, break_lines(text, width, ambiguous))


@settings(max_examples=200, deadline=None)
@given(text=st.text(max_size=200), width=WIDTHS, ambiguous=AMBIGUOUS)
def test_no_line_of_any_text_is_too_wide(text, width, ambiguous):
    for start, end in break_lines(text, width, ambiguous):
        shown = text[start:end].rstrip()
        assert cell_width(shown, ambiguous) <= width or kinsoku.single(shown)


@settings(max_examples=300, deadline=None)
@given(text=PROSE, kind=KINDS, measure=WIDTHS, ambiguous=AMBIGUOUS, hanging=st.booleans())
def test_a_block_is_whole_and_keeps_to_the_measure(text, kind, measure, ambiguous, hanging):
    style = PageStyle(measure=measure, ambiguous=ambiguous, hanging=hanging)
    lines = lay_out(text, kind, 1, style)
    _covers(text, [line.span for line in lines])
    for line in lines:
        used = line.indent + cell_width(line.prefix, ambiguous) + line.cells
        shown = text[line.span.start : line.span.end].rstrip(" \t\u3000\n")
        assert line.cells == cell_width(shown, ambiguous)
        # Four cells hold a bullet, its dot and one Han; less cannot be kept to.
        assert used <= max(measure, 4) + 2 * hanging


@settings(max_examples=200, deadline=None)
@given(text=PROSE, measure=WIDTHS, ambiguous=AMBIGUOUS, cell=st.integers(0, 130))
def test_a_cell_and_its_offset_name_each_other(text, measure, ambiguous, cell):
    lines = lay_out(text, "paragraph", 0, PageStyle(measure=measure, ambiguous=ambiguous))
    for number, line in enumerate(lines):
        offset = offset_at(line, text, cell, ambiguous)
        assert line.span.start <= offset <= line.span.end
        if offset < line.span.end:
            assert line_of(lines, offset) == number
            assert cell_of(line, text, offset, ambiguous) <= max(cell, line.indent)
            assert (
                offset_at(line, text, cell_of(line, text, offset, ambiguous), ambiguous) >= offset
            )
        assert hit(line, text, cell, ambiguous).offset == offset


@pytest.mark.parametrize("ambiguous", [1, 2])
def test_the_seed_article_has_no_fault_at_any_width(ambiguous):
    paragraphs = [line for line in SEED.read_text(encoding="utf-8").splitlines() if line]
    for width in range(20, 121, 5 if ambiguous == 2 else 3):
        for text in paragraphs:
            lines = break_lines(text, width, ambiguous)
            assert list(kinsoku.faults(text, lines, width, ambiguous)) == []


@pytest.mark.parametrize(
    ("text", "ends", "kinds"),
    [
        ("今天下雨，明天晴", [4], ["first"]),
        ("他说“今天下雨”", [3], ["last"]),
        ("一共1.5亿人", [4], ["number"]),
        ("一共15亿人", [3], ["number"]),
        ("我用Python写", [4], ["word"]),
        ("他说——好", [3], ["dash"]),
        ("今天e\u0301x下", [3], ["grapheme"]),
        ("今天天气很好很好很好很好", [], ["wide"]),
    ],
)
def test_the_oracle_sees_faults(text, ends, kinds):
    cuts = [0, *ends, len(text)]
    lines = [Span(*pair) for pair in pairwise(cuts)]
    assert [fault.kind for fault in kinsoku.faults(text, lines, 16)] == kinds
