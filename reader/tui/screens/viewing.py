"""How the text is shown: script, measure, theme, marks."""

from reader.config.messages import gettext as _
from reader.tui.screens.paneling import Paneling

STEP = 2


class Viewing(Paneling):
    """The actions that change the view and never the text."""

    def action_script_cycle(self) -> None:
        """As written, then the other script."""
        standards = (self.settings.simplified, self.settings.traditional)
        self.show_script(self.session.next_script(*standards))

    def show_script(self, script: str | None) -> None:
        """Show another script; place, marks and selection stay on their words."""
        self.session.script = script
        self.page.set_anew()
        self.say(self.script_label())
        self.call_after_refresh(self.fill_panes)

    def script_label(self) -> str:
        """The script in use, for the status line."""
        if self.session.script is None:
            return _("As written")
        from reader.script import TITLES

        return _(TITLES[self.session.script])

    def action_measure_wider(self) -> None:
        """Longer lines."""
        self._measure(STEP)

    def action_measure_narrower(self) -> None:
        """Shorter lines."""
        self._measure(-STEP)

    def _measure(self, by: int) -> None:
        room = self.page.room // 2
        measure = self.session.page.measure
        # Where the window is narrower than the measure, pressing + must not make it smaller.
        if by < 0 or measure < room:
            self.session.set_measure(min(measure, room) + by)
            self.page.set_anew()
        shown = min(self.session.page.measure, room)
        self.say(_("{count} characters a line").format(count=shown))

    def action_marks_toggle(self) -> None:
        """Mark figures, quotes and names in the text, or do not."""
        self.session.show_marks(not self.session.marks_shown)
        self.page.repaint()
        self.say(_("Marks shown") if self.session.marks_shown else _("Marks hidden"))
