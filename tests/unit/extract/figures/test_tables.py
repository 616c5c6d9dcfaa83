"""Numbers in tables: their units and what they count come from the heads around them."""

from decimal import Decimal
from itertools import pairwise

import pytest

from reader.extract.run import analyse
from reader.model.document import Document
from reader.model.figure import Figure
from reader.services.figure_rows import rows_of
from reader.sources import from_bytes, from_text
from reader.structure import recover

BEFORE = "渡船公司上月公布了各个渡口的情况，航线没有变动，票价也没有变动。"


def document_of(*lines: str) -> Document:
    return recover(
        from_text("\n".join(("渡口旬报", "", BEFORE, "", *lines)), location="t", name="t")
    )


def figures(document: Document) -> tuple[Figure, ...]:
    found = analyse(document).figures
    ends = [(figure.span.start, figure.span.end) for figure in found]
    assert all(end <= start for (_, end), (start, _) in pairwise(ends))
    return found


def told(*lines: str) -> list[tuple[str, str, object, str, str | None]]:
    document = document_of(*lines)
    return [
        (document.text[one.span.start : one.span.end], one.kind, one.value, one.unit, one.of)
        for one in figures(document)
    ]


def money(text: str, value: str, unit: str, of: str) -> tuple[str, str, object, str, str | None]:
    return (text, "money", Decimal(value), unit, of)


def percent(text: str, value: str, of: str) -> tuple[str, str, object, str, str | None]:
    return (text, "percent", Decimal(value), "%", of)


def date(text: str, value: str) -> tuple[str, str, object, str, str | None]:
    return (text, "date", value, "", None)


def test_units_stand_in_the_names_of_rows() -> None:
    found = told("项目\t2023\t2024年", "票款（万元）\t1,204.5\t-12", "乘客（万人）\t3\t4.2")
    assert found == [
        date("2023", "2023"),
        date("2024年", "2024"),
        money("1,204.5", "12045000", "CNY", "票款"),
        money("-12", "-120000", "CNY", "票款"),
        ("3", "count", Decimal(30000), "人", "乘客"),
        ("4.2", "count", Decimal(42000), "人", "乘客"),
    ]


def test_units_stand_in_the_heads_of_columns() -> None:
    found = told(
        "渡口    客运量（万人）    同比增长（%）", "北岸    12    8.5", "南岸    9.5    -1.2"
    )
    assert found == [
        ("12", "count", Decimal(120000), "人", "客运量"),
        percent("8.5", "8.5", "北岸"),
        ("9.5", "count", Decimal(95000), "人", "客运量"),
        percent("-1.2", "-1.2", "南岸"),
    ]


def test_a_line_over_the_table_tells_the_unit_of_sums_alone() -> None:
    found = told(
        *("单位：万元 币种：人民币", "项  目      本期      上期      增减率"),
        *("一、票款     120       100       20.0", "每人票价      3.5       3.4      2.9"),
    )
    assert found == [
        money("120", "1200000", "CNY", "票款"),
        money("100", "1000000", "CNY", "票款"),
        ("20.0", "number", Decimal(20), "", "票款"),
        ("3.5", "number", Decimal("3.5"), "", "每人票价"),
        ("3.4", "number", Decimal("3.4"), "", "每人票价"),
        ("2.9", "number", Decimal("2.9"), "", "每人票价"),
    ]


def test_shares_are_in_percent_where_the_line_names_both() -> None:
    found = told(
        "單位：新臺幣仟元、%", "項目\t本季\t年增率", "票款\t52,300\t8.7", "貨運\t(300)\t(1.5)"
    )
    assert found == [
        money("52,300", "52300000", "TWD", "票款"),
        percent("8.7", "8.7", "票款"),
        money("(300)", "-300000", "TWD", "貨運"),
        percent("(1.5)", "-1.5", "貨運"),
    ]


def test_a_row_of_units_under_the_heads() -> None:
    found = told(
        *("航线\t长度\t投资\t工期", "\t公里\t百万港元\t个月"),
        *("北线\t12.5\t3\t18", "南线\t8\t2.5\t9"),
    )
    assert found[:3] == [
        ("12.5", "quantity", Decimal("12.5"), "km", "长度"),
        money("3", "3000000", "HKD", "投资"),
        ("18", "duration", "P18M", "", "工期"),
    ]


