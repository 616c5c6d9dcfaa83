"""EPUB books: the pages of the spine, in order. Nothing in a book is trusted."""

import posixpath
import zlib
from io import BytesIO
from typing import NamedTuple
from urllib.parse import unquote
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile

from reader.config.messages import gettext as _
from reader.errors import SourceError
from reader.model.raw import RawText, SourceRef
from reader.sources.encodings import Decoded, declared_in_book, decode
from reader.sources.markup import Piece, put_together, read_page
from reader.sources.xml_events import Element, read_xml

_MOST_FILES = 20_000
_MOST_BYTES = 512 * 1024 * 1024  # unpacked, all files together
_MOST_RATIO = 200  # unpacked to packed, of a file above a megabyte
_PACKINGS = frozenset((ZIP_STORED, ZIP_DEFLATED))  # that an EPUB may have (OCF 3.3, 4.2)
_CONTAINER = "META-INF/container.xml"


class _Package(NamedTuple):
    """What the package document tells: title, authors, pages in order, contents."""

    title: str
    authors: tuple[str, ...]
    pages: tuple[str, ...]
    contents: str


class Epub:
    """EPUB 2 and 3 without protection."""

    media_types = ("application/epub+zip",)
    suffixes = (".epub",)

    def sniff(self, head: bytes) -> bool:
        """Whether the archive begins with EPUB's own file."""
        return b"mimetypeapplication/epub+zip" in head[:80]

    def load(self, data: bytes, source: SourceRef, encoding: str | None = None) -> RawText:
        """The pages of the spine as one text; a page without a heading gets that of the contents.

        Pages and contents that cannot be read are told in `issues`.

        Raises:
            SourceError: no EPUB, protected, damaged, or suspiciously large.
        """
        try:
            with ZipFile(BytesIO(data)) as archive:
                return _read(archive, source, encoding)
        except (
            BadZipFile,
            KeyError,
            ValueError,
            NotImplementedError,
            RuntimeError,
            OSError,
            EOFError,
            zlib.error,
        ) as error:
            raise SourceError(
                _("{location} is not a readable EPUB: {reason}.").format(
                    location=source.location, reason=str(error).strip("'\".")
                ),
                _("Check the download, or convert the book anew."),
            ) from error


LOADER = Epub()


def _read(archive: ZipFile, source: SourceRef, encoding: str | None) -> RawText:
    _check(archive)
    root = next((e for e in read_xml(_unpacked(archive, _CONTAINER)) if e.name == "rootfile"), None)
    if root is None:
        raise ValueError(_("it names no package"))
    path = root.attributes.get("full-path", "")
    package = _package(read_xml(_unpacked(archive, path)), posixpath.dirname(path))
    names = set(archive.namelist())
    pieces: list[Piece] = []
    issues: list[str] = []
    labels = _labels(archive, package.contents, issues) if package.contents in names else {}
    for name in package.pages:
        if name not in names:
            issues.append(_("The page {name} is missing.").format(name=name))
            continue
        page = read_page(_page_text(_unpacked(archive, name), name, encoding, issues))
        pieces.extend(_headed(page.pieces, labels.get(name, "")))
    if not pieces:
        raise ValueError(issues[0] if issues else _("no page holds text"))
    text, marked = put_together(tuple(pieces))
    return RawText(
        text,
        source._replace(encoding="utf-8"),
        marked,
        title=package.title,
        authors=package.authors,
        issues=tuple(issues),
    )


def _page_text(data: bytes, name: str, encoding: str | None, issues: list[str]) -> str:
    """The markup of a page; a picture in the spine, or a torn page, is only an issue."""
    try:
        encoding = encoding or declared_in_book(data)
        found = decode(data, name, encoding) if data else Decoded("", "utf-8")
    except SourceError as error:
        issues.append(str(error))
        return ""
    issues += [f"{name}: {issue}" for issue in found.issues]
    return found.text


def _check(archive: ZipFile) -> None:
    files = archive.infolist()
    if len(files) > _MOST_FILES or sum(file.file_size for file in files) > _MOST_BYTES:
        raise ValueError(_("it unpacks to more than any book holds"))
    for file in files:
        if file.file_size > 1 << 20 and file.file_size > _MOST_RATIO * max(1, file.compress_size):
            raise ValueError(_("{name} unpacks to far more than it is").format(name=file.filename))
        if file.flag_bits & 1:
            raise ValueError(_("it is protected by a password"))


def _unpacked(archive: ZipFile, name: str) -> bytes:
    file = archive.getinfo(name)
    if file.compress_type not in _PACKINGS:
        raise ValueError(_("{name} is packed in a way that no EPUB knows").format(name=name))
    return archive.read(file)


def _package(elements: list[Element], folder: str) -> _Package:
    items = {
        element.attributes.get("id", ""): element.attributes
        for element in elements
        if element.name == "item"
    }
    pages = [
        _path(folder, items[reference].get("href", ""))
        for element in elements
        if element.name == "itemref" and (reference := element.attributes.get("idref", "")) in items
    ]
    contents = [
        _path(folder, item.get("href", ""))
        for item in items.values()
        if item.get("media-type") == "application/x-dtbncx+xml"
        or "nav" in item.get("properties", "").split()
    ]
    titles = [element.text.strip() for element in elements if element.name == "title"]
    authors = [element.text.strip() for element in elements if element.name == "creator"]
    return _Package(
        next(filter(None, titles), ""),
        tuple(filter(None, authors)),
        tuple(dict.fromkeys(pages)),
        min(contents, key=lambda name: not name.endswith(".ncx"), default=""),
    )


def _path(folder: str, href: str) -> str:
    """The name of a file in the archive; one that points outside names nothing."""
    name = posixpath.normpath(posixpath.join(folder, unquote(href.partition("#")[0])))
    return "" if name.startswith(("..", "/")) else name


def _labels(archive: ZipFile, contents: str, issues: list[str]) -> dict[str, str]:
    """The titles that the contents (NCX, or the navigation page) give to pages."""
    folder = posixpath.dirname(contents)
    found: dict[str, str] = {}
    label = ""
    try:
        elements = read_xml(_unpacked(archive, contents))
    except ValueError as error:
        said = _("{location} cannot be read: {reason}.")
        issues.append(said.format(location=contents, reason=error))
        return found
    for element in elements:
        if element.name == "text":
            label = element.text
        elif element.name == "content" and "src" in element.attributes:
            found.setdefault(_path(folder, element.attributes["src"]), " ".join(label.split()))
        elif element.name == "a" and "href" in element.attributes:
            title = " ".join(element.text.split())
            found.setdefault(_path(folder, element.attributes["href"]), title)
    return found


def _headed(pieces: tuple[Piece, ...], label: str) -> tuple[Piece, ...]:
    """A page's blocks, its first line made a heading where the contents say it is one."""
    if not label or not pieces or any(piece.kind == "heading" for piece in pieces[:3]):
        return pieces
    if pieces[0].text.replace("\n", " ").strip() == label:
        return (Piece(pieces[0].text, "heading", 2), *pieces[1:])
    return (Piece(label, "heading", 2), *pieces)
