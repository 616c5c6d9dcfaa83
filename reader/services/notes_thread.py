"""The one thread that waits for the notes: what is asked for is done in order."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TypeVar

from reader.services.notes import Notebook

Result = TypeVar("Result")


class NotesThread:
    """A notebook behind a thread. Nothing asked for is lost when the reader leaves."""

    def __init__(self, notebook: Notebook) -> None:
        self._notebook = notebook
        # Its thread is waited for when the program ends.
        self._pool = ThreadPoolExecutor(1, thread_name_prefix="notes")

    def ask(self, work: Callable[[Notebook], Result]) -> "Future[Result]":
        """Do `work` after all that was asked for before it."""
        return self._pool.submit(work, self._notebook)

    def close(self) -> None:
        """Finish what was asked for, then let go of the store; waits for nothing."""
        self._pool.submit(self._notebook.close)
        self._pool.shutdown(wait=False)

    def finish(self) -> None:
        """Wait until all that was asked for is done, where the program ends without a word."""
        self._pool.submit(bool).result()
