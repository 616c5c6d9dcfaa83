"""Who acts and whom a pronoun goes back to: one small text for each rule."""

from collections.abc import Callable

import pytest

Quotes = Callable[..., list[tuple[str, str, str | None]]]


def spoken(found: list[tuple[str, str, str | None]]) -> list[str | None]:
    return [speaker for kind, _, speaker in found if kind == "direct"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        # whoever opens the sentence acts in it, not whom it ends with
        (
            "村民魏春生开店。/田大勇说：“进来。”/“怕的是停电。”魏春生今年收留了六名这样的老人。",
            "魏春生",
        ),
        # a saying of four letters is what somebody does
        (
            "村民魏春生开店。/田大勇说：“进来。”/“怎么又停电？”在镇上开店的魏春生莫名其妙。",
            "魏春生",
        ),
        # a pronoun never means somebody named only behind it
        ("村民魏春生站在井边。灯亮了又灭，他对门外的村民田大勇招手：“来呀。”", "魏春生"),
        # of several teachers the last
        (
            "田大勇表示，路通了。镇里一位科员则说，水表不归他们管。记者问谁来修，这名科员回答：“等。”",
            "科员",
        ),
        # 那 before a number or a trade is no family
        ("那五人道：“谁在前头？”那卖梨的道：“是我。”/那五人道：“让路。”", "五人"),
        ("那五人道：“谁在前头？”那卖梨的道：“是我。”", "那卖梨的"),
        # whose saying it is
        ("田大勇说：“进来。”/“井要勤淘。”这是魏春生常对徒弟讲的一句话。", "魏春生"),
        # a second reporting word goes on from the first
        ("主任魏春生说，三十名护士下月到岗，又反问：“还等什么？”", "魏春生"),
        # a sentence without a subject goes on about whom the one before was about
        (
            "罗启东说：“坐。”/罗启东红了脸，要说不说，今日又是为何？只得低头说道：“借我一斗米。”门外的邻居应了。",
            "罗启东",
        ),
        # whoever is asked is not who asks
        ("村民何桂花扫着院子。邻居问她要去哪里，她低声回答：“上山。”", "何桂花"),
        # to whom something is shown
        ("孩子道：“跟我来。”引到门前，指与魏春生道：“就是这家。”", "孩子"),
        # strangers by their looks, voices by their sound
        ("白衣人笑了。“关门。”", "白衣人"),
        ("一个沙哑的女声在门外说：“开门。”", "沙哑的女声"),
        # a rumour is nobody
        ("魏春生说：“进来。”传闻说他早已离开。“坐。”", "魏春生"),
        # how long it took is nobody
        ("那些人都没应声，半日方说道：“等着。”", "那些人"),
    ],
)
def test_whoever_acts(quotes: Quotes, text: str, speaker: str | None) -> None:
    assert spoken(quotes(*text.split("/")))[-1] == speaker


def test_a_wife_is_called_by_her_husband(quotes: Quotes) -> None:
    found = quotes(
        "李旺家的道：“太太不在家。”何升家的忙笑道：“明日再来。”李旺家的在里头听见，问：“是谁？”"
    )
    assert spoken(found) == ["李旺家的", "何升家的", "李旺家的"]
