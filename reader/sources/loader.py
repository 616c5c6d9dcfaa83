"""What a loader is, and how the right one for a source is found."""

import os.path
from codecs import BOM_UTF8
from collections.abc import Callable
from typing import NamedTuple, Protocol, cast

from reader import plugins
from reader.config.messages import gettext as _
from reader.errors import SourceError
from reader.model.raw import RawText, SourceRef

GROUP = "piyue.sources"


class Loader(Protocol):
    """Turns the bytes of one format into text, with the roles that its markup gives."""

    @property
    def media_types(self) -> tuple[str, ...]:
        """What it reads, the chief one first."""
        ...

    @property
    def suffixes(self) -> tuple[str, ...]:
        """Of file names, lower case with the dot."""
        ...

    def sniff(self, head: bytes) -> bool:
        """Whether these first bytes are surely of this format."""
        ...

    def load(self, data: bytes, source: SourceRef, encoding: str | None = None) -> RawText:
        """The text; `encoding` is the user's word against detection.

        Raises:
            SourceError: the bytes are not of this format, or are damaged.
        """
        ...


class _BuiltIn(NamedTuple):
    """A loader of ours, imported when it is asked for; found even where nothing is installed."""

    name: str
    load: Callable[[], Loader]
    suffixes: tuple[str, ...]
    opening: tuple[bytes, ...] = ()  # what its files surely begin with, in lower case
    at: int = 0  # the byte at which that stands


def _text() -> Loader:
    from reader.sources.plain import LOADER

    return LOADER


def _markdown() -> Loader:
    from reader.sources.markdown import LOADER

    return LOADER


def _html() -> Loader:
    from reader.sources.web_page import LOADER

    return LOADER


def _epub() -> Loader:
    from reader.sources.epub import LOADER

    return LOADER


# A stored file named `mimetype` is the first of an EPUB (OCF 3.3, 4.3), behind a local
# header of 30 bytes.
_EPUB = (b"mimetypeapplication/epub+zip",)
BUILT_IN: tuple[_BuiltIn, ...] = (
    _BuiltIn("text", _text, (".txt", ".text", ".log")),
    _BuiltIn("markdown", _markdown, (".md", ".markdown", ".mkd")),
    _BuiltIn(
        "html",
        _html,
        (".html", ".htm", ".xhtml"),
        (b"<!doctype html", b"<html"),
    ),
    _BuiltIn("epub", _epub, (".epub",), _EPUB, at=30),
)


def find_loader(location: str, head: bytes, name: str | None = None) -> Loader:
    """The loader called `name`, else by the suffix of `location`, else by the first bytes.

    Raises:
        SourceError: no loader has that name.
    """
    if name is not None:
        return _named(name)
    suffix = os.path.splitext(location)[1].lower()
    for entry in BUILT_IN:
        if suffix and suffix in entry.suffixes:
            return entry.load()
    opening = head[:128].removeprefix(BOM_UTF8).lower()
    for entry in BUILT_IN:
        if opening[entry.at :].lstrip().startswith(entry.opening):
            return entry.load()
    return _among_plugins(suffix, head) or _named("text")


def loader_names() -> tuple[str, ...]:
    """Every name that `format` may take."""
    return tuple(sorted({entry.name for entry in BUILT_IN} | set(plugins.names(GROUP))))


def suffixes() -> frozenset[str]:
    """What the names of files end with that a loader of ours surely reads, with the dot."""
    return frozenset(suffix for entry in BUILT_IN for suffix in entry.suffixes)


def _named(name: str) -> Loader:
    for entry in BUILT_IN:
        if entry.name == name:
            return entry.load()
    if name not in plugins.names(GROUP):
        known = ", ".join(loader_names())
        raise SourceError(
            _("No reader for the format “{name}”.").format(name=name),
            _("Known formats: {known}.").format(known=known),
        )
    return _as_loader(plugins.load(GROUP, name))


def _among_plugins(suffix: str, head: bytes) -> Loader | None:
    ours = {entry.name for entry in BUILT_IN}
    theirs = [
        _as_loader(plugins.load(GROUP, name)) for name in plugins.names(GROUP) if name not in ours
    ]
    for loader in theirs:
        if suffix in loader.suffixes:
            return loader
    return next((loader for loader in theirs if loader.sniff(head)), None)


def _as_loader(found: object) -> Loader:
    return cast("Loader", found)
