"""Notes on the document being read: what the screen asks for, and nothing of the screen.

Everything here may wait for the disk: call it from a worker thread.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from threading import RLock
from typing import TYPE_CHECKING

from reader.config import paths
from reader.model.annotation import Anchor, Annotation, MarkStyle
from reader.model.document import Document
from reader.model.span import Span

if TYPE_CHECKING:
    # The store is loaded by the thread that opens it.
    from reader.annotations.store import Store
    from reader.annotations.store.protocol import DocumentKey


@dataclass(frozen=True, slots=True)
class Notes:
    """The marks of a document as they are now: placed ones in text order, then orphans.

    `owner` is the document in the store, empty before its first mark. `issues` are sentences
    for the user. `is_changed` says that the marks were last on another text of the document;
    `former` has the words that each then stood on, by id.
    """

    owner: str = ""
    marks: tuple[Annotation, ...] = ()
    cursor: int = 0
    issues: tuple[str, ...] = ()
    is_changed: bool = False
    former: Mapping[str, str] = field(default_factory=dict[str, str])

    def at(self, position: int) -> tuple[Annotation, ...]:
        """Marks over a code point, the shortest first."""
        over = [mark for mark in self.placed() if mark.anchor.span.contains(position)]
        return tuple(sorted(over, key=lambda mark: mark.anchor.span.length))

    def placed(self) -> tuple[Annotation, ...]:
        """Marks that have a place."""
        return tuple(mark for mark in self.marks if mark.anchor.state != "orphan")


class Notebook:
    """The notes of one document. The store is opened when first asked for.

    Each method returns the notes as they then are, and raises `StoreError` if the store
    fails; what was shown before stays true.
    """

    def __init__(self, document: Document, url: str | Path = "") -> None:
        self.document = document
        self._url = url
        self._lock = RLock()
        self._store: Store | None = None
        self._notes = Notes()
        self._is_changed = False
        self._former: dict[str, str] = {}

    @property
    def notes(self) -> Notes:
        """The notes as they were last read; never waits."""
        return self._notes

    @property
    def is_kept(self) -> bool:
        """Whether there may be notes: a store that was never written to has none."""
        if self._store is not None or self._file is None:
            return True
        try:
            return self._file.exists()
        except OSError:
            return True  # whoever opens it tells what is wrong

    def glance(self) -> Notes:
        """What is known to be on this text, without opening the store; nothing to build on."""
        from reader.annotations.store.glance import glance

        if self._file is None:
            return Notes()
        return Notes(marks=tuple(sorted(glance(self._file, self.document.digest), key=_order)))

    def load(self) -> Notes:
        """All marks of the document, carried over from an older text of it."""
        with self._lock:
            store = self._opened()
            known = store.find(self._key)
            if known and known.text_digest and known.text_digest != self.document.digest:
                self._is_changed = True
                self._former = _words_of(store, known.text_digest)
            return self._read(known.id if known else "")

    def tags(self) -> dict[str, int]:
        """All tags of all texts and how many marks have them, the commonest first."""
        with self._lock:
            return self._opened().tags()

    def add(
        self, span: Span, style: MarkStyle = "yellow", note: str = "", tags: Sequence[str] = ()
    ) -> Notes:
        """Mark a span; the same span marked again takes the new style, and the note if given."""
        with self._lock:
            store = self._opened()
            owner = self._owned()
            same = [mark for mark in self._notes.placed() if mark.anchor.span == span]
            if same:
                old = same[0]
                merged = tuple(dict.fromkeys((*old.tags, *tags)))
                store.change(old.id, style=style, note=note or old.note, tags=merged)
            else:
                from reader.annotations.store import NewMark

                new = NewMark(self._anchor(span), style, note, tuple(tags))
                store.add(owner, self.document.digest, [new])
            return self._read(owner)

    def change(
        self,
        mark: str,
        *,
        style: MarkStyle | None = None,
        note: str | None = None,
        tags: Sequence[str] | None = None,
    ) -> Notes:
        """Change what is given."""
        with self._lock:
            self._opened().change(mark, style=style, note=note, tags=tags)
            return self._read(self._notes.owner)

    def move(self, mark: str, span: Span) -> Notes:
        """Put a mark on other words: an orphan that the user has found again."""
        with self._lock:
            owner = self._owned()
            self._opened().move(mark, self._anchor(span), self.document.digest)
            return self._read(owner)

    def confirm(self, mark: str) -> Notes:
        """The place that was to be checked is right; nothing, if the mark is gone by now."""
        with self._lock:
            for one in self._notes.marks:
                if one.id == mark:
                    self._opened().change(mark, anchor=replace(one.anchor, state="anchored"))
            return self._read(self._notes.owner)

    def delete(self, mark: str) -> Notes:
        """Delete; undo brings it back."""
        with self._lock:
            self._opened().delete(mark)
            return self._read(self._notes.owner)

    def undo(self) -> Notes:
        """Take back the last step on this document; the same notes if there is none."""
        with self._lock:
            if self._notes.owner and self._opened().undo(self._notes.owner):
                return self._read(self._notes.owner)
            return self._notes

    def redo(self) -> Notes:
        """Do again what was taken back; the same notes if there is nothing."""
        with self._lock:
            if self._notes.owner and self._opened().redo(self._notes.owner):
                return self._read(self._notes.owner)
            return self._notes

    def refresh(self) -> Notes:
        """What other windows wrote since; the same object if nothing."""
        with self._lock:
            if not self.is_kept:
                return self._notes
            store = self._opened()
            if not self._notes.owner:
                return self.load()
            changed, cursor = store.changed_since(self._notes.cursor)
            if any(held.mark.document == self._notes.owner for held in changed):
                return self._read(self._notes.owner)
            if cursor != self._notes.cursor:
                self._notes = replace(self._notes, cursor=cursor)
            return self._notes

    def close(self) -> None:
        """Let go of the store."""
        with self._lock:
            if self._store is not None:
                self._store.close()
                self._store = None

    def _opened(self) -> "Store":
        if self._store is None:
            from reader.annotations.store import open_store

            self._store = open_store(self._url or Path(paths.store_file()))
        return self._store

    @property
    def _file(self) -> Path | None:
        """The file of the store; None for one on a server."""
        address = str(self._url or paths.store_file())
        return None if "://" in address else Path(address).expanduser()

    @cached_property
    def _key(self) -> "DocumentKey":
        """As the text was found: once it is read, the list of texts read says less."""
        from reader.services.exchange import key_of

        return key_of(self.document)

    def _owned(self) -> str:
        """The document in the store, with its text kept."""
        return self._opened().keep_text(self._key, self.document.text).id

    def _anchor(self, span: Span) -> Anchor:
        from reader.annotations.anchoring import anchor_at

        section = self.document.section_at(span.start)
        title = "" if section is None else self.document.sections[section].title
        return replace(anchor_at(self.document.text, span), section=title)

    def _read(self, owner: str) -> Notes:
        from reader.services.carrying import carried_over

        store = self._opened()
        cursor = store.cursor()
        marks = carried_over(store, owner, self._key, self.document) if owner else ()
        ordered = tuple(sorted(marks, key=_order))
        self._notes = Notes(owner, ordered, cursor, store.issues, self._is_changed, self._former)
        return self._notes


def _words_of(store: "Store", digest: str) -> dict[str, str]:
    """The words of each mark in one kept text."""
    text = store.text(digest) or ""
    return {mark: text[span.start : span.end] for mark, (span, _) in store.places(digest).items()}


def _order(mark: Annotation) -> tuple[bool, Span, str]:
    return mark.anchor.state == "orphan", mark.anchor.span, mark.id
