import pytest

from reader.model.span import Span
from reader.text.sentence import sentence_at, sentences


def cut(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences(text)]


@pytest.mark.parametrize(
    "expected",
    [
        ["他来了。", "她走了！", "真的？"],
        ["“我们相信。”", "张勇说。"],
        ["他问：“去吗？！”", "没人答。"],
        ["「好。」", "他說。"],
        ["这……那好吧。", "（完。）"],
        ["他想说……", "“什么？”"],
        ["增长了1.5亿，占3.14%。", "见第2.1节"],
        ["没有句号的标题"],
        ["half-width stop.", "下一句!"],
        ["Mr. Smith met J. Doe at 3.5 p.m. on Monday.", "They left."],
        ["He said “Stop.”", "Then silence..."],
        ["真的?", "是的!"],
        ["“Stop!” he said.", "Nobody did."],
    ],
)
def test_sentences(expected: list[str]) -> None:
    assert (
        cut("".join(x + (" " if x.isascii() or x[-1] in ".”" else "") for x in expected))
        == expected
    )


def test_a_straight_quotation_mark_closes_only_what_is_open() -> None:
    assert cut('他来了。"你好。我是张三。"他说。') == [
        "他来了。",
        '"你好。',
        '我是张三。"',
        "他说。",
    ]
    assert cut('有个"缺的。\n他来了。"好。"') == ['有个"缺的。', "他来了。", '"好。"']


def test_line_ends_end_a_sentence() -> None:
    assert cut("第一行\n　　第二行。 \n\n") == ["第一行", "第二行。"]
    assert cut(" \n　") == []


@pytest.mark.parametrize(
    ("position", "found"),
    [
        (0, "一。"),
        (1, "一。"),
        (2, "二三！"),
        (4, "二三！"),
        (5, "二三！"),
        (6, "四"),
        (7, "四"),
        (9, "五。"),
        (99, "五。"),
    ],
)
def test_sentence_at(position: int, found: str) -> None:
    text = "一。二三！ 四\n　五。"
    start, end = sentence_at(text, position)
    assert text[start:end] == found


def test_an_empty_line_has_no_sentence() -> None:
    assert sentence_at("一。\n\n二。", 3) == Span(3, 3)
    assert sentence_at("", 0) == Span(0, 0)


@pytest.mark.parametrize(
    "letter", ["。", "!", ".", "…", "”", "a", "1", "\n", "（", " ", "A.", "!…"]
)
def test_runs_are_cut_in_linear_time(letter: str) -> None:
    text = letter * 200_000
    assert sum(end - start for start, end in sentences(text)) <= len(text)
