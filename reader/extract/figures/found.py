"""What the patterns of one kind give to the scan, before context is read."""

from decimal import Decimal
from typing import NamedTuple

from reader.extract.figures.numerals import Numeral
from reader.model.figure import Bound, FigureKind, Value


class Found(NamedTuple):
    """A figure without its surroundings; a unit `?` is a bare 元, told later by the text."""

    start: int
    end: int
    kind: FigureKind
    value: Value
    unit: str = ""
    approx: bool = False
    bound: Bound | None = None
    ago: bool = False


def scaled(numeral: Numeral, factor: Decimal) -> Value:
    """The value of a numeral times a factor; a pair where the numeral is vague."""
    low = plain(numeral.low * factor)
    return low if numeral.exact else (low, plain(numeral.high * factor))


def plain(value: Decimal) -> Decimal:
    """The same number without exponent and without zeros behind the point."""
    if value == value.to_integral_value():
        return Decimal(int(value))
    return Decimal(f"{value:f}".rstrip("0"))


def bound_of(numeral: Numeral) -> Bound | None:
    """The bound that the numeral itself carries: 上万 is at least, 30多 is more than."""
    if numeral.least:
        return "ge"
    return "gt" if numeral.over else None
