"""Keys and what they do, as lines in columns."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from textual.strip import Strip
from textual.widget import Widget

from reader.config.actions import (
    ANNOTATING,
    APP,
    LISTS,
    MOVING,
    OVERRULING,
    PANES,
    REVIEWING,
    SEARCH_LINE,
    SEARCHING,
    SELECTING,
    TAGGING,
    TAKING,
    VIEW,
    WRITING,
    Action,
    find,
)
from reader.config.messages import gettext as _
from reader.tui.bindings import shown_keys
from reader.tui.widgets.pieces import (
    BLANK,
    Piece,
    PieceLine,
    cells_of,
    line_strip,
    piece_style,
)

_KEYS = 14


class HelpGroup(NamedTuple):
    """Actions that belong together, under a title."""

    title: str
    actions: tuple[Action, ...]


def help_groups() -> tuple[HelpGroup, ...]:
    """The whole table of actions, in the order in which a reader meets them."""
    return (
        HelpGroup(_("Moving"), MOVING),
        HelpGroup(_("Panes"), PANES),
        HelpGroup(_("Searching"), SEARCHING),
        HelpGroup(_("View"), VIEW),
        HelpGroup(_("Selecting and copying"), TAKING),
        HelpGroup(_("Marks and notes"), ANNOTATING),
        HelpGroup(_("Headings and paragraphs"), OVERRULING),
        HelpGroup(_("While selecting"), SELECTING),
        HelpGroup(_("In a list"), LISTS),
        HelpGroup(_("In the search line"), SEARCH_LINE),
        HelpGroup(_("While writing a note"), WRITING),
        HelpGroup(_("While giving tags"), TAGGING),
        HelpGroup(_("While looking through notes"), REVIEWING),
        HelpGroup(_("Program"), APP),
    )


def help_lines(groups: Sequence[HelpGroup], keymap: Mapping[str, str]) -> list[PieceLine]:
    """A title a group, then a line an action; `keymap` has the keys the user moved."""
    lines: list[PieceLine] = []
    for group in groups:
        lines.append(PieceLine((Piece(group.title, "strong"),)))
        lines.extend(_action_line(action, keymap) for action in group.actions)
        lines.append(BLANK)
    return lines[:-1]


def balanced(groups: Sequence[HelpGroup]) -> tuple[list[HelpGroup], list[HelpGroup]]:
    """The groups in two columns, in order, of heights as near as can be."""
    heights = [len(group.actions) + 2 for group in groups]
    total = sum(heights)
    cuts = range(len(groups) + 1)
    cut = min(cuts, key=lambda at: abs(total - 2 * sum(heights[:at])))
    return list(groups[:cut]), list(groups[cut:])


def _action_line(action: Action, keymap: Mapping[str, str]) -> PieceLine:
    keys = shown_keys(action, keymap)
    key_piece = Piece(keys, "key") if keys else Piece(shown_keys(find("palette"), keymap), "faint")
    gap = " " * max(1, _KEYS - cells_of([key_piece]))
    return PieceLine((key_piece, Piece(gap), Piece(_(action.help), "muted")), indent=2)


class HelpText(Widget):
    """Lines as they are; what is too long for the column ends in …."""

    DEFAULT_CSS = "HelpText { width: 1fr; height: auto; }"
    ALLOW_SELECT = False

    def __init__(self, lines: Sequence[PieceLine]) -> None:
        super().__init__()
        self._lines = lines

    def get_content_height(self, container: object, viewport: object, width: int) -> int:
        """As many rows as lines."""
        return len(self._lines)

    def render_line(self, y: int) -> Strip:
        """One line."""
        width, base = self.size.width, self.rich_style
        line = self._lines[y] if y < len(self._lines) else BLANK
        return line_strip(line, width, piece_style(self, base), base)
