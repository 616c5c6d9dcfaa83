from decimal import Decimal

import pytest

from reader.extract.figures import find_figures
from reader.extract.figures.amounts import magnitude
from reader.extract.figures.checks import check_shares, conflicts, merge_same


def test_the_same_number_of_the_same_thing_is_one_entry():
    text = "全省新建公路1.2万公里。会议还提到，新建公路1.2万公里。"
    merged = merge_same(find_figures(text))
    assert [len(one.places) for one in merged] == [2]


def test_figures_of_nothing_stay_apart():
    assert len(merge_same(find_figures("3月5日、3月5日"))) == 2


def test_two_numbers_in_the_same_words_conflict():
    text = "该项目总投资1200亿元。据介绍，该项目总投资1300亿元。"
    (conflict,) = conflicts(text, find_figures(text))
    assert (conflict.first.value, conflict.second.value) == (120000000000, 130000000000)


@pytest.mark.parametrize(
    "text",
    [
        "2021年总产量为100吨。2022年总产量为120吨。",
        "总产量增长5吨，总产量增长8吨。",
        "总投资约1200亿元，总投资1300亿元。",
    ],
)
def test_what_may_differ_is_no_conflict(text):
    assert conflicts(text, find_figures(text)) == ()


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("共有学生200人，其中女生50人，占25%。", True),
        ("共有学生300人，其中女生100人，占33.3%。", True),
        ("共有学生200人，其中女生50人，占35%。", False),
    ],
)
def test_shares_are_recomputed(text, right):
    (share,) = check_shares(text, find_figures(text))
    assert share.right is right


def test_shares_of_something_else_are_left_alone():
    text = "共有学生200人，其中女生50人，比去年增长25%。"
    assert check_shares(text, find_figures(text)) == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("长55公里", 55000),
        ("重3斤", Decimal("1.5")),
        ("招15至20人", Decimal("17.5")),
        ("历时1小时30分钟", 5400),
        ("4.68亿元", 468000000),
        ("3月5日", None),
        ("32华氏度", 0),
    ],
)
def test_magnitude(text, expected):
    assert magnitude(find_figures(text)[0]) == expected
