"""Notes without a screen, from a real store."""

import json
import os
import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

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
    Path(paths.data_folder()).mkdir(parents=True, exist_ok=True)
    store = open_store(Path(paths.store_file()))
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


def anchors(piyue) -> list[tuple]:
    notes = json.loads(piyue("notes", "list", "--json").out)
    return [(n["id"], n["quote"], n["style"], n["note"], n["tags"], n["state"]) for n in notes]


@pytest.mark.parametrize("form", ["jsonl", "w3c", "hypothesis"])
def test_what_is_exported_can_be_imported_elsewhere_and_twice(
    piyue, marked, tmp_path, monkeypatch, form
):
    target = tmp_path / "notes.out"
    assert piyue("notes", "export", "--to", form, "-o", target).status == 0
    before = anchors(piyue)
    monkeypatch.setenv("PIYUE_HOME", str(tmp_path / "other"))
    first = piyue("notes", "import", target, "--from", form, "--source", marked)
    assert (first.status, first.out) == (0, "1 added, 0 changed, 0 known.\n")
    again = piyue("notes", "import", target, "--from", form, "--source", marked)
    assert again.out == "0 added, 0 changed, 1 known.\n"
    after = anchors(piyue)
    # Hypothesis knows no colours.
    kept = slice(3, None) if form == "hypothesis" else slice(1, None)
    assert [note[kept] for note in after] == [note[kept] for note in before]
    assert [note[1] for note in after] == [WORDS]


def test_an_import_finds_its_text_by_itself(piyue, marked, tmp_path):
    target = tmp_path / "notes.jsonl"
    piyue("notes", "export", "-o", target)
    lines = target.read_text("utf-8").replace("核对", "已核对")
    target.write_text(lines, "utf-8")
    assert piyue("notes", "import", target).out == "0 added, 0 changed, 1 known.\n"


def test_notes_of_an_unknown_text_wait_for_it(piyue, marked, tmp_path, monkeypatch):
    target = tmp_path / "notes.jsonl"
    piyue("notes", "export", "-o", target)
    monkeypatch.setenv("PIYUE_HOME", str(tmp_path / "other"))
    assert piyue("notes", "import", target).out == "1 added, 0 changed, 0 known.\n"
    assert [note[1:] for note in anchors(piyue)] == [
        (WORDS, "green", "核对", ["农机", "数字"], "orphan")
    ]


def test_notes_that_wait_for_their_text_are_no_fault_of_the_store(piyue, tmp_path):
    source = tmp_path / "in.csv"
    source.write_text("Highlight,Title\n渡口的灯,江上\n", "utf-8")
    piyue("notes", "import", source)
    assert piyue("notes", "check") == (0, "1 texts, 1 marks, 0 deleted.\n", "")


def test_a_bad_row_is_told_and_the_rest_goes_in(piyue, tmp_path):
    source = tmp_path / "in.csv"
    source.write_text("Highlight,Title\n渡口的灯,江上\n,x\n", "utf-8")
    done = piyue("notes", "import", source)
    assert (done.status, done.out) == (1, "1 added, 0 changed, 0 known.\n")
    assert "row 3" in done.err


def test_export_by_colour_and_date(piyue, marked):
    def count(*options: str) -> int:
        return piyue("notes", "export", "--to", "jsonl", *options).out.count("\n")

    assert (count("--color", "green"), count("--colour", "red")) == (1, 0)
    assert piyue("notes", "export", "--to", "jsonl", "--color", "mauve").status == 2
    assert (count("--since", "2020-01-01"), count("--since", "2999-01-01")) == (1, 0)


def test_another_store_is_merged(piyue, marked, tmp_path, monkeypatch):
    copy = tmp_path / "copy.sqlite"
    piyue("notes", "backup", copy)
    monkeypatch.setenv("PIYUE_HOME", str(tmp_path / "other"))
    assert piyue("notes", "merge", copy).out == "1 notes changed.\n"
    assert piyue("notes", "merge", copy).out == "0 notes changed.\n"
    assert [note[1] for note in anchors(piyue)] == [WORDS]
    assert piyue("notes", "merge", tmp_path / "nothing").status == 1


