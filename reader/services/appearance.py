"""How a text is shown where the settings leave it to the terminal."""

import os
from collections.abc import Callable
from dataclasses import replace

from reader.config.settings import Settings
from reader.config.themes import DARK, LIGHT, is_light
from reader.services.terminal import Answer, ask


def settled(settings: Settings, asked: Callable[[], Answer] = ask) -> Settings:
    """The settings with nothing left to `auto` but the language.

    The terminal is asked only if something depends on it, and before the screen starts. One
    that does not answer is taken for dark unless `COLORFGBG` says otherwise, and for one
    that draws ambiguous characters in one cell.
    """
    wants_theme, wants_width = settings.theme == "auto", settings.ambiguous == "auto"
    if not wants_theme and not wants_width:
        return settings
    answer = asked()
    light = answer.is_light
    if light is None:
        light = is_light(os.environ.get("COLORFGBG", ""))
    return replace(
        settings,
        theme=(LIGHT if light else DARK) if wants_theme else settings.theme,
        ambiguous=(answer.ambiguous or 1) if wants_width else settings.ambiguous,
    )
