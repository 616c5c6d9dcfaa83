"""Which clauses are reported, where each ends, and what is told in marks."""

from collections.abc import Callable

import pytest

Quotes = Callable[..., list[tuple[str, str, str | None]]]


def indirect(quotes: Quotes, text: str) -> list[tuple[str, str | None]]:
    return [(inner, speaker) for kind, inner, speaker in quotes(text) if kind == "indirect"]


def test_each_statement_of_a_sentence_is_its_own(quotes: Quotes) -> None:
    found = indirect(quotes, "城铁公司指出，月台出现沉降，但强调幅度平稳，又指会密切监察。")
    assert found == [
        ("月台出现沉降", "城铁公司"),
        ("幅度平稳", "城铁公司"),
        ("会密切监察", "城铁公司"),
    ]


def test_bodies_contradict_each_other_in_one_sentence(quotes: Quotes) -> None:
    found = indirect(quotes, "物业说合同是业委会签的，业委会说钱早交了。")
    assert found == [("合同是业委会签的", "物业"), ("钱早交了", "业委会")]


def test_another_source_ends_a_report(quotes: Quotes) -> None:
    found = indirect(quotes, "港务局发言人指出，沉降未超标，据港务局了解，打桩已经完成。")
    assert ("沉降未超标", "港务局发言人") in found


@pytest.mark.parametrize(
    "text",
    [
        "陆小舟没有回答，只是把铜牌推到他面前。",
        "局长徐文博均不作回应，转身离开了会场。",
        "局长徐文博直言“不可思议”。",
        "店主林秀文不断说著谢谢，然后走进后台。",
        "如果说，这件事还有转机，就要看明天。",
        "企业作承诺，事后加强监管。",
        "他被人打断，逾期客户还款提醒、催缴等服务一律暂停。",
    ],
)
def test_no_report(quotes: Quotes, text: str) -> None:
    assert indirect(quotes, text) == []


@pytest.mark.parametrize(
    ("text", "kind", "inner"),
    [
        ("被告人程某辩称自己“不是存心骗人”。", "direct", "不是存心骗人"),
        ("学生吴明当面呛市长“选总统实在太可笑了”，", "direct", "选总统实在太可笑了"),
        ("他投了弃权票，理由是“无法判断是否必要”。", "direct", "无法判断是否必要"),
        ("网友留言表示，「太好笑了！」、「故意的哦」。", "direct", "故意的哦"),
        (
            "“今年大家都加快了开店的步伐”，经理张凡说只能涨价。",
            "direct",
            "今年大家都加快了开店的步伐",
        ),
        ("他形容，这几年的变化“像坐火箭”。", "term", "像坐火箭"),
        ("墙上写着“闲人免进”。", "term", "闲人免进"),
    ],
)
def test_words_in_marks(quotes: Quotes, text: str, kind: str, inner: str) -> None:
    assert (kind, inner) in [(found, words) for found, words, _ in quotes(text)]
