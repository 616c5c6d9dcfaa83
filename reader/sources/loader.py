"""What a loader is, and how the right one for a source is found."""

from codecs import BOM_UTF8
from importlib import import_module
from pathlib import PurePath
from typing import NamedTuple, Protocol, cast

from reader import plugins
from reader.config.messages import gettext as _
from reader.errors import SourceError
from reader.model.raw import RawText, SourceRef

GROUP = "piyue.sources"


class Loader(Protocol):
    """Turns the bytes of one format into text, with the roles that its markup gives.

    Attributes:
        media_types: what it reads, the chief one first.
        suffixes: of file names, lower case with the dot.
    """

    media_types: tuple[str, ...]
    suffixes: tuple[str, ...]

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
    """A loader of ours, not yet imported: found even where nothing is installed."""

    name: str
    target: str
    suffixes: tuple[str, ...]
    opening: tuple[bytes, ...] = ()  # what its files surely begin with, in lower case
    at: int = 0  # the byte at which that stands


# A stored file named `mimetype` is the first of an EPUB (OCF 3.3, 4.3), behind a local
# header of 30 bytes.
_EPUB = (b"mimetypeapplication/epub+zip",)
BUILT_IN: tuple[_BuiltIn, ...] = (
    _BuiltIn("text", "reader.sources.plain:LOADER", (".txt", ".text", ".log")),
    _BuiltIn("markdown", "reader.sources.markdown:LOADER", (".md", ".markdown", ".mkd")),
    _BuiltIn(
        "html",
        "reader.sources.web_page:LOADER",
        (".html", ".htm", ".xhtml"),
        (b"<!doctype html", b"<html"),
    ),
    _BuiltIn("epub", "reader.sources.epub:LOADER", (".epub",), _EPUB, at=30),
)


def find_loader(location: str, head: bytes, name: str | None = None) -> Loader:
    """The loader called `name`, else by the suffix of `location`, else by the first bytes.

    Raises:
        SourceError: no loader has that name.
    """
    if name is not None:
        return _named(name)
    suffix = PurePath(location).suffix.lower()
    for entry in BUILT_IN:
        if suffix and suffix in entry.suffixes:
            return _imported(entry)
    opening = head[:128].removeprefix(BOM_UTF8).lower()
    for entry in BUILT_IN:
        if opening[entry.at :].lstrip().startswith(entry.opening):
            return _imported(entry)
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
            return _imported(entry)
    if name not in plugins.names(GROUP):
        known = ", ".join(loader_names())
        raise SourceError(
            _("No reader for the format “{name}”.").format(name=name),
            _("Known formats: {known}.").format(known=known),
        )
    return _as_loader(plugins.load(GROUP, name))


def _imported(entry: _BuiltIn) -> Loader:
    module, _colon, attribute = entry.target.partition(":")
    return _as_loader(getattr(import_module(module), attribute))


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
