"""Places: landmarks, villages, estates, and names without their rank."""

from collections.abc import Callable

import pytest

Names = Callable[[str, str], list[str]]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("列车停在柳堤站。", "柳堤站"),
        ("他们回到苍岚渡。", "苍岚渡"),
        ("家住云松苑的陈师傅说。", "云松苑"),
        ("绥远区翠柏里小区停水。", "翠柏里小区"),
        ("位于岚江省汶川县的老桥。", "汶川县"),
        ("中东地区局势缓和。", "中东"),
        ("他从温得和克飞往罗马。", "温得和克"),
    ],
)
def test_a_place(names: Names, text: str, name: str) -> None:
    assert name in names(text, "place")


def test_a_place_without_its_rank_is_the_same_place(names: Names) -> None:
    assert names("岚屏县下雨。岚屏的路断了。", "place") == ["岚屏县", "岚屏"]


@pytest.mark.parametrize(
    "text",
    [
        "他登上高山,又下到江边。",
        "建设小康村和文明村。",
        "站在路口的站台边。",
        "繁华都市的新鲜空气。",
    ],
)
def test_common_places_have_no_name(names: Names, text: str) -> None:
    assert names(text, "place") == []
