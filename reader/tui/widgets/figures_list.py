"""The figures of a text: the value, what it counts, and the sentence of the current one."""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import ClassVar, Literal, NamedTuple

from textual import work
from textual.message import Message

from reader.config.messages import gettext as _
from reader.model.figure import Figure
from reader.services.charts import family_title
from reader.services.figure_rows import (
    BOOK,
    Family,
    FigureRow,
    SingleRows,
    by_size,
    families,
    family_of,
    is_doubtful,
    qualifier_codes,
    qualifier_words,
    remark,
    rows_of,
    starts_of,
)
from reader.services.figure_table import figure_table, unsaid
from reader.services.passages import about, split_figure
from reader.text.sentence import sentence_at
from reader.tui.messages import CopyItem, CopyTable, JumpTo
from reader.tui.widgets.pieces import BLANK, Piece, PieceLine, plain
from reader.tui.widgets.row_list import RowList
from reader.tui.widgets.rows import Rows
from reader.typeset import break_lines

Convert = Callable[[str], str]
Order = Literal["place", "size"]
# The number is all there is to be seen of these.
_WHOLE = frozenset({"date", "time", "ordinal", "ratio", "percent"})
# What only says when or which stands back behind what is measured and counted.
_QUIET = frozenset({"date", "time", "duration", "ordinal"})
_ARROWS = {"up": "↑", "down": "↓"}
_INDENT = 2
# More figures are joined and checked off the screen's thread, when the last of them has come.
_AT_ONCE = 300
# The sentence of the current figure, below the list where that leaves enough of it.
_DETAIL = 4
_LEAST_ROWS = 8


class Heading(NamedTuple):
    """A line above the figures of one family."""

    family: Family
    title: str
    number: int


