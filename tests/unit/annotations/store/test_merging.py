from pathlib import Path

import pytest

from reader.annotations.anchoring import anchor_at
from reader.annotations.store import DocumentKey, NewMark, Store, open_store
from reader.annotations.store.merging import RULE
from reader.model.span import Span

TEXT = "渡口的灯亮了。"
KEY = DocumentKey("digest", "bytes", "/ferry", "渡口")


@pytest.fixture
def pair(tmp_path: Path) -> tuple[Store, Store, str]:
    """Two stores with the same mark, as after a copy to another machine."""
    here = open_store(tmp_path / "here.db")
    kept = here.keep_text(KEY, TEXT)
    (mark,) = here.add(kept.id, KEY.digest, [NewMark(anchor_at(TEXT, Span(0, 2)))])
    there = open_store(here.backup(tmp_path / "there.db"))
    return here, there, mark.id


def only(store: Store, mark: str) -> tuple[str, tuple[str, ...], str]:
    (held,) = [held for held in store.marks(deleted=True) if held.mark.id == mark]
    state = "deleted" if held.mark.deleted else held.mark.anchor.state
    return held.mark.note, held.mark.tags, state


def close(*stores: Store) -> None:
    for store in stores:
        store.close()


def test_new_marks_and_texts_come_over(tmp_path: Path) -> None:
    here, there = open_store(tmp_path / "a.db"), open_store(tmp_path / "b.db")
    kept = there.keep_text(KEY, TEXT)
    there.add(kept.id, KEY.digest, [NewMark(anchor_at(TEXT, Span(0, 2)))])
    assert here.merge(there) == 1
    assert here.merge(there) == 0
    assert here.text(KEY.digest) == TEXT
    assert here.check().problems == ()
    close(here, there)


def test_the_same_text_is_the_same_document(tmp_path: Path) -> None:
    here, there = open_store(tmp_path / "a.db"), open_store(tmp_path / "b.db")
    mine = here.keep_text(KEY, TEXT)
    kept = there.keep_text(KEY, TEXT)
    there.add(kept.id, KEY.digest, [NewMark(anchor_at(TEXT, Span(0, 2)))])
    here.merge(there)
    assert [held.mark.document for held in here.marks()] == [mine.id]
    close(here, there)


def test_a_document_known_by_its_title_that_got_its_text_on_one_side(tmp_path: Path) -> None:
    here = open_store(tmp_path / "here.db")
    here.keep_text(DocumentKey("of-the-title", title="渡口"), "")
    there = open_store(here.backup(tmp_path / "there.db"))
    mine = here.keep_text(KEY, TEXT)
    (theirs,) = there.documents()
    there.add(theirs.id, theirs.text_digest, [NewMark(anchor_at(TEXT, Span(0, 2)))])
    assert here.merge(there) == 1
    assert [held.mark.document for held in here.marks()] == [mine.id]
    close(here, there)


def test_a_change_on_one_side_comes_over_and_goes_no_way_back(
    pair: tuple[Store, Store, str],
) -> None:
    here, there, mark = pair
    there.change(mark, note="彼", tags=("灯",))
    assert (here.merge(there), there.merge(here)) == (1, 0)
    assert only(here, mark) == ("彼", ("灯",), "anchored")
    close(here, there)


def test_notes_written_on_both_sides_are_both_kept(pair: tuple[Store, Store, str]) -> None:
    here, there, mark = pair
    here.change(mark, note="此", tags=("一",))
    there.change(mark, note="彼", tags=("二",))
    here.merge(there)
    note, tags, state = only(here, mark)
    assert set(note.split(RULE)) == {"此", "彼"}
    assert (set(tags), state) == ({"一", "二"}, "check")
    assert here.merge(there) == 0
    there.merge(here)
    assert only(there, mark) == only(here, mark)
    close(here, there)


def test_deletions_travel(pair: tuple[Store, Store, str]) -> None:
    here, there, mark = pair
    there.delete(mark)
    here.merge(there)
    assert only(here, mark)[2] == "deleted"
    close(here, there)
