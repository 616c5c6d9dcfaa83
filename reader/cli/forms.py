"""Tables as text: well set on a terminal, plain when piped, or JSON, CSV, Markdown."""

import json
import os
import shutil
import sys
from io import TextIOWrapper
from typing import cast

from reader.config.messages import gettext as _
from reader.services.tables import (
    Align,
    Column,
    Table,
    as_csv,
    as_lines,
    as_markdown,
    in_words,
    one_line,
)

__all__ = ["Column", "Table", "add_padding", "as_csv", "as_lines", "as_markdown", "as_page", "show"]

GAP = "  "
# A wide column gets what the others leave, but never less than this.
LEAST = 16


def show(table: Table, form: str | None) -> None:
    """Write a table to standard output in `form`, or as fits where the output goes."""
    if form == "json":
        write_utf8(json.dumps(table.records, ensure_ascii=False, indent=2) + "\n")
    elif form == "csv":
        write_utf8(as_csv(table))
    elif form == "markdown":
        write_utf8(as_markdown(table))
    elif sys.stdout.isatty():
        width = shutil.get_terminal_size().columns
        sys.stdout.write(as_page(table, width, styled=not os.environ.get("NO_COLOR")))
    else:
        sys.stdout.write(as_lines(table))


def write_utf8(text: str) -> None:
    """Write to standard output in UTF-8, whatever the locale; a lone surrogate as its escape."""
    stdout: object = sys.stdout
    if isinstance(stdout, TextIOWrapper):
        stream = cast("TextIOWrapper", stdout)
        stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")
    sys.stdout.write(harmless(text))


def harmless(text: str) -> str:
    """`text` for standard output: whole in a pipe, without what a terminal would obey on one."""
    if not sys.stdout.isatty():
        return text
    from reader.text.visible import make_visible

    return make_visible(text.replace("\r\n", "\n"))


def as_page(table: Table, width: int, *, styled: bool = False) -> str:
    """The table set for a terminal of `width` cells; the wide column wraps."""
    from reader.text.visible import make_visible
    from reader.typeset import cell_width

    titles = tuple(_(column.title) for column in table.columns)
    rows = [tuple(make_visible(one_line(cell)) for cell in row) for row in in_words(table)]
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
