"""The session: one document being read, with all that changes while it is read."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from reader.model.block import BlockKind
from reader.model.document import Document
from reader.model.figure import Figure
from reader.model.findings import Findings
from reader.model.mark import Mark
from reader.model.quote import Quote
from reader.model.span import Span
from reader.services.galley import Galley
from reader.services.jumps import JumpList
from reader.services.marks import Layer, MarkLayers, layer_of
from reader.services.page import Page
from reader.services.parts import merged
from reader.services.reading import Reading

LAYERS = ("names", "quotes", "figures", "notes", "hits", "current", "flash")
# What `s` steps through beside the text as written.
SIMPLIFIED, TRADITIONAL = "t2s", "s2t"
_TO_SIMPLIFIED = {"hant": "t2s", "mixed": "t2s", "hans": "t2s", "none": "t2s"}
FURNITURE: frozenset[BlockKind] = frozenset({"series", "deck", "sidebar_title"})


@dataclass(frozen=True, slots=True)
class Gathered:
    """Findings by part, all together, and as layers of marks."""

    parts: dict[Span, Findings]
    findings: Findings
    layers: Mapping[str, Layer]


def layers_of(found: Findings) -> dict[str, Layer]:
    """The marks of findings, in layers."""
    quotes = [Mark(q.span, _ROLES[q.kind]) for q in found.quotes if q.kind in _ROLES]
    names = [Mark(span, "name") for entity in found.entities for span in entity.mentions]
    return {
        "figures": layer_of(Mark(figure.span, "figure") for figure in found.figures),
        "quotes": layer_of(quotes),
        "names": layer_of(names),
    }


class Session:
    """The one mutable object: document, script, page, findings, marks, jumps."""

    def __init__(self, document: Document, page: Page, script: str | None = None) -> None:
        self.document = document
        self.page = page
        self.script = script
        self.findings = Findings(Span(0, 0))
        self.marks = MarkLayers(LAYERS)
        self.marks_shown = True
        self.jumps = JumpList()
        self._parts: dict[Span, Findings] = {}

    # The page

    def galley(self, room: int) -> Galley:
        """The document set for a row of `room` cells."""
        return Galley(self.document, self.script, self.page.style(room))

    def shown(self, text: str) -> str:
        """A piece of the document's text as it is shown: in the script in use."""
        if self.script is None:
            return text
        from reader.script import convert

        return convert(text, self.script).text

    def next_script(
        self, simplified: str = SIMPLIFIED, traditional: str = TRADITIONAL
    ) -> str | None:
        """As written, then the other script, in the standards that the reader prefers."""
        steps: list[str | None] = [None, simplified, traditional]
        written = self.document.metadata.script
        if written == "hans":
            steps = [None, traditional]
        elif written == "hant":
            steps = [None, simplified]
        here = steps.index(self.script) if self.script in steps else 0
        return steps[(here + 1) % len(steps)]

    # Findings

    def replace_document(self, document: Document) -> None:
        """The whole text in the place of its head; findings are to be made anew."""
        self.document = document
        self._parts = {}
        self.take(())

    def take(self, parts: tuple[Findings, ...]) -> None:
        """Findings of more parts; marks follow."""
        self.accept(self.gather(parts))

    def gather(self, parts: tuple[Findings, ...]) -> "Gathered":
        """All findings with those of more parts; slow for a long text, so not for the screen."""
        known = {**self._parts, **{part.span: part for part in parts}}
        findings = merged(known.values())
        return Gathered(known, findings, layers_of(findings))

    def accept(self, gathered: "Gathered") -> None:
        """Show what was gathered."""
        self._parts = gathered.parts
        self.findings = gathered.findings
        self._show(gathered.layers)

    def show_marks(self, shown: bool) -> None:
        """Mark figures, quotes and names in the text, or do not."""
        self.marks_shown = shown
        self._show(layers_of(self.findings))

    def _show(self, layers: Mapping[str, Layer]) -> None:
        for name, layer in layers.items():
            if self.marks_shown:
                self.marks.put(name, layer)
            else:
                self.marks.clear(name)

    def figure_at(self, position: int) -> Figure | None:
        """The figure that covers `position`."""
        return next((f for f in self.findings.figures if f.span.contains(position)), None)

    def quote_at(self, position: int) -> Quote | None:
        """The innermost quote that covers `position`."""
        around = [q for q in self.findings.quotes if q.span.contains(position)]
        return min(around, key=lambda quote: quote.span.length, default=None)

    def quote_group(self, quote: Quote) -> tuple[Quote, ...]:
        """All parts of a quote that its cue splits, in order."""
        if quote.group is None:
            return (quote,)
        return tuple(q for q in self.findings.quotes if q.group == quote.group)

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
        self.page = replace(self.page, measure=min(max(measure, 10), 100))


_ROLES = {"direct": "quote", "term": "term", "title": "title"}


def session_of(reading: Reading) -> Session:
    """The session that a text made ready begins with."""
    session = Session(reading.opening.document, reading.page, reading.script)
    session.marks_shown = reading.marks
    return session
