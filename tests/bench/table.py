"""Results as Markdown tables: a row a figure, a column a program, and the ratio to the best."""

from collections.abc import Sequence
from unicodedata import east_asian_width

from peers import BARE, OURS
from screens import Result

ROWS = (
    ("first text", "ms"),
    ("keys answered", "ms"),
    ("page", "ms"),
    ("page, slowest", "ms"),
    ("next chapter", "ms"),
    ("end", "ms"),
    ("search", "ms"),
    ("search, other script", "ms"),
    ("resize", "ms"),
    ("script switch", "ms"),
    ("memory", "MB"),
    ("memory with children", "MB"),
    ("memory at most", "MB"),
)


def of_text(results: Sequence[Result]) -> str:
    """The table of one text."""
    names = [result.program for result in results]
    head = ["", *names, "ours : best other", "ours : bare"]
    rows = [head]
    for figure, unit in ROWS:
        values = {result.program: result.figures.get(figure) for result in results}
        if all(value is None for value in values.values()):
            continue
        cells = [_shown(values[name]) for name in names]
        rows.append([f"{figure}, {unit}", *cells, _best(values), _ratio(values, BARE)])
    notes = [f"- {r.program}: {note}" for r in results for note in r.notes]
    return "\n".join([aligned(rows), *(["", *notes] if notes else [])])


def _best(values: dict[str, float | None]) -> str:
    """Our value as a multiple of the least of the other readers."""
    others = {k: v for k, v in values.items() if v and k not in {OURS, BARE}}
    if not others or not values.get(OURS):
        return ""
    best = min(others, key=lambda name: others[name] or 0)
    return f"{_ratio(values, best)} {best}"


def _ratio(values: dict[str, float | None], to: str) -> str:
    ours, other = values.get(OURS), values.get(to)
    return f"{ours / other:.2f}" if ours and other else ""


def _shown(value: float | None) -> str:
    if value is None:
        return "—"
    return f"{value:.0f}" if value >= 10 else f"{value:.1f}"


def aligned(rows: Sequence[Sequence[str]]) -> str:
    """A Markdown table whose columns also line up on a terminal."""
    widths = [max(_cells(row[column]) for row in rows) for column in range(len(rows[0]))]
    lines = [
        "| "
        + " | ".join(_padded(cell, width) for cell, width in zip(row, widths, strict=True))
        + " |"
        for row in rows
    ]
    rule = "|" + "|".join("-" * (width + 2) for width in widths) + "|"
    return "\n".join([lines[0], rule, *lines[1:]])


def _padded(text: str, width: int) -> str:
    return text + " " * (width - _cells(text))


def _cells(text: str) -> int:
    return sum(2 if east_asian_width(char) in "WF" else 1 for char in text)
