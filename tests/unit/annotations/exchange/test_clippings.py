"""What a reading device keeps of highlights and notes."""

from datetime import UTC, datetime

import pytest

from reader.annotations.exchange import Read, Sheet, format_named
from reader.model.annotation import Anchor, Annotation
from reader.model.span import Span


def clippings(text: str) -> Read:
    read = format_named("clippings").read
    assert read is not None
    return read(text)


def test_clippings_of_a_device_in_two_languages() -> None:
    text = (
        "\ufeff江上 (林一)\n- 您在位置 #120-123的标注 | 添加于 2021年3月1日星期一 下午1:02:03\n\n"
        "渡口的灯\n==========\n"
        "江上 (林一)\n- 您在位置 #123的笔记 | 添加于 2021年3月1日星期一 下午1:03:00\n\n"
        "好\n==========\n"
        "江上 (林一)\n- 您在位置 #120-125的标注 | 添加于 2021年3月1日星期一 下午1:04:00\n\n"
        "渡口的灯亮了\n==========\n"
        "Ferry (A. Lin)\n- Your Highlight on page 7 | Location 1024-31 | "
        "Added on Monday, March 1, 2021 1:02:03 AM\n\nThe ferry\n==========\n"
        "Ferry (A. Lin)\n- Your Bookmark on Location 9 | Added on x\n\n\n==========\n"
    )
    notes, problems = clippings(text)
    assert problems == ()
    assert [(note.anchor.exact, note.note, note.author) for note in notes] == [
        ("渡口的灯亮了", "好", "林一"),
        ("The ferry", "", "A. Lin"),
    ]
    assert notes[0].created == datetime(2021, 3, 1, 13, 4, tzinfo=UTC)
    assert notes[1].created == datetime(2021, 3, 1, 1, 2, 3, tzinfo=UTC)


def test_clippings_of_several_books_keep_their_order_and_their_places() -> None:
    head = "- Your {} on Location {} | Added on Monday, January 1, 2024 1:00:00 AM\n\n"
    parts = [
        ("甲", "Highlight", "1-3", "水位高了"),
        ("乙", "Highlight", "1-3", "船来了"),
        ("甲", "Highlight", "7-9", "灯亮了"),
        ("乙", "Note", "3", "哪条船"),
        ("甲", "Note", "40", "没有的"),
    ]
    text = "".join(
        f"{book}\n{head.format(kind, at)}{words}\n==========\n" for book, kind, at, words in parts
    )
    found = clippings(text)
    assert [(note.title, note.anchor.exact, note.note) for note in found.notes] == [
        ("甲", "水位高了", ""),
        ("乙", "船来了", "哪条船"),
        ("甲", "灯亮了", ""),
    ]
    assert [problem.split(":")[0] for problem in found.problems] == ["record 5"]


@pytest.mark.parametrize(
    ("title", "author"),
    [("江上", "林一 (译)"), ("江上 (上)", "林一"), ("江上 (上)", ""), ("灯 (夜", "A (B (C))")],
)
def test_brackets_of_title_and_writer_are_told_apart(title: str, author: str) -> None:
    time = datetime(2021, 3, 1, tzinfo=UTC)
    mark = Annotation("x", "d", Anchor(Span(0, 4), "渡口的灯"), "yellow", time, time)
    found = clippings(format_named("clippings").write([Sheet(title, author, marks=(mark,))], ""))
    assert [(note.title, note.author) for note in found.notes] == [(title, author)]


def test_a_title_of_two_lines_is_one_header() -> None:
    time = datetime(2021, 3, 1, tzinfo=UTC)
    mark = Annotation("x", "d", Anchor(Span(0, 4), "渡口的灯"), "yellow", time, time)
    sheet = Sheet("江上\n夜话", "林一\n船夫", marks=(mark,))
    found = clippings(format_named("clippings").write([sheet], ""))
    assert [(note.title, note.author) for note in found.notes] == [("江上 夜话", "林一 船夫")]


def test_notes_of_several_highlights_at_one_location() -> None:
    head = "江上 (林一)\n- Your {} on Location {} | Added on x\n\n{}\n==========\n"
    parts = [
        *(("Highlight", "170-171", "渡口的灯"), ("Note", "171", "谁点的")),
        *(("Highlight", "171", "水位高了"), ("Note", "171", "雨后")),
    ]
    found = clippings("".join(head.format(*part) for part in parts))
    assert [(note.anchor.exact, note.note) for note in found.notes] == [
        ("渡口的灯", "谁点的"),
        ("水位高了", "雨后"),
    ]
