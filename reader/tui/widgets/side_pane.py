"""The side pane: figures, quotes, names and notes behind one line of tabs."""

from collections.abc import Mapping

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.geometry import Region
from textual.message import Message
from textual.reactive import var
from textual.strip import Strip

from reader.config.messages import gettext as _
from reader.tui.messages import TabName, TabShown
from reader.tui.widgets.figures_list import FiguresList
from reader.tui.widgets.names_list import NamesList
from reader.tui.widgets.notes_list import NotesList
from reader.tui.widgets.pieces import (
    Piece,
    PieceLine,
    cells_of,
    line_strip,
    piece_style,
)
from reader.tui.widgets.quotes_list import QuotesList
from reader.tui.widgets.row_list import RowList
from reader.tui.widgets.steady import Steady, ground_rows

TABS: tuple[TabName, ...] = ("figures", "quotes", "names", "notes")
# What an analysis finds, while the reader may be reading already.
FOUND: tuple[TabName, ...] = ("figures", "quotes", "names")
_GAP = 2
_INDENT = 2


def tab_label(tab: TabName) -> str:
    """The name of a list, in the interface's language."""
    return {
        "figures": _("Figures"),
        "quotes": _("Quotes"),
        "names": _("Names"),
        "notes": _("Notes"),
    }[tab]


class TabLine(Steady):
    """The names of the lists with their counts, on one line or two; the shown one stands out."""

    ALLOW_SELECT = False

    tab: var[TabName] = var[TabName]("figures")
    """The list that is shown."""
    counts: var[Mapping[TabName, int]] = var[Mapping[TabName, int]](dict)
    """How many rows each list has; a list without an entry shows no number."""

    progress: var[int | None] = var[int | None](None)
    """How much of the text was looked through, in percent; None when that is done."""

    class Chosen(Message):
        """A tab was clicked."""

        def __init__(self, tab: TabName) -> None:
            super().__init__()
            self.tab: TabName = tab

    def watch_tab(self) -> None:
        """Show which it is."""
        self.refresh()

    def watch_counts(self) -> None:
        """Numbers change the widths."""
        self._refresh_rows()

    def watch_progress(self) -> None:
        """It stands behind the number of the list that is shown."""
        self._refresh_rows()

    def get_content_height(self, container: object, viewport: object, width: int) -> int:
        """One line, or as many as the tabs need at this width."""
        return len(self._rows(width))

    def render_line(self, y: int) -> Strip:
        """One line of tabs."""
        rows = self._rows(self.size.width)
        tabs = rows[y] if y < len(rows) else []
        pieces = [piece for tab in tabs for piece in (*self._pieces(tab), Piece(" " * _GAP))]
        line = PieceLine(tuple(pieces), indent=_INDENT)
        return line_strip(
            line, self.size.width, piece_style(self, self.rich_style), self.rich_style
        )

    def on_click(self, event: events.Click) -> None:
        """Choose the tab under the pointer."""
        rows = self._rows(self.size.width)
        left = _INDENT
        for tab in rows[event.y] if event.y < len(rows) else []:
            right = left + cells_of(self._pieces(tab))
            if left - 1 <= event.x <= right:
                self.post_message(self.Chosen(tab))
                break
            left = right + _GAP
        event.stop()

    def _refresh_rows(self) -> None:
        """Draw it anew; the panes are laid out anew only if it takes another number of rows."""
        self.refresh(layout=len(self._rows(self.size.width)) != self.size.height)

    def _pieces(self, tab: TabName) -> tuple[Piece, ...]:
        count = self.counts.get(tab)
        number = "" if count is None else f" {count}"
        is_shown = tab == self.tab
        is_growing = is_shown and tab in FOUND and self.progress is not None
        percent = f" · {self.progress} %" if is_growing else ""
        return (
            Piece(tab_label(tab), "tab" if is_shown else "muted"),
            Piece(number, "accent" if is_shown else "faint"),
            Piece(percent, "faint"),
        )

    def _rows(self, width: int) -> list[list[TabName]]:
        """Tabs by lines: all on one, or two and two where they are too long.

        A number that is not known yet has its room already, so that nothing moves later.
        """
        taken = sum(max(cells_of(self._pieces(tab)), _cells_with_number(tab)) for tab in TABS)
        if taken + _GAP * (len(TABS) - 1) <= width - _INDENT:
            return [list(TABS)]
        half = len(TABS) // 2
        first = sum(cells_of(self._pieces(tab)) for tab in TABS[:half]) + _GAP
        if self.progress is not None and first > width - _INDENT:
            return [list(TABS[:1]), list(TABS[1:])]
        return [list(TABS[:half]), list(TABS[half:])]


