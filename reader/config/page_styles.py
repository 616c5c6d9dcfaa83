"""How the page is drawn in a theme: a style for each kind of block, each mark, each part."""

from reader.config.colors import mix
from reader.config.themes import ROLES, Style, ThemeSpec

NOTE_COLORS = ("yellow", "green", "blue", "red", "purple")
_BOLD = Style(bold=True)
# How strong the ticks of the track are, by how many notes are there.
_DENSITIES = {"one": 0.4, "few": 0.7, "many": 1.0}
_QUIET_KINDS = ("series", "byline", "dateline", "caption", "box", "other")


def page_styles(spec: ThemeSpec) -> dict[str, Style]:
    """Styles by role: `page`, `block.…` by kind, the marks, `muted`, `accent`, `rule`."""
    colors = spec.colors
    muted = Style(color=colors.muted)
    return {
        "page": Style(color=colors.foreground, background=colors.background),
        "muted": muted,
        "accent": Style(color=colors.accent),
        "rule": Style(color=colors.rule),
        "block.title": _BOLD,
        "block.heading": Style(color=colors.accent, bold=True),
        "block.sidebar_title": Style(color=colors.secondary, bold=True),
        "block.deck": Style(color=colors.secondary),
        **{f"block.{kind}": muted for kind in _QUIET_KINDS},
        "block.code": Style(background=colors.surface),
        **spec.marks,
        **_deeper(spec),
        **{
            f"note.{name}": Style(color=mix(colors.accent, colors.background, share))
            for name, share in _DENSITIES.items()
        },
    }


def _deeper(spec: ThemeSpec) -> dict[str, Style]:
    """Where two notes lie over each other: a deeper shade of the upper one."""
    deeper: dict[str, Style] = {}
    for name in NOTE_COLORS:
        style = spec.marks.get(f"note.{name}", Style())
        if style.background:
            deep = mix(spec.colors.foreground, style.background, 0.14)
            style = style._replace(background=deep)
        deeper[f"note.{name}.deep"] = style
    line = spec.marks.get("note.underline", Style(underline=True))
    return deeper | {"note.underline.deep": line._replace(bold=True)}


def plain_page_styles() -> dict[str, Style]:
    """The same without any colour: bold, underline and reverse alone."""
    reverse, underline = Style(reverse=True), Style(underline=True)
    return {
        **dict.fromkeys(ROLES, Style()),
        "accent": _BOLD,
        **{f"block.{kind}": _BOLD for kind in ("title", "heading", "sidebar_title")},
        "figure": _BOLD,
        "title": underline,
        "hit": Style(underline=True, bold=True),
        "hit.current": Style(reverse=True, bold=True),
        "flash": reverse,
        "selection": reverse,
        **{f"note.{name}": underline for name in (*NOTE_COLORS, "underline")},
        **{
            f"note.{name}.deep": Style(underline=True, bold=True)
            for name in (*NOTE_COLORS, "underline")
        },
    }
