"""Where the page stands on the screen, and where in the text it is."""

import pytest

from reader.model.span import Span
from reader.services.frame import percent_passed


@pytest.mark.parametrize(
    ("visible", "length", "percent"),
    [
        (Span(0, 400), 1000, 0),
        (Span(3, 400), 1000, 1),
        (Span(300, 700), 1000, 50),
        (Span(598, 998), 1000, 99),
        (Span(600, 1000), 1000, 100),
        (Span(0, 90), 90, 100),
        (Span(0, 0), 0, 100),
    ],
)
def test_the_percent_goes_evenly_from_start_to_end(
    visible: Span, length: int, percent: int
) -> None:
    assert percent_passed(visible, length) == percent
