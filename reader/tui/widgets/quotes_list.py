"""Who said what: quotes with their speakers, and below them the words set in marks."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from textual.message import Message

from reader.config.messages import gettext as _
from reader.model.quote import Quote, QuoteKind
from reader.model.span import Span
from reader.tui.messages import CopyItem, JumpTo
from reader.tui.widgets.pieces import BLANK, Piece, PieceLine, plain
from reader.tui.widgets.row_list import RowList
from reader.tui.widgets.rows import Rows
from reader.typeset import break_lines

Convert = Callable[[str], str]
_OPEN, _FOLDED = "▾", "▸"
_FOLDED_KINDS: tuple[QuoteKind, ...] = ("term", "title")


@dataclass(frozen=True, slots=True)
class Said:
    """One saying: a quote, or the parts into which a cue splits it."""

    parts: tuple[Quote, ...]

    @property
    def span(self) -> Span:
        """From the first mark to the last."""
        return Span(self.parts[0].span.start, self.parts[-1].span.end)


@dataclass(frozen=True, slots=True)
class Fold:
    """A row that unfolds the terms or titles under it."""

    kind: QuoteKind
    count: int


def sayings_of(quotes: Sequence[Quote]) -> list[Said]:
    """Direct and indirect quotes, the parts of one group together, by their first part."""
    groups: dict[tuple[int | None, int], list[Quote]] = {}
    for index, quote in enumerate(quotes):
        if quote.kind in {"direct", "indirect"}:
            key = (None, index) if quote.group is None else (quote.group, -1)
            groups.setdefault(key, []).append(quote)
    return [Said(tuple(parts)) for parts in groups.values()]


class QuotesList(RowList):
    """Sayings in text order; terms and titles folded away behind them."""

    _unfolded: frozenset[QuoteKind] = frozenset()
    _said_count = 0

    def show(self, text: str, quotes: Sequence[Quote], convert: Convert) -> None:
        """Show quotes of `text`, in text order, through `convert`."""
        self._text = text
        self._quotes = quotes
        self._convert = convert
        self.empty = _("No quotes")
        self._arrange()

    @property
    def said_count(self) -> int:
        """How many sayings there are, without terms and titles."""
        return self._said_count

    def request_to_open(self, row: int) -> Message | None:
        """Go to the quote; on a fold, fold or unfold."""
        item = self._items[row]
        if isinstance(item, Fold):
            self._unfolded = self._unfolded ^ frozenset[QuoteKind]((item.kind,))
            self._arrange()
            return None
        return JumpTo(item.span, "quotes")

    def request_to_copy(self, row: int) -> Message | None:
        """Copy the whole saying, without its marks."""
        item = self._items[row]
        if isinstance(item, Fold):
            return None
        return CopyItem(self._words(item), item.span, "quotes")

    def _arrange(self) -> None:
        said = sayings_of(self._quotes)
        items: list[Said | Quote | Fold] = [*said]
        for kind in _FOLDED_KINDS:
            group = [quote for quote in self._quotes if quote.kind == kind]
            if group:
                items.append(Fold(kind, len(group)))
                items.extend(group if kind in self._unfolded else ())
        self._items = items
        self._said_count = len(said)
        self.show_rows(
            Rows(
                self._lines,
                self._text_at,
                [3 if isinstance(item, Said) else 1 for item in items],
                [(item.kind if isinstance(item, Fold) else item.span.start) for item in items],
                [item.span.start for item in said],
            )
        )

    def _words(self, item: Said | Quote) -> str:
        parts = item.parts if isinstance(item, Said) else (item,)
        texts = [self._text[part.inner.start : part.inner.end] for part in parts]
        return self._convert("……".join(texts) if len(texts) > 1 else texts[0])

    def _text_at(self, row: int) -> str:
        item = self._items[row]
        if isinstance(item, Fold):
            return ""
        return (
            f"{self._words(item)} {speaker_of(item) or ''}"
            if isinstance(item, Said)
            else self._words(item)
        )

    def _lines(self, row: int, room: int) -> tuple[PieceLine, ...]:
        item = self._items[row]
        if isinstance(item, Fold):
            return (self._fold_line(item),)
        if isinstance(item, Quote):
            return (PieceLine((Piece(self._words(item)),), indent=2),)
        return self._said_lines(item, room)

    def _fold_line(self, fold: Fold) -> PieceLine:
        sign = _OPEN if fold.kind in self._unfolded else _FOLDED
        label = _("In marks") if fold.kind == "term" else _("Works")
        return PieceLine((Piece(f"{sign} {label} ", "muted"), Piece(str(fold.count), "faint")))

    def _said_lines(self, said: Said, room: int) -> tuple[PieceLine, ...]:
        """Two lines of the words and one of who says them; short words leave a blank behind."""
        words = self._words(said)
        if said.parts[0].kind == "direct":
            words = f"“{words}”"
        lines = [PieceLine((Piece(line),)) for line in two_lines(words, room)]
        speaker = speaker_of(said)
        cue = next((part.cue for part in said.parts if part.cue), None)
        who = Piece(self._convert(speaker), "accent") if speaker else Piece(_("unnamed"), "muted")
        lines.append(
            PieceLine((who, Piece(f" {self._convert(cue)}" if cue else "", "muted")), indent=2)
        )
        return tuple(lines) if len(lines) == 3 else (*lines, BLANK)


def speaker_of(said: Said) -> str | None:
    """Who says it, where the text tells."""
    return next((part.speaker for part in said.parts if part.speaker), None)


def two_lines(words: str, room: int) -> list[str]:
    """The first line of `words`, broken as the page breaks lines, and the rest after it."""
    head = plain(words[: 4 * room + 8])
    spans = break_lines(head, max(2, room))
    if len(spans) < 2:
        return [head]
    return [head[spans[0].start : spans[0].end].rstrip(), head[spans[1].start :]]
