"""Rows of figures: joined, checked, in families, by size, as a table."""

from decimal import Decimal

import pytest

from reader.config.messages import use_locale
from reader.extract.figures import find_figures
from reader.model.figure import Figure
from reader.model.span import Span
from reader.services.figure_rows import (
    BOOK,
    Family,
    FigureRow,
    by_size,
    families,
    family_of,
    is_doubtful,
    remark,
    rows_of,
)
from reader.services.figure_table import figure_table, unsaid, value_text
from reader.services.passages import passage_of, split_figure
from reader.services.tables import as_csv, as_markdown


def rows(text: str) -> list[FigureRow]:
    return list(rows_of(text, find_figures(text)))


def test_the_same_thing_with_the_same_number_is_one_row() -> None:
    text = "小店资金缺口在100万元以下。\n调查说,小店资金缺口在100万元以下。"
    (row,) = rows(text)
    assert [text[span.start : span.end] for span in row.places] == ["100万元", "100万元"]
    assert remark(row) == "×2"
    assert row.stops == row.places
    assert not is_doubtful(row)


def test_two_numbers_of_one_thing_are_told_at_both_places() -> None:
    text = "水库的总库容为3.5亿立方米。后来又说,水库的总库容为3.7亿立方米。"
    first, second = rows(text)
    assert (remark(first), remark(second)) == ("two places differ", "two places differ")
    assert first.stops == second.stops[::-1]
    assert is_doubtful(first)


@pytest.mark.parametrize(
    ("share", "said", "doubtful"),
    [("25%", "the share is right", False), ("30%", "by its parts 25%", True)],
)
def test_a_share_beside_its_parts_is_checked(share: str, said: str, doubtful: bool) -> None:
    text = f"全村共有200户,其中50户种茶,占{share}。"
    row = next(row for row in rows(text) if row.figure.kind == "percent")
    assert (remark(row), is_doubtful(row)) == (said, doubtful)


def test_a_book_is_not_joined() -> None:
    one = Figure(Span(0, 3), "money", Decimal(5), "CNY", of="粮")
    found = rows_of("5元。", [one] * (BOOK + 1))
    assert len(found) == BOOK + 1
    assert found[-1] == FigureRow(one, (Span(0, 3),))
    assert len(found[1:3]) == 2


def test_families_are_what_can_be_compared() -> None:
    text = "桥长1.2公里,宽30米,重800吨,用了3亿元和20万美元,占5%,涨2个百分点。"
    found = {
        text[row.figure.span.start : row.figure.span.end]: family_of(row.figure)
        for row in rows(text)
    }
    assert found["1.2公里"] == found["30米"] == Family("quantity", "m")
    assert found["800吨"] == Family("quantity", "kg")
    assert len({found["3亿元"], found["20万美元"], found["5%"], found["2个百分点"]}) == 4


def test_by_size_within_the_largest_family_first() -> None:
    text = "来了3人,走了20人,留下7人。1998年建,花了5万元。2003年修。"
    found = rows(text)
    shown = [text[slice(*found[i].figure.span)] for i in by_size(found)]
    assert shown == ["20人", "7人", "3人", "1998年", "2003年", "5万元"]
    assert [count for _family, count in families(found)] == [3, 2, 1]


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (Decimal("4.68E+8"), "468000000"),
        (Decimal("1E+24"), "1000000000000000000000000"),
        (Decimal("8.50"), "8.5"),
        ((Decimal(3), Decimal(5)), "3–5"),
        ("XXXX-03-20", "XXXX-03-20"),
        (None, ""),
    ],
)
def test_values_in_plain_digits(value: object, shown: str) -> None:
    assert value_text(value) == shown  # pyright: ignore[reportArgumentType] - a table of values


def test_a_fraction_without_end_is_short_for_people_and_whole_for_programs() -> None:
    table = figure_table("其中三分之一靠夜班。", rows("其中三分之一靠夜班。"))
    assert "0.3333333333" in as_csv(table)
    assert "| 0.333333 |" in as_markdown(table)


