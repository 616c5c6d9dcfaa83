"""The words of the regions: what a query is called elsewhere."""

from reader.script.alignment import LETTERS_FIRST
from reader.script.configurations import convert_letters
from reader.text import fold


def other_words(query: str) -> tuple[str, ...]:
    """What `query` is called on the mainland, in Taiwan and in Hong Kong, where that differs.

    For search (软件 is 軟體 in Taiwan); spellings of the query itself are left out.
    """
    simplified = convert_letters(query, "t2s")
    found = {fold(query): query}
    for config, first in LETTERS_FIRST.items():
        other = convert_letters(simplified if first else query, config)
        found.setdefault(fold(other), other)
    return tuple(found.values())[1:]
