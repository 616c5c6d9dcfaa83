"""The figures of a text as a table: for the command line and for the clipboard."""

from collections.abc import Callable, Iterable
from decimal import Decimal
from typing import cast

from reader.config.messages import mark
from reader.model.figure import Figure, FigureKind, Scalar, Value
from reader.services.figure_rows import (
    FigureRow,
    check_codes,
    check_words,
    kind_label,
    qualifier_codes,
    qualifier_words,
)
from reader.services.tables import Column, Table
from reader.text.patterns import pattern
from reader.text.sentence import sentence_at

_BARE = pattern(r"[(（]?[-+]?\d[\d,，]*(?:\.\d+)?[)）]?")
_LONG_FRACTION = pattern(r"\d+\.\d{7,}")


def _kind_words(code: str) -> str:
    return kind_label(cast("FigureKind", code))


def _in_short(value: str) -> str:
    """A third has no end: six places are enough for people."""
    return _LONG_FRACTION.sub(lambda found: f"{Decimal(found[0]):.6f}", value)


COLUMNS = (
    Column("text", mark("Figure"), "right"),
    Column("value", mark("Value"), "right", says=_in_short),
    Column("unit", mark("Unit")),
    Column("kind", mark("Kind"), says=_kind_words),
    Column("qualifier", mark("Qualifier"), says=qualifier_words),
    Column("of", mark("Of what")),
    Column("check", mark("Check"), says=check_words),
    Column("sentence", mark("Sentence"), wide=True),
)


def figure_table(
    text: str, rows: Iterable[FigureRow], convert: Callable[[str], str] = str
) -> Table:
    """Rows of figures of `text`; `convert` shows its words in the script in use."""
    return Table(COLUMNS, tuple(_cells(text, row, convert) for row in rows))


def value_text(value: Value) -> str:
    """An exact value in plain digits; both ends of a range; empty where there is none."""
    if isinstance(value, tuple):
        return "–".join(_scalar(end) for end in value)
    return _scalar(value)


def unsaid(written: str, figure: Figure) -> str:
    """What a bare number of a table does not say itself: its unit, and its value if scaled."""
    if not _BARE.fullmatch(written):
        return ""
    digits = written.strip("()（）").replace(",", "").replace("，", "")
    if isinstance(figure.value, Decimal) and abs(figure.value) != abs(Decimal(digits)):
        return f"= {figure.value:,} {figure.unit}".rstrip()
    return figure.unit


def _scalar(value: Scalar) -> str:
    if value is None:
        return ""
    if not isinstance(value, Decimal):
        return value
    return f"{value:.0f}" if value == value.to_integral_value() else f"{value.normalize():f}"


def _cells(text: str, row: FigureRow, convert: Callable[[str], str]) -> tuple[str, ...]:
    figure = row.figure
    sentence = sentence_at(text, figure.span.start)
    return (
        convert(text[figure.span.start : figure.span.end]),
        value_text(figure.value),
        figure.unit,
        figure.kind,
        " ".join(qualifier_codes(figure)),
        convert(figure.of or ""),
        " ".join(check_codes(row)),
        convert(text[sentence.start : sentence.end]),
    )
