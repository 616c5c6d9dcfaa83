"""A real terminal: the installed command in tmux, driven by keys and read off the screen."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

COMMAND = Path(sys.executable).with_name("piyue")
PATIENCE = 30.0
POLL = 0.03


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Without tmux these tests cannot run; in CI that is a failure, not a gap."""
    if shutil.which("tmux") or os.environ.get("CI"):
        return
    skip = pytest.mark.skip(reason="tmux is missing: apt install tmux, or brew install tmux")
    for item in items:
        if "terminal" in item.keywords:
            item.add_marker(skip)


class Terminal:
    """One tmux server with one pane; what is waited for is a state of the screen."""

    def __init__(self, home: Path, socket: Path) -> None:
        self._socket = str(socket)
        # COLUMNS and LINES may be left by a test that drew a picture of another size.
        dropped = ("TMUX", "LC_", "PIYUE", "COLUMNS", "LINES")
        kept = {k: v for k, v in os.environ.items() if not k.startswith(dropped)}
        self.environment = kept | {
            "HOME": str(home),
            "PIYUE_HOME": str(home / "piyue"),
            "LANG": "C.UTF-8",
            "LC_ALL": "C.UTF-8",
            "PIYUE_LANG": "zh_CN",
            "COLORTERM": "truecolor",
            "TERM": "xterm-256color",
        }

    def tmux(self, *arguments: str, check: bool = False) -> str:
        """One tmux command; its output without the last line end."""
        done = subprocess.run(
            ["tmux", "-S", self._socket, "-f", "/dev/null", *arguments],
            env=self.environment,
            capture_output=True,
            check=check,
        )
        return done.stdout.decode("utf-8", "replace").rstrip("\n")

    def start(self, command: str, size: tuple[int, int] = (80, 24)) -> None:
        """A shell in the pane that runs `command` when the terminal is ready."""
        width, height = map(str, size)
        self.tmux("new-session", "-d", "-s", "t", "-x", width, "-y", height, "sh", check=True)
        self.tmux("set-option", "-g", "status", "off")
        self.tmux("resize-window", "-t", "t", "-x", width, "-y", height)
        self.type(command)
        self.press("Enter")

    def type(self, text: str) -> None:
        """Type characters as they are."""
        self.tmux("send-keys", "-t", "t", "-l", text)

    def press(self, *keys: str) -> None:
        """Press keys by tmux's names."""
        for key in keys:
            self.tmux("send-keys", "-t", "t", key)

    def screen(self, *options: str) -> str:
        """What is on the screen."""
        return self.tmux("capture-pane", "-p", *options, "-t", "t")

    def wait(self, *wanted: str, without: str = "") -> str:
        """The screen, once all of `wanted` is on it (and `without` is not).

        Raises:
            AssertionError: it did not come.
        """
        end = time.monotonic() + PATIENCE
        while True:
            screen = self.screen()
            flat = "".join(line.strip() for line in screen.splitlines())
            there = all(words in screen or words in flat for words in wanted)
            if there and not (without and without in flat):
                return screen
            if time.monotonic() > end:
                raise AssertionError(f"not on the screen: {wanted}\n{screen}")
            time.sleep(POLL)

    def wait_for(self, read: Callable[[], str], wanted: str) -> str:
        """What `read()` gives, once `wanted` is in it."""
        end = time.monotonic() + PATIENCE
        while True:
            got = read()
            if wanted in got or time.monotonic() > end:
                assert wanted in got
                return got
            time.sleep(POLL)

    def idle(self) -> None:
        """Wait until the shell has nothing running: what is typed then is the shell's."""
        shell = self.tmux("display-message", "-p", "-t", "t", "#{pane_pid}")

        def state() -> str:
            listing = ["ps", "-o", "pid=", "--ppid", shell]
            done = subprocess.run(listing, capture_output=True, text=True, check=False)
            return "busy" if done.stdout.strip() else "idle"

        self.wait_for(state, "idle")

    def soon(self, read: Callable[[], str], wanted: str, seconds: float = 4.0) -> str:
        """What `read()` gives, once `wanted` is in it or after some seconds."""
        end = time.monotonic() + seconds
        while wanted not in (got := read()) and time.monotonic() < end:
            time.sleep(POLL)
        return got

    def pid(self, name: str) -> int:
        """The process with `name` in its command line, below the pane's shell."""
        shell = self.tmux("display-message", "-p", "-t", "t", "#{pane_pid}")
        listing = subprocess.run(
            ["ps", "-o", "pid=,args=", "--ppid", shell], capture_output=True, text=True, check=True
        ).stdout
        return next(int(line.split()[0]) for line in listing.splitlines() if name in line)

    def close(self) -> None:
        """End everything in it."""
        self.tmux("kill-server")


@pytest.fixture
def terminal(tmp_path: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Terminal]:
    home = tmp_path / "home"
    home.mkdir()
    # A socket's path must be short.
    socket = tmp_path_factory.mktemp("s") / "t"
    made = Terminal(home, socket)
    yield made
    made.close()


@pytest.fixture
def command() -> str:
    return str(COMMAND)
