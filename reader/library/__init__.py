"""What was read: places, panes and the list of recent texts."""

from reader.library.recents import (
    Recent,
    digest_hint,
    forget,
    load_recents,
    remember,
    settled_location,
    stamp_of,
)
from reader.library.state import TextState, load_state, save_state

__all__ = [
    "Recent",
    "TextState",
    "digest_hint",
    "forget",
    "load_recents",
    "load_state",
    "remember",
    "save_state",
    "settled_location",
    "stamp_of",
]
