"""Bodies with their parts, ranks and founders; where such a name begins and ends."""

from collections.abc import Callable

import pytest

Names = Callable[[str, str], list[str]]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("柏川理工大学水利工程系教授到场。", ["柏川理工大学", "柏川理工大学水利工程系"]),
        (
            "岚桥市公安局巡特警支队二大队赶到。",
            ["岚桥市公安局巡特警支队", "岚桥市公安局巡特警支队二大队"],
        ),
        ("水利部水文水资源所的报告。", ["水利部", "水利部水文水资源所"]),
        ("县委统战部印发方案,市政府研究室解读。", ["县委统战部", "市政府研究室"]),
        ("市交通运输局运输管理科科长说。", ["市交通运输局", "市交通运输局运输管理科"]),
        ("岚桥市人大常委会已经通过。", ["岚桥市人大常委会"]),
        ("岚桥市文化广电和旅游局发布公告。", ["岚桥市文化广电和旅游局"]),
        ("支队支队长说,市森林消防支队支队长在场。", ["市森林消防支队"]),
        ("其代理人、浙江允正律师事务所律师质疑。", ["浙江允正律师事务所"]),
        ("由國企柏宁运服集团统一管理。", ["柏宁运服集团"]),
        ("隆信人寿岚桥分公司去年开业。", ["隆信人寿岚桥分公司"]),
        ("國立北平高級中學教師受訪。", ["國立北平高級中學"]),
        ("南庄乡公所统计了灾情。", ["南庄乡公所"]),
        ("省海洋环境监测中心副主任介绍。", ["省海洋环境监测中心"]),
        ("第七师住房和城乡建设局回应。", ["第七师住房和城乡建设局"]),
    ],
)
def test_a_body_and_its_parts(names: Names, text: str, found: list[str]) -> None:
    assert names(text, "org") == found


@pytest.mark.parametrize(
    "text",
    [
        "他想开公司,又怕养公司。",
        "市政府工作报告所提目标都已完成。",
        "分公司和子公司都亏了钱。",
        "局里主办科室很多。",
    ],
)
def test_no_body(names: Names, text: str) -> None:
    assert names(text, "org") == []


def test_a_firm_is_called_without_its_offices(names: Names) -> None:
    assert names("澜岸银行公关部回复记者。", "org") == ["澜岸银行"]
