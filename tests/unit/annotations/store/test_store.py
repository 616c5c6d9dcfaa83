import os
import sqlite3
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from reader.annotations import reanchor
from reader.annotations.anchoring import anchor_at
from reader.annotations.store import DocumentKey, NewMark, Store, open_store
from reader.annotations.store.identity import uuid7
from reader.errors import StoreError
from reader.model.digest import digest_of
from reader.model.span import Span

TEXT = "渡口的灯亮了。船还没有来。\n「龍」在水底。"
KEY = DocumentKey(digest_of(TEXT), "bytes-1", "/books/ferry.txt", "渡口")


def new(start: int = 0, end: int = 7, **rest: object) -> NewMark:
    return NewMark(anchor_at(TEXT, Span(start, end)), **rest)


def fill(store: Store, *marks: NewMark) -> list[str]:
    document = store.keep_text(KEY, TEXT)
    return [mark.id for mark in store.add(document.id, KEY.digest, marks or [new()])]


def ids(store: Store) -> list[str]:
    return [held.mark.id for held in store.marks()]


def test_what_was_kept_is_read_again(path: Path, store: Store) -> None:
    kept = store.keep_text(KEY, TEXT)
    odd = "注\0\ud800\ue000\n记"
    made = store.add(kept.id, KEY.digest, [new(style="green", note=odd, tags=("船", "灯", "船"))])
    again = open_store(path)
    held = again.marks(kept.id)
    assert [one.mark for one in held] == made
    assert held[0].text_digest == KEY.digest
    assert (made[0].note, made[0].tags) == (odd, ("船", "灯"))
    assert again.text(KEY.digest) == TEXT
    again.close()


@pytest.mark.parametrize(
    "key",
    [
        DocumentKey(KEY.digest),
        DocumentKey("other", "bytes-1"),
        DocumentKey("other", "other", "/books/ferry.txt"),
    ],
)
def test_a_document_is_known_by_text_bytes_or_place(store: Store, key: DocumentKey) -> None:
    fill(store)
    found = store.find(key)
    assert found is not None
    assert found.title == "渡口"


def test_nothing_else_makes_a_document_known(store: Store) -> None:
    store.keep_text(DocumentKey(KEY.digest, "", "-", "渡口"), TEXT)
    assert store.find(DocumentKey("other", "", "-", "渡口")) is None


def test_change_delete_undo_redo_across_restarts(path: Path, store: Store) -> None:
    (mark,) = fill(store)
    store.change(mark, note="一", tags=["灯"])
    store.change(mark, style="red")
    store.delete(mark)
    store.close()
    again = open_store(path)
    assert ids(again) == []
    assert again.undo()[0].deleted is None
    assert again.undo()[0].style == "yellow"
    assert again.undo()[0].note == ""
    assert again.undo()[0].deleted is not None
    assert again.undo() == ()
    again.close()
    third = open_store(path)
    assert [third.redo()[0].note for _ in range(3)] == ["", "一", "一"]
    third.change(mark, note="二")
    assert third.redo() == ()
    assert third.marks()[0].mark.style == "red"
    third.close()


def test_whoever_writes_in_a_deleted_mark_has_it_back(store: Store) -> None:
    (mark,) = fill(store)
    store.delete(mark)
    assert store.change(mark, note="一").deleted is None
    assert ids(store) == [mark]
    store.undo()
    assert ids(store) == []


def test_one_action_is_one_step(store: Store) -> None:
    fill(store, new(), new(7, 13))
    assert len(store.undo()) == 2
    assert ids(store) == []
    assert len(store.redo()) == 2
    assert len(ids(store)) == 2


def test_undo_keeps_to_its_document(store: Store) -> None:
    (mark,) = fill(store)
    document = store.marks()[0].mark.document
    other = store.keep_text(DocumentKey("x", "", "/other"), "别的")
    store.add(other.id, "x", [new()])
    assert [undone.id for undone in store.undo(document)] == [mark]
    assert len(store.marks(other.id)) == 1


def test_undo_leaves_a_mark_where_its_text_now_has_it(store: Store) -> None:
    (mark,) = fill(store)
    store.change(mark, note="一")
    newer = "新添。" + TEXT
    anchor = reanchor(TEXT, newer, [Span(0, 7)])[0]
    store.carried(digest_of(newer), [(mark, anchor)])
    store.undo()
    held = store.marks()[0]
    assert (held.mark.note, held.mark.anchor.span) == ("", (3, 10))
    assert held.text_digest == digest_of(newer)


