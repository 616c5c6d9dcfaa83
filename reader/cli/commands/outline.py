"""`piyue outline`: the sections of a text."""

from argparse import ArgumentParser

from reader.cli.forms import Column, Table, show
from reader.cli.options import add_forms, add_source, opened
from reader.cli.parsers import Context
from reader.cli.records import sections_of
from reader.config.messages import mark

SUMMARY = mark("Show the sections of a text")
COLUMNS = (
    Column("title", mark("Section"), wide=True),
    Column("level", mark("Level"), "right"),
    Column("start", mark("Place"), "right"),
    Column("characters", mark("Characters"), "right"),
)


def configure(parser: ArgumentParser) -> None:
    """Add the command's arguments."""
    add_source(parser)
    add_forms(parser)


def run(context: Context) -> int:
    """Write the table."""
    document = opened(context)
    form = context.arguments.form
    step = "" if form == "csv" else "\u3000"
    top = min((section.level for section in document.sections), default=1)
    rows = tuple(
        (
            step * (section.level - top) + section.title,
            str(section.level),
            str(section.span.start),
            str(section.span.length),
        )
        for section in document.sections
    )
    show(Table(COLUMNS, rows, sections_of(document)), form)
    return 0
