"""All that a text says of one name: its figures, what it says, where it stands."""

from collections.abc import Callable, Set
from typing import NamedTuple

from textual.message import Message

from reader.config.messages import gettext as _
from reader.model.entity import Entity
from reader.model.findings import Findings
from reader.model.quote import QuoteKind
from reader.model.span import Span
from reader.services.found import Found
from reader.services.naming import forms_of, names_in
from reader.services.passages import passage_of
from reader.services.sayings import Said, marked_words, sayings_of
from reader.tui.messages import CopyItem, JumpTo, PaneLeft
from reader.tui.widgets.hits_list import line_around
from reader.tui.widgets.pieces import BLANK, Piece, PieceLine, cells_of, plain
from reader.tui.widgets.row_list import RowList
from reader.tui.widgets.rows import Rows

Convert = Callable[[str], str]
AnyFindings = Findings | Found
_BEFORE = 10
# A line that begins within a sentence does not begin with its point.
_POINTS = "，、；：。！？,;:!?"
_VALUE = 16  # cells of a column of values
_IN_MARKS: tuple[QuoteKind, ...] = ("term", "title")


class CardItem(NamedTuple):
    """A line of the card; a heading has no span, and a blank line above it."""

    pieces: tuple[Piece, ...]
    span: Span | None = None
    right: tuple[Piece, ...] = ()


def family_of(entity: Entity, findings: AnyFindings) -> tuple[Entity, ...]:
    """A name with the full form it is short for and all short forms of that."""
    full = entity.alias_of or entity.name
    entities = findings.entities
    others = [entities[index] for index in forms_of(names_in(entities), full)]
    return tuple(others) if entity in others else (entity, *others)


def card_items(
    text: str, entity: Entity, findings: AnyFindings, convert: Convert
) -> list[CardItem]:
    """Figures, quotes and mentions of a name, each group under a heading with its number."""
    family = family_of(entity, findings)
    figures = sorted({index for member in family for index in member.figures})
    quotes = sorted({index for member in family for index in member.quotes})
    mentions = sorted({span for member in family for span in member.mentions})
    names = {member.name for member in family}
    said = [findings.quotes[index] for index in quotes]
    terms = [one for kind in _IN_MARKS for one in marked_words(text, said, kind)]
    return [
        *_group(_("Figures"), _figures(text, [findings.figures[i].span for i in figures], convert)),
        *_group(
            _("Quotes"),
            [_quote(text, one, convert, names) for one in (*sayings_of(text, said), *terms)],
        ),
        *_group(_("Mentions"), [_mention(text, span, convert) for span in mentions]),
    ]


def _group(heading: str, items: list[CardItem]) -> list[CardItem]:
    number = Piece(f" {len(items)}", "faint")
    return [CardItem((Piece(heading, "muted"), number)), *items] if items else []


def _figures(text: str, spans: list[Span], convert: Convert) -> list[CardItem]:
    """Values below each other, and where they stand beside them, all from one column on."""
    values = [plain(convert(text[span.start : span.end])) for span in spans]
    width = min(_VALUE, max((cells_of([Piece(value)]) for value in values), default=0))
    items: list[CardItem] = []
    for span, value in zip(spans, values, strict=True):
        gap = " " * (max(0, width - cells_of([Piece(value)])) + 2)
        passage = Piece(f"{gap}{convert(passage_of(text, span))}", "muted")
        items.append(CardItem((Piece(value, "strong"), passage), span))
    return items


def _quote(text: str, said: Said, convert: Convert, names: Set[str]) -> CardItem:
    """A saying, with who says it where that is somebody else."""
    words = convert(said.words(text))
    if said.kind != "indirect":
        words = f"《{words}》" if said.kind == "title" else f"“{words}”"
    is_other = said.speaker is not None and said.speaker not in names
    who = (Piece(convert(said.speaker or ""), "faint"),) if is_other else ()
    return CardItem((Piece(words),), said.span, who)


def _mention(text: str, span: Span, convert: Convert) -> CardItem:
    line = line_around(text, span, _BEFORE)
    before, after = text[line.start : span.start], text[span.end : min(line.end, span.end + 80)]
    if line.start and text[line.start - 1] != "\n":
        before = "…" + before.lstrip(_POINTS)
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
        return None if self._items[row].span is None else CopyItem(self._words(row))

    def action_list_more(self) -> None:
        """The key that opened the card closes it."""
        self.post_message(PaneLeft())

    def _words(self, row: int) -> str:
        return "".join(piece.text for piece in self._items[row].pieces)

    def _lines(self, row: int, _room: int) -> tuple[PieceLine, ...]:
        item = self._items[row]
        line = PieceLine(item.pieces, item.right, indent=2 if item.span is not None else 0)
        return (BLANK, line) if row and item.span is None else (line,)
