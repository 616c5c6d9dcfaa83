"""`piyue figures`: every figure of a text with its value, as a table or drawn."""

import shutil
import sys
from argparse import ArgumentParser
from collections.abc import Sequence
from typing import get_args

from reader.cli.forms import Table, show
from reader.cli.options import add_forms, add_source, opened
from reader.cli.parsers import Context
from reader.cli.records import Record, figure_record
from reader.config.messages import gettext as _
from reader.config.messages import mark
from reader.model.document import Document
from reader.model.figure import FigureKind
from reader.model.span import Span
from reader.services.figure_rows import FigureRow

SUMMARY = mark("List the figures of a text")
# A chart in a pipe or a file.
WIDTH = 80


def configure(parser: ArgumentParser) -> None:
    """Add the command's arguments."""
    add_source(parser)
    add_forms(parser)
    parser.add_argument("--kind", choices=get_args(FigureKind), help=_("only figures of this kind"))
    parser.add_argument(
        "--unit", metavar="NAME", help=_("only figures in this unit, as written or as in JSON")
    )
    parser.add_argument(
        "--sort",
        choices=("place", "size"),
        default="place",
        help=_("in the order of the text, or by unit from large to small"),
    )
    parser.add_argument(
        "--chart",
        action="store_true",
        help=_("draw bars of each unit, and the dates on a line"),
    )


def run(context: Context) -> int:
    """Write the table, or the charts."""
    from reader.services.analysis import analyse
    from reader.services.figure_rows import by_size, rows_of
    from reader.services.figure_table import figure_table

    given = context.arguments
    document = opened(context)
    rows = rows_of(document.text, analyse(document).figures)
    if given.unit:
        rows = _in_unit(document, rows, given.unit)
    if given.kind:
        rows = [row for row in rows if row.figure.kind == given.kind]
    if given.chart:
        return _draw(document, rows)
    if given.sort == "size":
        rows = [rows[index] for index in by_size(rows)]
    table = figure_table(document.text, rows)
    records = [_record(document, row) for row in rows]
    show(Table(table.columns, table.rows, records), given.form)
    return 0


def _in_unit(document: Document, rows: Sequence[FigureRow], unit: str) -> list[FigureRow]:
    """The rows in a unit, named as in JSON or as the text writes it anywhere: 元 is CNY."""
    from reader.services.passages import split_figure

    def written(row: FigureRow) -> str:
        span = row.figure.span
        return split_figure(document.text[span.start : span.end]).unit

    meant = {row.figure.unit for row in rows if written(row) == unit} | {unit}
    return [row for row in rows if row.figure.unit in meant]


def _record(document: Document, row: FigureRow) -> Record:
    """One figure with all its places, and what a check says of it."""
    share = row.share
    return {
        **figure_record(document, row.figure),
        "places": [_place(span) for span in row.places],
        "differs": [_place(other.span) for other in row.others],
        "share": None
        if share is None
        else {
            "part": _place(share.part.span),
            "whole": _place(share.whole.span),
            "computed": round(float(share.computed), 4),
            "right": share.right,
        },
    }


def _place(span: Span) -> list[int]:
    return [span.start, span.end]


def _draw(document: Document, rows: Sequence[FigureRow]) -> int:
    """Every family of at least two figures as bars, then the dates."""
    from reader.services.charts import chart_of, charted
    from reader.services.drawing import Run, chart_lines, timeline_lines
    from reader.services.timeline import timeline_of

    width = shutil.get_terminal_size().columns if sys.stdout.isatty() else WIDTH
    text = document.text
    drawn: list[list[tuple[Run, ...]]] = [
        chart_lines(chart_of(text, alike, family, str), width)
        for family, alike in charted(rows).items()
    ]
    dates = timeline_of(text, rows, str)
    if dates.bars:
        drawn.append(timeline_lines(dates, width))
    out = sys.stdout
    for number, lines in enumerate(drawn):
        out.write("\n" if number else "")
        out.writelines("".join(run.text for run in line).rstrip() + "\n" for line in lines)
    return 0
