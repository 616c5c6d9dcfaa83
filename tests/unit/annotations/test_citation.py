import pytest

from reader.annotations.citation import FORMS, cite, cite_all

TITLE = "春风渡口"
WORK = {"title": TITLE, "byline": "江城晚报记者 林一", "date": "2021-03-05"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("渡口开了。", "“渡口开了。”"),
        ("“渡口开了。”", "“渡口开了。”"),
        ("“渡口开了。”他说。", "“渡口开了。”他说。"),
        ("「渡口開了。」", "「渡口開了。」"),
        ("他说“渡口”开了", "他说“渡口”开了"),
        ("渡口开了。”", "“渡口开了。”"),
        ("“渡口开了。", "“渡口开了。”"),
        ("渡口「老渡」開了。」", "渡口「老渡」開了。」"),
        ('"渡口开了。"', '"渡口开了。"'),
        ("‘开’了", "“‘开’了”"),
        ("it’s open", "“it’s open”"),
        ("一段。\n\n二段。", "“一段。\n\n“二段。”"),
        ("一段。\n二段。", "“一段。\n“二段。”"),
    ],
)
def test_marks_are_kept_completed_and_never_doubled(text: str, expected: str) -> None:
    assert cite(text, title="", form="source") == expected


def test_plain_is_the_words_alone() -> None:
    assert cite("\n渡口开了。\n", **WORK) == "渡口开了。"


@pytest.mark.parametrize(
    ("of", "expected"),
    [
        (WORK, "“渡口开了。”——江城晚报记者 林一《春风渡口》，2021年3月5日"),
        ({"title": TITLE}, "“渡口开了。”——《春风渡口》"),
        ({"title": "《春风渡口》"}, "“渡口开了。”——《春风渡口》"),
        ({"title": "读《春风渡口》"}, "“渡口开了。”——《读〈春风渡口〉》"),
        ({"title": "", "byline": "林一"}, "“渡口开了。”——林一"),
        (
            {"title": "江上", "section": "第三回 夜航"},
            "“渡口开了。”——《江上》第三回 夜航",
        ),
        (
            {"title": "江上", "section": "夜航", "source": "江城晚报"},
            "“渡口开了。”——《江上》，夜航，江城晚报",
        ),
    ],
)
def test_source_form(of: dict[str, str], expected: str) -> None:
    assert cite("渡口开了。", form="source", **of) == expected


def test_source_form_in_english_and_in_traditional() -> None:
    assert (
        cite("The ferry runs.", form="source", language="en", title="Ferry", byline="A. Lin")
        == "“The ferry runs.” — A. Lin, Ferry"
    )
    assert cite("渡口開了。", form="source", language="zh-Hant", title="江上") == (
        "「渡口開了。」——《江上》"
    )


def test_long_passages_take_the_source_on_its_own_line() -> None:
    assert cite("一段。\n\n二段。", form="source", title="江上") == (
        "“一段。\n\n“二段。”\n——《江上》"
    )


def test_markdown_is_one_block_that_renders_as_written() -> None:
    shown = cite("1. 价*格*_不_变\n# 二", form="markdown", title="江[上]", source="https://a.cn/x")
    assert shown.split("\n") == [
        "> “1. 价\\*格\\*\\_不\\_变",
        ">",
        "> “# 二”",
        ">",
        "> ——《[江\\[上\\]](<https://a.cn/x>)》",
    ]


def test_markdown_keeps_a_leading_number_a_number() -> None:
    assert cite("“开”\n1. 船", form="markdown", title="") == "> “开”\n>\n> 1\\. 船"


def test_gbt7714() -> None:
    of = {**WORK, "source": "https://a.cn/x", "accessed": "2021-04-01"}
    assert cite("渡口开了。", form="gbt7714", **of).split("\n\n") == [
        "“渡口开了。”",
        "江城晚报记者 林一. 春风渡口[EB/OL]. (2021-03-05)[2021-04-01]. https://a.cn/x.",
    ]
    assert cite("开。", form="gbt7714", title="江上", source="江城晚报").endswith(
        "\n\n江上[Z]. 江城晚报."
    )


def test_apa() -> None:
    assert cite("开。", form="apa", **WORK).endswith(
        "江城晚报记者 林一（2021年3月5日）。春风渡口。"
    )
    english = {"title": "Ferry", "byline": "Lin, A.", "date": "2021-03-05", "source": "River Post"}
    assert cite("Open.", form="apa", language="en", **english).endswith(
        "Lin, A. (2021, March 5). Ferry. River Post"
    )
    assert cite("Open.", form="apa", language="en", title="Ferry").endswith("Ferry. (n.d.).")


def test_many_marks_share_one_source() -> None:
    assert cite_all(["渡口开了。", " ", "“船”来了"], form="source", title="江上") == (
        "“渡口开了。”\n\n“船”来了\n——《江上》"
    )


@pytest.mark.parametrize("form", FORMS)
def test_nothing_selected_gives_nothing(form: str) -> None:
    assert cite("  \n", form=form, title="江上") == ""
