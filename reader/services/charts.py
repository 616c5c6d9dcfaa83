"""Figures of one family as horizontal bars: from rows to bars, on a scale."""

import math
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import NamedTuple

from reader.config.messages import gettext as _
from reader.extract.figures.amounts import magnitude
from reader.model.figure import Figure, Value
from reader.model.span import Span
from reader.services.figure_rows import Family, FigureRow, family_of, kind_label
from reader.services.passages import about, split_figure

Convert = Callable[[str], str]
# Sizes that differ more are drawn by their logarithm.
FAR = 1000
_TICKS = 5
# A chart of shares shows the whole once they are a good part of it.
_LARGE_SHARE = 40
_SIGNS = {"gt": ">", "ge": "≥", "lt": "<", "le": "≤", "up": "↑", "down": "↓"}
_SCALES = ((Decimal(10) ** 12, "万亿"), (Decimal(10) ** 8, "亿"), (Decimal(10) ** 4, "万"))
_TIMES = (
    (Decimal(31556952), "年"),
    (Decimal(2629746), "个月"),
    (Decimal(86400), "天"),
    (Decimal(3600), "小时"),
    (Decimal(60), "分钟"),
    (Decimal(1), "秒"),
)


class Bar(NamedTuple):
    """A bar from `start` to `end`, faint as far as `far`; shares of the track from 0 to 1.

    `value` is the figure as written with a sign for its bound; `stops` are its places.
    """

    label: str
    value: str
    start: float
    end: float
    far: float
    stops: tuple[Span, ...]


class Tick(NamedTuple):
    """A mark on the scale; `at` is a share of the track."""

    at: float
    label: str


class Chart(NamedTuple):
    """Bars under one scale; `note` says what is unusual about the scale."""

    title: str
    note: str
    bars: tuple[Bar, ...]
    ticks: tuple[Tick, ...]


class Scale(NamedTuple):
    """The sizes at both ends of the track; by logarithm where they are far apart."""

    low: Decimal
    high: Decimal
    is_log: bool

    def at(self, size: Decimal) -> float:
        """Where a size is on the track, from 0 to 1."""
        if self.is_log:
            if size <= self.low:
                return 0.0
            return math.log(size / self.low) / math.log(self.high / self.low)
        return float((size - self.low) / (self.high - self.low)) if self.high > self.low else 0.0


def charted(rows: Iterable[FigureRow]) -> dict[Family, list[FigureRow]]:
    """The rows of each family with at least two sizes to compare, the largest family first."""
    sizes: Counter[Family] = Counter()
    groups: dict[Family, list[FigureRow]] = {}
    for row in rows:
        family = family_of(row.figure)
        groups.setdefault(family, []).append(row)
        sizes[family] += magnitude(row.figure) is not None
    return {family: groups[family] for family, count in sizes.most_common() if count > 1}


def chart_of(text: str, rows: Sequence[FigureRow], family: Family, convert: Convert) -> Chart:
    """The figures of one family, which `rows` are, the largest at the top."""
    drawn = [(row, ends) for row in rows if (ends := _ends(row.figure)) is not None]
    drawn.sort(key=lambda item: -item[1][1])
    title = convert(family_title(text, [row.figure for row, _ends in drawn], family))
    if not drawn:
        return Chart(title, "", (), ())
    scale = scale_for([size for _row, ends in drawn for size in ends], family)
    zero = min(max(scale.at(Decimal(0)), 0.0), 1.0)
    bars = tuple(
        _bar(row, [scale.at(size) for size in ends], zero, text, convert) for row, ends in drawn
    )
    note = _("log scale: equal lengths are equal multiples") if scale.is_log else ""
    ticks = tuple(Tick(scale.at(size), convert(label)) for size, label in _ticks(scale, family))
    return Chart(title, note, bars, ticks)


def family_title(text: str, figures: Sequence[Figure], family: Family) -> str:
    """The units of a family as the text writes them, the most frequent first."""
    if not family.unit:
        return kind_label(family.kind)
    if family.kind == "percent" and family.unit == "%":
        return "%"
    written = Counter(
        unit
        for figure in figures
        if (unit := split_figure(text[figure.span.start : figure.span.end]).unit)
    )
    return "、".join(unit for unit, _count in written.most_common(3)) or family.unit


