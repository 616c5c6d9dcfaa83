"""A chart as a list: a bar or a date a row, with its scale below."""

from collections.abc import Sequence
from typing import Literal

from textual.message import Message

from reader.config.messages import gettext as _
from reader.services.charts import Chart
from reader.services.drawing import (
    Columns,
    Pen,
    Run,
    bar_columns,
    bar_line,
    date_columns,
    date_line,
    scale_line,
)
from reader.tui.messages import CopyItem, JumpTo
from reader.tui.widgets.pieces import Piece, PieceLine
from reader.tui.widgets.row_list import RowList
from reader.tui.widgets.rows import Rows

ChartKind = Literal["bars", "dates"]
# Cells before the rows of a list.
_GUTTER = 2


class ChartList(RowList):
    """The bars of one chart; opening one asks for its place."""

    _chart = Chart("", "", (), ())
    _kind: ChartKind = "bars"
    _pen = Pen()

    def show(self, chart: Chart, kind: ChartKind, pen: Pen, spacing: int = 0) -> None:
        """Show bars, or dates, with blank lines between."""
        self._chart, self._kind, self._pen = chart, kind, pen
        self.empty = _("No figures")
        keys = [(chart.title, index) for index in range(len(chart.bars))]
        self.show_rows(Rows(self._lines, self._words, [1 + spacing] * len(keys), keys))
        self.move_to(0)

    def request_to_open(self, row: int) -> Message | None:
        """Go to the figure."""
        return JumpTo(self._chart.bars[row].stops[0], "figures")

    def request_to_copy(self, row: int) -> Message | None:
        """Copy what is counted and the figure."""
        return CopyItem(self._words(row))

    def foot_lines(self) -> Sequence[PieceLine]:
        """The scale, in step with the bars above; the filter."""
        columns = self._columns(self.size.width - _GUTTER - 1)
        before = columns.value + _GUTTER
        before += columns.label + _GUTTER if self._kind == "bars" else 0
        scale = scale_line(self._chart.ticks, before, columns.track, self._pen)
        return (PieceLine(_pieces(scale), indent=_GUTTER), *super().foot_lines())

    def _columns(self, room: int) -> Columns:
        set_columns = bar_columns if self._kind == "bars" else date_columns
        return set_columns(self._chart, room, self._pen)

    def _words(self, row: int) -> str:
        bar = self._chart.bars[row]
        return f"{bar.label} {bar.value}"

    def _lines(self, row: int, room: int) -> tuple[PieceLine, ...]:
        line = bar_line if self._kind == "bars" else date_line
        return (PieceLine(_pieces(line(self._chart.bars[row], self._columns(room), self._pen))),)


def _pieces(runs: Sequence[Run]) -> tuple[Piece, ...]:
    return tuple(Piece(text, role) for text, role in runs)
