"""Private names of Textual and Rich break without notice: none is used, but for one module."""

import ast
from pathlib import Path

ROOT = Path(__file__).parents[2]
# The one module that may touch Rich's cell tables, with a test of its own.
ALLOWED: set[str] = {"reader/tui/cell_widths.py"}


def private_imports(path: Path) -> list[str]:
    found: list[str] = []
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module:
            package = node.module.split(".")[0]
            names = [*node.module.split("."), *(alias.name for alias in node.names)]
            if package in {"textual", "rich"}:
                found += [f"{path.name}: {name}" for name in names if name.startswith("_")]
    return found


def test_no_private_names_of_the_screen_library() -> None:
    files = [
        path
        for path in (ROOT / "reader").rglob("*.py")
        if str(path.relative_to(ROOT)) not in ALLOWED
    ]
    assert [name for path in files for name in private_imports(path)] == []
