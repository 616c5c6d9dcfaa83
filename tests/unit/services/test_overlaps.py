from dataclasses import replace
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from reader.model.annotation import Anchor, Annotation, MarkStyle
from reader.model.span import Span
from reader.services.overlaps import painted

MORNING = datetime(2026, 1, 1, tzinfo=UTC)


def mark(start: int, end: int, style: MarkStyle = "yellow", age: int = 0) -> Annotation:
    made = MORNING + timedelta(minutes=age)
    anchor = Anchor(Span(start, end), "")
    return Annotation(f"{start}-{end}-{age}", "d", anchor, style, made, made)


def roles(*marks: Annotation) -> list[tuple[int, int, str]]:
    return [(*part.span, part.role.removeprefix("note.")) for part in painted(marks)]


def test_a_mark_within_another_lies_over_it_even_if_it_is_older() -> None:
    assert roles(mark(0, 9, age=5), mark(3, 5, "red")) == [
        (0, 3, "yellow"),
        (3, 5, "red.deep"),
        (5, 9, "yellow"),
    ]


def test_of_two_that_cross_the_later_lies_over() -> None:
    older, later = mark(0, 6), mark(4, 9, "red", age=1)
    assert roles(older, later)[1] == (4, 6, "red.deep")
    assert roles(replace(later, created=MORNING - timedelta(1)), older)[1] == (4, 6, "yellow.deep")


def test_lines_and_colours_share_their_words() -> None:
    assert roles(mark(0, 4), mark(2, 6, "underline")) == [(0, 4, "yellow"), (2, 6, "underline")]


@given(st.lists(st.tuples(st.integers(0, 30), st.integers(0, 12)), max_size=12))
def test_parts_cover_what_is_marked_once(spans: list[tuple[int, int]]) -> None:
    marks = [mark(start, start + size, age=age) for age, (start, size) in enumerate(spans)]
    parts = painted(marks)
    covered = [at for part in parts for at in range(*part.span)]
    assert len(covered) == len(set(covered))
    assert set(covered) == {at for one in marks for at in range(*one.anchor.span)}
