"""What the terminal answers, soon, late or never, and the keys that are typed meanwhile."""

import fcntl
import json
import os
import pty
import select
import signal
import struct
import sys
import termios
import time
from pathlib import Path

import pytest

pytestmark = pytest.mark.terminal
COMMAND = str(Path(sys.executable).with_name("piyue"))
SEED = next((Path(__file__).parents[2] / "seeds").glob("*.txt"))
PATIENCE = 30.0
# What a terminal that draws ambiguous marks in two cells answers to each question.
ANSWERS = {
    b"\x1b]11;?\x1b\\": b"\x1b]11;rgb:ffff/ffff/ffff\x1b\\",
    b"\x1b[c": b"\x1b[?62;22c",
    b"\x1b[2;1H\xe2\x80\x9c\xe2\x80\xa6\xc2\xb7\xe2\x80\x9d\x1b[6n": b"\x1b[2;9R",
}


class Answering:
    """A terminal of 80 by 24 that answers each question once, so many seconds late."""

    def __init__(self, home: Path, late: float) -> None:
        self._late = late
        self._written = b""
        self._due: list[tuple[float, bytes]] = []
        self._left = dict(ANSWERS)
        self.pid, self._handle = pty.fork()
        if self.pid == 0:
            kept = {k: v for k, v in os.environ.items() if not k.startswith(("TMUX", "PIYUE"))}
            made = {"PIYUE_HOME": str(home), "TERM": "xterm-256color", "LC_ALL": "C.UTF-8"}
            os.execve(COMMAND, [COMMAND, str(SEED)], kept | made)
        fcntl.ioctl(self._handle, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))

    def type(self, keys: bytes) -> None:
        os.write(self._handle, keys)

    def wait_for(self, found) -> None:
        """Answer until something is found.

        Raises:
            AssertionError: it is not.
        """
        end = time.monotonic() + PATIENCE
        while not found():
            assert time.monotonic() < end, self._written[-500:]
            self._turn()

    def has(self, text: str) -> bool:
        return text.encode() in self._written

    def _turn(self) -> None:
        now = time.monotonic()
        for item in [item for item in self._due if item[0] <= now]:
            self.type(item[1])
            self._due.remove(item)
        if not select.select([self._handle], [], [], 0.01)[0]:
            return
        try:
            self._written += os.read(self._handle, 65536)
        except OSError:  # the program is gone
            return
        for question in [q for q in self._left if q in self._written]:
            self._due.append((now + self._late, self._left.pop(question)))

    def is_gone(self) -> bool:
        return os.waitpid(self.pid, os.WNOHANG)[0] == self.pid

    def close(self) -> None:
        os.close(self._handle)


@pytest.mark.parametrize("late", [0.0, 0.4])
def test_no_key_is_lost_and_the_width_is_learned(tmp_path: Path, late: float) -> None:
    home = tmp_path / "home"
    terminal = Answering(home, late)
    try:
        terminal.wait_for(lambda: terminal.has("\x1b]11;?"))
        terminal.type(b"j")
        terminal.wait_for(lambda: terminal.has("迎难而上"))
        terminal.type(b"jj")
        learned = home / "state" / "terminals.json"
        terminal.wait_for(lambda: learned.exists() and 2 in widths(learned))
        terminal.type(b"q")
        terminal.wait_for(terminal.is_gone)
    except AssertionError:
        os.kill(terminal.pid, signal.SIGKILL)
        raise
    finally:
        terminal.close()
    (state,) = (home / "state" / "texts").rglob("*.json")
    kept = json.loads(state.read_text("utf-8"))
    # Three lines down, past two lines of the title and one of the deck; no search was opened.
    assert kept["place"] > 0
    assert kept["search"] == ""


def widths(learned: Path) -> list[object]:
    """What is known of terminals, by name."""
    return list(json.loads(learned.read_text("utf-8")).values())
