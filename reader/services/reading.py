"""A text made ready to be read: open, as it was left, in its theme."""

from typing import NamedTuple

from reader.config.settings import Settings
from reader.config.themes import ThemeSpec, load_theme
from reader.errors import ConfigError
from reader.library.state import TextState
from reader.model.mark import Mark
from reader.services.ambiguous import expected
from reader.services.galley import Galley
from reader.services.open import Request
from reader.services.opening import Opening, begin, with_place
from reader.services.page import Page
from reader.services.places import as_left, found_again


class Reading(NamedTuple):
    """What the screen begins with.

    `script` is an OpenCC configuration, None for the text as written. `marks` says whether
    findings are marked, `is_shown` that the first page already stands on the screen, and
    `noted` what of it the reader had marked. `turned` is the place, in the document to begin
    with, to which pages were turned before the screen came.
    """

    opening: Opening
    kept: TextState
    theme: ThemeSpec
    page: Page
    script: str | None = None
    marks: bool = True
    is_shown: bool = False
    noted: tuple[Mark, ...] = ()
    turned: int | None = None

    @property
    def place(self) -> int:
        """Where to begin to read, in the document to begin with."""
        return self.opening.place if self.turned is None else self.turned

    def galley(self, room: int) -> Galley:
        """The document to begin with, set for a row of `room` cells."""
        return Galley(self.opening.document, self.script, self.page.style(room))


def make_ready(request: Request, settings: Settings) -> Reading:
    """Open a text and find it as it was left.

    Raises:
        SourceError: it cannot be read.
    """
    opening = begin(request)
    kept = as_left(opening.document)
    if opening.start is None:
        again = found_again(opening.document.text, kept)
        opening = with_place(opening, _usual(opening, kept) if again is None else again)
    page = Page(
        measure=kept.measure or settings.measure,
        ambiguous=expected(settings),
        level=settings.break_level,
        spacing=settings.paragraph_spacing,
        hanging=settings.hanging,
    )
    return Reading(
        opening=opening,
        kept=kept,
        theme=_theme(kept.theme, settings.theme),
        page=page,
        script=kept.script or settings.script or None,
        marks=settings.marks if kept.marks is None else kept.marks,
    )


def _usual(opening: Opening, kept: TextState) -> int:
    """The place where its words are gone: they may still come, behind the head of a text."""
    return 0 if opening.is_head else kept.place


def _theme(kept: str | None, usual: str) -> ThemeSpec:
    """The theme a text was read in, or the usual one where that is gone."""
    if kept:
        try:
            return load_theme(kept)
        except ConfigError:
            pass
    return load_theme(usual)
