"""Speakers known by their post or trade, and the pronouns that go back to them."""

from collections.abc import Callable

import pytest

Quotes = Callable[..., list[tuple[str, str, str | None]]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # one of a body
        (
            "市教育局一位科长没有否认，只表示：“还在研究。”",
            ("direct", "还在研究。", "市教育局一位科长"),
        ),
        # what somebody does in the post
        ("值班护士在电话里告诉他：“床位满了。”", ("direct", "床位满了。", "值班护士")),
        ("受访的护士认为，床位不够。", ("indirect", "床位不够", "护士")),
        # trades that no list has
        ("供水商丙方未到场。一名补鞋工对此很不满：“没人管。”", ("direct", "没人管。", "补鞋工")),
        (
            "一名穿雨衣的临时工一边扫水，一边喊：“别过来！”",
            ("direct", "别过来！", "穿雨衣的临时工"),
        ),
        ("装卸工老葛回忆，车是半夜来的。", ("indirect", "车是半夜来的", "老葛")),
        ("影评人蓝烟认为，结尾太长。", ("indirect", "结尾太长", "蓝烟")),
        # how something is said is nobody
        ("木匠探进头来，客客气气地问：“有人吗？”", ("direct", "有人吗？", "木匠")),
        # what nobody asked opens no words
        (
            "货郎说，至今没有人来问过他们：“我们也不识字。”",
            ("direct", "我们也不识字。", "货郎"),
        ),
        # whoever heads a body
        ("云河水利局长则在会上抗议：“这不公平。”", ("direct", "这不公平。", "云河水利局长")),
        # whose answer it was
        (
            "林秀文放下信。对于记者的提问，他的回应只有一句话：“再等等。”",
            ("direct", "再等等。", "林秀文"),
        ),
        # whoever is talked with
        (
            "林秀文回忆，接电话的是一名护士，对方答复说：“明天再来。”",
            ("direct", "明天再来。", "护士"),
        ),
        # one of those who are there
        ("旁坐两人，其一人低声问：“散场了？”", ("direct", "散场了？", "其一人")),
        ("只听得路边两个挑水的说道：“井干了。”", ("direct", "井干了。", "两个挑水的")),
        # a paper that nobody wrote
        (
            "店主林秀文不满物业没有事先通知：“门锁一换，货怎么办？”",
            ("direct", "门锁一换，货怎么办？", "林秀文"),
        ),
        # whoever wrote what somebody gets
        ("林秀文收到教练发来的短信：“明天停课。”", ("direct", "明天停课。", "教练")),
        # a name in marks
        ("账号“老街坊”在直播中对观众说：“便宜就是好。”", ("direct", "便宜就是好。", "老街坊")),
        # names of two surnames' letters, and with a full stop between the parts
        ("评论员公西鹤认为，路还很长。", ("indirect", "路还很长", "公西鹤")),
        ("族人代表达努.莫洛指出，祭典不能改期。", ("indirect", "祭典不能改期", "达努.莫洛")),
        (
            "林秀文举例，邻村合并后学生多了一倍：“不是没有路。”",
            ("direct", "不是没有路。", "林秀文"),
        ),
    ],
)
def test_who_says(quotes: Quotes, text: str, expected: tuple[str, str, str]) -> None:
    assert expected in quotes(text)


@pytest.mark.parametrize(
    ("paragraphs", "speaker"),
    [
        # the reporting word behind a quote opens the next one
        (["租户何志清说，押金没退。“锁也换了。”物业经理告诉他：“合同到期了。”"], "何志清"),
        # somebody else is named only in what describes the post
        (
            ["何志清说，押金没退。", "与何志清共事过的会计向记者出示账本。她说，账不对。“少了。”"],
            "会计",
        ),
        (["何志清说，押金没退。", "原因是，他母亲也买了。“单子是我开的。”"], "何志清"),
        # whoever is on the telephone
        (["何志清说，押金没退。", "记者追问何时退。电话那头沉默片刻：“再等等。”"], "何志清"),
        # somebody whose post the list lacks, or who is met
        (["何志清说，押金没退。", "校对员阿澄（化名）上月辞职。他说：“太累。”"], "阿澄"),
        (["何志清说，押金没退。", "傍晚在码头遇到了邓启文。“收摊了。”他说。"], "邓启文"),
        # the first who is asked
        (["我下乡时问一位卖菜的老大娘认不认识村主任，她摆摆手：“没见过。”"], "卖菜的老大娘"),
    ],
)
def test_whom_a_pronoun_means(quotes: Quotes, paragraphs: list[str], speaker: str) -> None:
    directs = [found for found in quotes(*paragraphs) if found[0] == "direct"]
    assert directs[0][2] == speaker


@pytest.mark.parametrize(
    "text",
    [
        "本章程所称“会员”指年满十八岁的人。",
        "“夹缝里求生。”店主林秀文这样形容自己的处境。",
        "林秀文强调，付款之后，“一切与你无关”。",
        "该厂被券商研报称为“小巨人”。",
        "店主林秀文指指板凳，让客人坐下。",
        "林秀文的指间掉下一根针。",
        "三位代表作了发言，林秀文讲得都很诚恳。",
    ],
)
def test_nothing_is_told(quotes: Quotes, text: str) -> None:
    assert [found for found in quotes(text) if found[0] == "indirect"] == []


def test_kin_are_named_beside_whom_a_text_is_about(quotes: Quotes) -> None:
    found = quotes(
        "林秀文今年五十四岁，父亲林阿根是头一批船工，他自己十六岁上船。他坦言，不舍得走。"
    )
    assert found[-1] == ("indirect", "不舍得走", "林秀文")


def test_whoever_answers_tells_of_others(quotes: Quotes) -> None:
    found = quotes(
        "记者：后来呢？",
        "林秀云：街口有个卖早点的老崔，天天起早。他说：“我听钟就行。”",
        "记者：您信吗？",
        "林秀云：信。",
    )
    assert ("direct", "我听钟就行。", "老崔") in found
