"""Files in the shapes that devices and services write, as their documentation shows them."""

import json
from datetime import UTC, datetime

import pytest

from reader.annotations.exchange import Incoming, Read, format_named


def read(name: str, text: str) -> Read:
    known = format_named(name)
    assert known.read is not None
    return known.read(text)


def clipping(header: str, words: str = "渡口的灯亮了", title: str = "江上 (林一)") -> str:
    return f"{title}\r\n{header}\r\n\r\n{words}\r\n==========\r\n"


def one(header: str) -> Incoming:
    (note,), problems = read("clippings", "\ufeff" + clipping(header))
    assert problems == ()
    return note


MARCH = datetime(2021, 3, 1, 13, 2, 3, tzinfo=UTC)


@pytest.mark.parametrize(
    "header",
    [
        "- Your Highlight on page 2 | Location 170-171 | Added on Monday, March 1, 2021 1:02:03 PM",
        "- Your Highlight on Location 170-171 | Added on Monday, March 1, 2021 1:02:03\u202fPM",
        "- Your Highlight on page 12 | location 170-171 | Added on Monday, 1 March 2021 13:02:03",
        "- 您在位置 #170-171的标注 | 添加于 2021年3月1日星期一 下午1:02:03",
        "- 您在第 12 页（位置 #170-171）的标注 | 添加于 2021年3月1日星期一 下午1:02:03",
        "- 我的标注 位置 #170-171 | 已添加至 2021年3月1日 星期一 下午 1:02:03",
        "- 您在位置 #170-171 的標註 | 新增於 2021年3月1日星期一 下午1:02:03",
        "- 您的標註在第 12 頁（位置 170-171） | 新增於 2021年3月1日星期一 13:02:03",
    ],
)
def test_headers_of_highlights(header: str) -> None:
    note = one(header)
    assert (note.anchor.exact, note.title, note.author) == ("渡口的灯亮了", "江上", "林一")
    assert note.created == MARCH


def test_the_oldest_devices_tell_no_seconds() -> None:
    note = one("- Highlight Loc. 1049-50  | Added on Friday, April 02, 2010, 11:16 PM")
    assert note.created == datetime(2010, 4, 2, 23, 16, tzinfo=UTC)


@pytest.mark.parametrize(
    ("highlight", "note"),
    [
        ("- Your Highlight on Location 170-171 | Added", "- Your Note on Location 171 | Added"),
        ("- 您在位置 #170-171的标注 | 添加于", "- 您在位置 #171的笔记 | 添加于"),
        ("- 您在第 12 页（位置 #170-171）的标注 |", "- 您在第 12 页（位置 #171）的笔记 |"),
        ("- 您在位置 #170-171 的標註 | 新增於", "- 您在位置 #171 的筆記 | 新增於"),
    ],
)
def test_a_note_joins_its_highlight_even_from_before_it(highlight: str, note: str) -> None:
    parts = clipping(highlight), clipping(note, "灯是谁点的？")
    for text in ("".join(parts), "".join(reversed(parts))):
        notes, problems = read("clippings", text)
        assert [(one.anchor.exact, one.note) for one in notes] == [("渡口的灯亮了", "灯是谁点的？")]
        assert problems == ()


@pytest.mark.parametrize(
    "header", ["- Your Bookmark on Location 12 | Added", "- 您在位置 #12的书签 | 添加于"]
)
def test_bookmarks_are_passed_over(header: str) -> None:
    assert read("clippings", clipping(header, "")) == ((), ())


def test_a_note_without_its_highlight_is_told() -> None:
    notes, problems = read("clippings", clipping("- 您在位置 #12的笔记 | 添加于", "只有笔记"))
    assert notes == ()
    assert problems == ("record 1: a note without words that it is about",)


READWISE_EXPORT = """\
Highlight,Book Title,Book Author,Amazon Book ID,Note,Color,Tags,Location Type,Location,\
Highlighted at,Document tags
渡口的灯亮了,江上,林一,B00ABCDEFG,.灯 .水位 要核对,pink,"夜航, 数字",location,170,\
2021-03-01 13:02:03+00:00,小说
"他说:""好。""
走了。",江上,林一,,,,,page,12,,
"""
READWISE_IMPORT = """\
Highlight,Title,Author,URL,Note,Location,Date
渡口的灯亮了,江上,林一,https://example.org/river,.灯 要核对,6,2021-03-01 13:02:03
船还没有来,,,,,,
"""


def test_what_readwise_exports() -> None:
    first, second = read("readwise", READWISE_EXPORT).notes
    assert (first.title, first.author, first.note) == ("江上", "林一", "要核对")
    assert set(first.tags) == {"灯", "水位", "夜航", "数字"}
    assert (first.style, first.created) == ("red", MARCH)
    assert second.anchor.exact == '他说:"好。"\n走了。'
    # A device's location says nothing of ours.
    assert first.anchor.span == second.anchor.span == (0, 0)


def test_what_readwise_takes() -> None:
    first, second = read("readwise", READWISE_IMPORT).notes
    assert (first.location, first.anchor.span) == ("https://example.org/river", (6, 12))
    assert (first.tags, first.note, first.created) == (("灯",), "要核对", MARCH)
    assert (second.anchor.exact, second.title) == ("船还没有来", "")


def hypothesis_row(number: int, **rest: object) -> dict[str, object]:
    uri = "https://example.org/river"
    return {
        "id": f"Qx{number}fPvxREem",
        "created": "2021-03-01T13:02:03.334539+00:00",
        "updated": "2021-03-02T08:00:00.000000+00:00",
        "user": "acct:lin@hypothes.is",
        "uri": uri,
        "text": "要**核对**",
        "tags": ["灯"],
        "group": "__world__",
        "permissions": {"read": ["group:__world__"], "admin": ["acct:lin@hypothes.is"]},
        "target": [
            {
                "source": uri,
                "selector": [
                    {
                        "type": "RangeSelector",
                        "startContainer": "/div[1]/p[1]",
                        "startOffset": 0,
                        "endContainer": "/div[1]/p[1]",
                        "endOffset": 6,
                    },
                    {"type": "TextPositionSelector", "start": 3, "end": 9},
                    {
                        "type": "TextQuoteSelector",
                        "exact": "渡口的灯亮了",
                        "prefix": "夜里，",
                        "suffix": "。",
                    },
                ],
            }
        ],
        "document": {"title": ["江上"]},
        "links": {"html": "https://hypothes.is/a/Qx"},
        "flagged": False,
        "hidden": False,
        **rest,
    }


def test_an_answer_of_the_hypothesis_search() -> None:
    page_note = hypothesis_row(2, target=[{"source": "https://example.org/river"}])
    reply = hypothesis_row(3, references=["Qx1fPvxREem"], target=[])
    rows = [hypothesis_row(1), page_note, reply]
    (note,), problems = read("hypothesis", json.dumps({"total": 3, "rows": rows}))
    assert (note.title, note.location) == ("江上", "https://example.org/river")
    assert (note.anchor.exact, note.anchor.prefix) == ("渡口的灯亮了", "夜里，")
    assert (note.note, note.tags) == ("要**核对**", ("灯",))
    assert note.created is not None
    assert note.created.day == 1
    assert [problem.split(":")[0] for problem in problems] == ["row 2", "row 3"]


def test_one_hypothesis_annotation_alone() -> None:
    assert len(read("hypothesis", json.dumps(hypothesis_row(1))).notes) == 1
