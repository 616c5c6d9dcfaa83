"""Take marks from a file into a store: each once, each where its words are."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import NamedTuple

from reader.annotations.anchoring import locate_all
from reader.annotations.exchange.sheets import Incoming, derived_id
from reader.annotations.store import DocumentKey, KnownDocument, NewMark, Store
from reader.model.annotation import Anchor, Annotation


class Taken(NamedTuple):
    """How many marks came in new, were changed by a newer form, and were there already."""

    added: int
    changed: int
    known: int


def take_in(store: Store, notes: Iterable[Incoming]) -> Taken:
    """Marks that are new here are added, newer forms of known ones taken over.

    A mark is known by its id, or by standing on the same words of the same document. Marks of
    a text that is not kept here wait as orphans until it is opened.

    Raises:
        StoreError: the store failed; what was added so far stays.
    """
    added = changed = known = 0
    by_id = {held.mark.id: held.mark for held in store.marks(deleted=True)}
    for owner, group in _by_document(store, notes):
        text = store.text(owner.text_digest)
        here = {_place(held.mark): held.mark for held in store.marks(owner.id)}
        fresh: list[NewMark] = []
        for note, anchor in zip(group, _anchors(group, text), strict=True):
            mine = by_id.get(note.id) or here.get((anchor.exact, anchor.span.start))
            if mine is None:
                new = _new(note, anchor)
                fresh.append(new)
                # A second row of the same mark in one file.
                here[anchor.exact, anchor.span.start] = _stub(new, owner.id, note)
            elif mine.id in by_id and _is_newer(note, mine):
                _change(store, note, mine)
                changed += 1
            else:
                known += 1
        made = store.add(owner.id, owner.text_digest, fresh) if fresh else []
        added += len(made)
        by_id |= {mark.id: mark for mark in made}
        for mark in made:
            if mark.id in {note.id for note in group if note.deleted}:
                store.delete(mark.id)
    return Taken(added, changed, known)


def _by_document(
    store: Store, notes: Iterable[Incoming]
) -> list[tuple[KnownDocument, list[Incoming]]]:
    groups: dict[DocumentKey, list[Incoming]] = {}
    for note in notes:
        key = DocumentKey(note.digest, location=note.location, title=note.title)
        groups.setdefault(key, []).append(note)
    owners: dict[str, tuple[KnownDocument, list[Incoming]]] = {}
    for key, group in groups.items():
        owner = _owner(store, key)
        owners.setdefault(owner.id, (owner, []))[1].extend(group)
    return list(owners.values())


def _owner(store: Store, key: DocumentKey) -> KnownDocument:
    known = store.find(key)
    if known is None and key.title:
        titled = [one for one in store.documents() if one.title == key.title]
        known = titled[0] if len(titled) == 1 else None
    if known is None:
        # Without the text only its name is known; nothing has this digest.
        nameless = replace(
            key, digest=key.digest or derived_id("document", key.title, key.location)
        )
        known = store.keep_text(nameless, "")
    return known


def _anchors(notes: Sequence[Incoming], text: str | None) -> list[Anchor]:
    """Where each note's words are; without a text they wait."""
    asked = [note.anchor for note in notes]
    if not text:
        return asked
    found = iter(locate_all(text, [anchor for anchor in asked if not _stands(anchor, text)]))
    return [
        replace(anchor, state="anchored")
        if _stands(anchor, text)
        else replace(next(found), section=anchor.section)
        for anchor in asked
    ]


def _stands(anchor: Anchor, text: str) -> bool:
    return bool(anchor.exact) and text[anchor.span.start : anchor.span.end] == anchor.exact


def _new(note: Incoming, anchor: Anchor) -> NewMark:
    return NewMark(anchor, note.style, note.note, note.tags, note.id, note.created, note.modified)


def _place(mark: Annotation) -> tuple[str, int]:
    return mark.anchor.exact, mark.anchor.span.start


def _stub(new: NewMark, document: str, note: Incoming) -> Annotation:
    from reader.annotations.store.rows import now

    time = note.created or now()
    return Annotation(note.id, document, new.anchor, new.style, time, time, new.note, new.tags)


def _is_newer(note: Incoming, mine: Annotation) -> bool:
    if note.modified is None or note.modified <= mine.modified:
        return False
    there = (note.style, note.note, note.tags, note.deleted is not None)
    return there != (mine.style, mine.note, mine.tags, mine.deleted is not None)


def _change(store: Store, note: Incoming, mine: Annotation) -> None:
    if note.deleted:
        store.delete(mine.id)
    else:
        store.change(mine.id, style=note.style, note=note.note, tags=note.tags)
