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


def test_a_headline_of_two_lines_is_whole_and_the_addressees_stand_under_it() -> None:
    found = blocks(
        [
            "沅州市交通局关于第二季度",
            "渡口安全检查情况的通报",
            "",
            "各县交通局，市航运公司：",
            DUTY,
        ]
    )
    assert found[:2] == [
        ("title", "沅州市交通局关于第二季度\n渡口安全检查情况的通报"),
        ("other", "各县交通局，市航运公司："),
    ]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("亲爱的同学们，各位老师：", "other"),
        ("女士们、先生们：", "other"),
        ("老船工这样回答老师：", "paragraph"),
        ("检查的情况如下：", "paragraph"),
    ],
)
def test_who_is_greeted(line: str, kind: str) -> None:
    assert blocks(["在开航仪式上的讲话", line, DUTY, DUTY])[1] == (kind, line)


def test_numbered_sentences_of_papers_are_paragraphs_and_semicolons_make_a_list() -> None:
    sentences = ["（一）清点渡船。各渡口六月底前报数。", "（二）停用旧缆。换新缆前不得开航。"]
    items = ["（一）灯；", "（二）缆；", "（三）救生圈。"]
    head = ["沅州市交通局关于检查渡口的通知", "各县交通局：", "一、要求"]
    found = blocks([*head, *sentences, "二、带好下列东西：", *items])
    assert [kind for kind, text in found if text[0] == "（"] == ["paragraph"] * 2 + ["bullet"] * 3


def test_an_attachment_stands_behind_signature_and_date() -> None:
    found = blocks(
        [
            "沅州市交通局关于检查渡口的通知",
            "各县交通局：",
            DUTY,
            "附件：1.渡口名单",
            "沅州市交通局",
            "沅州航运公司",
            "2023年3月2日",
            "（联系人：柳平，电话：0000-1234567）",
            "附件1",
            "渡口名单",
            "1.江湾渡口：柳平。",
            "2.石矶渡口：罗敏。",
        ]
    )
    assert [kind for kind, _ in found[3:10]] == ["other"] * 3 + ["dateline"] + ["other"] * 2 + [
        "title"
    ]


def test_a_decree_is_followed_by_what_it_passes() -> None:
    found = blocks(
        [
            "沅州市人民政府令",
            "第37号",
            "《沅州市渡口管理办法》已经市人民政府常务会议通过，现予公布。",
            "市长　柳平",
            "2023年4月20日",
            "沅州市渡口管理办法",
            "第一章　总则",
            "第一条　" + DUTY.strip(),
            "第二条　" + DUTY.strip(),
            "第二章　附则",
            "第三条　" + DUTY.strip(),
        ]
    )
    assert [text for kind, text in found if kind == "title"] == [
        "沅州市人民政府令",
        "沅州市渡口管理办法",
    ]


def test_a_letter_is_signed_over_its_day() -> None:
    lines = ["此致", "敬礼", "罗敏", "二〇二一年十月十九日夜，于石矶岛"]
    found = blocks(["给下一任守灯人的信", DUTY, DUTY, *lines])
    assert [kind for kind, _ in found[-4:]] == ["other", "other", "other", "dateline"]


def test_a_month_at_the_end_is_when_it_was_written() -> None:
    found = blocks(["文明乘船倡议书", "广大市民朋友们：", DUTY, "沅州市文明办", "二〇二三年十一月"])
    assert [kind for kind, _ in found[-2:]] == ["other", "dateline"]


def test_a_paper_in_one_line_has_its_addressees() -> None:
    parts = [
        "沅州市交通局关于检查渡口的通知 各县交通局：",
        DUTY.strip(),
        DUTY.strip(),
        DUTY.strip(),
        DUTY.strip(),
    ]
    found = blocks(["　　".join(parts)])
    assert [kind for kind, _ in found[:2]] == ["title", "other"]


def test_an_office_may_stand_over_the_headline() -> None:
    head = ["沅州市人民政府办公室", "关于推进渡口改造的实施意见", "", "各县人民政府："]
    assert blocks([*head, DUTY, DUTY])[0] == ("title", "\n".join(head[:2]))


def test_minutes_say_who_may_read_them_over_their_title() -> None:
    lines = [
        *("内部资料　注意保存", "柳原县渡口专题会议纪要", "〔2021〕第3号", DUTY),
        *("一、渡船停航", DUTY, "出席：罗　敏　柳　平", "记录：方　航　整理：沈　石"),
        "柳原县渡口办公室　　　　2021年3月5日印发　　（共印20份）",
    ]
    kinds = [kind for kind, *_ in blocks(lines)]
    assert kinds[:3] == ["other", "title", "dateline"]
    assert kinds[-2:] == ["byline", "dateline"]


def test_a_star_at_the_end_marks_a_remark_on_the_text() -> None:
    lines = ["雾里的铜号", DUTY, DUTY, "*本期节目录于渡口，感谢老船夫。"]
    assert [kind for kind, *_ in blocks(lines)][-1] == "other"
