"""HTML pages that were saved to a file."""

import re

from reader.config.messages import gettext as _
from reader.errors import SourceError
from reader.model.raw import RawText, SourceRef
from reader.sources.encodings import decode, marked
from reader.sources.markup import Piece, put_together, read_page

_CHARSET = re.compile(rb"charset\s{0,4}=\s{0,4}[\"']?\s{0,4}([A-Za-z0-9_\-]{2,20})")
# Pages name the older set and use letters of the newer one that holds it.
_MEANT = {
    **{"gb2312": "gb18030", "gbk": "gb18030", "big5": "big5hkscs", "utf8": "utf-8"},
    # A name that can be read in ASCII is in none of these (HTML Standard, 13.2.3.2).
    **dict.fromkeys(("utf-16", "utf-16le", "utf-16be"), "utf-8"),
}


class WebPage:
    """Title, headings, paragraphs, lists, quotations, tables; no scripts, no styles."""

    media_types = ("text/html", "application/xhtml+xml")
    suffixes = (".html", ".htm", ".xhtml")

    def sniff(self, head: bytes) -> bool:
        """Whether the bytes begin as a page does."""
        return head.lstrip()[:64].lower().startswith((b"<!doctype html", b"<html"))

    def load(self, data: bytes, source: SourceRef, encoding: str | None = None) -> RawText:
        """The text that the page shows, and its blocks.

        Raises:
            SourceError: the page shows no text, or cannot be decoded.
        """
        found = decode(data, source.location, encoding or _declared(data))
        page = read_page(found.text)
        pieces = _titled(page.pieces)
        if not pieces:
            raise SourceError(
                _("{location} shows no text.").format(location=source.location),
                _("Its text may be made by a script: save it from the browser."),
            )
        text, blocks = put_together(pieces)
        heading = next((piece.text for piece in pieces if piece.kind == "title"), page.title)
        source = source._replace(encoding=found.encoding)
        return RawText(text, source, blocks, title=heading, issues=found.issues)


LOADER = WebPage()


def _declared(data: bytes) -> str | None:
    """The encoding that the page's head names, if the bytes are of it."""
    match = _CHARSET.search(data[:4096])
    if match is None or marked(data):
        return None
    name = match[1].decode("ascii").lower()
    name = _MEANT.get(name, name)
    try:
        data[:65536].decode(name, "strict")
    except UnicodeDecodeError as error:
        return name if error.start > 65000 else None
    except (LookupError, UnicodeError):  # no encoding, or Python's own "undefined"
        return None
    return name


def _titled(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """`pieces` with a single heading of the first level as the title."""
    first = [index for index, piece in enumerate(pieces) if piece.level == 1]
    if len(first) != 1:
        return pieces
    at = first[0]
    return (*pieces[:at], Piece(pieces[at].text, "title"), *pieces[at + 1 :])
