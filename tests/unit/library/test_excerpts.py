"""What stood on the screen comes back, unless the file or the excerpt is not as it was."""

import json
from pathlib import Path

import pytest

from reader.library.excerpts import Excerpt, load_excerpt, save_excerpt

EXCERPT = Excerpt(
    "ab" * 32, 40, 42, (("heading", 2, "渡口"), ("paragraph", 0, "灯亮了。")), {"title": "夜航"}
)


@pytest.fixture
def book(tmp_path: Path) -> str:
    path = tmp_path / "书.txt"
    path.write_text("渡口\n灯亮了。\n", "utf-8")
    save_excerpt(str(path), EXCERPT)
    return str(path)


def test_it_comes_back_while_the_file_is_as_it_was(book: str) -> None:
    assert load_excerpt(book) == EXCERPT
    Path(book).write_text("渡口\n", "utf-8")
    assert load_excerpt(book) is None


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("version", 2),
        ("facts", ["title"]),
        ("facts", None),
        ("blocks", []),
        ("blocks", [["heading", 2]]),
        ("blocks", [["heading", "two", "渡口"]]),
        ("start", None),
        ("start", float("inf")),
        ("place", "there"),
    ],
)
def test_one_that_makes_no_sense_is_none(home: Path, book: str, name: str, value: object) -> None:
    (file,) = (home / "state" / "excerpts").glob("*.json")
    file.write_text(json.dumps(json.loads(file.read_bytes()) | {name: value}), "utf-8")
    assert load_excerpt(book) is None
