"""One line of text that says where the reader is or what happened."""

from textual.strip import Strip

from reader.tui.widgets.pieces import PieceLine, line_strip, piece_style
from reader.tui.widgets.steady import Steady

_MARGIN = 2


class TextLine(Steady):
    """A line of pieces: the left part gives way, the right part stands."""

    ALLOW_SELECT = False
    DEFAULT_CSS = "TextLine { height: 1; }"

    def line(self, width: int) -> PieceLine:
        """What to show in `width` cells."""
        raise NotImplementedError

    def render_line(self, y: int) -> Strip:
        """The line, with a margin at both ends."""
        width, base = self.size.width, self.rich_style
        room = max(0, width - 2 * _MARGIN)
        line = self.line(room)
        strip = line_strip(line, room, piece_style(self, base), base)
        edge = Strip.blank(min(_MARGIN, width), base)
        return Strip.join([edge, strip, edge]).adjust_cell_length(width, base)
