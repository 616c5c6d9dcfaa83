"""Quotation marks in pairs, and their repair."""

import pytest

from reader.extract.quotes.marks import NO_CLOSER, NO_OPENER, WRONG_CLOSER, find_pairs


def spans(text: str) -> list[tuple[str, str]]:
    return [(text[pair.start : pair.end], pair.note) for pair in find_pairs(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("他说“好”。", [("“好”", "")]),
        ("「一『二』三」", [("「一『二』三」", ""), ("『二』", "")]),
        ("《书》与〈文〉", [("《书》", ""), ("〈文〉", "")]),
        ('他说"好"又说"行"', [('"好"', ""), ('"行"', "")]),
        ("他说:“好。“走了", [("“好。“", WRONG_CLOSER)]),
        ("他说:“好。』走了", [("“好。』", WRONG_CLOSER)]),
        ("他说:“好,明天再谈", [("“好,明天再谈", NO_CLOSER)]),
        ("他说:”好。”", [("”好。”", NO_OPENER)]),
        ("it’s “ok”", [("“ok”", "")]),
        ("用的是'双保险'的办法", [("'双保险'", "")]),
        ("it's the dogs' 5' bed", []),
        (
            "说:「先看『图纸」再动工。」",
            [("「先看『图纸」再动工。」", ""), ("『图纸」", WRONG_CLOSER)],
        ),
        (
            "说:「都退「一步」,他又说,「别吵」。",
            [("「都退「一步」", NO_CLOSER), ("「一步」", ""), ("「别吵」", "")],
        ),
        ("《论《甲》的尾》", [("《论《甲》的尾》", ""), ("《甲》", "")]),
        ("《甲和《乙》", [("《乙》", "")]),
        ("””””", []),
        ("“”", []),
    ],
)
def test_pairs_and_repairs(text: str, expected: list[tuple[str, str]]) -> None:
    assert spans(text) == expected


def test_depth_of_a_nested_pair() -> None:
    outer, inner = find_pairs("“他说‘好’”")
    assert (outer.depth, inner.depth) == (0, 1)


def test_a_shared_closer_leaves_the_rest_at_the_top() -> None:
    pairs = find_pairs("说:「都退「一步」,他又说,「别吵」。")
    assert [pair.depth for pair in pairs] == [0, 1, 0]
