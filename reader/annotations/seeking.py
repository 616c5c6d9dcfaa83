"""Find a quote by its words and its context, without the text that it was made on."""

from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from reader.annotations.letters import Letters
from reader.annotations.pinning import Run, common_prefix, common_suffix
from reader.model.span import Span

SHORT = 8
CLOSE = "\x00"
_CONTEXT = 32
_SUPPORTED = 0.6  # context that speaks for a place
_SEED = 4
_LATIN_SEED = 7
_MOST_HITS = 400
_MOST_CANDIDATES = 12
_BUCKET = 16
_SOLID = 3
_NEAR = 2
_GROWTH = 64


@dataclass(frozen=True, slots=True)
class Sought:
    """A quote in folded letters with what stood before and after it.

    `hint` is the letter at which it is expected. The floors are least similarities of a
    quote that is not found as it was.
    """

    exact: str
    prefix: str = ""
    suffix: str = ""
    hint: int | None = None
    floor: float = 0.65
    context_floor: float = 0.4


class Found(NamedTuple):
    """A place in folded letters; `quote` and `context` are similarities, None without context.

    `rivals` counts other places that are as good.
    """

    span: Span
    quote: float
    context: float | None
    rivals: int = 0

    @property
    def rank(self) -> float:
        """Similarity of the whole, the quote counting more than its context."""
        return self.quote if self.context is None else 0.65 * self.quote + 0.35 * self.context


def seek(text: str, sought: Sought, within: Letters | None = None) -> Found | None:
    """The best place for a quote in the folded `text`; None below the floors.

    `within` holds the parts of `text` that may be taken, each closed by a control character.
    Similar words are not enough for a short quote, nor where the context speaks against it.
    """
    if not sought.exact:
        return None
    area = within or Letters(text, [0], [0])
    found = [_weigh(text, sought, span) for span in _exact_spans(area, sought)]
    if not any(_is_sure(place) for place in found):
        found += [_weigh(text, sought, span) for span in _near_spans(area, sought)]
    found = [place for place in found if _is_enough(sought, place)]
    if not found:
        return None
    best = max(found, key=lambda place: (place.rank, -_distance(sought, place)))
    rivals = sum(
        place.rank >= best.rank - 1e-9 and not place.span.overlaps(best.span) for place in found
    )
    return best._replace(rivals=rivals)


def longest_run(old: str, span: Span, within: Letters) -> Span | None:
    """Where the quote at `span` of `old` stands with the most letters around it as they were.

    None unless one place has more of them than any other, and they are enough to be told from
    all else in `old`. Offsets are letters of the text that `within` has parts of.
    """
    quote = old[span.start : span.end]
    before, after = old[max(0, span.start - _GROWTH) : span.start], old[span.end :][:_GROWTH]
    runs: list[tuple[int, int, int]] = []
    for at in _likely_hits(within.text, quote, before, after):
        back = common_suffix(before, within.text[max(0, at - _GROWTH) : at])
        ahead = common_prefix(after, within.text[at + len(quote) :][:_GROWTH])
        runs.append((back + ahead, back, at))
    runs.sort(reverse=True)
    if not runs or runs[0][0] + len(quote) < SHORT or (len(runs) > 1 and runs[0][0] == runs[1][0]):
        return None
    more, back, at = runs[0]
    if span.length < _SEED and not 0 < back < more:
        return None
    run = old[span.start - back : span.end + more - back]
    if old.find(run) != old.rfind(run):
        return None
    return Span(within.place(at), within.place(at) + len(quote))


def _exact_spans(area: Letters, sought: Sought) -> list[Span]:
    exact, hint = sought.exact, sought.hint
    near = None if hint is None else area.index(hint)
    hits = _likely_hits(area.text, exact, sought.prefix, sought.suffix, near)
    return [Span(start, start + len(exact)) for start in map(area.place, hits)]


