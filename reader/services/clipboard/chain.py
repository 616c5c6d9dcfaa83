"""Copying by the first way that works, and saying how sure that is."""

import os
import sys
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from shutil import which

from reader.config import paths
from reader.config.messages import gettext as _
from reader.config.messages import ngettext
from reader.config.settings import Settings
from reader.errors import ClipboardError
from reader.services.clipboard import child
from reader.services.clipboard.process import run
from reader.services.clipboard.terminal import osc52, through_screen, write_to_terminal

Write = Callable[[str], None]
_TOOLS = {
    "wl": "wl-copy",
    "osx_pbcopy": "pbcopy",
    "osx_pyobjc": "macOS",
    "windows": "Windows",
    "wsl": "clip.exe",
}


@dataclass(frozen=True, slots=True)
class Copied:
    """What became of a copy.

    `how` names the way; `certain` is whether a tool said that it has the text: nothing
    confirms what is sent to a terminal. `path` is set where the text went into a file.
    `problems` are ways that were tried before and failed.
    """

    how: str
    certain: bool
    characters: int
    path: Path | None = None
    problems: tuple[str, ...] = ()

    @property
    def message(self) -> str:
        """One line for the user."""
        count, how = self.characters, self.how
        if self.path is not None:
            refused = _("No clipboard took the text; it is in {path}")
            said = refused if self.problems else _("The text is in {path}")
            return said.format(path=self.path)
        if self.certain:
            line = ngettext(
                "Copied {count} character ({how})", "Copied {count} characters ({how})", count
            )
        else:
            line = ngettext(
                "Sent {count} character to the terminal ({how})",
                "Sent {count} characters to the terminal ({how})",
                count,
            )
        return line.format(count=count, how=how)


@dataclass(frozen=True, slots=True)
class Job:
    """A text to copy, and by what means."""

    text: str
    settings: Settings
    write: Write

    @property
    def data(self) -> bytes:
        """The text in UTF-8; lone surrogates become question marks."""
        return self.text.encode("utf-8", "replace")


class _FailedError(Exception):
    """A way did not work; the message says why."""


def copy(text: str, settings: Settings | None = None, write: Write | None = None) -> Copied:
    """Copy `text`; may take two seconds a way, so call it from a thread.

    `write` puts an escape sequence on the screen (the driver's); without it, the controlling
    terminal is written to.

    Raises:
        ClipboardError: not even a file could be written.
    """
    job = Job(text, settings or Settings(), write or write_to_terminal)
    problems: list[str] = []
    for way in ways(job.settings):
        try:
            done = _WAYS[way](job)
        except (_FailedError, OSError) as error:
            problems.append(f"{way}: {error}")
        else:
            return Copied(done.how, done.certain, len(text), done.path, tuple(problems))
    raise ClipboardError(_("The text could not be copied."), "; ".join(problems))


def ways(settings: Settings) -> tuple[str, ...]:
    """The ways that will be tried here, in order; a file is always the last."""
    if settings.clipboard != "auto":
        chosen = [settings.clipboard]
    else:
        chosen = [
            *(["system"] if _is_local_desktop() else []),
            *(["tmux"] if os.environ.get("TMUX") else []),
            *(["screen"] if os.environ.get("STY") and not os.environ.get("TMUX") else []),
        ]
        if not {"tmux", "screen"} & set(chosen) and os.environ.get("TERM") != "dumb":
            chosen.append("osc52")
    before = ["command"] if settings.clipboard_command else []
    return tuple(dict.fromkeys([*before, *chosen, "file"]))


def paste() -> str:
    """The text on the clipboard, or in tmux's newest buffer.

    Raises:
        ClipboardError: none can be read here.
    """
    if _is_local_desktop():
        got = run(_child("paste"), wanted=True)
        if not got.trouble:
            return got.output.decode("utf-8", "replace")
    if os.environ.get("TMUX"):
        got = run(["tmux", "save-buffer", "-"], wanted=True)
        if not got.trouble:
            return got.output.decode("utf-8", "replace")
    raise ClipboardError(
        _("The clipboard cannot be read here."),
        _("Paste into a file, or pipe the text: piyue -"),
    )


def _by_command(job: Job) -> Copied:
    command = job.settings.clipboard_command
    _check(run(command, job.data).trouble)
    return _certain(Path(command[0]).name)


def _by_system(job: Job) -> Copied:
    done = run(_child("copy"), job.data, wanted=True)
    _check(done.trouble)
    tool = done.output.decode("ascii", "replace")
    return _certain(_TOOLS.get(tool, tool) or "system")


def _by_tmux(job: Job) -> Copied:
    """The buffer, the outer terminal (`-w`, tmux 3.2), and OSC 52 for `set-clipboard on`."""
    if run(["tmux", "load-buffer", "-w", "-"], job.data).trouble:
        _check(run(["tmux", "load-buffer", "-"], job.data).trouble)
    if len(job.data) <= job.settings.osc52_limit:
        with suppress(OSError):
            job.write(osc52(job.data))
    return _certain("tmux")


def _by_screen(job: Job) -> Copied:
    _fits(job)
    job.write(through_screen(osc52(job.data)))
    return Copied("OSC 52, screen", certain=False, characters=0)


def _by_osc52(job: Job) -> Copied:
    _fits(job)
    job.write(osc52(job.data))
    return Copied("OSC 52", certain=False, characters=0)


def _by_file(job: Job) -> Copied:
    folder = Path(paths.data_folder()) / "copies"
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{datetime.now().astimezone():%Y%m%d-%H%M%S-%f}.txt"
    path.write_bytes(job.data)
    return Copied("file", certain=True, characters=0, path=path)


_WAYS: dict[str, Callable[[Job], Copied]] = {
    "command": _by_command,
    "system": _by_system,
    "tmux": _by_tmux,
    "screen": _by_screen,
    "osc52": _by_osc52,
    "file": _by_file,
}


def _certain(how: str) -> Copied:
    return Copied(how, certain=True, characters=0)


def _check(trouble: str) -> None:
    if trouble:
        raise _FailedError(trouble)


def _fits(job: Job) -> None:
    """Terminals cap the sequence, some print the rest of it on the screen."""
    if len(job.data) > job.settings.osc52_limit:
        raise _FailedError(_("too long for the terminal ({size} bytes)").format(size=len(job.data)))


def _child(verb: str) -> list[str]:
    # -P: a file called pyperclip.py in the current folder must not be taken for it.
    return [sys.executable, "-P", child.__file__, verb]


def _is_local_desktop() -> bool:
    if any(os.environ.get(name) for name in ("SSH_CONNECTION", "SSH_CLIENT", "SSH_TTY")):
        return False
    if sys.platform in {"darwin", "win32"} or which("clip.exe"):
        return True
    return bool(os.environ.get("WAYLAND_DISPLAY") or os.environ.get("DISPLAY"))
