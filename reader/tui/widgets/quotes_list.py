"""Who said what: by place or by speaker, and below it the words set in marks."""

from bisect import bisect_left
from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual.message import Message

from reader.config.messages import gettext as _
from reader.model.quote import Quote, QuoteKind
from reader.model.span import Span
from reader.services.sayings import (
    Said,
    by_speaker,
    marked_words,
    sayings_of,
    sayings_table,
    starts_of,
)
from reader.services.tables import Table
from reader.tui.messages import CopyItem, CopyTable, JumpTo
from reader.tui.widgets.pieces import BLANK, Piece, PieceLine, cells_of, plain
from reader.tui.widgets.row_list import RowList
from reader.tui.widgets.rows import Chained, Rows
from reader.tui.widgets.visits import Visits
from reader.typeset import break_lines

Convert = Callable[[str], str]
_OPEN, _FOLDED = "▾", "▸"
_INDENT = 2
_HEIGHT = 3  # lines of a saying
_FOLDED_KINDS: tuple[QuoteKind, ...] = ("term", "title")


@dataclass(frozen=True, slots=True)
class Fold:
    """A row that folds what stands under it; `speaker` heads somebody's words."""

    key: Hashable
    label: str
    sayings: Sequence[Said]
    is_speaker: bool = False


