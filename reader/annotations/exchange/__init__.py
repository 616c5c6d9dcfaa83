"""Files of marks that other programs read and write: a module a format, found by name."""

from reader.annotations.exchange.formats import format_named, format_of_file, names
from reader.annotations.exchange.sheets import (
    STYLES,
    Choice,
    Format,
    Incoming,
    Read,
    Sheet,
    choose,
)

__all__ = [
    "STYLES",
    "Choice",
    "Format",
    "Incoming",
    "Read",
    "Sheet",
    "choose",
    "format_named",
    "format_of_file",
    "names",
]
