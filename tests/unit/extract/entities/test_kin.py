"""What people are called at home and in the street, and the people everybody knows."""

from collections.abc import Callable

import pytest

Names = Callable[[str, str], list[str]]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("郭四爷放下茶碗。", "郭四爷"),
        ("丁大娘正在井边洗菜。", "丁大娘"),
        ("门外站着吕三奶奶的丫头。", "吕三奶奶"),
        ("船上的人叫苏阿伯来帮忙。", "苏阿伯"),
        ("银芝嫂抱着孩子走了。", "银芝嫂"),
        ("老葛也来了。老葛放下锄头，说：“歇歇吧。”", "老葛"),
        ("小茴忙着烧火。小茴不敢抬头。", "小茴"),
        ("门口站着胖嫂。胖嫂朝里看了看。", "胖嫂"),
        ("村里人叫他老郭。", "老郭"),
        ("营里的彭军长是南方人。", "彭军长"),
    ],
)
def test_a_name_of_the_street(names: Names, text: str, name: str) -> None:
    assert name in names(text, "person")


@pytest.mark.parametrize(
    "text",
    [
        "便是孙家的孩子，谁不知道。",
        "邻居大婶走了过来。",
        "父亲叔叔都在田里。",
        "魏兵四散奔逃。",
    ],
)
def test_no_name_of_the_street(names: Names, text: str) -> None:
    assert names(text, "person") == []


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("忽報張遼引兵到。", ["張遼"]),
        ("子龙见状，拍马便走。", ["子龙"]),
        ("他最爱读李清照，也读拿破仑的传记。", ["李清照", "拿破仑"]),
        ("车队驶过徐霞客大道。", []),
        ("“悟空”升空已有五年。", []),
        ("店主刘秀兰开了门。", ["刘秀兰"]),
    ],
)
def test_people_everybody_knows(names: Names, text: str, people: list[str]) -> None:
    assert names(text, "person") == people


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("旅人說：“走。”青杏问：“去哪儿？”青杏说：“好。”青杏提着灯走了。", "青杏"),
        ("其父尤仲平为木匠。", "尤仲平"),
        ("他愣住了。“庞小舟？”没有人应。", "庞小舟"),
        ("责编：穆然 美编：朵朵", "朵朵"),
        ("（联系人：宣教处 柯 敏，电话：5501）", "柯 敏"),
        ("版画家瑟琳·杜蒙指出，画未完成。", "瑟琳·杜蒙"),
        ("总经理艾山江·吐尔逊介绍，货已上路。", "艾山江·吐尔逊"),
        ("語言學家安娜·科斯塔在台上說。", "安娜·科斯塔"),
        ("会长Helen Yuen则认为不必。", "Helen Yuen"),
        ("展出Paul Klee、Joan Miro的版画。", "Joan Miro"),
    ],
)
def test_names_told_by_their_use(names: Names, text: str, name: str) -> None:
    assert name in names(text, "person")


def test_a_dot_or_dash_alone_makes_no_person(names: Names) -> None:
    assert names("路线：石桥大道-滨河路-汽渡。频道·政务发布。", "person") == []
