"""From a raw text to a document: the room's two public functions."""

import gc
from collections.abc import Generator
from contextlib import contextmanager
from itertools import accumulate

from reader.model.block import Block
from reader.model.digest import digest_of
from reader.model.document import Document
from reader.model.raw import RawText
from reader.model.span import Span
from reader.structure.build import build
from reader.structure.lines import Unit, split_lines
from reader.structure.metadata import metadata_of
from reader.structure.plain import read_plain

_LARGE = 500_000  # code points of a text that makes objects by the hundred thousand


def recover(raw: RawText) -> Document:
    """The blocks and sections of `raw`, with broken paragraphs made whole.

    Every non-blank letter of the source stands in exactly one block, once and in order,
    but for markers that became a kind.
    """
    with _collector_at_rest(len(raw.text) > _LARGE):
        units = _marked_units(raw) if raw.marked else read_plain(split_lines(raw.text))
        return build(raw, units, metadata_of(raw, units))


def _marked_units(raw: RawText) -> list[Unit]:
    from reader.structure.marked import read_marked  # most texts are plain

    return read_marked(raw)


def as_is(raw: RawText) -> Document:
    """One paragraph a line that is not blank; the text, and so every offset, unchanged."""
    lines = raw.text.split("\n")
    starts = accumulate((len(line) + 1 for line in lines), initial=0)
    blocks = tuple(
        Block(Span(start, start + len(line)), "paragraph", 0, "as given")
        for start, line in zip(starts, lines, strict=False)
        if line and not line.isspace()
    )
    metadata = metadata_of(raw, ())
    return Document(
        raw.text, blocks, (), metadata, raw.source, digest_of(raw.text), issues=raw.issues
    )


@contextmanager
def _collector_at_rest(wanted: bool) -> Generator[None, None, None]:
    """Make many small objects without cycles, and not have each generation walked for some."""
    rest = wanted and gc.isenabled()
    if rest:
        gc.disable()
    try:
        yield
    finally:
        if rest:
            gc.enable()
