"""The page with a selection that the keyboard moves."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from typing import ClassVar

from textual.binding import BindingType
from textual.message import Message

from reader.model.document import Document
from reader.model.span import Span
from reader.services import motions
from reader.services.selection import Selection
from reader.tui.bindings import bindings_for
from reader.tui.widgets.page_view import MarksIn, SetFor
from reader.tui.widgets.painting import Styles
from reader.tui.widgets.pointed_page import PointedPage

Cutter = Callable[[str], Awaitable[Sequence[Span]]]
Motion = Callable[[Document, int], int]
WordMotion = Callable[[Document, int, Sequence[Span]], int]


class SelectingPage(PointedPage):
    """A page on which `v` begins a selection and motions move its head."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings_for("select")]

    class ModeChanged(Message):
        """Selecting by keyboard began or ended."""

    def __init__(self, set_for: SetFor, marks: MarksIn, styles: Styles, cutter: Cutter) -> None:
        super().__init__(set_for, marks, styles)
        self._cutter = cutter
        self._column = 0
        self.selecting = False

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """The keys of the selection are the page's only while there is one."""
        if action.startswith("select_"):
            return self.selecting
        return super().check_action(action, parameters)

    def begin_selection(self, position: int) -> None:
        """Select from `position` on, or go on with the selection that the mouse made."""
        self.selecting = True
        self.select(self.selection or Selection(position, position))
        self._keep_column()
        self.post_message(self.ModeChanged())

    def end_selection(self) -> None:
        """Nothing is selected any more."""
        was = self.selecting
        self.selecting = False
        self.select(None)
        if was:
            self.post_message(self.ModeChanged())

    def _move(self, motion: Motion) -> None:
        if self.selection is not None:
            self.select(self.selection.to(motion(self.galley.document, self.selection.head)))
            self._keep_column()

    def _keep_column(self) -> None:
        if self.selection is not None:
            self._column = motions.column_of(self.galley, self.selection.head)

    def _move_rows(self, rows: int) -> None:
        if self.selection is not None:
            head = motions.vertical(self.galley, self.selection.head, rows, self._column)
            self.select(self.selection.to(head))

    async def _move_by_word(self, motion: WordMotion) -> None:
        """Words come from another process; a key pressed meanwhile wins."""
        before = self.selection
        if before is None:
            return
        around = motions.window(self.galley.document, before.head)
        try:
            cut = await self._cutter(self.galley.document.text[around.start : around.end])
        except (OSError, RuntimeError, asyncio.CancelledError):
            return
        words = [word.shift(around.start) for word in cut]
        if self.selection == before:
            self._move(lambda document, head: motion(document, head, words))

    def action_select_left(self) -> None:
        """One character back."""
        self._move(motions.left)

    def action_select_right(self) -> None:
        """One character on."""
        self._move(motions.right)

    def action_select_down(self) -> None:
        """One line down, in the same column."""
        self._move_rows(1)

    def action_select_up(self) -> None:
        """One line up, in the same column."""
        self._move_rows(-1)

    async def action_select_word(self) -> None:
        """To the start of the next word."""
        await self._move_by_word(motions.word_on)

    async def action_select_word_back(self) -> None:
        """To the start of the word."""
        await self._move_by_word(motions.word_back)

    async def action_select_word_end(self) -> None:
        """To the end of the word."""
        await self._move_by_word(motions.word_end)

    def action_select_sentence(self) -> None:
        """To the end of the sentence."""
        self._move(motions.sentence_on)

    def action_select_sentence_back(self) -> None:
        """To the start of the sentence."""
        self._move(motions.sentence_back)

    def action_select_paragraph(self) -> None:
        """To the end of the paragraph."""
        self._move(motions.paragraph_on)

    def action_select_paragraph_back(self) -> None:
        """To the start of the paragraph."""
        self._move(motions.paragraph_back)

    def action_select_line_start(self) -> None:
        """To the start of the line as set."""
        self._move(lambda _, head: motions.line_start(self.galley, head))

    def action_select_line_end(self) -> None:
        """To the end of the line as set."""
        self._move(lambda _, head: motions.line_end(self.galley, head))

    def action_select_swap(self) -> None:
        """Move the other end from now on."""
        if self.selection is not None:
            self.select(self.selection.swapped())
            self._keep_column()

    def action_select_leave(self) -> None:
        """Stop selecting."""
        self.end_selection()
