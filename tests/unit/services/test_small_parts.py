"""Marks in layers, the jump list, a selection, motions."""

from itertools import islice

import pytest

import reader
from reader.model.document import Document
from reader.model.mark import Mark
from reader.model.span import Span
from reader.services import motions
from reader.services.galley import Galley
from reader.services.jumps import JumpList
from reader.services.marks import MarkLayers
from reader.services.selection import Selection
from reader.typeset import PageStyle

TEXT = (
    "河边\n\n老王说:“今天水涨了。”他收起网,看了看天。\n\n"
    "第二天雨停了。孩子们跑出来,在泥里踩出一串脚印。"
)


@pytest.fixture
def document() -> Document:
    return reader.read_text(TEXT)


def test_layers_give_what_overlaps_undermost_first() -> None:
    layers = MarkLayers(("low", "high"))
    layers.put("high", [Mark(Span(4, 6), "hit")])
    layers.put("low", [Mark(Span(20, 30), "name"), Mark(Span(0, 9), "quote")])
    assert layers.inside(Span(5, 21)) == [
        Mark(Span(0, 9), "quote"),
        Mark(Span(20, 30), "name"),
        Mark(Span(4, 6), "hit"),
    ]
    assert layers.inside(Span(9, 20)) == []
    layers.clear("low")
    assert layers.inside(Span(0, 100)) == [Mark(Span(4, 6), "hit")]


def test_jumps_go_back_and_forward_again() -> None:
    jumps = JumpList().leave(10).leave(20)
    jumps, place = jumps.back(30)
    assert place == 20
    jumps, place = jumps.back(20)
    assert place == 10
    assert jumps.back(10)[1] is None
    jumps, place = jumps.forward(10)
    assert place == 20
    jumps, place = jumps.forward(20)
    assert place == 30
    assert jumps.leave(5).forward(5)[1] is None


def test_leaving_the_same_place_twice_is_one_jump() -> None:
    assert JumpList().leave(3).leave(3).behind == (3,)


def test_a_selection_holds_the_graphemes_at_both_ends() -> None:
    text = "甲e\u0301乙👩‍🚀丙"
    assert text[slice(*Selection(0, 1).span(text))] == "甲e\u0301"
    assert text[slice(*Selection(4, 3).span(text))] == "乙👩‍🚀"
    assert Selection(4, 3).swapped() == Selection(3, 4)


def test_a_sentence_ends_behind_its_closing_mark(document: Document) -> None:
    inside = document.text.index("今天")
    sentence = motions.sentence_at(document, inside)
    assert document.text[slice(*sentence)].endswith("水涨了。”")
    end = motions.sentence_on(document, inside)
    assert document.text[motions.sentence_on(document, end)] == "。"
    assert motions.sentence_back(document, inside) == sentence.start


def test_paragraphs(document: Document) -> None:
    start = document.text.index("老王")
    following = document.text.index("第二天")
    assert motions.paragraph_back(document, start + 4) == start
    assert motions.paragraph_on(document, start) == following - 2
    assert motions.paragraph_on(document, following - 2) == len(document.text) - 1
    assert motions.paragraph_back(document, 0) == 0


def test_words_are_those_given(document: Document) -> None:
    start = document.text.index("孩子们")
    words = [Span(start, start + 3), Span(start + 3, start + 4), Span(start + 4, start + 6)]
    assert motions.word_on(document, start, words) == start + 3
    assert motions.word_end(document, start, words) == start + 2
    assert motions.word_back(document, start + 5, words) == start + 4


def test_up_and_down_keep_the_column(document: Document) -> None:
    galley = Galley(document, None, PageStyle(measure=20))
    start = document.text.index("第二天")
    column = motions.column_of(galley, start + 2)
    below = motions.vertical(galley, start + 2, 1, column)
    assert galley.place_of(below) == galley.step(galley.place_of(start + 2), 1)
    assert motions.column_of(galley, below) in {column, column - 1}
    assert motions.vertical(galley, below, -1, column) == start + 2


def test_ends_of_a_line(document: Document) -> None:
    galley = Galley(document, None, PageStyle(measure=20))
    position = document.text.index("孩子")
    first, last = motions.line_start(galley, position), motions.line_end(galley, position)
    rows = [
        piece.text[slice(*line.span)]
        for _, piece in islice(galley.rows_from(galley.place_of(position)), 1)
        for line in piece.lines
    ]
    assert document.text[first : last + 1] in rows
