"""Limits of size, so that a file stays something that can be read in one go."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
# The bench keeps the environments of other programs in `work`.
FILES = sorted(
    path
    for folder in ("reader", "tests", "tools")
    for path in (ROOT / folder).rglob("*.py")
    if "work" not in path.relative_to(ROOT).parts
)
LONGEST_FILE = 400
LONGEST_CLASS = 250


def test_there_is_something_to_check() -> None:
    assert len(FILES) > 50


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_sizes(path: Path) -> None:
    source = path.read_text("utf-8")
    assert source.count("\n") <= LONGEST_FILE
    classes = [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.ClassDef)]
    long = {
        node.name: length
        for node in classes
        if (length := (node.end_lineno or 0) - node.lineno + 1) > LONGEST_CLASS
    }
    assert not long
