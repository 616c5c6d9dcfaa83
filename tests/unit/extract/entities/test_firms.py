"""Firms by trade, by listed names, and by what only a firm has; news media; organs of states."""

from collections.abc import Callable

import pytest

Names = Callable[[str, str], list[str]]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("供应商衡垣新材承认延期交货。", "衡垣新材"),
        ("澜禾证券分析师表示看好。", "澜禾证券"),
        ("业内消息称,英特尔正在裁员。", "英特尔"),
        ("苹果手机销量下滑。", "苹果"),
        ("来源:江畔晨报 记者 许原", "江畔晨报"),
        ("他在《江畔画报》上写过专栏。", "江畔画报"),
        ("波兰外交部发表声明。", "波兰外交部"),
        ("开发商澜岸置业没有回应。", "澜岸置业"),
        ("著名学府青澜大学发布公告。", "青澜大学"),
        ("由国企澜岸物业服务公司接管。", "澜岸物业服务公司"),
        ("渔户自救会会长说。", "渔户自救会"),
        ("澜江县检验检疫局通报。", "澜江县检验检疫局"),
        ("交通及房屋局局长到场。", "交通及房屋局"),
        ("辽宁体育代表团抵达。", "辽宁体育代表团"),
    ],
)
def test_an_organisation(names: Names, text: str, name: str) -> None:
    assert names(text, "org") == [name]


@pytest.mark.parametrize(
    "text",
    [
        "孩子爱吃苹果,也爱吃小米粥。",
        "要加强思想教育和心理健康。",
        "样品检查违反规定的政府采购。",
        "这家保险公司和另一家电力公司。",
        "各类社会组织踊跃参加。",
        "今年消费证券化程度提高。",
    ],
)
def test_no_organisation(names: Names, text: str) -> None:
    assert names(text, "org") == []
