"""Taking words away: selecting, copying, the forms of a citation."""

from textual import on, work

from reader.annotations.citation import Form
from reader.config.messages import gettext as _
from reader.config.settings import Settings
from reader.model.span import Span
from reader.services.copying import Passage, copied_text, passage_at, passage_in
from reader.tui.messages import CopyItem
from reader.tui.screens.base import ReadingBase
from reader.tui.widgets.pointed_page import PointedPage


class Taking(ReadingBase):
    """Selecting and copying."""

    last_copy: str = ""

    def action_select(self) -> None:
        """Begin to select at the place that is meant."""
        self.say("")
        self.page.focus()
        self.page.begin_selection(self.place)

    def action_copy(self) -> None:
        """Copy what is selected, or the quote or figure here."""
        self.copy_as("plain")

    def action_copy_cite(self) -> None:
        """Copy with the citation."""
        self.copy_as("source")

    def meant(self) -> Passage:
        """The selection, else what stands at the cursor, else what comes first on the page."""
        if self.page.selection is not None:
            return Passage(self.page.selection.span(self.session.document.text), "selection")
        visible = self.page.visible_span()
        if self.cursor is not None and visible.contains(self.cursor):
            return passage_at(self.session, self.cursor)
        return passage_in(self.session, visible)

    def copy_as(self, form: Form, *, as_written: bool = False) -> None:
        """Copy what is meant in a form."""
        passage = self.meant()
        self.send(copied_text(self.session, passage.span, form, as_written=as_written))
        self.page.end_selection()
        self.flash(passage.span)

    def send(self, text: str) -> None:
        """Give `text` to the clipboard, off the screen's thread."""
        self.last_copy = text
        self._send(text, self.settings)

    @work(thread=True, group="clipboard", exclusive=True, exit_on_error=False, description="copy")
    def _send(self, text: str, settings: Settings) -> None:
        from reader.errors import ClipboardError
        from reader.services.clipboard import copy

        try:
            said = copy(text, settings, self._write).message
        except ClipboardError as error:
            said = str(error)
        self.shell.call_from_thread(self.say, said)

    def _write(self, sequence: str) -> None:
        """Hand an escape sequence to the terminal between two frames."""
        self.shell.call_from_thread(self._write_now, sequence)

    def _write_now(self, sequence: str) -> None:
        driver = self.shell._driver  # pyright: ignore[reportPrivateUsage] - no public way to the terminal
        if driver is not None:
            driver.write(sequence)

    def action_copy_save(self) -> None:
        """Write what was copied last to a file."""
        if not self.last_copy:
            self.say(_("Nothing was copied yet"))
        else:
            to_file = self.settings._replace(clipboard="file", clipboard_command=())
            self._send(self.last_copy, to_file)

    @on(CopyItem)
    def _copy_item(self, event: CopyItem) -> None:
        event.stop()
        self.send(event.text)

    @on(PointedPage.Clicked)
    def _clicked(self, event: PointedPage.Clicked) -> None:
        event.stop()
        self.cursor = event.position
        if event.times == 2:
            self._select_at(passage_at(self.session, event.position).span)
        elif event.times >= 3:
            from reader.services.motions import paragraph_at

            self._select_at(paragraph_at(self.session.document, event.position))

    def _select_at(self, span: Span) -> None:
        from reader.services.selection import Selection

        self.page.select(Selection.over(span))
