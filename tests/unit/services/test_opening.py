"""Opening a long text: its head first, or where it was left, and the whole behind it."""

import os
from pathlib import Path

import pytest

from reader.services.open import Request, open_source
from reader.services.opening import HEAD_FIRST, begin, keep_excerpt


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A book of a little more than the size above which the head comes first."""
    path = tmp_path_factory.mktemp("book") / "长卷.txt"
    chapter = "\n\n".join(f"　　这是第{k}段,讲的是路上的见闻和人家的悲欢。" * 3 for k in range(40))
    parts: list[str] = []
    while sum(len(part.encode()) for part in parts) <= HEAD_FIRST:
        parts.append(f"第{len(parts) + 1}章 行路\n\n{chapter}")
    path.write_text("\n\n".join(parts), "utf-8")
    return path


def test_a_long_text_begins_with_its_head(book: Path) -> None:
    opening = begin(Request(str(book)))
    whole = opening.whole()
    assert opening.is_head
    assert len(opening.document.text) < len(whole.text)
    assert whole == open_source(str(book))
    for position in (0, 17, 5_000, len(opening.document.text) // 2):
        there = opening.in_whole(position, whole)
        assert whole.text[there : there + 9] == opening.document.text[position : position + 9]


def test_a_text_that_was_left_begins_where_it_was_left(book: Path) -> None:
    whole = open_source(str(book))
    place = whole.text.index("第9章")
    keep_excerpt(whole, place)
    opening = begin(Request(str(book)))
    assert opening.is_head
    shown = opening.document
    assert shown.digest == whole.digest
    assert shown.text[opening.place :].startswith("第9章")
    assert shown.blocks[shown.block_at(opening.place)].kind == "heading"
    assert opening.in_whole(opening.place, whole) == place
    assert len(shown.text) < 40_000
    assert opening.whole() == whole


def test_an_excerpt_of_a_file_that_changed_is_not_shown(book: Path) -> None:
    whole = open_source(str(book))
    keep_excerpt(whole, whole.text.index("第9章"))
    os.utime(book, (1, 1))
    opening = begin(Request(str(book)))
    assert opening.start is None
    assert opening.document.text.startswith("第1章")


def test_nothing_is_kept_of_a_short_text(tmp_path: Path) -> None:
    path = tmp_path / "短.txt"
    path.write_text("一段话。\n", "utf-8")
    keep_excerpt(open_source(str(path)), 0)
    assert not begin(Request(str(path))).is_head
    assert not list((tmp_path / "piyue-home").rglob("excerpts/*"))


def test_one_paragraph_of_a_million_letters_opens(tmp_path: Path) -> None:
    path = tmp_path / "一行.txt"
    path.write_text("春风又绿江南岸，明月何时照我还。" * 62_500, "utf-8")
    opening = begin(Request(str(path)))
    whole = opening.whole()
    assert len(whole.text) == 1_000_000
    from reader.services.galley import Galley, Place
    from reader.typeset import PageStyle

    galley = Galley(whole, "s2twp", PageStyle(measure=60))
    assert galley.place_of(999_999) == galley.last()
    assert galley.piece(0).text.startswith("春風又綠江南岸")
    assert galley.step(Place(0, 0), 5) == Place(0, 5)
