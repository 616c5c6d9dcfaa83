"""Piyue 披阅: read Chinese prose, pen in hand. The public names, loaded when first used."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader import annotations, script, typeset
    from reader.services.analysis import analyse
    from reader.services.open import open_source as open  # noqa: A004 - reader.open(path)
    from reader.services.open import read_text

__version__ = "0.1.0"
__all__ = ["__version__", "analyse", "annotations", "open", "read_text", "script", "typeset"]

_HOMES = {
    "open": ("reader.services.open", "open_source"),
    "read_text": ("reader.services.open", "read_text"),
    "analyse": ("reader.services.analysis", "analyse"),
}


def __getattr__(name: str) -> object:
    from importlib import import_module

    if name in _HOMES:
        module, attribute = _HOMES[name]
        return getattr(import_module(module), attribute)
    if name in {"annotations", "script", "typeset"}:
        return import_module(f"reader.{name}")
    message = f"module 'reader' has no attribute {name!r}"
    raise AttributeError(message)
