"""Memory: nothing is collected at the start; what a long text took is given back."""

import gc
import sys
from contextlib import suppress

SELDOM = 1000  # walks of what is younger, before one of everything; 10 to Python


def rest_collector() -> None:
    """Collect nothing for now: what modules make stays, and walking it takes a tenth of a start."""
    gc.disable()


def wake_collector() -> None:
    """Collect from now on, but never walk what the start has made, and seldom all the rest.

    Walking all of it stops everything for 50 ms: `tidy` does, when nobody waits.
    """
    if not gc.isenabled():
        gc.freeze()
        young, middle, _ = gc.get_threshold()
        gc.set_threshold(young, middle, SELDOM)
        gc.enable()


def tidy() -> None:
    """Collect everything now."""
    gc.collect()


def give_back() -> None:
    """Let the C library return the pages that only freed lines stood on.

    What there is now stays: the collector, which stops everything, need not look at it again.

    Recovering five million characters leaves 30 MB of them; glibc keeps them otherwise.
    Elsewhere, nothing happens.
    """
    gc.freeze()
    if not sys.platform.startswith("linux"):
        return
    import ctypes

    with suppress(OSError, AttributeError):
        ctypes.CDLL(None).malloc_trim(0)
