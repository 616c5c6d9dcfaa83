"""Units as heads of tables write them."""

from decimal import Decimal

import pytest

from reader.extract.figures.folding import fold
from reader.extract.figures.heads import unit_in, unit_of, units_said


@pytest.mark.parametrize(
    ("said", "unit"),
    [
        ("亿元", ("money", "?", 10**8)),
        ("人民幣百萬元", ("money", "CNY", 10**6)),
        ("HK$'000", ("money", "HKD", 1000)),
        ("US$ million", ("money", "USD", 10**6)),
        ("百万美元", ("money", "USD", 10**6)),
        ("元/股", ("money", "?/股", 1)),
        ("人/平方公里", ("count", "人/平方公里", 1)),
        ("万吨", ("quantity", "t", 10**4)),
        ("千克", ("quantity", "kg", 1)),
        ("亿千瓦时", ("quantity", "kWh", 10**8)),
        ("萬輛", ("count", "辆", 10**4)),
        ("个月", ("duration", "P1M", 1)),
        ("%", ("percent", "%", 1)),
        ("个百分点", ("percent", "pp", 1)),
        ("港仙", ("money", "HKD", Decimal("0.01"))),
        ("万", ("count", "", 10**4)),
    ],
)
def test_units(said: str, unit: tuple[str, str, int]) -> None:
    assert unit_of(fold(said)) == unit


@pytest.mark.parametrize("said", ["亏损", "未经审计", "", "元/渡口", "北岸"])
def test_no_units(said: str) -> None:
    assert unit_of(fold(said)) is None


@pytest.mark.parametrize(
    ("head", "name", "unit"),
    [
        ("票款（亏损）（万元）", "票款（亏损）", "?"),
        ("客运量/万人", "客运量", "人"),
        ("同比%", "同比", "%"),
        ("工期（个月）", "工期", "P1M"),
    ],
)
def test_heads(head: str, name: str, unit: str) -> None:
    told = unit_in(fold(head), alone=False)
    assert told is not None
    assert (head[: told.name], told.unit.name) == (name, unit)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("单位：人民币万元", ("CNY", 10**4, False)),
        ("金额单位：元  币种：港币", ("HKD", 1, False)),
        ("單位：億元、%", ("?", 10**8, True)),
        ("（人民币百万元，百分比除外）", ("CNY", 10**6, False)),
        ("除另有说明外，以人民币千元列示", ("CNY", 1000, False)),
        ("表1 各渡口乘客（万人）", ("人", 10**4, False)),
    ],
)
def test_lines_over_tables(line: str, said: tuple[str, int, bool]) -> None:
    found = units_said(fold(line))
    assert found is not None
    assert (found.unit.name, found.unit.factor, found.shares) == said


def test_a_line_without_a_unit() -> None:
    assert units_said("各渡口乘客（见附表）") is None
