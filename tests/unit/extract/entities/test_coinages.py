"""Bodies, places and wares whose names no dictionary has."""

from collections.abc import Callable

import pytest

Names = Callable[[str, str], list[str]]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("责任单位：漱云区商务局。", "漱云区商务局"),
        ("成效明显的坳城市教育局受到表扬。", "坳城市教育局"),
        ("砚口县教育局将开会。", "砚口县教育局"),
        ("存在争议。遥江农业大学回应称。", "遥江农业大学"),
        ("郁达燃气有限公司入户检查。", "郁达燃气有限公司"),
        ("沪申造船厂拥有者国家海洋考察局下水。", "国家海洋考察局"),
        ("市安委办会同市消防救援支队检查。", "市安委办"),
        ("市安委办会同市消防救援支队检查。", "市消防救援支队"),
        ("她在县二中教书。", "县二中"),
        ("又和省立三院接上了线。", "省立三院"),
        ("县果业发展中心主任到场。", "县果业发展中心"),
        ("遥江社石塘12月1日电", "遥江社"),
        ("来源：遥江网 编辑", "遥江网"),
        ("国家钟表计量检测中心发布结果。", "国家钟表计量检测中心"),
        ("今晚「小蓬壺掌中劇團」連演三天。", "小蓬壺掌中劇團"),
        ("NORVIA旗舰店开幕。", "NORVIA"),
        ("今年与IFAC合作办展。", "IFAC"),
        ("参考文献 ^毕重.北岸木刻史.潭江美术出版社.1983", "潭江美术出版社"),
        ("香港物業管理公司協會會長到場。", "香港物業管理公司協會"),
    ],
)
def test_a_body(names: Names, text: str, name: str) -> None:
    assert name in names(text, "org")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("漱云区“老灶火锅”等七户被查。", "漱云区"),
        ("坳城市推行新办法。", "坳城市"),
        ("砚口县红坝镇的温室亮着灯。", "红坝镇"),
        ("在东莞洪桐镇，机器响着。", "洪桐镇"),
        ("1971年，在桑里木。", "桑里木"),
        ("2023年冬，于澄城。", "澄城"),
        ("白沙鎮太平宮前的廣場還黑着。", "太平宮"),
        ("負責德仁樓及錦和大廈。", "德仁樓"),
        ("遥江社石塘12月1日电", "石塘"),
        ("哨兵退守函谷关。", "函谷关"),
    ],
)
def test_a_place(names: Names, text: str, name: str) -> None:
    assert name in names(text, "place")


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("船名：「安寧一號」", "安寧一號", "product"),
        ("选育出品种“橘红9号”。", "橘红9号", "product"),
        ("给我们用“余音”标注系统。", "余音", "product"),
        ("参考文献 ^毕重.北岸木刻史.潭江美术出版社.1983", "北岸木刻史", "work"),
        ("辛亥革命之后，他回了乡。", "辛亥革命", "event"),
        ("2018年国际短篇小说论坛在海口开会。", "国际短篇小说论坛", "event"),
        ("昨晚，港超杯决赛开打。", "港超杯", "event"),
    ],
)
def test_other_names(names: Names, text: str, name: str, kind: str) -> None:
    assert name in names(text, kind)


@pytest.mark.parametrize(
    "text",
    [
        "請助理署長出來。",
        "这是正规出版社。",
        "她要去收房。",
        "行走在繁华都市。",
        "就近到营业厅办理。",
    ],
)
def test_common_words_are_no_bodies_or_places(names: Names, text: str) -> None:
    assert names(text, "") == []
