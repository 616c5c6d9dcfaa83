"""Where a conversion that exchanges words changed the length of a text.

The words of a configuration are known, so that its edits can be read off the text and its
conversion; where that does not add up, clean cuts stand in: offset k is one when converting
the halves a[:k] and a[k:] and joining them gives the conversion of a.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from reader.text.folding import fold

# The change of letters that goes before the exchange of words; none where there is a blank.
LETTERS_FIRST = {"s2twp": "s2t", "s2hkp": "s2t", "tw2sp": "", "hk2sp": ""}
# Clean cuts convert a piece once an offset: longer pieces become one edit.
_CUT_LIMIT = 100
_PIECES = re.compile(r"[\w·-]+|[^\w·-]+")

_Words = dict[str, list[tuple[str, str]]]


class Edit(NamedTuple):
    """A range of the source that became a range of another length, both half-open."""

    start: int
    end: int
    view_start: int
    view_end: int


def word_edits(letters: str, view: str, config: str) -> list[Edit] | None:
    """The edits that the table of words of `config` explains; None where lengths disagree.

    `letters` is the source after the change of letters that `LETTERS_FIRST` names. Ranges
    between edits keep their length.
    """
    first, words = _table(config)
    edits: list[Edit] = []
    shift = done = 0
    for match in first.finditer(letters):
        start = match.start()
        if start < done:
            continue
        for key, value in words[match[0]]:
            at = start + shift
            if letters.startswith(key, start) and fold(view[at : at + len(value)]) == value:
                done = start + len(key)
                if len(key) != len(value):
                    edits.append(Edit(start, done, at, at + len(value)))
                    shift += len(value) - len(key)
                break
    return edits if len(letters) + shift == len(view) else None


@cache
def _table(config: str) -> tuple[re.Pattern[str], _Words]:
    """A pattern of the first letters of words; by first letter, words with folded values."""
    text = (Path(__file__).parent / "phrases" / f"{config}.txt").read_text(encoding="utf-8")
    words: _Words = defaultdict(list)
    for line in text.splitlines():
        key, _, value = line.partition("\t")
        words[key[0]].append((key, fold(value)))
    for entries in words.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    return re.compile(f"[{''.join(words)}]"), words


def clean_cuts(source: str, view: str, convert: Callable[[str], str]) -> list[Edit]:
    """The edits between clean cuts, looked for piece by piece between punctuation."""
    pieces = [(match[0], convert(match[0])) for match in _PIECES.finditer(source)]
    if "".join(target for _, target in pieces) != view:
        return [Edit(0, len(source), 0, len(view))]
    edits: list[Edit] = []
    start = at = 0
    for piece, target in pieces:
        if piece != target:
            edits += (
                Edit(a + start, b + start, c + at, d + at)
                for a, b, c, d in _piece_edits(piece, target, convert)
            )
        start, at = start + len(piece), at + len(target)
    return edits


def _piece_edits(piece: str, target: str, convert: Callable[[str], str]) -> Iterator[Edit]:
    if len(piece) > _CUT_LIMIT:
        if len(piece) != len(target):
            yield Edit(0, len(piece), 0, len(target))
        return
    before = shown = 0
    for offset in range(1, len(piece) + 1):
        head = convert(piece[:offset])
        if head + convert(piece[offset:]) != target:
            continue
        if offset - before != len(head) - shown:
            yield Edit(before, offset, shown, len(head))
        before, shown = offset, len(head)
