"""The way to the terminal: Textual's, but it finds the first page there and leaves it standing."""

from textual.drivers.linux_driver import LinuxDriver

ALTERNATE_SCREEN = "\x1b[?1049h"


class TakingOver(LinuxDriver):
    """Does not clear a screen that already shows the text.

    Some terminals clear the alternate screen when it is asked for again; the first frame
    would come after a blank one.
    """

    def write(self, data: str) -> None:
        """Write to the terminal, but for the way in."""
        if data != ALTERNATE_SCREEN:
            super().write(data)
