"""What an error says, on one line."""

import pytest

from reader.errors import ReaderError


@pytest.mark.parametrize(
    ("message", "hint", "line"),
    [
        ("It is empty.", "", "It is empty."),
        ("It is empty.", "Name another.", "It is empty. Name another."),
        ("文件是空的。", "请换一个。", "文件是空的。请换一个。"),
        ("", "Name another.", "Name another."),
    ],
)
def test_the_hint_follows_as_the_language_has_it(message: str, hint: str, line: str) -> None:
    assert str(ReaderError(message, hint)) == line
