"""A terminal to measure in: tmux, spoken to through one open pipe, so that a look costs no process.

What is timed is what a reader of the screen sees: from the start of a program or a key to the
screen that shows it. One look takes under a millisecond; the pause between two is `POLL`.
"""

import os
import re
import subprocess
import time
import uuid
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple
from unicodedata import east_asian_width

POLL = 0.001
COLUMNS, ROWS = 120, 40
TMUX = ("tmux", "-u", "-f", "/dev/null")
NEW = ("new-session", "-s", "keeper", "-x", "10", "-y", "5")
KEEPER = "exec tail -f /dev/null"


class Columns(NamedTuple):
    """A part of the screen: columns in cells, half-open."""

    start: int = 0
    end: int = 1000


EVERYTHING = Columns()


@dataclass(frozen=True, slots=True)
class Memory:
    """Megabytes resident: the program's own, with its children, and its own at the most."""

    own: float
    tree: float
    peak: float


@dataclass(frozen=True, slots=True)
class Answer:
    """Seconds to the first change of the screen and to the last one before it was quiet."""

    first: float | None
    settled: float | None


class Terminal:
    """One tmux server with one program in one pane, in a home of its own."""

    def __init__(self, home: Path, size: tuple[int, int] = (COLUMNS, ROWS)) -> None:
        self.size = size
        self._tmux = subprocess.Popen(
            [*TMUX, "-L", f"bench-{uuid.uuid4().hex[:8]}", "-C", *NEW, KEEPER],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=_environment(home),
            text=True,
            encoding="utf-8",
            errors="replace",
        )
        self._answer()
        for option in ("default-terminal tmux-256color", "remain-on-exit on", "status off"):
            self.tell("set-option", "-g", *option.split())
        # Whatever ends this process ends the server, and what runs in it.
        for option in ("escape-time 0", "exit-unattached on"):
            self.tell("set-option", "-s", *option.split())

    def tell(self, *words: str) -> str:
        """One tmux command; what it answers."""
        assert self._tmux.stdin is not None
        self._tmux.stdin.write(" ".join(map(_quoted, words)) + "\n")
        self._tmux.stdin.flush()
        return self._answer()

    def _answer(self) -> str:
        assert self._tmux.stdout is not None
        lines: list[str] = []
        inside = False
        for line in self._tmux.stdout:
            if line.startswith("%begin "):
                inside = True
            elif inside and line.startswith(("%end ", "%error ")):
                break
            elif inside:
                lines.append(line)
        return "".join(lines)

    def start(self, command: Sequence[str], keys: Sequence[str] = ()) -> float:
        """Run `command`; keys, if any, are pressed at once. The time when it was started."""
        width, height = map(str, self.size)
        begun = time.perf_counter()
        self.tell("new-session", "-d", "-s", "r", "-x", width, "-y", height, *command)
        self.press(*keys)
        return begun

    def press(self, *keys: str) -> None:
        """Press keys by tmux's names; `text:…` is typed as it is."""
        for key in keys:
            if key.startswith("text:"):
                self.tell("send-keys", "-t", "r", "-l", key[5:])
            else:
                self.tell("send-keys", "-t", "r", key)

    def resize(self, width: int, height: int) -> None:
        """Another size of the window."""
        self.tell("resize-window", "-t", "r", "-x", str(width), "-y", str(height))

    def screen(self) -> str:
        """What is on the screen."""
        return self.tell("capture-pane", "-p", "-t", "r")

    def is_dead(self) -> bool:
        """Whether the program has ended."""
        return self.tell("display-message", "-p", "-t", "r", "#{pane_dead}").strip() != "0"

    def wait(self, wanted: Callable[[str], bool], begun: float, patience: float) -> float | None:
        """Seconds from `begun` to the first screen that is `wanted`; None if it does not come."""
        looks = 0
        while True:
            screen = self.screen()
            now = time.perf_counter()
            if wanted(screen):
                return now - begun
            looks += 1
            if now - begun > patience or (looks % 200 == 0 and self.is_dead()):
                return None
            time.sleep(POLL)

    def answer(
        self, act: Callable[[], None], part: Columns, quiet: float, patience: float = 8.0
    ) -> Answer:
        """Do something and watch the columns `part` until they are `quiet` for so long."""
        seen = crop(self.screen(), part)
        begun = changed = time.perf_counter()
        act()
        first = settled = None
        while True:
            time.sleep(POLL)
            now_seen = crop(self.screen(), part)
            now = time.perf_counter()
            if now_seen != seen:
                seen, changed, settled = now_seen, now, now - begun
                first = settled if first is None else first
            waited = now - (begun if first is None else changed)
            if waited > (patience if first is None else quiet) or now - begun > patience:
                return Answer(first, settled)

    def rest(self, quiet: float = 0.3, patience: float = 10.0, part: Columns = EVERYTHING) -> str:
        """Wait until nothing moves; the screen then."""
        end = time.perf_counter() + patience
        screen, since = self.screen(), time.perf_counter()
        while time.perf_counter() - since < quiet and time.perf_counter() < end:
            time.sleep(0.01)
            now = self.screen()
            if crop(now, part) != crop(screen, part):
                since = time.perf_counter()
            screen = now
        return screen

    def memory(self) -> Memory:
        """Of the program in the pane."""
        pid = int(self.tell("display-message", "-p", "-t", "r", "#{pane_pid}").strip() or 0)
        own = _status(pid, "VmRSS")
        return Memory(
            own, own + sum(_status(p, "VmRSS") for p in _below(pid)), _status(pid, "VmHWM")
        )

    def close(self) -> None:
        """End the program and the server."""
        if self._tmux.poll() is None:
            with_children = int(
                self.tell("display-message", "-p", "-t", "r", "#{pane_pid}").strip() or 0
            )
            for pid in [*_below(with_children), with_children] if with_children else []:
                _kill(pid)
            assert self._tmux.stdin is not None
            self._tmux.stdin.write("kill-server\n")
            self._tmux.stdin.close()
            self._tmux.wait(10)
        assert self._tmux.stdout is not None
        self._tmux.stdout.close()


