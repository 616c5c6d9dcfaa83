"""Figures: numbers in Chinese prose, with exact values, units and what they count.

The rules are loaded when they are asked for: checks and sizes of known figures need none.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.extract.figures.scan import find_figures

__all__ = ["find_figures"]


def __getattr__(name: str) -> object:
    if name == "find_figures":
        return getattr(import_module("reader.extract.figures.scan"), name)
    message = f"module {__name__!r} has no attribute {name!r}"
    raise AttributeError(message)
