"""Excerpts: what stood on the screen when a long text was left, to be shown at once again."""

import os.path
from typing import NamedTuple, cast

from reader.config import paths
from reader.library.files import Record, read_json, write_json
from reader.library.locations import settled_location, stamp_of
from reader.model.digest import digest_of

VERSION = 1


class Excerpt(NamedTuple):
    """Blocks around the place where a text was left.

    `start` is where the first of them begins in `Document.text`; `place` is in it too.
    `blocks` are kind, level and text; `facts` are the document's title and the like.
    """

    digest: str
    start: int
    place: int
    blocks: tuple[tuple[str, int, str], ...]
    facts: dict[str, str]


def load_excerpt(location: str) -> Excerpt | None:
    """The excerpt of a file, if the file is as it was when the excerpt was kept."""
    path = settled_location(location)
    record = read_json(_path(path))
    stamp = list(stamp_of(path))
    if record is None or record.get("version") != VERSION or record.get("stamp") != stamp:
        return None
    try:
        return _excerpt(record)
    except (KeyError, TypeError, ValueError, AttributeError, OverflowError):
        return None


def save_excerpt(location: str, excerpt: Excerpt) -> None:
    """Keep it; atomic.

    Raises:
        OSError: the state folder cannot be written.
    """
    path = settled_location(location)
    record: Record = {
        "version": VERSION,
        "stamp": list(stamp_of(path)),
        "digest": excerpt.digest,
        "start": excerpt.start,
        "place": excerpt.place,
        "blocks": [list(block) for block in excerpt.blocks],
        "facts": excerpt.facts,
    }
    write_json(_path(path), record)


def _path(location: str) -> str:
    name = digest_of(location)
    return os.path.join(paths.state_folder(), "excerpts", f"{name}.json")


def _excerpt(record: Record) -> Excerpt:
    blocks = [
        (str(kind), int(level), str(text))
        for kind, level, text in cast("list[tuple[str, int, str]]", record["blocks"])
    ]
    if not blocks:
        raise ValueError
    facts = cast("dict[str, object]", record["facts"])
    return Excerpt(
        str(record["digest"]),
        int(cast("int", record["start"])),
        int(cast("int", record["place"])),
        tuple(blocks),
        {str(name): str(value) for name, value in facts.items()},
    )