def test_a_file_that_is_no_store_stays_as_it_is(piyue, article):
    before = article.read_bytes()
    assert piyue("notes", "merge", article).status == 1
    assert article.read_bytes() == before
    assert list(article.parent.glob("*damaged*")) == []


def test_a_file_in_another_encoding_is_not_written_over(piyue, marked, tmp_path):
    target = tmp_path / "notes.md"
    target.write_bytes("我的话".encode("gb18030"))
    assert piyue("notes", "export", "-o", target).status == 1
    assert target.read_bytes() == "我的话".encode("gb18030")


def test_words_that_changed_are_to_be_checked(piyue, marked, tmp_path, monkeypatch):
    target = tmp_path / "notes.jsonl"
    piyue("notes", "export", "-o", target)
    monkeypatch.setenv("PIYUE_HOME", str(tmp_path / "other"))
    text = marked.read_text("utf-8").replace("一天能插60亩", "一天就能插到66亩")
    marked.write_text(text, "utf-8")
    done = piyue("notes", "import", target, "--source", marked)
    assert "1 added" in done.out
    (note,) = anchors(piyue)
    assert note[1].startswith("一台插秧机一天")


def test_markdown_leaves_the_users_own_lines(piyue, marked, tmp_path):
    target = tmp_path / "notes.md"
    piyue("notes", "export", "-o", target)
    target.write_text(target.read_text("utf-8") + "\n我自己的话。\n", "utf-8")
    assert piyue("notes", "export", "-o", target).status == 0
    assert "我自己的话。" in target.read_text("utf-8")
    assert WORDS in target.read_text("utf-8")


def test_a_file_that_is_written_again_stays_what_it_was(piyue, marked, tmp_path):
    target, link = tmp_path / "notes.md", tmp_path / "link.md"
    target.write_text("我的话。\n", "utf-8")
    target.chmod(0o640)
    link.symlink_to(target)
    assert piyue("notes", "export", "-o", link).status == 0
    assert link.is_symlink()
    assert WORDS in target.read_text("utf-8")
    assert stat.S_IMODE(target.stat().st_mode) == 0o640
    before = os.umask(0o027)
    assert piyue("notes", "export", "-o", tmp_path / "new.md").status == 0
    os.umask(before)
    assert stat.S_IMODE((tmp_path / "new.md").stat().st_mode) == 0o640


def test_a_pipe_is_written_into_and_not_replaced(piyue, marked, tmp_path):
    pipe = tmp_path / "pipe.md"
    os.mkfifo(pipe)
    with ThreadPoolExecutor(1) as pool:
        read = pool.submit(pipe.read_text, "utf-8")
        assert piyue("notes", "export", "-o", pipe).status == 0
        assert WORDS in read.result()
    assert pipe.is_fifo()


def test_what_is_wrong_with_a_store_that_is_merged_is_told(piyue, marked, tmp_path):
    copy = tmp_path / "copy.sqlite"
    piyue("notes", "backup", copy)
    data = bytearray(copy.read_bytes())
    data[4096:] = b"x" * (len(data) - 4096)
    copy.write_bytes(data)
    assert "damaged" in piyue("notes", "merge", copy).err


def test_only_notes_with_a_tag_are_exported(piyue, marked):
    assert WORDS in piyue("notes", "export", marked, "--to", "org", "--tag", "农机").out
    assert WORDS not in piyue("notes", "export", marked, "--to", "org", "--tag", "别的").out


@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        (["export"], 2),
        (["export", "--to", "papyrus"], 1),
        (["import", "notes.xyz"], 1),
    ],
)
def test_a_wrong_exchange_is_one_line(piyue, tmp_path, monkeypatch, arguments, status):
    monkeypatch.chdir(tmp_path)
    done = piyue("notes", *arguments)
    assert done.status == status
    assert done.err.count("\n") == 1


def test_a_format_that_is_only_written_cannot_be_read(piyue, tmp_path):
    path = tmp_path / "notes.org"
    path.write_text("* 批注\n", "utf-8")
    assert piyue("notes", "import", path).status == 2
