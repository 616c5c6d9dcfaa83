"""The parsers of all commands, made when a command needs one."""

import argparse
from argparse import ArgumentParser, HelpFormatter, Namespace
from dataclasses import dataclass
from importlib import import_module
from typing import Protocol, cast

from reader.cli.registry import COMMANDS
from reader.config.messages import gettext as _
from reader.config.messages import mark, ngettext
from reader.config.settings import Settings

# The words of argparse that people meet: it looks them up by two names of its module.
_WORDS = (
    *(mark("usage: "), mark("positional arguments"), mark("options")),
    mark("show this help message and exit"),
    mark("%(prog)s: error: %(message)s\n"),
    mark("argument %(argument_name)s: %(message)s"),
    mark("invalid choice: %(value)r (choose from %(choices)s)"),
    mark("invalid %(type)s value: %(value)r"),
    mark("expected one argument"),
    mark("expected at least one argument"),
    mark("not allowed with argument %s"),
    mark("ignored explicit argument %r"),
    mark("ambiguous option: %(option)s could match %(matches)s"),
    mark("the following arguments are required: %s"),
    mark("unrecognized arguments: %s"),
)


@dataclass(frozen=True, slots=True)
class Context:
    """What a command is given: its arguments and the user's settings."""

    arguments: Namespace
    settings: Settings


class Command(Protocol):
    """A module in `reader.cli.commands`."""

    SUMMARY: str

    def configure(self, parser: ArgumentParser) -> None:
        """Add the command's arguments."""
        ...

    def run(self, context: Context) -> int:
        """Do it; the exit status."""
        ...


def command(name: str) -> Command:
    """The module behind a command."""
    return cast("Command", cast("object", import_module(f"reader.cli.commands.{COMMANDS[name]}")))


def parser_of(name: str) -> ArgumentParser:
    """The parser of one command."""
    for name_there, ours in (("_", _), ("ngettext", ngettext)):
        setattr(argparse, name_there, ours)
    module = command(name)
    parser = ArgumentParser(
        prog=f"piyue {name}", description=_(module.SUMMARY), formatter_class=_Formatter
    )
    module.configure(parser)
    return parser


def run_command(name: str, arguments: list[str], settings: Settings) -> int:
    """Parse and run; argparse leaves with status 2 after a wrong use."""
    parsed = parser_of(name).parse_args(arguments)
    return command(name).run(Context(parsed, settings))


def help_text() -> str:
    """The help of `piyue` itself."""
    lines = [
        _("usage: piyue [SOURCE]           read a text; without one, your library"),
        _("       piyue COMMAND …          (piyue COMMAND --help says more)"),
        "",
        _("SOURCE is a file, a folder, - for standard input, or @clipboard."),
        "",
    ]
    width = max(map(len, COMMANDS)) + 2
    lines += [f"  {name:{width}}{_(command(name).SUMMARY)}" for name in COMMANDS]
    return "\n".join([*lines, "", _("In the reader, F1 shows all keys.")])


class _Formatter(HelpFormatter):
    def __init__(self, prog: str) -> None:
        super().__init__(prog, max_help_position=32)
