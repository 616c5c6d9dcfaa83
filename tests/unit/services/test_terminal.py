"""Asking a terminal: a pseudo-terminal answers as terminals do, or does not."""

import os
import pty
import threading

import pytest

from reader.services import terminal
from reader.services.terminal import Answer, ask_at, understood

FENCE = b"\x1b[?62;22c"


@pytest.mark.parametrize(
    ("reply", "answer"),
    [
        (b"\x1b[3;5R\x1b]11;rgb:1a1a/1919/1717\x1b\\" + FENCE, Answer(1, "#1a1917")),
        (b"\x1b[3;9R\x1b]11;rgb:ff/ff/ff\x07" + FENCE, Answer(2, "#ffffff")),
        (b"\x1b[3;9R" + FENCE, Answer(2, None)),
        (b"\x1b[1;1R" + FENCE, Answer()),
        (FENCE, Answer()),
        (b"", Answer()),
        (b"jjj\x1b[3;5Rkk", Answer(1, None)),
        (b"\x1b]11;rgba:ffff/0000/8080/ffff\x07", Answer(None, "#ff0080")),
    ],
)
def test_replies_are_understood(reply, answer):
    assert understood(reply) == answer


@pytest.mark.parametrize(
    ("background", "is_light"),
    [("#f6efdf", True), ("#ffffff", True), ("#1a1917", False), ("#002b36", False), (None, None)],
)
def test_light_and_dark_are_told_apart(background, is_light):
    assert Answer(background=background).is_light is is_light


@pytest.fixture
def pair():
    ours, theirs = pty.openpty()
    yield ours, theirs
    os.close(ours)
    os.close(theirs)


def test_a_terminal_that_answers_is_heard(pair):
    ours, theirs = pair

    def answer() -> None:
        asked = b""
        while not asked.endswith(b"\x1b[c"):
            asked += os.read(ours, 1024)
        os.write(ours, b"\x1b[7;9R")
        os.write(ours, b"\x1b]11;rgb:0000/0000/0000\x1b\\" + FENCE)

    thread = threading.Thread(target=answer)
    thread.start()
    try:
        assert ask_at(theirs) == Answer(2, "#000000")
    finally:
        thread.join()


def test_a_terminal_that_is_silent_is_not_waited_for(pair, monkeypatch):
    monkeypatch.setattr(terminal, "LIMIT", 0.01)
    assert ask_at(pair[1]) == Answer()


def test_what_is_no_terminal_is_told(tmp_path):
    handle = os.open(tmp_path / "file", os.O_RDWR | os.O_CREAT)
    try:
        with pytest.raises(OSError, match="ioctl"):
            ask_at(handle)
    finally:
        os.close(handle)


def test_a_dumb_terminal_is_not_asked(monkeypatch):
    monkeypatch.setenv("TERM", "dumb")
    assert terminal.ask() == Answer()
