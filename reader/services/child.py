"""One process beside the reader's own, which does what it is given in the order of asking.

The executors of the standard library end their child when its work is done, and clean up after
it on a thread that the interpreter's exit may overtake. A reader leaves at once.
"""

from collections.abc import Callable
from concurrent.futures import BrokenExecutor, Future
from multiprocessing import get_context
from queue import SimpleQueue
from threading import Lock, Thread
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

if TYPE_CHECKING:
    from multiprocessing.process import BaseProcess

T = TypeVar("T")
Task = tuple[Callable[..., Any], tuple[object, ...]]


class Line(Protocol):
    """An end of a pipe between two processes: a socket here, a named pipe on Windows."""

    def send(self, obj: object, /) -> None:
        """Let the other end receive it."""
        ...

    def recv(self) -> tuple[Any, Any]:
        """The next pair from the other end; EOFError when that is gone."""
        ...


class Child:
    """A process of its own, started at the first thing asked of it."""

    def __init__(self, start: Callable[[], None]) -> None:
        """`start` is called first in the new process."""
        self._asked: SimpleQueue[tuple[Future[Any], Task] | None] = SimpleQueue()
        self._start = start
        self._process: BaseProcess | None = None
        self._is_stopped = False
        self._turn = Lock()
        self._thread = Thread(target=self._go, name="child", daemon=True)
        self._thread.start()

    def submit(self, do: Callable[..., T], *given: object) -> Future[T]:
        """The result to be; `BrokenExecutor` where the process has ended before it."""
        future: Future[T] = Future()
        self._asked.put((future, (do, given)))
        return future

    def stop(self) -> None:
        """End the process now, whatever it is doing, and what was asked of it."""
        with self._turn:
            self._is_stopped = True
            if self._process is not None:
                self._process.kill()
        self._asked.put(None)
        self._thread.join()
        if self._process is not None:
            self._process.join()

    def _go(self) -> None:
        line: Line | None = None
        while (asked := self._asked.get()) is not None:
            future, task = asked
            if not future.set_running_or_notify_cancel():
                continue
            try:
                line = line or self._begin()
                line.send(task)
                is_done, result = line.recv()
            except (EOFError, OSError):
                future.set_exception(BrokenExecutor("the process has ended"))
            except Exception as error:  # noqa: BLE001 - what cannot be sent is the asker's matter
                future.set_exception(error)
            else:
                future.set_result(result) if is_done else future.set_exception(result)

    def _begin(self) -> Line:
        context = get_context("spawn")
        here, there = context.Pipe()
        with self._turn:
            if self._is_stopped:
                raise EOFError
            process = context.Process(target=_serve, args=(there, self._start), daemon=True)
            process.start()
            self._process = process
        there.close()
        return here


def _serve(line: Line, start: Callable[[], None]) -> None:
    """What the process does until the other end of its line is gone."""
    start()
    while True:
        try:
            do, given = line.recv()
        except (EOFError, OSError):
            return
        try:
            answer = (True, do(*given))
        except Exception as error:  # noqa: BLE001 - it is told to whoever asked
            answer = (False, error)
        line.send(answer)
