"""`piyue names`: people, companies, places and products, with what is said of them."""

from argparse import ArgumentParser
from dataclasses import replace
from typing import get_args

from reader.cli.forms import show
from reader.cli.options import add_forms, add_source, opened
from reader.cli.parsers import Context
from reader.cli.records import entity_record
from reader.config.messages import gettext as _
from reader.config.messages import mark
from reader.model.entity import EntityKind

SUMMARY = mark("List the names in a text and the figures beside them")


def configure(parser: ArgumentParser) -> None:
    """Add the command's arguments."""
    add_source(parser)
    add_forms(parser)
    parser.add_argument(
        "--kind",
        action="append",
        choices=get_args(EntityKind),
        help=_("only these; may be given twice"),
    )


def run(context: Context) -> int:
    """Write the table: the most mentioned name first, its short forms behind it."""
    from reader.services.analysis import analyse
    from reader.services.naming import by_frequency, names_in, names_table

    document = opened(context)
    findings = analyse(document)
    kinds = context.arguments.kind or get_args(EntityKind)
    entities = [
        entity
        for entity in map(findings.entities.__getitem__, by_frequency(names_in(findings.entities)))
        if entity.kind in kinds
    ]
    spans = [figure.span for figure in findings.figures]
    table = names_table(
        entities, lambda index: document.text[spans[index].start : spans[index].end], str
    )
    records = [entity_record(entity) for entity in entities]
    show(replace(table, records=records), context.arguments.form)
    return 0
