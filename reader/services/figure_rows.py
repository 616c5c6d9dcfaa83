"""Figures as rows of a list: the same thing once, checked, in families that can be compared."""

from collections import Counter
from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import NamedTuple, overload

from reader.config.messages import gettext as _
from reader.extract.figures.amounts import magnitude
from reader.extract.figures.checks import Share, check_shares, conflicts, merge_same
from reader.model.figure import Figure, FigureKind
from reader.model.span import Span
from reader.services.found import Joined

# A text with more figures is a book: the same words come again there about other things.
BOOK = 20_000
# Kinds of which all figures are one family, whatever is counted.
_WHOLE_KINDS = frozenset({"number", "ratio", "ordinal", "age", "date", "time", "duration"})
# Units of one dimension, by the base unit that `magnitude` gives them in.
_DIMENSIONS = {
    "m": "km cm mm µm nm li nmi mi ft in yd zhang chi cun ly",
    "m²": "km² cm² ft² mu ha qing acre ping mi²",
    "kg": "t g mg µg jin liang dan lb oz ct",
    "L": "mL bbl",
    "W": "kW MW GW",
    "kWh": "MWh GWh TWh",
    "Hz": "kHz MHz GHz",
    "Pa": "hPa MPa",
    "B": "KB MB GB TB PB",
    "V": "kV",
}
_BASE = {unit: base for base, units in _DIMENSIONS.items() for unit in units.split()}
_BASE["°F"] = "°C"


class Family(NamedTuple):
    """Figures that can be compared: of one kind, in one unit or one dimension."""

    kind: FigureKind
    unit: str = ""


class FigureRow(NamedTuple):
    """A figure and all places that give it.

    `others` are figures of the same thing, in the same words, with another number; `share`
    is set where the figure is a share whose part and whole stand beside it.
    """

    figure: Figure
    places: tuple[Span, ...]
    others: tuple[Figure, ...] = ()
    share: Share | None = None

    @property
    def stops(self) -> tuple[Span, ...]:
        """Where to go, one after the other: its own places, then those that differ."""
        return (*self.places, *(other.span for other in self.others))


class SingleRows(Sequence[FigureRow]):
    """A row a figure, made when it is looked at."""

    def __init__(self, figures: Sequence[Figure]) -> None:
        self._figures = figures

    @overload
    def __getitem__(self, index: int) -> FigureRow: ...
    @overload
    def __getitem__(self, index: slice) -> "SingleRows": ...
    def __getitem__(self, index: int | slice) -> "FigureRow | SingleRows":
        """The row of a figure."""
        if isinstance(index, slice):
            return SingleRows(self._figures[index])
        return FigureRow(self._figures[index], (self._figures[index].span,))

    def __len__(self) -> int:
        return len(self._figures)

    @property
    def starts(self) -> Sequence[int]:
        """Where the figures begin."""
        found = self._figures
        return found.starts if isinstance(found, Joined) else [one.span.start for one in found]


def rows_of(text: str, figures: Sequence[Figure]) -> Sequence[FigureRow]:
    """The figures of `text`, given in text order, joined and checked; only what is certain."""
    if len(figures) > BOOK:
        return SingleRows(figures)
    figures = tuple(figures)  # each is made when it is asked for
    others: dict[Span, tuple[Figure, ...]] = {}
    for first, second in conflicts(text, figures):
        others[first.span] = (*others.get(first.span, ()), second)
        others[second.span] = (*others.get(second.span, ()), first)
    shares = {share.share.span: share for share in check_shares(text, figures)}
    return tuple(
        FigureRow(
            figure,
            places,
            tuple(other for place in places for other in others.get(place, ())),
            next((shares[place] for place in places if place in shares), None),
        )
        for figure, places in merge_same(figures)
    )


def starts_of(rows: Sequence[FigureRow]) -> Sequence[int]:
    """Where the figures of rows begin."""
    return rows.starts if isinstance(rows, SingleRows) else [r.figure.span.start for r in rows]


def family_of(figure: Figure) -> Family:
    """What a figure can be compared with."""
    if figure.kind in _WHOLE_KINDS:
        return Family(figure.kind)
    return Family(figure.kind, _BASE.get(figure.unit, figure.unit))


def families(rows: Iterable[FigureRow]) -> tuple[tuple[Family, int], ...]:
    """The families of some rows with their numbers, the largest first."""
    return tuple(Counter(family_of(row.figure) for row in rows).most_common())


def by_size(rows: Sequence[FigureRow]) -> list[int]:
    """Indices of rows by family, the largest family first, and in it from large to small.

    Dates and times run forward, and so does what names a value without giving it.
    """
    rank = {family: place for place, (family, _count) in enumerate(families(rows))}

    def key(index: int) -> tuple[int, bool, Decimal, str, int]:
        figure = rows[index].figure
        size = magnitude(figure)
        when = figure.value[0] if isinstance(figure.value, tuple) else figure.value
        return (
            rank[family_of(figure)],
            size is None,
            Decimal(0) if size is None else -size,
            when if isinstance(when, str) else "",
            index,
        )

    return sorted(range(len(rows)), key=key)


def kind_label(kind: FigureKind) -> str:
    """What a figure is, in the interface's language."""
    return {
        "count": _("count"),
        "number": _("number"),
        "money": _("money"),
        "percent": _("share"),
        "quantity": _("quantity"),
        "temperature": _("temperature"),
        "age": _("age"),
        "ordinal": _("rank"),
        "ratio": _("ratio"),
        "date": _("date"),
        "time": _("time of day"),
        "duration": _("duration"),
    }[kind]


def qualifier_codes(figure: Figure) -> list[str]:
    """How a number is meant: approx, the bound, the change, ago; the same in every language."""
    found = ["approx"] if figure.approx else []
    found += [code for code in (figure.bound, figure.change) if code]
    return [*found, "ago"] if figure.ago else found


def qualifier_words(codes: str) -> str:
    """Codes with blanks between as words of the interface's language."""
    words = {
        "approx": _("about"),
        "gt": _("more than"),
        "ge": _("at least"),
        "lt": _("less than"),
        "le": _("at most"),
        "up": _("up"),
        "down": _("down"),
        "ago": _("ago"),
    }
    return " ".join(words[code] for code in codes.split())


def check_codes(row: FigureRow) -> list[str]:
    """What a check says of a row: differs, ×2, share:right or share:8.3%, by its parts."""
    found = ["differs"] if row.others else [f"×{len(row.places)}"] if len(row.places) > 1 else []
    if row.share is not None:
        found.append(
            "share:right" if row.share.right else f"share:{float(row.share.computed):.4g}%"
        )
    return found


def check_words(codes: str) -> str:
    """Codes with blanks between as a few words of the interface's language."""
    said: list[str] = []
    for code in codes.split():
        name, _colon, share = code.partition(":")
        if name == "differs":
            said.append(_("two places differ"))
        elif share:
            right = share == "right"
            said.append(
                _("the share is right") if right else _("by its parts {share}").format(share=share)
            )
        else:
            said.append(code)
    return " · ".join(said)


def remark(row: FigureRow) -> str:
    """What a check says of a row, in words; empty where there is nothing to say."""
    return check_words(" ".join(check_codes(row)))


def is_doubtful(row: FigureRow) -> bool:
    """Whether a check found what cannot be right."""
    return bool(row.others) or (row.share is not None and not row.share.right)
