"""Where marks are kept. Nothing heavy is loaded before a store is opened."""

from reader.annotations.store.opening import open_store
from reader.annotations.store.protocol import (
    Checked,
    DocumentKey,
    KnownDocument,
    NewMark,
    Store,
    StoredMark,
)

__all__ = [
    "Checked",
    "DocumentKey",
    "KnownDocument",
    "NewMark",
    "Store",
    "StoredMark",
    "open_store",
]
