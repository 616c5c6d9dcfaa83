"""Runs of text with a role, and how a line of them is cut to a width and drawn.

Widths are terminal cells. This is the one border where text becomes segments: whatever
comes from a document is made harmless here, and none of it is ever read as markup.
"""

from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import NamedTuple

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip
from textual.widget import Widget

from reader.config.page_styles import NOTE_COLORS
from reader.text.visible import make_visible


class _Look(NamedTuple):
    """Names of the theme's variables; `style` may also be the text style itself."""

    color: str = ""
    background: str = ""
    style: str = ""


# Not component classes of a stylesheet: every widget would have each of them styled anew.
_LOOKS = {
    "text": _Look(),
    "strong": _Look(style="bold"),
    "muted": _Look("muted"),
    "faint": _Look("faint"),
    "accent": _Look("accent"),
    "tab": _Look(style="bold"),
    "key": _Look("foreground"),
    "hit": _Look("hit-color", "hit-background", "hit-style"),
    **{f"note-{name}": _Look("", f"note-{name}", "note-style") for name in NOTE_COLORS},
    "note-underline": _Look(style="underline"),
}
_AS_SPACES = str.maketrans({"\n": " ", "\t": " ", "\r": " ", "\u2028": " ", "\u2029": " "})


class Piece(NamedTuple):
    """A run of text in one role, which is a key of `_LOOKS`."""

    text: str
    role: str = "text"


class PieceLine(NamedTuple):
    """A line: `left` is cut with … where room is short, `right` stands flush right, whole.

    `indent` is in cells.
    """

    left: tuple[Piece, ...]
    right: tuple[Piece, ...] = ()
    indent: int = 0


BLANK = PieceLine(())


def plain(text: str) -> str:
    """`text` on one line, with nothing in it that a terminal would obey."""
    return make_visible(text.translate(_AS_SPACES))


def cut(text: str, cells: int) -> str:
    """`text` in at most `cells` cells, ending in … where something is left out."""
    if cells <= 0:
        return ""
    # A cell holds few code points: a bound keeps the work small on a paragraph.
    head = text[: 8 * cells + 8]
    if len(head) == len(text) and cell_len(text) <= cells:
        return text
    used, room = 0, cells - cell_len("…")
    if room < 0:
        return ""
    for index, letter in enumerate(head):
        used += cell_len(letter)
        if used > room:
            return head[:index].rstrip() + "…"
    return head + "…"


def fit(pieces: Iterable[Piece], cells: int) -> list[Piece]:
    """`pieces` made harmless and cut to `cells`; the piece that is too long ends in …."""
    fitted: list[Piece] = []
    room = cells
    for piece in pieces:
        text = plain(piece.text[: 8 * cells + 8])
        width = cell_len(text)
        if width > room or len(piece.text) > 8 * cells + 8:
            fitted.append(Piece(cut(text + " ", room), piece.role))
            break
        fitted.append(Piece(text, piece.role))
        room -= width
    return fitted


def cells_of(pieces: Iterable[Piece]) -> int:
    """Cells that `pieces` take, once made harmless."""
    return sum(cell_len(plain(piece.text)) for piece in pieces)


def line_strip(line: PieceLine, width: int, style_of: Callable[[str], Style], base: Style) -> Strip:
    """`line` as a strip exactly `width` cells wide, on the background of `base`."""
    right = fit(line.right, width)
    right_cells = cells_of(right)
    indent = min(line.indent, max(0, width - right_cells))
    gap = 1 if right else 0
    left = fit(line.left, max(0, width - indent - right_cells - gap))
    between = max(0, width - indent - cells_of(left) - right_cells)
    segments = [Segment(" " * indent, base)] if indent else []
    segments.extend(Segment(text, style_of(role)) for text, role in left)
    segments.append(Segment(" " * between, base))
    segments.extend(Segment(text, style_of(role)) for text, role in right)
    return Strip(segments).adjust_cell_length(width, base)


def piece_style(widget: Widget, base: Style) -> Callable[[str], Style]:
    """The styles that the theme in use gives to roles, over `base`."""
    variables = widget.app.theme_variables  # pyright: ignore[reportUnknownMemberType] - an app of any result

    def style_of(role: str) -> Style:
        look = _LOOKS[role]
        color, background = variables.get(look.color, ""), variables.get(look.background, "")
        return base + _style(color, background, variables.get(look.style, look.style))

    return style_of


@lru_cache
def _style(color: str, background: str, words: str) -> Style:
    return Style.parse(words) + Style(color=_rich(color), bgcolor=_rich(background))


def _rich(color: str) -> str | None:
    """A colour as Rich names it; None leaves it to what lies under it."""
    return color.removeprefix("ansi_") or None
