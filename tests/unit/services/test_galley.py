"""The galley: places, steps, and the way from the text to a row and back."""

from itertools import islice

import pytest

import reader
from reader.model.document import Document
from reader.services.galley import Galley, Place
from reader.services.pieces import LONGEST, cut_pieces
from reader.typeset import PageStyle

PROSE = "题目\n\n" + "\n\n".join(
    f"第{n}段说的是江南的春天,雨下了{n}天,桥边的柳树绿了又绿。人们撑着伞走过石板路。"
    for n in range(1, 40)
)


@pytest.fixture(params=[None, "s2t", "s2twp"], ids=["as written", "s2t", "s2twp"])
def galley(request: pytest.FixtureRequest) -> Galley:
    return Galley(reader.read_text(PROSE), request.param, PageStyle(measure=30))


def rows(galley: Galley) -> list[Place]:
    return [place for place, _ in galley.rows_from(Place(0, 0))]


def test_steps_visit_every_row_in_order(galley: Galley) -> None:
    place, seen = Place(0, 0), [Place(0, 0)]
    while (following := galley.step(place, 1)) != place:
        place = following
        seen.append(place)
    assert seen == rows(galley)
    assert place == galley.last()


@pytest.mark.parametrize("by", [1, 2, 7, 23])
def test_a_step_back_undoes_a_step(galley: Galley, by: int) -> None:
    for place in rows(galley)[:-by]:
        assert galley.step(galley.step(place, by), -by) == place


def test_every_code_point_has_a_row_that_holds_it(galley: Galley) -> None:
    for position in range(len(galley.document.text)):
        place = galley.place_of(position)
        assert galley.position_of(place) <= position <= galley.end_of(place)


def test_the_rows_show_all_of_the_text() -> None:
    document = reader.read_text(PROSE)
    galley = Galley(document, None, PageStyle(measure=24))
    shown = "".join(
        piece.text[line.span.start : line.span.end]
        for index in range(galley.pieces)
        for piece in [galley.piece(index)]
        for line in piece.lines
    )
    assert shown == document.text.replace("\n", "")


def test_distance_counts_rows_down_to_a_limit(galley: Galley) -> None:
    all_rows = rows(galley)
    assert galley.distance(all_rows[3], all_rows[20], 40) == 17
    assert galley.distance(all_rows[3], all_rows[20], 10) is None
    assert galley.distance(all_rows[20], all_rows[3], 40) is None


def test_the_last_page_ends_with_the_last_row(galley: Galley) -> None:
    top = galley.last_top(10)
    assert [place for place, _ in islice(galley.rows_from(top), 20)][-1] == galley.last()
    assert galley.distance(top, galley.last(), 20) == 9


def test_control_characters_do_not_reach_the_rows() -> None:
    galley = Galley(reader.read_text("甲\x1b[31m乙\u202e丙"), None, PageStyle(measure=30))
    assert "\x1b" not in galley.piece(0).text
    assert "\u202e" not in galley.piece(0).text


def long_document() -> Document:
    return reader.read_text("春" * 30_000 + "。" + "秋" * 70_000)


def test_a_very_long_block_is_cut_behind_sentences_and_nothing_is_lost() -> None:
    document = long_document()
    pieces = cut_pieces(document)
    spans = [pieces.span(index) for index in range(len(pieces))]
    assert max(span.length for span in spans) <= LONGEST
    assert "".join(document.text[a:b] for a, b in spans) == document.text
    assert all(pieces.at(span.start) == index for index, span in enumerate(spans))
