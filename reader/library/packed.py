"""Findings as rows of numbers beside one list of words: as they are sent and kept.

A book has a hundred thousand figures and quotes and twice as many mentions. As objects they
cost 200 MB and a pause of the collector; as rows, 10 MB, and one is made when it is looked at.
"""

from array import array
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from reader.model.entity import Entity
from reader.model.figure import Figure, Scalar
from reader.model.findings import Findings
from reader.model.quote import Quote
from reader.model.span import Span

NONE = -1
# Numbers a row. A word is its index, a span two offsets; NONE stands for what is missing.
FIGURE = 12  # start, end, kind, value, its upper end, flags, unit, bound, change, of, its span
QUOTE = 11  # start, end, inner span, kind, speaker, its span, cue, group, note
NAME = 8  # name, kind, full name, from and to in mentions, in links: figures, quotes, the end
_APPROX, _AGO, _PAIR = 1, 2, 4


@dataclass(frozen=True, slots=True)
class Packed:
    """Findings of `span`; `mentions` are starts and ends, `links` indices of figures and quotes."""

    span: Span
    producer: str
    words: tuple[str, ...]
    figures: "array[int]"
    quotes: "array[int]"
    names: "array[int]"
    mentions: "array[int]"
    links: "array[int]"

    def figure(self, index: int) -> Figure:
        """The figure with this index."""
        row = self.figures[index * FIGURE : (index + 1) * FIGURE]
        start, end, kind, low, high, flags, unit, bound, change, of, of_start, of_end = row
        value = self._scalar(low)
        made: dict[str, Any] = {"kind": self.words[kind], "unit": self.words[unit]}
        made |= {"bound": self._word(bound), "change": self._word(change), "of": self._word(of)}
        return Figure(
            Span(start, end),
            value=(value, self._scalar(high)) if flags & _PAIR else value,
            approx=bool(flags & _APPROX),
            ago=bool(flags & _AGO),
            of_span=_span(of_start, of_end),
            **made,
        )

    def quote(self, index: int) -> Quote:
        """The quote with this index."""
        row = self.quotes[index * QUOTE : (index + 1) * QUOTE]
        start, end, first, last, kind, speaker, from_, to, cue, group, note = row
        made: dict[str, Any] = {"kind": self.words[kind], "note": self.words[note]}
        return Quote(
            Span(start, end),
            Span(first, last),
            speaker=self._word(speaker),
            speaker_span=_span(from_, to),
            cue=self._word(cue),
            group=None if group == NONE else group,
            **made,
        )

    def entity(self, index: int) -> Entity:
        """The name with this index."""
        row = self.names[index * NAME : (index + 1) * NAME]
        name, kind, full, first, last, figures, quotes, end = row
        made: dict[str, Any] = {"kind": self.words[kind], "alias_of": self._word(full)}
        pairs = self.mentions[2 * first : 2 * last]
        return Entity(
            self.words[name],
            mentions=tuple(map(Span, pairs[::2], pairs[1::2])),
            figures=tuple(self.links[figures:quotes]),
            quotes=tuple(self.links[quotes:end]),
            **made,
        )

    def _word(self, index: int) -> str | None:
        return None if index == NONE else self.words[index]

    def _scalar(self, index: int) -> Scalar:
        written = self._word(index)
        if written is None:
            return None
        return Decimal(written[1:]) if written.startswith("=") else written[1:]


def pack(findings: Findings) -> Packed:
    """Findings as rows."""
    words: dict[str, int] = {}

    def word(text: str | None) -> int:
        return NONE if text is None else words.setdefault(text, len(words))

    figures, quotes, names = array("i"), array("i"), array("i")
    mentions, links = array("i"), array("i")
    for figure in findings.figures:
        figures.extend(_figure_row(figure, word))
    for quote in findings.quotes:
        quotes.extend(_quote_row(quote, word))
    for entity in findings.entities:
        first = len(mentions) // 2, len(links)
        mentions.extend(offset for span in entity.mentions for offset in span)
        links.extend((*entity.figures, *entity.quotes))
        names.extend((word(entity.name), word(entity.kind), word(entity.alias_of)))
        names.extend((first[0], len(mentions) // 2))
        names.extend((first[1], first[1] + len(entity.figures), len(links)))
    return Packed(
        findings.span, findings.producer, tuple(words), figures, quotes, names, mentions, links
    )


def unpack(packed: Packed) -> Findings:
    """All of it as it was.

    Raises:
        LookupError, ValueError, ArithmeticError: the rows do not belong together.
    """
    return Findings(
        packed.span,
        tuple(map(packed.figure, range(len(packed.figures) // FIGURE))),
        tuple(map(packed.quote, range(len(packed.quotes) // QUOTE))),
        tuple(map(packed.entity, range(len(packed.names) // NAME))),
        packed.producer,
    )


def shifted(packed: Packed, by: int) -> Packed:
    """The same findings `by` code points further on.

    The groups of quotes move too: no other part of the text has their numbers then.
    """
    if not by:
        return packed
    return replace(
        packed,
        span=packed.span.shift(by),
        figures=_moved(packed.figures, FIGURE, (0, 1, 10, 11), by),
        quotes=_moved(packed.quotes, QUOTE, (0, 1, 2, 3, 6, 7, 9), by),
        mentions=_moved(packed.mentions, 1, (0,), by),
    )


def _moved(rows: "array[int]", width: int, columns: Iterable[int], by: int) -> "array[int]":
    moved = rows[:]
    for column in columns:
        offsets = (NONE if at == NONE else at + by for at in rows[column::width])
        moved[column::width] = array("i", offsets)
    return moved


def _figure_row(figure: Figure, word: Callable[[str | None], int]) -> Sequence[int]:
    value, is_pair = figure.value, isinstance(figure.value, tuple)
    low, high = value if isinstance(value, tuple) else (value, None)
    flags = _APPROX * figure.approx | _AGO * figure.ago | _PAIR * is_pair
    numbers = (word(figure.kind), word(_written(low)), word(_written(high)), flags)
    words = (word(figure.unit), word(figure.bound), word(figure.change), word(figure.of))
    return (*figure.span, *numbers, *words, *_offsets(figure.of_span))


def _quote_row(quote: Quote, word: Callable[[str | None], int]) -> Sequence[int]:
    group = NONE if quote.group is None else quote.group
    who = (word(quote.speaker), *_offsets(quote.speaker_span), word(quote.cue))
    return (*quote.span, *quote.inner, word(quote.kind), *who, group, word(quote.note))


def _written(value: Scalar) -> str | None:
    """A number is told from a text by the sign before it."""
    if value is None:
        return None
    return f"={value}" if isinstance(value, Decimal) else f"'{value}"


def _offsets(span: Span | None) -> tuple[int, int]:
    return (NONE, NONE) if span is None else span


def _span(start: int, end: int) -> Span | None:
    return None if start == NONE else Span(start, end)
