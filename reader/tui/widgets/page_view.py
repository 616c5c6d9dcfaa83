"""The page: the article as lines, painted where it is visible and nowhere else."""

from collections.abc import Callable, Sequence
from itertools import islice

from textual.cache import FIFOCache
from textual.geometry import Region, Size
from textual.message import Message
from textual.reactive import var
from textual.strip import Strip

from reader.model.mark import Mark
from reader.model.span import Span
from reader.services.frame import TRACK, measure_left, room_in, rows_in
from reader.services.galley import Galley, Place
from reader.services.selection import Selection
from reader.tui.widgets.painting import Frame, Styles, blank_row, paint_line
from reader.tui.widgets.scroll_track import paint_track
from reader.tui.widgets.steady import DrawnRow, Steady, cropped, drawn, in_its_colors

MarksIn = Callable[[Span], Sequence[Mark]]
# The text set for lines of so many cells.
SetFor = Callable[[int], Galley]


class PageView(Steady, can_focus=True):
    """Shows a galley from `top` down; everything it is asked is in offsets of the document."""

    ALLOW_SELECT = False
    DEFAULT_CSS = "PageView { width: 1fr; height: 1fr; }"

    top: var[Place] = var(Place(0, 0), init=False)
    """The first row on the page."""
    ticks: var[Sequence[tuple[int, str]]] = var[Sequence[tuple[int, str]]]((), init=False)
    """What the track shows: rows and roles."""

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
        """The page has another size."""

    def __init__(self, set_for: SetFor, marks: MarksIn, styles: Styles) -> None:
        super().__init__(id="page")
        self._set_for = set_for
        self._marks = marks
        self._styles = styles
        self._galley: Galley | None = None
        self._fitted = Size(0, 0)
        # Not an LRUCache: see `RowsView`.
        self._strips: FIFOCache[tuple[int, int], Strip] = FIFOCache(512)
        # The strips of the rows on the page, until something on it changes.
        self._page: list[Strip] = []
        # The reading place: a code point, so that resizing and conversion do not move it.
        self.reading_place = 0
        self.selection: Selection | None = None

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
    def room(self) -> int:
        """Cells that a line may take at this width."""
        return room_in(self.size.width)

    def set_anew(self) -> None:
        """Set the text, or another form of it, for the room there is, at the reading place."""
        if self.size.width:
            self._put(self._set_for(self.room))
            self.repaint()
            self.post_message(self.Moved(self.reading_place))

    def _fit(self) -> None:
        """Take in another size; the reading place stays at the top."""
        if self._galley is not None and self.size != self._fitted:
            galley = self._set_for(self.room)
            self._put(self._galley if galley.style == self._galley.style else galley)

    def _put(self, galley: Galley) -> None:
        self._galley = galley
        self._fitted = self.size
        self._strips.clear()
        self._page.clear()
        self.reading_place = min(self.reading_place, max(0, len(galley.document.text) - 1))
        kept = galley.place_of(self.reading_place) if self.reading_place else Place(0, 0)
        self.top = self._within(kept)

    def restyle(self, styles: Styles) -> None:
        """Paint with other styles."""
        self._styles = styles
        self.repaint()

    def repaint(self) -> None:
        """Marks, styles or lines are not what they were."""
        self._strips.clear()
        self._repage()

    def _repage(self) -> None:
        self._page.clear()
        self.refresh()

    def watch_ticks(self) -> None:
        """Show them."""
        self._repage()

    def visible_span(self) -> Span:
        """From the first to behind the last visible code point."""
        if self._galley is None:
            return Span(0, 0)
        start = self.galley.position_of(self.top)
        last = self.galley.step(self.top, max(0, self.size.height - 1))
        return Span(start, max(start, self.galley.end_of(last)))

    # Moving

    def scroll_rows(self, rows: int) -> None:
        """Move by rows; the text's ends stop it."""
        if self._galley is None:
            return
        self._go(self.galley.step(self.top, rows))

    def scroll_page(self, pages: float) -> None:
        """Move by pages, one row kept in sight at a whole one."""
        self.scroll_rows(rows_in(pages, max(1, self.size.height)))

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
        if self.galley.distance(self.top, place, height) in range(height):
            return
        self._go(self.galley.step(place, -int(height * below)))

    def _go(self, place: Place) -> None:
        place = self._within(place)
        if place == self.top:
            return
        self.reading_place = 0 if place == (0, 0) else self.galley.position_of(place)
        self.top = place
        self._repage()
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
        if place < self.top:
            self._go(place)
        elif self.galley.distance(self.top, place, self.size.height - 1) is None:
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

    def render_lines(self, crop: Region) -> list[Strip]:
        """Rows of the page. It is set for its size here, so that a resize is drawn once.

        There is no border to draw around it, and its strips are kept: Textual's way through
        a second cache takes as long as all the rest.
        """
        self._fit()
        if not self._page:
            self._page = self._rows()
        return cropped(self, self._page[crop.y : crop.bottom], crop)

    def render_line(self, y: int) -> Strip:
        """A row of the page."""
        return self.render_lines(Region(0, y, self.size.width, 1))[0]

    def _rows(self) -> list[Strip]:
        """Every row, with its cell of the track; painted are those that were not in sight."""
        width, height = self.size
        if self._galley is None:
            return [drawn(Strip.blank(width, self._styles.get("page")))] * height
        frame, length = self.frame, len(self.galley.document.text)
        places = [place for place, _ in islice(self.galley.rows_from(self.top), height)]
        rows = [self._row(place, frame) for place in places]
        rows += [blank_row(self._styles, frame)] * (height - len(rows))
        track = paint_track(height, self.visible_span(), length, self.ticks, self._styles)
        cells = zip(rows, track, strict=True)
        return in_its_colors(self, (DrawnRow([*row, cell]) for row, cell in cells))

    def _row(self, place: Place, frame: Frame) -> Strip:
        strip = self._strips.get(place)
        if strip is None:
            strip = self._strips[place] = self._paint(place, frame)
        return strip

    def _paint(self, place: Place, frame: Frame) -> Strip:
        piece = self.galley.piece(place.piece)
        index = place.row - piece.above
        if index < 0 or not piece.lines:
            return blank_row(self._styles, frame)
        line = piece.lines[index]
        span = Span(piece.position(line.span.start), piece.position(line.span.end, "after"))
        marks = list(self._marks(span))
        if self.selection is not None:
            marks.append(Mark(self.selection.span(self.galley.document.text), "selection"))
        return paint_line(piece, index, marks, self._styles, frame)

    def on_resize(self) -> None:
        """Tell, when the page is as it will be."""
        self._fit()
        self.post_message(self.Resized())
        if self._galley is not None:
            self.post_message(self.Moved(self.reading_place))
