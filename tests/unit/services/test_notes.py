from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from reader.annotations.store import DocumentKey, NewMark, open_store
from reader.errors import StoreError
from reader.library.recents import Recent, remember
from reader.model.annotation import Anchor, Annotation
from reader.model.document import Document
from reader.model.span import Span
from reader.services.notes import Notebook, Notes
from reader.services.open import read_text

TEXT = "渡口\n\n第一班船六点开。船长说，灯认得人。\n\n第二班船七点开。船长说，水认得人。\n"
PLACE = "/books/ferry.txt"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "notes.sqlite"


@pytest.fixture
def book(path: Path) -> Iterator[Notebook]:
    made = Notebook(read_text(TEXT, PLACE), path)
    yield made
    made.close()


def span_of(book: Notebook, words: str) -> Span:
    at = book.document.text.index(words)
    return Span(at, at + len(words))


def orphans(notes: Notes) -> list[Annotation]:
    return [mark for mark in notes.marks if mark.anchor.state == "orphan"]


def reopened(path: Path, text: str) -> Notebook:
    made = Notebook(read_text(text, PLACE), path)
    made.load()
    return made


def was_read(document: Document) -> None:
    location, text = document.source.location, document.text
    remember(Recent(location, "", document.digest, len(text), 0, datetime.now(UTC)))


def test_nothing_is_opened_before_it_is_asked_for(book: Notebook, path: Path) -> None:
    assert book.notes.marks == ()
    assert not path.exists()
    assert book.load().marks == ()
    assert path.exists()


