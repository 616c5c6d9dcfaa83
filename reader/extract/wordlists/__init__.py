"""Word lists as data: one text file a list, words between blanks, `#` opens a comment line."""

import re
from collections import defaultdict
from collections.abc import Iterable
from functools import cache
from importlib.resources import files


@cache
def read_list(name: str) -> tuple[str, ...]:
    """The words of list `name`, each once, in the order of the file."""
    text = files(__name__).joinpath(f"{name}.txt").read_text(encoding="utf-8")
    lines = (line for line in text.splitlines() if not line.startswith("#"))
    return tuple(dict.fromkeys(word for line in lines for word in line.split()))


def any_of(words: Iterable[str]) -> str:
    """A pattern that matches the longest of `words` at a place; grouped by first letters."""
    tails: dict[str, set[str]] = {}
    for word in words:
        tails.setdefault(word[:1], set()).add(word[1:])
    parts: list[str] = []
    for head in sorted(tails):
        rest = tails[head] - {""}
        optional = "?" if rest and rest < tails[head] else ""
        parts.append(re.escape(head) + (any_of(rest) if rest else "") + optional)
    return parts[0] if len(parts) == 1 and len(parts[0]) == 1 else f"(?:{'|'.join(parts)})"


class Endings:
    """Words by their last letters: a text is asked for its ending at almost every word."""

    def __init__(self, words: Iterable[str]) -> None:
        self._words: defaultdict[str, tuple[str, ...]] = defaultdict(tuple)
        for word in words:
            self._words[word[-1]] += (word,)

    def before(self, text: str, end: int, start: int = 0) -> bool:
        """Whether `text[start:end]` ends with one of the words."""
        return end > start and text.endswith(self._words.get(text[end - 1], ()), start, end)
