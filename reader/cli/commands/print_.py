"""`piyue print`: the article, set and wrapped, on standard output."""

import shutil
import sys
from argparse import ArgumentParser, ArgumentTypeError

from reader.cli.options import add_source, opened
from reader.cli.parsers import Context
from reader.config.messages import gettext as _
from reader.config.messages import mark
from reader.config.setting_rules import STANDARDS

SUMMARY = mark("Print a text, set and wrapped")
LEAST, MOST = 4, 2000


def configure(parser: ArgumentParser) -> None:
    """Add the command's arguments."""
    add_source(parser)
    parser.add_argument("--width", type=_width, metavar="N", help=_("cells a line, 4 to 2000"))
    parser.add_argument(
        "--to", choices=STANDARDS, metavar="CONFIG", help=_("convert, such as s2t or t2s")
    )
    parser.add_argument(
        "--ambiguous", type=int, choices=(1, 2), help=_("cells of “ ” … — on your terminal")
    )


def run(context: Context) -> int:
    """Write the page."""
    from reader.services.galley import Galley, Place
    from reader.typeset import PageStyle

    given, settings = context.arguments, context.settings
    document = opened(context)
    widest = min(shutil.get_terminal_size().columns, settings.measure * 2)
    style = PageStyle(
        measure=given.width or max(LEAST, widest // 2 * 2),
        ambiguous=given.ambiguous or (2 if settings.ambiguous == 2 else 1),
        level=settings.break_level,
        spacing=settings.paragraph_spacing,
    )
    output = sys.stdout
    for place, piece in Galley(document, given.to, style).rows_from(Place(0, 0)):
        number = place.row - piece.above
        if number < 0:
            output.write("\n")
            continue
        line = piece.lines[number]
        text = piece.text[line.span.start : line.span.end].rstrip()
        output.write(f"{' ' * line.indent}{line.prefix}{text}".rstrip() + "\n")
    return 0


def _width(text: str) -> int:
    if text.isdecimal() and LEAST <= int(text[:5]) <= MOST:
        return int(text)
    raise ArgumentTypeError(
        _("{text} is not a width from {least} to {most}").format(text=text, least=LEAST, most=MOST)
    )
