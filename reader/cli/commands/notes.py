"""`piyue notes`: highlights and notes of all texts, without a screen."""

from argparse import ArgumentParser
from collections.abc import Callable, Generator, Iterable
from contextlib import contextmanager
from pathlib import Path

from reader.annotations.store import DocumentKey, Store, StoredMark, open_store
from reader.cli.complaints import complain
from reader.cli.forms import Column, Table, plain_output, show
from reader.cli.options import add_detection, add_forms, opened
from reader.cli.parsers import Context
from reader.config import paths
from reader.config.messages import gettext as _
from reader.config.messages import mark
from reader.library import settled_location

SUMMARY = mark("List, search, check and back up highlights and notes")
COLUMNS = (
    Column("title", mark("Text")),
    Column("section", mark("Section")),
    Column("style", mark("Mark")),
    Column("state", mark("State")),
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
    backup = actions.add_parser("backup", help=_("a whole copy in one file"))
    backup.add_argument("file", metavar="FILE", nargs="?")


def run(context: Context) -> int:
    """Do the action; 1 if the store is not sound."""
    with _store(context) as store:
        for issue in store.issues:
            complain(issue)
        return _ACTIONS[context.arguments.action](context, store)


@contextmanager
def _store(context: Context) -> Generator[Store, None, None]:
    store = open_store(context.settings.store_url or paths.store_file())
    try:
        yield store
    finally:
        store.close()


def _list(context: Context, store: Store) -> int:
    known = None
    if context.arguments.source is not None:
        document = opened(context)
        location = settled_location(context.arguments.source)
        known = store.find(DocumentKey(document.digest, document.source.digest, location))
        if known is None:
            _show(context, store, ())
            return 0
    _show(context, store, store.marks(known.id if known else None))
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
    for tag, count in sorted(store.tags().items(), key=lambda item: (-item[1], item[0])):
        plain_output().write(f"{count}\t{tag}\n")
    return 0


def _check(_context: Context, store: Store) -> int:
    checked = store.check()
    line = _("{documents} texts, {marks} marks, {deleted} deleted.").format(
        documents=checked.documents, marks=checked.marks, deleted=checked.deleted
    )
    plain_output().write("\n".join([line, *checked.problems]) + "\n")
    return int(bool(checked.problems))


def _backup(context: Context, store: Store) -> int:
    target = context.arguments.file
    path = store.backup(Path(target) if target is not None else None)
    plain_output().write(f"{path}\n")
    return 0


_ACTIONS: dict[str, Callable[[Context, Store], int]] = {
    "list": _list,
    "search": _search,
    "tags": _tags,
    "check": _check,
    "backup": _backup,
}