def test_a_column_of_units() -> None:
    found = told("指标\t单位\t数量", "航程\t公里\t88", "旅客\t万人次\t1.5", "满座率\t%\t76")
    assert [one[1:] for one in found] == [
        ("quantity", Decimal(88), "km", "航程"),
        ("count", Decimal(15000), "人次", "旅客"),
        ("percent", Decimal(76), "%", "满座率"),
    ]


def test_what_numbers_the_rows_is_no_figure() -> None:
    found = told("序号\t渡口\t代码\t乘客", "1\t北岸\t600123\t12人", "2\t南岸\t600456\t35")
    assert found == [
        ("12人", "count", Decimal(12), "人", "北岸"),
        ("35", "number", Decimal(35), "", "南岸"),
    ]


def test_years_that_name_rows_are_dates() -> None:
    found = told("年份    票款（元）", "2022    1,200", "2023    1,350.5")
    assert found == [
        date("2022", "2022"),
        money("1,200", "1200", "CNY", "票款"),
        date("2023", "2023"),
        money("1,350.5", "1350.5", "CNY", "票款"),
    ]


def test_heads_begin_anew() -> None:
    found = told("项目\t2021\t2022", "票款（元）\t5\t6", "项目\t2023Q1\t2024E", "票款（元）\t7\t8")
    assert [one[2] for one in found if one[1] == "date"] == ["2021", "2022", "2023-Q1", "2024"]
    assert [one[2] for one in found if one[1] == "money"] == [Decimal(at) for at in (5, 6, 7, 8)]


@pytest.mark.parametrize(
    "rows",
    [
        ("| 渡口 | 票款（亿元） |", "|---|---:|", "| 北岸 | 1.5 |", "| 南岸 | 2 |"),
        ("渡口,票款（亿元）,班次", '北岸,"1.5",3', "南岸,2,4", "西岸,3,5"),
        ("渡口\t票款/亿元\t班次", "北岸\t1.5*\t3", "南岸\t2\t4"),
    ],
)
def test_rows_of_every_kind(rows: tuple[str, ...]) -> None:
    assert told(*rows)[0] == money("1.5", "150000000", "CNY", "票款")


def test_columns_of_a_page() -> None:
    html = """<html><body><h1>中期業績</h1><p>（以港幣千元列示）</p>
    <table><tr><td><td>附註<td>本期<br>HK$’000<td>變動</tr>
    <tr><td>船票收入<td>3<td>88,120<td>12.5%</tr>
    <tr><td>每股盈利（港仙）<td>7<td>12.5<td>—</tr></table></body></html>"""
    document = recover(from_bytes(html.encode(), location="a.html"))
    found = [(one.value, one.unit, one.change, one.of) for one in figures(document)]
    assert found == [
        (Decimal(88120000), "HKD", None, "船票收入"),
        (Decimal("12.5"), "%", "up", "船票收入"),
        (Decimal("0.125"), "HKD", None, "每股盈利"),
    ]


def test_a_year_over_two_columns_is_one_date() -> None:
    html = """<html><body><h1>渡口旬报</h1><table><tr><td rowspan=2>渡口<td colspan=2>2023</tr>
    <tr><td>票款（元）<td>占比（%）</tr><tr><td>北岸<td>12<td>60</tr></table></body></html>"""
    document = recover(from_bytes(html.encode(), location="a.html"))
    assert [(one.value, one.unit, one.of) for one in figures(document)] == [
        ("2023", "", None),
        (Decimal(12), "CNY", "票款"),
        (Decimal(60), "%", "北岸"),
    ]


def test_places_of_what_is_counted() -> None:
    document = document_of("项目\t上旬\t下旬", "其中：票款（元）\t12\t13", "货运（元）\t4\t5")
    found = [one for one in figures(document) if one.of_span]
    assert [document.text[one.of_span.start : one.of_span.end] for one in found if one.of_span] == [
        *("票款", "票款", "货运", "货运")
    ]


def test_rows_of_the_same_words_do_not_differ() -> None:
    document = document_of(
        "项目\t上旬\t下旬", "船票收入（元）\t12\t13", "项目\t上年\t去年", "船票收入（元）\t4\t5"
    )
    rows = rows_of(document.text, analyse(document).figures)
    assert len(rows) == 4
    assert not any(row.others for row in rows)


def test_words_around_tables_are_read_as_before() -> None:
    found = told("渡口\t乘客", "北岸\t12.5", "南岸\t9.5", "", "公司添置了3艘新船，花费1.2亿元。")
    assert ("3艘", "count", Decimal(3), "艘", "新船") in found
    assert any(one[:3] == ("1.2亿元", "money", Decimal(120000000)) for one in found)
