"""Personal names by post, byline, letters and sounds."""

from collections.abc import Callable

import pytest

Names = Callable[[str, str], list[str]]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("记者 祁 放 摄影 卓 然", "祁 放"),
        ("责任编辑:于文远", "于文远"),
        ("本报海州5月3日电(记者唐霁)", "唐霁"),
        ("记者张玉来报道:水退了。", "张玉来"),
        ("秘书孟则礼透露,货已装船。", "孟则礼"),
        ("地委书记黄有泉、专员张少农到会。", "黄有泉"),
        ("议员沈柏均(海线)质疑。", "沈柏均"),
        ("表哥柏一舟发了照片。", "柏一舟"),
        ("刘秀清闻讯赶到现场。", "刘秀清"),
        ("与基里延科总理会见。", "基里延科"),
        ("费尔南德斯多次批评此事。", "费尔南德斯"),
        ("发言人高峰说,出口增长。", "高峰"),
        ("馆长谷口信介指出。", "谷口信介"),
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
    ],
)
def test_no_person(names: Names, text: str) -> None:
    assert names(text, "person") == []


def test_a_name_of_sounds_is_not_cut_short(names: Names) -> None:
    assert "安德雷" not in names("北岭队依靠安德雷斯的入球取胜。", "person")
