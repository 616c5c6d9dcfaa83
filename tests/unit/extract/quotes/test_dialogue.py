"""Who has the word in a story, turn after turn: one small scene for each rule."""

from collections.abc import Callable

import pytest

Quotes = Callable[..., list[tuple[str, str, str | None]]]

# Four turns that make a text a story, between a carpenter and his guest.
SCENE = (
    "“坐吧。”木匠宋长河说。",
    "“不坐了。”罗小满放下雨伞。",
    "“那喝口水。”宋长河说。",
    "“也不喝了。”罗小满说。",
)


def speakers(found: list[tuple[str, str, str | None]]) -> list[str | None]:
    """Of the direct quotes behind the scene."""
    return [speaker for kind, _, speaker in found if kind == "direct"][len(SCENE) :]


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        # the word goes back and forth
        (("“雨还没停。”", "“停不了。”", "“那我等。”"), ["宋长河", "罗小满", "宋长河"]),
        # who acts in the paragraph before has the word, not who had it last
        (("宋长河的手停住了。", "“你说什么？”", "“没什么。”"), ["宋长河", "罗小满"]),
        # narration that answers without a word gives it back
        (("宋长河没有回答。", "“你听见没有？”"), ["罗小满"]),
        # whoever spoke and then only moves has had it
        (("罗小满把雨伞靠在墙边。", "“墙刚刷过。”"), ["宋长河"]),
        # somebody new comes on
        (("门开了，进来一个卖鱼的，是住在隔壁的老板娘。", "“要鱼不要？”"), ["老板娘"]),
        (("门口站着一个快递员，他敲了敲门框。", "“谁的件？”"), ["快递员"]),
        # nobody calls themselves by name
        (("“小满，你听我说。”", "“你说。”"), ["宋长河", "罗小满"]),
        (("天暗下来。罗小满走到窗前。", "“小满，回来。”"), ["宋长河"]),
        # whoever is looked at answers
        (
            ("“师傅，”徒弟冯二探进头来，看向罗小满，“这位是谁？”", "“我姓罗。”"),
            ["冯二", "冯二", "罗小满"],
        ),
        # several at once have no turn of their own
        (("两个人都笑了。", "“真要走？”"), ["宋长河"]),
        # who only comes as a name joined to another's speaks alone
        (("罗小满和宋长河同时回头。", "“谁在敲门？”罗小满问。", "“风。”"), ["罗小满", "宋长河"]),
        # whoever acts on another who is the subject
        (
            ("罗小满伸手去拿锤子，却被宋长河按住了。", "“别动。”"),
            ["宋长河"],
        ),
        # the sentence stresses who acts
        (("“几点了？”这回是宋长河在问。", "“六点。”"), ["宋长河", "罗小满"]),
        (("天黑了。倒是宋长河叹了口气，像是一下子老了：“睡吧。”",), ["宋长河"]),
        # somebody is heard, and the voice goes on
        (
            ("“有人吗——”是个老妇人的声音，又轻又慢，“借个火。”", "“冷呀。”那声音又说。"),
            ["老妇人", "老妇人", "老妇人"],
        ),
        # words right behind other words answer them
        (
            ("宋长河数起人来。", "“罗小满！”“在。”", "“孙玉梅！”“在。”孙玉梅说。"),
            ["宋长河", "罗小满", "宋长河", "孙玉梅"],
        ),
        # a bare name that answers is no call
        (
            ("“钥匙是谁拿的？”罗小满问。", "“冯二娘。”", "“她人呢？”"),
            ["罗小满", "宋长河", "罗小满"],
        ),
        # silence is a turn, after which the other one goes on
        (("宋长河张了张嘴，说不出话来。", "“你不说我也知道。”"), ["罗小满"]),
        # letters that make no name are nobody
        (("宋长河把地板擦得很响。", "“轻一点。”罗小满说。", "“好。”"), ["罗小满", "宋长河"]),
        # somebody whom nobody sees has no turn
        (("“谁？”罗小满问。", "外头有人伸进来一只手。", "“开门。”"), ["罗小满", "宋长河"]),
        # nobody has two turns in a row: the guess from narration is turned round
        (
            (
                "门外一声响，罗小满坐下来。",
                "“说吧，什么事？”",
                "“没什么事。”",
                "“没事你来？”",
                "“路过。”罗小满说。",
            ),
            ["宋长河", "罗小满", "宋长河", "罗小满"],
        ),
        # words that narration only tells are a turn
        (("最后还是罗小满开口了，说的却是天气。", "“天好有什么用？”"), ["宋长河"]),
        (("罗小满走到门口。她问，那把伞还要不要。", "“要。”", "“拿去。”"), ["宋长河", "罗小满"]),
        # whoever is called by what they are does not speak, and answers
        (
            ("宋长河抬起头。", "“宋师傅，锯子呢？”", "“墙上。”"),
            ["罗小满", "宋长河"],
        ),
        # the colon that ends a paragraph opens the next
        (("过了半晌，罗小满才开口道：", "“我不走了。”"), ["罗小满"]),
    ],
)
def test_the_word(quotes: Quotes, texts: tuple[str, ...], expected: list[str]) -> None:
    assert speakers(quotes(*SCENE, *texts)) == expected


