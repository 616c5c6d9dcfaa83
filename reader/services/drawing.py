"""Charts as lines of text: columns, bars of block characters, and the scale below."""

from collections.abc import Sequence
from typing import NamedTuple

from reader.services.charts import Bar, Chart, Tick
from reader.text.visible import make_visible
from reader.typeset import cell_width

_GAP = 2
_LEAST_TRACK = 10
# Eighths of a cell, from the left (Unicode, Block Elements).
_EIGHTHS = " ▏▎▍▌▋▊▉"
_FULL, _LIGHT = "█", "░"
_AS_SPACES = str.maketrans(dict.fromkeys("\n\t\r\u2028\u2029", " "))


class Run(NamedTuple):
    """Text in one role: `text`, `strong`, `muted`, `faint` or `accent`."""

    text: str
    role: str = "text"


class Columns(NamedTuple):
    """Cells of the columns of a chart, with two cells between them."""

    label: int
    value: int
    track: int


class Pen(NamedTuple):
    """How wide ambiguous characters are drawn (UAX #11); block characters are among them."""

    ambiguous: int = 1

    def cells(self, text: str) -> int:
        """Cells that `text` takes."""
        return cell_width(text, self.ambiguous)

    def fit(self, text: str, cells: int) -> str:
        """`text` on one line, in at most `cells`, ending in … where something is left out."""
        shown = make_visible(text[: 8 * cells + 8].translate(_AS_SPACES))
        if self.cells(shown) <= cells and len(text) <= 8 * cells + 8:
            return shown
        room, used = cells - self.cells("…"), 0
        for index, letter in enumerate(shown):
            used += self.cells(letter)
            if used > room:
                return (shown[:index].rstrip() + "…") if room >= 0 else ""
        return shown + "…"

    def left(self, text: str, cells: int) -> str:
        """`text` cut or filled up to `cells`, at the left."""
        fitted = self.fit(text, cells)
        return fitted + " " * (cells - self.cells(fitted))

    def right(self, text: str, cells: int) -> str:
        """`text` cut or filled up to `cells`, at the right."""
        fitted = self.fit(text, cells)
        return " " * (cells - self.cells(fitted)) + fitted


def bar_columns(chart: Chart, width: int, pen: Pen) -> Columns:
    """Columns for bars: values whole where it goes, labels up to a third of the width."""
    value = max((pen.cells(bar.value) for bar in chart.bars), default=0)
    label = max((pen.cells(bar.label) for bar in chart.bars), default=0)
    value = min(value, max(8, width // 4))
    label = min(label, max(8, width // 3))
    return Columns(label, value, max(_LEAST_TRACK, width - label - value - 2 * _GAP))


def bar_line(bar: Bar, columns: Columns, pen: Pen) -> tuple[Run, ...]:
    """What is counted, the figure flush right, the bar."""
    gap = " " * _GAP
    return (
        Run(pen.left(bar.label, columns.label) + gap, "muted"),
        Run(pen.right(bar.value, columns.value) + gap, "strong"),
        *_track(bar, columns.track, pen),
    )


def date_columns(chart: Chart, width: int, pen: Pen) -> Columns:
    """Columns for dates: the date, a track of a third, and the rest for the words."""
    value = max((pen.cells(bar.value) for bar in chart.bars), default=0)
    value = min(value, max(8, width // 4))
    track = max(_LEAST_TRACK, width // 3)
    return Columns(max(0, width - value - track - 2 * _GAP), value, track)


def date_line(bar: Bar, columns: Columns, pen: Pen) -> tuple[Run, ...]:
    """The date flush right, its place on the track, the words around it."""
    gap = " " * _GAP
    drawn = _dot(bar, columns.track, pen) if bar.start >= 0 else [Run(" " * columns.track)]
    return (
        Run(pen.right(bar.value, columns.value) + gap, "strong"),
        *drawn,
        Run(gap + pen.fit(bar.label, columns.label), "muted"),
    )


def scale_line(ticks: Sequence[Tick], before: int, track: int, pen: Pen) -> tuple[Run, ...]:
    """The marks of a scale below its track, each from its place on; those that would touch go."""
    line, used = " " * before, before
    for tick in ticks:
        label = f"╵{tick.label}"
        at = before + round(tick.at * track)
        cells = pen.cells(label)
        if at + cells > before + track:
            # At the right end the words stand before their mark.
            label = f"{tick.label}╵"
            at = min(before + track, at + pen.cells("╵")) - cells
        if at < used + (1 if used > before else 0):
            continue
        line += " " * (at - used) + label
        used = at + cells
    return (Run(line, "faint"),)


def chart_lines(chart: Chart, width: int, ambiguous: int = 1) -> list[tuple[Run, ...]]:
    """A chart of bars with its title and its scale, in `width` cells."""
    pen = Pen(ambiguous)
    columns = bar_columns(chart, width, pen)
    before = columns.label + columns.value + 2 * _GAP
    lines = [title_line(chart)]
    lines += [bar_line(bar, columns, pen) for bar in chart.bars]
    return [*lines, scale_line(chart.ticks, before, columns.track, pen)]


def timeline_lines(chart: Chart, width: int, ambiguous: int = 1) -> list[tuple[Run, ...]]:
    """A timeline with its title and its scale, in `width` cells."""
    pen = Pen(ambiguous)
    columns = date_columns(chart, width, pen)
    lines = [title_line(chart)]
    lines += [date_line(bar, columns, pen) for bar in chart.bars]
    return [*lines, scale_line(chart.ticks, columns.value + _GAP, columns.track, pen)]


def title_line(chart: Chart) -> tuple[Run, ...]:
    """The title, how many figures there are, and what is unusual about the scale."""
    return (
        Run(chart.title, "strong"),
        Run(f" {len(chart.bars)}", "faint"),
        *((Run(f"  {chart.note}", "muted"),) if chart.note else ()),
    )


def _track(bar: Bar, track: int, pen: Pen) -> list[Run]:
    """The bar, in eighths of a block where it begins on a cell's edge."""
    block = pen.cells(_FULL)
    cells = track // block
    start = min(round(bar.start * cells), cells - 1)
    eighths = round((bar.end - start / cells) * cells * 8) if cells else 0
    # What is more than nothing is seen.
    eighths = max(eighths, 1 if bar.end > bar.start else 0)
    full, rest = divmod(eighths, 8)
    solid = _FULL * full + (_EIGHTHS[rest] if rest else "")
    faint = max(0, round(bar.far * cells) - start - len(solid))
    runs = [Run(" " * (start * block)), Run(solid, "accent"), Run(_LIGHT * faint, "accent")]
    return [run for run in runs if run.text]


def _dot(bar: Bar, track: int, pen: Pen) -> list[Run]:
    """A dot for a day, a bar for a longer time, on a track that is exactly `track` wide."""
    dot = pen.cells("●")
    cells = track // dot
    start = min(int(bar.start * cells), cells - 1)
    length = max(1, min(round((bar.end - bar.start) * cells), cells - start))
    mark = "●" if length == 1 else _FULL * length
    after = track - (start + length) * dot
    return [Run(" " * (start * dot)), Run(mark, "accent"), Run(" " * after)]
