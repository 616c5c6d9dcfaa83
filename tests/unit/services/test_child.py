"""The process beside the reader: its order, its errors and its end."""

import os
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from concurrent.futures import BrokenExecutor, CancelledError
from pathlib import Path

import pytest

from reader.services.child import Child


def nothing() -> None:
    """A start of a process that needs none."""


@pytest.fixture
def child() -> Iterator[Child]:
    made = Child(nothing)
    yield made
    made.stop()


def test_it_answers_from_one_other_process(child: Child):
    asked = [child.submit(pow, 2, number) for number in range(5)]
    assert [future.result() for future in asked] == [1, 2, 4, 8, 16]
    first, second = child.submit(os.getpid), child.submit(os.getpid)
    assert first.result() == second.result() != os.getpid()


def test_an_error_is_told_and_the_next_thing_is_done(child: Child):
    with pytest.raises(ZeroDivisionError):
        child.submit(divmod, 1, 0).result()
    with pytest.raises((AttributeError, TypeError)):
        child.submit(len, threading.Lock()).result()
    assert child.submit(len, "三个字").result() == 3


def test_what_is_no_longer_wanted_is_not_done(child: Child):
    child.submit(time.sleep, 0.2)
    unwanted, wanted = child.submit(os._exit, 3), child.submit(len, "字")
    assert unwanted.cancel()
    assert wanted.result() == 1
    with pytest.raises(CancelledError):
        unwanted.result()


def test_a_process_that_dies_breaks_what_waits_for_it(child: Child):
    dying, behind = child.submit(os._exit, 3), child.submit(len, "字")
    with pytest.raises(BrokenExecutor):
        dying.result()
    with pytest.raises(BrokenExecutor):
        behind.result()


def test_stopping_waits_for_no_work_and_leaves_nothing_running():
    child = Child(nothing)
    pid = child.submit(os.getpid).result()
    busy = child.submit(time.sleep, 3600)
    child.stop()
    with pytest.raises(BrokenExecutor):
        busy.result()
    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)
    assert not any(thread.name == "child" for thread in threading.enumerate())


LEAVING = """
import os, sys
sys.path.insert(0, sys.argv[1])
from reader.services.child import Child
from test_child import nothing
for _ in range(4):
    child = Child(nothing)
    asked = [child.submit(os.getpid) for _ in range(3)]
    asked[-1].cancel()
    child.stop()
"""


def test_leaving_at_once_says_nothing():
    here = str(Path(__file__).parent)
    left = subprocess.run(
        [sys.executable, "-c", LEAVING, here], capture_output=True, text=True, check=False
    )
    assert (left.returncode, left.stdout, left.stderr) == (0, "", "")
