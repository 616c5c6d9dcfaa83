"""Patterns compiled when a line first needs them: the first page of a text waits for few."""

import re
from functools import cache


@cache
def compiled(source: str) -> re.Pattern[str]:
    """The pattern of `source`, compiled once."""
    return re.compile(source)
