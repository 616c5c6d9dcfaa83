"""Moving through the text: lines, pages, sections, paragraphs, and back from a jump."""

from reader.model.span import Span
from reader.services import motions
from reader.services.jumps import JumpList
from reader.tui.screens.base import ReadingBase


class Moving(ReadingBase):
    """The actions of the `reading` scope that move the page."""

    def action_line_next(self) -> None:
        """One line down."""
        self.page.scroll_rows(1)

    def action_line_previous(self) -> None:
        """One line up."""
        self.page.scroll_rows(-1)

    def action_page_next(self) -> None:
        """One page down."""
        self.page.scroll_page(1)

    def action_page_previous(self) -> None:
        """One page up."""
        self.page.scroll_page(-1)

    def action_half_next(self) -> None:
        """Half a page down."""
        self.page.scroll_page(0.5)

    def action_half_previous(self) -> None:
        """Half a page up."""
        self.page.scroll_page(-0.5)

    def action_text_start(self) -> None:
        """To the first line."""
        self._leap(0)

    def action_text_end(self) -> None:
        """To the last page."""
        self._leap(len(self.session.document.text) - 1)

    def action_section_next(self) -> None:
        """To the next heading."""
        here = self._top_of_page()
        following = self.session.next_section(here)
        if following is not None:
            self._leap(following)

    def action_section_previous(self) -> None:
        """To the heading of this section, or of the one before."""
        self._leap(self.session.previous_section(self._top_of_page()))

    def action_paragraph_next(self) -> None:
        """The next paragraph to the top."""
        document = self.session.document
        index = document.block_at(self._top_of_page()) + 1
        if index < len(document.blocks):
            self._to_top(document.blocks[index].span.start)

    def action_paragraph_previous(self) -> None:
        """The paragraph, or the one before it, to the top."""
        self._to_top(motions.paragraph_back(self.session.document, self._top_of_page()))

    def action_jump_back(self) -> None:
        """Back to where the last jump began."""
        self._return(*self.session.jumps.back(self.place))

    def action_jump_forward(self) -> None:
        """Forward again."""
        self._return(*self.session.jumps.forward(self.place))

    def _top_of_page(self) -> int:
        """The cursor if it stands in sight (the last page cannot scroll to it), else the top."""
        visible = self.page.visible_span()
        at_end = visible.end >= len(self.session.document.text)
        return self.place if at_end else visible.start

    def _to_top(self, position: int) -> None:
        self.cursor = position
        self.page.go_to(position)

    def _leap(self, position: int) -> None:
        self.session.leave(self.page.visible_span().start)
        self.say("")
        self._to_top(position)

    def _return(self, jumps: JumpList, position: int | None) -> None:
        self.session.jumps = jumps
        if position is None:
            return
        self.cursor = position
        self.page.reveal(position)
        self.flash(Span(position, position + 1))
