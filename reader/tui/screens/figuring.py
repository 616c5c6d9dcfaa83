"""Figures taken together: one unit of them, and the chart."""

from textual import on

from reader.config.messages import gettext as _
from reader.model.span import Span
from reader.tui.screens.choosing import Choosing
from reader.tui.widgets.figures_list import FiguresList

ALL = "all"


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
        from reader.tui.screens.chart import Charted, ChartScreen

        self.freshen("figures")
        figures = self.side.figures
        family = figures.only or (figures.current_family if figures.has_focus else None)
        session = self.session
        charted = Charted(
            session.document.text, figures.figure_rows, session.shown, session.page.ambiguous
        )

        def take(span: Span | None) -> None:
            if span is not None:
                self.leave_panes()
                self.jump(span)

        self.shell.push_screen(ChartScreen(charted, family), take)
