"""The notes on the screen: read behind the first page, written by a thread, seen by others."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import TypeVar

from textual import on, work

from reader.config.messages import gettext as _
from reader.errors import StoreError
from reader.services.notes import Notebook, Notes
from reader.services.notes_thread import NotesThread
from reader.services.overlaps import painted
from reader.tui.screens.keeping import Keeping
from reader.tui.widgets.page_view import PageView
from reader.tui.widgets.scroll_track import density_of

POLL_SECONDS = 2.0
Result = TypeVar("Result")
Change = Callable[[Notebook], Notes]


class Noting(Keeping):
    """The marks of the text on the page, in their list and in the track."""

    notes = Notes()
    _thread: NotesThread | None = None
    _trouble = ""
    is_reading_notes = False

    # The store behind its thread

    def start_notes(self) -> None:
        """Read the notes of the whole text, and look now and then for what others wrote."""
        if self._thread is None:
            self._thread = self._new_thread()
            self._show_glance(asyncio.wrap_future(self._thread.ask(Notebook.glance)))
        self._read_notes(Notebook.refresh)
        self.set_interval(POLL_SECONDS, self._look_again, name="notes")

    def _new_thread(self) -> NotesThread:
        return NotesThread(Notebook(self.session.document, self.settings.store_url))

    @work(group="notes", exit_on_error=False)
    async def _show_glance(self, seen: Awaitable[Notes]) -> None:
        """Paint what is known to be there, while the store is still being opened."""
        notes = await seen
        if not self.notes.marks:
            self.session.marks.put("notes", painted(notes.placed()))
            self.page.repaint()

    def document_changed(self) -> None:
        """Carry the notes over to the text in its new form."""
        if self._thread is not None:
            self._let_go()
            # The reader changed the form and knows: only notes not read yet are told about.
            self.take_notes(Notes(cursor=self.notes.cursor))
            self._read_notes(Notebook.refresh)

    def on_unmount(self) -> None:
        """The text leaves the screen."""
        self._let_go()

    def finish_notes(self) -> None:
        """Wait for the notes that are still to be written: there is no later."""
        if self._thread is not None:
            self._thread.finish()

    def _let_go(self) -> None:
        """The thread ends what it was given."""
        if self._thread is not None:
            self._thread.close()
            self._thread = None

    def _look_again(self) -> None:
        if not self.is_reading_notes and self._thread is not None:
            self._read_notes(Notebook.refresh)

    @work(group="notes", exit_on_error=False)
    async def _read_notes(self, read: Change) -> None:
        self.is_reading_notes = True
        first = not self.notes.cursor
        try:
            asked = self.ask(read)
            thread = self._thread
            notes = await asked
        except StoreError as error:
            self._tell_trouble(str(error))
            return
        finally:
            self.is_reading_notes = False
        if notes is not self.notes and thread is self._thread:
            self.take_notes(notes)
            self._tell_trouble(notes.issues[-1] if notes.issues else "")
            if first and notes.marks and not notes.issues:
                self.offer_review()

    def _tell_trouble(self, trouble: str) -> None:
        """Say what is wrong with the store once, not at each look."""
        if trouble and trouble != self._trouble:
            self.say(trouble)
        self._trouble = trouble

    def offer_review(self) -> None:
        """Say what became of the notes where the text changed."""

    def ask(self, job: Callable[[Notebook], Result]) -> Awaitable[Result]:
        """Have the thread do `job`; it is done even if nobody waits any more.

        Raises:
            StoreError: the text was not read to its end yet; when awaited, the store failed.
        """
        if not self.is_whole:
            raise StoreError(_("The text is still being read; once more in a moment"))
        if self._thread is None:
            self._thread = self._new_thread()
            # What there is must be known before anything is changed.
            self._thread.ask(Notebook.refresh)
        return asyncio.shield(asyncio.wrap_future(self._thread.ask(job)))

    def edit(self, job: Change, said: str) -> None:
        """Change the notes without waiting, show them and say so once they are kept."""
        try:
            kept = self.ask(job)
        except StoreError as error:
            self.say(str(error))
        else:
            self._show_kept(kept, said)

    @work(group="notes", exit_on_error=False)
    async def _show_kept(self, kept: Awaitable[Notes], said: str) -> None:
        await self.shown_when_kept(kept, said)

    async def shown_when_kept(self, kept: Awaitable[Notes], said: str) -> bool:
        """Show notes once the store has them; whether it has."""
        try:
            notes = await kept
        except StoreError as error:
            self.say(str(error))
            return False
        self.take_notes(notes)
        self.say(said)
        return True

    # On the screen

    def take_notes(self, notes: Notes) -> None:
        """Show the notes as they are now."""
        self.notes = notes
        self.session.marks.put("notes", painted(notes.placed()))
        self.fill_notes()
        self.draw_ticks()
        self.page.repaint()

    def fill_panes(self) -> None:
        """The lists in the script in use, that of the notes too."""
        super().fill_panes()
        self.fill_notes()

    def fill_notes(self) -> None:
        """The list of notes; it is counted from the first one on."""
        had_any = bool(self.side.notes.count)
        self.side.notes.show(self.notes.marks, self.session.shown)
        if had_any or self.notes.marks:
            self.side.count("notes", len(self.notes.marks))

    @on(PageView.Resized)
    def _track_resized(self) -> None:
        self.draw_ticks()

    def more_ticks(self) -> list[tuple[int, str]]:
        """Where notes are, and how many."""
        starts = [mark.anchor.span.start for mark in self.notes.placed()]
        return density_of(starts, len(self.session.document.text), self.page.size.height)
