"""A store of notes that is there for one test."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.annotations.store import Store, open_store


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "notes.db"


@pytest.fixture
def store(path: Path) -> Iterator[Store]:
    opened = open_store(path)
    yield opened
    opened.close()
