"""The store on a server, where one is given: PIYUE_TEST_STORE_URL names an empty database."""

import os
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest
import sqlalchemy as sa
from alembic import command
from alembic.config import Config

from reader.annotations import reanchor
from reader.annotations.anchoring import anchor_at
from reader.annotations.store import DocumentKey, NewMark, Store, open_store
from reader.errors import StoreError
from reader.model.span import Span

URL = os.environ.get("PIYUE_TEST_STORE_URL", "")
TEXT = "渡口的灯亮了。\n「龍」在水底。"
KEY = DocumentKey("one", "bytes", "/ferry", "渡口")
pytestmark = pytest.mark.skipif(not URL, reason="PIYUE_TEST_STORE_URL names no server")


@pytest.fixture
def engine() -> Iterator[sa.Engine]:
    engine = sa.create_engine(URL)
    yield engine
    tables = sa.MetaData()
    tables.reflect(engine)
    tables.drop_all(engine)
    engine.dispose()


@pytest.fixture
def store(engine: sa.Engine) -> Iterator[Store]:
    opened = open_store(URL)
    yield opened
    opened.close()


def test_marks_are_kept_changed_undone_and_found(store: Store) -> None:
    document = store.keep_text(KEY, TEXT)
    odd = "注\0\ud800"
    news = [NewMark(anchor_at(TEXT, Span(8, 11)), note=odd, tags=("水",))]
    (mark,) = store.add(document.id, KEY.digest, news)
    assert [held.mark for held in store.marks()] == [mark]
    store.change(mark.id, style="red")
    store.delete(mark.id)
    assert store.undo(document.id)[0].deleted is None
    assert store.undo(document.id)[0].style == "yellow"
    assert store.redo(document.id)[0].style == "red"
    assert [held.mark.note for held in store.search("龙 水")] == [odd]
    newer = "新添。" + TEXT
    store.keep_text(DocumentKey("two", "", "/ferry"), newer)
    store.carried("two", [(mark.id, reanchor(TEXT, newer, [Span(8, 11)])[0])])
    assert store.marks()[0].mark.anchor.span == (11, 14)
    assert store.text("one") == TEXT
    assert store.check().problems == ()


def test_several_make_the_store_and_write_at_once(engine: sa.Engine) -> None:
    def write(number: int) -> str:
        store = open_store(URL)
        document = store.keep_text(KEY, TEXT).id
        for _ in range(20):
            store.add(
                document, KEY.digest, [NewMark(anchor_at(TEXT, Span(0, 2)), note=f"{number}")]
            )
        store.close()
        return document

    with ThreadPoolExecutor(4) as pool:
        assert len(set(pool.map(write, range(4)))) == 1
    store = open_store(URL)
    assert len(store.marks()) == store.cursor() == 80
    store.close()


def test_older_and_newer_tables(engine: sa.Engine) -> None:
    config = Config()
    config.set_main_option("script_location", "reader.annotations.store:migrations")
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "0001")
    store = open_store(URL)
    store.keep_text(KEY, TEXT)
    store.close()
    with engine.begin() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '0999'")
    newer = open_store(URL)
    assert newer.documents()
    with pytest.raises(StoreError, match="newer Piyue"):
        newer.keep_text(KEY, TEXT)
    newer.close()
