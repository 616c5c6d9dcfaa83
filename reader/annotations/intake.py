"""Take marks from a file into a store: each once, each where its words are."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from reader.annotations.anchoring import locate_all
from reader.annotations.exchange.sheets import Incoming, derived_id
from reader.annotations.store import DocumentKey, KnownDocument, NewMark, Store
from reader.model.annotation import Anchor, Annotation

Place = tuple[str, int]


@dataclass(frozen=True, slots=True)
class Taken:
    """How many marks were new, were changed by a newer form, and were there already.

    Of the new ones `unsure` are to be checked, and `waiting` have no place: their text is
    not known yet, or their words are not in it.
    """

    added: int = 0
    changed: int = 0
    known: int = 0
    unsure: int = 0
    waiting: int = 0


def take_in(store: Store, notes: Iterable[Incoming], home: KnownDocument | None = None) -> Taken:
    """Add marks that are new here, take over newer forms of known ones.

    A mark is known by its id, or by standing on the same words of the same document. Marks
    go to the document that they name, else to `home`; without either they wait as orphans
    until a text of their name is opened.

    Raises:
        StoreError: the store failed; the documents done so far stay.
    """
    taken = Taken()
    by_id = {held.mark.id: held.mark for held in store.marks(deleted=True)}
    for owner, group in _by_document(store, notes, home):
        taken = _plus(taken, _take_group(store, owner, group, by_id))
    return taken


def _take_group(
    store: Store, owner: KnownDocument, group: Sequence[Incoming], by_id: dict[str, Annotation]
) -> Taken:
    """Take in the marks of one document; new ones are put to the known ones, `by_id`."""
    places: set[Place] = {_place(held.mark.anchor) for held in store.marks(owner.id)}
    fresh: dict[str, NewMark] = {}
    changed = 0
    for note, anchor in zip(group, _anchors(group, store.text(owner.text_digest)), strict=True):
        identity = note.id or str(note.number)
        mine, twin = by_id.get(identity), fresh.get(identity)
        if mine is not None:
            if _is_later(note.modified, mine.modified):
                _change(store, note)
                changed += 1
        elif twin is not None:
            # Two backups put together hold a mark twice.
            if _is_later(note.modified, twin.modified):
                fresh[identity] = _new(note, anchor)
        elif _place(anchor) not in places:
            places.add(_place(anchor))
            fresh[identity] = _new(note, anchor)
    if fresh:
        made = store.add(owner.id, owner.text_digest, fresh.values())
        by_id.update((mark.id, mark) for mark in made)
    states = [new.anchor.state for new in fresh.values()]
    known = len(group) - len(fresh) - changed
    return Taken(len(fresh), changed, known, states.count("check"), states.count("orphan"))


def _by_document(
    store: Store, notes: Iterable[Incoming], home: KnownDocument | None
) -> list[tuple[KnownDocument, list[Incoming]]]:
    groups: dict[DocumentKey, list[Incoming]] = {}
    for note in notes:
        key = DocumentKey(note.digest, location=note.location, title=note.title, author=note.author)
        groups.setdefault(key, []).append(note)
    owners: dict[str, tuple[KnownDocument, list[Incoming]]] = {}
    titled: defaultdict[str, list[KnownDocument]] = defaultdict(list)
    for one in store.documents():
        titled[one.title].append(one)
    for key, group in groups.items():
        owner = _owner(store, key, titled[key.title] if key.title else [], home)
        owners.setdefault(owner.id, (owner, []))[1].extend(group)
    return list(owners.values())


def _owner(
    store: Store, key: DocumentKey, titled: list[KnownDocument], home: KnownDocument | None
) -> KnownDocument:
    """The document that `key` is, the only one of its title, `home`, or a new one of its title."""
    known = store.find(key) or (titled[0] if len(titled) == 1 else home)
    if known is None:
        known = _nameless(store, key)
        titled.append(known)
    return known


def _nameless(store: Store, key: DocumentKey) -> KnownDocument:
    # Of the text only the name is known; no text has this digest.
    digest = key.digest or derived_id("document", key.title, key.location)
    return store.keep_text(replace(key, digest=digest), "")


def _anchors(notes: Sequence[Incoming], text: str | None) -> list[Anchor]:
    """Where each note's words are; without a text they wait."""
    asked = [note.anchor for note in notes]
    if not text:
        return [replace(anchor, state="orphan") for anchor in asked]
    found = iter(locate_all(text, [anchor for anchor in asked if not _stands(anchor, text)]))
    return [
        _placed(replace(anchor, state="anchored") if _stands(anchor, text) else next(found), anchor)
        for anchor in asked
    ]


def _placed(found: Anchor, asked: Anchor) -> Anchor:
    """A place with what its file said of it: what was to be checked there is to be checked here."""
    is_doubtful = asked.state == "check" and found.state == "anchored"
    return replace(found, section=asked.section, state="check" if is_doubtful else found.state)


def _stands(anchor: Anchor, text: str) -> bool:
    return bool(anchor.exact) and text[anchor.span.start : anchor.span.end] == anchor.exact


def _place(anchor: Anchor) -> Place:
    return anchor.exact, anchor.span.start


def _new(note: Incoming, anchor: Anchor) -> NewMark:
    return NewMark(
        anchor,
        note.style,
        note.note,
        note.tags,
        note.id,
        note.created,
        note.modified,
        note.deleted,
    )


def _is_later(time: datetime | None, than: datetime | None) -> bool:
    return time is not None and (than is None or time > than)


def _change(store: Store, note: Incoming) -> None:
    if note.deleted:
        store.delete(note.id)
    else:
        store.change(note.id, style=note.style, note=note.note, tags=note.tags)


def _plus(a: Taken, b: Taken) -> Taken:
    return Taken(
        a.added + b.added,
        a.changed + b.changed,
        a.known + b.known,
        a.unsure + b.unsure,
        a.waiting + b.waiting,
    )
