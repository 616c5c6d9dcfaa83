"""Blocks: the whole paragraphs, headings and furniture of a document."""

from typing import Literal, NamedTuple

from reader.model.span import Span

BlockKind = Literal[
    "title",
    "series",
    "deck",
    "byline",
    "dateline",
    "heading",
    "paragraph",
    "sidebar_title",
    "bullet",
    "box",
    "quote_block",
    "verse",
    "caption",
    "table",
    "code",
    "other",
]


class Block(NamedTuple):
    """A piece of text with one role. Inner line breaks belong to the text.

    `level` is 1, 2, 3… for headings, 0 otherwise. `reason` says in a few words why the
    block has its kind. Markers that became a kind (`·`, `##`) are not in the span; they
    stay reachable through `Document.origin`.
    """

    span: Span
    kind: BlockKind
    level: int = 0
    reason: str = ""
