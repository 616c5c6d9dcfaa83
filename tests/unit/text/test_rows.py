"""Cells of rows, by what divides them."""

import pytest

from reader.text.rows import cells_of, divider_of


@pytest.mark.parametrize(
    ("row", "divider", "cells"),
    [
        ("船\t\t3", "\t", ["船", "", "3"]),
        ("\t渡口 \t12", "\t", ["", "渡口", "12"]),
        ("渡船    12  3.5", " ", ["渡船", "12", "3.5"]),
        ("渡船　12　3.5", " ", ["渡船", "12", "3.5"]),
        ("項　　目　　　上季　　本季", " ", ["項　　目", "上季", "本季"]),
        ("金  銀  銅", " ", ["金", "銀", "銅"]),
        ("| 渡口 |  | 3 |", "|", ["渡口", "", "3"]),
        ('渡口,"1,200",', ",", ["渡口", "1,200", ""]),
        ('渡口,"一,二', ",", ["渡口", '"一,二']),
        ("渡口", None, ["渡口"]),
    ],
)
def test_cells(row: str, divider: str | None, cells: list[str]) -> None:
    assert divider_of(row) == divider
    found = cells_of(row, divider_of(row))
    assert [cell.text for cell in found] == cells
    assert all(row[cell.at : cell.end] == cell.text for cell in found)
