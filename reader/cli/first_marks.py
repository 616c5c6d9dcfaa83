"""Highlights on the first page, drawn over it while the screen library is still to come."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from reader.annotations.store.glance import glance
from reader.cli.first_page import NOTHING, Sheet, Styles, rows_of
from reader.cli.terminal import sgr
from reader.config import paths
from reader.model.mark import Mark
from reader.model.span import Span
from reader.services.galley import SetPiece
from reader.services.opening import Opening
from reader.services.overlaps import painted
from reader.typeset import cell_width


def known_marks(opening: Opening) -> tuple[Mark, ...]:
    """What a look at the store tells of the document to begin with, a part of the text or all."""
    if opening.is_head and opening.start is None:
        return ()
    start = opening.start or 0
    part = Span(start, start + len(opening.document.text))
    seen = painted(
        mark
        for mark in glance(Path(paths.store_file()), opening.document.digest)
        if mark.anchor.state != "orphan"
    )
    inside = (Mark(mark.span.clip(part).shift(-start), mark.role) for mark in seen)
    return tuple(mark for mark in inside if mark.span.length)


def marks_text(sheet: Sheet) -> str:
    """What draws the marks of a page over it, where it stands; empty without any."""
    noted = sheet.reading.noted
    out: list[str] = []
    for y, (where, piece) in enumerate(rows_of(sheet) if noted else ()):
        index = where.row - piece.above
        if 0 <= index < len(piece.lines):
            marks = [mark for mark in noted if mark.span.overlaps(piece.span)]
            over = _over(marks, piece, index, sheet.styles, sheet.galley.style.ambiguous)
            left, row = sheet.left, sheet.box.top + y
            out += [f"\x1b[{row + 1};{left + cells + 1}H{words}" for cells, words in over]
    return "".join(out)


def _over(
    marks: Iterable[Mark], piece: SetPiece, index: int, styles: Styles, ambiguous: int
) -> Iterator[tuple[int, str]]:
    """The parts of one line that marks lie over: cells before each, and what draws it."""
    line = piece.lines[index]
    start = line.span.start
    text = piece.text[start : line.span.end].rstrip()
    look = sgr(styles.get("page", NOTHING)) + sgr(styles.get(f"block.{piece.kind}", NOTHING))
    for mark in marks:
        shown = piece.shown_span(mark.span).clip(Span(start, start + len(text)))
        if shown.length:
            before = line.prefix + text[: shown.start - start]
            words = text[shown.start - start : shown.end - start]
            over = sgr(styles.get(mark.role, NOTHING))
            yield line.indent + cell_width(before, ambiguous), f"{look}{over}{words}\x1b[0m"
