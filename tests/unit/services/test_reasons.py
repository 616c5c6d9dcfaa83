"""Every reason that the rules give can be said in the reader's language."""

import ast
from pathlib import Path

import pytest

import reader.structure
from reader.services.reasons import REASONS, reason_label

FOLDER = Path(reader.structure.__file__).parent


def given_reasons() -> set[str]:
    """Texts that rules give as a reason: by keyword, as the third argument of `_as`, in a table."""
    found: set[str] = set()
    for path in FOLDER.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.keyword) and node.arg == "reason":
                found |= texts_in(node.value)
            elif isinstance(node, ast.Call) and getattr(node.func, "id", "") == "_as":
                found |= texts_in(node.args[2])
    return found


def texts_in(node: ast.expr) -> set[str]:
    if isinstance(node, ast.JoinedStr):
        return set()
    return {
        part.value
        for part in ast.walk(node)
        if isinstance(part, ast.Constant) and isinstance(part.value, str) and part.value
    }


def test_no_reason_is_missing() -> None:
    assert len(given_reasons()) > 20
    assert given_reasons() <= set(REASONS)


@pytest.mark.parametrize(
    ("reason", "label"),
    [
        ("chapter (回)", "chapter, counted in 回"),
        ("numbered （一）", "numbered as （一）"),
        ("numbered text 一、", "text numbered as 一、"),
        ("list 1.", "list numbered as 1."),
        ("first line", "first line"),
        ("something else", "something else"),
    ],
)
def test_a_reason_for_people(reason: str, label: str) -> None:
    assert reason_label(reason) == label