def _cells_with_number(tab: TabName) -> int:
    return cells_of([Piece(tab_label(tab)), Piece(" 99")])


class SidePane(Vertical, Steady):
    """Four lists, one of them shown."""

    tab: var[TabName] = var[TabName]("figures")
    """The list that is shown."""

    _place = 0

    def render_lines(self, crop: Region) -> list[Strip]:
        """Nothing but the ground and the rule before it."""
        return ground_rows(self, crop)

    def compose(self) -> ComposeResult:
        """The tabs, and the lists below."""
        yield TabLine(id="tabs")
        yield FiguresList(id="figures")
        yield QuotesList(id="quotes")
        yield NamesList(id="names")
        yield NotesList(id="notes")

    def on_mount(self) -> None:
        """Show one list only; what is found in the text comes later."""
        self._show_only(self.tab)
        for name in FOUND:
            self.count(name, None)

    def on_show(self) -> None:
        """Its list comes into sight."""
        self.post_message(TabShown())

    @property
    def figures(self) -> FiguresList:
        """The list of figures."""
        return self.query_one("#figures", FiguresList)

    @property
    def quotes(self) -> QuotesList:
        """The list of quotes."""
        return self.query_one("#quotes", QuotesList)

    @property
    def names(self) -> NamesList:
        """The list of names."""
        return self.query_one("#names", NamesList)

    @property
    def notes(self) -> NotesList:
        """The list of notes."""
        return self.query_one("#notes", NotesList)

    @property
    def current(self) -> RowList:
        """The list that is shown."""
        return self.query_one(f"#{self.tab}", RowList)

    def show_tab(self, tab: TabName) -> None:
        """Show another list; the focus goes along if it was in the pane."""
        had_focus = self.current.has_focus
        self.tab = tab
        self.current.follow(self._place)
        if had_focus:
            self.current.focus()

    def count(self, tab: TabName, number: int | None) -> None:
        """Put a number behind the name of a list; None says that it is not known yet."""
        self.query_one(f"#{tab}", RowList).is_pending = number is None
        tabs = self.query_one(TabLine)
        counts: dict[TabName, int] = {**tabs.counts}
        counts.pop(tab, None)
        if number is not None:
            counts[tab] = number
        tabs.counts = counts

    def show_progress(self, done: int, total: int) -> None:
        """Say how many of all code points were looked through, until it is all of them."""
        self.query_one(TabLine).progress = None if done >= total else done * 100 // total

    def follow(self, position: int) -> None:
        """Let the list that is seen mark the row of the reading place."""
        self._place = position
        self.current.follow(position)

    def watch_tab(self, tab: TabName) -> None:
        """Hide the others and tell."""
        if self.is_mounted:
            self._show_only(tab)
            self.post_message(TabShown())

    @on(TabLine.Chosen)
    def _choose(self, event: TabLine.Chosen) -> None:
        event.stop()
        self.show_tab(event.tab)

    @on(RowList.TabStep)
    def _step(self, event: RowList.TabStep) -> None:
        event.stop()
        index = (TABS.index(self.tab) + event.by) % len(TABS)
        self.show_tab(TABS[index])

    def _show_only(self, tab: TabName) -> None:
        self.query_one(TabLine).tab = tab
        for name in TABS:
            self.query_one(f"#{name}").display = name == tab
