"""The first page, written to the terminal before the screen library is loaded.

The library takes over with the same picture.
"""

from collections.abc import Mapping
from itertools import islice
from typing import NamedTuple

from reader.cli.terminal import sgr, terminal_size
from reader.config.themes import Style
from reader.model.span import Span
from reader.services.frame import PageBox, measure_left, page_box, room_in, thumb_rows
from reader.services.galley import Galley, Place, SetPiece
from reader.services.reading import Reading
from reader.typeset import cell_width
from reader.typeset.cells import Ruler

Styles = Mapping[str, Style]
NOTHING = Style()


class Sheet(NamedTuple):
    """A page to be drawn: the text as it is set, its colours, and where it stands.

    `columns` are those of the terminal.
    """

    reading: Reading
    galley: Galley
    styles: Styles
    box: PageBox
    columns: int

    @property
    def left(self) -> int:
        """The column at which the measure begins."""
        return self.box.left + measure_left(self.box.width, self.galley.style.measure)


def sheet_of(reading: Reading, styles: Styles, box: PageBox, columns: int) -> Sheet:
    """The text set for a page that stands there."""
    return Sheet(reading, reading.galley(room_in(box.width)), styles, box, columns)


def sheet_here(reading: Reading, styles: Styles) -> Sheet:
    """The text set for the terminal, with the panes that it was left with."""
    return sheet_of(reading, styles, *box_here(reading))


def box_here(reading: Reading) -> tuple[PageBox, int]:
    """Where the page stands in the terminal, and the terminal's columns."""
    columns, rows = terminal_size()
    outline, side = reading.kept.outline is not False, reading.kept.side is not False
    return page_box(columns, rows, outline=outline, side=side), columns


def page_text(sheet: Sheet) -> str:
    """The escape sequences and letters that draw the page and what frames it."""
    box, styles = sheet.box, sheet.styles
    out = [sgr(styles.get("page", NOTHING)), "\x1b[H\x1b[2J", _title(sheet)]
    rows = rows_of(sheet)
    for y, (where, piece) in enumerate(rows):
        out.append(_row(sheet, piece, where.row - piece.above, y))
    out.append(_thumb(sheet, rows[0][0] if rows else Place(0, 0)))
    if box.outline:
        out.append(_rule(box.left, box, styles, "▕"))
    if box.side:
        out.append(_rule(box.left + box.width + 1, box, styles, "▏"))
    return "".join([*out, "\x1b[0m"])


def top_of(sheet: Sheet) -> Place:
    """The first row of the page."""
    place = sheet.reading.place
    top = Place(0, 0) if place == 0 else sheet.galley.place_of(place)
    return sheet.galley.within(top, sheet.box.height)


def rows_of(sheet: Sheet) -> list[tuple[Place, SetPiece]]:
    """What stands on each row of the page."""
    return list(islice(sheet.galley.rows_from(top_of(sheet)), sheet.box.height))


def _title(sheet: Sheet) -> str:
    galley = sheet.galley
    document = galley.document
    title, _map = galley.shown(document.metadata.title or document.source.name)
    title = title.replace("\n", " ")
    room, ruler = sheet.columns * 2 // 3, Ruler(title, galley.style.ambiguous)
    if ruler.cells(len(title)) > room:
        left = room - cell_width("…", galley.style.ambiguous)
        title = title[: ruler.fit(max(0, left))] + "…"
    return f"\x1b[1;3H{sgr(sheet.styles.get('page', NOTHING))}\x1b[1m{title}\x1b[0m"


def _row(sheet: Sheet, piece: SetPiece, index: int, y: int) -> str:
    if index < 0 or index >= len(piece.lines):
        return ""
    line, styles = piece.lines[index], sheet.styles
    left = sheet.left + line.indent
    text = piece.text[line.span.start : line.span.end].rstrip()
    look = sgr(styles.get("page", NOTHING)) + sgr(styles.get(f"block.{piece.kind}", NOTHING))
    prefix = f"{look}{sgr(styles.get('muted', NOTHING))}{line.prefix}" if line.prefix else ""
    return f"\x1b[{sheet.box.top + y + 1};{left + 1}H{prefix}{look}{text}\x1b[0m"


def _thumb(sheet: Sheet, top: Place) -> str:
    galley, styles, box = sheet.galley, sheet.styles, sheet.box
    last = galley.step(top, max(0, box.height - 1))
    visible = Span(galley.position_of(top), galley.end_of(last))
    rows = thumb_rows(visible, len(galley.document.text), box.height)
    look = sgr(styles.get("page", NOTHING)) + sgr(styles.get("muted", NOTHING))
    column = box.left + box.width
    return look + "".join(f"\x1b[{box.top + y + 1};{column}H▕" for y in rows)


def _rule(column: int, box: PageBox, styles: Styles, letter: str) -> str:
    look = sgr(styles.get("page", NOTHING)) + sgr(styles.get("rule", NOTHING))
    return look + "".join(f"\x1b[{box.top + y + 1};{column}H{letter}" for y in range(box.height))
