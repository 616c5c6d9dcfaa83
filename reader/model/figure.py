"""Figures: numbers in the text, with exact values."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from reader.model.span import Span

FigureKind = Literal[
    "count",
    "number",
    "money",
    "percent",
    "quantity",
    "temperature",
    "age",
    "ordinal",
    "ratio",
    "date",
    "time",
    "duration",
]
Bound = Literal["gt", "ge", "lt", "le"]
Change = Literal["up", "down"]
# A number, ISO 8601 text (dates with X for unknown digits, durations), or None where
# the text names a value without giving it (上半年); a pair for a range.
Scalar = Decimal | str | None
Value = Scalar | tuple[Scalar, Scalar]


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure.

    `value` is in base units (4.68亿元 is 468000000 with unit CNY; 8.5% is 8.5 with unit %).
    `bound` and `change` are words around the span (超过, 下降); `ago` marks 17年前; `of` is
    the thing counted, as it stands in the text, and `of_span` its place where it is one run.
    """

    span: Span
    kind: FigureKind
    value: Value
    unit: str = ""
    approx: bool = False
    bound: Bound | None = None
    change: Change | None = None
    ago: bool = False
    of: str | None = None
    of_span: Span | None = None
