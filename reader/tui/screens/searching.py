"""Searching in the text as it is typed, in either script."""

import asyncio

from textual import on, work

from reader.config.messages import gettext as _
from reader.model.mark import Mark
from reader.services.finding import Hits, finding, patterns_of
from reader.services.marks import columns
from reader.tui.messages import JumpTo
from reader.tui.screens.base import ReadingBase
from reader.tui.widgets.hits_list import HitsList
from reader.tui.widgets.row_list import RowList
from reader.tui.widgets.scroll_track import ticks_of
from reader.tui.widgets.search_bar import SearchBar


class Searching(ReadingBase):
    """The search line, the list of hits, and the hits in the text."""

    hits = Hits("")
    hit: int | None = None
    _origin = 0
    _backward = False
    _looking_back = False
    _restoring = False
    _is_settling = False
    _last_query = ""

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """The search keys act at once, so they must not be those of who is typed to."""
        if action in {"search_forward", "search_backward"}:
            focused = self.focused
            if isinstance(focused, RowList):
                return action == "search_backward" and not focused.is_typing
            return focused is self.page or focused is None
        return super().check_action(action, parameters)

    @property
    def search_bar(self) -> SearchBar:
        """The line at the bottom."""
        return self.query_one(SearchBar)

    @property
    def hits_list(self) -> HitsList:
        """All hits with their lines."""
        return self.query_one(HitsList)

    def action_search_forward(self) -> None:
        """Search from here on."""
        self._begin(backward=False)

    def action_search_backward(self) -> None:
        """Search towards the start."""
        self._begin(backward=True)

    def _begin(self, *, backward: bool) -> None:
        self._origin = self.place
        self._is_settling = False
        self._backward = self._looking_back = backward
        self.search_bar.open(backward=backward)

    @on(SearchBar.Changed)
    def _query_changed(self, event: SearchBar.Changed) -> None:
        event.stop()
        self.look_for(event.query)

    @work(group="search", exclusive=True, exit_on_error=False)
    async def look_for(self, query: str) -> None:
        """Find `query` a slice at a time; a newer query, or another key, comes between."""
        patterns = await asyncio.to_thread(patterns_of, query)
        document, hits = self.session.document, Hits(query)
        for more in finding(document, query, patterns):
            hits = more
            await asyncio.sleep(0)
        is_asked = not self.search_bar.is_open or query == self.search_bar.query_text
        if is_asked and document is self.session.document:
            self._show_hits(hits)

    def _show_hits(self, hits: Hits) -> None:
        """The place first, then the list of all."""
        self.hits = hits
        self.hit = hits.nearest(self._origin, backward=self._looking_back)
        spans = hits.spans
        layer = columns(spans.starts, spans.ends, bytes(len(spans)), ("hit",))
        self.session.marks.lay("hits", layer)
        if self._restoring:
            self._restoring = False
        elif self.hit is not None:
            self.cursor = spans[self.hit].start
            self.page.reveal(self.cursor)
        self.draw_ticks()
        self._mark_hit()
        self.call_after_refresh(self._list_hits)
        if self._is_settling:
            self._is_settling = False
            self._settle_at_hit()

    def _list_hits(self) -> None:
        spans, text = self.hits.spans, self.session.document.text
        self.hits_list.display = self.search_bar.is_open and len(spans) > 1
        if self.hits_list.display:
            self.hits_list.show(text, spans, self.session.shown)
            self.hits_list.follow(spans[self.hit or 0].start)

    def _mark_hit(self) -> None:
        """Another of the hits is the one that stands out."""
        spans = self.hits.spans
        current = [] if self.hit is None else [Mark(spans[self.hit], "hit.current")]
        self.session.marks.put("current", current)
        number = 0 if self.hit is None else self.hit + 1
        self.search_bar.count(number, len(spans))
        if self.hit is not None:
            self.hits_list.follow(spans[self.hit].start)
        self.page.repaint()

    def draw_ticks(self) -> None:
        """Show in the track where the hits are, then what else there is."""
        length = len(self.session.document.text)
        hits = ticks_of(self.hits.spans.starts, length, self.page.size.height, "hit")
        self.page.ticks = [*hits, *self.more_ticks()]

    def more_ticks(self) -> list[tuple[int, str]]:
        """What else the track shows, where there is no hit."""
        return []

    @on(SearchBar.Accepted)
    def _accepted(self, event: SearchBar.Accepted) -> None:
        event.stop()
        self._close_bar()
        self._last_query = event.query or self._last_query
        # Who types fast presses Enter before anything is found.
        self._is_settling = event.query != self.hits.query
        if not self._is_settling:
            self._settle_at_hit()

    def _settle_at_hit(self) -> None:
        """Stay at the hit that was searched for, and say which it is."""
        if not self.hits.spans and self.hits.query:
            self.say(_("Not found: {query}").format(query=self.hits.query))
        elif self.hit is not None:
            self.session.leave(self._origin)
            number, total = self.hit + 1, len(self.hits.spans)
            self.say(_("Hit {number} of {total}").format(number=number, total=total))

    @on(SearchBar.Left)
    def _left(self, event: SearchBar.Left) -> None:
        event.stop()
        self._close_bar()
        # What is still looked for would come up, and move the page.
        self.workers.cancel_group(self, "search")  # pyright: ignore[reportUnknownMemberType] - workers of any result
        self.forget_hits()
        self.cursor = self._origin
        self.page.reveal(self._origin)

    def _close_bar(self) -> None:
        self.search_bar.close()
        self.hits_list.display = False
        # Textual does not know that a line is to be drawn again which came up while it scrolled.
        self.refresh()
        self.page.focus()

    def search_again(self, query: str) -> None:
        """Find the hits of an earlier search; nothing moves."""
        self._restoring = True
        self._last_query = query
        self.look_for(query)

    def forget_hits(self) -> None:
        """No hits are marked any more."""
        self.hits, self.hit = Hits(""), None
        self.session.marks.clear("hits")
        self.draw_ticks()
        self._mark_hit()

    @on(SearchBar.Stepped)
    def _stepped(self, event: SearchBar.Stepped) -> None:
        event.stop()
        self._step(event.by)

    def action_search_next(self) -> None:
        """The next hit in the direction of the search."""
        self._step(-1 if self._backward else 1)

    def action_search_previous(self) -> None:
        """The hit before."""
        self._step(1 if self._backward else -1)

    def _step(self, by: int) -> None:
        spans = self.hits.spans
        if not self.hits.query and self._last_query:
            self._resume(by)
            return
        if not spans:
            self.say(_("No search yet") if not self.hits.query else _("No hits"))
            return
        if not self.search_bar.is_open:
            self.session.leave(self.place)
        self.hit = self._hit_after(by)
        self.cursor = spans[self.hit].start
        self.page.reveal(self.cursor)
        self._mark_hit()
        if not self.search_bar.is_open:
            self.say(_("Hit {number} of {total}").format(number=self.hit + 1, total=len(spans)))

    def _hit_after(self, by: int) -> int:
        """The next hit in a direction; from here on, where the reader has gone elsewhere."""
        spans, here = self.hits.spans, self.hit
        if here is not None:
            in_sight = self.page.visible_span().contains(spans[here].start)
            if in_sight or self.search_bar.is_open:
                return (here + by) % len(spans)
        return self.hits.nearest(self.place, backward=by < 0) or 0

    def _resume(self, by: int) -> None:
        """Search again for what was put away, from here on."""
        self.session.leave(self.place)
        self._looking_back = by < 0
        self._origin = self.place + (by > 0)
        self.look_for(self._last_query)

    def choose_hit(self, event: JumpTo) -> None:
        """A row of the list of hits was opened."""
        hit = self.hits.nearest(event.span.start)
        self.hit = None if hit is None or self.hits.spans[hit] != event.span else hit
        self._close_bar()
        self._mark_hit()
        self.jump(event.span)
