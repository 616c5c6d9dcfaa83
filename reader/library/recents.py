"""The texts read lately, the last one first."""

from collections.abc import Iterable
from datetime import UTC, datetime
from typing import NamedTuple, cast

from reader.config import paths
from reader.library.files import Record, read_json, turn_at, write_json

VERSION = 1
LIMIT = 500


class Recent(NamedTuple):
    """A text that was read.

    `location` is an absolute path, or what the user gave where that is no path; `digest` is
    the text's, `size` its characters, `place` how far it was read, in code points; `read` is
    in UTC. `stamp` is the file's size in bytes and its time in nanoseconds, so that a file
    that did not change is known without being read.
    """

    location: str
    title: str
    digest: str
    size: int
    place: int
    read: datetime
    stamp: tuple[int, int] = (0, 0)

    @property
    def percent(self) -> int:
        """How far it was read, 0 to 100."""
        return min(100, 100 * self.place // self.size) if self.size > 0 else 0


def load_recents() -> tuple[Recent, ...]:
    """All of them; entries that cannot be understood are left out."""
    record = read_json(paths.recents_file()) or {}
    entries = record.get("texts")
    found = cast("list[object]", entries) if isinstance(entries, list) else []
    return tuple(recent for entry in found if (recent := _recent(entry)) is not None)


def recent_at(location: str) -> Recent | None:
    """The text that was last read at a settled location."""
    return next((recent for recent in load_recents() if recent.location == location), None)


def remember(recent: Recent) -> None:
    """Put a text on top; another entry of its location goes.

    Raises:
        OSError: the state folder cannot be written.
    """
    with turn_at(paths.recents_file()):
        others = [r for r in load_recents() if r.location != recent.location]
        _save([recent, *others][:LIMIT])


def forget(location: str) -> bool:
    """Take a text off the list, not its state or notes; whether it was there."""
    with turn_at(paths.recents_file()):
        known = load_recents()
        rest = [r for r in known if r.location != location]
        if len(rest) == len(known):
            return False
        _save(rest)
        return True


def _save(recents: Iterable[Recent]) -> None:
    write_json(paths.recents_file(), {"version": VERSION, "texts": [_record(r) for r in recents]})


def _record(recent: Recent) -> Record:
    return {
        "location": recent.location,
        "title": recent.title,
        "digest": recent.digest,
        "size": recent.size,
        "place": recent.place,
        "read": recent.read.astimezone(UTC).isoformat(timespec="seconds"),
        "stamp": list(recent.stamp),
    }


def _recent(entry: object) -> Recent | None:
    record = cast("Record", entry) if isinstance(entry, dict) else {}
    words = [record.get(name) for name in ("location", "title", "digest")]
    numbers = [record.get(name) for name in ("size", "place")]
    stamp = record.get("stamp")
    parts = cast("list[object]", stamp) if isinstance(stamp, list) else []
    location, title, digest = (word if isinstance(word, str) else "" for word in words)
    size, place = (number if isinstance(number, int) else 0 for number in numbers)
    first, second = (part if isinstance(part, int) else 0 for part in (*parts, 0, 0)[:2])
    if not location or not digest:
        return None
    return Recent(location, title, digest, size, place, _time(record.get("read")), (first, second))


def _time(value: object) -> datetime:
    try:
        return datetime.fromisoformat(str(value)).astimezone(UTC)
    except (ValueError, OverflowError, OSError):
        return datetime.fromtimestamp(0, UTC)
