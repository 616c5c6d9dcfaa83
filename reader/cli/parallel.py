"""One function over many items in several processes, the results in order."""

import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context
from typing import TypeVar

from reader.config.messages import gettext as _
from reader.config.messages import locale, use_locale
from reader.errors import ReaderError

Item = TypeVar("Item")
Result = TypeVar("Result")
# Enough to keep every process busy while the first result is slow; no more is read ahead.
AHEAD = 8


def in_order(
    function: Callable[[Item], Result], items: Iterable[Item], jobs: int
) -> Iterator[Result]:
    """`function` of each item in turn, by `jobs` processes, or here if that is one.

    Raises:
        ReaderError: a process was killed.
    """
    if jobs <= 1:
        yield from map(function, items)
        return
    pool = ProcessPoolExecutor(jobs, get_context("spawn"), initializer=_start, initargs=(locale(),))
    waiting: deque[Future[Result]] = deque()
    try:
        for item in items:
            waiting.append(pool.submit(function, item))
            if len(waiting) > jobs * AHEAD:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()
    except BrokenProcessPool as error:
        raise ReaderError(_("A process was killed; try fewer --jobs.")) from error
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _start(language: str) -> None:
    """An interrupt is for the process that writes; what goes wrong is said in its language."""
    use_locale(language)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
