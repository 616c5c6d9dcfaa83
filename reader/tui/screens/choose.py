"""Choosing one of several: a sheet with a title, options, and a filter to type in."""

from collections.abc import Callable, Sequence

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Static

from reader.config.messages import gettext as _
from reader.tui.messages import PaneLeft
from reader.tui.screens.sheet import Sheet
from reader.tui.widgets.options_list import Option, OptionsList
from reader.tui.widgets.sheet_foot import SheetFoot

__all__ = ["ChooseScreen", "Option"]

# Lines for the filter and for air.
_AROUND = 2


class ChooseScreen(Sheet[str | None]):
    """Gives the key of the option taken, or None.

    `preview` is called with the key of each option the cursor comes to, so that a theme or
    a script can be seen before it is taken; after None the caller puts back what was.
    """

    def __init__(
        self,
        title: str,
        options: Sequence[Option],
        current: str | None = None,
        preview: Callable[[str], None] | None = None,
    ) -> None:
        super().__init__()
        self._heading = title
        self._options = options
        self._current = current
        self._preview = preview
        # What is previewed must be seen: the sheet steps aside, and nothing is dimmed.
        self.set_class(preview is not None, "-previewing")

    def compose(self) -> ComposeResult:
        """Title, options, the keys."""
        with Vertical(classes="sheet"):
            yield Static(self._heading, classes="sheet-title", markup=False)
            yield OptionsList(id="options")
            foot = SheetFoot(())
            # Whatever keys the user moved: letters are for the filter here.
            foot.words = _("Enter Choose   Esc Cancel   letters filter")
            yield foot

    def on_mount(self) -> None:
        """Stand on the option in use."""
        options = self.query_one(OptionsList)
        options.styles.height = len(self._options) + _AROUND
        options.show(self._options, self._current)
        self.set_focus(options)  # at once: what is typed with the first frame is for them

    def offer(self, options: Sequence[Option]) -> None:
        """Other options; the cursor and what was typed stay."""
        rows = self.query_one(OptionsList)
        rows.styles.height = len(options) + _AROUND
        rows.offer(options)

    @on(OptionsList.Passed)
    def _passed(self, event: OptionsList.Passed) -> None:
        event.stop()
        if self._preview is not None:
            self._preview(event.key)

    @on(OptionsList.Chosen)
    def _chosen(self, event: OptionsList.Chosen) -> None:
        event.stop()
        self.dismiss(event.key)

    @on(PaneLeft)
    def _left(self, event: PaneLeft) -> None:
        event.stop()
        self.dismiss(None)
