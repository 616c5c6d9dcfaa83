"""Marking, writing, tagging, deleting, and taking all of it back."""

from collections.abc import Awaitable, Callable

from textual import on, work

from reader.config.messages import gettext as _
from reader.errors import StoreError
from reader.model.annotation import Annotation, MarkStyle
from reader.model.span import Span
from reader.services.mark_words import style_name
from reader.services.notes import Notebook, Notes
from reader.tui.messages import ShowNote
from reader.tui.screens.noting import Change
from reader.tui.screens.pointing import Pointing


class Annotating(Pointing):
    """The keys for marks and notes: they mean a row of the list, the selection, the cursor."""

    style: MarkStyle = "yellow"

    # Marking

    def action_mark(self, style: MarkStyle | None = None) -> None:
        """Mark what is meant; a mark that is there takes the colour."""
        style = self.style = style or self.style
        if self.attaching is not None and self.attach(self.attaching):
            return
        said = _("Marked: {style}; u takes it back").format(style=style_name(style))
        marks = self.marks_here()
        if not marks:
            span = self.meant().span
            self._add(span, lambda book: book.add(span, style), said)
            return

        def restyle(mark: Annotation) -> None:
            self.page.end_selection()
            self.edit(lambda book: book.change(mark.id, style=style), said)

        self.with_one(marks, style_name(style), restyle)

    def _add(self, span: Span, job: Change, said: str) -> None:
        """Mark words and stand on them: the next key means this mark."""
        self.page.end_selection()
        self.cursor = span.start
        self.flash(span)
        self.edit(job, said)

    def action_note_delete(self) -> None:
        """Delete the mark here; if there is none, one of those in sight, when chosen."""
        marks = self.marks_here()
        if marks:
            self.with_one(marks, _("Delete"), self.delete_mark)
            return
        seen = self.page.visible_span()
        if self.page.selection is not None:
            seen = self.page.selection.span(self.session.document.text)
        near = [mark for mark in self.notes.placed() if mark.anchor.span.overlaps(seen)]
        if near:
            self.choose_one(near, _("Delete"), self.delete_mark)
        else:
            self.say(_("No mark here"))

    def action_undo(self) -> None:
        """Take the last step back, whatever it was and whenever it was made."""
        self._go_back_or_on(Notebook.undo, _("Taken back; Ctrl+R does it again"))

    def action_redo(self) -> None:
        """Do again what was taken back."""
        self._go_back_or_on(Notebook.redo, _("Done again; u takes it back"))

    def _go_back_or_on(self, step: Change, said: str) -> None:
        def changed(book: Notebook) -> tuple[Notes, bool]:
            before = book.notes
            return step(book), book.notes is not before

        try:
            kept = self.ask(changed)
        except StoreError as error:
            self.say(str(error))
        else:
            self._show_step(kept, said)

    @work(group="notes", exit_on_error=False)
    async def _show_step(self, kept: Awaitable[tuple[Notes, bool]], said: str) -> None:
        try:
            notes, is_done = await kept
        except StoreError as error:
            self.say(str(error))
            return
        self.take_notes(notes)
        self.say(said if is_done else _("Nothing more to take back or do again"))

    # Writing

    def action_note(self) -> None:
        """Write in the note here, or a note about what is meant."""
        marks = self.marks_here()
        if marks:
            self.with_one(marks, _("Note"), self._write_in)
        else:
            self._write_about(self.meant().span)

    @on(ShowNote)
    def _show_note(self, event: ShowNote) -> None:
        event.stop()
        for mark in self.notes.marks:
            if mark.id == event.annotation_id:
                self._write_in(mark)

    def _write_in(self, mark: Annotation) -> None:
        def job(note: str) -> Change:
            return lambda book: book.change(mark.id, note=note)

        self._open_editor(mark.anchor.exact, mark.note, job)

    def _write_about(self, span: Span) -> None:
        style = self.style

        def job(note: str) -> Change:
            return lambda book: book.add(span, style, note)

        self.cursor = span.start
        words = self.session.document.text[span.start : span.end]
        self._open_editor(words, "", job)

    def _open_editor(
        self, words: str, note: str, job: Callable[[str], Change], draft: str | None = None
    ) -> None:
        from reader.tui.screens.note_editor import NoteEditor

        def take(written: str | None) -> None:
            if written is not None and written != note:
                self.page.end_selection()
                self._keep_note(written, job(written), lambda: again(written))

        def again(written: str) -> None:
            self._open_editor(words, note, job, written)

        self.shell.push_screen(NoteEditor(self.session.shown(words), note, draft), take)

    def _keep_note(self, written: str, job: Change, again: Callable[[], None]) -> None:
        """Keep a note; what cannot be kept is opened again, so that no word of it is lost."""
        said = _("Note kept; u takes it back") if written else _("Note removed; u brings it back")
        try:
            kept = self.ask(job)
        except StoreError as error:
            self.say(str(error))
            again()
        else:
            self._show_note_kept(kept, said, again)

    @work(group="notes", exit_on_error=False)
    async def _show_note_kept(
        self, kept: Awaitable[Notes], said: str, again: Callable[[], None]
    ) -> None:
        if not await self.shown_when_kept(kept, said):
            again()

    # Tagging

    def action_note_tags(self) -> None:
        """Give tags to the mark here, or to what is meant."""
        marks = self.marks_here()
        if marks:
            self.with_one(marks, _("Tags"), self._tag)
        else:
            span, style = self.meant().span, self.style
            words = self.session.document.text[span.start : span.end]
            self.cursor = span.start

            def job(tags: tuple[str, ...]) -> Change:
                return lambda book: book.add(span, style, tags=tags)

            self._open_tags(words, (), job)

    def _tag(self, mark: Annotation) -> None:
        def job(tags: tuple[str, ...]) -> Change:
            return lambda book: book.change(mark.id, tags=tags)

        self._open_tags(mark.anchor.exact, mark.tags, job)

    @work(group="notes", exit_on_error=False)
    async def _open_tags(
        self, words: str, tags: tuple[str, ...], job: Callable[[tuple[str, ...]], Change]
    ) -> None:
        from reader.tui.screens.tags import TagsSheet

        def take(given: tuple[str, ...] | None) -> None:
            if given is not None and given != tags:
                self.page.end_selection()
                shown = " ".join(f"#{tag}" for tag in given) or _("none")
                self.edit(job(given), _("Tags: {tags}; u takes it back").format(tags=shown))

        sheet = TagsSheet(self.session.shown(words), tags, {})
        self.shell.push_screen(sheet, take)
        try:
            known = await self.ask(Notebook.tags)
        except StoreError as error:
            self.say(str(error))
        else:
            if sheet.is_attached:
                sheet.offer(known)
