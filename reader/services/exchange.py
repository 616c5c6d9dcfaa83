"""Notes out of the store into files, and out of files into the store."""

from reader.annotations.exchange import Choice, Format, Read, Sheet, choose
from reader.annotations.intake import Taken, take_in
from reader.annotations.store import DocumentKey, Store
from reader.library.locations import settled_location
from reader.library.recents import recent_at
from reader.model.document import Document


def export_notes(
    store: Store, form: Format, choice: Choice, owner: str | None = None, before: str = ""
) -> str:
    """The chosen notes, of one document or of all, as a file's text.

    `before` is the file as it was: a format may keep lines of it.

    Raises:
        StoreError: the store cannot be read.
    """
    return form.write(choose(sheets(store, form, owner), choice), before)


def import_notes(store: Store, read: Read, document: Document | None = None) -> Taken:
    """Keep what a file gave. Notes that name no text of the store go to `document`, if given.

    Raises:
        StoreError: the store cannot be written.
    """
    home = store.keep_text(key_of(document), document.text) if document else None
    return take_in(store, read.notes, home)


def sheets(store: Store, form: Format, owner: str | None = None) -> list[Sheet]:
    """The documents with their marks, the deleted among them, as a format takes them."""
    found: list[Sheet] = []
    for known in store.documents():
        if owner is not None and known.id != owner:
            continue
        held = store.marks(known.id, deleted=True)
        # Offsets in another version of the text say nothing about this one.
        is_one_text = all(one.text_digest == known.text_digest for one in held)
        text = store.text(known.text_digest) if form.shows_text and is_one_text else None
        found.append(
            Sheet(
                known.title or known.location,
                known.author,
                known.location,
                known.text_digest,
                tuple(one.mark for one in held),
                text or "",
            )
        )
    return found


def key_of(document: Document) -> DocumentKey:
    """How the store knows a document again."""
    location = settled_location(document.source.location)
    recent = recent_at(location)
    return DocumentKey(
        document.digest,
        document.source.digest,
        location,
        document.metadata.title or document.source.name,
        document.metadata.byline,
        recent.digest if recent else "",
    )
