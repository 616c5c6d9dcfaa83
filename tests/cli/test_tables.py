"""Tables of a text: for people, for pipes, for programs."""

import csv
import json
from io import StringIO

import pytest

from reader.cli.forms import Column, Table, as_csv, as_lines, as_markdown, as_page
from reader.services.tables import worded
from reader.typeset import cell_width


def test_the_outline_is_plain_in_a_pipe(piyue, article):
    lines = piyue("outline", article).out.splitlines()
    assert lines[0] == "title\tlevel\tstart\tcharacters"
    assert [line.split("\t")[0].strip("\u3000") for line in lines[1:]] == [
        "一、机器换人",
        "二、订单先行",
    ]


def test_figures_come_with_their_values(piyue, article):
    figures = json.loads(piyue("figures", article, "--json").out)
    values = {figure["text"]: (figure["value"], figure["unit"]) for figure in figures}
    assert values["1200万元"] == (12_000_000, "CNY") or values["1200万元"][0] == 12_000_000
    assert values["3.5%"][0] == 3.5
    assert next(f for f in figures if f["text"] == "3.5%")["change"] == "up"


def test_quotes_come_with_their_speakers(piyue, article):
    quotes = json.loads(piyue("quotes", article, "--json", "--kind", "direct").out)
    assert [(q["speaker"], q["text"][:4]) for q in quotes] == [
        ("周启明", "今年全县"),
        ("何秀兰", "以前20"),
    ]
    text = article.read_text("utf-8")
    assert all(quote["text"] in text for quote in quotes)


def test_each_speakers_words_stand_together(piyue, article):
    groups = json.loads(piyue("quotes", article, "--by", "speaker", "--json").out)
    assert {group["speaker"] for group in groups} >= {"周启明", "何秀兰"}
    assert all(group["count"] == len(group["quotes"]) for group in groups)
    lines = piyue("quotes", article, "--by", "speaker").out.splitlines()
    assert lines[0].split("\t") == ["speaker", "cue", "kind", "times", "text"]
    speakers = [line.split("\t")[0] for line in lines[1:]]
    assert speakers == sorted(speakers, key=speakers.index)


def test_every_block_tells_why(piyue, article):
    lines = piyue("outline", article, "--explain").out.splitlines()
    assert lines[0].split("\t") == ["start", "kind", "level", "reason", "text"]
    headings = [line.split("\t")[2:4] for line in lines if "\theading\t" in line]
    assert headings == [["1", "numbered as 一、"]] * 2
    blocks = json.loads(piyue("outline", article, "--explain", "--json").out)
    assert len(blocks) == len(lines) - 1
    assert all(block["reason"] for block in blocks)


def test_names_of_one_kind(piyue, article):
    names = json.loads(piyue("names", article, "--kind", "person", "--json").out)
    assert {name["kind"] for name in names} == {"person"}


def test_names_are_rows(piyue, article):
    lines = piyue("names", article).out.splitlines()
    assert lines[0].split("\t") == [
        "name",
        "kind",
        "alias_of",
        "mentions",
        "quotes",
        "figures",
    ]
    assert any(line.startswith("周启明\tperson\t") for line in lines)


@pytest.mark.parametrize("name", ["outline", "figures", "quotes", "names"])
def test_csv_has_as_many_columns_in_every_row(piyue, article, name):
    rows = list(csv.reader(StringIO(piyue(name, article, "--csv").out)))
    assert len(rows) > 1
    assert len({len(row) for row in rows}) == 1


@pytest.mark.parametrize("name", ["outline", "figures", "quotes", "names"])
def test_markdown_is_a_table(piyue, article, name):
    lines = piyue(name, article, "--markdown").out.splitlines()
    assert lines[1].replace("-", "").replace(":", "").replace("|", "").strip() == ""
    assert all(line.startswith("| ") and line.endswith(" |") for line in lines)


TABLE = Table(
    (Column("n", "N", "right"), Column("who", "Who"), Column("text", "Text", wide=True)),
    (
        ("1", "张三", "“字”，一二三四五六七八九十，一二三四五六七八九十。"),
        ("10", "A|B", "tab\there\x1b[31m"),
    ),
    (),
)


def test_a_page_keeps_to_the_width_and_lines_up():
    lines = as_page(TABLE, 30).splitlines()
    assert lines[0] == " N  Who   Text"
    assert max(map(cell_width, lines)) <= 30
    assert lines[1].startswith(" 1  张三  “字”")
    assert lines[2].startswith(" " * 10)
    assert all(not line.lstrip().startswith(("，", "。", "”")) for line in lines)


def test_a_narrow_page_leaves_the_wide_column_some_room():
    assert max(map(cell_width, as_page(TABLE, 5).splitlines())) == 10 + 6


LONG = "一二三四五六七八九十" * 2
MARKS = Table(
    (
        Column("title", "Text"),
        Column("section", "Section"),
        Column("state", "State", says=worded({"lost": "place lost"})),
        Column("quote", "Words", wide=True),
        Column("note", "Note"),
    ),
    ((LONG, "", "lost", LONG, LONG), (LONG, "", "lost", "短", "")),
)


def test_where_the_wide_column_is_not_enough_other_words_wrap_too():
    for width in (56, 80):
        lines = as_page(MARKS, width).splitlines()
        assert max(map(cell_width, lines)) <= width
        assert "".join(lines).count("十") == 2 * 4
    assert len(as_page(MARKS, 200).splitlines()) == 3


def test_a_page_says_words_and_leaves_out_what_no_row_has():
    assert as_page(MARKS, 200).splitlines()[0].split() == ["Text", "State", "Words", "Note"]
    assert "place lost" in as_page(MARKS, 200)
    assert as_lines(MARKS).splitlines()[1].split("\t")[1:3] == ["", "lost"]


def test_a_page_cannot_command_the_terminal():
    assert "\x1b" not in as_page(TABLE, 80)
    assert as_page(TABLE, 80, styled=True).count("\x1b[") == 2


def test_a_pipe_has_one_line_a_row():
    assert as_lines(TABLE).splitlines()[2] == "10\tA|B\ttab here\x1b[31m"


def test_a_bar_is_escaped_in_markdown_and_a_comma_quoted_in_csv():
    assert "| A\\|B |" in as_markdown(TABLE)
    assert list(csv.reader(StringIO(as_csv(TABLE))))[2][1] == "A|B"


def test_an_empty_table_is_its_head():
    empty = Table(TABLE.columns, (), ())
    assert as_page(empty, 80) == "N  Who  Text\n"
    assert as_csv(empty) == "n,who,text\n"
