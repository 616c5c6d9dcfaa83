"""Firms and bodies that only a post behind their name tells."""

from collections.abc import Callable

import pytest

Names = Callable[[str, str], list[str]]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("澜湾新能首席技术官说,电池已经量产。", "澜湾新能"),
        ("砂器资本创始人很悲观。", "砂器资本"),
        ("对此,恒垣城服总经理助理没有回应。", "恒垣城服"),
        ("金融調解中心諮詢委員林秀文指出。", "金融調解中心"),
        ("鄉師會中學校長林秀文今日說。", "鄉師會中學"),
        ("其中,澜电、小盒、来宝3家企业占了八成。", "来宝"),
        ("卖钉子的力垣五金,去年赚了钱。", "力垣五金"),
        ("岚州城投态度积极。", "岚州城投"),
        ("泰和股份（600000）公告。", "泰和股份"),
    ],
)
def test_a_body_before_a_post(names: Names, text: str, name: str) -> None:
    assert name in names(text, "org")


@pytest.mark.parametrize(
    "text",
    [
        "一家互联网公司董事长说。",
        "知名企业创始人到场。",
        "社区居委会主任林秀文说。",
        "新闻发言人回答了提问。",
        "足球教练林秀文说。",
        "他持有股份,也有基金。",
    ],
)
def test_common_nouns_before_a_post(names: Names, text: str) -> None:
    assert names(text, "org") == []
