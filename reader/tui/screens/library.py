"""The library: the texts read lately or those of a folder, to go on with one of them."""

from pathlib import Path

from reader.config.messages import gettext as _
from reader.library.locations import settled_location
from reader.library.recents import Recent, load_recents
from reader.library.shelf import texts_in
from reader.services.open import WELCOME
from reader.tui.screens.choose import ChooseScreen
from reader.tui.widgets.options_list import Option

MOST = 200


def library_screen(shelf: str = "") -> ChooseScreen:
    """The texts of the folder `shelf`, those read lately where it is empty."""
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


def _of_folder(folder: str) -> ChooseScreen:
    """By name, each with how far it was read and its title; it stands on the last one taken."""
    read = {recent.location: recent for recent in load_recents()}
    paths = {settled_location(path): path for path in texts_in(folder)}
    options = [
        Option(path, str(Path(path).relative_to(folder)), _progress(read.get(location)))
        for location, path in paths.items()
    ]
    last = next((paths[location] for location in read if location in paths), None)
    return ChooseScreen(folder, options, last or next(iter(paths.values()), None))


def _progress(recent: Recent | None) -> str:
    return f"{recent.percent} %  {recent.title}" if recent else ""


def _described(recent: Recent) -> str:
    """Title and file: titles may be the same."""
    name = Path(recent.location).name
    return f"{recent.title}  {name}" if recent.title else name
