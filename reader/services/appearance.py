"""How a text is shown where the settings leave it to the terminal."""

import os
from collections.abc import Callable
from dataclasses import replace

from reader.config.settings import Settings
from reader.config.themes import DARK, LIGHT, is_light
from reader.services.terminal import Answer, ask


def settled(settings: Settings, asked: Callable[[], Answer] = ask) -> Settings:
    """The settings with a theme that fits the terminal, where that is left to `auto`.

    The terminal is asked only if the theme depends on it, and before the screen starts. One
    that does not answer is taken for dark unless `COLORFGBG` says otherwise.
    """
    if settings.theme != "auto":
        return settings
    answer = asked()
    light = answer.is_light
    if light is None:
        light = is_light(os.environ.get("COLORFGBG", ""))
    return replace(settings, theme=LIGHT if light else DARK)
