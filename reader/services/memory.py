"""Memory after a long text was taken apart: given back, and left in peace."""

import gc
import sys
from contextlib import suppress


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