def test_a_document_of_a_name_that_is_no_utf_8(store: Store) -> None:
    first, second = (DocumentKey("", "", f"/{name}.txt", name) for name in ("\udcc4", "\udcc5"))
    kept = [store.keep_text(replace(key, digest=key.title), TEXT).id for key in (first, second)]
    assert kept[0] != kept[1]
    assert [store.find(key).id for key in (first, second)] == kept
    store.add(kept[0], KEY.digest, [new(tags=("\ud800", "a\0b"))])
    assert len(store.marks(kept[0])[0].mark.tags) == 2


def test_search_in_either_script_and_by_several_words(store: Store) -> None:
    fill(store, new(note="100%_好"), new(14, 17, tags=("水",)))
    assert [held.mark.anchor.exact for held in store.search("龙 水")] == ["「龍」"]
    assert len(store.search("%_")) == 1
    assert store.search("%x") == ()


def test_tags_are_counted(store: Store) -> None:
    fill(store, new(tags=("灯", "船")), new(7, 13, tags=("船",)))
    assert store.tags() == {"船": 2, "灯": 1}


def test_two_stores_see_each_other(path: Path, store: Store) -> None:
    (mark,) = fill(store)
    other = open_store(path)
    seen, cursor = other.changed_since(0)
    assert [held.mark.id for held in seen] == [mark]
    store.change(mark, note="一")
    store.delete(mark)
    seen, cursor = other.changed_since(cursor)
    assert [(held.mark.note, held.mark.deleted is not None) for held in seen] == [("一", True)]
    store.undo()
    seen, cursor = other.changed_since(cursor)
    assert seen[0].mark.deleted is None
    assert other.changed_since(cursor) == ((), cursor)
    other.close()


def test_no_such_mark(store: Store) -> None:
    with pytest.raises(StoreError, match="No note"):
        store.delete("nothing")


def test_ids_sort_by_time() -> None:
    made = [uuid7() for _ in range(2000)]
    assert made == sorted(set(made))
    assert {(one[14], one[19] in "89ab") for one in made} == {("7", True)}


def test_check_tells_a_mark_from_its_text(path: Path, store: Store) -> None:
    (mark, _) = fill(store, new(), new(7, 13))
    store.delete(mark)
    found = store.check()
    assert (found.documents, found.marks, found.deleted, found.problems) == (1, 1, 1, ())
    store.undo()
    with sqlite3.connect(path) as raw:
        raw.execute("UPDATE annotation SET start = 1 WHERE id = ?", (mark,))
    raw.close()
    assert store.check().problems == (f"note {mark}: its words are not at its place",)


def test_backups_are_whole_and_the_last_three_stay(path: Path, store: Store) -> None:
    (mark,) = fill(store)
    for _ in range(5):
        copy = store.backup()
    copies = sorted(path.parent.glob("backups/*.db"))
    assert len(copies) == 3
    assert copy in copies
    opened = open_store(copy)
    assert ids(opened) == [mark]
    opened.close()
    assert store.backup(path.parent / "mine.db").exists()


def test_an_older_store_is_copied_and_brought_up_to_date(path: Path) -> None:
    import sqlalchemy as sa
    from alembic import command
    from alembic.autogenerate import compare_metadata
    from alembic.config import Config
    from alembic.migration import MigrationContext

    from reader.annotations.store.schema import metadata

    path.parent.mkdir()
    config = Config()
    config.set_main_option("script_location", "reader.annotations.store:migrations")
    engine = sa.create_engine(f"sqlite:///{path}")
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "0001")
    engine.dispose()
    store = open_store(path)
    assert len(list(path.parent.glob("backups/*.db"))) == 1
    assert len(fill(store)) == 1
    store.close()
    with engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), metadata) == []
    engine.dispose()


