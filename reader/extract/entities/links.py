"""Which figures and quotes speak of which name.

A figure belongs to the nearest name before it in its clause; with none there, to the
subject of the sentence, then to the nearest name of the sentence.
"""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from reader.model.document import Document
from reader.model.entity import EntityKind
from reader.model.figure import Figure
from reader.model.quote import Quote
from reader.model.span import Span

_Key = tuple[str, EntityKind]
_Mention = tuple[Span, _Key]
_SENTENCE = re.compile("[。！？!?\n]")
_REACH = 240
# Kinds of figures that say when or in which order, not how much of something.
_SETTING = frozenset({"date", "time", "duration", "ordinal"})


@dataclass(frozen=True, slots=True)
class Ties:
    """Indices of figures and quotes by name and kind."""

    figures: Mapping[_Key, set[int]]
    quotes: Mapping[_Key, set[int]]


def tie(
    document: Document,
    places: Mapping[_Key, Sequence[Span]],
    figures: Sequence[Figure],
    quotes: Sequence[Quote],
) -> Ties:
    """Tie every figure to names of its sentence, every quote to its speaker and its subjects."""
    mentions = sorted((span, key) for key, spans in places.items() for span in spans)
    starts = [span.start for span, _ in mentions]
    by_name: defaultdict[_Key, set[int]] = defaultdict(set)
    for number, figure in enumerate(figures):
        for key in _owners(document.text, figure, mentions, starts):
            by_name[key].add(number)
    spoken: defaultdict[_Key, set[int]] = defaultdict(set)
    speakers: defaultdict[str, list[_Key]] = defaultdict(list)
    for key in places:
        speakers[key[0]].append(key)
    for number, quote in enumerate(quotes):
        for key in speakers.get(quote.speaker or "", ()):
            spoken[key].add(number)
        if quote.kind in ("direct", "indirect", "title"):
            first = bisect_left(starts, quote.inner.start)
            last = bisect_left(starts, quote.inner.end)
            for _, key in mentions[first:last]:
                spoken[key].add(number)
    return Ties(by_name, spoken)


def _owners(
    text: str, figure: Figure, mentions: Sequence[_Mention], starts: Sequence[int]
) -> list[_Key]:
    """The names that a figure speaks of: who acts, and the thing or place it happens on."""
    start, end = _sentence(text, figure.span)
    first, last = bisect_left(starts, start), bisect_left(starts, end)
    near = [pair for pair in mentions[first:last] if pair[1][1] != "work"]
    before = [pair for pair in near if pair[0].end <= figure.span.start]
    behind = [pair for pair in near if pair[0].start >= figure.span.end]
    actors = [pair for pair in before if pair[1][1] != "place"]
    owners: list[_Key] = []
    if actors:
        owners.append(actors[-1][1])
    elif behind and _same_clause(text, figure.span.end, behind[0][0].start):
        owners.append(behind[0][1])
    elif before:
        owners.append(before[-1][1])
    if not actors and figure.kind not in _SETTING:
        owners += _carried(text, start, mentions[max(0, first - 12) : first])
    grounds = [key for span, key in behind if _is_ground(text, figure.span.end, span)]
    return list(dict.fromkeys(owners + grounds[:1]))


def _carried(text: str, start: int, earlier: Sequence[_Mention]) -> list[_Key]:
    """Who acts in the sentence before, when a sentence of the same paragraph names nobody."""
    if not start or text[start - 1] == "\n":
        return []
    floor, _ = _sentence(text, Span(start - 1, start - 1))
    actors: list[_Key] = []
    for span, key in reversed(earlier):
        if span.start < floor:
            break
        if key[1] not in ("place", "work"):
            actors.append(key)
    return actors[-1:]


def _sentence(text: str, span: Span) -> tuple[int, int]:
    floor, ceiling = max(0, span.start - _REACH), min(len(text), span.end + _REACH)
    for match in _SENTENCE.finditer(text, floor, span.start):
        floor = match.end()
    end = _SENTENCE.search(text, span.end, ceiling)
    return floor, end.start() if end else ceiling


def _same_clause(text: str, start: int, end: int) -> bool:
    return not any(mark in text[start:end] for mark in ",，;；:：")


def _is_ground(text: str, end: int, span: Span) -> bool:
    """1.5亿人次在钉钉上打卡: the figure happens on what follows 在."""
    return text[span.start - 1] == "在" and _same_clause(text, end, span.start)
