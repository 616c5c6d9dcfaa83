"""`piyue names`: people, companies, places and products, with what is said of them."""

from argparse import ArgumentParser

from reader.cli.forms import Column, Table, show
from reader.cli.options import add_forms, add_source, opened
from reader.cli.parsers import Context
from reader.cli.records import entity_record
from reader.config.messages import mark

SUMMARY = mark("List the names in a text and the figures beside them")
COLUMNS = (
    Column("name", mark("Name")),
    Column("kind", mark("Kind")),
    Column("mentions", mark("Mentions"), "right"),
    Column("quotes", mark("Quotes"), "right"),
    Column("figures", mark("Figures"), wide=True),
)


def configure(parser: ArgumentParser) -> None:
    """Add the command's arguments."""
    add_source(parser)
    add_forms(parser)


def run(context: Context) -> int:
    """Write the table, the most mentioned name first."""
    from reader.services.analysis import analyse

    document = opened(context)
    findings = analyse(document)
    entities = sorted(findings.entities, key=lambda entity: -len(entity.mentions))
    figures = [document.text[f.span.start : f.span.end] for f in findings.figures]
    rows = tuple(
        (
            entity.name,
            entity.kind,
            str(len(entity.mentions)),
            str(len(entity.quotes)),
            "、".join(figures[index] for index in entity.figures),
        )
        for entity in entities
    )
    show(Table(COLUMNS, rows, [entity_record(e) for e in entities]), context.arguments.form)
    return 0
