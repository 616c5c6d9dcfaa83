"""HTML pages that were saved to a file."""

from reader.config.messages import gettext as _
from reader.errors import SourceError
from reader.model.raw import RawText, SourceRef
from reader.sources.encodings import declared, decode
from reader.sources.markup import Piece, put_together, read_page


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
        found = decode(data, source.location, encoding or declared(data))
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


def _titled(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """`pieces` with a single heading of the first level as the title."""
    first = [index for index, piece in enumerate(pieces) if piece.level == 1]
    if len(first) != 1:
        return pieces
    at = first[0]
    return (*pieces[:at], Piece(pieces[at].text, "title"), *pieces[at + 1 :])
