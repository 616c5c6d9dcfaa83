"""`piyue library`: the texts read lately."""

from argparse import ArgumentParser

from reader.cli.forms import Column, Table, show
from reader.cli.options import add_forms
from reader.cli.parsers import Context
from reader.config.messages import gettext as _
from reader.config.messages import mark
from reader.errors import ReaderError
from reader.library.locations import settled_location
from reader.library.recents import forget, load_recents

SUMMARY = mark("List the texts read lately")
COLUMNS = (
    Column("title", mark("Title"), wide=True),
    Column("percent", mark("Read"), "right"),
    Column("characters", mark("Characters"), "right"),
    Column("read", mark("Last read")),
    Column("location", mark("Place")),
)


def configure(parser: ArgumentParser) -> None:
    """Add the command's arguments."""
    add_forms(parser)
    parser.add_argument(
        "--forget", metavar="SOURCE", help=_("take a text off the list; its notes stay")
    )


def run(context: Context) -> int:
    """Write the table, the last text first."""
    gone = context.arguments.forget
    if gone is not None:
        if not (forget(gone) or forget(settled_location(gone))):
            raise ReaderError(_("{source} is not in the list.").format(source=gone))
        return 0
    recents = load_recents()
    rows = tuple(
        (
            recent.title,
            f"{recent.percent} %",
            str(recent.size),
            f"{recent.read.astimezone():%Y-%m-%d %H:%M}",
            recent.location,
        )
        for recent in recents
    )
    records = [
        {
            "location": recent.location,
            "title": recent.title,
            "digest": recent.digest,
            "characters": recent.size,
            "place": recent.place,
            "percent": recent.percent,
            "read": recent.read.isoformat(timespec="seconds"),
        }
        for recent in recents
    ]
    show(Table(COLUMNS, rows, records), context.arguments.form)
    return 0
