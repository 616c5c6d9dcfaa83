"""The dates of a text in the order of time, each at its place on one track."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from reader.config.messages import gettext as _
from reader.model.figure import Figure, Scalar
from reader.model.span import Span
from reader.services.charts import Bar, Chart, Tick
from reader.services.figure_rows import FigureRow
from reader.services.passages import passage_of
from reader.text.patterns import pattern

Convert = Callable[[str], str]
# ISO 8601 with X for what is not known; quarters as Q1.
_DATE = pattern(r"(-?[0-9X]{4})(?:-(?:Q([1-4])|([0-9]{2}))(?:-([0-9]{2}))?)?\Z")
_MONTHS = 12
_DAYS = 31
_TICKS = 5


class Period(NamedTuple):
    """From `start` to `end`, in years; `is_placed` says that its year is known."""

    start: float
    end: float
    is_placed: bool = True


def timeline_of(text: str, rows: Sequence[FigureRow], convert: Convert) -> Chart:
    """The dates of a text, the earliest at the top; those without a year stand below.

    Where no date has a year, months and days are set out on the track of one year.
    """
    stops: dict[tuple[Scalar, ...], list[Span]] = {}
    first: dict[tuple[Scalar, ...], tuple[Figure, Period]] = {}
    for row in rows:
        period = period_of(row.figure)
        if period is None:
            continue
        value = row.figure.value
        key = value if isinstance(value, tuple) else (value,)
        first.setdefault(key, (row.figure, period))
        stops.setdefault(key, []).extend(row.places)
    ordered = sorted(first, key=lambda key: (not first[key][1].is_placed, first[key][1]))
    placed = [first[key][1] for key in ordered if first[key][1].is_placed]
    known = placed or [first[key][1] for key in ordered]
    low = min((period.start for period in known), default=0.0)
    high = max((period.end for period in known), default=1.0)
    length = high - low or 1.0
    bars = tuple(
        _bar(text, *first[key], tuple(stops[key]), convert)._replace(
            **_place(first[key][1], low, length, is_shown=first[key][1].is_placed or not placed)
        )
        for key in ordered
    )
    note = _("the year is not given below") if 0 < len(placed) < len(ordered) else ""
    return Chart(_("Dates"), note, bars, _ticks(low, high) if placed else ())


def period_of(figure: Figure) -> Period | None:
    """The time a date means; None where it is no date or only named (上半年)."""
    if figure.kind != "date":
        return None
    value = figure.value
    ends = value if isinstance(value, tuple) else (value, value)
    first, last = (_period(end) for end in ends)
    if first is None or last is None or first.is_placed != last.is_placed:
        return first or last
    return Period(min(first.start, last.start), max(first.end, last.end), first.is_placed)


def _period(value: Scalar) -> Period | None:
    match = _DATE.match(value) if isinstance(value, str) else None
    if match is None:
        return None
    year, quarter, month, day = match.groups()
    if set(year) <= {"X"}:
        if month is None:
            return None
        start, length = _within(quarter, month, day)
        return Period(start, start + length, is_placed=False)
    if "X" in year:
        # Before our era the last years of a century have the lower numbers.
        first, last = sorted(int(year.replace("X", digit)) for digit in "09")
        return Period(first, last + 1)
    start, length = _within(quarter, month, day)
    return Period(int(year) + start, int(year) + start + length)


def _within(quarter: str | None, month: str | None, day: str | None) -> tuple[float, float]:
    """Where in its year, and how much of it."""
    if quarter:
        return (int(quarter) - 1) / 4, 1 / 4
    if not month:
        return 0.0, 1.0
    start = (int(month) - 1) / _MONTHS
    if not day:
        return start, 1 / _MONTHS
    return start + (int(day) - 1) / _DAYS / _MONTHS, 1 / _DAYS / _MONTHS


def _bar(
    text: str, figure: Figure, _period: Period, stops: tuple[Span, ...], convert: Convert
) -> Bar:
    written = text[figure.span.start : figure.span.end]
    label = convert(passage_of(text, figure.span))
    return Bar(label, convert(written), -1.0, -1.0, -1.0, stops)


def _place(period: Period, low: float, length: float, *, is_shown: bool) -> dict[str, float]:
    if not is_shown:
        return {}
    start, end = ((at - low) / length for at in (period.start, period.end))
    return {"start": start, "end": end, "far": end}


def _ticks(low: float, high: float) -> tuple[Tick, ...]:
    """Whole years at even steps; none where all is within one."""
    step = next(
        s * 10**p for p in range(5) for s in (1, 2, 5) if (high - low) / (s * 10**p) <= _TICKS
    )
    first = -(-int(low) // step) * step
    years = range(first if first >= low else first + step, int(high) + 1, step)
    return tuple(Tick((year - low) / (high - low), str(year)) for year in years)
