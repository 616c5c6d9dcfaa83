"""How a text is shown where the settings leave it to the terminal."""

import os
from collections.abc import Callable, Generator
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from reader.config.settings import Settings
from reader.config.themes import DARK, LIGHT, is_light
from reader.library.terminals import keep_ground, load_ground
from reader.services.ambiguous import terminal_name

if TYPE_CHECKING:
    from reader.services.terminal import Answer


@contextmanager
def settled(settings: Settings, asked: "Callable[[], Answer] | None" = None) -> Generator[Settings]:
    """The settings with a theme that fits the terminal, where that is left to `auto`.

    The terminal is asked once a day, and only if the theme depends on it: the first page
    waits for the answer. One that does not answer is taken for dark unless `COLORFGBG` says
    otherwise. What it told is kept on the way out: the first page waits for no disk.
    """
    if settings.theme != "auto":
        yield settings
        return
    light = load_ground(terminal_name())
    if light is not None:
        yield _worn(settings, light)
        return
    if asked is None:
        from reader.services.terminal import ask as asked
    answer = asked()
    told = answer.is_light
    light = is_light(os.environ.get("COLORFGBG", "")) if told is None else told
    try:
        yield _worn(settings, light)
    finally:
        # One that is only slow will be asked again; one that never says would be, every time.
        if not answer.late:
            with suppress(OSError):
                keep_ground(terminal_name(), light)


def _worn(settings: Settings, light: bool) -> Settings:
    return settings._replace(theme=LIGHT if light else DARK)
