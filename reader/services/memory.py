"""Memory: nothing is collected at the start; what a long text took is given back."""

import gc
import sys
from contextlib import suppress


def rest_collector() -> None:
    """Collect nothing for now: what modules make stays, and walking it takes a tenth of a start."""
    gc.disable()


def wake_collector() -> None:
    """Collect from now on, but never walk what the start has made."""
    if not gc.isenabled():
        gc.freeze()
        gc.enable()


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
