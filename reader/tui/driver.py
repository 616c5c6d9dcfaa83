"""The way to the terminal: Textual's, but it finds the first page there and leaves it standing."""

import os
from select import select
from threading import Thread

from textual.drivers.linux_driver import LinuxDriver

from reader.services.terminal import keys_in, take_unread

ALTERNATE_SCREEN = "\x1b[?1049h"
PATIENCE = 0.1


class TakingOver(LinuxDriver):
    """Does not clear a screen that already shows the text, and loses no key typed before.

    Some terminals clear the alternate screen when it is asked for again; the first frame
    would come after a blank one.
    """

    def write(self, data: str) -> None:
        """Write to the terminal, but for the way in."""
        if data != ALTERNATE_SCREEN:
            super().write(data)

    def run_input_thread(self) -> None:
        """Wait for input and dispatch events.

        Textual takes an answer that it did not ask for as so many keys. Where one is late,
        or where keys were read with the answers, it reads a pipe in the terminal's stead.
        """
        typed = take_unread()
        if typed is None:
            super().run_input_thread()
            return
        terminal = self.fileno
        self.fileno, keys = os.pipe()
        strainer = Thread(target=self._strain, args=(terminal, keys, typed), name="strainer")
        strainer.start()
        try:
            super().run_input_thread()
        finally:
            strainer.join()
            os.close(self.fileno)
            os.close(keys)
            self.fileno = terminal

    def _strain(self, terminal: int, keys: int, held: bytes) -> None:
        """Hand on what is typed, without late answers, until the app leaves the terminal."""
        more = True
        while True:
            passed, held = keys_in(held, more=more)
            if passed:
                os.write(keys, passed)
            if self.exit_event.is_set():
                return
            more = bool(select([terminal], [], [], PATIENCE)[0])
            if more:
                read = os.read(terminal, 4096)
                if not read:
                    return
                held += read
