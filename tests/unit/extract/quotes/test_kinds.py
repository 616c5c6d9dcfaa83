"""What is somebody's words, what is only set in marks, and what is a title."""

from collections.abc import Callable

import pytest

Quotes = Callable[..., list[tuple[str, str, str | None]]]


def kinds(quotes: Quotes, text: str) -> list[tuple[str, str]]:
    return [(kind, inner) for kind, inner, _ in quotes(text) if kind != "indirect"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("老栗点点头，说道“坐坐”，又低头扫地。", "坐坐"),
        ("渡口有人喊“涨水了”，岸上的人都往高处跑。", "涨水了"),
        ("他忽然说了一句“你先上岸”。", "你先上岸"),
        ("老栗走到门口，又丢下一句“随你”。", "随你"),
        ("老栗只讲了一声“走了”，便关上了门。", "走了"),
        ("她的口头禅是“慢慢来”。", "慢慢来"),
        ("他最常说的一句话就是“再等等”。", "再等等"),
        ("何志清评价很高，称她“眼睛比尺子还准”[3]:12。", "眼睛比尺子还准"),
        ("何志清形容这些木雕“不像是刻出来的，像是长出来的”。", "不像是刻出来的，像是长出来的"),
        ("船长在日志里写下“船在，人在，货在”。", "船在，人在，货在"),
        (
            "何志清强调，校方愿意谈，但“谈判要建立在尊重之上，建立在规则之上”，并指不会让步。",
            "谈判要建立在尊重之上，建立在规则之上",
        ),
        (
            "林秀文笑说，“我有一间书房，装得下全部旧书”（I have a study）。",
            "我有一间书房，装得下全部旧书",
        ),
        ("网友纷纷留言「太可惜了，我的第一间店」、「一路走好」。", "一路走好"),
        (
            "「我跟他說我要學，他氣到罵：『你學這個做甚麼？』」",
            "我跟他說我要學，他氣到罵：『你學這個做甚麼？』",
        ),
        ("网友已经在催婚，「都这么久了为何不结婚」、「我看就是今年。」", "都这么久了为何不结婚"),
        ("网友们表示「这种天气不该出门」、「路边停车才是根源」。", "路边停车才是根源"),
        ("有网友说，「还有这样的店？」，「手艺真好，老板加油」。", "手艺真好，老板加油"),
        ("她听完，直接回“那还好吧”，便关了机。", "那还好吧"),
        (
            "「桥拆了可以再修，人走了就不回来了」。林秀文说得很轻。",
            "桥拆了可以再修，人走了就不回来了",
        ),
        ("佢話「唔好再等」，然後走咗。", "唔好再等"),
        (
            'The mayor said, "We will rebuild the bridge." He gave no date.',
            "We will rebuild the bridge.",
        ),
    ],
)
def test_somebody_says_it(quotes: Quotes, text: str, words: str) -> None:
    assert ("direct", words) in kinds(quotes, text)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("新队员先要学会说“不行”。", "不行"),
        ("木匠行里常说“慢工细活”。", "慢工细活"),
        ("何志清说，这叫“先上车，后补票”。", "先上车，后补票"),
        ("工人戏称其为“老黄牛”[注 1]。", "老黄牛"),
        ("在何志清看来，有人“为了修而修”，既费钱，也费力。", "为了修而修"),
        ("何志清坦承，人手“真的排不开了”。", "真的排不开了"),
        ("陈女士在朝阳道“吃了弹”。", "吃了弹"),
        ("只听“轰”的一声，墙塌了半边。", "轰"),
        ("墙上刷着“时间就是金钱，效率就是生命”的标语。", "时间就是金钱，效率就是生命"),
        ("“小心”两个字还没出口，杯子已经碎了。", "小心"),
        ('He called it a "White elephant" and left.', "White elephant"),
        ("他用的是'双保险'的办法，大家都放心。", "双保险"),
    ],
)
def test_it_is_only_set_in_marks(quotes: Quotes, text: str, words: str) -> None:
    assert ("term", words) in kinds(quotes, text)


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("他写了《论《山中杂记》的结尾》一文。", ["论《山中杂记》的结尾", "山中杂记"]),
        ("他读过《山中杂记和《水边集》。", ["水边集"]),
        ("他读过《〈山中杂记〉考》和〈水边集〉。", ["〈山中杂记〉考", "山中杂记", "水边集"]),
    ],
)
def test_titles_within_titles(quotes: Quotes, text: str, titles: list[str]) -> None:
    assert kinds(quotes, text) == [("title", title) for title in titles]


def test_words_told_within_words(quotes: Quotes) -> None:
    found = kinds(quotes, "何志清说：“他对我讲‘走吧’，我就走了。”")
    assert ("direct", "走吧") in found
