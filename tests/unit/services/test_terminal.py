"""Asking a terminal: a pseudo-terminal answers as terminals do, or does not."""

import os
import pty
import threading

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.services import terminal
from reader.services.terminal import Answer, ask, ask_at, keys_in, take_unread, understood

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
    assert ask_at(pair[1]) == Answer(late=True)


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


def test_keys_among_the_answers_are_kept(pair):
    ours, theirs = pair
    os.write(ours, b"j\x1b[7;5R/\xe9\x92\x9f\x1b]11;rgb:0000/0000/0000\x1b\\\x1b[B" + FENCE)
    assert ask_at(theirs) == Answer(1, "#000000", typed="j/钟\x1b[B".encode())


def test_what_was_read_is_taken_once(pair, monkeypatch):
    ours, theirs = pair
    path = os.ttyname(theirs)
    opened = os.open
    monkeypatch.setattr(terminal.os, "open", lambda _, how: opened(path, how))
    monkeypatch.setenv("TERM", "xterm")
    os.write(ours, b"jk" + FENCE)
    assert ask() == Answer(typed=b"jk")
    assert take_unread() == b"jk"
    assert take_unread() is None
    os.write(ours, FENCE)
    assert ask() == Answer()
    assert take_unread() is None


LATE = [b"\x1b]11;rgb:ffff/ffff/ffff\x1b\\", b"\x1b]11;rgb:ff/ff/ff\x07", FENCE]
KEYS = [
    *(b"j", b"]", b"\x1b[A", b"\x1b[1;5C", b"\x1bOP", b"\x1b[<0;3;4M", b"\x1b[2;9R"),
    "钟".encode(),
]


@given(st.lists(st.sampled_from([*LATE, *KEYS])), st.data())
def test_late_answers_are_no_keys_however_they_are_cut(parts, data):
    stream, passed, held = b"".join(parts), b"", b""
    while stream:
        size = data.draw(st.integers(1, len(stream)))
        keys, held = keys_in(held + stream[:size], more=True)
        passed, stream = passed + keys, stream[size:]
    passed += keys_in(held, more=False)[0]
    assert passed == b"".join(part for part in parts if part in KEYS)


@pytest.mark.parametrize("key", [b"\x1b", b"\x1b[", b"\x1b]"])
def test_a_key_that_looks_like_an_answer_waits_only_for_more(key):
    assert keys_in(key, more=True) == (b"", key)
    assert keys_in(key, more=False) == (key, b"")
