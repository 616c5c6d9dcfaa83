"""Who is given the words: one small text for each rule."""

from collections.abc import Callable

import pytest

Quotes = Callable[..., list[tuple[str, str, str | None]]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the post before a seldom name, whatever verb or preposition follows
        ("财务总监卞则林向本刊记者透露，资金充足。", ("indirect", "资金充足", "卞则林")),
        ("會長邱阿甚拍桌怒道：「先安置！」", ("direct", "先安置！", "邱阿甚")),
        ("议员沈庭均（海线联盟）质疑，经费太高。", ("indirect", "经费太高", "沈庭均")),
        # what stands between the subject and its reporting word
        ("罗启东在昨天举行的发布会上表示，不会裁员。", ("indirect", "不会裁员", "罗启东")),
        ("一名从业者对《商报》表示，订单减少了。", ("indirect", "订单减少了", "从业者")),
        ("受访的医生普遍认为，要早预防。", ("indirect", "要早预防", "医生")),
        # bodies, papers, parts played
        ("供应商泰垣新材承认，货款逾期。", ("indirect", "货款逾期", "泰垣新材")),
        ("环保组织“绿谷之友”认为，噪音太大。", ("indirect", "噪音太大", "绿谷之友")),
        ("通报称，三人已被停职。", ("indirect", "三人已被停职", "通报")),
        ("《通知》要求，月底前完成。", ("indirect", "月底前完成", "通知")),
        ("林母聲稱，兒子不慎墜樓。", ("indirect", "兒子不慎墜樓", "林母")),
        ("镇上的人都说他手艺好。", ("indirect", "他手艺好", "镇上的人")),
        ("学生们坦言有点紧张。", ("indirect", "有点紧张", "学生们")),
        # who acts beside the words
        (
            "“路好了。”说起变化，村民田大勇满脸笑意。",
            ("direct", "路好了。", "田大勇"),
        ),
        (
            "“种地看屏。”站在棚里，农户魏春生指着屏幕对记者说。",
            ("direct", "种地看屏。", "魏春生"),
        ),
        ("縣令走到門前，叫聲：「開門！」那人應聲道：「誰？」", ("direct", "開門！", "縣令")),
        ("宋江看着這李逵道：「住手！」", ("direct", "住手！", "宋江")),
        ("廟中有一個老道，抬頭問道：「客官何來？」", ("direct", "客官何來？", "老道")),
        # words within words
        (
            "秦玉英表示父親在世時曾告訴她，「多出去走走」，她說可惜太晚。",
            ("direct", "多出去走走", "父親"),
        ),
        (
            "市长邓启文质疑，前朝留下烂账，「难道不该查吗？」她不满表示，市府会追究。",
            ("direct", "难道不该查吗？", "邓启文"),
        ),
    ],
)
def test_the_speaker(quotes: Quotes, text: str, expected: tuple[str, str, str]) -> None:
    assert expected in quotes(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "供应商泰垣新材承认，货款逾期。该公司称，正在协商。",
            ("indirect", "正在协商", "泰垣新材"),
        ),
        (
            "一名业内人士透露，货源紧张。这名业内人士还说，价格会涨。",
            ("indirect", "价格会涨", "业内人士"),
        ),
        (
            "方案遭到顾问林远山反对，后者认为工期太短。",
            ("indirect", "工期太短", "林远山"),
        ),
        (
            "主席邓国强批评黄文森，指黄失实。黄文森回应谓，邓国强无理。他强调，会追究到底。",
            ("indirect", "会追究到底", "黄文森"),
        ),
        (
            "教授赵宁说，米价会跌。展台前，学生杜思远兴奋地玩起来，“真有意思！”",
            ("direct", "真有意思！", "杜思远"),
        ),
    ],
)
def test_who_is_meant(quotes: Quotes, text: str, expected: tuple[str, str, str]) -> None:
    assert expected in quotes(text)


def test_a_person_within_a_report_is_no_antecedent(quotes: Quotes) -> None:
    found = quotes("议员宋立川揶揄，马其迈上任才三个月。他说，市民看在眼里。")
    assert ("indirect", "市民看在眼里", "宋立川") in found


def test_turns_settle_when_the_other_speaker_is_named(quotes: Quotes) -> None:
    found = quotes("“您贵姓？”老人问。", "“姓秦。”", "“哪里人？”", "“山东。”年轻人答。")
    assert [speaker for _, _, speaker in found] == ["老人", "年轻人", "老人", "年轻人"]


def test_a_gesture_is_a_turn(quotes: Quotes) -> None:
    found = quotes("沈青山道：“几成？”", "陆小舟道：“你猜。”", "沈青山伸出三根手指。", "“三成？”")
    assert found[-1] == ("direct", "三成？", "陆小舟")


def test_the_narrator_speaks_in_his_own_name(quotes: Quotes) -> None:
    found = quotes("他回头喊我：“走不走？”我说：“走。”")
    assert found[-1] == ("direct", "走。", "我")


def test_words_told_in_an_answer_keep_their_speaker(quotes: Quotes) -> None:
    found = quotes(
        "本报专访修复师宋一川。",
        "问：难吗？",
        "答：难。我师父裘伯年讲过一句话，我记了半辈子：“宁可少补。”",
        "问：后来呢？",
        "答：修好了。",
    )
    assert ("direct", "宁可少补。", "裘伯年") in found


def test_credits_are_no_interview(quotes: Quotes) -> None:
    found = quotes("图片来源：官网", "大会昨天开幕。", "图片来源：官网", "图片来源：资料室")
    assert found == []
