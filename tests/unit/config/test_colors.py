"""Contrast as WCAG 2.2 defines it."""

import pytest

from reader.config.colors import contrast, is_color, mix


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [("#000000", "#ffffff", 21.0), ("#777777", "#ffffff", 4.48), ("#123456", "#123456", 1.0)],
)
def test_contrast_is_that_of_wcag(one, other, ratio):
    assert contrast(one, other) == pytest.approx(ratio, abs=0.01)
    assert contrast(other, one) == contrast(one, other)


def test_mix_goes_from_one_to_the_other():
    assert mix("#ffffff", "#000000", 1) == "#ffffff"
    assert mix("#ffffff", "#000000", 0) == "#000000"
    assert mix("#ff0000", "#0000ff", 0.5) == "#800080"


@pytest.mark.parametrize("text", ["red", "#fff", "#12345g", "#1234567", "#123456\n", ""])
def test_only_six_digits_are_a_colour(text):
    assert not is_color(text)
