"""What a reader decided about the parts of a text, laid over what the rules found.

Only line ends and blanks between blocks change: every letter stays in exactly one block.
"""

import sys
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import NamedTuple

from reader.model.block import Block
from reader.model.digest import digest_of
from reader.model.document import Document
from reader.model.offset_map import OffsetMap
from reader.model.overrule import Overrule
from reader.model.span import Span
from reader.structure.build import sections_of
from reader.structure.lines import seam

REASON = "decided by the reader"
_LINES = frozenset({"verse", "code", "table"})  # kinds whose line ends belong to the text
_ONE_LINE = frozenset({"title", "heading", "byline", "dateline", "sidebar_title"})
_ENOUGH = 8  # letters by which words are looked for where they are not at their place
_SEAM = 16  # letters before a seam that tell what stands between


class _Change(NamedTuple):
    """`text` in the place of what stands at `start` to `end`; both are kept in the source."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class _Wanted:
    """Decisions by the place of the text at which they hold; of two for one, the later."""

    breaks: dict[int, bool]
    roles: dict[int, Overrule]


def overruled(document: Document, overrules: Iterable[Overrule]) -> Document:
    """`document` with the decisions of a reader, given in the order in which they were made.

    A decision whose words are not in the text any more is passed over.
    """
    wanted = _wanted(document, overrules)
    if not wanted.breaks and not wanted.roles:
        return document
    cut, changes = _cut(document, wanted.breaks)
    text = _spliced(document.text, changes)
    moved = _Moved(changes)
    blocks = tuple(_settled(block, moved, wanted.roles.get(block.span.start)) for block in cut)
    return document._replace(
        text=text,
        blocks=blocks,
        sections=sections_of(text, blocks),
        digest=digest_of(text) if changes else document.digest,
        origin=_origin(document, changes, moved) if changes else document.origin,
    )


def _wanted(document: Document, overrules: Iterable[Overrule]) -> _Wanted:
    wanted = _Wanted({}, {})
    for one in overrules:
        start = _place(document, one)
        if start is None:
            continue
        if one.what in {"join", "split"}:
            wanted.breaks[start] = one.what == "split"
            continue
        wanted.roles[start] = one
        if one.what == "heading":
            end = start + document.origin.to_view(one.span.end) - _view_start(document, one)
            wanted.breaks[start] = True
            wanted.breaks[_next_letter(document.text, max(start + 1, end))] = True
    return wanted


def _view_start(document: Document, one: Overrule) -> int:
    return document.origin.to_view(one.span.start, "after")


def _place(document: Document, one: Overrule) -> int | None:
    """Where the words of a decision stand in the text; None where they do not."""
    text, exact = document.text, one.exact
    place = min(max(0, _view_start(document, one)), len(text))
    there = text[place : place + len(exact)]
    if exact and there.replace("\n", " ") == exact.replace("\n", " "):
        return place
    if len(exact) < _ENOUGH:
        return None
    found = [at for at in (text.find(exact, place), text.rfind(exact, 0, place)) if at >= 0]
    return min(found, key=lambda at: abs(at - place), default=None)


def _next_letter(text: str, position: int) -> int:
    while position < len(text) and text[position].isspace():
        position += 1
    return position


def _cut(document: Document, breaks: dict[int, bool]) -> tuple[list[Block], list[_Change]]:
    """Blocks cut and joined, still at their places in the old text, and what changes there."""
    splits = sorted(place for place, is_split in breaks.items() if is_split)
    found: list[Block] = []
    changes: list[_Change] = []
    for block in document.blocks:
        start, end = block.span
        inner = splits[bisect_right(splits, start) : bisect_left(splits, end)]
        pieces = _pieces(document.text, block, inner, changes)
        if found and breaks.get(start) is False:
            pieces[0] = _joined(document.text, found.pop(), pieces[0], changes)
        found += pieces
    return found, sorted(changes)


def _pieces(text: str, block: Block, at: Sequence[int], changes: list[_Change]) -> list[Block]:
    """A block cut before some letters of it; blanks before a cut go."""
    found = [block]
    for place in at:
        before = found.pop()
        kept = text[before.span.start : place].rstrip()
        end = before.span.start + len(kept)
        if not kept:
            found.append(before)
            continue
        changes.append(_Change(end, place, "\n"))
        rest = Span(place, before.span.end)
        found.append(before._replace(span=Span(before.span.start, end), reason=REASON))
        if before.kind in _ONE_LINE:
            found.append(Block(rest, "paragraph", 0, REASON))
        else:
            found.append(before._replace(span=rest, reason=REASON))
    return found


def _joined(text: str, first: Block, second: Block, changes: list[_Change]) -> Block:
    end, start = first.span.end, second.span.start
    before = text[max(first.span.start, end - _SEAM) : end]
    between = "\n" if first.kind in _LINES else seam(before, text[start : start + _SEAM])
    if text[end:start] != between:
        changes.append(_Change(end, start, between))
    return first._replace(span=Span(first.span.start, second.span.end), reason=REASON)


def _settled(block: Block, moved: "_Moved", role: Overrule | None) -> Block:
    """A block at its new place, with the role that was decided for it."""
    if role is not None:
        span = moved.span(block.span)
        if role.what == "heading":
            return Block(span, "heading", max(1, role.level), REASON)
        return Block(span, "paragraph", 0, REASON)
    if block.span.end <= moved.first:
        return block
    return Block(moved.span(block.span), block.kind, block.level, block.reason)


def _spliced(text: str, changes: Sequence[_Change]) -> str:
    parts: list[str] = []
    at = 0
    for change in changes:
        parts += (text[at : change.start], change.text)
        at = change.end
    return "".join((*parts, text[at:]))


class _Moved:
    """Places of the old text as places of the new one."""

    def __init__(self, changes: Sequence[_Change]) -> None:
        self._starts = [change.start for change in changes]
        self._ends = [change.end for change in changes]
        grown = (len(change.text) - (change.end - change.start) for change in changes)
        self._shifts = list(accumulate(grown, initial=0))
        self.first = self._starts[0] if changes else sys.maxsize

    def end(self, position: int) -> int:
        """The end of what stands before a place: changes there come behind it."""
        return position + self._shifts[bisect_left(self._starts, position)]

    def start(self, position: int) -> int:
        """The start of what stands at a place: changes there come before it."""
        return position + self._shifts[bisect_right(self._ends, position)]

    def span(self, span: Span) -> Span:
        """A block."""
        return Span(self.start(span.start), self.end(span.end))


def _origin(document: Document, changes: Sequence[_Change], moved: _Moved) -> OffsetMap:
    """The way from the source to the new text: the old cuts, and one around every change."""
    old, length = document.origin, len(document.text)
    source, view = ([0, length], [0, length]) if old.is_identity else (old.source, old.view)
    first = bisect_left(view, changes[0].start)
    last = bisect_right(view, changes[-1].end)
    cuts = zip(source[first:last], view[first:last], strict=True)
    left = {change.start: old.to_source(change.start) for change in changes}
    inside = _inside(changes)
    pairs = [
        (there, moved.end(here) if there <= left.get(here, -1) else moved.start(here))
        for there, here in cuts
        if here not in inside
    ]
    for change in changes:
        pairs.append((left[change.start], moved.end(change.start)))
        pairs.append((old.to_source(change.end, "after"), moved.start(change.end)))
    pairs = sorted(set(pairs))
    shift = moved.start(length) - length
    return OffsetMap(
        [*source[:first], *(there for there, _ in pairs), *source[last:]],
        [*view[:first], *(here for _, here in pairs), *(here + shift for here in view[last:])],
    )


def _inside(changes: Sequence[_Change]) -> frozenset[int]:
    """Places of the old text that are gone."""
    return frozenset(place for change in changes for place in range(change.start + 1, change.end))
