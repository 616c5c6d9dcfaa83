"""`piyue convert`: plain text in the other script."""

import sys
from argparse import ArgumentParser

from reader.cli.forms import harmless
from reader.cli.options import add_source
from reader.cli.parsers import Context
from reader.config.messages import gettext as _
from reader.config.messages import mark
from reader.config.setting_rules import STANDARDS

SUMMARY = mark("Convert between simplified and traditional")


def configure(parser: ArgumentParser) -> None:
    """Add the command's arguments."""
    add_source(parser)
    parser.add_argument(
        "--to",
        required=True,
        choices=STANDARDS,
        metavar="CONFIG",
        help=_("one of {names}").format(names=" ".join(STANDARDS)),
    )


def run(context: Context) -> int:
    """Write the text as it was given, its lines kept, in the script asked for."""
    from reader.script import convert
    from reader.services.open import Request, raw_text

    given = context.arguments
    raw = raw_text(Request(given.source, given.encoding, given.format))
    sys.stdout.write(harmless(convert(raw.text, given.to).text))
    return 0