def test_turns_are_decided_together(quotes: Quotes) -> None:
    # only the fourth turn tells who had the three before it
    found = quotes(
        *SCENE,
        "门外有脚步声，罗小满回头看了看，宋长河也看了看。",
        "“是谁？”",
        "“老李。”",
        "“他来做什么？”",
        "“借锯子。”宋长河说。",
    )
    assert speakers(found) == ["罗小满", "宋长河", "罗小满", "宋长河"]


def test_somebody_described_gets_a_name(quotes: Quotes) -> None:
    found = quotes(
        *SCENE,
        "门开了，进来一个穿雨衣的女人。",
        "“我叫林秀云。”女人说，“来取桌子。”",
        "“桌子还没好。”宋长河说。",
        "“那我等。”",
    )
    assert speakers(found) == ["林秀云", "林秀云", "宋长河", "林秀云"]


def test_narration_tells_the_name(quotes: Quotes) -> None:
    found = quotes("女人叫林秀云，今年四十岁。", "“等了三年。”女人说。")
    assert found == [("direct", "等了三年。", "林秀云")]


def test_a_pronoun_beside_a_new_turn_is_the_other(quotes: Quotes) -> None:
    found = quotes(*SCENE, "“真不喝？”他把碗推过去。", "“真不喝。”她笑了。")
    assert speakers(found) == ["宋长河", "罗小满"]


def test_the_text_tells_him_from_her(quotes: Quotes) -> None:
    found = quotes(
        "宋长河站起来，他的腿有些麻。罗小满看着窗外，她不想开口。",
        *SCENE,
        "屋里静了一会儿，只有雨声。宋长河数着钉子，罗小满数着雨点。",
        "“三十八。”他忽然说。",
        "“数错了。”她说。",
    )
    assert speakers(found) == ["宋长河", "罗小满"]


def test_the_narrator_takes_part(quotes: Quotes) -> None:
    found = quotes(
        "那年我住在渡口，隔壁是看船的老秦。老秦不爱说话，夜里却来敲我的门。",
        "“睡了没有？”",
        "“没有。”",
        "“借个火。”老秦说。",
        "“拿去。”",
        "“谢了。”",
    )
    assert [speaker for _, _, speaker in found] == ["老秦", "我", "老秦", "我", "老秦"]


def test_a_story_teaches_its_cast(quotes: Quotes) -> None:
    found = quotes(
        "“吃了没有？”二顺问。",
        "“吃了。”七斤嫂把碗扣在灶台上，“你呢？”",
        "二顺摸了摸肚子，七斤嫂看在眼里。",
        "“没吃。”二顺笑了。",
        "“锅里有。”七斤嫂掀开锅盖。",
        "“真香！”",
    )
    names = ["二顺", "七斤嫂", "七斤嫂", "二顺", "七斤嫂", "二顺"]
    assert [speaker for _, _, speaker in found] == names


def test_old_so_and_so_is_one_name(quotes: Quotes) -> None:
    found = quotes(
        "“票呢？”老谭头问。",
        "“丢了。”罗小满说。",
        "“丢了？”老谭头把灯拨亮。",
        "“丢了。”罗小满低下头。",
    )
    assert [speaker for _, _, speaker in found] == ["老谭头", "罗小满"] * 2


def test_who_wrote_a_story_has_no_part_in_it(quotes: Quotes) -> None:
    # nobody but the writer was named before the first words
    found = quotes("渡口", "裴小川", "雨下了一夜。", "“开门。”", *SCENE)
    assert "裴小川" not in [speaker for _, _, speaker in found]


def test_a_hero_of_one_letter_is_no_name(quotes: Quotes) -> None:
    turns = [
        f"“{word}。”鲧{does}。" for word, does in zip("走来去坐好行", "说笑叹站跑问", strict=True)
    ]
    assert len(quotes(*turns)) == len(turns)


