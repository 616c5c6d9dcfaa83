"""Patterns that are compiled when a text first calls for them."""

import re


class Pattern:
    """A pattern tried only where one of `signs`, if any, stands near; compiled late.

    Most texts have no 分之 and no 折, and compiling is what starting up costs.
    """

    __slots__ = ("_compiled", "_reach", "_signs", "_source")

    def __init__(self, source: str, signs: str = "", reach: int = 64) -> None:
        self._source = source
        self._signs = signs.split()
        self._reach = reach
        self._compiled: re.Pattern[str] | None = None

    def match(self, text: str, at: int) -> re.Match[str] | None:
        """The match at `at`, or None."""
        end = at + self._reach
        for sign in self._signs:
            if text.find(sign, at, end) >= 0:
                break
        else:
            if self._signs:
                return None
        if self._compiled is None:
            self._compiled = re.compile(self._source)
        return self._compiled.match(text, at)
