"""`piyue extract`: everything found in texts, one JSON object a line."""

import json
import sys
from argparse import ArgumentParser
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import TextIO, cast

from reader.cli.complaints import complain
from reader.cli.options import add_detection
from reader.cli.parsers import Context
from reader.cli.records import Record, record_of
from reader.config.messages import gettext as _
from reader.config.messages import mark
from reader.errors import ReaderError, UsageError
from reader.model.document import Document
from reader.model.raw import RawText, SourceRef

SUMMARY = mark("Extract figures, quotes and names as JSON Lines")


def configure(parser: ArgumentParser) -> None:
    """Add the command's arguments."""
    parser.add_argument("sources", metavar="SOURCE", nargs="*", help=_("files, - or @clipboard"))
    parser.add_argument(
        "--jsonl",
        metavar="FILE",
        help=_('read {"id": …, "text": …} a line instead; - is standard input'),
    )
    parser.add_argument(
        "--as-is",
        action="store_true",
        help=_("leave the text as it is: offsets are those of the given text"),
    )
    parser.add_argument("-o", "--output", metavar="FILE", help=_("write there"))
    add_detection(parser)


def run(context: Context) -> int:
    """Write a line a text; 1 if one of them could not be read."""
    given = context.arguments
    if bool(given.sources) == bool(given.jsonl):
        raise UsageError(_("Give files, or --jsonl FILE."))
    records = _from_lines(context) if given.jsonl else _from_sources(context)
    failed = False
    with ExitStack() as stack:
        output = _output(given.output, stack)
        for record in records:
            failed = failed or "error" in record
            output.write(json.dumps(record, ensure_ascii=False) + "\n")
        output.flush()
    return int(failed)


def _output(path: str | None, stack: ExitStack) -> TextIO:
    """A lone surrogate is written as its escape, which JSON reads back."""
    if path is not None:
        target = Path(path).open("w", encoding="utf-8", errors="backslashreplace", newline="\n")  # noqa: SIM115 - the stack closes it
        return stack.enter_context(target)
    from reader.cli.forms import utf8_output

    return utf8_output()


def _from_sources(context: Context) -> Iterator[Record]:
    from reader.services.open import Request, document_of, raw_text
    from reader.structure import as_is

    given = context.arguments
    for source in given.sources:
        try:
            raw = raw_text(Request(source, given.encoding, given.format))
            record = _analysed(_with_script(as_is(raw)) if given.as_is else document_of(raw))
        except ReaderError as error:
            if len(given.sources) == 1:
                raise
            complain(str(error))
            yield {"id": None, "source": source, "error": str(error)}
        else:
            yield record


def _from_lines(context: Context) -> Iterator[Record]:
    given = context.arguments
    with ExitStack() as stack:
        lines: Iterable[bytes]
        if given.jsonl == "-":
            lines = sys.stdin.buffer
        else:
            lines = stack.enter_context(Path(given.jsonl).open("rb"))
        for line in lines:
            if line.strip():
                yield _from_line(line, given.jsonl, keep=given.as_is)


def _from_line(line: bytes, location: str, *, keep: bool) -> Record:
    """The record of one line; a bad one tells why."""
    from reader.services.open import read_text

    try:
        entry = json.loads(line)
    except (ValueError, RecursionError) as error:
        return {"id": None, "error": f"not JSON: {error}"}
    table = cast("Record", entry) if isinstance(entry, dict) else {}
    name, text = table.get("id"), table.get("text")
    if not isinstance(text, str):
        return {"id": name, "error": 'no "text" that is a string'}
    try:
        document = _kept(text, location) if keep else read_text(text, location)
        return _analysed(document, name)
    except ReaderError as error:
        return {"id": name, "error": str(error)}


def _kept(text: str, location: str) -> Document:
    """The text untouched, line ends and all, so that its offsets hold."""
    from reader.structure import as_is

    return _with_script(as_is(RawText(text, SourceRef(location, location))))


def _with_script(document: Document) -> Document:
    from dataclasses import replace

    from reader.script import detect

    script = detect(document.text)
    return replace(document, metadata=replace(document.metadata, script=script))


def _analysed(document: Document, name: object = None) -> Record:
    from reader.services.analysis import analyse

    return record_of(document, analyse(document), name=name)
