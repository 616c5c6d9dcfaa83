"""The document: recovered text, its blocks and sections, and the way back to the source."""

from bisect import bisect_right
from typing import NamedTuple

from reader.model.block import Block
from reader.model.offset_map import OffsetMap
from reader.model.raw import Script, SourceRef
from reader.model.section import Section
from reader.model.span import Span


class Metadata(NamedTuple):
    """What a document says of itself; empty where it says nothing."""

    title: str = ""
    byline: str = ""
    date: str = ""
    script: Script = "none"


class Document(NamedTuple):
    """One text, read. Equal to another when their digests are.

    `text` is the blocks joined by one newline; `digest` is SHA-256 of `text` in UTF-8;
    `origin` maps `RawText.text` (its source side) to `text` (its view side).
    """

    text: str
    blocks: tuple[Block, ...]
    sections: tuple[Section, ...]
    metadata: Metadata
    source: SourceRef
    digest: str
    origin: OffsetMap = OffsetMap()
    issues: tuple[str, ...] = ()

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Document) and self.digest == other.digest

    def __ne__(self, other: object) -> bool:
        return not self == other

    def __hash__(self) -> int:
        return hash(self.digest)

    def block_at(self, position: int) -> int:
        """Index of the block that holds `position`, or the last one that starts before it."""
        return max(0, bisect_right(self.blocks, position, key=_block_start) - 1)

    def section_at(self, position: int) -> int | None:
        """Index of the innermost section that holds `position`; None before the first heading."""
        index = bisect_right(self.sections, position, key=_section_start) - 1
        while index >= 0 and not self.sections[index].span.contains(position):
            index -= 1
        return index if index >= 0 else None


def _block_start(block: Block) -> int:
    return block.span.start


def _section_start(section: Section) -> int:
    return section.span.start


def whole(document: Document) -> Span:
    """The span of the whole text."""
    return Span(0, len(document.text))
