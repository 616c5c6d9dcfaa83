"""Lines to type in: what stands there may come from a file of others, and is obeyed by nobody."""

from rich.segment import Segment
from textual.strip import Strip
from textual.widgets import Input, TextArea

from reader.tui.widgets.pieces import plain


class TypedLine(Input):
    """One line."""

    def render_line(self, y: int) -> Strip:
        """The line as it is shown."""
        return harmless(super().render_line(y))


class TypedText(TextArea):
    """Several lines."""

    def render_line(self, y: int) -> Strip:
        """A line as it is shown."""
        return harmless(super().render_line(y))


def harmless(strip: Strip) -> Strip:
    """A strip with pictures in the place of control characters, which have no width in it.

    A picture takes a cell: a line with some loses as much of its end.
    """
    shown = [Segment(plain(text), style) for text, style, _ in strip]
    return Strip(shown).adjust_cell_length(strip.cell_length)
