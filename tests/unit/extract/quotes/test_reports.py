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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # A clause behind a word that could have a bare object.
        ("林秀文批评当局未有通知居民。", ["当局未有通知居民"]),
        ("林秀文批评当局对投诉置之不理。", ["当局对投诉置之不理"]),
        ("林秀文形容老戏棚「会呼吸」：「铁棚只会打雷。」", ["老戏棚「会呼吸」"]),
        ("林秀文承认码头出现沉降，指出原因待查。", ["码头出现沉降", "原因待查"]),
        ("林秀文回答指校方应负更大责任。", ["校方应负更大责任"]),
        ("对此，林秀文回复记者，目前没有收到通知。", ["目前没有收到通知"]),
        ("林秀文告诉我她不来了。", ["她不来了"]),
        ("BBC记者林秀文援引学者的话说，公园是给老人建的。", ["公园是给老人建的"]),
        ("与会代表林秀文提示，雨天路滑，行车要慢。", ["雨天路滑，行车要慢"]),
        ("大家表示，方案可行。", ["方案可行"]),
        ("高市府表示，桥会修好。", ["桥会修好"]),
        ("学生陆续上船。其中一位说，她每天都坐这条船。", ["她每天都坐这条船"]),
        ("林秀文澄清未有计划退休。", ["未有计划退休"]),
        ("林秀文质疑警方借疫情打压集会。", ["警方借疫情打压集会"]),
        ("林秀文主张先修路，再修桥。", ["先修路，再修桥"]),
        ("林秀文告诉岛上新闻网（Island News）：桥会修好。", ["桥会修好"]),
        ("据外媒报道，渡口月底关闭。", ["渡口月底关闭"]),
        # Where it ends.
        ("林秀文说有三人失踪，何志清不会证实这则消息。", ["有三人失踪"]),
        ("林秀文表示月底完工，否认有任何人因此受伤。", ["月底完工", "有任何人因此受伤"]),
        ("林秀文说由于路远，她认为不必再去。", ["由于路远，她认为不必再去"]),
        ("林秀文表示此事属实，但她随即声称是口误，会再核对。", ["此事属实", "是口误，会再核对"]),
        (
            "林秀文说他吃了锅里的肉，小狗露出难过的神情，哀怨地说：“不！”",
            ["他吃了锅里的肉，小狗露出难过的神情"],
        ),
        (
            "林秀文回应，“不排除”延期，不过发言人隔天随即澄清，并无时间表。",
            ["“不排除”延期", "并无时间表"],
        ),
        (
            "林秀文认为，当时的笑容是假的，裁判官认为，她并没有受惊。",
            ["当时的笑容是假的", "她并没有受惊"],
        ),
        ("林秀文认为此事不急，又引述章程称，委员可以连任。", ["此事不急", "委员可以连任"]),
        ("林秀文透露，正在试制新机，此言一出股价下跌。", ["正在试制新机"]),
        ("林秀文认为市场“反应过度”，理由是产量太小。", ["市场“反应过度”"]),
        ("林秀文称，管理“从来没有问题”，不存在误导。", ["管理“从来没有问题”，不存在误导"]),
        ("林秀文指店主在事后跟同事说「唉，真是急」。", ["店主在事后跟同事说「唉，真是急」"]),
        ("林秀文强调，校方愿意谈，但“谈判要建立在尊重之上，建立在规则之上”。", ["校方愿意谈"]),
        ("据林秀文回忆，兄弟二人以灰调水练字[3]。后来才有了纸。", ["兄弟二人以灰调水练字"]),
        ("宣布今年封刀的厨师林秀文，当时表示，手已经不稳。", ["手已经不稳"]),
    ],
)
def test_what_is_reported(quotes: Quotes, text: str, expected: list[str]) -> None:
    assert [inner for inner, _ in indirect(quotes, text)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "林秀文按照县食安办要求，九月起对全部食堂开展检查。",
        "林秀文要求很高，徒弟们都怕她。",
        "林秀文喜欢用秤称了轻重，便用斤数当小名。",
        "林秀文能说出五个人的名字，还知道他们的家。",
        "林秀文一面说，一面走到窗前。",
        "林秀文指了指窗台上的小缸，里面是一枚空壳。",
        "林秀文没有透露具体金额。",
        "林秀文拒绝向记者说明去向。",
        "林秀文会说“岩语”的人。",
        "林秀文随即反击，向同等价值的货品加税。",
        "林秀文因播放录音、叫嚣，被请出会场。",
        "林秀文习以为常的地方，老外却很喜欢。",
        "林秀文和大家有说有笑地聊天。",
        "林秀文批评这项规定。",
        "林秀文对此表示强烈不满。",
        "林秀文已经提出了要求，各地要抓好落实。",
        "林秀文对队伍的高度评价，激励着所有人。",
        "林秀文要保证每个人都有饭吃。",
        "林秀文送医后宣布不治，家人赶到医院。",
        "林秀文怕徒弟被家人提醒和劝走，不许他们回家。",
        "林秀文称何志清为“活字典”，逢人便夸。",
        "林秀文上台回答提问，了解市民对新桥的看法。",
        "林秀文距离先前说在十时休会的目标，仍有四小时。",
        "风险提示：林秀文的店可能关门。",
        "林秀文见师父说得有理，便点了点头。",
    ],
)
def test_nothing_is_reported(quotes: Quotes, text: str) -> None:
    assert indirect(quotes, text) == []


def test_a_semicolon_gives_the_word_to_another(quotes: Quotes) -> None:
    found = indirect(quotes, "店主林秀文指，执法不是他们的职责；法团则称，费用会增加。")
    assert [inner for inner, _ in found] == ["执法不是他们的职责", "费用会增加"]


@pytest.mark.parametrize(
    ("text", "inner"),
    [
        ("林秀文又谈到商户要学会自己算账。", "商户要学会自己算账"),
        ("店主林秀文承认收到几宗投诉。", "收到几宗投诉"),
        ("学者林秀文认为，政府应开放数据，并承认外地学历。", "政府应开放数据，并承认外地学历"),
        (
            "林秀文表示，公司两次发函催办，都没有收到答复，“没办法”。",
            "公司两次发函催办，都没有收到答复",
        ),
        ("林秀文表示愿意上诉，被告人陈小川当庭表示服判。", "愿意上诉"),
        ("有的同志私下讲，多一事不如少一事。", "多一事不如少一事"),
        ("林秀文绕着车走了一圈，问能不能再让五千。", "能不能再让五千"),
        ("市长林秀文宣布提早休会，引起一片哗然。", "提早休会"),
        ("有人说他欠了债，有人说没有这回事。", "他欠了债"),
    ],
)
def test_where_a_report_begins_and_ends(quotes: Quotes, text: str, inner: str) -> None:
    assert inner in [found for found, _ in indirect(quotes, text)]


@pytest.mark.parametrize(
    "text",
    [
        "林秀文听说，手里的碗掉在地上。",
        "林秀文说这话时，脸朝着窗。",
        "两人正在争说，只见门口进来一个人。",
        "林秀文问他借了一把伞。",
        "她去年拿到胜诉判决，心里却高兴不起来。",
        "本公告包含前瞻性陈述，请读者留意。",
        "林秀文赛后自嘲，引来队友一阵大笑。",
    ],
)
def test_what_goes_on_is_not_told(quotes: Quotes, text: str) -> None:
    assert indirect(quotes, text) == []