def _likely_hits(
    text: str, quote: str, before: str, after: str, near: int | None = None
) -> list[int]:
    """Where a quote stands; one that stands everywhere, also near a letter and in its context."""
    hits = _hits(text, quote)
    if len(hits) < _MOST_HITS:
        return hits
    found = set(hits)
    if near is not None:
        found.update(_hits(text, quote, near), _hits_before(text, quote, near))
    for size in (_CONTEXT // 3, _SEED):
        head, tail = before[-size:], after[:size]
        found.update(at + len(head) for at in _hits(text, head + quote))
        found.update(_hits(text, quote + tail))
    return sorted(found)


def _near_spans(area: Letters, sought: Sought) -> list[Span]:
    """Places to which several seeds of the quote and its context point."""
    if len(sought.exact) < _SEED:
        return []
    prefix, suffix = sought.prefix[-_CONTEXT:], sought.suffix[:_CONTEXT]
    needle = prefix + sought.exact + suffix
    quote = Span(len(prefix), len(prefix) + len(sought.exact))
    slack = max(12, len(sought.exact) // 2)
    spans: dict[Span, None] = {}
    for bucket, _ in _votes(area.text, needle).most_common(_MOST_CANDIDATES):
        start = max(0, bucket * _BUCKET - slack)
        window = area.text[start : (bucket + 1) * _BUCKET + len(needle) + slack]
        span = _place(needle, quote, window)
        if span is not None and CLOSE not in window[span.start : span.end]:
            last = area.place(start + span.end - 1)
            spans[Span(area.place(start + span.start), last + 1)] = None
    return list(spans)


def _votes(text: str, needle: str) -> Counter[int]:
    size = _LATIN_SEED if needle.isascii() else _SEED
    size = min(size, max(2, len(needle) // 3))
    votes: Counter[int] = Counter()
    for offset in range(0, len(needle) - size + 1, max(1, len(needle) // 24)):
        hits = _hits(text, needle[offset : offset + size])
        if len(hits) < _MOST_HITS:
            votes.update((hit - offset) // _BUCKET for hit in hits)
    return votes


def _hits(text: str, piece: str, start: int = 0) -> list[int]:
    hits: list[int] = []
    at = text.find(piece, start)
    while at >= 0 and len(hits) < _MOST_HITS:
        hits.append(at)
        at = text.find(piece, at + 1)
    return hits


def _hits_before(text: str, piece: str, end: int) -> list[int]:
    hits: list[int] = []
    at = text.rfind(piece, 0, end)
    while at >= 0 and len(hits) < _MOST_HITS:
        hits.append(at)
        at = text.rfind(piece, 0, at + len(piece) - 1)
    return hits


def _place(needle: str, quote: Span, window: str) -> Span | None:
    """Where the quote within `needle` lies in `window`."""
    runs = _equal_runs(needle, window)
    body = [run for index, run in enumerate(runs) if not _is_stray(runs, index)] or runs
    inner = [index for index, run in enumerate(body) if _meets(run, quote)]
    if not inner:
        return None
    first, last = body[inner[0]], body[inner[-1]]
    # Letters of the quote that are gone may have been replaced, but not by its context.
    floor = body[inner[0] - 1].j + body[inner[0] - 1].n if inner[0] else 0
    ceiling = body[inner[-1] + 1].j if inner[-1] + 1 < len(body) else len(window)
    start = max(floor, first.j + quote.start - first.i)
    end = min(ceiling, last.j + quote.end - last.i)
    return Span(start, end) if start < end else None


def _meets(run: Run, quote: Span) -> bool:
    return run.i < quote.end and run.i + run.n > quote.start


def _equal_runs(needle: str, window: str) -> list[Run]:
    """What both have in the same order. Words of the needle's context may be elsewhere.

    So a letter replaced is not cheaper here than one taken out and one put in.
    """
    from rapidfuzz.distance import Indel

    return [
        Run(op.src_start, op.dest_start, op.src_end - op.src_start)
        for op in Indel.opcodes(needle, window)
        if op.tag == "equal"
    ]


def _is_stray(runs: list[Run], index: int) -> bool:
    """Whether a letter or two stand apart: at the rims of a window they belong to other words."""
    here = runs[index]
    if here.n >= _SOLID:
        return False
    beside = [pair for pair in pairwise(runs) if here in pair]
    return not any(
        max(b.i - a.i - a.n, b.j - a.j - a.n) <= _NEAR and max(a.n, b.n) >= _SOLID
        for a, b in beside
    )


def _weigh(text: str, sought: Sought, span: Span) -> Found:
    quote = similarity(sought.exact, text[span.start : span.end])
    sides: list[float] = []
    if sought.prefix:
        kept = sought.prefix[-_CONTEXT:]
        sides.append(side_similarity(kept, text[max(0, span.start - len(kept)) : span.start], -1))
    if sought.suffix:
        kept = sought.suffix[:_CONTEXT]
        sides.append(side_similarity(kept, text[span.end : span.end + len(kept)], 1))
    # One side may have been rewritten or moved away: the better one counts for more.
    context = None if not sides else 0.7 * max(sides) + 0.3 * min(sides)
    return Found(span, quote, context)


def is_supported(place: Found) -> bool:
    """Whether the context, if any is known, speaks for a place."""
    return place.context is None or place.context >= _SUPPORTED


def _is_sure(place: Found) -> bool:
    return place.quote == 1 and is_supported(place)


def _is_enough(sought: Sought, place: Found) -> bool:
    if place.quote < sought.floor:
        return False
    if len(sought.exact) < SHORT:
        return place.quote == 1 and is_supported(place)
    if place.context is None or place.quote == 1:
        return place.quote >= max(sought.floor, 0.75)
    return place.context >= sought.context_floor


def _distance(sought: Sought, place: Found) -> int:
    return place.span.start if sought.hint is None else abs(place.span.start - sought.hint)


def similarity(a: str, b: str) -> float:
    """1 minus the Levenshtein distance over the longer length."""
    if a == b:
        return 1.0
    from rapidfuzz.distance import Levenshtein

    return Levenshtein.normalized_similarity(a, b)


def side_similarity(kept: str, there: str, direction: int) -> float:
    """How alike two contexts are, the letters next to the quote counting most."""
    near = 10
    a, b = (kept[-near:], there[-near:]) if direction < 0 else (kept[:near], there[:near])
    return 0.6 * similarity(a, b) + 0.4 * similarity(kept, there)


def is_word_apart(text: str, span: Span, prefix: str, suffix: str) -> bool:
    """Whether a Latin quote stands as a whole word in `text` (`Linus` is not in `machines`).

    A quote that was cut from within a word, as its context tells, may stand within one.
    """
    return (
        not _joins(text[max(0, span.start - 1) : span.start], text[span.start : span.start + 1])
        or _joins(prefix[-1:], text[span.start : span.start + 1])
    ) and (
        not _joins(text[span.end - 1 : span.end], text[span.end : span.end + 1])
        or _joins(text[span.end - 1 : span.end], suffix[:1])
    )


def _joins(a: str, b: str) -> bool:
    return (a + b).isascii() and a.isalnum() and b.isalnum()
