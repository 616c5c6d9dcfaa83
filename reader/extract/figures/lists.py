"""Word lists, and patterns made of them."""

import re
from collections.abc import Iterable
from pathlib import Path

_FOLDER = Path(__file__).parent / "wordlists"


def words(name: str) -> tuple[str, ...]:
    """The words of the list `name`, in simplified letters."""
    return tuple((_FOLDER / f"{name}.txt").read_text(encoding="utf-8").split())


def pairs(name: str) -> tuple[tuple[str, str], ...]:
    """The pairs of the list `name`, one a line."""
    found = words(name)
    return tuple(zip(found[::2], found[1::2], strict=True))


def any_of(words: Iterable[str]) -> str:
    """A pattern that matches the longest of `words` at a place; grouped by first letters."""
    tails: dict[str, set[str]] = {}
    for word in words:
        tails.setdefault(word[:1], set()).add(word[1:])
    parts: list[str] = []
    for head in sorted(tails):
        rest = tails[head]
        optional = "" in rest
        rest.discard("")
        inner = any_of(rest) if rest else ""
        parts.append(re.escape(head) + inner + ("?" if optional and inner else ""))
    return parts[0] if len(parts) == 1 and len(parts[0]) == 1 else f"(?:{'|'.join(parts)})"
