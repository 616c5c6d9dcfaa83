"""What a store of marks does, and the records that pass in and out of it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import NamedTuple, Protocol

from reader.model.annotation import Anchor, AnchorState, Annotation, MarkStyle
from reader.model.span import Span


@dataclass(frozen=True, slots=True)
class DocumentKey:
    """How a text is known again: by its words, its source's bytes, its place, its title.

    `digest` is that of `Document.text`, `source_digest` that of the bytes, `former` that of
    the text which was read at this place before: a copy, or a file that was renamed, carries
    marks before its place is known.
    """

    digest: str
    source_digest: str = ""
    location: str = ""
    title: str = ""
    author: str = ""
    former: str = ""


class KnownDocument(NamedTuple):
    """A document in the store. `text_digest` is the latest text of it that carries marks."""

    id: str
    title: str
    location: str
    text_digest: str
    author: str = ""


@dataclass(frozen=True, slots=True)
class NewMark:
    """A mark to be made. `id` and the times are given when it comes from elsewhere."""

    anchor: Anchor
    style: MarkStyle = "yellow"
    note: str = ""
    tags: tuple[str, ...] = ()
    id: str = ""
    created: datetime | None = None
    modified: datetime | None = None
    deleted: datetime | None = None


class StoredMark(NamedTuple):
    """A mark and the digest of the text that its anchor's offsets are in."""

    mark: Annotation
    text_digest: str


@dataclass(frozen=True, slots=True)
class Checked:
    """What `Store.check` found; `problems` is empty if all is well."""

    documents: int
    marks: int
    deleted: int
    problems: tuple[str, ...] = ()


class Store(Protocol):
    """Marks of all documents. Every method raises `StoreError` if the store fails."""

    @property
    def issues(self) -> tuple[str, ...]:
        """Sentences for the user: what was set aside, why nothing can be written."""
        ...

    def find(self, key: DocumentKey) -> KnownDocument | None:
        """The document that `key` is, by digest, bytes, place, or the text read there before."""
        ...

    def keep_text(self, key: DocumentKey, text: str) -> KnownDocument:
        """The document of `key`, made if need be, with a snapshot of `text`."""
        ...

    def text(self, digest: str) -> str | None:
        """A kept text."""
        ...

    def documents(self) -> tuple[KnownDocument, ...]:
        """All documents with marks, by title."""
        ...

    def marks(
        self, document: str | None = None, *, deleted: bool = False
    ) -> tuple[StoredMark, ...]:
        """Marks of a document, or of all, in text order; with `deleted` those too."""
        ...

    def add(self, document: str, text_digest: str, marks: Iterable[NewMark]) -> list[Annotation]:
        """Keep new marks in one transaction, which is one step to undo."""
        ...

    def change(
        self,
        mark: str,
        *,
        style: MarkStyle | None = None,
        note: str | None = None,
        tags: Sequence[str] | None = None,
        anchor: Anchor | None = None,
    ) -> Annotation:
        """Change what is given; a mark that was deleted comes back with it."""
        ...

    def move(self, mark: str, anchor: Anchor, text_digest: str) -> Annotation:
        """Put a mark on other words, of the text with that digest."""
        ...

    def delete(self, mark: str) -> Annotation:
        """Mark as deleted; nothing is erased."""
        ...

    def undo(self, document: str | None = None) -> tuple[Annotation, ...]:
        """Take back the last step (of a document); the marks as they are now."""
        ...

    def redo(self, document: str | None = None) -> tuple[Annotation, ...]:
        """Do again the step last taken back."""
        ...

    def carried(self, text_digest: str, anchors: Iterable[tuple[str, Anchor]]) -> None:
        """Keep the places that marks have in another version of their text.

        A mark that has none there becomes an orphan, and stays with the text it was made on.
        """
        ...

    def places(self, text_digest: str) -> dict[str, tuple[Span, AnchorState]]:
        """The places that marks are known to have in one version of their text, by id."""
        ...

    def search(self, words: str) -> tuple[StoredMark, ...]:
        """Marks whose quote, note or tags have all the words, in either script."""
        ...

    def tags(self) -> dict[str, int]:
        """Tags and how many marks have them."""
        ...

    def cursor(self) -> int:
        """The newest write there is, to ask later what came after it."""
        ...

    def changed_since(self, cursor: int) -> tuple[tuple[StoredMark, ...], int]:
        """Marks written after `cursor` by anybody, the deleted too, and the next cursor."""
        ...

    def merge(self, other: "Store") -> int:
        """Take in what another store has; how many marks changed here."""
        ...

    def backup(self, path: Path | None = None) -> Path:
        """A whole copy in one file; without `path` beside the store, the last three kept."""
        ...

    def check(self) -> Checked:
        """Whether the file is sound and every mark is what its text says."""
        ...

    def close(self) -> None:
        """Let go of the file."""
        ...
