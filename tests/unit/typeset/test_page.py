"""Blocks as they stand on the page; `▏` is no character of the text, `.` is indent."""

from pathlib import Path

import pytest

from reader.typeset import (
    PageStyle,
    cell_of,
    hit,
    lay_out,
    line_of,
    offset_at,
    space_before,
)

DATA = Path(__file__).parents[2] / "data" / "typeset"
SEED = Path(__file__).parents[3] / "seeds" / "000_5b3e0821b2624058.txt"
TEXT = "春天来了，河边的柳树发了芽，孩子们放起风筝。"


def page(text, kind, level=0, **style):
    lines = lay_out(text, kind, level, PageStyle(**{"measure": 20, **style}))
    return [
        "." * line.indent + line.prefix + text[line.span.start : line.span.end].rstrip()
        for line in lines
    ]


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("paragraph", ["....春天来了，河边的", "柳树发了芽，孩子们放", "起风筝。"]),
        ("heading", ["春天来了，河边的柳树", "发了芽，孩子们放起风", "筝。"]),
        ("other", ["春天来了，河边的柳树", "发了芽，孩子们放起风", "筝。"]),
        ("title", ["..春天来了，河边的", "..柳树发了芽，孩子", "....们放起风筝。"]),
        ("bullet", ["..· 春天来了，河边的", "....柳树发了芽，孩子", "....们放起风筝。"]),
        ("box", ["│ 春天来了，河边的柳", "│ 树发了芽，孩子们放", "│ 起风筝。"]),
        (
            "quote_block",
            [
                "........春天来",
                "....了，河边的柳",
                "....树发了芽，孩",
                "....子们放起风",
                "....筝。",
            ],
        ),
        ("byline", ["....春天来了，河边的", "....柳树发了芽，孩子", "....们放起风筝。"]),
    ],
)
def test_shapes(kind, expected):
    assert page(TEXT, kind) == expected


def test_verse_goes_line_by_line_and_turns_over_further_in():
    text = "床前看月光\n一二三四五六七八九十\n完"
    assert page(text, "verse") == [
        "....床前看月光",
        "....一二三四五六七八",
        "........九十",
        "....完",
    ]


def test_short_titles_stand_in_the_middle():
    assert page("春天", "title") == ["........春天"]


def test_a_title_is_parted_at_its_blanks():
    text = "春天来了，河边的柳树发芽 孩子们放起风筝"
    assert page(text, "title") == ["....春天来了，河", "....边的柳树发芽", "...孩子们放起风筝"]


@pytest.mark.parametrize("number", ["1. ", "12) ", "（三）", "四、", "⑤"])
def test_an_item_with_its_own_number_has_no_dot(number):
    text = number + TEXT
    lines = page(text, "bullet")
    assert lines[0].startswith(f"..{number}春天")
    assert lines[1].startswith("....")


@pytest.mark.parametrize("text", ["1.5亿人次", "三个人", "10万元以下"])
def test_an_item_that_begins_with_a_figure_has_a_dot(text):
    assert page(text, "bullet") == [f"..· {text}"]


def test_a_nested_bullet_stands_further_in():
    assert page("春天来了河边", "bullet", 2) == ["....· 春天来了河边"]


def test_a_wide_dot_brings_its_own_space():
    assert page("春天", "bullet", ambiguous=2) == ["..·春天"]


def test_an_indent_of_the_text_counts():
    assert page("\u3000\u3000春天", "paragraph") == ["\u3000\u3000春天"]
    assert page("\u3000春天", "paragraph") == ["..\u3000春天"]


def test_inner_newlines_end_lines_without_a_new_indent():
    assert page("春天\n河边", "paragraph") == ["....春天", "河边"]


def test_a_stop_hangs_in_the_margin_when_asked_to():
    text = "一二三四五六七八九十，百"
    assert page(text, "other") == ["一二三四五六七八九", "十，百"]
    assert page(text, "other", hanging=True) == ["一二三四五六七八九十，", "百"]


def test_empty_blocks_have_a_line():
    assert [len(lay_out("", kind, 0, PageStyle())) for kind in ("paragraph", "title", "verse")] == [
        1,
        1,
        1,
    ]


def test_space_sets_heads_and_figures_off():
    plain, aired = PageStyle(), PageStyle(spacing=1)
    assert space_before("title", None, plain) == 0
    assert space_before("paragraph", "title", plain) == 1
    assert space_before("heading", "paragraph", plain) == 1
    assert space_before("paragraph", "heading", plain) == 1
    assert space_before("paragraph", "paragraph", plain) == 0
    assert space_before("paragraph", "paragraph", aired) == 1
    assert space_before("bullet", "bullet", aired) == 0
    assert space_before("quote_block", "paragraph", plain) == 1


def test_both_halves_of_a_wide_character_are_its_own():
    line = lay_out(TEXT, "paragraph", 0, PageStyle(measure=20))[0]
    assert [offset_at(line, TEXT, cell) for cell in (0, 3, 4, 5, 6, 7)] == [0, 0, 0, 0, 1, 1]
    assert [hit(line, TEXT, cell).caret for cell in (4, 5, 6, 7)] == [0, 1, 1, 2]
    assert offset_at(line, TEXT, 99) == line.span.end
    assert [cell_of(line, TEXT, offset) for offset in (0, 1, 2)] == [4, 6, 8]


def test_a_family_is_one_place():
    text = "a👨‍👩‍👧b"
    line = lay_out(text, "other", 0, PageStyle())[0]
    assert [offset_at(line, text, cell) for cell in range(5)] == [0, 1, 1, 6, 7]


def test_lines_are_found_by_offset():
    lines = lay_out(TEXT, "paragraph", 0, PageStyle(measure=20))
    assert [line_of(lines, at) for at in (0, 7, 8, 17, 18, 22, 99)] == [0, 0, 1, 1, 2, 2, 2]


def _set_seed(measure):
    kinds = {"· ": "bullet", "本报": "byline"}
    rows = []
    for number, text in enumerate(filter(None, SEED.read_text(encoding="utf-8").splitlines())):
        kind = "title" if number == 0 else kinds.get(text[:2], "paragraph")
        kind = "heading" if kind == "paragraph" and len(text) < 32 and "。" not in text else kind
        shown = text.removeprefix("· ")
        style = PageStyle(measure=measure)
        for line in lay_out(shown, kind, 1, style):
            piece = shown[line.span.start : line.span.end].rstrip()
            padding = " " * (measure - line.indent - len(line.prefix) - line.cells)
            rows.append(" " * line.indent + line.prefix + piece + padding + "▏")
    return "\n".join(rows) + "\n"


def test_the_seed_article_at_40_columns():
    golden = DATA / "seed_40.txt"
    assert _set_seed(40) == golden.read_text(encoding="utf-8")
