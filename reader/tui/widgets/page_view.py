"""The page: the article as lines, painted where it is visible and nowhere else."""

from collections.abc import Callable, Sequence
from itertools import islice

from textual.cache import LRUCache
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from reader.model.document import Document
from reader.model.mark import Mark
from reader.model.span import Span
from reader.services.frame import TRACK, measure_left, room_in
from reader.services.galley import Galley, Place
from reader.services.selection import Selection
from reader.tui.widgets.painting import Frame, Styles, blank_row, paint_line
from reader.tui.widgets.scroll_track import paint_track

MarksIn = Callable[[Span], Sequence[Mark]]


class PageView(Widget, can_focus=True):
    """Shows a galley from `top` down; everything it is asked is in offsets of the document."""

    ALLOW_SELECT = False
    DEFAULT_CSS = "PageView { width: 1fr; height: 1fr; }"

    class Moved(Message):
        """Another part of the text is visible."""

        def __init__(self, position: int) -> None:
            super().__init__()
            self.position = position

    class Selected(Message):
        """The selection changed, or is gone."""

        def __init__(self, selection: Selection | None) -> None:
            super().__init__()
            self.selection = selection

    class Resized(Message):
        """The page has another width: the galley must be set anew."""

    def __init__(self, marks: MarksIn, styles: Styles) -> None:
        super().__init__(id="page")
        self._marks = marks
        self._styles = styles
        self._galley: Galley | None = None
        self._top = Place(0, 0)
        self._strips: LRUCache[tuple[int, int], Strip] = LRUCache(512)
        self._rows: list[Place] = []
        self._rows_key: object = None
        self._seen = Span(0, 0)
        # The reading place: a code point, so that resizing and conversion do not move it.
        self.reading_place = 0
        self.selection: Selection | None = None
        self.ticks: Sequence[tuple[int, str]] = ()

    # What is shown

    @property
    def galley(self) -> Galley:
        """The galley in view; there is one from the first layout on."""
        if self._galley is None:
            message = "the page has no galley yet"
            raise RuntimeError(message)
        return self._galley

    @property
    def is_set(self) -> bool:
        """Whether there is something to show."""
        return self._galley is not None

    @property
    def document(self) -> Document:
        """The document in view."""
        return self.galley.document

    @property
    def room(self) -> int:
        """Cells that a line may take at this width."""
        return room_in(self.size.width)

    def show(self, galley: Galley, position: int | None = None) -> None:
        """Put another galley in view, at `position` or at the reading place."""
        self._galley = galley
        if position is not None:
            self.reading_place = position
        self.reading_place = min(self.reading_place, max(0, len(galley.document.text) - 1))
        self._top = self._within(self._place_kept())
        self.repaint()
        self.post_message(self.Moved(self.reading_place))

    def refit(self) -> None:
        """The height changed and nothing else: the reading place stays at the top."""
        self._top = self._within(self._place_kept())
        self.repaint()
        self.post_message(self.Moved(self.reading_place))

    def _place_kept(self) -> Place:
        return Place(0, 0) if self.reading_place == 0 else self.galley.place_of(self.reading_place)

    def restyle(self, styles: Styles) -> None:
        """Paint with other styles."""
        self._styles = styles
        self.repaint()

    def repaint(self) -> None:
        """Marks, styles or lines are not what they were."""
        self._strips.clear()
        self.refresh()

    def visible_span(self) -> Span:
        """From the first to behind the last visible code point."""
        if self._galley is None:
            return Span(0, 0)
        start = self.galley.position_of(self._top)
        last = self.galley.step(self._top, max(0, self.size.height - 1))
        return Span(start, max(start, self.galley.end_of(last)))

    # Moving

    def scroll_rows(self, rows: int) -> None:
        """Move by rows; the text's ends stop it."""
        if self._galley is None:
            return
        self._go(self.galley.step(self._top, rows))

    def scroll_page(self, pages: float) -> None:
        """Move by pages, one row kept in sight at a whole one."""
        height = max(1, self.size.height)
        rows = height - 1 if abs(pages) == 1 else int(height * abs(pages))
        self.scroll_rows(max(1, rows) if pages > 0 else -max(1, rows))

    def go_to(self, position: int) -> None:
        """Bring `position` to the top of the page."""
        if self._galley is not None:
            self._go(Place(0, 0) if position <= 0 else self.galley.place_of(position))

    def reveal(self, position: int, *, below: float = 0.25) -> None:
        """Show `position`: nothing moves if it is visible, else it stands a quarter down."""
        if self._galley is None:
            return
        place = self.galley.place_of(position)
        height = self.size.height
        if self.galley.distance(self._top, place, height) in range(height):
            return
        self._go(self.galley.step(place, -int(height * below)))

    def _go(self, place: Place) -> None:
        place = self._within(place)
        if place == self._top:
            return
        self._top = place
        self.reading_place = 0 if place == (0, 0) else self.galley.position_of(place)
        self.refresh()
        self.post_message(self.Moved(self.reading_place))

    def _within(self, place: Place) -> Place:
        """No further than the last full page."""
        return place if self._galley is None else self._galley.within(place, self.size.height)

    # Selecting

    @property
    def is_dragging(self) -> bool:
        """Whether the pointer decides what is in sight."""
        return False

    def select(self, selection: Selection | None) -> None:
        """Show another selection, or none; its head is brought in sight."""
        if selection == self.selection:
            return
        self.selection = selection
        self.repaint()
        if selection is not None and not self.is_dragging:
            self.keep_visible(selection.head)
        self.post_message(self.Selected(selection))

    def keep_visible(self, position: int) -> None:
        """Scroll by as few rows as show `position`."""
        place = self.galley.place_of(position)
        if place < self._top:
            self._go(place)
        elif self.galley.distance(self._top, place, self.size.height - 1) is None:
            self._go(self.galley.step(place, 1 - self.size.height))

    # Painting

    @property
    def frame(self) -> Frame:
        """Where lines stand on a row: the measure in the middle."""
        width = self.size.width - TRACK
        measure = self.galley.style.measure if self._galley else width
        return Frame(measure_left(self.size.width, measure), width, self._ambiguous)

    @property
    def _ambiguous(self) -> int:
        return self._galley.style.ambiguous if self._galley else 1

    def render_line(self, y: int) -> Strip:
        """The strip of a visible row, from what is set already."""
        if self._galley is None:
            return Strip.blank(self.size.width, self._styles.get("page"))
        frame = self.frame
        rows = self._visible_rows()
        if y >= len(rows):
            strip = blank_row(self._styles, frame)
        else:
            strip = self._strips.get(rows[y])
            if strip is None:
                strip = self._strips[rows[y]] = self._paint(rows[y], frame)
        length = len(self.document.text)
        track = paint_track(y, self.size.height, self._seen, length, self.ticks, self._styles)
        return Strip([*strip, track])

    def _visible_rows(self) -> list[Place]:
        """The places of the rows on the page, kept until it moves."""
        key = (self._top, self.size.height, self._galley)
        if key != self._rows_key:
            rows = islice(self.galley.rows_from(self._top), self.size.height)
            self._rows = [place for place, _ in rows]
            self._rows_key = key
            self._seen = self.visible_span()
        return self._rows

    def _paint(self, place: Place, frame: Frame) -> Strip:
        piece = self.galley.piece(place.piece)
        index = place.row - piece.above
        if index < 0 or not piece.lines:
            return blank_row(self._styles, frame)
        line = piece.lines[index]
        span = Span(piece.position(line.span.start), piece.position(line.span.end, "after"))
        marks = list(self._marks(span))
        if self.selection is not None:
            marks.append(Mark(self.selection.span(self.document.text), "selection"))
        return paint_line(piece, index, marks, self._styles, frame)

    def on_resize(self) -> None:
        """The width decides the lines."""
        self.post_message(self.Resized())
