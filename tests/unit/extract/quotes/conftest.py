"""What the tests of quotes share."""

from collections.abc import Callable

import pytest
from documents import said

Quotes = Callable[..., list[tuple[str, str, str | None]]]


@pytest.fixture
def quotes() -> Quotes:
    """Kind, words and speaker of each quote in some paragraphs."""
    return said
