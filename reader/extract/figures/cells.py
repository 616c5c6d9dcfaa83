"""A number in a cell as a figure: its unit and its name come from the heads around it."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from reader.extract.figures.found import plain
from reader.extract.figures.grid import NUMBER, YEAR, Cell, Column, Row, Table
from reader.extract.figures.heads import Told, unit_in, unit_of
from reader.extract.figures.units import UNITS, Unit
from reader.model.figure import Change, Figure, Value
from reader.model.span import Span

# A share or a change of one is in percent, not in what all numbers are said to be in.
_SHARE = re.compile(
    r"(?!.*额$).*(?:同比|环比|比上[年期]|较上[年期]|占比|比[重例]|[率速幅]|增[长减加]|变动|变化|[季年]增"
    r"|yoy|YoY|YOY|QoQ|qoq|%).*"
)
# No sum either, where all numbers are said to be sums.
_NO_SUM = re.compile(r".*(?:每|[人户]均|[单均票]价|[人户家个次套件股]数|人次|数量|面积|倍数)")
_RISE = re.compile(r".*(?:同比|环比|增|涨|变动|变化|比上[年期]|较上[年期]|[yY]o[yY]|YOY)")
_FALL = re.compile(r".*(?:降幅|跌幅|下降|减少)")
# Changes, and shares in a whole, are of what the row names.
_OF_ROW = re.compile(rf"{_RISE.pattern}|{_FALL.pattern}|.*(?:占|比重)")
# Heads that say when, or only that numbers stand under them.
_NO_NAME = re.compile(
    r"\d{4}.{0,8}|(?:\d|[本上去今同第前全期年]).{0,10}(?:年度?|季度?|月份?|[期末初日计])"
    r"|[本上]期.*|期[初末].*|金额|数[值额量]|[合总]计|"
)
_LEAD = re.compile(
    r"(?:其中|加|减)[:：] ?|[一二三四五六七八九十]{1,3}、|\d{1,2}(?:、|\.(?!\d))"
    r"|[（(][一二三四五六七八九十\d]{1,3}[)）]"
)
_CODE = re.compile(r"0\d.*|\d{9,}")
_SHORT = 3  # digits in brackets that may only be the number of a note
_PERCENT = UNITS["%"]
_OWN = {"%": _PERCENT, "pp": UNITS["百分点"], "pct": UNITS["百分点"]}  # units behind a number
_NOTHING = Unit("number", "")
_LARGE = 10_000  # a scale that a cell with one of its own does not take besides


class Label(NamedTuple):
    """The name of a row: where it stands, and the unit that it tells."""

    span: Span | None = None
    text: str = ""
    unit: Unit | None = None


def label_of(table: Table, row: Row) -> Label:
    """What names a row: the last words before its numbers."""
    unit = None
    if table.units is not None and table.units < len(row):
        unit = unit_of(row[table.units].text)
    for at in range(min(table.first, len(row)) - 1, -1, -1):
        cell = row[at]
        is_name = any(map(str.isalpha, cell.text)) and not YEAR.fullmatch(cell.text)
        if at != table.units and not table.columns[at].numbers and is_name:
            told = unit_in(cell.text, alone=False)
            return Label(_name(cell, told), cell.text, unit or (told.unit if told else None))
    return Label(unit=unit)


def _name(cell: Cell, told: Told | None) -> Span | None:
    lead = _LEAD.match(cell.text)
    start = lead.end() if lead else 0
    end = len(cell.text[: told.name if told else None].rstrip())
    return Span(cell.start + start, cell.start + end) if start < end else None


def figures_of(text: str, table: Table, currency: str) -> Iterator[Figure]:
    """The figures of the numbers that stand alone in cells; a bare 元 is `currency`."""
    # What spans several columns is a head of each.
    heads = dict.fromkeys(head for column in table.columns for head in column.heads)
    yield from (year for head in heads if (year := year_in(head)))
    known = table.said.unit if table.said else _NOTHING
    if known.kind == "money" and known.name[:1] != "?":
        currency = known.name
    for row in table.rows:
        label = label_of(table, row)
        for at, (column, cell) in enumerate(zip(table.columns, row, strict=False)):
            number = NUMBER.fullmatch(cell.text)
            if number is None or column.numbers:
                continue
            figure = year_in(cell) if at < table.first or _dates(column, cell, table) else None
            if figure is None and at >= table.first:
                figure = _figure(text, number, cell, (table, column, label), currency)
            if figure is not None:
                yield figure


def year_in(cell: Cell) -> Figure | None:
    """The date that a year, a quarter or a half of one is: 2023, 2024E, 2023Q1."""
    found = YEAR.fullmatch(cell.text)
    if found is None:
        return None
    year, part = found["year"], found["part"] or ""
    value: Value = f"{year}-{part}" if part else year
    if part.startswith("H"):
        value = (f"{year}-01", f"{year}-06") if part == "H1" else (f"{year}-07", f"{year}-12")
    end = found.end("part") if part else found.end("year")
    return Figure(Span(cell.start, cell.start + end), "date", value)


def _dates(column: Column, cell: Cell, table: Table) -> bool:
    """Whether a number like a year is one: its head is of years, and it has no unit."""
    if column.unit or table.said or not YEAR.fullmatch(cell.text):
        return False
    return not column.heads or "年" in column.heads[-1].text


def _figure(
    text: str,
    number: re.Match[str],
    cell: Cell,
    around: tuple[Table, Column, Label],
    currency: str,
) -> Figure | None:
    _, column, label = around
    unit = _OWN.get(number["percent"] or cell.text[-1]) or _unit(*around)
    digits = number["number"].replace(",", "")
    if unit is _NOTHING and not number["scale"] and _CODE.fullmatch(number["number"]):
        return None
    if number["open"] and unit is _NOTHING and len(number["number"]) < _SHORT:
        return None
    scale = Decimal({"": 1, "万": 10**4, "亿": 10**8}[number["scale"]])
    factor = Decimal(1) if number["scale"] and unit.factor >= _LARGE else unit.factor
    size = plain(Decimal(digits) * scale * factor)
    value = -size if number["open"] or number["sign"] == "-" else size
    span = Span(cell.start, cell.start + number.end("all"))
    of = _of(column, label)
    name = text[of.start : of.end] if of else None
    if unit.kind == "duration":
        return Figure(span, "duration", unit.name.replace("1", f"{size}"), of=name, of_span=of)
    change = _change(column, label, unit, value)
    kind = "count" if number["scale"] and unit is _NOTHING else unit.kind
    told = unit.name.replace("?", currency)
    return Figure(span, kind, value, told, change=change, of=name, of_span=of)


def _unit(table: Table, column: Column, label: Label) -> Unit:
    """The unit of a number: of its column where that is a share, of its row, column, table."""
    if column.unit and column.unit.kind in ("percent", "ratio"):
        return column.unit
    head = column.heads[-1].text if column.heads else ""
    is_share = bool(_SHARE.fullmatch(head) or _SHARE.fullmatch(label.text))
    if label.unit and (label.unit.kind == "percent" or not _SHARE.fullmatch(head)):
        return label.unit
    said = table.said
    if is_share and not column.unit:
        return _PERCENT if said and said.shares else _NOTHING
    unit = column.unit or (said.unit if said else _NOTHING)
    no_sum = _NO_SUM.match(label.text) or (not column.unit and _NO_SUM.match(head))
    return _NOTHING if unit.kind == "money" and no_sum else unit


def _of(column: Column, label: Label) -> Span | None:
    """What is counted: the column names it where it has a unit of its own, else the row does."""
    if column.unit and column.name and label.unit is None:
        head = next(cell for cell in column.heads if cell.start == column.name.start)
        name = head.text[: column.name.length]
        if not _NO_NAME.fullmatch(name) and not _OF_ROW.match(name):
            return column.name
    return label.span or column.name


def _change(column: Column, label: Label, unit: Unit, value: Decimal) -> Change | None:
    """Up or down, as heads of changes say of a number above zero; others show it by their sign."""
    if unit.kind != "percent" or value <= 0:
        return None
    heads = [column.heads[-1].text if column.heads else "", label.text]
    if any(_FALL.match(head) for head in heads):
        return "down"
    return "up" if any(_RISE.match(head) for head in heads) else None
