"""The names that a small text gives."""

from collections.abc import Callable

import pytest
from documents import paragraphs

from reader.extract.entities import find_entities


def _names(text: str, kind: str = "") -> list[str]:
    found = find_entities(paragraphs(text), (), ())
    return [entity.name for entity in found if kind in ("", entity.kind)]


@pytest.fixture
def names() -> Callable[[str, str], list[str]]:
    """The names of a text, of one kind or (`""`) of all, by first mention."""
    return _names