class QuotesList(RowList):
    """Sayings by place or by speaker; terms and titles folded away behind them."""

    HINTS: ClassVar[tuple[str, ...]] = (
        *("list.open", "list.group", "list.copy_all", "list.copy", "list.filter"),
    )

    _flipped: frozenset[Hashable] = frozenset()
    _by_speaker = False
    _said: Sequence[Said] = ()
    _starts: Sequence[int] = ()
    _row_of: Sequence[int] = ()

    def show(
        self, text: str, quotes: Sequence[Quote], convert: Convert, beside: Sequence[Span] = ()
    ) -> None:
        """Show quotes of `text`, in text order, through `convert`.

        What the passages `beside` the text repeat is a further place of the saying.
        """
        self._text = text
        self._convert = convert
        self._visits = Visits()
        self._said = sayings_of(text, quotes, beside)
        self._marked = {kind: marked_words(text, quotes, kind) for kind in _FOLDED_KINDS}
        self.empty = _("No quotes")
        self._arrange()

    def group_otherwise(self) -> None:
        """By speaker, or by place."""
        self._by_speaker = not self._by_speaker
        if self._said:
            self._arrange()

    def row_at(self, position: int) -> int:
        """The row of the next saying, whatever the rows are grouped by."""
        if not self._row_of:
            return -1
        index = min(bisect_left(self._starts, position), len(self._starts) - 1)
        return self._row_of[index]

    def request_to_open(self, row: int) -> Message | None:
        """Go to the quote, asked again to its next place; on a fold, fold or unfold."""
        item = self._items[row]
        if isinstance(item, Fold):
            self._flipped = self._flipped ^ frozenset([item.key])
            self._arrange()
            return None
        place = self._visits.next(item.span, item.places)
        return None if place is None else JumpTo(place, "quotes")

    def request_to_copy(self, row: int) -> Message | None:
        """Copy the whole saying, without its marks; all that somebody says on their row."""
        item = self._items[row]
        if isinstance(item, Said):
            return CopyItem(self._words(item))
        return CopyItem("\n".join(map(self._words, item.sayings)))

    def request_to_copy_all(self) -> Message | None:
        """A table of the rows shown; a folded row stands for what is under it."""
        text, items, convert = self._text, self._items, self._convert
        shown, is_filtered = self.shown_rows, bool(self.query_text)

        def made() -> Table:
            found: dict[Span, Said] = {}
            for item in map(items.__getitem__, shown):
                if isinstance(item, Said):
                    found[item.span] = item
                elif not is_filtered and not self._is_open(item):
                    found.update((said.span, said) for said in item.sayings)
            return sayings_table(text, found.values(), convert)

        return CopyTable(made)

    def _arrange(self) -> None:
        parts: list[Sequence[Said | Fold]] = []
        if self._by_speaker:
            for speaker in by_speaker(self._said):
                name = _("unnamed") if speaker.name is None else self._convert(speaker.name)
                parts += self._folded(Fold(("speaker", speaker.name), name, speaker.sayings, True))
        else:
            parts.append(self._said)
        for kind in _FOLDED_KINDS:
            if self._marked[kind]:
                label = _("In marks") if kind == "term" else _("Works")
                parts += self._folded(Fold(kind, label, self._marked[kind]))
        self._items = Chained(parts)
        starts = starts_of(self._said)
        self._starts, self._row_of = starts, range(len(starts))
        if self._by_speaker:
            rows = {_key(item): row for row, item in enumerate(self._items)}
            self._starts = [start for start in starts if start in rows]
            self._row_of = [rows[start] for start in self._starts]
        heights = b"".join(bytes([self._height(part[0])]) * len(part) for part in parts if part)
        keys = Chained([starts if part is self._said else list(map(_key, part)) for part in parts])
        placed = () if self._by_speaker else starts
        self.show_rows(Rows(self._lines, self._text_at, heights, keys, placed))

    def _folded(self, fold: Fold) -> list[Sequence[Said | Fold]]:
        return [[fold], fold.sayings] if self._is_open(fold) else [[fold]]

    def _is_open(self, fold: Fold) -> bool:
        """Speakers are open until they are folded, the rest is folded until it is opened."""
        return fold.is_speaker is not (fold.key in self._flipped)

    def _height(self, item: Said | Fold) -> int:
        if isinstance(item, Fold) or item.kind in _FOLDED_KINDS:
            return 1
        return _HEIGHT

    def _words(self, said: Said) -> str:
        return self._convert(said.words(self._text))

    def _text_at(self, row: int) -> str:
        item = self._items[row]
        if isinstance(item, Said):
            return f"{self._words(item)} {item.speaker or ''}"
        return f"{item.label} {' '.join(map(self._words, item.sayings))}"

    def _lines(self, row: int, room: int) -> tuple[PieceLine, ...]:
        item = self._items[row]
        if isinstance(item, Fold):
            return (self._fold_line(item),)
        if item.kind in _FOLDED_KINDS:
            return (PieceLine((Piece(self._words(item)),), _times(item), indent=2),)
        return self._said_lines(item, room)

    def _fold_line(self, fold: Fold) -> PieceLine:
        sign = Piece(f"{_OPEN if self._is_open(fold) else _FOLDED} ", "muted")
        label = Piece(fold.label, "accent" if fold.is_speaker else "muted")
        return PieceLine((sign, label), (Piece(str(len(fold.sayings)), "faint"),))

    def _said_lines(self, said: Said, room: int) -> tuple[PieceLine, ...]:
        """Two lines of the words and one of who says them; short words leave a blank behind."""
        words = self._words(said)
        if said.kind == "direct":
            words = f"“{words}”"
        if self._by_speaker:
            return self._under_speaker(said, words, room)
        lines = [PieceLine((Piece(line),)) for line in two_lines(words, room)]
        lines.append(PieceLine(self._who(said), _times(said), indent=2))
        return tuple(lines) if len(lines) == 3 else (*lines, BLANK)

    def _under_speaker(self, said: Said, words: str, room: int) -> tuple[PieceLine, ...]:
        """The words alone, and a blank line behind them."""
        taken = cells_of(_times(said)) + 1 if said.also else 0
        first, *rest = two_lines(words, room - _INDENT - taken)
        lines = [PieceLine((Piece(first),), _times(said), indent=_INDENT)]
        lines += [PieceLine((Piece(line),), indent=_INDENT) for line in rest]
        return (*lines, *[BLANK] * (_HEIGHT - len(lines)))

    def _who(self, said: Said) -> tuple[Piece, ...]:
        cue = Piece(f" {self._convert(said.cue)}" if said.cue else "", "muted")
        if said.speaker is None:
            return (Piece(_("unnamed"), "muted"), cue)
        return (Piece(self._convert(said.speaker), "accent"), cue)


def _is_said(item: Said | Fold) -> bool:
    return isinstance(item, Said) and item.kind not in _FOLDED_KINDS


def _key(item: Said | Fold) -> Hashable:
    """What is said is known by its place, which follows the reading."""
    if isinstance(item, Fold):
        return item.key
    return item.span.start if _is_said(item) else item.span


def _times(said: Said) -> tuple[Piece, ...]:
    """How many places there are, where there are several."""
    return (Piece(f"×{len(said.places)}", "faint"),) if said.also else ()


def two_lines(words: str, room: int) -> list[str]:
    """The first line of `words`, broken as the page breaks lines, and the rest after it."""
    head = plain(words[: 4 * room + 8])
    spans = break_lines(head, max(2, room))
    if len(spans) < 2:
        return [head]
    return [head[spans[0].start : spans[0].end].rstrip(), head[spans[1].start :]]
