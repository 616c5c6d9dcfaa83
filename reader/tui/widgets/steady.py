"""Widgets and rows that take less work than Textual's when the window gets another size."""

from collections.abc import Iterable, Sequence

from rich.segment import Segment
from rich.style import Style
from textual.geometry import Region, Size
from textual.reactive import Reactive
from textual.strip import Strip
from textual.widget import Widget

# As Textual draws the border `vkey`.
_RULE = "▏"


class Steady(Widget):
    """Nothing outside follows from its size.

    Textual takes a new size for a reason to lay out and draw the whole screen a second time.
    """

    virtual_size = Reactive(Size(0, 0), repaint=False)


class DrawnRow(Strip):
    """A row as it is handed to Textual, which the last reference to it frees.

    A strip of Textual's keeps the pieces it was divided into, and undivided it keeps itself: each
    row drawn, about ten objects, is then left to the collector of garbage.
    """

    __slots__ = ()

    def divide(self, cuts: Iterable[int]) -> Sequence[Strip]:
        """The pieces between `cuts`, in cells from its start; the row itself where it is whole."""
        within = [cut for cut in cuts if cut <= self.cell_length]
        return [self] if within == [self.cell_length] else super().divide(within)


def drawn(strip: Strip) -> Strip:
    """The same row, freed with its last reference."""
    return strip if isinstance(strip, DrawnRow) else DrawnRow(strip, strip.cell_length)


def in_its_colors(widget: Widget, strips: Iterable[Strip]) -> list[Strip]:
    """`strips` of a widget in the colours that the terminal has."""
    strips, ground = list(strips), widget.background_colors[1]
    for colors in widget.get_line_filters():
        strips = [strip.apply_filter(colors, ground) for strip in strips]
    return list(map(drawn, strips))


def cropped(widget: Widget, rows: list[Strip], crop: Region) -> list[Strip]:
    """Whole rows of a widget, cut where only some of its columns are asked for."""
    if crop.column_span == (0, widget.size.width):
        return rows
    return [drawn(row.crop(*crop.column_span)) for row in rows]


def ground_rows(widget: Widget, crop: Region) -> list[Strip]:
    """Rows of a widget that shows the ground on which others stand, and a rule on its left.

    Textual makes each row of it, though covered, as carefully as a row of text.
    """
    ground = Style(bgcolor=widget.background_colors[1].rich_color)
    kind, color = widget.styles.border_left
    blank = Segment(" " * widget.size.width, ground)
    rule = Segment(_RULE, ground + Style(color=color.rich_color))
    row = Strip([rule, blank] if kind == "vkey" else [blank])
    return in_its_colors(widget, [row.crop(*crop.column_span)]) * crop.height
