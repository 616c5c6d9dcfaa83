"""The way to the terminal: Textual's, but no key is lost and a standing page is left standing."""

import os
import sys
from select import select
from threading import Lock, Thread

from textual import events
from textual.app import App
from textual.drivers.linux_driver import LinuxDriver
from textual.message import Message

from reader.services.terminal import keys_in, take_unread

ALTERNATE_SCREEN = "\x1b[?1049h"
MAIN_SCREEN = "\x1b[?1049l"
CLEARED = "\x1b[0m\x1b[2J"
PATIENCE = 0.1


class KeepingKeys(LinuxDriver):
    """Holds keys until there is a page to turn, and reads past late answers.

    The terminal may have been typed at since the program began; Textual drops a key that
    comes before anything has the focus.
    """

    def __init__(
        self,
        app: App[object],
        *,
        debug: bool = False,
        mouse: bool = True,
        size: tuple[int, int] | None = None,
    ) -> None:
        super().__init__(app, debug=debug, mouse=mouse, size=size)  # pyright: ignore[reportUnknownMemberType] - an app of any result
        # Textual draws on standard error, which may go elsewhere: piyue report.txt 2>/dev/null
        if sys.__stdout__ is not None:
            self._file = sys.__stdout__
        self._lock = Lock()
        self._held: list[events.Key] | None = []

    def send_message(self, message: Message) -> None:
        """Send it to the app; keys wait until they are let in."""
        with self._lock:
            if self._held is not None and isinstance(message, events.Key):
                self._held.append(message)
                return
        super().send_message(message)

    def write(self, data: str) -> None:
        """Write to the terminal; the alternate screen is left empty.

        tmux 3.3 shows what stood on it over the main screen, where the window became higher.
        """
        super().write(f"{CLEARED}{data}" if data == MAIN_SCREEN else data)

    def resume_application_mode(self) -> None:
        """Come back from the shell: nothing is left of what stood on the screen.

        Textual trusts that a window's size, told once more, has all of it drawn.
        """
        super().resume_application_mode()
        self._app.call_later(self._app.refresh)

    def let_keys_in(self) -> None:
        """Hand on what was typed before, at once, and everything from now on."""
        with self._lock:
            held, self._held = self._held or [], None
            for key in held:
                self._app.post_message(key)

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


class TakingOver(KeepingKeys):
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
