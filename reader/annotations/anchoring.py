"""Find marks again after a text changed: by the older text, or by the words alone."""

from collections.abc import Iterable
from dataclasses import replace

from reader.annotations.alignment import Alignment, Image
from reader.annotations.letters import Letters, fold_letters, unseen_rims
from reader.annotations.seeking import (
    SHORT,
    Found,
    Sought,
    is_supported,
    is_word_apart,
    longest_run,
    seek,
    similarity,
)
from reader.annotations.wordings import renderings
from reader.model.annotation import Anchor, AnchorState
from reader.model.span import Span

CONTEXT = 32
_LEAST = 0.6  # of a mark that the alignment carries over
_LEAST_FRAMED = 0.45  # where the letters on both sides stayed
_LEAST_ELSEWHERE = 0.72  # of one found in text that the older text does not explain
_LEAST_ALONE = 0.8  # the same, of a clause
_SURE = 0.75
_REACH = 12
_BOTH = 0.8  # context that both sides make
_EDGE = 10
_WORD = 4
_CLOSERS = ".!?;…", '"', ")"


def reanchor(old: str, new: str, spans: Iterable[Span | tuple[int, int]]) -> list[Anchor]:
    """One anchor in `new` for each span of `old`, in the same order; code points.

    A span whose words are gone gives an orphan, which keeps its old place and words: it is
    never put on a look-alike that the old text had elsewhere. Text inserted at an end stays
    outside. Spans beyond the text are clipped to it.
    """
    wanted = [_clipped(old, span) for span in spans]
    if old == new:
        return [anchor_at(new, span) for span in wanted]
    carrier = _Carrier(old, new)
    return [carrier.carry(span) for span in wanted]


def locate(
    text: str, exact: str, prefix: str = "", suffix: str = "", hint: int | None = None
) -> Anchor:
    """Where `exact` stands in `text`, known only by its words, its context and a likely offset.

    `anchored` if the words are there as they were, in one place or clearly in one of several;
    `check` if they were changed or several places are as good; else an orphan.
    """
    place = Span(hint, hint + len(exact)) if hint is not None else Span(0, 0)
    return locate_all(text, [Anchor(place, exact, prefix, suffix)])[0]


def locate_all(text: str, wanted: Iterable[Anchor]) -> list[Anchor]:
    """`locate` for many quotes of one text, in their order; a span of some length is the hint."""
    letters = fold_letters(text)
    return [_located(text, letters, anchor) for anchor in wanted]


def _located(text: str, letters: Letters, wanted: Anchor) -> Anchor:
    hinted = wanted.span.length > 0
    sought = Sought(
        fold_letters(wanted.exact).text,
        fold_letters(wanted.prefix).text,
        fold_letters(wanted.suffix).text,
        letters.index(wanted.span.start) if hinted else None,
    )
    lost = replace(wanted, state="orphan")
    found = seek(letters.text, sought)
    if found is None:
        return lost
    span = _in_source(letters, found.span, text, unseen_rims(wanted.exact))
    is_short = len(sought.exact) < SHORT
    if is_short and not is_word_apart(text, span, wanted.prefix, wanted.suffix):
        return lost
    return anchor_at(text, span, _state(found, hinted))


def anchor_at(text: str, span: Span, state: AnchorState = "anchored") -> Anchor:
    """An anchor at `span` of `text` with the words there and their context."""
    return Anchor(
        span,
        text[span.start : span.end],
        text[max(0, span.start - CONTEXT) : span.start],
        text[span.end : span.end + CONTEXT],
        state=state,
    )


def _state(found: Found, hinted: bool) -> AnchorState:
    # One side of a short quote may be the same around a look-alike: both must be.
    is_long = found.span.length >= 2 * SHORT
    known = is_supported(found) and (is_long or found.context is None or found.context >= _BOTH)
    if found.quote == 1 and known and (not found.rivals or hinted):
        return "anchored"
    return "check"


