"""What is left to the terminal."""

from collections.abc import Callable

import pytest

from reader.config.settings import Settings
from reader.services.appearance import settled
from reader.services.terminal import Answer


def chosen(asked: Callable[[], Answer], settings: Settings | None = None) -> Settings:
    with settled(settings or Settings(), asked) as found:
        return found


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
    assert chosen(lambda: answer) == Settings(theme=theme)


def test_a_terminal_is_asked_once_a_day(monkeypatch):
    answers = [Answer(1, "#ffffff"), Answer(1, "#000000")]
    asked = iter(answers)
    assert chosen(lambda: next(asked)).theme == "paper"
    assert chosen(lambda: next(asked)).theme == "paper"
    monkeypatch.setenv("TERM_PROGRAM", "another")
    assert chosen(lambda: next(asked)).theme == "ink"


def test_a_late_answer_is_asked_for_again():
    asked = iter([Answer(late=True), Answer(1, "#ffffff")])
    assert chosen(lambda: next(asked)).theme == "ink"
    assert chosen(lambda: next(asked)).theme == "paper"


def test_nobody_is_asked_when_a_theme_is_set():
    def asked() -> Answer:
        raise AssertionError

    mine = Settings(theme="snow")
    assert chosen(asked, mine) == mine
