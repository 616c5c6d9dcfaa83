"""Keeping: a text is found again as it was left."""

from contextlib import suppress
from datetime import UTC, datetime

from textual import work

from reader.config.messages import gettext as _
from reader.library.locations import settled_location, stamp_of
from reader.library.recents import Recent, remember
from reader.library.state import TextState, save_state
from reader.model.document import Document
from reader.services.opening import keep_excerpt
from reader.services.places import words_at
from reader.tui.screens.choosing import Choosing
from reader.tui.widgets.side_pane import TABS

KEEP_SECONDS = 10.0


class Keeping(Choosing):
    """Place, script, panes, theme, measure and search, by the text's digest."""

    kept: TextState
    _not_kept = ""

    def on_mount(self) -> None:
        """The panes that were open, before the page is set between them."""
        state = self.kept
        self.panes.restore(outline=state.outline is not False, side=state.side is not False)

    def restore_panes(self) -> None:
        """Lists need to be on the screen before they can be as they were."""
        state = self.kept
        for tab in TABS:
            if tab == state.tab:
                self.side.show_tab(tab)
        if state.search:
            self.search_again(state.search)

    def state_now(self) -> TextState:
        """How the text would be found if the reader left now."""
        return self.kept._replace(
            place=self.page.reading_place,
            words=words_at(self.session.document.text, self.page.reading_place),
            script=self.session.script,
            outline=self.panes.is_open(self.outline),
            side=self.panes.is_open(self.side),
            tab=self.side.tab,
            theme=self.theme_name,
            measure=self.session.page.measure,
            search=self.hits.query,
            marks=self.session.marks_shown,
        )

    def start_keeping(self) -> None:
        """Keep the state now and then, so that a lost connection loses little."""
        self.set_interval(KEEP_SECONDS, self.keep_soon, name="keep")

    def keep_soon(self) -> None:
        """Keep the state off the screen's thread, if anything changed."""
        state = self.state_now()
        if state != self.kept and self.is_whole:
            self.kept = state
            self._keep(self.session.document, state, self.reached)

    @property
    def reached(self) -> int:
        """The top of the page; the text's end, where that is in sight."""
        length = len(self.session.document.text)
        return length if self.page.visible_span().end >= length else self.page.reading_place

    @property
    def is_whole(self) -> bool:
        """Whether the document is all of the text: a head has another digest."""
        return True

    def as_left(self) -> tuple[Document, TextState, int] | None:
        """What to keep of the text now; None before all of it was read."""
        if not self.is_whole or not self.is_mounted:
            return None
        return self.session.document, self.state_now(), self.reached

    def leave_text(self) -> None:
        """Keep the state at once: the reader goes."""
        left = self.as_left()
        if left is not None:
            with suppress(OSError):
                keep(*left)

    # Without a description, Textual writes down the arguments: all of the text.
    @work(thread=True, group="keep", exit_on_error=False, description="keep the state")
    def _keep(self, document: Document, state: TextState, reached: int) -> None:
        try:
            keep(document, state, reached)
        except OSError as error:
            said = _("The place cannot be kept: {error}").format(error=error.strerror or error)
            self.shell.call_from_thread(self._tell_not_kept, said)

    def _tell_not_kept(self, said: str) -> None:
        """Once for each cause: it would come again with every page."""
        if said != self._not_kept:
            self._not_kept = said
            self.say(said)


def keep(document: Document, state: TextState, reached: int) -> None:
    """Write down how a text is left, and that it was read as far as `reached` (code points).

    Raises:
        OSError: the state folder cannot be written.
    """
    save_state(document.digest, state)
    location = settled_location(document.source.location)
    if location in {"-", "text"}:
        return
    recent = Recent(
        location=location,
        title=(document.metadata.title or document.source.name).replace("\n", " "),
        digest=document.digest,
        size=len(document.text),
        place=reached,
        read=datetime.now(UTC),
        stamp=stamp_of(location),
    )
    remember(recent)
    keep_excerpt(document, state.place)
