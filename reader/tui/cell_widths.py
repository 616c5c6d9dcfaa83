"""How many cells the screen library gives a character: the one place that changes its tables.

Rich counts every East Asian ambiguous character (UAX #11) as one cell and has no setting.
Where the terminal draws “ ” … — in two, columns, cuts and the mouse would drift. The private
names used here are those of Rich 15; a test fails when they are not what they were.
"""

from functools import cache
from unicodedata import east_asian_width

import rich.cells
import rich.segment
from rich.cells import CellTable, load_cell_table  # pyright: ignore[reportPrivateImportUsage] - Rich has no setting

from reader.typeset import char_width

# All ambiguous characters; nothing else of Unicode has to be looked through.
_REACH = (range(0xA1, 0x3400), range(0xFFFD, 0xFFFE), range(0x1F100, 0x1F1AE))
_PRIVATE_USE = ((0xE000, 0xF8FF, 2), (0xF0000, 0xFFFFD, 2), (0x100000, 0x10FFFD, 2))

_narrow_table = load_cell_table
_narrow_cells = rich.cells._SINGLE_CELLS  # pyright: ignore[reportPrivateUsage] - as above


def use_cell_widths(ambiguous: int) -> None:
    """Give ambiguous characters one cell or two in all that is measured from now on.

    Strips that are kept, and what a widget remembers of its size, are the caller's to renew.
    """
    is_wide = ambiguous == 2
    rich.cells.load_cell_table = _wide_table if is_wide else _narrow_table  # pyright: ignore[reportPrivateImportUsage] - as above
    cells = _narrow_cells - _ambiguous() if is_wide else _narrow_cells
    # The modules hold the test each under a name of their own.
    rich.cells._is_single_cell_widths = cells.issuperset  # pyright: ignore[reportPrivateUsage] - as above
    rich.segment._is_single_cell_widths = cells.issuperset  # pyright: ignore[reportPrivateUsage, reportPrivateImportUsage] - as above
    rich.cells.get_character_cell_size.cache_clear()
    rich.cells.cached_cell_len.cache_clear()
    rich.segment.Segment._split_cells.cache_clear()  # pyright: ignore[reportPrivateUsage] - as above


@cache
def _wide_table(unicode_version: str = "auto") -> CellTable:
    table = _narrow_table(unicode_version)
    # What is one cell wide has no row in the table, so that no row is there twice.
    wide = [(ord(char), ord(char), 2) for char in _ambiguous()]
    widths = sorted([*table.widths, *wide, *_PRIVATE_USE])
    return CellTable(table.unicode_version, widths, table.narrow_to_wide - _ambiguous())


@cache
def _ambiguous() -> frozenset[str]:
    """What takes two cells instead of one; not private use, which is three ranges."""
    candidates = (chr(code) for part in _REACH for code in part)
    return frozenset(
        char
        for char in candidates
        if east_asian_width(char) == "A" and char_width(char, 2) == 2 != char_width(char, 1)
    )
