"""From a source to the screen: the first page at once, the screen library behind it."""

import os
import sys
from importlib import import_module
from typing import TYPE_CHECKING

from reader.config import paths
from reader.config.messages import gettext as _
from reader.config.settings import Settings
from reader.errors import SourceError
from reader.services.ambiguous import question, remember
from reader.services.appearance import settled
from reader.services.open import WELCOME, Request
from reader.services.reading import Reading, make_ready

if TYPE_CHECKING:
    from reader.cli.first_page import Sheet
    from reader.library.shelf import Shelf


def show(location: str | None, settings: Settings, **how: str | None) -> int:
    """Read `location` on the screen, or choose from the library; the exit status.

    Raises:
        SourceError: it cannot be read, or there is no terminal to read it on.
    """
    shelf = _shelf_of(location) if location and os.path.isdir(location) else None
    chosen = _last_read(shelf) if shelf or location is None else location
    if os.path.isfile(paths.keys_file()):
        _check_keys()
    if not sys.stdout.isatty():
        raise _no_terminal()
    with settled(settings) as worn:
        reading = make_ready(Request(WELCOME if chosen is None else chosen, **how), worn)
        if sys.stdin is None or not sys.stdin.isatty():  # pyright: ignore[reportUnnecessaryComparison] - None after `<&-`
            _take_terminal()
        asked = shelf is not None or (location is None and chosen is not None)
        return _with_first_page(reading, worn, choose=asked, shelf=shelf)


def _check_keys() -> None:
    from reader.cli.complaints import complain
    from reader.config.keymap import load_keymap

    for warning in load_keymap().warnings:
        complain(warning)


def _last_read(shelf: "Shelf | None") -> str | None:
    """The text that was read last, on a shelf or of all still there; None before any was."""
    if shelf:
        from reader.library.shelf import read_last

        return read_last(shelf)
    from reader.library.recents import load_recents

    here = (recent.location for recent in load_recents())
    return next(filter(os.path.isfile, here), None)


def _shelf_of(folder: str) -> "Shelf":
    """The texts in a folder.

    Raises:
        SourceError: there are none.
    """
    from reader.library.shelf import shelf_of

    shelf = shelf_of(folder)
    if not shelf.texts:
        raise SourceError(
            _("{location} is a folder without texts.").format(location=folder),
            _("Name a file, or a folder with .txt, .md, .html or .epub files."),
        )
    return shelf


def _with_first_page(
    reading: Reading, settings: Settings, *, choose: bool, shelf: "Shelf | None"
) -> int:
    from reader.cli.first_page import page_text, sheet_here
    from reader.cli.terminal import has_colors, held_terminal, is_terminal, write
    from reader.config.page_styles import page_styles

    if not is_terminal():
        return _run(reading, settings, choose=choose, shelf=shelf)
    with held_terminal():
        if not has_colors():
            write(question(settings))
            return _run(reading, settings, choose=choose, shelf=shelf)
        sheet = sheet_here(reading._replace(is_shown=True), page_styles(reading.theme))
        write(question(settings) + page_text(sheet))
        if os.path.exists(paths.store_file()) and not settings.store_url:
            # The page stands there already: this takes nothing from it.
            from reader.cli.first_marks import known_marks, marks_text

            noted = known_marks(reading.opening)
            sheet = sheet._replace(reading=sheet.reading._replace(noted=noted))
            write(marks_text(sheet))
        if choose or os.path.isfile(paths.keys_file()):
            return _run(sheet.reading, settings, choose=choose, shelf=shelf)
        return _run(*_turning(sheet, settings), choose=choose, shelf=shelf)


def _turning(sheet: "Sheet", settings: Settings) -> tuple[Reading, Settings]:
    """Load the screen library while keys turn the page; what the screen begins with."""
    from reader.cli.early_pages import EarlyPages

    with EarlyPages(sheet) as pages:
        import_module("reader.tui.app")
    reading, width = pages.reading, pages.width
    if width is None:
        return reading, settings
    if width != reading.page.ambiguous:
        remember(width)
        reading = reading._replace(page=reading.page._replace(ambiguous=width))
    return reading, settings._replace(ambiguous=width)


def _run(reading: Reading, settings: Settings, *, choose: bool, shelf: "Shelf | None") -> int:
    from reader.tui.app import run

    return run(reading, settings, choose=choose, shelf=shelf)


def _take_terminal() -> None:
    """Keys come from the terminal when standard input was the text.

    Raises:
        SourceError: there is no terminal.
    """
    try:
        terminal = os.open("/dev/tty", os.O_RDONLY)
    except OSError as error:
        raise _no_terminal() from error
    if terminal != 0:
        os.dup2(terminal, 0)
        os.close(terminal)
    if sys.stdin is None:  # pyright: ignore[reportUnnecessaryComparison] - None after `<&-`
        sys.stdin = sys.__stdin__ = os.fdopen(0, encoding="utf-8", closefd=False)


def _no_terminal() -> SourceError:
    return SourceError(_("There is no terminal to read on."), _("Use piyue print for plain text."))
