"""The panes: the page between the outline and the lists, or below them where it is narrow."""

from textual.geometry import NULL_OFFSET, NULL_SPACING, Region, Size
from textual.layout import ArrangeResult, Layout, WidgetPlacement
from textual.strip import Strip
from textual.widget import Widget

from reader.services.frame import page_between, panes_at
from reader.tui.widgets.outline_pane import OutlinePane
from reader.tui.widgets.side_pane import SidePane
from reader.tui.widgets.steady import Steady, ground_rows

Pane = OutlinePane | SidePane

_OUTLINE_OVER = 36
_SIDE_OVER = 40
_WIDEST_OVER = 0.8


class Panes(Steady):
    """Places its children itself: by stylesheets, another width would style all of them anew."""

    DEFAULT_CSS = "Panes { width: 1fr; height: 1fr; }"

    def __init__(self, outline: OutlinePane, page: Widget, side: SidePane) -> None:
        super().__init__(outline, page, side, id="panes")
        self.outline, self.page, self.side = outline, page, side
        self._folded: set[Pane] = set()
        self._called: Pane | None = None

    @property
    def layout(self) -> Layout:
        """Of the page and what stands beside it."""
        return _BETWEEN

    @property
    def are_over(self) -> bool:
        """Whether panes lie over the page, for want of room beside it."""
        return not panes_at(self.app.size.width).outline  # pyright: ignore[reportUnknownMemberType] - an app of any type

    def is_open(self, pane: Pane) -> bool:
        """Whether a pane is not folded away, should there be room for it."""
        return pane not in self._folded

    def shows(self, pane: Pane) -> bool:
        """Whether a pane is in sight."""
        return pane is self._called if self.are_over else self.is_open(pane)

    def open(self, pane: Pane) -> None:
        """Put a pane beside the page, or over it where there is no room beside."""
        self._folded.discard(pane)
        self._called = pane
        self._change()

    def fold(self, pane: Pane) -> None:
        """Fold a pane away."""
        self._folded.add(pane)
        self.uncover()

    def restore(self, *, outline: bool, side: bool) -> None:
        """Open the panes that were open, and fold the others."""
        pairs = ((self.outline, outline), (self.side, side))
        self._folded = {pane for pane, was_open in pairs if not was_open}
        self._change()

    def uncover(self) -> None:
        """Take away what lies over the page."""
        self._called = None
        self._change()

    def _change(self) -> None:
        self.wear()
        # Textual lays the children out anew when one of them asks.
        self.page.refresh(layout=True)

    def wear(self) -> None:
        """What lies over the page stands on a shade of its own."""
        for pane in (self.outline, self.side):
            pane.set_class(self.are_over and pane is self._called, "-over")

    def placed(self, size: Size) -> ArrangeResult:
        """The page, and the panes in sight beside or above it."""
        columns, rows = size
        outline, side = self.shows(self.outline), self.shows(self.side)
        box = page_between(columns, rows, outline=outline, side=side)
        regions: dict[Widget, Region] = {
            self.page: Region(box.left, box.top, box.width, box.height)
        }
        over = self.are_over
        most = int(columns * _WIDEST_OVER)
        if outline:
            width = min(_OUTLINE_OVER, most) if over else box.outline
            regions[self.outline] = Region(0, box.top, width, box.height)
        if side:
            width = min(_SIDE_OVER, most) if over else box.side
            regions[self.side] = Region(columns - width, box.top, width, box.height)
        return [
            WidgetPlacement(region, NULL_OFFSET, NULL_SPACING, widget, order)
            for order, (widget, region) in enumerate(regions.items())
        ]

    def render_lines(self, crop: Region) -> list[Strip]:
        """Nothing but the ground."""
        return ground_rows(self, crop)


class _Between(Layout):
    name = "panes"

    def arrange(
        self, parent: Widget, children: list[Widget], size: Size, greedy: bool = True
    ) -> ArrangeResult:
        assert isinstance(parent, Panes)
        return parent.placed(size)


_BETWEEN = _Between()
