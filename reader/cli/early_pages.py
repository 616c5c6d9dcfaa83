"""Pages turned before the screen library is there: a thread answers keys while it is loaded.

Only keys that turn the page are answered, and only within what is open. At any other key the
thread ends: that key, and all behind it, wait for the screen.
"""

import os
import sys
from contextlib import suppress
from select import select
from threading import Thread

from reader.cli.first_page import Sheet, box_here, page_text, top_of
from reader.cli.terminal import write
from reader.services.ambiguous import Width, told
from reader.services.frame import rows_in
from reader.services.galley import Place
from reader.services.reading import Reading
from reader.services.terminal import leave_unread, take_unread
from reader.text.patterns import pattern

# What terminals send for the keys of the table of actions (ECMA-48, xterm).
PAGES = {b" ": 1, b"\x1b[6~": 1, b"b": -1, b"\x1b[5~": -1, b"\x04": 0.5, b"\x15": -0.5}
LINES = {b"j": 1, b"\x1b[B": 1, b"\x1bOB": 1, b"k": -1, b"\x1b[A": -1, b"\x1bOA": -1}
# One key or one answer: a control sequence (ECMA-48), an application key, any other byte.
_KEY = pattern(rb"\x1b\[[0-?]*[ -/]*[@-~]|\x1bO[ -~]|[^\x1b]")
_BEGUN = pattern(rb"(?:\x1b(?:\[[0-?]*[ -/]*|O)?)?\Z")
_CURSOR = pattern(rb"\x1b\[(\d{1,5});(\d{1,5})R\Z")
# A terminal that knows them (DEC mode 2026) shows what lies between at once.
TOGETHER, SHOWN = "\x1b[?2026h", "\x1b[?2026l"


class EarlyPages:
    """Holds the keys of the terminal from a first page on the screen until it is left.

    Then `reading` begins where the pages were turned to, and `width` is what the terminal said
    of its ambiguous characters, if it was asked and has answered.
    """

    width: Width | None = None

    def __init__(self, sheet: Sheet) -> None:
        self._sheet = sheet
        self._unread = take_unread()
        self._typed = self._unread or b""
        self._thread = Thread(target=self._answer, name="early pages")

    def __enter__(self) -> "EarlyPages":
        self._ended, self._end = os.pipe()
        self._thread.start()
        return self

    def __exit__(self, *_error: object) -> None:
        os.close(self._end)
        self._thread.join()
        os.close(self._ended)
        if self._typed or self._unread is not None:
            leave_unread(self._typed)

    @property
    def reading(self) -> Reading:
        """The text, to begin at the page that is on the screen."""
        return self._sheet.reading

    def _answer(self) -> None:
        terminal = sys.stdin.fileno()
        with suppress(OSError):  # the terminal is gone, as the screen will find
            while self._take_keys():
                ready, _, _ = select([terminal, self._ended], [], [])
                if self._ended in ready:
                    return
                read = os.read(terminal, 4096)
                if not read:
                    return
                self._typed += read

    def _take_keys(self) -> bool:
        """Draw the page that the keys lead to; whether all were taken that are whole."""
        before = self._sheet
        while (key := _KEY.match(self._typed)) and self._take(key[0]):
            self._typed = self._typed[key.end() :]
        if self._sheet is not before:
            write(TOGETHER + _drawn(self._sheet) + SHOWN)
        return _BEGUN.match(self._typed) is not None

    def _take(self, key: bytes) -> bool:
        """Whether it was an answer, or turned the page."""
        answer = _CURSOR.match(key)
        if answer:
            self.width = told(int(answer[2]) - 1, int(answer[1]) - 1)
            return self.width is not None
        sheet = self._sheet
        place = (
            turned(sheet, key) if (sheet.box, sheet.columns) == box_here(sheet.reading) else None
        )
        if place is not None:
            self._sheet = sheet._replace(reading=sheet.reading._replace(turned=place))
        return place is not None


def turned(sheet: Sheet, key: bytes) -> int | None:
    """The place a key leads to; None where it is another key, or what is open ends before it."""
    height = max(1, sheet.box.height)
    rows = rows_in(PAGES[key], height) if key in PAGES else LINES.get(key)
    if rows is None:
        return None
    galley, top = sheet.galley, top_of(sheet)
    following = galley.within(galley.step(top, rows), height)
    is_part = sheet.reading.opening.is_head
    if is_part and following in (Place(0, 0), galley.last_top(height)):
        return None
    place = galley.position_of(following)
    return None if place == galley.position_of(top) else place


def _drawn(sheet: Sheet) -> str:
    if not sheet.reading.noted:
        return page_text(sheet)
    from reader.cli.first_marks import marks_text

    return page_text(sheet) + marks_text(sheet)
