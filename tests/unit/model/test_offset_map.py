"""The map between two texts."""

import pytest

from reader.model.offset_map import OffsetMap
from reader.model.span import Span

# 软件很好 → 軟體很好用: four letters in step, then two of the view where the source has none.
GROWN = OffsetMap((0, 4, 4, 5), (0, 4, 6, 7))
# 新零售\n\n业态 → 新零售业态
JOINED = OffsetMap((0, 3, 5, 7), (0, 3, 3, 5))


def test_the_identity_moves_nothing() -> None:
    assert OffsetMap().is_identity
    assert OffsetMap().to_view(17) == OffsetMap().to_source(17) == 17


@pytest.mark.parametrize(
    ("source", "before", "after"),
    [(0, 0, 0), (2, 2, 2), (3, 3, 3), (4, 3, 3), (5, 3, 3), (6, 4, 4)],
)
def test_what_was_left_out_falls_together(source: int, before: int, after: int) -> None:
    assert JOINED.to_view(source, "before") == before
    assert JOINED.to_view(source, "after") == after


def test_the_way_back_has_two_sides() -> None:
    assert JOINED.to_source(3, "before") == 3
    assert JOINED.to_source(3, "after") == 5
    assert JOINED.span_to_source(Span(2, 4)) == Span(2, 6)


def test_what_was_put_in_belongs_to_the_place() -> None:
    assert GROWN.to_view(4, "before") == 4
    assert GROWN.to_view(4, "after") == 6
    assert GROWN.to_source(5, "before") == GROWN.to_source(5, "after") == 4


def test_beyond_the_cuts_both_run_in_step() -> None:
    assert JOINED.to_view(9) == 7
    assert JOINED.to_source(7) == 9
    assert OffsetMap((3, 4), (5, 6)).to_view(1) == 3
