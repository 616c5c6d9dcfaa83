"""What is left to the terminal."""

import pytest

from reader.config.settings import Settings
from reader.services.appearance import settled
from reader.services.terminal import Answer


@pytest.mark.parametrize(
    ("answer", "colorfgbg", "theme", "ambiguous"),
    [
        (Answer(2, "#ffffff"), "", "paper", 2),
        (Answer(1, "#1a1917"), "0;15", "ink", 1),
        (Answer(), "0;15", "paper", 1),
        (Answer(), "", "ink", 1),
    ],
)
def test_the_terminal_decides(monkeypatch, answer, colorfgbg, theme, ambiguous):
    monkeypatch.setenv("COLORFGBG", colorfgbg)
    found = settled(Settings(), lambda: answer)
    assert (found.theme, found.ambiguous) == (theme, ambiguous)


def test_what_is_set_stays():
    found = settled(Settings(theme="snow"), lambda: Answer(2, "#000000"))
    assert (found.theme, found.ambiguous) == ("snow", 2)


def test_nobody_is_asked_when_all_is_set():
    def asked() -> Answer:
        raise AssertionError

    mine = Settings(theme="snow", ambiguous=2)
    assert settled(mine, asked) == mine
