"""UUID version 7 (RFC 9562): a millisecond clock and chance; sorts by time of making."""

import os
import threading
import time
from uuid import UUID

_lock = threading.Lock()
_last = 0


def uuid7() -> str:
    """A new UUIDv7; greater than every one made before in this process."""
    global _last  # noqa: PLW0603 - the monotonic counter of RFC 9562, 6.2 is per process
    chance = int.from_bytes(os.urandom(10), "big") >> 6
    fresh = ((time.time_ns() // 1_000_000) << 74) | chance
    with _lock:
        # Within one millisecond a step of the upper half, so that the lower stays chance.
        _last = fresh if fresh >> 74 > _last >> 74 else _last + (1 << 37)
        bits = _last
    clock, upper, lower = bits >> 74, (bits >> 62) & 0xFFF, bits & ((1 << 62) - 1)
    return str(UUID(int=clock << 80 | 0x7 << 76 | upper << 64 | 0b10 << 62 | lower))
