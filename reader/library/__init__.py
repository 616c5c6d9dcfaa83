"""What was read: places, panes, findings, and the list of recent texts."""

from reader.library.findings import load_findings, save_findings
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
    "load_findings",
    "load_recents",
    "load_state",
    "remember",
    "save_findings",
    "save_state",
    "settled_location",
    "stamp_of",
]
