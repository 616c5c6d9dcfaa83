"""The library: the texts read lately or those of a folder, to go on with one of them."""

from collections.abc import Sequence
from pathlib import Path

from reader.config.messages import gettext as _
from reader.library.recents import Recent, load_recents
from reader.library.shelf import Shelf, read_last
from reader.services.open import WELCOME
from reader.tui.screens.choose import ChooseScreen
from reader.tui.widgets.options_list import Option

MOST = 200


def library_screen(shelf: Shelf | None = None) -> ChooseScreen:
    """The texts of a folder, or those read lately."""
    return _of_folder(shelf) if shelf else _lately()


def _lately() -> ChooseScreen:
    """The last one first; the welcome article stands at the end."""
    options = [
        Option(recent.location, _described(recent), f"{recent.percent} %")
        for recent in load_recents()[:MOST]
        if recent.location != WELCOME
    ]
    options.append(Option(WELCOME, _("Welcome"), _("how to use Piyue")))
    return ChooseScreen(_("Library"), options, options[0].key)


def _of_folder(shelf: Shelf) -> ChooseScreen:
    """It stands on the text taken last."""
    return ChooseScreen(_called(shelf.folder), options_of(shelf), read_last(shelf))


def options_of(shelf: Shelf) -> Sequence[Option]:
    """The texts of a folder by name, each with how far it was read and its title."""
    read = {recent.location: recent for recent in load_recents()}
    return [
        Option(path, shelf.name_of(path), _progress(read.get(location)))
        for location, path in shelf.by_location().items()
    ]


def _called(folder: str) -> str:
    """A folder as it was given, but for the one that stands here or above."""
    return Path(folder).resolve().name if Path(folder).name in {"", ".."} else folder


def _progress(recent: Recent | None) -> str:
    return f"{recent.percent} %  {recent.title}" if recent else ""


def _described(recent: Recent) -> str:
    """Title and file: titles may be the same."""
    name = Path(recent.location).name
    return f"{recent.title}  {name}" if recent.title not in {"", name} else name
