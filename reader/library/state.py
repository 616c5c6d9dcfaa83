"""Where a reader was in each text, and how it looked: kept by the text's digest."""

import os.path
from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from reader.config import paths
from reader.library.files import Record, read_json, write_json
from reader.model.digest import digest_of

VERSION = 1
_DIGEST_LENGTH = 64


class TextState(NamedTuple):
    """How a text was left.

    `place` is a code point of `Document.text`, `words` how the text goes on there. `script` is
    an OpenCC configuration, None for text as written. `measure` is in full-width characters;
    None, like `theme`, for what the settings say. `rest` holds what a later version wrote
    and this one does not know.
    """

    place: int = 0
    script: str | None = None
    outline: bool | None = None
    side: bool | None = None
    tab: str = ""
    theme: str | None = None
    measure: int | None = None
    search: str = ""
    marks: bool | None = None
    words: str = ""
    rest: Mapping[str, object] = MappingProxyType({})


_TYPES: dict[str, tuple[type, ...]] = {
    "place": (int,),
    "script": (str, type(None)),
    "outline": (bool, type(None)),
    "side": (bool, type(None)),
    "tab": (str,),
    "theme": (str, type(None)),
    "measure": (int, type(None)),
    "search": (str,),
    "marks": (bool, type(None)),
    "words": (str,),
}
_DEFAULT = TextState()


def load_state(digest: str) -> TextState:
    """How the text with this digest was left; the default for one never read."""
    return find_state(digest) or _DEFAULT


def find_state(digest: str) -> TextState | None:
    """How the text with this digest was left; None for one never read."""
    record = read_json(_path(digest))
    if record is None:
        return None
    known = {name: value for name, value in record.items() if _fits(name, value)}
    rest = {n: v for n, v in record.items() if n not in _TYPES and n != "version"}
    return _DEFAULT._replace(**known, rest=MappingProxyType(rest))


def save_state(digest: str, state: TextState) -> None:
    """Keep it; atomic.

    Raises:
        OSError: the state folder cannot be written.
    """
    record: Record = dict(state.rest)
    record |= {name: value for name, value in state._asdict().items() if name != "rest"}
    record["version"] = VERSION
    write_json(_path(digest), record)


def _path(digest: str) -> str:
    """A digest is hexadecimal; anything else must not become a path."""
    is_plain = len(digest) == _DIGEST_LENGTH and digest.isalnum() and digest.isascii()
    name = digest if is_plain else digest_of(digest)
    return os.path.join(paths.state_folder(), "texts", name[:2], f"{name}.json")


def _fits(name: str, value: object) -> bool:
    if name not in _TYPES:
        return False
    if isinstance(value, bool) and bool not in _TYPES[name]:
        return False
    return isinstance(value, _TYPES[name]) and not (isinstance(value, int) and value < 0)
