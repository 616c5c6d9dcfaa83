"""What a reading device keeps of highlights and notes."""

from datetime import UTC, datetime

from reader.annotations.exchange import Read, format_named


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
