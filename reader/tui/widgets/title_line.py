"""The top line: what is read, and where in it the reader is."""

from dataclasses import dataclass

from textual.reactive import var

from reader.tui.widgets.pieces import BLANK, Piece, PieceLine, cells_of, fit
from reader.tui.widgets.text_line import TextLine

_GAP = 3


@dataclass(frozen=True, slots=True)
class Heading:
    """What the top line says. `percent` is 0 to 100; `extra` is empty unless unusual."""

    title: str = ""
    section: str = ""
    script: str = ""
    percent: int = 0
    extra: str = ""


class TitleLine(TextLine):
    """Title at the left, section at the right, script and percent before it."""

    heading: var[Heading] = var(Heading())

    def watch_heading(self) -> None:
        """Show it."""
        self.refresh()

    def line(self, width: int) -> PieceLine:
        """The title has two thirds at most beside a section; of the facts, percent stays."""
        heading = self.heading
        if heading == Heading():
            return BLANK
        facts = [part for part in (heading.extra, heading.script, f"{heading.percent} %") if part]
        # On a narrow screen what is read matters more than its encoding and script.
        while len(facts) > 1 and cells_of([Piece("   ".join(facts))]) > width * 2 // 5:
            facts = facts[1:]
        facts_piece = Piece("   ".join(facts), "muted")
        room = max(0, width - cells_of([facts_piece]) - _GAP)
        section = fit([Piece(heading.section, "muted")], room // 3) if heading.section else []
        right = (facts_piece, Piece(" " * _GAP if section else ""), *section)
        return PieceLine((Piece(heading.title, "strong"),), right)
