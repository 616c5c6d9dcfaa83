"""`piyue search`: words in all the texts read lately, or in files, in either script."""

import os
from argparse import ArgumentParser
from collections.abc import Iterator
from dataclasses import dataclass

from reader.cli.complaints import complain
from reader.cli.forms import Column, Table, show
from reader.cli.options import add_detection, add_forms
from reader.cli.parsers import Context
from reader.config.messages import gettext as _
from reader.config.messages import mark
from reader.errors import ReaderError
from reader.model.document import Document
from reader.model.span import Span

SUMMARY = mark("Search the texts read lately, in either script")
COLUMNS = (
    Column("title", mark("Text")),
    Column("section", mark("Section")),
    Column("sentence", mark("Sentence"), wide=True),
)


@dataclass(frozen=True, slots=True)
class Hit:
    """A place where the words stand."""

    document: Document
    span: Span

    @property
    def section(self) -> str:
        """The title of the innermost section."""
        index = self.document.section_at(self.span.start)
        return "" if index is None else self.document.sections[index].title

    @property
    def sentence(self) -> str:
        """The sentence around it."""
        from reader.text.sentence import sentence_at

        span = sentence_at(self.document.text, self.span.start)
        return self.document.text[span.start : span.end]


def configure(parser: ArgumentParser) -> None:
    """Add the command's arguments."""
    parser.add_argument("words", metavar="WORDS", help=_("what to look for, as it is written"))
    parser.add_argument("sources", metavar="SOURCE", nargs="*", default=[], help=_("files instead"))
    parser.add_argument(
        "--most", type=int, default=100, metavar="N", help=_("hits in all (100); 0 for no limit")
    )
    add_detection(parser)
    add_forms(parser)


def run(context: Context) -> int:
    """Write the hits, text by text; 1 if a text could not be read."""
    most = context.arguments.most
    hits: list[Hit] = []
    unread: list[str] = []
    for hit in _hits(context, unread):
        hits.append(hit)
        if len(hits) == most:
            break
    rows = tuple((_title(hit.document), hit.section, hit.sentence) for hit in hits)
    records = [
        {
            "source": hit.document.source.location,
            "title": _title(hit.document),
            "section": hit.section,
            "start": hit.span.start,
            "end": hit.span.end,
            "sentence": hit.sentence,
        }
        for hit in hits
    ]
    show(Table(COLUMNS, rows, records), context.arguments.form)
    return int(bool(unread))


def _title(document: Document) -> str:
    return document.metadata.title or document.source.name


def _hits(context: Context, unread: list[str]) -> Iterator[Hit]:
    from reader.services.finding import find
    from reader.services.open import Request, document_of, raw_text
    from reader.text.search import search_pattern

    given = context.arguments
    pattern = search_pattern(given.words)
    for source in given.sources or _known():
        try:
            raw = raw_text(Request(source, given.encoding, given.format))
        except ReaderError as error:
            complain(str(error))
            unread.append(source)
            continue
        # Its structure is recovered only where there is something to show.
        if pattern.search(raw.text):
            document = document_of(raw)
            for span in find(document, given.words).spans:
                yield Hit(document, span)


def _known() -> Iterator[str]:
    """Files read lately that are still there, and may be looked at."""
    from reader.library.recents import load_recents

    return filter(os.path.isfile, (recent.location for recent in load_recents()))
