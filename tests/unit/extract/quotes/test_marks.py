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
        ("””””", []),
        ("“”", []),
    ],
)
def test_pairs_and_repairs(text: str, expected: list[tuple[str, str]]) -> None:
    assert spans(text) == expected


def test_depth_of_a_nested_pair() -> None:
    outer, inner = find_pairs("“他说‘好’”")
    assert (outer.depth, inner.depth) == (0, 1)
