"""The figures of a text: the value, and what it counts."""

import re
from collections.abc import Callable, Sequence

from textual.message import Message

from reader.config.messages import gettext as _
from reader.model.figure import Figure
from reader.model.span import Span
from reader.tui.messages import CopyItem, JumpTo
from reader.tui.widgets.pieces import Piece, PieceLine
from reader.tui.widgets.row_list import RowList
from reader.tui.widgets.rows import Rows

Convert = Callable[[str], str]
_BEFORE, _AFTER = 12, 40
_CLAUSE_END = re.compile(r"[。！？；，、：!?;,:\n…“”‘’\"]")
_SENTENCE_END = re.compile(r"[。！？!?\n]")
# The number of a figure as written, up to its unit: digits or numerals with their scale.
_NUMBER = re.compile(
    r"[约近超逾达第]?(?:[+\-−±]?[0-9０-９][0-9０-９.,．，/:：~～—\-至到]*|[零〇一二三四五六七八九十百千两兩半几幾数數]+)"
    r"[多余餘]?[十百千万萬亿億兆]*[多余餘]?"
)
_WHOLE = frozenset({"date", "time", "ordinal", "ratio", "percent"})
# What only says when or which stands back behind what is measured and counted.
_QUIET = frozenset({"date", "time", "duration", "ordinal"})
_CHANGES = {"up": "↑", "down": "↓"}


class FiguresList(RowList):
    """Two lines a figure: its number and unit, then what it counts or where it stands."""

    def show(self, text: str, figures: Sequence[Figure], convert: Convert) -> None:
        """Show figures of `text`, in text order, through `convert`."""
        self._text = text
        self._figures = figures
        self._convert = convert
        self.empty = _("No figures")
        starts = [figure.span.start for figure in figures]
        self.show_rows(Rows(self._lines, self._words, [2] * len(starts), starts, starts))

    def request_to_open(self, row: int) -> Message | None:
        """Go to the figure."""
        return JumpTo(self._figures[row].span, "figures")

    def request_to_copy(self, row: int) -> Message | None:
        """Copy the figure as shown."""
        span = self._figures[row].span
        return CopyItem(self._convert(self._text[span.start : span.end]), span, "figures")

    def _words(self, row: int) -> str:
        figure = self._figures[row]
        value = self._text[figure.span.start : figure.span.end]
        return f"{value} {figure.of or passage_of(self._text, figure.span)}"

    def _lines(self, row: int, _room: int) -> tuple[PieceLine, ...]:
        figure = self._figures[row]
        shown = self._convert(self._text[figure.span.start : figure.span.end])
        number, unit = (shown, "") if figure.kind in _WHOLE else split_unit(shown)
        role = "text" if figure.kind in _QUIET else "strong"
        value = (Piece(number, role), Piece(f" {unit}" if unit else "", "muted"))
        bound = " ".join(_qualifiers(figure))
        about = figure.of or passage_of(self._text, figure.span)
        about_line = PieceLine(
            (Piece(self._convert(about), "muted"),),
            (Piece(bound, "accent"),) if bound else (),
            indent=2,
        )
        return (PieceLine(value), about_line)


def split_unit(figure: str) -> tuple[str, str]:
    """A figure as written in two: the number with its scale (1.5亿), and the unit (人次)."""
    match = _NUMBER.match(figure)
    if match is None or not match[0]:
        return figure, ""
    return match[0], figure[match.end() :].strip()


def passage_of(text: str, span: Span) -> str:
    """What stands around a span: from the start of its clause towards the sentence's end."""
    before = text[max(0, span.start - _BEFORE) : span.start]
    after = text[span.end : span.end + _AFTER]
    ends = [match.end() for match in _CLAUSE_END.finditer(before)]
    stop = _SENTENCE_END.search(after)
    start = ends[-1] if ends else 0
    return before[start:] + text[span.start : span.end] + after[: stop.start() if stop else None]


def _qualifiers(figure: Figure) -> list[str]:
    words = {
        "gt": _("more than"),
        "ge": _("at least"),
        "lt": _("less than"),
        "le": _("at most"),
    }
    found = [words[figure.bound]] if figure.bound else []
    if figure.approx:
        found.append(_("about"))
    if figure.change:
        found.append(_CHANGES[figure.change])
    return found
