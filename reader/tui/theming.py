"""From a theme's specification to Textual's theme, to CSS variables and to Rich styles.

Where the user asked for no colour (`NO_COLOR`), roles are told apart by bold, underline
and reverse alone, and the terminal's own two colours are used.
"""

import os
from collections.abc import Mapping

from rich.style import Style
from textual.theme import Theme

from reader.config.colors import mix
from reader.config.page_styles import NOTE_COLORS, page_styles, plain_page_styles
from reader.config.themes import Style as RoleStyle
from reader.config.themes import ThemeSpec, default_marks

PLAIN = "plain"
_DEFAULT = "ansi_default"


def is_colored(environ: Mapping[str, str] = os.environ) -> bool:
    """Whether the user lets us use colours (https://no-color.org: set and not empty)."""
    return not environ.get("NO_COLOR")


def theme_of(spec: ThemeSpec) -> Theme:
    """The Textual theme of a specification."""
    colors = spec.colors
    return Theme(
        name=spec.name,
        primary=colors.primary,
        secondary=colors.secondary,
        warning=colors.warning,
        error=colors.error,
        success=colors.success,
        accent=colors.accent,
        foreground=colors.foreground,
        background=colors.background,
        surface=colors.surface,
        panel=colors.panel,
        dark=spec.dark,
        variables=variables_of(spec),
    )


def plain_theme() -> Theme:
    """The theme without colours: the terminal's own foreground and background.

    An app that uses it sets `ansi_color=True`, so that Textual drops what colour is left.
    """
    return Theme(
        name=PLAIN,
        primary=_DEFAULT,
        foreground=_DEFAULT,
        background=_DEFAULT,
        surface=_DEFAULT,
        panel=_DEFAULT,
        boost=_DEFAULT,
        ansi=True,
        variables=plain_variables(),
    )


def variables_of(spec: ThemeSpec) -> dict[str, str]:
    """Every variable that our stylesheets use, beside Textual's own, for one theme."""
    colors = spec.colors
    marks, usual = spec.marks, default_marks(colors)
    grounds = {
        name: marks[f"note.{name}"].background or usual[f"note.{name}"].background
        for name in NOTE_COLORS
    }
    hit = marks["hit"]
    return {
        "muted": colors.muted,
        "faint": mix(colors.muted, colors.background, 0.75),
        "rule": colors.rule,
        "cursor": colors.panel,
        "cursor-style": "none",
        "note-style": "none",
        "hit-color": hit.color or colors.foreground,
        "hit-background": hit.background or colors.background,
        "hit-style": "bold",
        "block-cursor-background": colors.panel,
        "block-cursor-foreground": colors.foreground,
        "block-cursor-text-style": "none",
        "block-hover-background": colors.panel,
        "input-cursor-background": colors.accent,
        "input-cursor-foreground": colors.background,
        "input-cursor-text-style": "none",
        "input-selection-background": colors.panel,
        "border": colors.rule,
        "border-blurred": colors.rule,
        "scrollbar": colors.rule,
        "scrollbar-hover": colors.muted,
        "scrollbar-active": colors.accent,
        "scrollbar-background": colors.background,
        "scrollbar-background-hover": colors.background,
        "scrollbar-background-active": colors.background,
        "scrollbar-corner-color": colors.background,
        **{f"note-{name}": ground or colors.background for name, ground in grounds.items()},
    }


def plain_variables() -> dict[str, str]:
    """Every variable that our stylesheets use, where there is no colour.

    They are also the defaults (`App.get_theme_variable_defaults`): a variable that a theme
    lacks would stop the app at its start.
    """
    return {
        **dict.fromkeys(("muted", "faint", "rule", "hit-color"), _DEFAULT),
        **dict.fromkeys(
            ("cursor", "hit-background", "ansi-background", "ansi-foreground"), _DEFAULT
        ),
        **{f"note-{name}": _DEFAULT for name in NOTE_COLORS},
        "cursor-style": "reverse",
        "note-style": "underline",
        "hit-style": "bold underline",
    }


def styles_of(spec: ThemeSpec) -> dict[str, Style]:
    """Rich styles for the page, by the roles of `page_styles`."""
    return {role: rich_style(style) for role, style in page_styles(spec).items()}


def plain_styles() -> dict[str, Style]:
    """The styles of the page where there is no colour."""
    return {role: rich_style(style) for role, style in plain_page_styles().items()}


def rich_style(style: RoleStyle) -> Style:
    """A role's style for Rich; what it leaves out is left to what lies under it."""
    return Style(
        color=style.color,
        bgcolor=style.background,
        bold=style.bold or None,
        underline=style.underline or None,
        italic=style.italic or None,
        reverse=style.reverse or None,
    )
