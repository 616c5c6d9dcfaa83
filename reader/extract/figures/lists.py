"""The word lists of figures."""

from pathlib import Path

_FOLDER = Path(__file__).parent / "wordlists"


def words(name: str) -> tuple[str, ...]:
    """The words of the list `name`, in simplified letters."""
    return tuple((_FOLDER / f"{name}.txt").read_text(encoding="utf-8").split())


def pairs(name: str) -> tuple[tuple[str, str], ...]:
    """The pairs of the list `name`, one a line."""
    found = words(name)
    return tuple(zip(found[::2], found[1::2], strict=True))