def test_a_table_of_the_rows_shown() -> None:
    text = "去年产粮超过120万吨。"
    table = figure_table(text, rows(text)[-1:], lambda words: words.replace("万吨", "萬噸"))
    lines = as_csv(table).splitlines()
    assert lines[0] == "text,value,unit,kind,qualifier,of,check,sentence"
    assert lines[1].startswith("120萬噸,1200000,t,quantity,gt,")
    assert lines[1].endswith("去年产粮超过120萬噸。")


@pytest.mark.parametrize("language", ["zh_CN", "zh_TW", "en"])
def test_codes_for_programs_and_words_for_people(
    language: str, request: pytest.FixtureRequest
) -> None:
    request.addfinalizer(lambda: use_locale(None))
    use_locale(language)
    text = "去年大约120万吨,同比增长8%,至少三成靠夜班。"
    table = figure_table(text, rows(text))
    codes = [line.split(",")[3:5] for line in as_csv(table).splitlines()]
    assert ["quantity", "approx"] in codes
    assert ["percent", "up"] in codes
    assert ["percent", "ge"] in codes
    said = {"zh_CN": "约", "zh_TW": "約", "en": "about"}[language]
    assert f"| {said} |" in as_markdown(table)


@pytest.mark.parametrize(
    ("figure", "parts"),
    [
        ("人民币4.68亿元", ("人民币", "4.68亿", "元")),
        ("US$3.5亿", ("US$", "3.5亿", "")),
        ("美元", ("", "美元", "")),
        ("1.5亿人次", ("", "1.5亿", "人次")),
        ("多名", ("", "多名", "")),
        ("2.3万至2.8万人", ("", "2.3万至2.8万", "人")),
        ("三十到五十人", ("", "三十到五十", "人")),
        ("480元至395元", ("", "480元至395", "元")),
        ("3—5千米", ("", "3—5千", "米")),
        ("", ("", "", "")),
    ],
)
def test_a_figure_in_three(figure: str, parts: tuple[str, str, str]) -> None:
    assert split_figure(figure) == parts


def test_splitting_takes_linear_time() -> None:
    assert split_figure("1" * 1_000_000 + "元").unit == "元"
    assert split_figure("亿" * 1_000_000).unit == ""


@pytest.mark.parametrize(
    ("text", "passage"),
    [
        ("镇上有85%的小茶馆每月的租金在300元以下。", "…的小茶馆每月的租金在300元以下"),
        ("去年镇上的茶馆和书店每月的租金是300元。", "…的茶馆和书店每月的租金是300元"),
        ("账本里写着,镇上的茶馆每月租金是300元。", "镇上的茶馆每月租金是300元"),
        ("书店每月租金300元。", "书店每月租金300元"),
        ("从1998年起3家茶馆的月租都是300元。", "…年起3家茶馆的月租都是300元"),
    ],
)
def test_a_passage_begins_with_a_whole_number(text: str, passage: str) -> None:
    start = text.index("300")
    assert passage_of(text, Span(start, start + 4)) == passage


def test_the_passage_of_a_figure_ends_with_its_sentence() -> None:
    text = "河口镇的新码头去年完工,全年运粮超过120万吨。林芳今年41岁。"
    span = Span(text.index("120"), text.index("120") + 5)
    assert passage_of(text, span) == "全年运粮超过120万吨"


@pytest.mark.parametrize(
    ("written", "value", "unit", "said"),
    [
        ("1,204.5", "12045000", "CNY", "= 12,045,000 CNY"),
        ("(75)", "-75000", "HKD", "= -75,000 HKD"),
        ("20.63", "20.63", "%", "%"),
        ("（75）", "-75", "人", "人"),
        ("8.7%", "8.7", "%", ""),
        ("3亿元", "300000000", "CNY", ""),
        ("35", "35", "", ""),
    ],
)
def test_a_bare_number_of_a_table_lacks_its_unit(
    written: str, value: str, unit: str, said: str
) -> None:
    figure = Figure(Span(0, len(written)), "number", Decimal(value), unit)
    assert unsaid(written, figure) == said
