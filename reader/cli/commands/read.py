"""`piyue read`: a text on the screen."""

from argparse import ArgumentParser

from reader.cli.parsers import Context
from reader.config.messages import gettext as _
from reader.config.messages import mark

SUMMARY = mark("Read a text on the screen")


def configure(parser: ArgumentParser) -> None:
    """Add the command's arguments."""
    from reader.cli.options import add_detection

    parser.add_argument("source", metavar="SOURCE", nargs="?", help=_("a file, - or @clipboard"))
    add_detection(parser)


def run(context: Context) -> int:
    """The screen, until the user leaves it."""
    from reader.cli.show import show

    given = context.arguments
    return show(given.source, context.settings, encoding=given.encoding, format=given.format)
