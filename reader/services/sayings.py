"""Sayings: quotes as a reader thinks of them, each with all its places, grouped by speaker."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import overload

from reader.config.messages import mark
from reader.model.quote import Quote, QuoteKind
from reader.model.span import Span
from reader.services.found import SPOKEN, Joined, Quotes, Row, row_start
from reader.services.tables import Column, Table, worded
from reader.text.patterns import pattern

Convert = Callable[[str], str]
KINDS: dict[QuoteKind, str] = {
    "direct": mark("word for word"),
    "indirect": mark("reported"),
    "term": mark("In marks"),
    "title": mark("Works"),
}
COLUMNS = (
    Column("speaker", mark("Speaker")),
    Column("cue", mark("Verb")),
    Column("kind", mark("Kind"), says=worded(KINDS)),
    Column("times", mark("Times"), "right"),
    Column("text", mark("Words"), wide=True),
)
_LETTERS = pattern(r"[^\W_]+")
_SENTENCE = pattern(r"[^。！？!?\n]+")
_CLAUSE = pattern(r"[^。！？；，：!?;,:\n]+")
_ENOUGH = 10  # letters that are not the same by chance


@dataclass(frozen=True, slots=True)
class Said:
    """One saying: a quote, or the parts into which a cue splits it.

    `also` are further places of the text where it, or a part of it, stands.
    """

    parts: tuple[Quote, ...]
    also: tuple[Span, ...] = ()

    @property
    def span(self) -> Span:
        """From the first mark to the last."""
        return Span(self.parts[0].span.start, self.parts[-1].span.end)

    @property
    def places(self) -> tuple[Span, ...]:
        """Where it stands: its own place first, then the others in text order."""
        return (self.span, *self.also)

    @property
    def kind(self) -> QuoteKind:
        """What kind of quote it is."""
        return self.parts[0].kind

    @property
    def speaker(self) -> str | None:
        """Who says it, where the text tells."""
        return next((part.speaker for part in self.parts if part.speaker), None)

    @property
    def cue(self) -> str | None:
        """The word that says so."""
        return next((part.cue for part in self.parts if part.cue), None)

    def words(self, text: str) -> str:
        """All of it, without its marks."""
        return "……".join(text[part.inner.start : part.inner.end] for part in self.parts)


@dataclass(frozen=True, slots=True)
class Speaker:
    """Somebody, None for those unnamed, with all their sayings in text order."""

    name: str | None
    sayings: tuple[Said, ...]


# Tying compares each saying with each sentence beside the text: nothing for a book.
TIED = 5_000


def sayings_of(text: str, quotes: Sequence[Quote], beside: Sequence[Span] = ()) -> Sequence[Said]:
    """Direct and indirect quotes by their first part.

    What the passages `beside` the text repeat of one is tied to it. Those of a book are made
    when they are looked at, and not tied.
    """
    if isinstance(quotes, Quotes) and (not beside or len(quotes) > TIED):
        return Joined(
            quotes.parts, lambda part: part.saying_starts, lambda part, n: Said(part.saying(n))
        )
    groups: dict[tuple[int | None, int], list[Quote]] = {}
    for index, quote in enumerate(quotes):
        if quote.kind in SPOKEN:
            key = (None, index) if quote.group is None else (quote.group, -1)
            groups.setdefault(key, []).append(quote)
    return _tied(text, [Said(tuple(parts)) for parts in groups.values()], beside)


def marked_words(text: str, quotes: Iterable[Quote], kind: QuoteKind) -> Sequence[Said]:
    """Terms, or titles, each once with all its places."""
    if isinstance(quotes, Quotes):
        return MarkedWords(quotes.marked(kind))
    found: dict[str, list[Quote]] = {}
    for quote in quotes:
        if quote.kind == kind:
            found.setdefault(text[quote.inner.start : quote.inner.end], []).append(quote)
    return [Said((first,), tuple(q.span for q in rest)) for first, *rest in found.values()]


class MarkedWords(Sequence[Said]):
    """Words set in marks somewhere in a book, by the rows of their quotes."""

    def __init__(self, rows: Sequence[tuple[Row, ...]]) -> None:
        self._rows = rows

    def __len__(self) -> int:
        return len(self._rows)

    @overload
    def __getitem__(self, index: int) -> Said: ...
    @overload
    def __getitem__(self, index: slice) -> "MarkedWords": ...
    def __getitem__(self, index: int | slice) -> "Said | MarkedWords":
        """The words with this index, with all their places."""
        if isinstance(index, slice):
            return MarkedWords(self._rows[index])
        ordered = sorted(self._rows[index], key=row_start)
        first, *rest = [row.part.packed.quote(row.number) for row in ordered]
        return Said((first,), tuple(quote.span for quote in rest))


def starts_of(sayings: Sequence[Said]) -> Sequence[int]:
    """Where they begin."""
    if isinstance(sayings, Joined):
        return sayings.starts
    return [said.span.start for said in sayings]


def by_speaker(sayings: Iterable[Said]) -> list[Speaker]:
    """Speakers with their words, who says most first, the unnamed last."""
    groups: dict[str | None, list[Said]] = {}
    for said in sayings:
        groups.setdefault(said.speaker, []).append(said)
    found = [Speaker(name, tuple(group)) for name, group in groups.items()]
    return sorted(found, key=lambda one: (one.name is None, -len(one.sayings)))


def sayings_table(text: str, sayings: Iterable[Said], convert: Convert) -> Table:
    """A row a saying."""
    rows = tuple(
        (
            convert(said.speaker or ""),
            convert(said.cue or ""),
            said.kind,
            str(len(said.places)),
            convert(said.words(text)),
        )
        for said in sayings
    )
    return Table(COLUMNS, rows)


def _tied(text: str, sayings: list[Said], beside: Sequence[Span]) -> list[Said]:
    if not beside or not sayings:
        return sayings
    letters = [_letters(said.words(text)) for said in sayings]
    also: dict[int, list[Span]] = {}
    for passage in beside:
        for sentence in _SENTENCE.finditer(text, passage.start, passage.end):
            whole = Span(*sentence.span())
            clauses = [Span(*m.span()) for m in _CLAUSE.finditer(text, whole.start, whole.end)]
            for place in [whole] if _said_at(text, whole, sayings, letters) else clauses:
                for index in _said_at(text, place, sayings, letters)[:1]:
                    _extend(also.setdefault(index, []), _trimmed(text, place))
    return [
        Said(said.parts, tuple(also.get(index, ())))
        for index, said in enumerate(sayings)
        if not _is_repeated(index, sayings, letters, beside)
    ]


def _is_repeated(
    index: int, sayings: Sequence[Said], letters: Sequence[str], beside: Sequence[Span]
) -> bool:
    """Whether a saying beside the text is one of the text, or a part of one."""
    if len(letters[index]) < _ENOUGH:
        return False
    place = sayings[index].span
    if not any(passage.covers(place) for passage in beside):
        return False
    return any(
        letters[index] in words and not any(passage.covers(said.span) for passage in beside)
        for said, words in zip(sayings, letters, strict=True)
    )


def _said_at(text: str, place: Span, sayings: Sequence[Said], letters: Sequence[str]) -> list[int]:
    """Which sayings the words at a place are taken from."""
    wanted = _letters(text[place.start : place.end])
    if len(wanted) < _ENOUGH:
        return []
    return [
        index
        for index, words in enumerate(letters)
        if wanted in words and not _is_part(sayings[index], place)
    ]


def _letters(text: str) -> str:
    return "".join(_LETTERS.findall(text))


def _is_part(said: Said, place: Span) -> bool:
    return any(part.span.overlaps(place) for part in said.parts)


def _extend(places: list[Span], place: Span) -> None:
    """Neighbouring clauses are one place."""
    if places and place.start - places[-1].end <= 1:
        places[-1] = Span(places[-1].start, place.end)
    else:
        places.append(place)


def _trimmed(text: str, span: Span) -> Span:
    words = text[span.start : span.end]
    start = span.start + len(words) - len(words.lstrip())
    return Span(start, start + len(words.strip()))
