"""`piyue figures`: every figure of a text with its value."""

from argparse import ArgumentParser

from reader.cli.forms import Column, Table, show
from reader.cli.options import add_forms, add_source, opened
from reader.cli.parsers import Context
from reader.cli.records import figure_record, plain_value
from reader.config.messages import gettext as _
from reader.config.messages import mark
from reader.model.document import Document
from reader.model.figure import Figure

SUMMARY = mark("List the figures of a text")
COLUMNS = (
    Column("text", mark("Figure"), "right"),
    Column("value", mark("Value"), "right"),
    Column("unit", mark("Unit")),
    Column("kind", mark("Kind")),
    Column("qualifier", mark("Qualifier")),
    Column("of", mark("Of what")),
    Column("sentence", mark("Sentence"), wide=True),
)
QUALIFIERS = {
    "gt": mark("more than"),
    "ge": mark("at least"),
    "lt": mark("less than"),
    "le": mark("at most"),
    "up": mark("up"),
    "down": mark("down"),
    "approx": mark("about"),
    "ago": mark("ago"),
}


def configure(parser: ArgumentParser) -> None:
    """Add the command's arguments."""
    add_source(parser)
    add_forms(parser)


def run(context: Context) -> int:
    """Write the table."""
    from reader.services.analysis import analyse

    document = opened(context)
    figures = analyse(document).figures
    rows = tuple(_row(document, figure) for figure in figures)
    records = [figure_record(document, figure) for figure in figures]
    show(Table(COLUMNS, rows, records), context.arguments.form)
    return 0


def _row(document: Document, figure: Figure) -> tuple[str, ...]:
    from reader.text import sentence_at

    sentence = sentence_at(document.text, figure.span.start)
    return (
        document.text[figure.span.start : figure.span.end],
        _value(figure),
        figure.unit,
        figure.kind,
        _qualifiers(figure),
        figure.of or "",
        document.text[sentence.start : sentence.end],
    )


def _value(figure: Figure) -> str:
    value = plain_value(figure.value)
    if isinstance(figure.value, tuple):
        low, high = (plain_value(part) for part in figure.value)
        return f"{_word(low)}–{_word(high)}"
    return _word(value)


def _word(value: object) -> str:
    return "" if value is None else str(value)


def _qualifiers(figure: Figure) -> str:
    names = (
        "approx" if figure.approx else None,
        figure.bound,
        figure.change,
        "ago" if figure.ago else None,
    )
    return " ".join(_(QUALIFIERS[name]) for name in names if name)
