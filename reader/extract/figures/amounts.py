"""Comparable magnitudes of figures, for sorting and charts."""

import re
from decimal import Decimal

from reader.extract.figures.lists import pairs
from reader.model.figure import Figure, Scalar

# One of each in the base unit of its dimension: metres, square metres, kilograms, litres, …
_TO_BASE = {name: Decimal(factor) for name, factor in pairs("base_units")}
_SECONDS = {
    "Y": Decimal(31556952), "M": Decimal(2629746), "W": Decimal(604800), "D": Decimal(86400),
    "TH": Decimal(3600), "TM": Decimal(60), "TS": Decimal(1),
}  # fmt: skip
_PART = re.compile(r"(T)|(\d+(?:\.\d+)?)([YMWDHS])")


def magnitude(figure: Figure) -> Decimal | None:
    """One number to sort and draw a figure by; the middle of a range; None for dates and times.

    Quantities are in the base unit of their dimension (metres, square metres, kilograms,
    litres, watts …), durations in seconds, sums in their own currency, shares in percent.
    """
    if figure.kind in ("date", "time"):
        return None
    if isinstance(figure.value, tuple):
        low, high = (_number(end) for end in figure.value)
        middle = (low + high) / 2 if low is not None and high is not None else None
    else:
        middle = _number(figure.value)
    if middle is None:
        return None
    if figure.unit == "°F":
        return (middle - 32) * 5 / 9
    return middle * _TO_BASE.get(figure.unit, Decimal(1))


def _number(value: Scalar) -> Decimal | None:
    return _seconds(value) if isinstance(value, str) else value


def _seconds(duration: str) -> Decimal | None:
    if not duration.startswith("P"):
        return None
    total, timed = Decimal(0), ""
    for t, amount, letter in _PART.findall(duration):
        timed = t or timed
        if amount:
            key = timed + letter
            total += Decimal(amount) * _SECONDS.get(key, Decimal(0))
    return total
