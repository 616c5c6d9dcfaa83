"""Whether a theme can be read: contrast of its texts and marks (WCAG 2.2, 1.4.3 and 1.4.6)."""

from collections.abc import Iterator

from reader.config.colors import contrast
from reader.config.themes import ThemeSpec

BODY = 7.0
SERVING = 4.5
# Marks that colour the text and may lie over a note's background.
OVER_NOTES = ("figure", "quote", "term", "title", "name")
_SERVING_NAMES = ("accent", "muted", "primary", "secondary", "success", "warning", "error")


def too_faint(spec: ThemeSpec) -> tuple[str, ...]:
    """A line for each pair of colours whose contrast is too low."""
    pairs = [*_texts(spec), *_marks(spec), *_marks_over_notes(spec)]
    return tuple(
        f"{name}: {text} on {ground} has a contrast of {ratio:.1f}, not {wanted:g}"
        for name, text, ground, wanted in pairs
        if (ratio := contrast(text, ground)) < wanted
    )


def _texts(spec: ThemeSpec) -> Iterator[tuple[str, str, str, float]]:
    colors = spec.colors
    for name in ("background", "surface", "panel"):
        yield f"text on {name}", colors.foreground, getattr(colors, name), BODY
    for name in _SERVING_NAMES:
        for ground in ("background", "surface"):
            yield f"{name} on {ground}", getattr(colors, name), getattr(colors, ground), SERVING
    yield "muted on panel", colors.muted, colors.panel, SERVING


def _marks(spec: ThemeSpec) -> Iterator[tuple[str, str, str, float]]:
    colors = spec.colors
    for role, style in spec.marks.items():
        text = style.color or colors.foreground
        yield role, text, style.background or colors.background, SERVING


def _marks_over_notes(spec: ThemeSpec) -> Iterator[tuple[str, str, str, float]]:
    for role in OVER_NOTES:
        text = spec.marks[role].color or spec.colors.foreground
        for note, style in spec.marks.items():
            if note.startswith("note.") and style.background and not style.color:
                yield f"{role} over {note}", text, style.background, SERVING
