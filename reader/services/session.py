"""The session: one document being read, with all that changes while it is read."""

from collections.abc import Iterable

from reader.library.packed import Packed
from reader.model.document import Document
from reader.model.figure import Figure
from reader.model.quote import Quote
from reader.model.span import Span
from reader.services.contents import Contents, contents_of
from reader.services.found import Found, with_parts
from reader.services.galley import Galley
from reader.services.jumps import JumpList
from reader.services.marks import MarkLayers
from reader.services.page import Page
from reader.services.reading import Reading

FOUND = ("names", "quotes", "figures")
LAYERS = (*FOUND, "notes", "hits", "current", "flash")


class Session:
    """The one mutable object: document, script, page, what was found, marks, jumps."""

    def __init__(self, document: Document, page: Page, script: str | None = None) -> None:
        self.document = document
        self.page = page
        self.script = script
        # Chosen by its name: the script key comes back to it.
        self.standard = script
        self.found = Found()
        self.marks = MarkLayers(LAYERS)
        self.marks_shown = True
        self.jumps = JumpList()
        self._contents: Contents | None = None

    # The page

    def galley(self, room: int) -> Galley:
        """The document set for a row of `room` cells."""
        style = self.page.style(room)
        return Galley(self.document, self.script, style, self.contents.pieces)

    def shown(self, text: str) -> str:
        """A piece of the document's text as it is shown: in the script in use."""
        if self.script is None:
            return text
        from reader.script import convert

        return convert(text, self.script).text

    def next_script(self, simplified: str, traditional: str) -> str | None:
        """As written, then the other script, in the standard chosen or those that are preferred."""
        steps: list[str | None] = [None, simplified, traditional]
        written = self.document.metadata.script
        if written == "hans":
            steps = [None, traditional]
        elif written == "hant":
            steps = [None, simplified]
        if self.standard not in steps:
            steps = [None, self.standard]
        here = steps.index(self.script) if self.script in steps else 0
        return steps[(here + 1) % len(steps)]

    # Findings

    @property
    def contents(self) -> Contents:
        """What is made once of the document."""
        if self._contents is None:
            self._contents = contents_of(self.document)
        return self._contents

    def replace(self, contents: Contents) -> None:
        """Another form of the text, or the whole in the place of its head; nothing is found yet."""
        self.document = contents.document
        self._contents = contents
        self.found = Found()
        self._show()

    def take(self, parts: Iterable[Packed]) -> None:
        """Findings of more parts; marks follow."""
        self.found = with_parts(self.found, parts, self.document.text)
        self._show()

    def show_marks(self, shown: bool) -> None:
        """Mark figures, quotes and names in the text, or do not."""
        self.marks_shown = shown
        self._show()

    def _show(self) -> None:
        for name in FOUND:
            if self.marks_shown:
                self.marks.lay(name, self.found.layer(name))
            else:
                self.marks.clear(name)

    def figure_at(self, position: int) -> Figure | None:
        """The figure that covers `position`."""
        return next(iter(self.found.figures_in(Span(position, position + 1))), None)

    def quote_at(self, position: int) -> Quote | None:
        """The innermost quote that covers `position`."""
        around = self.found.quotes_in(Span(position, position + 1))
        return min(around, key=lambda quote: quote.span.length, default=None)

    def quote_group(self, quote: Quote) -> tuple[Quote, ...]:
        """All parts of a quote that its cue splits, in order."""
        return self.found.group_of(quote)

    # Places

    def section_title(self, position: int) -> str:
        """The title of the innermost section around `position`; empty before the first."""
        index = self.document.section_at(position)
        return "" if index is None else self.document.sections[index].title

    def next_section(self, position: int) -> int | None:
        """Where the next section begins."""
        return next((s.span.start for s in self.document.sections if s.span.start > position), None)

    def previous_section(self, position: int) -> int:
        """Where the section around `position` begins, or the one before it; 0 is the top."""
        starts = [s.span.start for s in self.document.sections if s.span.start < position]
        return starts[-1] if starts else 0

    def leave(self, position: int) -> None:
        """Remember a place before a jump away from it."""
        self.jumps = self.jumps.leave(position)

    def set_measure(self, measure: int) -> None:
        """Another measure, in full-width characters."""
        from reader.config.setting_rules import NARROWEST, WIDEST

        self.page = self.page._replace(measure=min(max(measure, NARROWEST), WIDEST))


def session_of(reading: Reading) -> Session:
    """The session that a text made ready begins with."""
    session = Session(reading.opening.document, reading.page, reading.script)
    session.marks_shown = reading.marks
    session.marks.put("notes", reading.noted)
    return session
