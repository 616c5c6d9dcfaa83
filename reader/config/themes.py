"""Themes: TOML files turned into plain specifications, for any screen to use."""

import os
from collections.abc import Iterator, Mapping
from functools import cache
from types import MappingProxyType
from typing import NamedTuple

from reader.config import paths
from reader.config.colors import is_color, mix
from reader.config.messages import gettext as _
from reader.config.paths import AnyPath
from reader.config.toml import Table, as_table, nearest, read_table
from reader.errors import ConfigError, ReaderError

GROUP = "piyue.themes"
LIGHT, DARK = "paper", "ink"
ROLES = (
    "figure",
    "quote",
    "term",
    "title",
    "name",
    "hit",
    "hit.current",
    "flash",
    "selection",
    "note.yellow",
    "note.green",
    "note.blue",
    "note.red",
    "note.purple",
    "note.underline",
)


class Style(NamedTuple):
    """How a role is drawn; a colour of None is that of what lies under it."""

    color: str | None = None
    background: str | None = None
    bold: bool = False
    underline: bool = False
    italic: bool = False
    reverse: bool = False


class Colors(NamedTuple):
    """The colours of a theme, each `#rrggbb`.

    `accent` is the one colour that calls; `muted` is for what serves (status, counts);
    `surface` lies under panes and `panel` under what stands before them; `rule` is for lines.
    """

    background: str
    foreground: str
    accent: str
    muted: str
    rule: str
    surface: str
    panel: str
    primary: str
    secondary: str
    success: str
    warning: str
    error: str


class ThemeSpec(NamedTuple):
    """A theme. `name` is its file's, without `.toml`; `labels` are by locale."""

    name: str
    colors: Colors
    dark: bool = False
    labels: Mapping[str, str] = MappingProxyType({})
    marks: Mapping[str, Style] = MappingProxyType({})
    path: str = ""

    def label(self, locale: str) -> str:
        """The name to show in `zh_Hans`, `zh_Hant` or `en`."""
        return self.labels.get(locale) or self.labels.get("en") or self.name


class Shelf(NamedTuple):
    """Every theme by name, and a line for each file that could not be used."""

    themes: dict[str, ThemeSpec]
    problems: tuple[str, ...]


def load_themes() -> Shelf:
    """All themes: shipped, then from plugins, then the user's; a later one takes the name."""
    themes: dict[str, ThemeSpec] = {}
    problems: list[str] = []
    for path in _files(problems):
        try:
            themes[_name(path)] = read_theme(path)
        except ConfigError as error:
            problems.append(str(error))
    return Shelf(themes, tuple(problems))


def load_theme(name: str, environ: Mapping[str, str] = os.environ) -> ThemeSpec:
    """The theme `name`; `auto` takes paper or ink by the terminal's background.

    Only the file it needs is read when that is one of the user's or a shipped one.

    Raises:
        ConfigError: there is no such theme, or its file is broken.
    """
    if name == "auto":
        name = LIGHT if is_light(environ.get("COLORFGBG", "")) else DARK
    for folder in (paths.themes_folder(), shipped_folder()):
        path = os.path.join(folder, f"{name}.toml")
        if os.path.isfile(path):
            return read_theme(path)
    shelf = load_themes()
    if name in shelf.themes:
        return shelf.themes[name]
    known = ", ".join(sorted(shelf.themes))
    raise ConfigError(
        _("No theme is called “{name}”.").format(name=name),
        _("There are auto, {names}.").format(names=known),
    )


def read_theme(path: AnyPath) -> ThemeSpec:
    """The theme in one file.

    Raises:
        ConfigError: the file cannot be read, or something in it has no meaning.
    """
    table = read_table(path)
    _only(path, "", table, ("dark", "label", "colors", "marks"))
    dark = table.get("dark", False)
    if not isinstance(dark, bool):
        raise _wrong(path, "dark", _("true or false"))
    colors = _colors(path, as_table(table.get("colors")) or {}, dark=dark)
    marks = default_marks(colors)
    for role, value in (as_table(table.get("marks")) or {}).items():
        if role not in ROLES:
            raise _unknown(path, f"marks.{role}", nearest(role, ROLES))
        marks[role] = _style(path, role, as_table(value))
    labels = as_table(table.get("label")) or {}
    return ThemeSpec(
        name=_name(path),
        colors=colors,
        dark=dark,
        labels={key: str(value) for key, value in labels.items()},
        marks=marks,
        path=str(path),
    )