class _Carrier:
    """Carries spans from one text to another; aligns each stretch once."""

    def __init__(self, old: str, new: str) -> None:
        self._old_text, self._new_text = old, new
        self._old, self._new = fold_letters(old), fold_letters(new)
        self._alignment = Alignment(self._old.text, self._new.text)

    def carry(self, span: Span) -> Anchor:
        letters = Span(self._old.index(span.start), self._old.index(span.end))
        if not letters.length:
            return self._carry_point(span, letters.start)
        image = self._alignment.image(*letters)
        placed = self._aligned(letters, image) if image else None
        if placed is None:
            placed = self._elsewhere(letters)
        if placed is None:
            return anchor_at(self._old_text, span, "orphan")
        rims = unseen_rims(self._old_text[span.start : span.end])
        target = _in_source(self._new, placed[0], self._new_text, rims)
        return anchor_at(self._new_text, target, placed[1])

    def _aligned(self, span: Span, image: Image) -> tuple[Span, AnchorState] | None:
        quote = self._old.text[span.start : span.end]
        there = image.span
        alike = similarity(quote, self._new.text[there.start : there.end])
        is_beside_the_same = _neighbours(self._old, span) == _neighbours(self._new, there)
        snapped = None if alike == 1 and is_beside_the_same else self._reworded(span, there)
        if alike == 1:
            there = snapped or there
            is_known = self._is_supported(span, there) and not self._is_look_alike(span, there)
            return (there, "anchored") if is_known else None
        if snapped is not None:
            return snapped, "anchored"
        if self._is_anothers(span, there):
            return None
        if not self._is_supported(span, there):
            return None
        there = self._closed(span, there)
        if alike >= _LEAST:
            return there, "anchored" if alike >= _SURE else "check"
        kept_whole = image.equal >= 0.8 * span.length and image.runs <= 2 + span.length // 5
        is_framed = alike >= _LEAST_FRAMED and all(self._joints(span, there))
        return (there, "check") if kept_whole or is_framed else None

    def _closed(self, span: Span, there: Span) -> Span:
        """A quote that ended with a stop or a closing mark ends with one of its kind."""
        text, last = self._new.text, self._old.text[span.end - 1]
        kind = next((kind for kind in _CLOSERS if last in kind), None)
        if kind is None or text[there.end - 1] in kind:
            return there
        if text[there.end : there.end + 1] and text[there.end] in kind:
            return Span(there.start, there.end + 1)
        if there.length > 1 and text[there.end - 2] in kind and not text[there.end - 1].isalnum():
            return Span(there.start, there.end - 1)
        return there

    def _is_supported(self, span: Span, there: Span) -> bool:
        """Whether a short quote stands by letters that stood by it before."""
        if span.length >= SHORT or all(self._joints(span, there)):
            return True
        old, new = self._old.text, self._new.text
        if span.length < _WORD and not any(self._joints(span, there)):
            # One letter or two stand anywhere by chance.
            near = new[max(0, there.start - 2 * _REACH) : there.end + 2 * _REACH]
            if span.length == 1 or near.count(old[span.start : span.end]) != 1:
                return False
        before = Span(max(0, span.start - _REACH), span.start)
        after = Span(span.end, min(len(old), span.end + _REACH))
        sides = [side for side in (before, after) if side.length]
        at_edge = len(sides) < 2 and any(self._joints(span, there))
        return at_edge or any(self._is_beside(side, there) for side in sides)

    def _is_look_alike(self, span: Span, there: Span) -> bool:
        """Whether a short quote came among letters that other words of the old text had."""
        if span.length >= SHORT:
            return False
        before = self._old.text[max(0, span.start - SHORT) : span.end + SHORT]
        now = self._new.text[max(0, there.start - SHORT) : there.end + SHORT]
        return before != now and not self._came_from(span, there)

    def _joints(self, span: Span, there: Span) -> tuple[bool, bool]:
        """Whether the letters before and behind a quote still join it."""
        before = self._alignment.image(span.start - 1, span.start) if span.start else None
        after = self._alignment.image(span.end, span.end + 1)
        starts = span.start == there.start == 0
        ends = span.end == len(self._old.text) and there.end == len(self._new.text)
        return (
            starts or (before is not None and before[:2] == ((there.start - 1, there.start), 1)),
            ends or (after is not None and after[:2] == ((there.end, there.end + 1), 1)),
        )

    def _is_anothers(self, span: Span, there: Span) -> bool:
        """Whether the words at `there` are others of the old text that went there.

        A look-alike that took a deleted mark's place stands as often as before; a mark that
        was edited until it became like one makes one more.
        """
        words = self._new.text[there.start : there.end]
        if len(words) < SHORT or words not in self._old.text:
            return False
        others = self._old.text[: span.start].count(words) + self._old.text[span.end :].count(words)
        return others > 0 and self._new.text.count(words) <= others

    def _is_beside(self, side: Span, there: Span) -> bool:
        image = self._alignment.image(*side)
        if image is None or image.equal < side.length / 2:
            return False
        gap = max(there.start - image.span.end, image.span.start - there.end)
        return gap <= 2 * _REACH

    def _reworded(self, span: Span, there: Span) -> Span | None:
        """The quote as another region words it, near where it is; a long one by its ends."""
        whole = self._rendered(span, there)
        if whole is not None or span.length <= 2 * _EDGE:
            return whole
        head = Span(span.start, span.start + _EDGE)
        tail = Span(span.end - _EDGE, span.end)
        head_there, tail_there = self._alignment.image(*head), self._alignment.image(*tail)
        if head_there is None or tail_there is None:
            return None
        first = self._rendered(head, head_there.span)
        last = self._rendered(tail, tail_there.span)
        if first is None and last is None:
            return None
        found = Span(first.start if first else there.start, last.end if last else there.end)
        quote = self._old.text[span.start : span.end]
        alike = similarity(quote, self._new.text[found.start : found.end])
        return found if alike >= _LEAST else None

    def _rendered(self, span: Span, there: Span) -> Span | None:
        quote = self._old.text[span.start : span.end]
        before = self._old.text[max(0, span.start - _EDGE) : span.start]
        after = self._old.text[span.end : span.end + _EDGE]
        start = max(0, there.start - _REACH)
        window = self._new.text[start : there.end + _REACH]
        places: list[Span] = []
        for wording in renderings(quote, before, after):
            at = window.find(wording)
            while at >= 0:
                places.append(Span(at + start, at + start + len(wording)))
                at = window.find(wording, at + 1)
        if self._new.text[there.start : there.end] == quote:
            # As it was it may only grow, where its end cut through a word (算法, 演算法).
            places = [place for place in places if place.covers(there)]
        return min(
            places,
            key=lambda place: abs(place.start - there.start) + abs(place.end - there.end),
            default=None,
        )

    def _elsewhere(self, span: Span) -> tuple[Span, AnchorState] | None:
        leftover = self._alignment.leftover()
        if not leftover.text:
            return None
        moved = longest_run(self._old.text, span, leftover)
        if moved is not None:
            return moved, "anchored"
        sought = replace(
            _sought(self._old.text, span),
            floor=_LEAST_ELSEWHERE if span.length >= 2 * SHORT else _LEAST_ALONE,
            context_floor=0.0,
        )
        found = seek(self._new.text, sought, leftover)
        if found is None or not self._came_from(span, found.span):
            return None
        return found.span, _state(found, hinted=False)

    def _came_from(self, span: Span, there: Span) -> bool:
        """Whether no other words of the old text are more like those at `there`.

        A look-alike that moved while the mark itself was deleted is like the mark, and more
        like what it was.
        """
        back = seek(self._old.text, _sought(self._new.text, there))
        return back is None or back.span.overlaps(span)

    def _carry_point(self, span: Span, letter: int) -> Anchor:
        """A span without letters (a bookmark, a blank) goes with the letter beside it."""
        after = self._alignment.image(letter, letter + 1)
        before = self._alignment.image(letter - 1, letter) if letter else None
        if after is None and before is None:
            return anchor_at(self._old_text, span, "orphan")
        if after is not None:
            place = self._new.place(after.span.start)
        else:
            place = self._new.place(before.span.end - 1) + 1 if before else 0
        state: AnchorState = "anchored" if after and before else "check"
        length = (
            span.length
            if self._new_text.startswith(self._old_text[span.start : span.end], place - span.length)
            and place >= span.length
            else 0
        )
        return anchor_at(self._new_text, Span(place - length, place), state)


def _neighbours(letters: Letters, span: Span) -> tuple[str, str]:
    text = letters.text
    return text[max(0, span.start - 1) : span.start], text[span.end : span.end + 1]


def _sought(text: str, span: Span) -> Sought:
    """The letters at `span` of a folded text, with their context."""
    return Sought(
        text[span.start : span.end],
        text[max(0, span.start - CONTEXT) : span.start],
        text[span.end : span.end + CONTEXT],
    )


def _clipped(text: str, span: Span | tuple[int, int]) -> Span:
    start = min(max(0, span[0]), len(text))
    return Span(start, max(start, min(span[1], len(text))))


def _in_source(letters: Letters, span: Span, text: str, rims: tuple[str, str]) -> Span:
    """The source span of a span of letters, with the blanks that the quote had at its rims."""
    start, end = letters.place(span.start), letters.place(span.end - 1) + 1
    if rims[0] and start >= len(rims[0]) and text.startswith(rims[0], start - len(rims[0])):
        start -= len(rims[0])
    if rims[1] and text.startswith(rims[1], end):
        end += len(rims[1])
    return Span(start, end)
