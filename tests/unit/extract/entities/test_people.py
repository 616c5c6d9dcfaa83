"""Personal names by post, byline, letters and sounds."""

from collections.abc import Callable

import pytest

Names = Callable[[str, str], list[str]]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("记者 葛 放 摄影 卓 宁", "葛 放"),
        ("责任编辑:于文朗", "于文朗"),
        ("本报海州5月3日电(记者唐霨)", "唐霨"),
        ("记者李春来报道:水退了。", "李春来"),
        ("秘书孟则明透露,货已装船。", "孟则明"),
        ("地委书记黄有田、专员张少川到会。", "黄有田"),
        ("议员沈松均(海线)质疑。", "沈松均"),
        ("表哥柏一帆发了照片。", "柏一帆"),
        ("刘秀芬闻讯赶到现场。", "刘秀芬"),
        ("与伊里延科总理会见。", "伊里延科"),
        ("费尔南德斯多次批评此事。", "费尔南德斯"),
        ("陈艳苹:水退了才敢回来。", "陈艳苹"),
        ("发言人张力说,出口增长。", "张力"),
        ("馆长谷口健介指出。", "谷口健介"),
        ("剧院由建筑师高桥敬一设计。", "高桥敬一"),
        ("馆内的壁画出自画家高桥信之手。", "高桥信"),
        ("总指挥乌仁其木格主张改道。", "乌仁其木格"),
        ("评论员公西鹤认为,路还很长。", "公西鹤"),
        ("所长汝明远说,桥要重修。", "汝明远"),
        ("议员达努.莫洛(图)下山。", "达努.莫洛"),
        ("财政大臣赫格斯特(Lars Hegst)接受访问。", "赫格斯特"),
    ],
)
def test_a_person(names: Names, text: str, name: str) -> None:
    assert name in names(text, "person")


@pytest.mark.parametrize(
    "text",
    [
        "她放下麦克风暂时离开。",
        "只要议员索资,市府就拖延。",
        "领到许可证,开工建设。",
        "记者赴日采访,为群众解绊。",
        "国家和民族的前途。",
        "史书中记载,文章中提到。",
        "剧院由建筑师高桥。",
    ],
)
def test_no_person(names: Names, text: str) -> None:
    assert names(text, "person") == []


def test_a_name_of_sounds_is_not_cut_short(names: Names) -> None:
    assert "安德雷" not in names("北岭队依靠安德雷斯的入球取胜。", "person")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("会见了工人党尹谨方、农民党林秀文等人。", "尹谨方"),
        ("副总经理于倩薇说,价格不变。", "于倩薇"),
        ("馆长方景和跑来问我。", "方景和"),
        ("被告人林某芬有期徒刑三年。", "林某芬"),
        ("来自湖边的孙老五说不怕。", "孙老五"),
        ("中介阿丽（化名）不肯说。", "阿丽"),
        ("摆摊的老崔跟我讲过。", "老崔"),
    ],
)
def test_a_name_by_its_neighbours(names: Names, text: str, name: str) -> None:
    assert name in names(text, "person")


@pytest.mark.parametrize(
    "text",
    ["记者和主任都到场了。", "律政司司长申请覆核。", "被告人林某驾车离开。", "小米全球购页面。"],
)
def test_neighbours_of_posts_are_no_names(names: Names, text: str) -> None:
    assert all(len(name) < 3 for name in names(text, "person"))