def shows(words: str) -> Callable[[str], bool]:
    """Whether a screen has these words, also across the end of a line."""

    def seen(screen: str) -> bool:
        return words in screen or words in "".join(line.strip() for line in screen.splitlines())

    return seen


def crop(screen: str, part: Columns) -> str:
    """Only those columns of a screen."""
    if part == EVERYTHING:
        return screen
    return "\n".join(_columns(line, part) for line in screen.splitlines())


def _columns(line: str, part: Columns) -> str:
    kept: list[str] = []
    at = 0
    for char in line:
        if part.start <= at < part.end:
            kept.append(char)
        at += 2 if east_asian_width(char) in "WF" else 1
    return "".join(kept)


def _environment(home: Path) -> Mapping[str, str]:
    # Programs are measured as they are installed: with their bytecode.
    left_out = ("TMUX", "LC_", "PIYUE", "XDG_", "PYTHONDONTWRITEBYTECODE")
    kept = {k: v for k, v in os.environ.items() if not k.startswith(left_out)}
    return kept | {
        "HOME": str(home),
        "LANG": "C.UTF-8",
        "LC_ALL": "C.UTF-8",
        "COLORTERM": "truecolor",
        "PYTHONWARNINGS": "ignore",
    }


def _quoted(word: str) -> str:
    return '"' + re.sub(r'(["\\$])', r"\\\1", word) + '"'


def _status(pid: int, field: str) -> float:
    try:
        text = Path(f"/proc/{pid}/status").read_text("ascii", "replace")
    except OSError:
        return 0.0
    found = re.search(rf"{field}:\s+(\d+)", text)
    return int(found[1]) / 1024 if found else 0.0


def _below(pid: int) -> list[int]:
    """All descendants of a process."""
    children: dict[int, list[int]] = {}
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            parent = int((folder / "stat").read_text().rsplit(")", 1)[1].split()[1])
        except (OSError, IndexError):
            continue
        children.setdefault(parent, []).append(int(folder.name))
    found: list[int] = []
    todo = [pid]
    while todo:
        new = children.get(todo.pop(), [])
        found += new
        todo += new
    return found


def _kill(pid: int) -> None:
    try:
        os.kill(pid, 9)
    except OSError:
        return
