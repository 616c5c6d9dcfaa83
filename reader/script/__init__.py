"""Simplified and traditional: detection, and conversion that carries offsets back."""

from typing import TYPE_CHECKING

from reader.script.detection import detect

if TYPE_CHECKING:
    from reader.script.configurations import CONFIGS, TITLES
    from reader.script.conversion import View, convert
    from reader.script.wording import other_words

__all__ = ["CONFIGS", "TITLES", "View", "convert", "detect", "other_words"]

# A text that is only read needs its script told and nothing converted.
_HOMES = {
    "CONFIGS": "configurations",
    "TITLES": "configurations",
    "View": "conversion",
    "convert": "conversion",
    "other_words": "wording",
}


def __getattr__(name: str) -> object:
    from importlib import import_module

    if name in _HOMES:
        return getattr(import_module(f"reader.script.{_HOMES[name]}"), name)
    message = f"module 'reader.script' has no attribute {name!r}"
    raise AttributeError(message)
