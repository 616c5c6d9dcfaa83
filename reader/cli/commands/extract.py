"""`piyue extract`: everything found in texts, one JSON object a line."""

import json
import sys
from argparse import ArgumentParser
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple, cast

from reader.cli.complaints import complain
from reader.cli.options import add_detection
from reader.cli.parallel import in_order
from reader.cli.parsers import Context
from reader.cli.records import Record, record_of
from reader.config.messages import gettext as _
from reader.config.messages import mark
from reader.errors import ReaderError, SourceError, UsageError
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
    parser.add_argument(
        "--jobs", type=int, default=1, metavar="N", help=_("processes that share the work")
    )
    parser.add_argument("-o", "--output", metavar="FILE", help=_("write there"))
    add_detection(parser)


def run(context: Context) -> int:
    """Write a line a text; 1 if one of them could not be read."""
    given = context.arguments
    if bool(given.sources) == bool(given.jsonl):
        raise UsageError(_("Give files, or --jsonl FILE."))
    if given.output is not None:
        _refuse_input(Path(given.output), given.sources or [given.jsonl])
    with ExitStack() as stack:
        lines = _lines(given.jsonl, stack) if given.jsonl else ()
        tasks = _Tasks(given.jsonl or "", given.as_is, given.encoding, given.format)
        write = _output(given.output, stack)
        if given.jsonl:
            records = in_order(tasks.line, lines, given.jobs)
        else:
            records = in_order(tasks.source, given.sources, given.jobs)
        failed = 0
        for record in records:
            failed += record.failed
            if record.failed and len(given.sources) == 1:
                raise ReaderError(record.text)
            if record.failed and given.sources:
                complain(record.text)
            write(record.json + "\n")
    return int(failed > 0)


def _refuse_input(output: Path, sources: list[str]) -> None:
    """Opening a file to write empties it: nothing would be left to read."""
    if output.exists() and any(Path(s).exists() and output.samefile(s) for s in sources):
        raise UsageError(_("{path} is read: write to another file.").format(path=output))


def _output(path: str | None, stack: ExitStack) -> Callable[[str], object]:
    """What writes; a lone surrogate is written as its escape, which JSON reads back."""
    if path is None:
        from reader.cli.forms import write_utf8

        return write_utf8
    target = Path(path).open("w", encoding="utf-8", errors="backslashreplace", newline="\n")  # noqa: SIM115 - the stack closes it
    return stack.enter_context(target).write


def _lines(path: str, stack: ExitStack) -> Iterator[bytes]:
    if path == "-":
        if sys.stdin is None:  # pyright: ignore[reportUnnecessaryComparison] - None after `<&-`
            raise SourceError(
                _("Nothing is piped to standard input."), _("Pipe a text to it, or name a file.")
            )
        lines: Iterable[bytes] = sys.stdin.buffer
    else:
        lines = stack.enter_context(Path(path).open("rb"))  # noqa: SIM115 - the stack closes it
    return (line for line in lines if line.strip())


class _Line(NamedTuple):
    """A line of the output; `text` says why it failed."""

    json: str
    failed: bool = False
    text: str = ""


@dataclass(frozen=True, slots=True)
class _Tasks:
    """What is done with each source or line, also in another process."""

    location: str
    keep: bool
    encoding: str | None
    format: str | None

    def source(self, source: str) -> _Line:
        """The record of a file."""
        from reader.services.open import Request, document_of, raw_text
        from reader.structure import as_is

        try:
            raw = raw_text(Request(source, self.encoding, self.format))
            document = _with_script(as_is(raw)) if self.keep else document_of(raw)
            return _written(_analysed(document))
        except ReaderError as error:
            return _written({"id": None, "source": source, "error": str(error)})

    def line(self, line: bytes) -> _Line:
        """The record of one line; a bad one tells why."""
        from reader.services.open import read_text

        try:
            entry = json.loads(line, parse_constant=_refuse_constant)
        except (ValueError, RecursionError) as error:
            return _written({"id": None, "error": f"not JSON: {error}"})
        table = cast("Record", entry) if isinstance(entry, dict) else {}
        name, text = table.get("id"), table.get("text")
        if not isinstance(text, str):
            return _written({"id": name, "error": 'no "text" that is a string'})
        try:
            document = _kept(text, self.location) if self.keep else read_text(text, self.location)
            return _written(_analysed(document, name))
        except ReaderError as error:
            return _written({"id": name, "error": str(error)})


def _refuse_constant(name: str) -> None:
    """Python reads and writes NaN and Infinity; RFC 8259 has no such numbers."""
    raise ValueError(name)


def _written(record: Record) -> _Line:
    text = str(record.get("error", ""))
    return _Line(json.dumps(record, ensure_ascii=False), "error" in record, text)


def _kept(text: str, location: str) -> Document:
    """The text untouched, line ends and all, so that its offsets hold."""
    from reader.structure import as_is

    return _with_script(as_is(RawText(text, SourceRef(location, location))))


def _with_script(document: Document) -> Document:
    from reader.script import detect

    script = detect(document.text)
    return document._replace(metadata=document.metadata._replace(script=script))


def _analysed(document: Document, name: object = None) -> Record:
    from reader.services.analysis import analyse

    return record_of(document, analyse(document), name=name)
