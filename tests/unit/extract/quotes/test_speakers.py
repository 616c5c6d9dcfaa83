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


def test_the_one_who_is_called_answers(quotes: Quotes) -> None:
    found = quotes(
        "徒弟陆小舟说：“天黑了。”",
        "掌柜钱茂才说：“早呢。”",
        "“陆小舟，”沈青山放下碗，“把灯点上。”",
        "“油没了呀。”",
        "“柜子里有。”",
    )
    assert [speaker for _, _, speaker in found[-2:]] == ["陆小舟", "沈青山"]


def test_the_narrator_answers_when_he_is_asked(quotes: Quotes) -> None:
    found = quotes("梁师傅回头问我：“走不走？”", "“走。”")
    assert found[-1] == ("direct", "走。", "我")


def test_narration_shows_who_spoke_just_before(quotes: Quotes) -> None:
    found = quotes("“救命！”", "冲进来的是个浑身是泥的青年。沈青山扶住他。")
    assert found[0] == ("direct", "救命！", "青年")


def test_a_scene_opens_with_whoever_acts_in_it_last(quotes: Quotes) -> None:
    found = quotes(
        "“别碰灯！”沈青山说。",
        "陆小舟道：“没碰。”",
        "雨下了一夜，天亮时才停。沈青山收好渔网，在门槛上坐下来，点起一锅烟。",
        "“几岁了？”",
        "“十九。”",
        "“属马？”",
        "“属羊。”",
        "“羊好。”沈青山说。",
    )
    turns = ["沈青山", "陆小舟", "沈青山", "陆小舟", "沈青山"]
    assert [speaker for _, _, speaker in found[2:]] == turns


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "沈青山收了徒弟陆小舟。沈青山说：“我劝他走，他说，‘师父在哪我在哪。’”",
            ("direct", "师父在哪我在哪。", "陆小舟"),
        ),
        (
            "沈青山说：“房东昨晚敲门，只讲了四个字：‘月底搬走。’”",
            ("direct", "月底搬走。", "房东"),
        ),
        ("沈青山说：“我女儿打来电话，只说一句：‘爸，回家。’”", ("direct", "爸，回家。", "女儿")),
        ("沈青山在岸上等。镇卫生站的小葛跑来，喊：“船翻了！”", ("direct", "船翻了！", "小葛")),
        ("处长邓永强下午现身见记者，答复称：“不宜透露。”", ("direct", "不宜透露。", "邓永强")),
        ("众姊妹告诉她道：“这是嫂子。”", ("direct", "这是嫂子。", "众姊妹")),
        ("沈青山又见二舅母问他：“米买了没有？”", ("direct", "米买了没有？", "二舅母")),
        (
            "沈青山说不去。“水冷得很。”来镇上三年的沈青山用广东话说。",
            ("direct", "水冷得很。", "沈青山"),
        ),
        (
            "律师戴雅宁指出，提问流于形式，是关键：“你问他，他一定说不是。”",
            ("direct", "你问他，他一定说不是。", "戴雅宁"),
        ),
    ],
)
def test_words_within_words_and_actors_before_a_cue(
    quotes: Quotes, text: str, expected: tuple[str, str, str]
) -> None:
    assert expected in quotes(text)


def test_words_before_a_contrast_go_on_with_the_last_speaker(quotes: Quotes) -> None:
    found = quotes("店员江羽安说：“我按了铃。”", "“她哭了。”店长颜志明则笑说，没想到这么稳。")
    assert ("direct", "她哭了。", "江羽安") in found
