"""The names that a small text gives."""

from collections.abc import Callable

import pytest

from reader.extract.entities import find_entities
from reader.model.block import Block
from reader.model.document import Document, Metadata, digest_of
from reader.model.raw import SourceRef
from reader.model.span import Span


def _names(text: str, kind: str = "") -> list[str]:
    blocks = (Block(Span(0, len(text)), "paragraph"),)
    document = Document(text, blocks, (), Metadata(), SourceRef("t", "t"), digest_of(text))
    found = find_entities(document, (), ())
    return [entity.name for entity in found if kind in ("", entity.kind)]


@pytest.fixture
def names() -> Callable[[str, str], list[str]]:
    """The names of a text, of one kind or (`""`) of all, by first mention."""
    return _names
