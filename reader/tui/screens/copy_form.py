"""Choosing the form in which words are copied."""

from typing import NamedTuple

from reader.annotations.citation import FORMS, Form
from reader.config.messages import gettext as _
from reader.tui.screens.choose import ChooseScreen
from reader.tui.widgets.options_list import Option

_WRITTEN = "written"


class CopyForm(NamedTuple):
    """A form, and whether the words go out as they were written or as they are shown."""

    form: Form
    as_written: bool


def copy_screen(*, is_converted: bool) -> ChooseScreen:
    """The chooser of forms; each comes twice where the page shows another script."""
    labels: dict[Form, tuple[str, str]] = {
        "plain": (_("Plain"), _("the words alone")),
        "source": (_("With source"), _("words, author, title, section")),
        "markdown": (_("Markdown"), _("a quotation block")),
        "gbt7714": (_("GB/T 7714"), _("Chinese reference style")),
        "apa": (_("APA"), _("American reference style")),
    }
    options = [Option(form, *labels[form]) for form in FORMS]
    if is_converted:
        options += [
            Option(f"{form}.{_WRITTEN}", labels[form][0], _("as written")) for form in FORMS
        ]
    return ChooseScreen(_("Copy as"), options, "plain")


def form_of(key: str) -> CopyForm:
    """What a chosen key stands for.

    Raises:
        ValueError: it is no key of `copy_screen`.
    """
    name, _dot, way = key.partition(".")
    for form in FORMS:
        if form == name:
            return CopyForm(form, way == _WRITTEN)
    message = f"no form of copying is called {key!r}"
    raise ValueError(message)
