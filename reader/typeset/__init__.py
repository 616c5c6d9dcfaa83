"""Setting text on a page of cells: widths, line breaking, layout. Knows no screen."""

from reader.typeset.breaking import break_lines
from reader.typeset.cells import cell_width, char_width
from reader.typeset.page import (
    Line,
    PageStyle,
    lay_out,
    space_before,
)
from reader.typeset.places import Hit, cell_of, hit, line_of, offset_at
from reader.typeset.rules import Level

__all__ = [
    "Hit",
    "Level",
    "Line",
    "PageStyle",
    "break_lines",
    "cell_of",
    "cell_width",
    "char_width",
    "hit",
    "lay_out",
    "line_of",
    "offset_at",
    "space_before",
]
