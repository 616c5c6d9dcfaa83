"""The texts in a folder."""

from pathlib import Path

import pytest

from reader.library import shelf
from reader.library.shelf import texts_in


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("b/第10章.txt", "b/第2章.TXT", "a.md", "c.epub", "d.pdf", ".e.txt", ".f/g.txt"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(b"x")
    return tmp_path


def names(folder: Path) -> list[str]:
    return [str(Path(path).relative_to(folder)) for path in texts_in(str(folder))]


def test_texts_by_name_with_numbers_by_value_and_nothing_hidden(folder: Path) -> None:
    assert names(folder) == ["a.md", "b/第2章.TXT", "b/第10章.txt", "c.epub"]


def test_a_link_to_a_folder_is_not_followed(folder: Path) -> None:
    (folder / "z").symlink_to(folder, target_is_directory=True)
    assert len(names(folder)) == 4


def test_no_more_is_looked_at_than_is_allowed(folder: Path, monkeypatch) -> None:
    monkeypatch.setattr(shelf, "MOST_SEEN", 3)
    assert names(folder) == ["a.md", "c.epub"]
    monkeypatch.setattr(shelf, "MOST", 1)
    assert names(folder) == ["a.md"]


def test_what_is_no_folder_holds_nothing(folder: Path) -> None:
    assert texts_in(str(folder / "a.md")) == texts_in(str(folder / "none")) == ()
