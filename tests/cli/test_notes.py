"""Notes without a screen, from a real store."""

import json

import pytest

from reader.annotations import locate
from reader.annotations.store import DocumentKey, NewMark, open_store
from reader.config import paths
from reader.services.open import open_source

WORDS = "一台插秧机一天能插60亩"


@pytest.fixture
def marked(article):
    """The article with one mark in the store."""
    document = open_source(str(article))
    paths.data_folder().mkdir(parents=True, exist_ok=True)
    store = open_store(paths.store_file())
    key = DocumentKey(document.digest, document.source.digest, str(article), "春耕时节")
    known = store.keep_text(key, document.text)
    anchor = locate(document.text, WORDS)
    store.add(known.id, document.digest, [NewMark(anchor, "green", "核对", ("农机", "数字"))])
    store.close()
    return article


def test_without_notes_the_table_is_its_head(piyue):
    assert piyue("notes", "list").out.count("\n") == 1


def test_notes_are_listed(piyue, marked):
    (note,) = json.loads(piyue("notes", "list", "--json").out)
    assert (note["quote"], note["style"], note["note"]) == (WORDS, "green", "核对")
    assert (note["title"], note["tags"]) == ("春耕时节", ["农机", "数字"])


def test_notes_of_one_text_are_listed(piyue, marked, tmp_path):
    assert WORDS in piyue("notes", "list", marked).out
    other = tmp_path / "other.txt"
    other.write_text("别的文章\n\n没有批注。\n", "utf-8")
    assert piyue("notes", "list", other).out.count("\n") == 1


@pytest.mark.parametrize(("words", "found"), [("插秧", 1), ("插秧機", 1), ("收割", 0)])
def test_notes_are_searched_in_either_script(piyue, marked, words, found):
    assert len(json.loads(piyue("notes", "search", words, "--json").out)) == found


def test_tags_are_counted(piyue, marked):
    assert set(piyue("notes", "tags").out.splitlines()) == {"1\t农机", "1\t数字"}


def test_a_sound_store_is_told(piyue, marked):
    done = piyue("notes", "check")
    assert done == (0, "1 texts, 1 marks, 0 deleted.\n", "")


def test_a_backup_is_a_store_of_its_own(piyue, marked, tmp_path):
    target = tmp_path / "copy.sqlite"
    assert piyue("notes", "backup", target).out == f"{target}\n"
    store = open_store(target)
    assert [stored.mark.anchor.exact for stored in store.marks()] == [WORDS]
    store.close()


def test_an_action_is_needed(piyue):
    assert piyue("notes").status == 2
