"""`piyue doctor`: what was found here, and what to set so that everything works."""

import locale
import os
import platform
import shutil
import sys
from argparse import ArgumentParser
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version

from reader import __version__
from reader.cli.forms import add_padding
from reader.cli.parsers import Context
from reader.config import paths
from reader.config.keymap import load_keymap
from reader.config.messages import gettext as _
from reader.config.messages import locale as language
from reader.config.messages import mark
from reader.config.settings import load_settings
from reader.config.themes import load_themes
from reader.services.terminal import ask

SUMMARY = mark("Show what was found here, and what to set")
PACKAGES = ("textual", "rich", "jieba", "OpenCC", "pyperclip", "SQLAlchemy")
Line = tuple[str, str]


def configure(parser: ArgumentParser) -> None:
    """There is nothing to say."""


def run(context: Context) -> int:
    """Write the groups, then what to do."""
    groups = (
        (_("Versions"), _versions()),
        (_("Terminal"), _terminal()),
        (_("Clipboard"), _clipboard(context)),
        (_("Files"), _files()),
    )
    output = sys.stdout
    for title, lines in groups:
        output.write(f"{title}\n")
        for name, value in lines:
            output.write(f"  {add_padding(name, 20)}  {value}\n".rstrip() + "\n")
        output.write("\n")
    problems = [*_problems(), *_tmux_advice()]
    if not problems:
        output.write(_("Nothing to set.") + "\n")
    for line in problems:
        output.write(line + "\n")
    return 0


def _versions() -> Iterator[Line]:
    yield "Piyue", __version__
    yield "Python", f"{platform.python_version()} ({platform.platform(terse=True)})"
    for name in PACKAGES:
        try:
            yield name, version(name)
        except PackageNotFoundError:
            yield name, _("missing")


def _terminal() -> Iterator[Line]:
    answer = ask()
    size = shutil.get_terminal_size()
    yield "TERM", os.environ.get("TERM", "")
    yield _("Colours"), _colors()
    yield _("Size"), f"{size.columns} × {size.lines}"
    yield _("Background"), answer.background or _("not told")
    width = str(answer.ambiguous or _("not told"))
    yield _("Cells of “ ” … ·"), width
    yield _("Inside"), " ".join(_surroundings()) or "–"
    yield _("Locale"), f"{_locale()} → {language()}"


def _colors() -> str:
    if os.environ.get("NO_COLOR"):
        return "NO_COLOR"
    if os.environ.get("COLORTERM", "").lower() in {"truecolor", "24bit"}:
        return "24 bit"
    return "256" if "256" in os.environ.get("TERM", "") else "16"


def _surroundings() -> Iterator[str]:
    names = {"TMUX": "tmux", "STY": "screen", "SSH_CONNECTION": "ssh", "WSL_DISTRO_NAME": "WSL"}
    names |= {"WAYLAND_DISPLAY": "Wayland", "DISPLAY": "X11"}
    return (name for variable, name in names.items() if os.environ.get(variable))


def _locale() -> str:
    names = (os.environ.get(name, "") for name in ("LC_ALL", "LC_CTYPE", "LANG"))
    return f"{next(filter(None, names), 'C')}, {locale.getpreferredencoding(False)}"


def _clipboard(context: Context) -> Iterator[Line]:
    from reader.services.clipboard import ways

    tools = ("wl-copy", "wl-paste", "xclip", "xsel", "pbcopy", "clip.exe", "tmux", "screen")
    yield _("Tried in order"), ", ".join(ways(context.settings))
    yield _("Tools"), ", ".join(tool for tool in tools if shutil.which(tool)) or "–"
    if os.environ.get("TMUX"):
        yield "tmux", f"{_tmux('-V')}; set-clipboard {_tmux('show', '-sv', 'set-clipboard')}"


def _files() -> Iterator[Line]:
    places = (
        (_("Settings"), paths.settings_file()),
        (_("Keys"), paths.keys_file()),
        (_("Themes"), paths.themes_folder()),
        (_("Notes, copies"), paths.data_folder()),
        (_("Places"), paths.state_folder()),
        (_("Cache"), paths.cache_folder()),
        (_("Log"), paths.log_file()),
    )
    # Words inside an f-string are not found when the catalogs are made.
    missing = _("not there yet")
    for name, path in places:
        there = os.path.exists(path)  # noqa: PTH110 - Path tells what it may not look at
        yield name, path if there else f"{path}  ({missing})"


def _problems() -> Iterator[str]:
    yield from load_settings().warnings
    yield from load_keymap().warnings
    yield from load_themes().problems
    if sys.stdout.encoding.lower().replace("-", "") not in {"utf8", "gb18030"}:
        yield _(
            "This locale cannot write every Chinese character; set LANG=zh_CN.UTF-8 or C.UTF-8."
        )


def _tmux_advice() -> Iterator[str]:
    """The lines that let a copy reach the terminal that tmux runs in."""
    if not os.environ.get("TMUX"):
        return
    outer = _tmux("display-message", "-p", "#{client_termname}") or "xterm-256color"
    has_clipboard = "Ms: [missing]" not in _tmux("info")
    wanted: list[str] = []
    if _tmux("show", "-sv", "set-clipboard") == "off":
        wanted.append("set -s set-clipboard external")
    if not has_clipboard:
        wanted.append(f"set -as terminal-features ',{outer}:clipboard'")
    if os.environ.get("COLORTERM", "") not in {"truecolor", "24bit"}:
        wanted.append(f"set -as terminal-features ',{outer}:RGB'")
        wanted.append("set-environment -g COLORTERM truecolor")
    if wanted:
        yield _("Put these lines into ~/.tmux.conf, and start tmux again:")
        yield from (f"  {line}" for line in wanted)


def _tmux(*words: str) -> str:
    from reader.services.clipboard.process import run as run_tool

    return run_tool(["tmux", *words], wanted=True).output.decode("utf-8", "replace").strip()
