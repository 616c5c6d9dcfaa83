"""`piyue quotes`: who said what."""

from argparse import ArgumentParser

from reader.cli.forms import Column, Table, show
from reader.cli.options import add_forms, add_source, opened
from reader.cli.parsers import Context
from reader.cli.records import quote_record
from reader.config.messages import gettext as _
from reader.config.messages import mark

SUMMARY = mark("List who said what in a text")
COLUMNS = (
    Column("speaker", mark("Speaker")),
    Column("cue", mark("Verb")),
    Column("kind", mark("Kind")),
    Column("text", mark("Words"), wide=True),
)


def configure(parser: ArgumentParser) -> None:
    """Add the command's arguments."""
    add_source(parser)
    add_forms(parser)
    parser.add_argument(
        "--kind",
        action="append",
        choices=("direct", "indirect", "term", "title"),
        help=_("only these; may be given twice"),
    )


def run(context: Context) -> int:
    """Write the table."""
    from reader.services.analysis import analyse

    document = opened(context)
    kinds = context.arguments.kind
    quotes = [q for q in analyse(document).quotes if not kinds or q.kind in kinds]
    rows = tuple(
        (
            quote.speaker or "",
            quote.cue or "",
            quote.kind,
            document.text[quote.inner.start : quote.inner.end],
        )
        for quote in quotes
    )
    records = [quote_record(document, quote) for quote in quotes]
    show(Table(COLUMNS, rows, records), context.arguments.form)
    return 0
