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
