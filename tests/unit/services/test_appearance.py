"""What is left to the terminal."""

import pytest

from reader.config.settings import Settings
from reader.services.appearance import settled
from reader.services.terminal import Answer


@pytest.mark.parametrize(
    ("answer", "colorfgbg", "theme"),
    [
        (Answer(2, "#ffffff"), "", "paper"),
        (Answer(1, "#1a1917"), "0;15", "ink"),
        (Answer(), "0;15", "paper"),
        (Answer(), "", "ink"),
    ],
)
def test_the_terminal_decides(monkeypatch, answer, colorfgbg, theme):
    monkeypatch.setenv("COLORFGBG", colorfgbg)
    assert settled(Settings(), lambda: answer) == Settings(theme=theme)


def test_a_terminal_is_asked_once_a_day(monkeypatch):
    answers = [Answer(1, "#ffffff"), Answer(1, "#000000")]
    asked = iter(answers)
    assert settled(Settings(), lambda: next(asked)).theme == "paper"
    assert settled(Settings(), lambda: next(asked)).theme == "paper"
    monkeypatch.setenv("TERM_PROGRAM", "another")
    assert settled(Settings(), lambda: next(asked)).theme == "ink"


def test_a_late_answer_is_asked_for_again():
    asked = iter([Answer(late=True), Answer(1, "#ffffff")])
    assert settled(Settings(), lambda: next(asked)).theme == "ink"
    assert settled(Settings(), lambda: next(asked)).theme == "paper"


def test_nobody_is_asked_when_a_theme_is_set():
    def asked() -> Answer:
        raise AssertionError

    mine = Settings(theme="snow")
    assert settled(mine, asked) == mine
