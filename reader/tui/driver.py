"""The way to the terminal: Textual's, but it finds the first page there and leaves it standing."""

from textual.drivers.linux_driver import LinuxDriver

ALTERNATE_SCREEN = "\x1b[?1049h"


class TakingOver(LinuxDriver):
    """Does not clear a screen that already shows the text.

    Some terminals clear the alternate screen when it is asked for again; the first frame
    would come after a blank one. Who comes back from an editor asks for it in earnest.
    """

    _is_there = False

    def write(self, data: str) -> None:
        """Write to the terminal, but for the first way in."""
        if data == ALTERNATE_SCREEN and not self._is_there:
            self._is_there = True
        else:
            super().write(data)
