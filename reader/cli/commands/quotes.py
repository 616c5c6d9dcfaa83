"""`piyue quotes`: who said what."""

from argparse import ArgumentParser
from typing import get_args

from reader.cli.forms import show
from reader.cli.options import add_forms, add_source, opened
from reader.cli.parsers import Context
from reader.cli.records import Record, quote_record
from reader.config.messages import gettext as _
from reader.config.messages import mark
from reader.model.document import Document
from reader.model.quote import Quote, QuoteKind

SUMMARY = mark("List who said what in a text")
KINDS: tuple[QuoteKind, ...] = get_args(QuoteKind)


def configure(parser: ArgumentParser) -> None:
    """Add the command's arguments."""
    add_source(parser)
    add_forms(parser)
    parser.add_argument(
        "--kind", action="append", choices=KINDS, help=_("only these; may be given twice")
    )
    parser.add_argument(
        "--by",
        choices=("place", "speaker"),
        default="place",
        help=_("in the order of the text, or each speaker's words together"),
    )


def run(context: Context) -> int:
    """Write the table: a row a saying, with the words in marks behind them, each once."""
    from dataclasses import replace

    from reader.services.analysis import analyse
    from reader.services.outline import passages_beside
    from reader.services.sayings import SPOKEN, by_speaker, marked_words, sayings_of, sayings_table

    document = opened(context)
    kinds = context.arguments.kind or KINDS
    quotes = [quote for quote in analyse(document).quotes if quote.kind in kinds]
    said = sayings_of(document.text, quotes, passages_beside(document))
    is_grouped = context.arguments.by == "speaker"
    if is_grouped:
        said = [one for speaker in by_speaker(said) for one in speaker.sayings]
    rest = [
        one
        for kind in KINDS
        if kind not in SPOKEN
        for one in marked_words(document.text, quotes, kind)
    ]
    table = sayings_table(document.text, [*said, *rest], str)
    records = _by_speaker(document, quotes) if is_grouped else _records(document, quotes)
    show(replace(table, records=records), context.arguments.form)
    return 0


def _records(document: Document, quotes: list[Quote]) -> list[Record]:
    return [quote_record(document, quote) for quote in quotes]


def _by_speaker(document: Document, quotes: list[Quote]) -> list[Record]:
    """Speakers with the number of their sayings and all their quotes; null for the unnamed."""
    from reader.services.sayings import by_speaker, sayings_of

    return [
        {
            "speaker": speaker.name,
            "count": len(speaker.sayings),
            "quotes": _records(document, [part for said in speaker.sayings for part in said.parts]),
        }
        for speaker in by_speaker(sayings_of(document.text, quotes))
    ]
