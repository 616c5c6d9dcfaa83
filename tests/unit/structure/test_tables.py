"""Runs of rows under columns are one table; words with blanks and commas in them are none."""

import pytest

from reader.model.document import Document
from reader.sources import from_text
from reader.structure import recover

BEFORE = "渡船公司上月公布了各个渡口的乘客人数，航线比去年多了两条，票价没有变动。"
BEHIND = "公司表示，明年春天还要添置三艘新船，并且重修石阶，方便老人和孩子上下。"


def recovered(*lines: str) -> Document:
    return recover(from_text("\n".join(lines), location="t", name="t"))


def tables(*lines: str) -> list[str]:
    document = recovered(*lines)
    return [
        document.text[block.span.start : block.span.end]
        for block in document.blocks
        if block.kind == "table"
    ]


def around(*lines: str) -> list[str]:
    return tables("渡口旬报", "", BEFORE, "", *lines, "", BEHIND)


def cells(table: str) -> list[list[str]]:
    return [[cell.strip() for cell in row.split("\t")] for row in table.split("\n")]


def test_columns_stand_below_one_another() -> None:
    [table] = around("渡口\t乘客（人）\t占比", "北岸\t1,204\t60.5%", "南岸石阶\t786\t39.5%")
    assert table.split("\n") == [
        "渡口     \t乘客（人） \t 占比",
        "北岸     \t     1,204 \t60.5%",
        "南岸石阶 \t       786 \t39.5%",
    ]


def test_wide_blanks_divide_as_tabs_do() -> None:
    [table] = around(
        "                上旬       下旬",
        "               百萬元     百萬元",
        "票款            1,204        980",
        "貨運              (75)        12",
    )
    assert cells(table) == [
        ["", "上旬", "下旬"],
        ["", "百萬元", "百萬元"],
        ["票款", "1,204", "980"],
        ["貨運", "(75)", "12"],
    ]


def test_a_cell_without_words_keeps_its_column() -> None:
    [table] = around(
        "项目\t附注\t上旬\t下旬", "票款\t\t12.5\t13.1", "货运\t3\t\t2.4", "合计\t\t\t15.5"
    )
    assert cells(table)[2:] == [["货运", "3", "", "2.4"], ["合计", "", "", "15.5"]]


def test_a_missing_number_is_known_by_its_place() -> None:
    [table] = around(
        "渡口      上旬      中旬      下旬",
        "北岸      12.5      13.1      14.0",
        "西岸      10.5      11.1      12.0",
        "南岸                          11.2",
    )
    assert cells(table)[3] == ["南岸", "", "", "11.2"]


def test_a_label_between_rows_is_of_the_table() -> None:
    [table] = around("项目\t上旬\t下旬", "客运：", "北岸\t12\t13", "货运：", "北岸\t4\t5")
    assert table.count("\n") == 4


@pytest.mark.parametrize(
    "rows",
    [
        ("| 渡口 | 乘客 |", "|---|---:|", "| 北岸 | 1204 |", "| 南岸 | 786 |"),
        ("渡口,上旬,下旬", "北岸,120,98", '南岸,"1,204",77'),
    ],
)
def test_pipes_and_commas_stay_as_they_are(rows: tuple[str, ...]) -> None:
    assert around(*rows) == ["\n".join(rows)]


def test_a_table_of_two_columns_has_numbers_in_one() -> None:
    assert around("姓名    得分", "船夫甲    92.5", "船夫乙    88", "船夫丙    79") != []


def test_what_stands_over_a_table_is_no_row() -> None:
    document = recovered(
        "表1  各渡口乘客", "单位：万人", "渡口  上旬  下旬", "北岸  1.2  1.3", "南岸  2.2  2.3"
    )
    assert [block.kind for block in document.blocks][-1] == "table"
    assert document.metadata.title.startswith("表1")
    assert document.text[document.blocks[-1].span.start :].startswith("渡口")


def test_rows_of_one_width_are_not_joined() -> None:
    rows = [f"第{name}渡口    {at}2.5    {at}3.1" for at, name in enumerate("一二三四五六七", 1)]
    [table] = tables("渡口    上旬    下旬", *rows)
    assert table.count("\n") == 7


def test_a_wide_table_has_its_cells_apart() -> None:
    rows = (["渡口", *["一月至三月旅客人数"] * 6], ["北岸", *["12345"] * 6], ["南岸", *["12"] * 6])
    [table] = around(*map("\t".join, rows))
    assert table.split("\n")[1].startswith("北岸  \t12345  \t12345")


@pytest.mark.parametrize(
    "lines",
    [
        ("江上无风　　船行自迟", "岸边有树　　叶落先知", "灯前有客　　夜坐题诗"),
        ("船夫：今天有3,000人。", "孩子：昨天呢？", "船夫：昨天只有1,200人,少得多。"),
        ("第一章    渡口    1", "第二章    石阶    15", "第三章    对岸    28"),
        ("北岸有一条船,船上有三个人,没有灯。", "南岸有两条船,船上没有人,灯还亮着。"),
        ("1.  先看江水", "2.  再看天色", "3.  然后上船"),
    ],
)
def test_no_tables(lines: tuple[str, ...]) -> None:
    assert around(*lines) == []


def test_nothing_is_lost() -> None:
    lines = (
        "单位：元",
        "项目\t\t上旬\t下旬",
        "\t票款\t12\t13",
        "流水：",
        "货 运\t\t\t(5)",
        "",
        BEHIND,
    )
    document = recovered("渡口旬报", *lines)
    assert "".join(document.text.split()) == "".join("".join(("渡口旬报", *lines)).split())
    [block] = [block for block in document.blocks if block.kind == "table"]
    start = document.text.index("(5)", block.span.start)
    source = "\n".join(("渡口旬报", *lines))
    assert document.origin.to_source(start, "after") == source.index("(5)")
