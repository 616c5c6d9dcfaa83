"""The panes beside the text: showing, hiding, filling, and jumping from them."""

import asyncio
from collections.abc import Callable
from concurrent.futures import BrokenExecutor

from textual import on, work
from textual.widget import Widget

from reader.config.messages import gettext as _
from reader.library.packed import Packed
from reader.model.document import Document
from reader.model.span import Span
from reader.services.analysis import Names
from reader.services.parts import parts_of
from reader.tui.messages import JumpTo, PaneLeft, TabName, TabShown
from reader.tui.screens.searching import Searching
from reader.tui.widgets.outline_pane import OutlinePane
from reader.tui.widgets.panes import Panes
from reader.tui.widgets.side_pane import FOUND, SidePane

REFILL_SECONDS = 1.0


class Paneling(Searching):
    """The outline on the left, the lists on the right."""

    def __init__(self) -> None:
        super().__init__()
        self._stale: set[TabName] = set()

    @property
    def panes(self) -> Panes:
        """The page and what stands beside it."""
        return self.query_one(Panes)

    @property
    def outline(self) -> OutlinePane:
        """The pane on the left."""
        return self.panes.outline

    @property
    def side(self) -> SidePane:
        """The pane on the right."""
        return self.panes.side

    # Showing and hiding

    def action_pane_outline(self) -> None:
        """Show the outline and go to it; from within, hide it."""
        if self.panes.shows(self.outline) and self.outline.has_focus:
            self._hide(self.outline)
        else:
            self._show(self.outline)
            self.give_keys(self.outline)

    def action_pane_figures(self) -> None:
        """The list of figures."""
        self._list("figures")

    def action_pane_quotes(self) -> None:
        """The list of quotes."""
        self._list("quotes")

    def action_pane_names(self) -> None:
        """The list of names."""
        self._list("names")

    def action_pane_notes(self) -> None:
        """The list of notes."""
        self._list("notes")

    def _list(self, tab: TabName) -> None:
        """Show a list and go to it; asked for again from within, hide the pane."""
        is_shown = self.panes.shows(self.side) and self.side.tab == tab
        if is_shown and self.side.current.has_focus:
            self._hide(self.side)
            return
        self._show(self.side)
        self.side.show_tab(tab)
        self.give_keys(self.side.current)

    def _show(self, pane: OutlinePane | SidePane) -> None:
        """Put a pane beside the text, or over it where there is no room beside."""
        self.panes.open(pane)
        self.freshen(self.side.tab)
        # While it was out of sight it was not told where the reader went.
        pane.follow(self.place)

    def give_keys(self, widget: Widget) -> None:
        """Focus at once what stands on the screen: a key typed right behind is meant for it."""
        if widget.region:
            self.set_focus(widget)
        else:
            widget.focus()

    def _hide(self, pane: OutlinePane | SidePane) -> None:
        self.panes.fold(pane)
        self.give_keys(self.page)

    def action_pane_next(self) -> None:
        """The next visible pane; where none is, the lists come."""
        self._walk(1)

    def action_pane_previous(self) -> None:
        """The pane before."""
        self._walk(-1)

    def _walk(self, by: int) -> None:
        stops = [self.page, *([self.side.current] if self.panes.shows(self.side) else [])]
        if self.panes.shows(self.outline):
            stops.insert(0, self.outline)
        if len(stops) == 1:
            self._list(self.side.tab)
            return
        here = next((i for i, stop in enumerate(stops) if stop.has_focus), 0)
        self.give_keys(stops[(here + by) % len(stops)])

    @on(PaneLeft)
    def _pane_left(self, event: PaneLeft) -> None:
        event.stop()
        self.leave_panes()

    def leave_panes(self) -> None:
        """Back to the text; panes that lie over it go."""
        self.panes.uncover()
        self.give_keys(self.page)

    @on(TabShown)
    def _tab_shown(self, event: TabShown) -> None:
        event.stop()
        self.freshen(self.side.tab)
        self.side.follow(self.place)

    # Jumping

    @on(JumpTo)
    def _jump_to(self, event: JumpTo) -> None:
        event.stop()
        if event.list_name == "hits":
            self.choose_hit(event)
            return
        if self.panes.are_over:
            self.leave_panes()
        if event.list_name == "outline":
            self.session.leave(self.place)
            self.cursor = event.span.start
            self.page.go_to(event.span.start)
            self.give_keys(self.page)
        else:
            self.jump(event.span)

    # Filling

    def fill_panes(self) -> None:
        """The outline, and the lists of what is found so far, in the script in use."""
        self.outline.show(self.session.contents.outline, self.session.shown)
        self.fill_lists()

    def fill_lists(self) -> None:
        """The list that is seen, with what is found so far; the others when they are seen."""
        found = self.session.found
        self._stale = set(FOUND)
        if self.panes.shows(self.side):
            self.freshen(self.side.tab)
        if found.parts:
            self.side.count("figures", len(found.figures))
        if found.producer:
            self.side.count("quotes", found.said_count)
            self.side.count("names", len(found.known))
        self.follow(self.place)

    def _fill(self, tab: TabName) -> None:
        found, text = self.session.found, self.session.document.text
        convert: Callable[[str], str] = self.session.shown
        self._stale.discard(tab)
        if tab == "figures":
            more = not found.is_all_of(len(text))
            self.side.figures.show(text, found.figures, convert, more=more)
        elif tab == "quotes":
            self.side.quotes.show(text, found.quotes, convert, self.session.contents.beside)
        elif tab == "names":
            figures = found.figures

            def words_of(index: int) -> str:
                span = figures[index].span
                return text[span.start : span.end]

            self.side.names.show(found.entities, convert, words_of)

    def freshen(self, tab: TabName) -> None:
        """Fill a list that comes into sight, if more was found since."""
        found = self.session.found
        has_figures_only = bool(found.parts) and not found.producer
        if tab in self._stale and (tab == "figures" or not has_figures_only):
            self._fill(tab)

    def follow(self, position: int) -> None:
        """Let outline and lists show where the reader is."""
        for pane in (self.outline, self.side):
            if self.panes.shows(pane):
                pane.follow(position)

    @work(group="analysis", exclusive=True, exit_on_error=False)
    async def analyse(self) -> None:
        """Findings part by part, the one being read first; lists are refilled now and then."""
        document = self.session.document
        clock = asyncio.get_running_loop().time
        due, done = 0.0, 0
        names: Names = frozenset()
        for number, span in enumerate(parts_of(document, self.place)):
            try:
                if number == 0:  # figures are there before the dictionary is
                    await self._take_figures(document, span)
                if number == 1:  # the part being read does not wait for what a book tells
                    names = await asyncio.wrap_future(self.host.names(document))
                part = await asyncio.wrap_future(self.host.submit(document, span, names))
            except BrokenExecutor:
                self.say(_("The analysis stopped; reading goes on"))
                return
            if self.session.document is not document:
                return
            self._take(part)
            done += span.length
            self.side.show_progress(done, len(document.text))
            if clock() >= due or done >= len(document.text):
                self.fill_lists()
                due = clock() + REFILL_SECONDS

    async def _take_figures(self, document: Document, span: Span) -> None:
        """The figures of a part, while the rest of it is looked for."""
        figures = await asyncio.wrap_future(self.host.figures(document, span))
        if self.session.document is document:
            self._take(figures)
            self.fill_lists()

    def _take(self, part: Packed) -> None:
        """Mark what a further part has: a millisecond, and a part at a time.

        Those that were found before come by the dozen, and together would hold the screen.
        """
        visible, marks = self.page.visible_span(), self.session.marks
        before = marks.inside(visible)
        self.session.take([part])
        if marks.inside(visible) != before:
            self.page.repaint()
