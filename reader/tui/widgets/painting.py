"""Painting: from a set line with marks to a strip of styled cells."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from reader.model.mark import Mark
from reader.services.galley import SetPiece
from reader.typeset import cell_width

Styles = Mapping[str, Style]
NOTHING = Style.null()


@dataclass(frozen=True, slots=True)
class Frame:
    """Where a line stands: cells before the measure, and the width of the whole row."""

    left: int
    width: int
    ambiguous: int = 1


def paint_line(
    piece: SetPiece, index: int, marks: Sequence[Mark], styles: Styles, frame: Frame
) -> Strip:
    """Line `index` of a piece as a strip `frame.width` cells wide."""
    line = piece.lines[index]
    base = styles.get("page", NOTHING) + styles.get(f"block.{piece.kind}", NOTHING)
    segments = [Segment(" " * (frame.left + line.indent), styles.get("page", NOTHING))]
    if line.prefix:
        segments.append(Segment(line.prefix, base + styles.get("muted", NOTHING)))
    # Blanks at the end of a line hang: they are there, but take no room.
    text = piece.text[line.span.start : line.span.end].rstrip()
    segments += _runs(piece, line.span.start, text, marks, base, styles)
    used = frame.left + line.indent + cell_width(line.prefix + text, frame.ambiguous)
    strip = Strip(
        [*segments, Segment(" " * max(0, frame.width - used), styles.get("page", NOTHING))]
    )
    return strip.crop(0, frame.width) if used > frame.width else strip


def _runs(
    piece: SetPiece, start: int, text: str, marks: Sequence[Mark], base: Style, styles: Styles
) -> list[Segment]:
    """The text cut where a mark begins or ends, each part in its style."""
    end = start + len(text)
    shown = [(piece.shown_span(mark.span), styles.get(mark.role, NOTHING)) for mark in marks]
    shown = [(span, style) for span, style in shown if span.start < end and span.end > start]
    if not shown:
        return [Segment(text, base)]
    edges = {start, end}
    for span, _ in shown:
        edges.add(max(start, span.start))
        edges.add(min(end, span.end))
    runs: list[Segment] = []
    for first, last in pairwise(sorted(edges)):
        style = base
        for span, over in shown:
            if span.start <= first and span.end >= last:
                style += over
        runs.append(Segment(text[first - start : last - start], style))
    return runs


def blank_row(styles: Styles, frame: Frame) -> Strip:
    """An empty row of the page."""
    return Strip.blank(frame.width, styles.get("page", NOTHING))
