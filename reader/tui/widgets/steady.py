"""A widget that is laid out once when the window gets another size."""

from textual.geometry import Size
from textual.reactive import Reactive
from textual.widget import Widget


class Steady(Widget):
    """Nothing outside follows from its size.

    Textual takes a new size for a reason to lay out and draw the whole screen a second time.
    """

    virtual_size = Reactive(Size(0, 0), repaint=False)
