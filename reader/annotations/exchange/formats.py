"""Formats by name: the built-in ones, and those of the user's packages (`piyue.exporters`)."""

from importlib import import_module

from reader import plugins
from reader.annotations.exchange.sheets import Format
from reader.config.messages import gettext as _
from reader.errors import ExchangeError

GROUP = "piyue.exporters"
BUILT_IN = {
    "w3c": "w3c",
    "hypothesis": "hypothesis",
    "jsonl": "jsonl",
    "readwise": "readwise",
    "clippings": "clippings",
    "markdown": "markdown",
    "html": "html",
    "org": "org",
}
_ENDINGS = {
    ".jsonld": "w3c",
    ".jsonl": "jsonl",
    ".csv": "readwise",
    ".md": "markdown",
    ".html": "html",
    ".htm": "html",
    ".org": "org",
}


def names() -> tuple[str, ...]:
    """All formats, the built-in ones first; nothing is loaded."""
    return tuple(dict.fromkeys((*BUILT_IN, *plugins.names(GROUP))))


def format_named(name: str) -> Format:
    """The format of that name.

    Raises:
        ExchangeError: there is none.
        PluginError: it cannot be loaded.
    """
    if name in BUILT_IN:
        module = import_module(f"reader.annotations.exchange.{BUILT_IN[name]}")
        found: object = module.FORMAT
    elif name in names():
        found = plugins.load(GROUP, name)
    else:
        raise ExchangeError(
            _("No format is called {name!r}.").format(name=name),
            _("Known: {names}.").format(names=", ".join(names())),
        )
    if not isinstance(found, Format):
        raise ExchangeError(_("{name!r} is no format for notes.").format(name=name))
    return found


def format_of_file(name: str, text: str = "") -> Format:
    """The format that a file's name, or else its first words, tell.

    Raises:
        ExchangeError: they do not tell.
    """
    lower = name.lower()
    for ending, known in _ENDINGS.items():
        if lower.endswith(ending):
            return format_named(known)
    head = text[:4000]
    if lower.endswith(".json"):
        return format_named("hypothesis" if '"uri"' in head or '"rows"' in head else "w3c")
    if "clippings" in lower or "\n==========" in head:
        return format_named("clippings")
    raise ExchangeError(
        _("{name}: the format is not clear.").format(name=name),
        _("Say --from FORMAT or --to FORMAT."),
    )
