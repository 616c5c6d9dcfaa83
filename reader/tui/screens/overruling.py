"""Overruling: the reader says what is a heading, and where paragraphs begin."""

import asyncio
from collections.abc import Callable
from functools import partial

from textual import work

from reader.config.messages import gettext as _
from reader.model.document import Document
from reader.model.overrule import Overrule
from reader.model.span import Span
from reader.services import overruling
from reader.services.contents import Contents, contents_of
from reader.services.jumps import JumpList
from reader.services.opening import Opening
from reader.tui.screens.keeping import Keeping

Change = Callable[[Document], Document | None]
_RUNNING_TEXT = "text"
_LEVELS = (1, 2, 3, 4)


class Overruling(Keeping):
    """Decisions about the parts of the text; they are kept with it and can be taken back."""

    opening: Opening
    _by_rules: Document | None = None
    _turn: asyncio.Lock

    def on_mount(self) -> None:
        """One change after the other."""
        self._turn = asyncio.Lock()

    def action_heading_choose(self) -> None:
        """Make the selection, or the block here, a heading or running text."""
        from reader.tui.screens.choose import ChooseScreen, Option

        document, span = self.session.document, self._meant_block()
        block = overruling.block_at(document, span.start)
        options = [
            Option(str(level), _("Heading, level {level}").format(level=level)) for level in _LEVELS
        ]
        options.append(Option(_RUNNING_TEXT, _("Running text")))
        now = str(block.level) if block.kind == "heading" else _RUNNING_TEXT
        words = " ".join(document.text[span.start : span.end][:40].split())

        def take(key: str | None) -> None:
            if key == _RUNNING_TEXT:
                self._decide(overruling.no_heading(document, span.start), _("Running text"))
            elif key is not None:
                news = overruling.heading(document, span, int(key))
                self._decide(news, _("Heading, level {level}").format(level=key))

        self.shell.push_screen(ChooseScreen(self.session.shown(words), options, now), take)

    def action_paragraph_split(self) -> None:
        """Begin a paragraph at the selection, or at the cursor."""
        news = overruling.split(self.session.document, self._meant_place())
        self._decide(news, _("A paragraph begins here"), _("A paragraph begins here already"))

    def action_paragraph_join(self) -> None:
        """Join the blocks selected, or the one here to the one before."""
        document, selection = self.session.document, self._selected()
        news = overruling.joins(document, selection) if selection else ()
        news = news or overruling.join_before(document, self._meant_place())
        self._decide(news, _("Joined"), _("Nothing stands before it"))

    def action_structure_undo(self) -> None:
        """Take the last decision back."""
        self._settle(overruling.take_back, _("Taken back"), _("Nothing was decided"))

    # What is meant

    def _selected(self) -> Span | None:
        selection = self.page.selection
        return None if selection is None else selection.span(self.session.document.text)

    def _meant_place(self) -> int:
        selection = self._selected()
        return self.place if selection is None else selection.start

    def _meant_block(self) -> Span:
        selection, document = self._selected(), self.session.document
        if selection is not None and document.text[selection.start : selection.end].strip():
            return selection
        return overruling.block_at(document, self.place).span

    # Doing it

    def _decide(self, news: tuple[Overrule, ...], said: str, nothing: str = "") -> None:
        if not news:
            self.say(nothing)
        else:
            self._settle(partial(_decided, news), said)

    @work(group="overrule", exit_on_error=False)
    async def _settle(self, change: Change, said: str, nothing: str = "") -> None:
        """Make the change off the screen's thread, then show the text as it now is."""
        if not self.is_whole:
            self.say(_("The text is still being read; once more in a moment"))
            return
        async with self._turn:
            self._by_rules = self._by_rules or await asyncio.to_thread(self.opening.recovered)
            document = await asyncio.to_thread(change, self._by_rules)
            if document is None:
                self.say(nothing)
                return
            self._show_form(await asyncio.to_thread(contents_of, document))
            self.say(said)

    def _show_form(self, contents: Contents) -> None:
        """Show another form of the same text; every place stays at its words."""
        move = partial(overruling.moved, self.session.document, contents.document)
        place, query, jumps = move(self.page.reading_place), self.hits.query, self.session.jumps
        self.cursor = None if self.cursor is None else move(self.cursor)
        self.page.end_selection()
        self.forget_hits()
        self.session.replace(contents)
        self.session.jumps = JumpList(tuple(map(move, jumps.behind)), tuple(map(move, jumps.ahead)))
        self.page.reading_place = place
        self.page.set_anew()
        self.fill_panes()
        self.document_changed()
        self.analyse()
        if query:
            self.search_again(query)


def _decided(news: tuple[Overrule, ...], by_rules: Document) -> Document:
    return overruling.decide(by_rules, news)
