"""Arguments that many commands share, and what they lead to."""

from argparse import ArgumentParser

from reader.cli.parsers import Context
from reader.config.messages import gettext as _
from reader.model.document import Document


def add_source(parser: ArgumentParser) -> None:
    """SOURCE with the options that override detection."""
    parser.add_argument("source", metavar="SOURCE", help=_("a file, - or @clipboard"))
    add_detection(parser)


def add_detection(parser: ArgumentParser) -> None:
    """`--encoding` and `--format`."""
    parser.add_argument("--encoding", metavar="NAME", help=_("such as gb18030, big5 or utf-8"))
    parser.add_argument("--format", metavar="NAME", help=_("such as text or markdown"))


def add_forms(parser: ArgumentParser) -> None:
    """The forms a table can take."""
    forms = parser.add_mutually_exclusive_group()
    forms.add_argument("--json", dest="form", action="store_const", const="json", help="JSON")
    forms.add_argument("--csv", dest="form", action="store_const", const="csv", help="CSV")
    forms.add_argument(
        "--markdown", dest="form", action="store_const", const="markdown", help="Markdown"
    )


def opened(context: Context) -> Document:
    """The document that SOURCE names.

    Raises:
        SourceError: it cannot be read.
    """
    from reader.services.open import open_source

    given = context.arguments
    return open_source(given.source, encoding=given.encoding, format=given.format)
