"""Annotations: anchoring, citation, the store and the exchange formats.

`reanchor` and `locate` are here by name; they are loaded when first used.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.annotations.anchoring import locate, reanchor
    from reader.annotations.citation import cite, cite_all

__all__ = ["cite", "cite_all", "locate", "reanchor"]


def __getattr__(name: str) -> object:
    if name in ("locate", "reanchor"):
        from reader.annotations import anchoring

        return getattr(anchoring, name)
    if name in ("cite", "cite_all"):
        from reader.annotations import citation

        return getattr(citation, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
