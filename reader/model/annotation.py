"""Annotations: highlights, notes and tags, and the anchors that hold them."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from reader.model.span import Span

AnchorState = Literal["anchored", "check", "orphan"]
MarkStyle = Literal["yellow", "green", "blue", "red", "purple", "underline"]


@dataclass(frozen=True, slots=True)
class Anchor:
    """Where an annotation holds on: code points of the source text, never of a view.

    `exact`, `prefix` and `suffix` are source text (W3C TextQuoteSelector), 32 code points
    of context each side. An orphan keeps the span it last had. `section` is a title.
    """

    span: Span
    exact: str
    prefix: str = ""
    suffix: str = ""
    section: str = ""
    state: AnchorState = "anchored"


@dataclass(frozen=True, slots=True)
class Annotation:
    """A mark of the user's. `id` is a UUIDv7, `document` a document's identity in the store.

    Times are UTC. A deleted annotation keeps everything and says when.
    """

    id: str
    document: str
    anchor: Anchor
    style: MarkStyle
    created: datetime
    modified: datetime
    note: str = ""
    tags: tuple[str, ...] = ()
    deleted: datetime | None = None
