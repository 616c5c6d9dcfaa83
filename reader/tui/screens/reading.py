"""The reading screen: the page between its panes, and what comes and goes around it."""

from collections.abc import Callable, Mapping
from typing import ClassVar

from textual import events, on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.geometry import Size
from textual.message import Message
from textual.reactive import Reactive
from textual.timer import Timer
from textual.widget import Widget
from textual.worker import Worker, WorkerState

from reader.config.messages import gettext as _
from reader.config.settings import Settings
from reader.config.system_errors import system_reason
from reader.config.themes import ThemeSpec
from reader.errors import ReaderError
from reader.model.document import Document
from reader.model.span import Span
from reader.services import frame
from reader.services.analysis import AnalysisHost
from reader.services.contents import Contents, contents_of
from reader.services.memory import tidy, wake_collector
from reader.services.places import found_again
from reader.services.reading import Reading
from reader.services.session import session_of
from reader.tui.bindings import bindings_for, hints, hints_of
from reader.tui.screens.figuring import Figuring
from reader.tui.screens.moving import Moving
from reader.tui.screens.overruling import Overruling
from reader.tui.screens.quoting import Quoting
from reader.tui.widgets.hits_list import HitsList
from reader.tui.widgets.outline_pane import OutlinePane
from reader.tui.widgets.page_view import PageView
from reader.tui.widgets.painting import Styles
from reader.tui.widgets.panes import Panes
from reader.tui.widgets.search_bar import SearchBar
from reader.tui.widgets.selecting_page import SelectingPage
from reader.tui.widgets.side_pane import SidePane
from reader.tui.widgets.status_line import StatusLine
from reader.tui.widgets.title_line import Heading, TitleLine

SETTLED_SECONDS = 0.15
RESTING_SECONDS = 1.5
_SELECT_HINTS = (
    "copy.plain",
    "copy.cite",
    "copy.choose",
    "mark.here",
    "note.write",
    "select.leave",
)