def test_a_store_in_the_home_folder_is_found_by_its_short_name(
    book: Notebook, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    book.add(span_of(book, "灯认得人"))
    monkeypatch.setenv("HOME", str(path.parent))
    other = Notebook(book.document, f"~/{path.name}")
    assert len(other.glance().marks) == len(other.refresh().marks) == 1
    other.close()


def test_a_file_that_cannot_be_looked_at_is_told(tmp_path: Path) -> None:
    book = Notebook(read_text(TEXT, PLACE), tmp_path / ("n" * 300))
    assert book.glance() == Notes()
    with pytest.raises(StoreError):
        book.refresh()


def test_a_mark_that_is_gone_by_now_is_not_accepted(book: Notebook) -> None:
    book.add(span_of(book, "灯认得人"))
    assert len(book.confirm("gone").marks) == 1


def test_mark_change_delete_undo_redo(book: Notebook) -> None:
    book.load()
    span = span_of(book, "灯认得人")
    notes = book.add(span, "green", "记", ["灯"])
    (mark,) = notes.marks
    assert (mark.anchor.span, mark.style, mark.note, mark.tags) == (span, "green", "记", ("灯",))
    assert notes.at(span.start) == (mark,)
    assert notes.placed() == (mark,)
    assert book.change(mark.id, note="改").marks[0].note == "改"
    assert book.delete(mark.id).marks == ()
    assert book.undo().marks[0].note == "改"
    assert book.undo().marks[0].note == "记"
    assert book.redo().marks[0].note == "改"
    assert book.redo().marks == ()
    assert book.redo() is book.notes


def test_marks_stay_with_a_copy_that_is_read_and_then_changed(book: Notebook, path: Path) -> None:
    book.add(span_of(book, "灯认得人"))
    was_read(book.document)
    was_read(read_text(TEXT, "/drafts/ferry.txt"))
    changed = Notebook(read_text(TEXT.replace("六点", "五点"), "/drafts/ferry.txt"), path)
    (mark,) = changed.load().placed()
    assert changed.document.text[mark.anchor.span.start : mark.anchor.span.end] == "灯认得人"
    assert changed.notes.is_changed
    was_read(changed.document)
    changed.close()
    again = Notebook(read_text(TEXT.replace("六点", "四点"), PLACE), path)
    assert len(again.load().placed()) == 1
    again.close()


def test_the_same_words_marked_again_take_the_new_style(book: Notebook) -> None:
    book.load()
    span = span_of(book, "灯认得人")
    book.add(span, "green", "记")
    (mark,) = book.add(span, "red", tags=["灯"]).marks
    assert (mark.style, mark.note, mark.tags) == ("red", "记", ("灯",))
    assert book.undo().marks[0].style == "green"


def test_marks_follow_the_text_and_come_back_with_it(book: Notebook, path: Path) -> None:
    book.add(span_of(book, "灯认得人"))
    book.add(span_of(book, "第二班船七点开。"))
    book.close()
    newer = reopened(
        path, TEXT.replace("第二班船七点开。", "").replace("第一班", "新添的一句。第一班")
    )
    assert [mark.anchor.exact for mark in newer.notes.placed()] == ["灯认得人"]
    assert newer.notes.placed()[0].anchor.span == span_of(newer, "灯认得人")
    assert [mark.anchor.exact for mark in orphans(newer.notes)] == ["第二班船七点开。"]
    newer.close()
    again = reopened(path, TEXT)
    assert [mark.anchor.state for mark in again.notes.marks] == ["anchored", "anchored"]
    assert again.notes.marks[1].anchor.span == span_of(again, "第二班船七点开。")
    again.close()
    third = reopened(path, TEXT.replace("第二班船七点开。", "第二班船七点开。末尾。"))
    assert len(third.notes.placed()) == 2
    third.close()


def test_an_orphan_is_put_on_other_words(book: Notebook, path: Path) -> None:
    book.add(span_of(book, "第二班船七点开。"), note="记")
    book.close()
    newer = reopened(path, TEXT.replace("第二班船七点开。", ""))
    (orphan,) = orphans(newer.notes)
    (mark,) = newer.move(orphan.id, span_of(newer, "水认得人")).marks
    assert (mark.anchor.exact, mark.anchor.state, mark.note) == ("水认得人", "anchored", "记")
    newer.close()
    again = reopened(path, TEXT.replace("第二班船七点开。", ""))
    assert again.notes.marks == (mark,)
    again.close()


def test_imported_words_are_found_when_their_text_is_opened(book: Notebook, path: Path) -> None:
    store = open_store(path)
    known = store.keep_text(DocumentKey("", title="渡口"), "")
    words = ("灯认得人", "认得人", "不在此处的话")
    store.add(known.id, "", [NewMark(Anchor(Span(0, 0), one, state="orphan")) for one in words])
    store.close()
    notes = book.load()
    states = {mark.anchor.exact: mark.anchor.state for mark in notes.marks}
    assert states == {"灯认得人": "anchored", "认得人": "check", "不在此处的话": "orphan"}
    (checked,) = [mark for mark in notes.marks if mark.anchor.state == "check"]
    confirmed = book.confirm(checked.id)
    assert {mark.anchor.state for mark in confirmed.marks} == {"anchored", "orphan"}
    assert book.load().marks == confirmed.marks


def test_two_windows_see_each_other(book: Notebook, path: Path) -> None:
    other = reopened(path, TEXT)
    book.add(span_of(book, "灯认得人"))
    assert len(other.refresh().marks) == 1
    assert other.refresh() is other.notes
    other.delete(other.notes.marks[0].id)
    assert book.refresh().marks == ()
    other.close()


def test_marks_know_their_section(path: Path) -> None:
    text = (
        "江上\n\n第一章 夜航\n\n灯亮了，船开了，人走了。\n\n第二章 水\n\n水涨了，船高了，人回了。\n"
    )
    book = Notebook(read_text(text, PLACE), path)
    span = span_of(book, "水涨了")
    section = book.document.section_at(span.start)
    (mark,) = book.add(span).marks
    expected = "" if section is None else book.document.sections[section].title
    assert mark.anchor.section == expected
    book.close()


def test_a_store_that_fails_leaves_what_was_read(tmp_path: Path) -> None:
    book = Notebook(read_text(TEXT, PLACE), tmp_path / "file" / "notes.sqlite")
    (tmp_path / "file").write_text("not a folder", encoding="utf-8")
    with pytest.raises(StoreError):
        book.load()
    assert book.notes.marks == ()


def test_a_glance_sees_what_the_store_has_for_this_text(book: Notebook, path: Path) -> None:
    assert book.glance().marks == ()
    book.add(span_of(book, "灯认得人"), "green", "记")
    gone = book.add(span_of(book, "水认得人")).marks[-1]
    kept = book.delete(gone.id)
    book.close()
    assert Notebook(read_text(TEXT, PLACE), path).glance().marks == kept.marks
    newer = TEXT.replace("第一班", "新添的一句。第一班")
    assert Notebook(read_text(newer, PLACE), path).glance().marks == ()
    carried = reopened(path, newer).notes
    assert Notebook(read_text(newer, PLACE), path).glance().marks[0].anchor.span == (
        carried.marks[0].anchor.span
    )


def test_a_glance_at_what_is_no_store_sees_nothing(book: Notebook, path: Path) -> None:
    path.write_bytes(b"no database" * 100)
    assert book.glance().marks == ()


def test_taking_back_a_move_makes_an_orphan_again(book: Notebook, path: Path) -> None:
    book.add(span_of(book, "第二班船七点开。"))
    book.close()
    newer = reopened(path, TEXT.replace("第二班船七点开。", ""))
    (lost,) = orphans(newer.notes)
    assert orphans(newer.move(lost.id, span_of(newer, "水认得人"))) == []
    assert len(orphans(newer.undo())) == 1
    assert newer.redo().marks[0].anchor.exact == "水认得人"
    newer.close()
