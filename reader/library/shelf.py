"""The texts in a folder: what can be opened there, in the order a reader expects."""

import os
from collections.abc import Iterator
from typing import NamedTuple

from reader.library.locations import settled_location
from reader.library.recents import load_recents
from reader.sources.loader import suffixes
from reader.text.patterns import pattern

MOST = 2_000
# Entries of folders that are looked at: a folder above everything must not hold up the screen.
MOST_SEEN = 20_000
_NUMBER = pattern(r"(\d+)")


class Shelf(NamedTuple):
    """A folder, and the paths of the texts in it as `texts_in` gives them."""

    folder: str
    texts: tuple[str, ...]

    def name_of(self, path: str) -> str:
        """A text by its path below the folder."""
        return path[len(self.folder) :].lstrip(os.sep)

    def by_location(self) -> dict[str, str]:
        """The paths by their settled locations, which the recents have."""
        base = settled_location(self.folder)
        return {os.path.join(base, self.name_of(path)): path for path in self.texts}


def shelf_of(folder: str) -> Shelf:
    """The texts in a folder as they are now; a tenth of a second for a large one."""
    return Shelf(folder, texts_in(folder))


def read_last(shelf: Shelf) -> str | None:
    """The text on a shelf that was read last, or its first one; None where there is none."""
    texts = shelf.by_location()
    read = (recent.location for recent in load_recents() if recent.location in texts)
    return texts.get(next(read, next(iter(texts), "")))


def texts_in(folder: str) -> tuple[str, ...]:
    """Paths of the texts in `folder` and below it, by name with numbers by their value.

    Hidden files and folders are passed over, links to folders are not followed; at most
    `MOST` of what the first `MOST_SEEN` entries hold.
    """
    return tuple(sorted(_texts(folder, tuple(suffixes())), key=_by_name)[:MOST])


def _texts(folder: str, endings: tuple[str, ...]) -> Iterator[str]:
    """Raises nothing: what may not be looked into holds nothing."""
    seen = 0
    for place, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in files:
            if not name.startswith(".") and name.lower().endswith(endings):
                yield os.path.join(place, name)
        seen += len(folders) + len(files)
        if seen > MOST_SEEN:
            return


def _by_name(path: str) -> list[tuple[int, str]]:
    """第2章 stands before 第10章."""
    parts = _NUMBER.split(path.casefold())
    return [(int(part), "") if part.isdecimal() else (-1, part) for part in parts]