class FiguresList(RowList):
    """Two lines a figure: its number and unit, then what it counts or where it stands.

    What a text gives twice is one row: opened again, it leads to the next place.
    """

    HINTS: ClassVar[tuple[str, ...]] = (
        *("list.open", "list.unit", "list.group", "chart", "list.copy_all", "list.filter"),
    )

    order: Order = "place"
    only: Family | None = None
    _text = ""
    _rows_of_text: Sequence[FigureRow] = ()
    _entries: Sequence[int | Heading] = ()
    _figures: Sequence[Figure] = ()
    _visit = (-1, 0)
    _only_line: PieceLine | None = None

    class UnitAsked(Message):
        """The reader wants to choose the figures of one unit."""

    def show(
        self, text: str, figures: Sequence[Figure], convert: Convert, *, more: bool = False
    ) -> None:
        """Show figures of `text`, in text order, through `convert`; `more` may come."""
        self._text, self._figures, self._convert = text, figures, convert
        if len(figures) > _AT_ONCE:
            self._rows_of_text = SingleRows(figures)
            if len(figures) <= BOOK and not more:
                self._check()
        else:
            self._rows_of_text = rows_of(text, figures)
        self.empty = _("No figures")
        self._arrange()

    @work(group="checks", exclusive=True)
    async def _check(self) -> None:
        """Join and check many figures off the screen's thread, which it slows to half its pace."""
        figures = self._figures
        rows = await asyncio.to_thread(rows_of, self._text, figures)
        if figures is self._figures:
            self._rows_of_text = rows
            self._arrange()

    @property
    def figure_rows(self) -> Sequence[FigureRow]:
        """All rows, in text order, whatever is shown of them."""
        return self._rows_of_text

    @property
    def current_family(self) -> Family | None:
        """What the current figure can be compared with."""
        found = None if self.row is None else self._figure_row(self.row)
        return None if found is None else family_of(found.figure)

    def family_titles(self) -> list[tuple[Family, str, int]]:
        """The families of all rows, the largest first, with their titles and numbers."""
        groups: dict[Family, list[Figure]] = {}
        for row in self._rows_of_text:
            groups.setdefault(family_of(row.figure), []).append(row.figure)
        return [
            (family, self._convert(family_title(self._text, groups[family], family)), count)
            for family, count in families(self._rows_of_text)
        ]

    def show_only(self, family: Family | None) -> None:
        """Show the figures of one family, or all of them."""
        self.only = family
        self._arrange()

    def group_otherwise(self) -> None:
        """In the order of the text, or by unit from large to small."""
        self.order = "size" if self.order == "place" else "place"
        self._arrange()

    def action_list_unit(self) -> None:
        """Ask which unit to show."""
        self.post_message(self.UnitAsked())

    def action_list_leave(self) -> None:
        """Drop the filter, then the choice of a unit, then leave the list."""
        if not self.query_text and self.only is not None:
            self.show_only(None)
        else:
            super().action_list_leave()

    def request_to_open(self, row: int) -> Message | None:
        """Go to the figure; asked again, to the next place that gives it."""
        found = self._figure_row(row)
        if found is None:
            return None
        again = self._visit[1] + 1 if self._visit[0] == row else 0
        self._visit = (row, again % len(found.stops))
        self.refresh()
        return JumpTo(found.stops[self._visit[1]], "figures")

    def request_to_copy(self, row: int) -> Message | None:
        """Copy the figure as shown."""
        found = self._figure_row(row)
        if found is None:
            return None
        return CopyItem(self._written(found.figure))

    def request_to_copy_all(self) -> Message | None:
        """Copy the figures shown, in the order they are in."""
        text, found, convert = self._text, self._rows_of_text, self._convert
        shown = [self._entries[row] for row in self.shown_rows]
        places = [entry for entry in shown if not isinstance(entry, Heading)]
        return CopyTable(lambda: figure_table(text, map(found.__getitem__, places), convert))

    def move_to(self, position: int) -> None:
        """Pass over headings, in the direction of the move."""
        rows = self.shown_rows
        if 0 <= position < len(rows) and self._figure_row(rows[position]) is None:
            position += 1 if position >= self.cursor or position == 0 else -1
        super().move_to(position)

    def foot_line(self) -> PieceLine | None:
        """The filter; without one, the only unit that is shown."""
        return super().foot_line() or self._only_line

    def foot_lines(self) -> Sequence[PieceLine]:
        """The sentence of the current figure while the reader is in the list; the filter."""
        filter_line = super().foot_lines()
        found = None if self.row is None else self._figure_row(self.row)
        if not self.has_focus or found is None or self.size.height < _LEAST_ROWS + _DETAIL:
            return filter_line
        return (BLANK, *self._detail(found), *filter_line)

    def on_focus(self) -> None:
        """Make room for the sentence."""
        self.set_room()

    def on_blur(self) -> None:
        """The sentence goes."""
        self.set_room()

    def _arrange(self) -> None:
        found = self._rows_of_text
        self._visit = (-1, 0)
        chosen: Sequence[int] = range(len(found))
        self._only_line = None
        if self.only is not None:
            chosen = [i for i in chosen if family_of(found[i].figure) == self.only]
            unit = family_title(self._text, [found[i].figure for i in chosen], self.only)
            self._only_line = _only_line(self._convert(unit), f"{len(chosen)}/{len(found)} ")
        if self.order == "place":
            self._entries = chosen
            starts = starts_of(found)
            if self.only is not None:
                starts = [starts[index] for index in chosen]
            rows = Rows(self._lines, self._words, bytes([2]) * len(starts), starts, starts)
        else:
            ordered = by_size([found[index] for index in chosen])
            self._entries = self._with_headings([chosen[index] for index in ordered])
            keys = [
                entry.family if isinstance(entry, Heading) else found[entry].figure.span.start
                for entry in self._entries
            ]
            heights = [self._height(row) for row in range(len(keys))]
            rows = Rows(self._lines, self._words, heights, keys)
        self.show_rows(rows)
        self.move_to(self.cursor)

    def _with_headings(self, ordered: Sequence[int]) -> list[int | Heading]:
        titles = {family: (title, count) for family, title, count in self.family_titles()}
        entries: list[int | Heading] = []
        before: Family | None = None
        for index in ordered:
            family = family_of(self._rows_of_text[index].figure)
            if family != before:
                entries.append(Heading(family, *titles[family]))
            entries.append(index)
            before = family
        return entries

    def _height(self, row: int) -> int:
        return 2 if row or not isinstance(self._entries[row], Heading) else 1

    def _figure_row(self, row: int) -> FigureRow | None:
        entry = self._entries[row]
        return None if isinstance(entry, Heading) else self._rows_of_text[entry]

    def _written(self, figure: Figure) -> str:
        return self._convert(self._text[figure.span.start : figure.span.end])

    def _words(self, row: int) -> str:
        found = self._figure_row(row)
        if found is None:
            return ""
        value = self._text[found.figure.span.start : found.figure.span.end]
        return f"{value} {about(self._text, found.figure)}"

    def _lines(self, row: int, _room: int) -> tuple[PieceLine, ...]:
        entry = self._entries[row]
        if isinstance(entry, Heading):
            line = PieceLine((Piece(entry.title, "muted"), Piece(f" {entry.number}", "faint")))
            return (BLANK, line) if row else (line,)
        found = self._rows_of_text[entry]
        figure, said = found.figure, remark(found)
        bound = _bound(figure)
        check = Piece(said, "accent" if is_doubtful(found) else "faint")
        return (
            PieceLine(tuple(self._value(figure)), (check,) if said else ()),
            PieceLine(
                (Piece(self._convert(about(self._text, figure)), "muted"),),
                (Piece(bound, "accent"),) if bound else (),
                indent=_INDENT,
            ),
        )

    def _value(self, figure: Figure) -> list[Piece]:
        shown = self._written(figure)
        role = "text" if figure.kind in _QUIET else "strong"
        whole = ("", shown, "")
        before, number, unit = whole if figure.kind in _WHOLE else split_figure(shown)
        unit = unit or self._convert(unsaid(shown, figure))
        pieces = [Piece(f"{before} ", "muted"), Piece(number, role), Piece(f" {unit}", "muted")]
        return [piece for piece in pieces if piece.text.strip()]

    def _detail(self, found: FigureRow) -> list[PieceLine]:
        """The sentence around the place last visited, the figure standing out."""
        stop = found.stops[self._visit[1] if self._visit[0] == self.row else 0]
        span = sentence_at(self._text, stop.start)
        parts = (
            self._text[span.start : stop.start],
            self._text[stop.start : stop.end],
            self._text[stop.end : max(span.end, stop.end)],
        )
        before, figure, after = (plain(self._convert(part)) for part in parts)
        start, end = len(before), len(before) + len(figure)
        shown = before + figure + after
        lines = break_lines(shown, max(2, self.size.width - 2 * _INDENT))
        first = next((n for n, line in enumerate(lines) if line.end > start), 0)
        top = max(0, min(first - 1, len(lines) - _DETAIL))
        drawn: list[PieceLine] = []
        for line in lines[top : top + _DETAIL]:
            edges = [line.start, min(max(start, line.start), line.end)]
            edges += [min(max(end, line.start), line.end), line.end]
            words = [shown[a:b] for a, b in pairwise(edges)]
            drawn.append(
                PieceLine(
                    (Piece(words[0], "muted"), Piece(words[1], "accent"), Piece(words[2], "muted")),
                    indent=_INDENT,
                )
            )
        return drawn + [BLANK] * (_DETAIL - len(drawn))


def _only_line(unit: str, number: str) -> PieceLine:
    """What says that one unit is shown."""
    return PieceLine((Piece(f"{_('Unit')} ", "accent"), Piece(unit)), (Piece(number, "muted"),))


def _bound(figure: Figure) -> str:
    """How a number is meant, in words and with an arrow for its direction."""
    codes = qualifier_codes(replace(figure, change=None, ago=False))
    words = [qualifier_words(" ".join(codes))] if codes else []
    return " ".join([*words, _ARROWS[figure.change]] if figure.change else words)
