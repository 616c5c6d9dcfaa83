"""The terminal held for the first page is put back whenever a signal comes."""

import os
import pty
import subprocess
import sys
import termios

import pytest

from reader.cli.terminal import ENTER, LEAVE

# While a class is made, an exception would come up as a RuntimeError.
WHILE_A_CLASS_IS_MADE = """
import os, signal, sys
from reader.cli.terminal import held_terminal

class Part:
    def __set_name__(self, owner, name):
        signal.raise_signal(int(sys.argv[1]))

with held_terminal():
    type("Whole", (), {"part": Part()})
print("went on")
"""
# An exception would leave the thread running, and the process waiting for it.
WHILE_A_THREAD_RUNS = """
import os, signal, sys, threading
from reader.cli.terminal import held_terminal

with held_terminal():
    threading.Thread(target=threading.Event().wait).start()
    signal.raise_signal(int(sys.argv[1]))
print("went on")
"""


@pytest.mark.skipif(os.name != "posix", reason="there is a first page in POSIX terminals alone")
@pytest.mark.parametrize("doing", [WHILE_A_CLASS_IS_MADE, WHILE_A_THREAD_RUNS])
@pytest.mark.parametrize("number", [2, 15])
def test_a_signal_leaves_at_once_and_the_terminal_is_put_back(doing: str, number: int) -> None:
    terminal, end = pty.openpty()
    try:
        before = termios.tcgetattr(end)
        run = subprocess.run(
            [sys.executable, "-c", doing, str(number)],
            stdin=end,
            stdout=end,
            stderr=subprocess.PIPE,
            timeout=30,
            check=False,
        )
        assert termios.tcgetattr(end) == before
        assert os.read(terminal, 4096).decode() == ENTER + LEAVE
    finally:
        os.close(terminal)
        os.close(end)
    assert (run.returncode, run.stderr) == (128 + number, b"")
