"""Carry the marks of a document over to its text as it is now."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace

from reader.annotations.store import DocumentKey, Store, StoredMark
from reader.errors import StoreError
from reader.model.annotation import Anchor, AnchorState, Annotation
from reader.model.document import Document
from reader.model.span import Span

Places = dict[str, tuple[Span, AnchorState]]


def carried_over(
    store: Store, owner: str, key: DocumentKey, document: Document
) -> tuple[Annotation, ...]:
    """The marks of `owner`, each where it is in the document's text; the store learns of it.

    Places that are already known are used again. A mark without a place is an orphan.

    Raises:
        StoreError: the marks could not be read.
    """
    held = store.marks(owner)
    if all(_is_settled(one, document) for one in held):
        return tuple(one.mark for one in held)
    places = store.places(document.digest)
    anchors: dict[str, Anchor] = {}
    unknown: dict[str, list[StoredMark]] = {}
    for one in held:
        if one.mark.id in places:
            anchors[one.mark.id] = _known(one.mark, places, document.text)
        elif one.text_digest != document.digest:
            unknown.setdefault(one.text_digest, []).append(one)
    for digest, group in unknown.items():
        found = _found(store.text(digest), document.text, [one.mark for one in group])
        anchors |= {
            one.mark.id: _sectioned(document, one.mark, anchor)
            for one, anchor in zip(group, found, strict=True)
        }
    news = [
        (one.mark.id, anchors[one.mark.id])
        for one in held
        if one.mark.id in anchors
        and (one.mark.id not in places or anchors[one.mark.id] != one.mark.anchor)
    ]
    if news:
        # What cannot be written is worked out again next time.
        with suppress(StoreError):
            store.keep_text(key, document.text)
            store.carried(document.digest, news)
    return tuple(
        replace(one.mark, anchor=anchors.get(one.mark.id, one.mark.anchor)) for one in held
    )


def _is_settled(held: StoredMark, document: Document) -> bool:
    return held.text_digest == document.digest and held.mark.anchor.state != "orphan"


def _known(mark: Annotation, places: Places, text: str) -> Anchor:
    from reader.annotations.anchoring import anchor_at

    span, state = places[mark.id]
    if state == "orphan":
        return replace(mark.anchor, state="orphan")
    if mark.anchor.span == span and mark.anchor.state == state:
        return mark.anchor
    return replace(anchor_at(text, span, state), section=mark.anchor.section)


def _found(old: str | None, new: str, marks: Sequence[Annotation]) -> list[Anchor]:
    from reader.annotations.anchoring import locate_all, reanchor

    if old is not None:
        return reanchor(old, new, [mark.anchor.span for mark in marks])
    # Imported marks: nothing is known but their words.
    return locate_all(new, [mark.anchor for mark in marks])


def _sectioned(document: Document, mark: Annotation, anchor: Anchor) -> Anchor:
    if anchor.state == "orphan":
        return replace(mark.anchor, state="orphan")
    index = document.section_at(anchor.span.start)
    title = "" if index is None else document.sections[index].title
    # What the user was asked to check stays to be checked until they say so.
    state = "check" if mark.anchor.state == "check" else anchor.state
    return replace(anchor, section=title, state=state)
