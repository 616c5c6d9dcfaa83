"""The command line: from arguments to an exit status. Imports little before it knows which."""

import os
import stat
import sys
from collections.abc import Sequence
from io import TextIOWrapper
from typing import cast

from reader.cli.complaints import complain
from reader.cli.registry import COMMANDS
from reader.errors import ReaderError, UsageError

INTERRUPTED = 130


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command; the exit status: 0 fine, 1 unreadable, 2 wrong use, 130 interrupted."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    if sys.stdout is None:  # pyright: ignore[reportUnnecessaryComparison] - None after `>&-`
        complain("standard output is closed")
        return 1
    stdout: object = sys.stdout
    if isinstance(stdout, TextIOWrapper):
        # What the user's encoding lacks becomes ?: a help must not end in a traceback.
        cast("TextIOWrapper", stdout).reconfigure(errors="replace")
    try:
        status = _run(arguments)
        sys.stdout.flush()
    except ReaderError as error:
        complain(str(error))
        return error.exit_status
    except BrokenPipeError:
        # Whoever read the output has enough; the interpreter must not try to flush again.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except OSError as error:
        from reader.config.system_errors import system_reason

        complain(f"{error.filename or ''}: {system_reason(error)}".removeprefix(": "))
        return 1
    except KeyboardInterrupt:
        return INTERRUPTED
    except SystemExit as stop:  # argparse: 0 after --help, 2 after a wrong use
        return stop.code if isinstance(stop.code, int) else 0
    return status


def _run(arguments: list[str]) -> int:
    first = arguments[0] if arguments else ""
    if first in {"-V", "--version"}:
        from reader import __version__

        print(f"piyue {__version__}")
        return 0
    from reader.services.memory import rest_collector, wake_collector

    rest_collector()
    from reader.config.messages import use_locale
    from reader.config.settings import load_settings
    from reader.library import head_start

    head_start.take()
    settings, warnings = load_settings()
    for warning in warnings:
        complain(warning)
    if settings.language != "auto":
        use_locale(settings.language)
    if first in {"-h", "--help"}:
        from reader.cli.parsers import help_text

        print(help_text())
        return 0
    if not arguments and _is_fed():
        arguments = ["-"]
    if first not in COMMANDS:
        _refuse_slip(first)
    # Into a pipe the text goes as it does from any pager.
    unnamed = "print" if arguments and not sys.stdout.isatty() else "read"
    name, rest = (first, arguments[1:]) if first in COMMANDS else (unnamed, arguments)
    if name == "read" and _is_plain(rest):
        from reader.cli.show import show

        return show(rest[0] if rest else None, settings)
    if name != "read":
        wake_collector()
    from reader.cli.parsers import run_command

    return run_command(name, rest, settings)


def _is_fed() -> bool:
    """Whether there is a pipe or a file to be read: `cat report.txt | piyue`, as with less."""
    if sys.stdin is None:  # pyright: ignore[reportUnnecessaryComparison] - None after `<&-`
        return False
    mode = os.fstat(sys.stdin.fileno()).st_mode
    return stat.S_ISFIFO(mode) or stat.S_ISREG(mode)


def _refuse_slip(word: str) -> None:
    """Take a word that is no file but nearly a command for a slip of the fingers.

    Raises:
        UsageError: it is one.
    """
    if not (word.isascii() and word.isalpha()) or os.path.exists(word):
        return
    from reader.config.messages import gettext as _
    from reader.config.toml import nearest

    hint = nearest(word, tuple(COMMANDS))
    if hint:
        raise UsageError(_("No file and no command is called {name}.").format(name=word), hint)


def _is_plain(arguments: list[str]) -> bool:
    """Nothing, or a single source: no parser is needed, the first page is nearer."""
    return len(arguments) <= 1 and all(a == "-" or not a.startswith("-") for a in arguments)
