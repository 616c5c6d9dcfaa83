"""All that a text says of one name: its figures, what it says, where it stands."""

from collections.abc import Callable
from typing import NamedTuple

from textual.message import Message

from reader.config.messages import gettext as _
from reader.model.entity import Entity
from reader.model.findings import Findings
from reader.model.quote import Quote
from reader.model.span import Span
from reader.tui.messages import CopyItem, JumpTo
from reader.tui.widgets.figures_list import passage_of
from reader.tui.widgets.hits_list import line_around
from reader.tui.widgets.pieces import BLANK, Piece, PieceLine
from reader.tui.widgets.row_list import RowList
from reader.tui.widgets.rows import Rows

Convert = Callable[[str], str]
_BEFORE = 10


class CardItem(NamedTuple):
    """A line of the card; a heading has no span, and a blank line above it."""

    pieces: tuple[Piece, ...]
    span: Span | None = None


def family_of(entity: Entity, findings: Findings) -> tuple[Entity, ...]:
    """A name with the full form it is short for and all short forms of that."""
    full = entity.alias_of or entity.name
    others = [known for known in findings.entities if full in {known.name, known.alias_of}]
    return tuple(others) if entity in others else (entity, *others)


def card_items(text: str, entity: Entity, findings: Findings, convert: Convert) -> list[CardItem]:
    """Figures, quotes and mentions of a name, each group under a heading with its number."""
    family = family_of(entity, findings)
    figures = sorted({index for member in family for index in member.figures})
    quotes = sorted({index for member in family for index in member.quotes})
    mentions = sorted({span for member in family for span in member.mentions})
    return [
        *_group(_("Figures"), [_figure(text, findings.figures[i].span, convert) for i in figures]),
        *_group(_("Quotes"), [_quote(text, findings.quotes[i], convert) for i in quotes]),
        *_group(_("Mentions"), [_mention(text, span, convert) for span in mentions]),
    ]


def _group(heading: str, items: list[CardItem]) -> list[CardItem]:
    number = Piece(f" {len(items)}", "faint")
    return [CardItem((Piece(heading, "muted"), number)), *items] if items else []


def _figure(text: str, span: Span, convert: Convert) -> CardItem:
    value = Piece(convert(text[span.start : span.end]), "strong")
    return CardItem((value, Piece(f"  {convert(passage_of(text, span))}", "muted")), span)


def _quote(text: str, quote: Quote, convert: Convert) -> CardItem:
    words = convert(text[quote.inner.start : quote.inner.end])
    return CardItem((Piece(f"“{words}”" if quote.inner != quote.span else words),), quote.span)


def _mention(text: str, span: Span, convert: Convert) -> CardItem:
    line = line_around(text, span, _BEFORE)
    before, after = text[line.start : span.start], text[span.end : min(line.end, span.end + 80)]
    pieces = (
        Piece(convert(before), "muted"),
        Piece(convert(text[span.start : span.end]), "accent"),
        Piece(convert(after), "muted"),
    )
    return CardItem(pieces, span)


class CardList(RowList):
    """One line an item, under headings that cannot be opened."""

    def show(self, items: list[CardItem]) -> None:
        """Show the items of a card."""
        self._items = items
        heights = [2 if row and item.span is None else 1 for row, item in enumerate(items)]
        self.show_rows(Rows(self._lines, self._words, heights, range(len(items))))
        self.cursor = next((i for i, item in enumerate(items) if item.span is not None), 0)

    def request_to_open(self, row: int) -> Message | None:
        """Go to the place."""
        span = self._items[row].span
        return None if span is None else JumpTo(span, "names")

    def request_to_copy(self, row: int) -> Message | None:
        """Copy the line."""
        span = self._items[row].span
        return None if span is None else CopyItem(self._words(row), span, "names")

    def _words(self, row: int) -> str:
        return "".join(piece.text for piece in self._items[row].pieces)

    def _lines(self, row: int, _room: int) -> tuple[PieceLine, ...]:
        item = self._items[row]
        line = PieceLine(item.pieces, indent=2 if item.span is not None else 0)
        return (BLANK, line) if row and item.span is None else (line,)
