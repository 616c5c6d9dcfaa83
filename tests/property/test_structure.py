"""What holds for every text: nothing is lost, doubled or moved, and sections nest."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from reader.model.document import Document
from reader.model.span import Span
from reader.sources import from_text
from reader.structure import as_is, recover

PIECES = (
    "一、",
    "（一）",
    "1.",
    "第三章 ",
    "第二回",
    "第一卷",
    "· ",
    "- ",
    "# ",
    "“",
    "”",
    "「",
    "」",
    "（",
    "）",
    "。",
    "，",
    "：",
    "？",
    "！",
    "……",
    "\n",
    "\n\n",
    "　　",
    " ",
    "  ",
    "记者 王小明",
    "本报记者 方一航",
    "2023年6月12日",
    "扫一扫",
    "问：",
    "答：",
    "附件：",
    "[编辑]",
    "——",
    "26",
    "0万块",
    "张三表示",
    "今天天气很好",
    "春眠不觉晓",
    "the quick fox",
    "楔子",
    "目录",
    "\x00",
    "\ud800",
    "\u2028",
    "\ufeff",
    "\t",
    "③",
    "*** ",
    "|",
    "```",
    "> ",
)
MARKERS = set("·•●○■◆▪‣◇□☆※►▶◎▲△–*．-+#")  # which become the kind
EDIT_MARK = "[编辑]"  # an encyclopaedia's, behind its headings
TEXTS = st.one_of(
    st.text(max_size=300), st.lists(st.sampled_from(PIECES), max_size=120).map("".join)
)


def blocks_in_source(document: Document) -> str:
    """The letters that the blocks take from the source, with the markers that became a kind."""
    return "".join(document.text[block.span.start : block.span.end] for block in document.blocks)


def bare(text: str) -> str:
    return "".join(text.split())


@settings(max_examples=300, deadline=None)
@given(TEXTS)
@example("")
@example("\n\n \n")
@example("·\n· 一\n·· 二")
@example("- - - 一")
@example("一[编辑]\n二[编辑]\n##三")
def test_every_letter_stands_once_and_in_order(text: str) -> None:
    raw = from_text(text, location="t", name="t")
    document = recover(raw)
    source = bare(raw.text)
    at = 0
    behind = ""  # what may stand behind the last block
    for block in document.blocks:
        letters = bare(document.text[block.span.start : block.span.end])
        assert letters
        back = document.origin.span_to_source(block.span)
        assert letters in bare(raw.text[back.start : back.end])
        found = source.index(letters, at)
        marker = source[at:found].removeprefix(behind)
        assert not marker or block.kind in {"bullet", "heading", "title"}
        assert set(marker) <= MARKERS
        at = found + len(letters)
        behind = EDIT_MARK if block.kind in {"heading", "title"} else ""
    assert source[at:] in {"", behind}


@settings(max_examples=200, deadline=None)
@given(TEXTS)
def test_blocks_are_the_text_and_sections_nest(text: str) -> None:
    document = recover(from_text(text, location="t", name="t"))
    parts = [document.text[block.span.start : block.span.end] for block in document.blocks]
    assert "\n".join(parts) == document.text
    open_sections: list[Span] = []
    for section in document.sections:
        while open_sections and section.span.start >= open_sections[-1].end:
            open_sections.pop()
        assert not open_sections or open_sections[-1].covers(section.span)
        open_sections.append(section.span)
        assert document.blocks[section.heading].kind == "heading"
        assert document.blocks[section.heading].span.start == section.span.start


@settings(max_examples=200, deadline=None)
@given(TEXTS)
def test_each_letter_maps_back_to_itself(text: str) -> None:
    raw = from_text(text, location="t", name="t")
    document = recover(raw)
    for position, letter in enumerate(document.text):
        if not letter.isspace():
            source = document.origin.span_to_source(Span(position, position + 1))
            assert letter in raw.text[source.start : source.end]


@settings(max_examples=100, deadline=None)
@given(TEXTS)
def test_as_is_leaves_the_text_alone(text: str) -> None:
    raw = from_text(text, location="t", name="t")
    document = as_is(raw)
    assert document.text == raw.text
    assert document.origin.is_identity
    for block in document.blocks:
        line = document.text[block.span.start : block.span.end]
        assert line.strip()
        assert "\n" not in line


@pytest.mark.parametrize(
    "letter", ["（", "“", "9", "一", "a", "第", "#", "·", "：", "。", "　", "-", "[", "記者"]
)
def test_long_runs_of_one_letter_are_read(letter: str) -> None:
    text = letter * 200_000
    assert bare(recover(from_text(text, location="t", name="t")).text) in bare(text)
    lines = f"{letter}\n" * 5_000
    assert bare(recover(from_text(lines, location="t", name="t")).text) in bare(lines)


def test_verse_of_a_hundred_thousand_lines_is_one_block_in_linear_time() -> None:
    text = "\n".join(["春眠不觉晓"] * 100_000)
    document = recover(from_text(text, location="t", name="t"))
    assert [block.kind for block in document.blocks] == ["verse"]
