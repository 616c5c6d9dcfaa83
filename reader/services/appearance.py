"""How a text is shown where the settings leave it to the terminal."""

import os
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace

from reader.config.settings import Settings
from reader.config.themes import DARK, LIGHT, is_light
from reader.library.terminals import keep_ground, load_ground
from reader.services.ambiguous import terminal_name
from reader.services.terminal import Answer, ask


def settled(settings: Settings, asked: Callable[[], Answer] = ask) -> Settings:
    """The settings with a theme that fits the terminal, where that is left to `auto`.

    The terminal is asked once a day, and only if the theme depends on it: the first page
    waits for the answer. One that does not answer is taken for dark unless `COLORFGBG` says
    otherwise.
    """
    if settings.theme != "auto":
        return settings
    light = load_ground(terminal_name())
    if light is None:
        light = _ask(asked)
    return replace(settings, theme=LIGHT if light else DARK)


def _ask(asked: Callable[[], Answer]) -> bool:
    answer = asked()
    told = answer.is_light
    light = is_light(os.environ.get("COLORFGBG", "")) if told is None else told
    # One that is only slow will be asked again; one that never says would be, every time.
    if not answer.late:
        with suppress(OSError):
            keep_ground(terminal_name(), light)
    return light
