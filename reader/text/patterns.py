"""Patterns that are compiled when they are first used: the first page of a text needs few.

A class of Chinese letters costs up to a millisecond to compile, and the rules hold dozens.
"""

import re
from typing import cast


class _Waiting:
    """Stands for a pattern, and has its methods as soon as one of them is asked for."""

    def __init__(self, source: str) -> None:
        self._source = source

    def __getattr__(self, name: str) -> object:
        compiled = re.compile(self._source)
        for method in ("match", "fullmatch", "search", "finditer", "findall", "split", "sub"):
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)


def pattern(source: str) -> re.Pattern[str]:
    """`re.compile(source)`, put off to the first use; an error in `source` shows then."""
    return cast("re.Pattern[str]", _Waiting(source))
