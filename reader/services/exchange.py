"""Notes out of the store into files, and out of files into the store."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from reader.annotations import locate
from reader.annotations.exchange import Incoming, Read, Sheet
from reader.annotations.store import DocumentKey, KnownDocument, NewMark, Store, StoredMark
from reader.config.messages import gettext as _
from reader.model.annotation import Anchor
from reader.model.document import Document


@dataclass(slots=True)
class Taken:
    """What became of a file's notes. `problems` are sentences for the user."""

    added: int = 0
    changed: int = 0
    known: int = 0
    unsure: int = 0
    problems: list[str] = field(default_factory=list[str])


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


def take_in(store: Store, read: Read, document: Document | None = None) -> Taken:
    """Keep what a file gave: new notes are added, newer ones replace, none is doubled.

    Notes go to the text that they name, if the store has it, else to `document`.
    """
    taken = Taken(problems=list(read.problems))
    have = {stored.mark.id: stored for stored in store.marks(deleted=True)}
    new: dict[tuple[str, str], list[NewMark]] = {}
    for note in read.notes:
        old = have.get(note.id)
        if old is not None:
            _renew(store, old, note, taken)
            continue
        home = _home(store, note, document)
        if home is None:
            taken.problems.append(_no_text(note))
            continue
        if note.deleted is None:
            mark = _placed(store.text(home.text_digest) or "", note, home.text_digest)
            taken.unsure += mark.anchor.state != "anchored"
            new.setdefault((home.id, home.text_digest), []).append(mark)
    for (name, digest), marks in new.items():
        taken.added += len(store.add(name, digest, marks))
    return taken


def _renew(store: Store, old: StoredMark, note: Incoming, taken: Taken) -> None:
    """The later of two versions of a note stays."""
    if note.modified is None or note.modified <= old.mark.modified:
        taken.known += 1
    elif note.deleted is not None:
        store.delete(note.id)
        taken.changed += 1
    else:
        store.change(note.id, style=note.style, note=note.note, tags=note.tags)
        taken.changed += 1


def _home(store: Store, note: Incoming, document: Document | None) -> KnownDocument | None:
    named = DocumentKey(note.digest, location=note.location, title=note.title)
    known = store.find(named) if note.digest or note.location else None
    if known is not None or document is None:
        return known
    source, title = document.source, document.metadata.title
    key = DocumentKey(document.digest, source.digest, source.location, title or source.name)
    return store.keep_text(key, document.text)


def _placed(text: str, note: Incoming, digest: str) -> NewMark:
    given = note.anchor
    if note.digest == digest and text[given.span.start : given.span.end] == given.exact != "":
        anchor = Anchor(given.span, given.exact, given.prefix, given.suffix, given.section)
    else:
        hint = given.span.start if given.span.length else None
        found = locate(text, given.exact, given.prefix, given.suffix, hint)
        anchor = replace(found, section=found.section or given.section)
    return NewMark(anchor, note.style, note.note, note.tags, note.id, note.created, note.modified)


def _no_text(note: Incoming) -> str:
    return _("Note {number}: its text “{title}” is not known here; name it with --source.").format(
        number=note.number, title=note.title or note.location
    )
