"""Official papers: what stands over them, what they send along, and what closes them."""

import pytest

from reader.sources import from_text
from reader.structure import recover
from reader.structure.bylines import is_dateline
from reader.structure.roles import is_imprint

DUTY = "　　各渡口每天日出前检查缆绳和灯，雾大时停航，并在码头写明什么时候再开。"


def blocks(lines: list[str]) -> list[tuple[str, str]]:
    document = recover(from_text("\n".join(lines), location="t", name="t"))
    return [
        (block.kind, document.text[block.span.start : block.span.end]) for block in document.blocks
    ]


def test_a_paper_that_is_sent_along_has_its_title() -> None:
    found = blocks(
        [
            "沅州市交通局关于印发",
            "《沅州市渡口管理办法（试行）》的通知",
            "沅交发〔2023〕7号",
            "各县交通局：",
            "　　现将《沅州市渡口管理办法（试行）》印发给你们，请认真执行。",
            "沅州市交通局",
            "2023年3月2日",
            "",
            "沅州市渡口管理办法",
            "（试行）",
            DUTY,
            "一、检查",
            DUTY,
            "二、停航",
            DUTY,
            "联系人：柳平；电话：0000—1234567",
            "抄送：市政府办公室。",
            "沅州市交通局办公室　　　　2023年3月3日印发",
        ]
    )
    assert found[0] == ("title", "沅州市交通局关于印发\n《沅州市渡口管理办法（试行）》的通知")
    assert ("title", "沅州市渡口管理办法\n（试行）") in found
    assert [kind for kind, _ in found[-3:]] == ["other", "other", "dateline"]
    assert [text for kind, text in found if kind == "heading"] == ["一、检查", "二、停航"]


def test_a_judgment_has_its_title_number_and_bench() -> None:
    found = blocks(
        [
            "沅州市江湾区人民法院",
            "民 事 判 决 书",
            "（2022）沅0102民初12号",
            "原告：柳平，男，住沅州市。",
            DUTY,
            "　　本判决为终审判决。",
            "审　判　长　沈石",
            "审　判　员　罗敏",
            "2022年9月8日",
            "书　记　员　丁冬",
        ]
    )
    assert found[0] == ("title", "沅州市江湾区人民法院\n民 事 判 决 书")
    assert [kind for kind, _ in found[1:]] == [
        "dateline",
        *["paragraph"] * 3,
        "other",
        "other",
        "dateline",
        "other",
    ]


def test_a_title_that_only_the_text_names_is_no_second_headline() -> None:
    found = blocks(
        ["堤上的柳树又绿了", "他读过《沅州市渡口管理办法》。", "沅州市渡口管理办法", DUTY]
    )
    assert [kind for kind, _ in found].count("title") == 1


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("抄　送：市政府办公室", True),
        ("聯絡電話：2345 6789", True),
        ("联系人们都到了", False),
        ("主任说：“开船。”", False),
    ],
)
def test_closing_lines(line: str, expected: bool) -> None:
    assert is_imprint(line) is expected


def test_the_day_of_printing_is_a_date() -> None:
    assert is_dateline("沅州市交通局办公室　　2023年3月3日印发")
