"""Keys that are answered while the screen library is still to come, in a real terminal."""

import fcntl
import io
import os
import struct
import sys
import termios
import tty
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

import pytest

from reader.cli.early_pages import LINES, PAGES, SHOWN, EarlyPages, turned
from reader.cli.first_page import Sheet, page_text, rows_of, sheet_of
from reader.config.actions import ACTIONS
from reader.config.page_styles import page_styles
from reader.config.settings import Settings
from reader.services.frame import page_box
from reader.services.open import Request
from reader.services.reading import make_ready
from reader.services.terminal import take_unread

SIZE = (60, 16)
SENT = {
    "space": b" ",
    "pagedown": b"\x1b[6~",
    "pageup": b"\x1b[5~",
    "ctrl+d": b"\x04",
    "ctrl+u": b"\x15",
    "down": b"\x1b[B",
    "up": b"\x1b[A",
}
FORWARD = {"page.next", "half.next", "line.next"}
BACK = {"page.previous", "half.previous", "line.previous"}
ANSWER = b"\x1b[2;9R"  # “…·” take eight cells


class Tty(NamedTuple):
    """The user's end of a terminal, and the program's."""

    user: int
    program: int


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> Iterator[Tty]:
    user, program = os.openpty()
    tty.setraw(program)
    fcntl.ioctl(program, termios.TIOCSWINSZ, struct.pack("HHHH", SIZE[1], SIZE[0], 0, 0))
    for name in ("COLUMNS", "LINES"):
        monkeypatch.delenv(name, raising=False)
    yield Tty(user, program)
    take_unread()
    os.close(user)
    os.close(program)


@pytest.fixture
def sheet(seed_path: Path) -> Sheet:
    reading = make_ready(Request(str(seed_path)), Settings(theme="paper"))
    return sheet_of(reading, page_styles(reading.theme), page_box(*SIZE), SIZE[0])


@contextmanager
def early_pages(terminal: Tty, sheet: Sheet) -> Generator[EarlyPages]:
    """Pages turned in the terminal; pytest has taken this process's own streams."""
    stream = io.TextIOWrapper(io.FileIO(terminal.program, "r+", closefd=False))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "stdin", stream)
        patch.setattr(sys, "stdout", stream)
        with EarlyPages(sheet) as pages:
            yield pages


def after(sheet: Sheet, *keys: bytes) -> Sheet:
    for key in keys:
        place = turned(sheet, key)
        assert place is not None
        sheet = sheet._replace(reading=sheet.reading._replace(turned=place))
    return sheet


def until_shown(terminal: Tty, pages: int = 1) -> str:
    read = b""
    while read.count(SHOWN.encode()) < pages:
        read += os.read(terminal.user, 65536)
    return read.decode()


def test_the_keys_are_those_of_the_table_of_actions():
    ours = {**PAGES, **LINES}
    named = [(one.id, key) for one in ACTIONS if one.scope == "reading" for key in one.key_names]
    for name, key in named:
        code = SENT.get(key, key.encode())
        if name in FORWARD | BACK:
            assert (ours.pop(code) > 0) == (name in FORWARD)
        else:
            assert code not in ours
    assert set(ours) == {b"\x1bOA", b"\x1bOB"}  # arrows of a terminal in application mode


def test_a_page_keeps_one_row_in_sight_and_the_way_back_leads_back(sheet: Sheet):
    rows = [place for place, _ in rows_of(sheet)]
    following = after(sheet, b" ")
    assert rows_of(following)[0][0] >= rows[-1]
    assert rows_of(after(following, b" ", b"b"))[0] == rows_of(following)[0]
    assert rows_of(after(sheet, b"j", b"j"))[0][0] > rows[1]


@pytest.mark.parametrize("key", [b"b", b"k", b"G", b"q", b"/", b"\x1b[200~"])
def test_what_turns_no_page_is_left_alone(sheet: Sheet, key: bytes):
    assert turned(sheet, key) is None


def test_at_the_end_of_a_part_keys_wait_for_the_rest(sheet: Sheet):
    reading = sheet.reading
    near = reading._replace(turned=len(sheet.galley.document.text) - 400)
    whole = sheet._replace(reading=near)
    assert turned(whole, b" ") is not None
    part = whole._replace(reading=near._replace(opening=reading.opening._replace(is_head=True)))
    assert turned(part, b" ") is None
    assert turned(part, b"b") is not None


def test_at_the_ends_of_a_text_there_is_nothing_to_turn(sheet: Sheet):
    last = len(sheet.galley.document.text) - 1
    end = sheet._replace(reading=sheet.reading._replace(turned=last))
    assert [turned(end, key) for key in (b" ", b"j", b"\x04")] == [None] * 3
    assert [turned(sheet, key) for key in (b"b", b"k", b"\x15")] == [None] * 3
    assert turned(after(sheet, b"j"), b"b") == 0


def test_keys_turn_pages_and_the_screen_goes_on_there(terminal: Tty, sheet: Sheet):
    with early_pages(terminal, sheet) as pages:
        os.write(terminal.user, b" ")
        shown = until_shown(terminal)
        os.write(terminal.user, b"\x1b[6~")
        until_shown(terminal)
    assert page_text(after(sheet, b" ")) in shown
    assert pages.reading == after(sheet, b" ", b" ").reading
    assert take_unread() is None


def test_keys_typed_in_one_go_are_drawn_once(terminal: Tty, sheet: Sheet):
    os.write(terminal.user, b"  j")
    with early_pages(terminal, sheet) as pages:
        shown = until_shown(terminal)
    assert page_text(after(sheet, b" ", b" ", b"j")) in shown
    assert pages.reading == after(sheet, b" ", b" ", b"j").reading


def test_another_key_and_all_behind_it_wait_for_the_screen(terminal: Tty, sheet: Sheet):
    os.write(terminal.user, " /渡口 ".encode())
    with early_pages(terminal, sheet) as pages:
        until_shown(terminal)
    assert pages.reading == after(sheet, b" ").reading
    assert take_unread() == "/渡口 ".encode()


def test_half_a_key_is_not_lost(terminal: Tty, sheet: Sheet):
    os.write(terminal.user, b" \x1b[")
    with early_pages(terminal, sheet):
        until_shown(terminal)
    assert take_unread() == b"\x1b["


def test_what_the_terminal_says_of_its_letters_is_no_key(terminal: Tty, sheet: Sheet):
    os.write(terminal.user, ANSWER + b" ")
    with early_pages(terminal, sheet) as pages:
        until_shown(terminal)
    assert pages.width == 2
    assert pages.reading == after(sheet, b" ").reading
    assert take_unread() is None


def test_in_a_terminal_of_another_size_keys_wait(terminal: Tty, sheet: Sheet):
    os.write(terminal.user, b" ")
    with early_pages(terminal, sheet) as pages:
        until_shown(terminal)
        fcntl.ioctl(terminal.program, termios.TIOCSWINSZ, struct.pack("HHHH", 30, 90, 0, 0))
        os.write(terminal.user, b" ")
    assert pages.reading == after(sheet, b" ").reading


def test_without_keys_it_ends_at_once(terminal: Tty, sheet: Sheet):
    with early_pages(terminal, sheet) as pages:
        pass
    assert pages.reading == sheet.reading
