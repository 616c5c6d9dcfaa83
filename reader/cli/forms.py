"""Tables as text: well set on a terminal, plain when piped, or JSON, CSV, Markdown."""

import csv
import json
import os
import shutil
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from io import StringIO, TextIOWrapper
from typing import Literal, TextIO, cast

from reader.config.messages import gettext as _

Align = Literal["left", "right"]
GAP = "  "
# A wide column gets what the others leave, but never less than this.
LEAST = 16


@dataclass(frozen=True, slots=True)
class Column:
    """A column: `key` heads it for programs, `title` (a message id) for people.

    At most one column of a table is `wide`: it takes the room that is left, and wraps.
    """

    key: str
    title: str
    align: Align = "left"
    wide: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of text under columns, and the records behind them for JSON."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]
    records: Sequence[object]


def show(table: Table, form: str | None) -> None:
    """Write a table to standard output in `form`, or as fits where the output goes."""
    if form == "json":
        utf8_output().write(json.dumps(table.records, ensure_ascii=False, indent=2) + "\n")
    elif form == "csv":
        utf8_output().write(as_csv(table))
    elif form == "markdown":
        utf8_output().write(as_markdown(table))
    elif sys.stdout.isatty():
        width = shutil.get_terminal_size().columns
        plain_output().write(as_page(table, width, styled=not os.environ.get("NO_COLOR")))
    else:
        plain_output().write(as_lines(table))


def utf8_output() -> TextIO:
    """Standard output in UTF-8; a lone surrogate becomes its escape."""
    if isinstance(sys.stdout, TextIOWrapper):
        stream = cast("TextIOWrapper", sys.stdout)
        stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")
    return cast("TextIO", sys.stdout)


def plain_output() -> TextIO:
    """Standard output in the user's encoding, with ? for what that lacks."""
    if isinstance(sys.stdout, TextIOWrapper):
        cast("TextIOWrapper", sys.stdout).reconfigure(errors="replace")
    return cast("TextIO", sys.stdout)


def as_lines(table: Table) -> str:
    """Keys and rows with tabs between, a row a line."""
    rows = [[column.key for column in table.columns], *table.rows]
    return "".join("\t".join(map(_one_line, row)) + "\n" for row in rows)


def as_csv(table: Table) -> str:
    """CSV (RFC 4180, but lines end in one newline)."""
    target = StringIO()
    writer = csv.writer(target, lineterminator="\n")
    writer.writerow([column.key for column in table.columns])
    writer.writerows(table.rows)
    return target.getvalue()


def as_markdown(table: Table) -> str:
    """A pipe table."""
    rules = ["---:" if column.align == "right" else "---" for column in table.columns]
    rows: list[Iterable[str]] = [[_(column.title) for column in table.columns], rules]
    rows += [[_one_line(cell).replace("|", "\\|") for cell in row] for row in table.rows]
    return "".join("| " + " | ".join(row) + " |\n" for row in rows)


def as_page(table: Table, width: int, *, styled: bool = False) -> str:
    """The table set for a terminal of `width` cells; the wide column wraps."""
    from reader.text import make_visible
    from reader.typeset import cell_width

    titles = tuple(_(column.title) for column in table.columns)
    rows = [tuple(make_visible(_one_line(cell)) for cell in row) for row in table.rows]
    widths = [max(map(cell_width, column)) for column in zip(titles, *rows, strict=True)]
    for index, column in enumerate(table.columns):
        if column.wide:
            others = sum(widths) - widths[index] + len(GAP) * (len(widths) - 1)
            widths[index] = min(widths[index], max(LEAST, width - others))
    head = "".join(_set_row(titles, table.columns, widths))
    lines = [f"\x1b[2m{head.rstrip()}\x1b[0m\n" if styled else head]
    for row in rows:
        lines += _set_row(row, table.columns, widths)
    return "".join(lines)


def _set_row(row: tuple[str, ...], columns: tuple[Column, ...], widths: list[int]) -> list[str]:
    from reader.typeset import break_lines

    cells: list[list[str]] = []
    for text, column, width in zip(row, columns, widths, strict=True):
        spans = break_lines(text, width) if column.wide else []
        cells.append([text[span.start : span.end].rstrip() for span in spans] or [text])
    lines: list[str] = []
    for number in range(max(map(len, cells))):
        parts = [
            _pad(cell[number] if number < len(cell) else "", column.align, width)
            for cell, column, width in zip(cells, columns, widths, strict=True)
        ]
        lines.append(GAP.join(parts).rstrip() + "\n")
    return lines


def _pad(text: str, align: Align, width: int) -> str:
    return add_padding(text, width) if align == "left" else _lead(text, width) + text


def add_padding(text: str, width: int) -> str:
    """`text` with blanks behind it, `width` cells in all."""
    return text + _lead(text, width)


def _lead(text: str, width: int) -> str:
    from reader.typeset import cell_width

    return " " * (width - cell_width(text))


def _one_line(text: str) -> str:
    return " ".join(text.split()) if any(mark in text for mark in "\t\n\r\x0b\x0c\x85") else text
