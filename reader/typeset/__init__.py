"""Setting text on a page of cells: widths, line breaking, layout. Knows no screen."""

from reader.typeset.breaking import break_lines
from reader.typeset.cells import cell_width, char_width
from reader.typeset.heights import PageIndex
from reader.typeset.page import (
    Line,
    PageStyle,
    count_lines,
    estimate_lines,
    lay_out,
    space_before,
)
from reader.typeset.places import Hit, cell_of, hit, line_of, offset_at, text_left
from reader.typeset.rules import Level

__all__ = [
    "Hit",
    "Level",
    "Line",
    "PageIndex",
    "PageStyle",
    "break_lines",
    "cell_of",
    "cell_width",
    "char_width",
    "count_lines",
    "estimate_lines",
    "hit",
    "lay_out",
    "line_of",
    "offset_at",
    "space_before",
    "text_left",
]
