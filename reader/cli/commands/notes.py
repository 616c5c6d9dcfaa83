"""`piyue notes`: highlights and notes of all texts, without a screen."""

import sys
from argparse import ArgumentParser, ArgumentTypeError
from collections.abc import Callable, Generator, Iterable
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from reader.annotations.store import (
    KnownDocument,
    Store,
    StoredMark,
    open_store,
)
from reader.cli.complaints import complain
from reader.cli.forms import Column, Table, show, write_utf8
from reader.cli.options import add_detection, add_forms, opened
from reader.cli.parsers import Context
from reader.config import paths
from reader.config.messages import gettext as _
from reader.config.messages import mark
from reader.errors import ExchangeError, StoreError, UsageError
from reader.library.files import write_bytes
from reader.services.mark_words import STATES, STYLES
from reader.services.tables import worded
from reader.text.visible import make_visible

SUMMARY = mark("List, search, exchange and check highlights and notes")
_SQLITE = b"SQLite format 3\0"  # https://sqlite.org/fileformat2.html, 1.2.1
COLUMNS = (
    Column("title", mark("Text")),
    Column("section", mark("Section")),
    Column("style", mark("Mark"), says=worded(STYLES)),
    Column("state", mark("State"), says=worded(STATES)),
    Column("quote", mark("Words"), wide=True),
    Column("note", mark("Note")),
    Column("tags", mark("Tags")),
)


def configure(parser: ArgumentParser) -> None:
    """Add the command's arguments."""
    actions = parser.add_subparsers(dest="action", required=True, metavar="ACTION")
    listing = actions.add_parser("list", help=_("all notes, or those of one text"))
    listing.add_argument("source", metavar="SOURCE", nargs="?")
    add_detection(listing)
    searching = actions.add_parser("search", help=_("notes with all of these words"))
    searching.add_argument("words", metavar="WORD", nargs="+")
    for each in (listing, searching):
        add_forms(each)
    actions.add_parser("tags", help=_("all tags and how often they are used"))
    actions.add_parser("check", help=_("whether the store is sound"))
    export = actions.add_parser("export", help=_("write notes to a file or standard output"))
    export.add_argument("source", metavar="SOURCE", nargs="?")
    export.add_argument("--to", metavar="FORMAT", help=_("such as w3c, markdown, jsonl or org"))
    export.add_argument("-o", "--output", metavar="FILE")
    export.add_argument("--tag", action="append", default=[], help=_("only with this tag"))
    export.add_argument(
        "--color",
        "--colour",
        action="append",
        default=[],
        choices=tuple(STYLES),
        help=_("only in this colour"),
    )
    export.add_argument(
        "--since", type=_day, metavar="DATE", help=_("only changed since, such as 2024-03-05")
    )
    add_detection(export)
    taking = actions.add_parser("import", help=_("read notes from a file"))
    taking.add_argument("file", metavar="FILE")
    taking.add_argument(
        "--from", dest="kind", metavar="FORMAT", help=_("if the name does not tell")
    )
    taking.add_argument("--source", metavar="SOURCE", help=_("the text that they belong to"))
    add_detection(taking)
    merging = actions.add_parser("merge", help=_("take in another store of notes"))
    merging.add_argument("file", metavar="FILE")
    backup = actions.add_parser("backup", help=_("a whole copy in one file"))
    backup.add_argument("file", metavar="FILE", nargs="?")


def _day(text: str) -> datetime:
    """A day or a time, in the user's zone where it does not say."""
    try:
        return datetime.fromisoformat(text).astimezone()
    except (ValueError, OverflowError) as error:
        raise ArgumentTypeError(_("{text} is no date").format(text=text)) from error


def run(context: Context) -> int:
    """Do the action; 1 if the store is not sound."""
    with _store(context) as store:
        for issue in store.issues:
            complain(issue)
        return _ACTIONS[context.arguments.action](context, store)


@contextmanager
def _store(context: Context) -> Generator[Store, None, None]:
    store = open_store(context.settings.store_url or Path(paths.store_file()))
    try:
        yield store
    finally:
        store.close()


def _list(context: Context, store: Store) -> int:
    if context.arguments.source is None:
        _show(context, store, store.marks())
        return 0
    known = _known(context, store)
    _show(context, store, store.marks(known.id) if known else ())
    return 0


def _known(context: Context, store: Store) -> KnownDocument | None:
    """What the store has of SOURCE."""
    from reader.services.exchange import key_of

    return store.find(key_of(opened(context)))


def _export(context: Context, store: Store) -> int:
    from reader.annotations.exchange import Choice, format_named, format_of_file
    from reader.services.exchange import export_notes

    given = context.arguments
    if given.to is None and given.output is None:
        raise UsageError(_("Say --to FORMAT or -o FILE."))
    form = format_named(given.to) if given.to else format_of_file(given.output)
    known = _known(context, store) if given.source else None
    owner = (known.id if known else "") if given.source else None
    # The backup format keeps the deleted as well, so that a deletion travels.
    choice = Choice(frozenset(given.tag), frozenset(given.color), given.since, form.name == "jsonl")
    path = Path(given.output) if given.output is not None else None
    before = _text_of(path) if path and path.is_file() else ""
    text = export_notes(store, form, choice, owner, before)
    if path is None:
        write_utf8(text)
    else:
        _write(path, text.encode("utf-8", "backslashreplace"))
    return 0


