"""The chart: figures of one unit as bars, dates on a line; one unit after the other."""

from collections.abc import Callable, Mapping, Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical

from reader.config.actions import find
from reader.config.messages import gettext as _
from reader.services.charts import Chart, chart_of, charted
from reader.services.drawing import Pen
from reader.services.figure_rows import Family, FigureRow
from reader.services.timeline import timeline_of
from reader.tui.bindings import binding_of, with_wide_forms
from reader.tui.screens.row_sheet import RowSheet
from reader.tui.widgets.chart_list import ChartList
from reader.tui.widgets.chart_tabs import ChartTabs
from reader.tui.widgets.row_list import RowList
from reader.tui.widgets.sheet_foot import SheetFoot

DATES = Family("date")
# Lines below the bars for their scale; lines of a sheet around the bars, scale and all.
_SCALE = 1
_AROUND = 8
_HINTS = ("list.open", "list.tab_next", "list.copy", "list.filter", "list.leave")


def charts_of(
    text: str, rows: Sequence[FigureRow], shown: Callable[[str], str]
) -> dict[Family, Chart]:
    """All charts of a text, the dates last; `shown` puts its words into the script in use.

    A second for the figures of a book.
    """
    charts = {
        family: chart_of(text, alike, family, shown) for family, alike in charted(rows).items()
    }
    dates = timeline_of(text, rows, shown)
    return {**charts, DATES: dates} if dates.bars else charts


class ChartScreen(RowSheet):
    """The bars of one unit at a time."""

    BINDINGS: ClassVar[list[BindingType]] = [
        binding_of(find("chart")),
        Binding(with_wide_forms("q"), "leave", show=False),
    ]

    def __init__(
        self, charts: Mapping[Family, Chart], family: Family | None = None, ambiguous: int = 1
    ) -> None:
        super().__init__()
        self._families, self._charts = tuple(charts), tuple(charts.values())
        self._pen = Pen(ambiguous)
        self._spacing = 0
        self._at = self._families.index(family) if family in self._families else 0

    def compose(self) -> ComposeResult:
        """The units, what is unusual about the scale, the bars."""
        with Vertical(classes="sheet -chart"):
            yield ChartTabs([(chart.title, len(chart.bars)) for chart in self._charts])
            yield ChartList(id="chart")
            yield SheetFoot(_HINTS, {"list.tab_next": _("Unit")})

    def on_mount(self) -> None:
        """Show the first chart, or the one asked for."""
        bars = self.query_one(ChartList)
        # The sheet keeps its height while its charts change; bars stand apart where that goes.
        most = max((len(chart.bars) for chart in self._charts), default=1)
        room = self.size.height * 9 // 10 - _AROUND
        self._spacing = 1 if 2 * most <= room else 0
        self.query_one(".sheet").styles.height = most * (1 + self._spacing) + _AROUND
        bars.focus()
        self._show()

    def action_chart(self) -> None:
        """The key that opened it closes it."""
        self.dismiss(None)

    def _show(self) -> None:
        tabs, bars = self.query_one(ChartTabs), self.query_one(ChartList)
        if not self._charts:
            bars.empty = _("Nothing to compare: no unit has two figures")
            return
        chart = self._charts[self._at]
        tabs.show(self._at, chart.note)
        kind = "dates" if self._families[self._at] == DATES else "bars"
        bars.show(chart, kind, self._pen, self._spacing)
        bars.styles.height = bars.line_count + _SCALE

    @on(RowList.TabStep)
    def _step(self, event: RowList.TabStep) -> None:
        event.stop()
        if self._charts:
            self._at = (self._at + event.by) % len(self._charts)
            self._show()

    @on(ChartTabs.Chosen)
    def _choose(self, event: ChartTabs.Chosen) -> None:
        event.stop()
        self._at = event.index
        self._show()
