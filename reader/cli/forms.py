"""Tables as text: well set on a terminal, plain when piped, or JSON, CSV, Markdown."""

import json
import os
import shutil
import sys
from collections.abc import Sequence
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
# A wide column gets what the others leave, but never less than this while they can give way.
LEAST = 16
# What any column of words keeps.
NARROW = 6


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
    """The table set for a terminal of `width` cells; empty columns stay away, full ones wrap."""
    from reader.text.visible import make_visible
    from reader.typeset import cell_width

    told = [
        index
        for index in range(len(table.columns))
        if not table.rows or any(row[index] for row in table.rows)
    ]
    columns = [table.columns[index] for index in told]
    titles = [_(column.title) for column in columns]
    rows = [[make_visible(one_line(row[index])) for index in told] for row in in_words(table)]
    natural = [max(map(cell_width, column)) for column in zip(titles, *rows, strict=True)]
    widths = _fitted(natural, columns, width - len(GAP) * (len(columns) - 1))
    head = "".join(_set_row(titles, columns, widths))
    lines = [f"\x1b[2m{head.rstrip()}\x1b[0m\n" if styled else head]
    for row in rows:
        lines += _set_row(row, columns, widths)
    return "".join(lines)


def _fitted(widths: Sequence[int], columns: Sequence[Column], room: int) -> list[int]:
    """Widths that `room` holds: the wide column gives way, then whichever words take most."""
    fitted = list(widths)
    words = [index for index, column in enumerate(columns) if column.align == "left"]
    wide = [index for index in words if columns[index].wide]
    for giving, least in ((wide, LEAST), (words, NARROW)):
        while giving and sum(fitted) > room:
            most = max(giving, key=fitted.__getitem__)
            if fitted[most] <= least:
                break
            fitted[most] -= 1
    return fitted


def _set_row(row: Sequence[str], columns: Sequence[Column], widths: Sequence[int]) -> list[str]:
    from reader.typeset import break_lines, cell_width

    cells: list[list[str]] = []
    for text, width in zip(row, widths, strict=True):
        spans = break_lines(text, width) if cell_width(text) > width else []
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