class ReadingScreen(Moving, Overruling, Quoting, Figuring):
    """One document being read."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings_for("reading"),
        Binding("ctrl+c", "app.interrupt", show=False, id="interrupt"),
    ]
    # The panes know what their width asks for.
    HORIZONTAL_BREAKPOINTS = VERTICAL_BREAKPOINTS = []  # noqa: RUF012 - Textual's names and type

    # Textual lays out and draws the whole screen when these change: its own layout has just
    # done so, and what has the focus and what had it draw themselves.
    virtual_size = Reactive(Size(0, 0), repaint=False)
    focused: Reactive[Widget | None] = Reactive(None, repaint=False)

    _laid_out: Size | None = None
    _redraw: Timer | None = None
    _rest: Timer | None = None
    _is_ready = False
    _is_following = False

    class Ready(Message):
        """The page of `screen` is set for the first time: keys have something to move."""

        def __init__(self, screen: "ReadingScreen") -> None:
            super().__init__()
            self.screen = screen

    class Whole(Message):
        """All of a text whose head is on the screen was read."""

        def __init__(self, contents: Contents) -> None:
            super().__init__()
            self.contents = contents

    def __init__(
        self,
        reading: Reading,
        host: AnalysisHost,
        settings: Settings,
        dress: Callable[[ThemeSpec], Styles],
        keymap: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__()
        self.opening = reading.opening
        self.session = session_of(reading)
        self.kept = reading.kept
        self.host = host
        self.settings = settings
        self.dress = dress
        self._keymap = keymap or {}
        self.theme_name = reading.theme.name
        styles = dress(reading.theme)
        session = self.session
        self.page = SelectingPage(session.galley, session.marks.inside, styles, self._cut_words)
        self.page.reading_place = reading.place

    async def _cut_words(self, text: str) -> tuple[Span, ...]:
        from asyncio import wrap_future

        return await wrap_future(self.host.words(text))

    def compose(self) -> ComposeResult:
        """Title, panes, search, status."""
        yield TitleLine(id="title")
        yield Panes(OutlinePane(id="outline"), self.page, SidePane(id="side"))
        yield HitsList(id="hits")
        yield SearchBar(id="search")
        yield StatusLine(id="status")

    def on_mount(self) -> None:
        """The page first."""
        self.page.focus()
        self.query_one(HitsList).display = False
        # At once, to be drawn with the page; a message would come a frame later.
        self.watch(self.page, "top", self._show_heading, init=False)

    def on_resize(self, event: events.Resize) -> None:
        """Lay out once for each size: Textual does so again when its own layout tells of it."""
        if event.size == self._laid_out:
            event.prevent_default()
        else:
            if self._laid_out is not None:
                self._draw_again_soon()
            self._laid_out = event.size
            self.panes.wear()

    def _draw_again_soon(self) -> None:
        """When the last of many sizes has come, draw it a second time.

        tmux keeps what lay beyond the edge: a letter drawn over half of a wide one goes blank.
        A pane with another look is marked at its old size, whose edge cuts wide letters in two.
        """
        self._redraw = self._anew(self._redraw, SETTLED_SECONDS, self.refresh)

    def _anew(self, timer: Timer | None, seconds: float, do: Callable[[], object]) -> Timer:
        """A timer in the place of one that may still run."""
        if timer is not None:
            timer.stop()
        return self.set_timer(seconds, do)

    def after_first_page(self) -> None:
        """Panes, notes and findings, when the page is drawn and the first keys are answered."""
        wake_collector()
        self.fill_panes()
        self.restore_panes()
        self.start_keeping()
        self._show_hints()
        if self.opening.is_head:
            self._read_whole()
        else:
            self._begin_work()

    def _begin_work(self) -> None:
        """All of the text is there: its notes, its findings, and what could not be read of it."""
        self.start_notes()
        self.analyse()
        for issue in self.session.document.issues[:1]:
            self.say(issue)

    # The whole text behind its head

    @work(thread=True, group="open", exclusive=True, exit_on_error=False)
    def _read_whole(self) -> None:
        self.post_message(self.Whole(contents_of(self.opening.whole())))

    @on(Whole)
    def _whole_read(self, event: Whole) -> None:
        event.stop()
        document = event.contents.document
        kept = self._place_in(document)
        if self.cursor is not None:
            self.cursor = self.opening.in_whole(self.cursor, document)
        self.session.replace(event.contents)
        self.session.marks.move("notes", self.opening.start or 0)
        self.page.reading_place = kept
        self.page.set_anew()
        self.restore_panes()
        self.fill_panes()
        self._begin_work()

    def _place_in(self, document: Document) -> int:
        """The reading place in the whole; a text that changed goes on where its words now are."""
        here = self.page.reading_place
        if self.opening.start is None and here == self.opening.place:
            again = found_again(document.text, self.kept)
            if again is not None:
                return again
        return self.opening.in_whole(here, document)

    @property
    def is_whole(self) -> bool:
        """Whether the text on the screen is all of it."""
        return not self.opening.is_head or self.session.document is not self.opening.document

    # The page

    @on(PageView.Resized)
    def _page_resized(self, event: PageView.Resized) -> None:
        event.stop()
        if not self._is_ready:
            self._is_ready = True
            self.page.set_anew()
            self.post_message(self.Ready(self))

    @on(PageView.Moved)
    def _page_moved(self, event: PageView.Moved) -> None:
        event.stop()
        if not self._is_following:
            self._is_following = True
            self.call_after_refresh(self._follow_page)

    def _follow_page(self) -> None:
        """The page is drawn: now what stands around it, and order where the reader rests."""
        self._is_following = False
        self._rest = self._anew(self._rest, RESTING_SECONDS, tidy)
        if self.page.is_set:
            self._show_heading()
            self.follow(self.place)

    @on(SelectingPage.ModeChanged)
    def _mode_changed(self, event: SelectingPage.ModeChanged) -> None:
        event.stop()
        self._show_hints()

    # The lines above and below

    def say(self, message: str) -> None:
        """One line about what was done."""
        self.query_one(StatusLine).message = message

    def _show_heading(self) -> None:
        if not self.page.is_set:
            return
        document, visible = self.session.document, self.page.visible_span()
        title = document.metadata.title or document.source.name
        encoding = document.source.encoding
        self.query_one(TitleLine).heading = Heading(
            title=self.session.shown(title.replace("\n", " ")),
            section=self.session.shown(self.session.section_title(self.place)),
            script=self.script_label(),
            percent=frame.percent_passed(visible, len(document.text)),
            extra="" if encoding.lower().replace("-", "") in {"utf8", "ascii", ""} else encoding,
        )

    @on(events.DescendantFocus)
    def _focus_moved(self) -> None:
        self._show_hints()

    def _show_hints(self) -> None:
        """The keys of what has the focus: selecting, searching, a list, the text."""
        if self.page.selecting:
            shown = hints_of(_SELECT_HINTS, self._keymap)
        elif self.search_bar.is_open:
            shown = hints(["search"], self._keymap)
        elif self.side.current.has_focus:
            shown = hints_of((*self.side.current.HINTS, "help", "quit"), self._keymap)
        else:
            shown = hints(["reading", "app"], self._keymap)
        self.query_one(StatusLine).hints = shown

    def action_leave(self) -> None:
        """Close what is open: selection, hits, panes that lie over the text."""
        self.attaching = None
        if self.page.selection is not None:
            self.page.end_selection()
        elif self.hits.spans:
            self.forget_hits()
        else:
            self.leave_panes()
        self.say("")

    @on(Worker.StateChanged)
    def _worker_changed(self, event: Worker.StateChanged) -> None:
        """What went wrong off the screen is told on it."""
        if event.state == WorkerState.ERROR:
            error = event.worker.error  # pyright: ignore[reportUnknownMemberType, reportUnknownVariableType] - any worker
            if isinstance(error, ReaderError):
                self.say(str(error))
            else:
                why = system_reason(error) if isinstance(error, OSError) else repr(error)
                self.say(_("Something went wrong: {error}").format(error=why))
