"""`piyue figures`: chosen, sorted, checked, drawn."""

import json

import pytest

from reader.typeset import cell_width

REPORT = """\
茶山的账本

全村共有200户,其中50户种茶,占30%。修路用了3亿元,买车用了20万元。

调查说,小店资金缺口在100万元以下。

先生也说,小店资金缺口在100万元以下。学校建于1957年。
"""


@pytest.fixture
def report(tmp_path):
    path = tmp_path / "茶山.txt"
    path.write_text(REPORT, "utf-8")
    return path


def test_one_row_for_the_same_thing_in_two_places(piyue, report):
    figures = json.loads(piyue("figures", report, "--json", "--unit", "CNY").out)
    gap = [figure for figure in figures if figure["text"] == "100万元"]
    assert len(gap) == 1
    assert len(gap[0]["places"]) == 2
    assert gap[0]["places"][0] == [gap[0]["start"], gap[0]["end"]]
    assert gap[0]["differs"] == []


def test_a_share_that_cannot_be_right_is_told(piyue, report):
    (share,) = json.loads(piyue("figures", report, "--json", "--kind", "percent").out)
    assert (share["share"]["computed"], share["share"]["right"]) == (25.0, False)
    assert "25%" in piyue("figures", report, "--csv", "--kind", "percent").out


def test_a_unit_as_written_finds_what_is_in_it_unwritten(piyue, tmp_path):
    path = tmp_path / "信贷.txt"
    path.write_text("茶社去年贷款超300亿,今年贷款达2000亿元,共有12户。\n", "utf-8")
    figures = json.loads(piyue("figures", path, "--json", "--unit", "元").out)
    assert [figure["text"] for figure in figures] == ["300亿", "2000亿元"]


def test_from_large_to_small_in_one_unit(piyue, report):
    lines = piyue("figures", report, "--unit", "元", "--sort", "size").out.splitlines()
    assert [line.split("\t")[0] for line in lines] == ["text", "3亿元", "100万元", "20万元"]


def test_bars_keep_to_the_width_and_say_their_scale(piyue, report):
    lines = piyue("figures", report, "--chart").out.splitlines()
    assert max(map(cell_width, lines)) <= 80
    money = next(i for i, line in enumerate(lines) if line.startswith("元 3"))
    assert "log scale" in lines[money]
    assert "3亿元  █" in lines[money + 1]
    dates = next(line for line in lines if "1957年" in line)
    assert "█" in dates


def test_nothing_to_draw_is_no_chart(piyue, tmp_path):
    path = tmp_path / "空.txt"
    path.write_text("今天天气很好。", "utf-8")
    assert piyue("figures", path, "--chart") == (0, "", "")
