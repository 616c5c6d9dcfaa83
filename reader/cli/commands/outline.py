"""`piyue outline`: the sections of a text, or why every block is what it is."""

from argparse import ArgumentParser

from reader.cli.forms import Column, Table, show
from reader.cli.options import add_forms, add_source, opened
from reader.cli.parsers import Context
from reader.cli.records import block_records, sections_of
from reader.config.messages import gettext as _
from reader.config.messages import mark
from reader.model.block import BlockKind
from reader.model.document import Document
from reader.services.tables import worded

SUMMARY = mark("Show the sections of a text")
COLUMNS = (
    Column("title", mark("Section"), wide=True),
    Column("level", mark("Level"), "right"),
    Column("start", mark("Place"), "right"),
    Column("characters", mark("Characters"), "right"),
)
KINDS: dict[BlockKind, str] = {
    "title": mark("Title"),
    "series": mark("series"),
    "deck": mark("deck"),
    "byline": mark("byline"),
    "dateline": mark("dateline"),
    "heading": mark("heading"),
    "paragraph": mark("paragraph"),
    "sidebar_title": mark("title of a box"),
    "bullet": mark("list"),
    "box": mark("box"),
    "quote_block": mark("quoted passage"),
    "verse": mark("verse"),
    "caption": mark("caption"),
    "table": mark("table"),
    "code": mark("code"),
    "other": mark("other"),
}
EXPLAINED = (
    Column("start", mark("Place"), "right"),
    Column("kind", mark("Kind"), says=worded(KINDS)),
    Column("level", mark("Level"), "right"),
    Column("reason", mark("Why")),
    Column("text", mark("Text"), wide=True),
)
BEGINNING = 48


def configure(parser: ArgumentParser) -> None:
    """Add the command's arguments."""
    add_source(parser)
    add_forms(parser)
    parser.add_argument(
        "--explain",
        action="store_true",
        help=_("every block of the text, and why it is what it is"),
    )


def run(context: Context) -> int:
    """Write the table."""
    document = opened(context)
    form = context.arguments.form
    show(_explained(document) if context.arguments.explain else _sections(document, form), form)
    return 0


def _sections(document: Document, form: str | None) -> Table:
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
    return Table(COLUMNS, rows, sections_of(document))


def _explained(document: Document) -> Table:
    from reader.services.reasons import reason_label

    rows = tuple(
        (
            str(block.span.start),
            block.kind,
            str(block.level or ""),
            reason_label(block.reason),
            _beginning(document.text[block.span.start : block.span.end]),
        )
        for block in document.blocks
    )
    records = [
        {**record, "reason": block.reason}
        for record, block in zip(block_records(document), document.blocks, strict=True)
    ]
    return Table(EXPLAINED, rows, records)


def _beginning(text: str) -> str:
    return text if len(text) <= BEGINNING else f"{text[: BEGINNING - 1]}…"
