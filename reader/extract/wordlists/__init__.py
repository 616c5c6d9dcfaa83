"""Word lists as data: one text file a list, words between blanks, `#` opens a comment line."""

from functools import cache
from importlib.resources import files


@cache
def read_list(name: str) -> tuple[str, ...]:
    """The words of list `name`, each once, in the order of the file."""
    text = files(__name__).joinpath(f"{name}.txt").read_text(encoding="utf-8")
    lines = (line for line in text.splitlines() if not line.startswith("#"))
    return tuple(dict.fromkeys(word for line in lines for word in line.split()))


def by_length(name: str) -> tuple[str, ...]:
    """The words of a list, longest first, as an alternation of patterns wants them."""
    return tuple(sorted(read_list(name), key=lambda word: (-len(word), word)))
