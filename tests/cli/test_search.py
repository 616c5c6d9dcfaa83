"""Searching what was read."""

import json
from datetime import UTC, datetime

import pytest

from reader.library.recents import Recent, remember


@pytest.fixture
def read_lately(article, tmp_path):
    # What may not be looked at is as good as gone: no name is as long as the last.
    for path in (tmp_path / "gone.txt", article, tmp_path / ("n" * 300)):
        remember(Recent(str(path), "春耕", "d", 200, 76, datetime(2026, 3, 20, tzinfo=UTC)))
    return article


@pytest.mark.parametrize("words", ["插秧机", "插秧機"])
def test_words_are_found_in_either_script(piyue, read_lately, words):
    done = piyue("search", words, "--json")
    (hit,) = json.loads(done.out)
    assert done.status == 0
    assert hit["source"] == str(read_lately)
    assert hit["section"] == "一、机器换人"
    assert hit["sentence"].startswith("在青禾合作社，一台插秧机")


def test_files_can_be_given(piyue, article, tmp_path):
    other = tmp_path / "other.txt"
    other.write_text("别的\n\n这里没有。\n", "utf-8")
    done = piyue("search", "合作社", article, other, tmp_path / "none.txt", "--json")
    assert {hit["source"] for hit in json.loads(done.out)} == {str(article)}
    assert "none.txt" in done.err
    assert done.status == 1


def test_no_hit_is_an_empty_table(piyue, read_lately):
    done = piyue("search", "没有这句话")
    assert (done.status, done.out.count("\n")) == (0, 1)


def test_there_is_a_limit(piyue, article):
    assert len(json.loads(piyue("search", "合作社", article, "--json", "--most", 2).out)) == 2


def test_only_the_words_are_missed_where_nothing_is_given(piyue):
    done = piyue("search")
    assert done.status == 2
    assert "WORDS" in done.err.splitlines()[-1]
    assert "SOURCE" not in done.err.splitlines()[-1]
