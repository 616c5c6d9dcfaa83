"""Names told by their marks: works, events, products, policies, models, prizes."""

from collections.abc import Callable

import pytest

Names = Callable[[str, str], list[str]]


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("她唱了老歌「夜渡」。", "夜渡", "work"),
        ("安可曲目有「夜渡」、「灯下」和「归舟」。", "归舟", "work"),
        ("「2021海岸音樂節」昨天落幕。", "2021海岸音樂節", "event"),
        ("环保组织“青苔之友”反对。", "青苔之友", "org"),
        ("智能手表“星环”售罄。", "星环", "product"),
        ("学报《潮汐学报》刊出此文。", "潮汐学报", "org"),
        ("推进乡村振兴。", "乡村振兴", "policy"),
        ("首台JN3型柴油机车下线。", "JN3型柴油机车", "product"),
        ("影片获第九届银帆奖最佳摄影。", "银帆奖", "event"),
        ("党的十七大以来变化很大。", "党的十七大", "event"),
        ("她用iPhone拍下全程。", "iPhone", "product"),
    ],
)
def test_a_name_and_its_kind(names: Names, text: str, name: str, kind: str) -> None:
    assert name in names(text, kind)


@pytest.mark.parametrize(
    "text",
    [
        "采购团队“每天都在等消息”。",
        "政府不会为单个企业“兜底”。",
        "他在本子上写下“绿色”记号。",
        "他获得一等奖和大奖。",
    ],
)
def test_partial_quotes_and_ranks_are_no_names(names: Names, text: str) -> None:
    assert names(text, "") == []


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("她推出的新品叫“远岚”。", "远岚", "product"),
        ("“小灯”将于下月上市。", "小灯", "product"),
        ("厂里送来两床“云帆”牌毛巾。", "云帆", "product"),
        ("他三十岁创办了“半夏”,一做十年。", "半夏", "org"),
        ("「守河人」发起人林小河反对。", "守河人", "org"),
        ("“听泉”青石路店今早没有开门。", "听泉", "org"),
        ("点击下载“看海州”客户端。", "看海州", "product"),
    ],
)
def test_what_is_done_to_a_marked_name_or_by_it(
    names: Names, text: str, name: str, kind: str
) -> None:
    assert name in names(text, kind)


@pytest.mark.parametrize(
    "text",
    [
        "公司推出“买一送一”活动。",
        "孩子们都叫他“爷爷”。",
        "“我们都会好的”,总部回复。",
        "他推出了“量身打造”新模式。",
    ],
)
def test_no_name_is_told(names: Names, text: str) -> None:
    assert names(text, "product") == names(text, "org") == []


def test_names_with_their_short_or_home_form_in_brackets(names: Names) -> None:
    text = "各国签署泛太平洋渔业保护公约（PFPC），环保组织绿潮行动（Greentide）欢迎。PFPC明年生效。"
    assert names(text, "policy") == ["泛太平洋渔业保护公约", "PFPC"]
    assert names(text, "org") == ["绿潮行动"]
