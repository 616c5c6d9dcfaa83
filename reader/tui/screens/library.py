"""The library: the texts read lately, to go on with one of them."""

from pathlib import Path

from reader.config.messages import gettext as _
from reader.library.recents import Recent, load_recents
from reader.services.open import WELCOME
from reader.tui.screens.choose import ChooseScreen
from reader.tui.widgets.options_list import Option

MOST = 200


def _described(recent: Recent) -> str:
    """How far it was read, and the file's name: titles may be the same."""
    return f"{recent.percent} %  {Path(recent.location).name}"


def library_screen() -> ChooseScreen:
    """The last one first; the welcome article stands at the end."""
    options = [
        Option(recent.location, recent.title or recent.location, _described(recent))
        for recent in load_recents()[:MOST]
        if recent.location != WELCOME
    ]
    options.append(Option(WELCOME, _("Welcome"), _("how to use Piyue")))
    return ChooseScreen(_("Library"), options, options[0].key)