def test_animals_of_a_fable_talk(quotes: Quotes) -> None:
    found = quotes(
        "“这是我的树洞！”松鼠从枝头跳下来。",
        "“对不起。”刺猬缩成一团。",
        "“你叫什么？”松鼠问。",
        "“我叫团团。”",
    )
    assert [speaker for _, _, speaker in found] == ["松鼠", "刺猬", "松鼠", "刺猬"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a proverb is nobody's
        ("他在镇上教书。俗话说：“远亲不如近邻。”", ("direct", "远亲不如近邻。", None)),
        # what somebody does several clauses before speaking, and to what
        ("酒保放下了酒壶，抬起头，说：“客官慢走。”", ("direct", "客官慢走。", "酒保")),
        ("账房盯着那匹瘦马，叹口气，道：“卖了罢。”", ("direct", "卖了罢。", "账房")),
        # the possessor and the place only say who it is
        ("一旁的妻子吐槽：“他昨天还夸你。”", ("direct", "他昨天还夸你。", "妻子")),
        ("她的婆婆第二天来了，对大家讲：“都好。”", ("direct", "都好。", "婆婆")),
        # somebody whom the narrator meets
        ("我去找系主任诉苦，他说：“再等等。”", ("direct", "再等等。", "系主任")),
        # what somebody is does not act
        (
            "罗先生是面店的东主，昨晚他回到店里。“忙了一夜。”于是他关了灯。",
            ("direct", "忙了一夜。", "罗先生"),
        ),
        # two words that make somebody
        ("“站住！”几个人大叫着。", ("direct", "站住！", "几个人")),
        ("“谁的件？”快递员往后缩了缩。", ("direct", "谁的件？", "快递员")),
        # a tag that ends with 道
        ("“正月里又是一桌酒席。”货郎道。", ("direct", "正月里又是一桌酒席。", "货郎")),
        # by what name somebody goes
        (
            "管钥匙的人，大家叫他老蔡。那夜我去问他，他说：“还有人。”",
            ("direct", "还有人。", "老蔡"),
        ),
    ],
)
def test_who_acts(quotes: Quotes, text: str, expected: tuple[str, str, str | None]) -> None:
    assert expected in quotes(text)


def test_a_pronoun_behind_a_quote_is_whoever_acts_before_it(quotes: Quotes) -> None:
    found = quotes("县府表示，渡轮亏损太多。", "但船长不这么想。「桥是给车走的。」他把帽子摘下来。")
    assert found[-1] == ("direct", "桥是给车走的。", "船长")


def test_a_name_that_speaks_again_and_again(quotes: Quotes) -> None:
    found = quotes(
        "清秋道：“走罢。”白露道：“不走。”清秋道：“为何？”白露道：“怕冷。”"
        "清秋道：“有火。”白露方才放心，坐下，道：“那便走。”"
    )
    assert [speaker for _, _, speaker in found] == ["清秋", "白露"] * 3


def test_news_with_quotes_is_no_story(quotes: Quotes) -> None:
    found = quotes(
        "“货已备好。”云河表示。",
        "“价格不变。”云河指出。",
        "“下月开工。”云河认为，条件成熟。",
        "“人手够了。”云河透露。",
        "“会涨。”他说。",
    )
    assert found[-1] == ("direct", "会涨。", found[-2][2])


def test_somebody_comes_in_and_calls_by_a_short_name(quotes: Quotes) -> None:
    found = quotes(
        "“谁？”庞师傅问。",
        "“我，小满。”许小满说。",
        "“坐。”庞师傅说。",
        "门又响了，这回进来的是隔壁的胖嫂，手里拎着鱼。",
        "“老庞，借口锅！”",
        "“灶台上。”",
        "胖嫂谢了又谢，走了。",
    )
    assert [speaker for _, _, speaker in found[3:]] == ["胖嫂", "庞师傅"]


def test_whoever_acted_before_the_speaker_answers(quotes: Quotes) -> None:
    found = quotes(
        "“谁？”庞师傅问。",
        "“我。”许小满说。",
        "“门没关。”小武从里屋探出头来。",
        "“多嘴。”庞师傅说。",
        "许小满笑了，从包里取出一把旧锁，放在桌上。",
        "庞师傅接过去，先掂了掂。",
        "“哪来的？”",
        "“家里的。”",
    )
    assert [speaker for _, _, speaker in found[4:]] == ["庞师傅", "许小满"]
