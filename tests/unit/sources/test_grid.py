"""Rows of HTML tables: cells with tabs between, under their own heads."""

from reader.sources import from_bytes
from reader.structure import recover


def tables(html: str) -> list[list[list[str]]]:
    document = recover(from_bytes(f"<html><body>{html}</body></html>".encode(), location="a.html"))
    rows = [
        document.text[block.span.start : block.span.end].split("\n")
        for block in document.blocks
        if block.kind == "table"
    ]
    return [[[cell.strip() for cell in row.split("\t")] for row in table] for table in rows]


def test_spanned_cells_leave_blanks() -> None:
    html = """<table><tr><th rowspan=2>渡口<th colspan="2">去年<th colspan="2">今年</tr>
    <tr><th>人数<th>占比<th>人数<th>占比</tr>
    <tr><td>北岸<td>12<td>60%<td>15<td>62%</tr></table>"""
    assert tables(html) == [
        [
            ["渡口", "去年", "", "今年"],
            ["", "人数", "占比", "人数", "占比"],
            ["北岸", "12", "60%", "15", "62%"],
        ]
    ]


def test_a_table_is_one_block_and_its_neighbour_another() -> None:
    html = """<table><tr><td>甲</td><td>1</td></tr><tr><td></td><td>2</td></tr></table>
    <table><tr><td><p>乙</p></td><td><div>3<br>人</div></td></tr></table>"""
    assert tables(html) == [[["甲", "1"], ["", "2"]], [["乙", "3 人"]]]


def test_a_table_that_lays_out_a_page_keeps_its_paragraphs() -> None:
    long = "江水漫过石阶，渡船停在对岸。" * 10
    html = f"<table><tr><td>目录</td><td><p>{long}</p><p>灯不能灭。</p></td></tr></table>"
    assert tables(html)[-2:] == [[[long]], [["灯不能灭。"]]]


def test_spans_that_are_no_numbers_are_one() -> None:
    html = "<table><tr><td colspan='x'>甲<td colspan='0' rowspan>1<td>2</table>"
    assert tables(html) == [[["甲", "1", "2"]]]
