"""Figures taken together: one unit of them, and the chart."""

import asyncio
from collections.abc import Callable
from functools import partial

from textual import on, work

from reader.config.messages import gettext as _
from reader.model.span import Span
from reader.services.charts import Chart
from reader.services.figure_rows import Family
from reader.tui.screens.choosing import Choosing
from reader.tui.widgets.figures_list import FiguresList

ALL = "all"
# More figures than these take longer to draw than a key may wait.
AT_ONCE = 1_000


class Figuring(Choosing):
    """What the list of figures asks of the screen."""

    @on(FiguresList.UnitAsked)
    def _choose_unit(self, event: FiguresList.UnitAsked) -> None:
        event.stop()
        from reader.tui.screens.choose import ChooseScreen, Option

        figures = self.side.figures
        titles = figures.family_titles()
        options = [Option(ALL, _("All figures"), str(len(figures.figure_rows)))]
        options += [
            Option(str(n), title, str(count)) for n, (_f, title, count) in enumerate(titles)
        ]
        families = {str(n): family for n, (family, _title, _count) in enumerate(titles)}
        current = next((key for key, known in families.items() if known == figures.only), ALL)

        def take(key: str | None) -> None:
            if key is not None:
                figures.show_only(families.get(key))

        self.shell.push_screen(ChooseScreen(_("Unit"), options, current), take)

    def action_chart(self) -> None:
        """Draw the figures of one unit; of the current figure's, where that can be drawn."""
        if not self.session.found.parts:
            self.say(_("Looking…"))
            return
        from reader.tui.screens.chart import charts_of

        self.freshen("figures")
        figures = self.side.figures
        family = figures.only or (figures.current_family if figures.has_focus else None)
        text, shown = self.session.document.text, self.session.shown
        make = partial(charts_of, text, figures.figure_rows, shown)
        if len(figures.figure_rows) <= AT_ONCE:
            self._show_charts(make(), family)
        else:
            self.say(_("Looking…"))
            self._draw(make, family)

    @work(group="charts", exclusive=True, exit_on_error=False)
    async def _draw(self, make: Callable[[], dict[Family, Chart]], family: Family | None) -> None:
        """Draw the figures of a book off the screen's thread."""
        self._show_charts(await asyncio.to_thread(make), family)
        self.say("")

    def _show_charts(self, charts: dict[Family, Chart], family: Family | None) -> None:
        from reader.tui.screens.chart import ChartScreen

        def take(span: Span | None) -> None:
            if span is not None:
                self.leave_panes()
                self.jump(span)

        sheet = ChartScreen(charts, family, self.session.page.ambiguous)
        self.shell.push_screen(sheet, take)
