"""Damage to a store: what is left of it is read, and nothing is thrown away."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from reader.annotations.anchoring import anchor_at
from reader.annotations.store import DocumentKey, NewMark, Store, open_store
from reader.annotations.store.glance import glance
from reader.errors import StoreError
from reader.model.digest import digest_of
from reader.model.span import Span

TEXT = "渡口的灯亮了。船还没有来。"
KEY = DocumentKey(digest_of(TEXT), "bytes-1", "/books/ferry.txt", "渡口")
MARK = NewMark(anchor_at(TEXT, Span(0, 7)), note="长" * 400)


def fill(store: Store, count: int) -> list[str]:
    document = store.keep_text(KEY, TEXT)
    return [mark.id for mark in store.add(document.id, KEY.digest, [MARK] * count)]


def ids(store: Store) -> list[str]:
    return [held.mark.id for held in store.marks()]


def test_a_damaged_store_is_set_aside_and_read(path: Path, store: Store) -> None:
    marks = fill(store, 40)
    store.close()
    data = bytearray(path.read_bytes())
    middle = len(data) // 2
    data[:16] = b"not a database.."
    data[middle : middle + 4096] = b"\xff" * 4096
    path.write_bytes(data)
    opened = open_store(path)
    (said,) = opened.issues
    assert "damaged" in said
    assert len(list(path.parent.glob("notes-damaged-*.db"))) == 1
    assert set(ids(opened)) <= set(marks)
    opened.close()


def test_rows_beside_a_damaged_page_are_read(tmp_path: Path) -> None:
    path = tmp_path / "50% #1?" / "notes.db"
    store = open_store(path)
    marks = fill(store, 40)
    store.close()
    data = bytearray(path.read_bytes())
    note = data.index(("长" * 400).encode())
    data[note // 4096 * 4096 : note // 4096 * 4096 + 8] = b"\xff" * 8
    path.write_bytes(data)
    opened = open_store(path)
    assert "damaged" in opened.issues[0]
    assert 20 < len(ids(opened)) < 40
    assert set(ids(opened)) < set(marks)
    opened.close()


def test_a_damaged_text_is_no_text(path: Path, store: Store) -> None:
    fill(store, 1)
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE kept_text SET body = substr(body, 5)")
    assert store.text(KEY.digest) is None
    assert "was not kept" in store.check().problems[0]


def test_the_newest_copy_helps_after_damage(path: Path, store: Store) -> None:
    marks = fill(store, 2)
    store.backup()
    store.close()
    path.write_bytes(b"rubbish" * 4000)
    opened = open_store(path)
    assert sorted(ids(opened)) == sorted(marks)
    assert "2 notes were recovered" in opened.issues[0]
    assert len(fill(opened, 1)) == 1
    opened.close()


@pytest.mark.parametrize("broken", ["created = 'x'", "tags = '{'", "tags = '5'", "note = x'ff'"])
def test_a_damaged_row_is_told_in_a_line(path: Path, store: Store, broken: str) -> None:
    marks = fill(store, 2)
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(f"UPDATE annotation SET {broken} WHERE id = ?", marks[:1])
    with pytest.raises(StoreError, match=f"damaged.*{marks[0]}"):
        store.marks()
    (problem,) = store.check().problems
    assert "damaged" in problem
    assert marks[0] in problem
    assert glance(path, KEY.digest) == ()
