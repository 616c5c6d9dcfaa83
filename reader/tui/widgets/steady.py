"""Widgets that take less work than Textual's when the window gets another size."""

from rich.style import Style
from textual.geometry import Region, Size
from textual.reactive import Reactive
from textual.strip import Strip
from textual.widget import Widget


class Steady(Widget):
    """Nothing outside follows from its size.

    Textual takes a new size for a reason to lay out and draw the whole screen a second time.
    """

    virtual_size = Reactive(Size(0, 0), repaint=False)


def ground_rows(widget: Widget, crop: Region) -> list[Strip]:
    """Rows of a widget that shows nothing but the ground on which others stand.

    Textual makes each row of it, though covered, as carefully as a row of text.
    """
    ground = widget.background_colors[1]
    strip = Strip.blank(crop.width, Style(bgcolor=ground.rich_color))
    for colors in widget.get_line_filters():
        strip = strip.apply_filter(colors, ground)
    return [strip] * crop.height
