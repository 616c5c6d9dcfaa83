"""Names of unusual letters, which a text teaches by what they do in it."""

from collections.abc import Callable

import pytest

Names = Callable[[str, str], list[str]]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("翎歌低头道:“走罢。”翎歌推开门,外面下雪。翎歌叹了口气。", "翎歌"),
        ("“阿箬,给我倒茶。”阿箬愣了一下。阿箬转身跑了。", "阿箬"),
        ("村里的岚罕老人不肯搬。岚罕说,水涨不到这里。", "岚罕"),
        ("后卫迪奥丘开场就受伤。全场最佳是上月加盟的迪奥丘。", "迪奥丘"),
        ("忽听谢母笑道:“进来。”谢母起身。那谢母又看了她一眼。", "谢母"),
    ],
)
def test_letters_that_act_again_and_again_are_a_name(names: Names, text: str, name: str) -> None:
    assert name in names(text, "person")


def test_a_word_behind_a_name_is_none_of_its_letters(names: Names) -> None:
    text = "“阿箬,给我倒茶。”护士阿箬探过头来。阿箬愣住了。"
    assert names(text, "person") == ["阿箬"]


@pytest.mark.parametrize(
    "text",
    [
        "邻国努摩表示反对。努摩将召回大使,努摩还要求赔偿。",
        "首都卡兰多对外界说,卡兰多安全。",
    ],
)
def test_a_place_is_nobody(names: Names, text: str) -> None:
    assert names(text, "person") == []
