"""Choosing the form in which words are copied."""

from typing import NamedTuple

from reader.annotations.citation import FORMS, Form
from reader.config.messages import gettext as _
from reader.services.tables import TABLE_FORMS, TableForm
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


def table_screen() -> ChooseScreen:
    """The chooser of a table's forms."""
    labels: dict[TableForm, tuple[str, str]] = {
        "markdown": (_("Markdown"), _("a table for notes and pages")),
        "csv": (_("CSV"), _("for programs")),
        "tsv": (_("TSV"), _("to paste into a spreadsheet")),
    }
    options = [Option(form, *labels[form]) for form in TABLE_FORMS]
    return ChooseScreen(_("Copy all as"), options, TABLE_FORMS[0])


def table_form_of(key: str) -> TableForm:
    """The form behind a key of `table_screen`.

    Raises:
        ValueError: there is none.
    """
    return TABLE_FORMS[TABLE_FORMS.index(key)]  # pyright: ignore[reportArgumentType] - any text is looked for


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