def default_marks(colors: Colors) -> dict[str, Style]:
    """Styles for roles that a theme file leaves out, from its colours."""
    accent, background, foreground = colors.accent, colors.background, colors.foreground
    tints = {
        "yellow": colors.warning,
        "green": colors.success,
        "blue": colors.primary,
        "red": colors.error,
        "purple": colors.secondary,
    }
    return {
        "figure": Style(color=accent),
        "quote": Style(color=colors.secondary),
        "term": Style(),
        "title": Style(underline=True),
        "name": Style(color=colors.primary),
        "hit": Style(color=foreground, background=mix(accent, background, 0.25)),
        "hit.current": Style(color=background, background=accent, bold=True),
        "flash": Style(reverse=True),
        "selection": Style(color=foreground, background=colors.panel),
        **{
            f"note.{name}": Style(color=foreground, background=mix(tint, background, 0.2))
            for name, tint in tints.items()
        },
        "note.underline": Style(underline=True),
    }


@cache
def shipped_folder() -> str:
    """The folder of the themes that come with the reader, in a wheel or in a checkout."""
    package = os.path.dirname(os.path.dirname(__file__))
    inside = os.path.join(package, "_themes")
    return inside if os.path.isdir(inside) else os.path.join(os.path.dirname(package), "themes")


def _name(path: AnyPath) -> str:
    return os.path.splitext(os.path.basename(path))[0]


def _files(problems: list[str]) -> Iterator[AnyPath]:
    from pathlib import Path

    from reader import plugins

    yield from sorted(Path(shipped_folder()).glob("*.toml"))
    for name in plugins.names(GROUP):
        try:
            found = plugins.load(GROUP, name)
        except ReaderError as error:
            problems.append(str(error))
            continue
        yield from sorted(Path(str(found)).glob("*.toml"))
    yield from sorted(Path(paths.themes_folder()).glob("*.toml"))


def is_light(colorfgbg: str) -> bool:
    """Whether rxvt's `foreground;background` names a light background (7, 9 to 15)."""
    last = colorfgbg.rpartition(";")[2]
    return last.isdecimal() and int(last) in {7, *range(9, 16)}


def _colors(path: AnyPath, table: Table, *, dark: bool) -> Colors:
    _only(path, "colors.", table, Colors._fields)
    given: dict[str, str] = {}
    for name, value in table.items():
        if not isinstance(value, str) or not is_color(value):
            raise _wrong(path, f"colors.{name}", _('a colour such as "#a03b2a"'))
        given[name] = value
    for name in ("background", "foreground", "accent"):
        if name not in given:
            said = _("“{name}” is missing.").format(name=f"colors.{name}")
            raise ConfigError(f"{path}: {said}")
    background, foreground, accent = given["background"], given["foreground"], given["accent"]
    made = {
        "muted": mix(foreground, background, 0.72),
        "rule": mix(foreground, background, 0.25),
        "surface": mix(foreground, background, 0.04),
        "panel": mix(foreground, background, 0.12),
        "primary": accent,
        "secondary": mix(accent, foreground, 0.5),
        "success": "#8fc28a" if dark else "#2f6b34",
        "warning": "#e0b860" if dark else "#8a5a00",
        "error": "#ef8a7a" if dark else "#a8261c",
    }
    return Colors(**(made | given))


def _style(path: AnyPath, role: str, table: Table | None) -> Style:
    if table is None:
        raise _wrong(path, f"marks.{role}", _("a table such as { bold = true }"))
    _only(path, f"marks.{role}.", table, Style._fields)
    for name, value in table.items():
        is_good = (
            isinstance(value, str) and is_color(value)
            if name in {"color", "background"}
            else isinstance(value, bool)
        )
        if not is_good:
            is_color_wanted = name in {"color", "background"}
            wanted = _('a colour such as "#a03b2a"') if is_color_wanted else _("true or false")
            raise _wrong(path, f"marks.{role}.{name}", wanted)
    return Style(
        color=_text(table.get("color")),
        background=_text(table.get("background")),
        bold=table.get("bold") is True,
        underline=table.get("underline") is True,
        italic=table.get("italic") is True,
        reverse=table.get("reverse") is True,
    )


def _text(value: object) -> str | None:
    return value if isinstance(value, str) else None


def _only(path: AnyPath, where: str, table: Table, names: tuple[str, ...]) -> None:
    for name in table:
        if name not in names:
            raise _unknown(path, f"{where}{name}", nearest(name, names))


def _wrong(path: AnyPath, name: str, wanted: str) -> ConfigError:
    said = _("“{name}” must be {wanted}.").format(name=name, wanted=wanted)
    return ConfigError(f"{path}: {said}")


def _unknown(path: AnyPath, name: str, hint: str) -> ConfigError:
    said = _("“{name}” has no meaning in a theme.").format(name=name)
    return ConfigError(f"{path}: {said}", hint)