def scale_for(sizes: Sequence[Decimal], family: Family) -> Scale:
    """A scale that all sizes stand on; from zero, or from a power of ten."""
    low, high = min(sizes), max(sizes)
    positive = [size for size in sizes if size > 0]
    if low >= 0 and positive and high / min(positive) >= FAR:
        start = Decimal(10) ** math.floor(math.log10(min(positive)))
        # The smallest needs a length too.
        return Scale(start / 10 if min(positive) < 2 * start else start, high, is_log=True)
    if family == ("percent", "%") and low >= 0 and _LARGE_SHARE < high <= 100:
        high = Decimal(100)
    return Scale(min(low, Decimal(0)), max(high, Decimal(0)), is_log=False)


def short_number(size: Decimal) -> str:
    """A round number as Chinese writes it: 3000, 2万, 1.5亿."""
    for scale, name in _SCALES:
        if abs(size) >= scale:
            return f"{(size / scale).normalize():f}{name}"
    return f"{size.normalize():f}"


def _bar(row: FigureRow, ends: Sequence[float], zero: float, text: str, convert: Convert) -> Bar:
    figure = row.figure
    low, high = ends
    # What is below zero runs the other way.
    below = zero if high <= zero else high
    start, end, far = (zero, low, high) if low >= zero else (low, below, below)
    written = text[figure.span.start : figure.span.end]
    return Bar(
        convert(about(text, figure)), signs(figure) + convert(written), start, end, far, row.stops
    )


def signs(figure: Figure) -> str:
    """Bound, nearness and direction as signs: ≥ < ≈ ↑."""
    found = "".join(_SIGNS[name] for name in (figure.change, figure.bound) if name)
    return found + ("≈" if figure.approx and not figure.bound else "")


def _ends(figure: Figure) -> tuple[Decimal, Decimal] | None:
    value = figure.value
    ends: tuple[Value, Value] = value if isinstance(value, tuple) else (value, value)
    low, high = (magnitude(replace(figure, value=end)) for end in ends)
    if low is None or high is None:
        return None
    return min(low, high), max(low, high)


def _ticks(scale: Scale, family: Family) -> list[tuple[Decimal, str]]:
    if scale.is_log:
        sizes = _decades(scale) if family.kind != "duration" else [size for size, _name in _TIMES]
        shown = [size for size in sizes if scale.low <= size <= scale.high]
        every = max(1, math.ceil(len(shown) / _TICKS))
        return [(size, _named(size, family)) for size in shown[::every]]
    unit = next((size for size, _n in _TIMES if size * 2 <= scale.high), Decimal(1))
    step = _nice((scale.high - scale.low) / (unit if family.kind == "duration" else 1) / 4)
    step *= unit if family.kind == "duration" else 1
    if step <= 0:
        return []
    first = math.ceil(scale.low / step)
    last = math.floor(scale.high / step)
    return [(step * n, _named(step * n, family)) for n in range(first, last + 1)]


def _decades(scale: Scale) -> list[Decimal]:
    first, last = math.ceil(math.log10(scale.low)), math.floor(math.log10(scale.high))
    return [Decimal(10) ** power for power in range(first, last + 1)]


def _nice(step: Decimal) -> Decimal:
    """The smallest of 1, 2, 5 times a power of ten that is not below `step`."""
    if step <= 0:
        return Decimal(0)
    power = Decimal(10) ** math.floor(math.log10(step))
    return next(power * n for n in (1, 2, 5, 10) if power * n >= step)


def _named(size: Decimal, family: Family) -> str:
    if family.kind == "duration":
        unit, name = next(((s, n) for s, n in _TIMES if size >= s), (Decimal(1), ""))
        return f"{(size / unit).normalize():f}{name}" if size else "0"
    number = short_number(size)
    if family.kind == "percent":
        return f"{number}%" if family.unit == "%" else number
    return f"{number} {family.unit}" if family.kind in {"quantity", "temperature"} else number
