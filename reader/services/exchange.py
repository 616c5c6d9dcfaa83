"""Notes out of the store into files, and out of files into the store."""

from collections.abc import Iterator
from dataclasses import replace

from reader.annotations.exchange import Incoming, Sheet
from reader.annotations.intake import Taken, take_in
from reader.annotations.store import DocumentKey, Store, StoredMark
from reader.model.document import Document


def sheets(store: Store, document: str | None = None) -> Iterator[Sheet]:
    """The marks of a document, or of all, as formats take them.

    A sheet holds marks of one version of a text; those of an older version come in a sheet
    of their own.
    """
    for known in store.documents():
        if document not in {None, known.id}:
            continue
        versions: dict[str, list[StoredMark]] = {}
        for stored in store.marks(known.id, deleted=True):
            versions.setdefault(stored.text_digest, []).append(stored)
        for digest, marks in versions.items():
            yield Sheet(
                title=known.title,
                location=known.location,
                digest=digest,
                marks=tuple(stored.mark for stored in marks),
                text=store.text(digest) or "",
            )


def take_notes(
    store: Store, notes: tuple[Incoming, ...], document: Document | None = None
) -> Taken:
    """Keep what a file gave; those that name no text known here go to `document`.

    Raises:
        StoreError: the store cannot be written.
    """
    if document is None:
        return take_in(store, notes)
    source, title = document.source, document.metadata.title
    key = DocumentKey(document.digest, source.digest, source.location, title or source.name)
    known = store.keep_text(key, document.text)
    return take_in(
        store,
        [
            note
            if _is_known(store, note)
            else replace(note, digest=known.text_digest, location=known.location, title=known.title)
            for note in notes
        ],
    )


def _is_known(store: Store, note: Incoming) -> bool:
    named = DocumentKey(note.digest, location=note.location)
    return bool(note.digest or note.location) and store.find(named) is not None
