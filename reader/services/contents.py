"""What is made once of a document, whatever its script, size or findings are."""

from dataclasses import dataclass

from reader.model.document import Document
from reader.model.span import Span
from reader.services.outline import Entry, entries_of, passages_beside
from reader.services.pieces import Pieces, cut_pieces


@dataclass(frozen=True, slots=True)
class Contents:
    """A document with its pieces, its outline, and the passages that repeat the text."""

    document: Document
    pieces: Pieces
    outline: tuple[Entry, ...]
    beside: tuple[Span, ...]


def contents_of(document: Document) -> Contents:
    """Takes tens of milliseconds for a book: not for the screen's thread."""
    return Contents(document, cut_pieces(document), entries_of(document), passages_beside(document))