def test_a_newer_store_is_read_and_not_written(path: Path, store: Store) -> None:
    (mark,) = fill(store)
    store.close()
    with sqlite3.connect(path) as raw:
        raw.execute("UPDATE alembic_version SET version_num = '0999'")
    raw.close()
    newer = open_store(path)
    assert ids(newer) == [mark]
    assert "newer Piyue" in newer.issues[0]
    with pytest.raises(StoreError, match="newer Piyue"):
        newer.delete(mark)
    newer.close()


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anything")
def test_a_read_only_store_is_read(path: Path, store: Store) -> None:
    (mark,) = fill(store)
    store.close()
    path.chmod(0o444)
    opened = open_store(path)
    assert ids(opened) == [mark]
    with pytest.raises(StoreError, match="read-only"):
        opened.delete(mark)
    opened.close()


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anything")
def test_a_store_in_a_read_only_folder_is_read(path: Path, store: Store) -> None:
    (mark,) = fill(store)
    store.close()
    path.parent.chmod(0o555)
    opened = open_store(path)
    assert ids(opened) == [mark]
    with pytest.raises(StoreError, match="read-only"):
        opened.delete(mark)
    opened.close()
    path.parent.chmod(0o755)


def test_a_store_in_use_says_so(path: Path, store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    (mark,) = fill(store)
    monkeypatch.setattr("reader.annotations.store.database._BUSY_MS", 1)
    other = open_store(path)
    lock = sqlite3.connect(path, isolation_level=None)
    lock.execute("BEGIN IMMEDIATE")
    with pytest.raises(StoreError, match="in use"):
        other.delete(mark)
    assert ids(other) == [mark]
    lock.close()
    other.close()


@pytest.mark.parametrize(
    ("pragma", "said"), [("query_only=ON", "read-only"), ("max_page_count=1", "disk is full")]
)
def test_what_cannot_be_written_says_why(path: Path, pragma: str, said: str) -> None:
    import sqlalchemy as sa

    store = open_store(path)
    (mark,) = fill(store)
    engine = store.database.engine
    sa.event.listen(
        engine, "begin", lambda connection: connection.exec_driver_sql(f"PRAGMA {pragma}")
    )
    with pytest.raises(StoreError, match=said):
        store.change(mark, note="长" * 20_000)
    assert [held.mark.note for held in store.marks()] == [""]
    store.close()


@pytest.mark.parametrize("url", ["nonsense://x", "sqlite:////proc/nowhere/x.db", "a://b://c"])
def test_an_address_that_cannot_be_opened(url: str) -> None:
    with pytest.raises(StoreError):
        open_store(url)


PREPARE = """
import os, signal, sys
from reader.annotations.anchoring import anchor_at
from reader.annotations.store import DocumentKey, NewMark, open_store
from reader.model.span import Span
import reader.annotations.store.database, reader.annotations.store.sql

def write(count, said):
    store = open_store(sys.argv[1])
    kept = store.keep_text(DocumentKey("d", "", "/x"), "渡口的灯")
    for number in range(count):
        mark = NewMark(anchor_at("渡口的灯", Span(0, 2)), note=str(number))
        said.write(store.add(kept.id, "d", [mark])[0].id + "\\n")
        said.flush()
"""

WRITE = (
    PREPARE
    + """
write(500, sys.stdout)
"""
)

KILL = (
    PREPARE
    + """
for kill in range(20):
    out, into = os.pipe()
    child = os.fork()
    if not child:
        os.close(out)
        write(10_000, os.fdopen(into, "w"))
    os.close(into)
    with os.fdopen(out) as said:
        lines = [said.readline() for _ in range(1 + kill % 10)]
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        # What was said before the kill arrived counts as well; its last line may be cut.
        lines += [line for line in said if line.endswith("\\n")]
    print("".join(lines), end="")
"""
)


def start(script: str, path: Path) -> subprocess.Popen[str]:
    root = Path(__file__).parents[4]
    return subprocess.Popen(
        [sys.executable, "-c", script, str(path)],
        stdout=subprocess.PIPE,
        text=True,
        cwd=root,
        env={**os.environ, "PYTHONPATH": str(root)},
    )


def test_nothing_acknowledged_is_lost_when_the_writer_is_killed(path: Path) -> None:
    acknowledged = start(KILL, path).communicate()[0].split()
    assert len(acknowledged) >= 20
    store = open_store(path)
    assert set(acknowledged) <= set(ids(store))
    assert store.check().problems == ()
    store.close()


def test_two_processes_at_once(path: Path) -> None:
    children = [start(WRITE, path), start(WRITE, path)]
    said = [child.communicate()[0].split() for child in children]
    assert [child.returncode for child in children] == [0, 0]
    store = open_store(path)
    assert sorted(ids(store)) == sorted(said[0] + said[1])
    assert store.changed_since(0)[1] == 1_000
    store.close()
