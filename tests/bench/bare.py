"""The least Textual can do: an app with one widget that shows a page of a file, and the next."""

import sys
from pathlib import Path

from textual.app import App, ComposeResult
from textual.widgets import Static

PAGE = 1500


class Bare(App[None]):
    """Reads the head of a file; space and the page keys turn the page."""

    BINDINGS = [  # noqa: RUF012
        ("space,pagedown", "turn(1)", "Next page"),
        ("b,pageup", "turn(-1)", "Previous page"),
    ]
    at = 0

    def compose(self) -> ComposeResult:
        """One widget."""
        with Path(sys.argv[1]).open(encoding="utf-8") as file:
            self.text = file.read(20 * PAGE)
        yield Static(self.text[:PAGE], markup=False)

    def action_turn(self, by: int) -> None:
        """Another page."""
        self.at = max(0, self.at + by * PAGE)
        self.query_one(Static).update(self.text[self.at : self.at + PAGE])


if __name__ == "__main__":
    Bare().run()
