"""The JSON that `piyue extract` promises."""

import io
import json
import sys
from decimal import Decimal
from types import SimpleNamespace

import pytest

from reader.cli.records import plain_value
from reader.model.digest import digest_of

FIELDS = {
    "": "id source title byline script digest text blocks sections figures quotes entities",
    "blocks": "kind level start end text",
    "sections": "title level start end",
    "figures": "start end text kind value unit approx bound change ago of section",
    "quotes": "start end text kind speaker cue group",
    "entities": "text kind mentions figures quotes",
}


def records(text: str) -> list[dict]:
    return [json.loads(line) for line in text.splitlines()]


def test_every_promised_field_is_there_and_fits_the_text(piyue, article):
    (record,) = records(piyue("extract", article).out)
    assert set(FIELDS[""].split()) <= set(record)
    for name in ("blocks", "sections", "figures", "quotes", "entities"):
        assert record[name], name
        for entry in record[name]:
            assert set(FIELDS[name].split()) <= set(entry)
    text = record["text"]
    assert record["digest"] == digest_of(text)
    assert record["source"] == str(article)
    assert record["id"] is None
    for entry in (*record["blocks"], *record["figures"]):
        assert text[entry["start"] : entry["end"]] == entry["text"]
    for quote in record["quotes"]:
        assert quote["text"] in text[quote["start"] : quote["end"]]
    for entity in record["entities"]:
        assert all(text[start:end] for start, end in entity["mentions"])
        assert all(index < len(record["figures"]) for index in entity["figures"])
        assert all(index < len(record["quotes"]) for index in entity["quotes"])


def test_a_line_a_file(piyue, article, tmp_path):
    other = tmp_path / "b.txt"
    other.write_text("第二篇\n\n只有一句话，说的是3件事。\n", "utf-8")
    done = piyue("extract", article, other)
    assert done.status == 0
    assert [record["source"] for record in records(done.out)] == [str(article), str(other)]


@pytest.mark.parametrize("name", ["NaN", "Infinity", "-Infinity"])
def test_what_json_has_no_word_for_is_told(piyue, tmp_path, name):
    lines = tmp_path / "texts.jsonl"
    lines.write_text(f'{{"id": {name}, "text": "他买了3本书。"}}\n', "utf-8")
    done = piyue("extract", "--jsonl", lines)
    assert (done.status, records(done.out)[0]["id"]) == (1, None)
    assert name in records(done.out)[0]["error"]


def test_what_is_read_is_not_written_over(piyue, article, tmp_path):
    before = article.read_bytes()
    done = piyue("extract", article, "-o", tmp_path / "." / article.name)
    assert (done.status, article.read_bytes()) == (2, before)
    lines = tmp_path / "texts.jsonl"
    lines.write_text('{"id": 1, "text": "他买了3本书。"}\n', "utf-8")
    assert piyue("extract", "--jsonl", lines, "-o", lines).status == 2
    assert "3本书" in lines.read_text("utf-8")
    assert piyue("extract", "--jsonl", lines, "-o", tmp_path / "found.jsonl").status == 0


def test_of_many_files_a_bad_one_is_told_in_its_place(piyue, article, tmp_path):
    done = piyue("extract", tmp_path / "none.txt", article)
    assert done.status == 1
    first, second = records(done.out)
    assert "none.txt" in first["error"]
    assert second["text"]
    assert done.err.count("\n") == 1


def test_lines_carry_their_id_and_bad_ones_are_told(piyue, tmp_path):
    lines = [
        '{"id": "甲", "text": "共有42人参加。"}',
        "",
        "{broken",
        '{"id": 7}',
        "[1, 2]",
        '{"id": 8, "text": 9}',
        '{"id": {"a": 1}, "text": "涨了3%。"}',
    ]
    path = tmp_path / "in.jsonl"
    path.write_text("\n".join(lines), "utf-8")
    done = piyue("extract", "--as-is", "--jsonl", path)
    found = records(done.out)
    assert done.status == 1
    assert [record["id"] for record in found] == ["甲", None, 7, None, 8, {"a": 1}]
    assert ["error" in record for record in found] == [False, True, True, True, True, False]
    assert found[0]["figures"][0]["text"] == "42人"


@pytest.mark.parametrize(
    "text",
    [
        "  甲。\r\n\r\n  共有42人。\n",
        "共有42\n人。",
        "",
        " \n",
        "共有\ud80042人\x00。",
        "\ufeff共42人",
    ],
)
def test_as_is_leaves_every_character(piyue, tmp_path, text):
    path = tmp_path / "in.jsonl"
    path.write_text(json.dumps({"id": 1, "text": text}) + "\n", "ascii")
    done = piyue("extract", "--as-is", "--jsonl", path)
    assert done.status == 0
    (record,) = records(done.out)
    assert record["text"] == text
    for figure in record["figures"]:
        assert text[figure["start"] : figure["end"]] == figure["text"]


def test_lines_come_from_standard_input(piyue, monkeypatch):
    data = io.BytesIO('{"id": 1, "text": "共有42人。"}\n'.encode())
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=data))
    done = piyue("extract", "--as-is", "--jsonl", "-")
    assert records(done.out)[0]["figures"][0]["value"] == 42


def test_output_goes_to_a_file(piyue, article, tmp_path):
    target = tmp_path / "out.jsonl"
    done = piyue("extract", article, "-o", target)
    assert (done.status, done.out) == (0, "")
    assert records(target.read_text("utf-8"))[0]["title"] == "春耕时节 农机下田"


def test_a_file_that_cannot_be_written_is_one_line(piyue, article, tmp_path):
    done = piyue("extract", article, "-o", tmp_path / "no" / "out.jsonl")
    assert done.status == 1
    assert done.err.count("\n") == 1


@pytest.mark.parametrize(
    ("value", "plain"),
    [
        (Decimal("468000000"), 468_000_000),
        (Decimal("4E+8"), 400_000_000),
        (Decimal("8.50"), 8.5),
        (Decimal("-0.0"), 0),
        ("2020-03-XX", "2020-03-XX"),
        (None, None),
        ((Decimal(1), Decimal("2.5")), [1, 2.5]),
        ((None, "P3D"), [None, "P3D"]),
    ],
)
def test_values_are_plain(value, plain):
    assert plain_value(value) == plain
    assert type(plain_value(value)) is type(plain)
