"""Checks of figures against each other; only what is certain is said."""

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from reader.model.figure import Figure, Value
from reader.model.span import Span

_CLAUSE = re.compile(r"[，。；！？,;!?\n]")
_SENTENCE = re.compile(r"[。！？!?\n]")
_CELL = re.compile(r"(?:\t|\|| \u3000|[ \u3000]{2}) *$")  # rows of tables have the same words
_FRAME = 4
_REACH = 60


class Merged(NamedTuple):
    """One figure that a text gives in several places; `figure` is the first of them."""

    figure: Figure
    places: tuple[Span, ...]


class Conflict(NamedTuple):
    """Two figures of the same thing, in the same words, with different numbers."""

    first: Figure
    second: Figure


class Share(NamedTuple):
    """A part, its whole and the share that stands beside them; `right` as far as it is rounded."""

    part: Figure
    whole: Figure
    share: Figure
    computed: Decimal
    right: bool


def merge_same(figures: Sequence[Figure]) -> tuple[Merged, ...]:
    """Figures with those of the same thing and the same number joined, in order of first place."""
    groups: dict[tuple[object, ...], list[Figure]] = {}
    for index, figure in enumerate(figures):
        key: tuple[object, ...] = (figure.of, figure.kind, figure.value, figure.unit, figure.change)
        groups.setdefault(key if figure.of else (index,), []).append(figure)
    return tuple(Merged(group[0], tuple(one.span for one in group)) for group in groups.values())


def conflicts(text: str, figures: Sequence[Figure]) -> tuple[Conflict, ...]:
    """Pairs that say different numbers of one thing in the same words.

    The clause up to the number must be the same, of at least four letters, and neither figure
    may be a change, a bound or near: what differs by year, place or step differs in its clause.
    """
    frames: dict[tuple[str, str, str], Figure] = {}
    out: list[Conflict] = []
    for figure in figures:
        if figure.change or figure.bound or figure.approx or not isinstance(figure.value, Decimal):
            continue
        frame = _frame(text, figure)
        if len(frame) < _FRAME or not figure.of:
            continue
        first = frames.setdefault((frame, figure.kind, figure.unit), figure)
        if first.value != figure.value:
            out.append(Conflict(first, figure))
    return tuple(out)


def _frame(text: str, figure: Figure) -> str:
    before = text[max(0, figure.span.start - _REACH) : figure.span.start]
    if _CELL.search(before):
        return ""
    if not _CLAUSE.search(before) and figure.span.start > _REACH:
        return ""
    return _CLAUSE.split(before)[-1].strip()


def check_shares(text: str, figures: Sequence[Figure]) -> tuple[Share, ...]:
    """Shares whose part and whole stand before them: 共200人，其中50人……，占25%."""
    out: list[Share] = []
    for whole, part, share in zip(figures, figures[1:], figures[2:], strict=False):
        if not _is_share(text, whole, part, share):
            continue
        total, some, told = (_exact(one.value) for one in (whole, part, share))
        if total is None or some is None or told is None or total <= 0 or some > total:
            continue
        computed = some / total * 100
        out.append(
            Share(part, whole, share, computed, abs(computed - told) <= _tolerance(share, told))
        )
    return tuple(out)


def _is_share(text: str, whole: Figure, part: Figure, share: Figure) -> bool:
    if share.kind != "percent" or share.unit != "%" or share.change:
        return False
    if (whole.kind, whole.unit) != (part.kind, part.unit) or part.change or whole.change:
        return False
    to_part = text[whole.span.end : part.span.start]
    to_share = text[part.span.end : share.span.start]
    if len(to_part) + len(to_share) > _REACH or _SENTENCE.search(to_part + to_share):
        return False
    return (
        "其中" in to_part
        and re.search(r"占(?:比|总数|全部|总量|的)?[^，。,]{0,8}$", to_share) is not None
    )


def _exact(value: Value) -> Decimal | None:
    return value if isinstance(value, Decimal) else None


def _tolerance(share: Figure, told: Decimal) -> Decimal:
    """Half of the last digit that is written; a whole point where the share is only near."""
    if share.approx or share.bound:
        return Decimal(1)
    exponent = told.as_tuple().exponent
    return Decimal(1).scaleb(exponent if isinstance(exponent, int) and exponent < 0 else 0) / 2
