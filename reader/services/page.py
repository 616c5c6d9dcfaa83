"""The page as a user wants it, before the room on the screen limits it."""

from typing import NamedTuple

from reader.typeset import Level, PageStyle


class Page(NamedTuple):
    """How the page is to be set. `measure` is in full-width characters, `spacing` in lines."""

    measure: int = 40
    ambiguous: int = 1
    level: Level = "strict"
    spacing: int = 0
    hanging: bool = False

    def style(self, room: int) -> PageStyle:
        """How it is set in a row of `room` cells; the measure is even."""
        return PageStyle(
            measure=max(2, min(self.measure * 2, room) // 2 * 2),
            ambiguous=self.ambiguous,
            level=self.level,
            spacing=self.spacing,
            hanging=self.hanging,
        )
