"""The interface's words in the user's language, through stdlib gettext.

Message ids are English. Use at call time::

    from reader.config.messages import gettext as _

    label = _("Figures")

A module constant marks its words with `mark("Figures")` and translates them when shown.
"""

import os
from functools import cache
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from gettext import NullTranslations

Locale = Literal["zh_Hans", "zh_Hant", "en"]

DOMAIN = "piyue"
FOLDER = os.path.join(os.path.dirname(__file__), "locales")
_VARIABLES = ("PIYUE_LANG", "LC_ALL", "LC_MESSAGES", "LANG")
_TRADITIONAL = {"hant", "tw", "hk", "mo"}
_chosen: list[Locale] = []


def gettext(message: str) -> str:
    """`message` in the language in use; itself where that has no translation."""
    return _catalog(locale()).gettext(message)


def ngettext(singular: str, plural: str, number: int) -> str:
    """The form for `number` in the language in use."""
    return _catalog(locale()).ngettext(singular, plural, number)


def mark(message: str) -> str:
    """`message` as it is: marks a constant for translation when it is shown."""
    return message


def use_locale(name: str | None) -> Locale:
    """Take the language named by a locale (`zh_TW`, `zh-Hans`, `en`), and say which it is.

    None takes it from PIYUE_LANG, LC_ALL, LC_MESSAGES, LANG, the first that is set.
    """
    wanted = locale_of(_from_environment() if name is None else name)
    _chosen[:] = [wanted]
    return wanted


def locale() -> Locale:
    """The language in use, taken from the environment at first need."""
    return _chosen[0] if _chosen else use_locale(None)


def locale_of(name: str) -> Locale:
    """The catalog for a POSIX or BCP 47 locale name; English for any but Chinese."""
    tags = name.partition(".")[0].partition("@")[0].replace("-", "_").lower().split("_")
    if tags[0] != "zh":
        return "en"
    if "hans" in tags:
        return "zh_Hans"
    return "zh_Hant" if _TRADITIONAL.intersection(tags) else "zh_Hans"


def _from_environment() -> str:
    return next((value for name in _VARIABLES if (value := os.environ.get(name))), "C")


@cache
def _catalog(name: Locale) -> "NullTranslations":
    # The module compiles patterns of its own: it waits until something is said.
    from gettext import GNUTranslations, NullTranslations

    path = os.path.join(FOLDER, name, "LC_MESSAGES", f"{DOMAIN}.mo")
    if not os.path.isfile(path):
        return NullTranslations()
    with open(path, "rb") as file:
        return GNUTranslations(file)
