"""Units to a document: the text, its blocks and sections, and the way back to the source."""

from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from reader.model.block import Block
from reader.model.digest import digest_of
from reader.model.document import Document, Metadata
from reader.model.offset_map import OffsetMap
from reader.model.raw import RawText
from reader.model.section import Section
from reader.model.span import Span
from reader.structure.lines import KEEP_LINES, Unit, seam
from reader.structure.roles import without_edit_mark

if TYPE_CHECKING:
    from reader.structure.columns import Piece

_PLAIN = "running text"


class _Writer:
    """Collects the text and the cuts at which it agrees with the source."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.length = 0
        self.source: list[int] = [0]
        self.view: list[int] = [0]

    def add(self, start: int, text: str) -> None:
        """Put down `text`, which stands at `start` in the source."""
        source, view = self.source, self.view
        if source[-1] - view[-1] != start - self.length or not self.parts:
            source.append(start)
            view.append(self.length)
        self.parts.append(text)
        self.length += len(text)
        source.append(start + len(text))
        view.append(self.length)

    def pass_over(self, start: int) -> None:
        """Note that what stands at `start` in the source is left out here, and belongs here."""
        self.source.append(start)
        self.view.append(self.length)

    def glue(self, text: str) -> None:
        """Put down `text`, which the source does not have or has in another form."""
        self.parts.append(text)
        self.length += len(text)


def build(raw: RawText, units: Sequence[Unit], metadata: Metadata) -> Document:
    """The document of `units`, which hold every letter of `raw` once and in order."""
    writer, blocks = _Writer(), list[Block]()
    for unit in units:
        if blocks:
            writer.glue("\n")
        start = writer.length
        first = unit.lines[0]
        if unit.kind == "table" and (rows := _in_columns(raw.text, unit)):
            _write_rows(writer, rows)
        elif unit.marker or unit.mark or len(unit.lines) > 1:
            _write(writer, unit)
        else:
            writer.add(first.start, first.text)
        span = Span(start, writer.length)
        blocks.append(Block(span, unit.kind, unit.level, unit.reason or _PLAIN))
    writer.source.append(len(raw.text))
    writer.view.append(writer.length)
    text = "".join(writer.parts)
    return Document(
        text=text,
        blocks=tuple(blocks),
        sections=sections_of(text, blocks),
        metadata=metadata,
        source=raw.source,
        digest=digest_of(text),
        origin=OffsetMap(writer.source, writer.view),
        issues=raw.issues,
    )


def _write(writer: _Writer, unit: Unit) -> None:
    first = unit.lines[0]
    if unit.marker:
        writer.pass_over(first.start)
    writer.add(first.start + unit.marker, first.text[unit.marker : len(first.text) - unit.mark])
    for left, right in pairwise(unit.lines):
        glue = unit.glue if unit.glue == KEEP_LINES else seam(left.text, right.text)
        if glue:
            writer.glue(glue)
        writer.add(right.start, right.text)


def _in_columns(source: str, unit: Unit) -> "list[list[Piece]] | None":
    # Few texts have a table: the first page of others does not wait for this.
    from reader.structure.columns import in_columns

    return in_columns(source, unit.lines)


def _write_rows(writer: _Writer, rows: "Sequence[Sequence[Piece]]") -> None:
    for number, row in enumerate(rows):
        if number:
            writer.glue(KEEP_LINES)
        for place, text in row:
            if place < 0:
                writer.glue(text)
            else:
                writer.add(place, text)


def sections_of(text: str, blocks: Sequence[Block]) -> tuple[Section, ...]:
    """A section for each heading, down to the next of the same or a higher level."""
    headings = [i for i, block in enumerate(blocks) if block.kind == "heading"]
    ends: dict[int, int] = {}
    waiting: list[int] = []
    for index in headings:
        block = blocks[index]
        while waiting and blocks[waiting[-1]].level >= block.level:
            ends[waiting.pop()] = block.span.start
        waiting.append(index)
    found: list[Section] = []
    for index in headings:
        block = blocks[index]
        span = Span(block.span.start, ends.get(index, len(text)))
        title = text[block.span.start : block.span.end].replace("\n", " ")
        found.append(Section(without_edit_mark(title), block.level, span, index))
    return tuple(found)
