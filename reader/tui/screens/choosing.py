"""Choosing from a sheet: the script's standard, the form of a copy, a theme, a name's card."""

import asyncio
from collections.abc import Callable

from textual import on, work

from reader.config.messages import gettext as _
from reader.config.messages import locale
from reader.config.themes import ThemeSpec, load_themes
from reader.model.span import Span
from reader.services.tables import Table, TableForm, table_text
from reader.tui.messages import CopyTable, ShowName
from reader.tui.screens.taking import Taking
from reader.tui.screens.viewing import Viewing

AS_WRITTEN = "as-written"


class Choosing(Viewing, Taking):
    """The sheets that lie over the page for a moment."""

    def action_script_choose(self) -> None:
        """Choose the exact standard; the page shows each as the cursor passes."""
        from reader.script import TITLES
        from reader.tui.screens.choose import ChooseScreen, Option

        before = self.session.script
        options = [Option(AS_WRITTEN, _("As written"))]
        options += [Option(config, _(title), config) for config, title in TITLES.items()]

        def preview(key: str) -> None:
            self.session.script = None if key == AS_WRITTEN else key
            self.page.set_anew()

        def take(key: str | None) -> None:
            chosen = before if key is None else None if key == AS_WRITTEN else key
            if key is not None and chosen is not None:
                self.session.standard = chosen
            self.show_script(chosen)

        sheet = ChooseScreen(_("Script"), options, before or AS_WRITTEN, preview)
        self.shell.push_screen(sheet, take)

    def action_copy_choose(self) -> None:
        """Choose the form of a copy, then copy."""
        from reader.tui.screens.copy_form import copy_screen, form_of

        def take(key: str | None) -> None:
            if key is not None:
                form = form_of(key)
                self.copy_as(form.form, as_written=form.as_written)

        self.shell.push_screen(copy_screen(is_converted=self.session.script is not None), take)

    @on(CopyTable)
    def _copy_table(self, event: CopyTable) -> None:
        event.stop()
        from reader.tui.screens.copy_form import table_form_of, table_screen

        def take(key: str | None) -> None:
            if key is not None:
                self._send_table(event.make, table_form_of(key))

        self.shell.push_screen(table_screen(), take)

    @work(group="table", exclusive=True, exit_on_error=False, description="copy all")
    async def _send_table(self, make: Callable[[], Table], form: TableForm) -> None:
        """Make the table off the screen's thread, then copy it."""
        self.send(await asyncio.to_thread(lambda: table_text(make(), form)))

    def action_theme(self) -> None:
        """Choose a theme; the page wears each as the cursor passes."""
        from reader.tui.screens.choose import ChooseScreen, Option

        shelf = load_themes()
        before = self.theme_name
        options = [
            Option(spec.name, spec.label(locale()), _("dark") if spec.dark else _("light"))
            for spec in shelf.themes.values()
        ]

        def preview(key: str) -> None:
            self.wear(shelf.themes[key])

        def take(key: str | None) -> None:
            # The file of the theme that was worn may be broken by now.
            if (worn := shelf.themes.get(key or before)) is not None:
                self.wear(worn)
            if shelf.problems:
                self.say(shelf.problems[0])

        self.shell.push_screen(ChooseScreen(_("Theme"), options, before, preview), take)

    def wear(self, spec: ThemeSpec) -> None:
        """Take a theme for the page and everything around it."""
        self.theme_name = spec.name
        self.page.restyle(self.dress(spec))

    @on(ShowName)
    def _show_name(self, event: ShowName) -> None:
        event.stop()
        from reader.tui.screens.name_card import NameCard

        found = self.session.found
        card = NameCard(
            self.session.document.text, found.entities[event.index], found, self.session.shown
        )

        def take(span: Span | None) -> None:
            if span is not None:
                self.leave_panes()
                self.jump(span)

        self.shell.push_screen(card, take)