def _write(path: Path, data: bytes) -> None:
    """Write a file whole or not at all, through a link, and readable for whom it was readable."""
    target = path.resolve()
    if target.exists() and not target.is_file():
        target.write_bytes(data)  # a pipe or a terminal has no other in its place
        return
    if not target.exists():
        target.touch()
    mode = target.stat().st_mode
    write_bytes(target, data)
    target.chmod(mode)


def _text_of(path: Path) -> str:
    try:
        return path.read_text("utf-8")
    except UnicodeDecodeError as error:
        raise ExchangeError(
            _("{path} is not in UTF-8; it stays as it is.").format(path=path)
        ) from error


def _import(context: Context, store: Store) -> int:
    from reader.annotations.exchange import format_named, format_of_file
    from reader.services.exchange import import_notes

    given = context.arguments
    path = _file(given.file)
    text = path.read_text("utf-8-sig", errors="replace")
    form = format_named(given.kind) if given.kind else format_of_file(path.name, text)
    if form.read is None:
        raise UsageError(_("Notes cannot be read from {name}.").format(name=form.name))
    read = form.read(text)
    taken = import_notes(store, read, opened(context) if given.source else None)
    for problem in read.problems:
        complain(f"{path}: {problem}")
    if taken.waiting:
        complain(
            _(
                "{count} notes wait for their words: open the text, or name it with --source."
            ).format(count=taken.waiting)
        )
    if taken.unsure:
        complain(
            _("{count} notes changed or stand in several places: please check.").format(
                count=taken.unsure
            )
        )
    line = _("{added} added, {changed} changed, {known} known.").format(
        added=taken.added, changed=taken.changed, known=taken.known
    )
    sys.stdout.write(line + "\n")
    return int(bool(read.problems))


def _file(name: str) -> Path:
    path = Path(name)
    if not path.is_file():
        raise StoreError(_("{path} is no file.").format(path=path))
    return path


def _merge(context: Context, store: Store) -> int:
    path = _file(context.arguments.file)
    with path.open("rb") as file:
        if file.read(len(_SQLITE)) != _SQLITE:  # else it would be set aside as a damaged store
            raise StoreError(_("{path} is no store of notes.").format(path=path))
    other = open_store(path)
    for issue in other.issues:
        complain(issue)
    try:
        changed = store.merge(other)
    finally:
        other.close()
    sys.stdout.write(_("{count} notes changed.").format(count=changed) + "\n")
    return 0


def _search(context: Context, store: Store) -> int:
    _show(context, store, store.search(" ".join(context.arguments.words)))
    return 0


def _show(context: Context, store: Store, marks: Iterable[StoredMark]) -> None:
    titles = {document.id: document.title or document.location for document in store.documents()}
    found = [stored.mark for stored in marks]
    rows = tuple(
        (
            titles.get(mark.document, ""),
            mark.anchor.section,
            mark.style,
            mark.anchor.state,
            mark.anchor.exact,
            mark.note,
            " ".join(mark.tags),
        )
        for mark in found
    )
    records = [
        {
            "id": mark.id,
            "document": mark.document,
            "title": titles.get(mark.document, ""),
            "start": mark.anchor.span.start,
            "end": mark.anchor.span.end,
            "state": mark.anchor.state,
            "section": mark.anchor.section,
            "quote": mark.anchor.exact,
            "style": mark.style,
            "note": mark.note,
            "tags": list(mark.tags),
            "created": mark.created.isoformat(),
            "modified": mark.modified.isoformat(),
        }
        for mark in found
    ]
    show(Table(COLUMNS, rows, records), context.arguments.form)


def _tags(_context: Context, store: Store) -> int:
    for tag, count in store.tags().items():
        sys.stdout.write(f"{count}\t{make_visible(tag)}\n")
    return 0


def _check(_context: Context, store: Store) -> int:
    checked = store.check()
    line = _("{documents} texts, {marks} marks, {deleted} deleted.").format(
        documents=checked.documents, marks=checked.marks, deleted=checked.deleted
    )
    sys.stdout.write("\n".join([line, *checked.problems]) + "\n")
    return int(bool(checked.problems))


def _backup(context: Context, store: Store) -> int:
    target = context.arguments.file
    path = store.backup(Path(target) if target is not None else None)
    sys.stdout.write(f"{path}\n")
    return 0


_ACTIONS: dict[str, Callable[[Context, Store], int]] = {
    "list": _list,
    "search": _search,
    "tags": _tags,
    "check": _check,
    "backup": _backup,
    "export": _export,
    "import": _import,
    "merge": _merge,
}
