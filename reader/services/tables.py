"""Tables as text, for files, other programs and the clipboard: CSV, TSV, Markdown, plain lines."""

import csv
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from io import StringIO
from typing import Literal, TypeVar

from reader.config.messages import gettext as _

Align = Literal["left", "right"]
Code = TypeVar("Code", bound=str)
TableForm = Literal["markdown", "csv", "tsv"]
TABLE_FORMS: tuple[TableForm, ...] = ("markdown", "csv", "tsv")


@dataclass(frozen=True, slots=True)
class Column:
    """A column: `key` heads it for programs, `title` (a message id) for people.

    `says` puts a cell that holds codes into the interface's words, for people too. At most one
    column of a table is `wide`: it takes the room that is left, and wraps.
    """

    key: str
    title: str
    align: Align = "left"
    wide: bool = False
    says: Callable[[str], str] = str


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of text under columns, and the records behind them for JSON."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]
    records: Sequence[object] = ()


def worded(words: Mapping[Code, str]) -> Callable[[str], str]:
    """What says codes by their message ids, and anything else as it is."""
    known: dict[str, str] = dict(words.items())
    return lambda code: _(known[code]) if code in known else code


def table_text(table: Table, form: TableForm) -> str:
    """The table in a form."""
    write: dict[TableForm, Callable[[Table], str]] = {
        "markdown": as_markdown,
        "csv": as_csv,
        "tsv": as_lines,
    }
    return write[form](table)


def as_lines(table: Table) -> str:
    """Keys and rows with tabs between, a row a line."""
    rows = [[column.key for column in table.columns], *table.rows]
    return "".join("\t".join(map(one_line, row)) + "\n" for row in rows)


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
    rows += [[one_line(cell).replace("|", "\\|") for cell in row] for row in in_words(table)]
    return "".join("| " + " | ".join(row) + " |\n" for row in rows)


def in_words(table: Table) -> list[list[str]]:
    """The rows as people read them."""
    says = [column.says for column in table.columns]
    return [[say(cell) for say, cell in zip(says, row, strict=True)] for row in table.rows]


def one_line(text: str) -> str:
    """`text` without line ends and tabs, which would break a row."""
    return " ".join(text.split()) if any(mark in text for mark in "\t\n\r\x0b\x0c\x85") else text
