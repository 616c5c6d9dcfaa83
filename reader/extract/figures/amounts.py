"""Comparable magnitudes of figures, for sorting and charts."""

import re
from decimal import Decimal

from reader.model.figure import Figure, Scalar

# One of each in the base unit of its dimension: metres, square metres, kilograms, litres, …
_TO_BASE = {
    name: Decimal(factor)
    for name, factor in (
        ("km", 1000), ("cm", "0.01"), ("mm", "0.001"), ("µm", "1e-6"), ("nm", "1e-9"), ("li", 500),
        ("nmi", 1852), ("mi", "1609.344"), ("ft", "0.3048"), ("in", "0.0254"), ("yd", "0.9144"),
        ("zhang", "3.333333"), ("chi", "0.333333"), ("cun", "0.0333333"), ("ly", "9460730472580800"),
        ("km²", "1e6"), ("cm²", "1e-4"), ("ft²", "0.09290304"), ("mu", "666.6667"), ("ha", 10000),
        ("qing", "66666.67"), ("acre", "4046.8564224"), ("ping", "3.305785"), ("mi²", "2589988.110336"),
        ("t", 1000), ("g", "0.001"), ("mg", "1e-6"), ("µg", "1e-9"), ("jin", "0.5"), ("liang", "0.05"),
        ("dan", 50), ("lb", "0.45359237"), ("oz", "0.028349523125"), ("ct", "0.0002"), ("mL", "0.001"),
        ("bbl", "158.987294928"), ("kW", 1000), ("MW", "1e6"), ("GW", "1e9"), ("kWh", 1), ("MWh", 1000),
        ("GWh", "1e6"), ("TWh", "1e9"), ("kHz", 1000), ("MHz", "1e6"), ("GHz", "1e9"), ("hPa", 100),
        ("MPa", "1e6"), ("KB", 1000), ("MB", "1e6"), ("GB", "1e9"), ("TB", "1e12"), ("PB", "1e15"),
        ("kV", 1000), ("kcal", 1000), ("kJ", 1000), ("bp", "0.01"),
    )
}  # fmt: skip
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
