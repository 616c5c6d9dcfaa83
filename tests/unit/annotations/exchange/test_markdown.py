from dataclasses import replace

from reader.annotations.anchoring import anchor_at
from reader.annotations.exchange import Sheet, format_named
from reader.annotations.exchange.sheets import parse_time
from reader.model.annotation import Annotation
from reader.model.span import Span

TEXT = "渡口的灯亮了。船还没有来，\n1. 水位 *不* 高。"
TIME = parse_time("2024-03-05T13:02:03Z")


def mark(number: int, start: int, end: int, section: str = "", note: str = "") -> Annotation:
    assert TIME is not None
    anchor = replace(anchor_at(TEXT, Span(start, end)), section=section)
    identity = f"01900000-0000-7000-8000-{number:012d}"
    return Annotation(identity, "d", anchor, "yellow", TIME, TIME, note)


def write(*marks: Annotation, before: str = "") -> str:
    return format_named("markdown").write([Sheet('渡 "口"', marks=marks)], before)


def test_a_page() -> None:
    shown = write(mark(1, 0, 7, "夜航", "记"), mark(2, 7, 26, "水"))
    lines = [line for line in shown.split("\n") if not line.startswith("<!--")]
    assert lines == [
        "---",
        'title: "渡 \\"口\\""',
        "---",
        "",
        '# 渡 "口"',
        "",
        "## 夜航",
        "",
        "> 渡口的灯亮了。",
        "",
        "^p-000000000001",
        "",
        "记",
        "",
        "## 水",
        "",
        "> 船还没有来，",
        ">",
        "> 1\\. 水位 \\*不\\* 高。",
        "",
        "^p-000000000002",
        "",
    ]


def test_written_again_it_stays_the_same() -> None:
    marks = mark(1, 0, 7, "夜航", "记"), mark(2, 7, 13)
    once = write(*marks)
    assert write(*marks, before=once) == once


def test_the_users_lines_stay_and_ours_are_brought_up_to_date() -> None:
    once = write(mark(1, 0, 7, note="记"), mark(2, 7, 13))
    own = once.replace("# 渡", "我自己的话\n\n# 渡") + "\n文末的话\n"
    shown = write(mark(1, 0, 7, note="改"), mark(2, 7, 13), before=own)
    assert shown == own.replace("\n记\n", "\n改\n").replace(
        next(line for line in own.split("\n") if "00001 " in line),
        next(line for line in shown.split("\n") if "00001 " in line),
    )
    assert "我自己的话" in shown
    assert shown.endswith("文末的话\n")


def test_a_block_that_was_changed_by_hand_is_left() -> None:
    own = write(mark(1, 0, 7, note="记")).replace("\n记\n", "\n记，我的补充\n")
    assert write(mark(1, 0, 7, note="改"), before=own) == own
    assert write(before=own) == own


def test_new_marks_come_in_their_place_and_deleted_ones_go() -> None:
    own = write(mark(1, 0, 7), mark(3, 13, 20))
    shown = write(mark(1, 0, 7), mark(2, 7, 13), mark(3, 13, 20), before=own)
    assert [line[-1] for line in shown.split("\n") if line.startswith("^p-")] == ["1", "2", "3"]
    assert write(mark(3, 13, 20), before=own).count("^p-") == 1


def test_a_file_without_marks_is_added_to() -> None:
    assert write(mark(1, 0, 7), before="我的笔记\n").startswith("我的笔记\n\n---\n")
