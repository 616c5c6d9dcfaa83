"""How a text is laid out: lines of one width, a line a paragraph, or everything in one line."""

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise, zip_longest
from typing import NamedTuple

from reader.structure.bylines import BYLINE_FIRST, is_byline
from reader.structure.chapters import is_chapter
from reader.structure.flat import is_flat, split_flat
from reader.structure.letters import CLOSERS, OPENERS, cells, ends_sentence, heading_shape
from reader.structure.lines import Line, Unit
from reader.structure.numbering import number_of
from reader.structure.roles import bullet_end

_SAMPLE = 600  # lines that tell the layout
_SHORTEST_CUT = 24  # code points of an indented line that may go on in the next
_NARROWEST, _WIDEST = 20, 170  # cells of hard-wrapped text


class Wrap(NamedTuple):
    """Hard-wrapped text: its width, and what tells paragraphs apart."""

    width: int
    by_cells: bool  # whether lines were broken by cells or by letters
    gap: int  # blank lines between the lines of one paragraph
    indents: bool
    body: int  # indent of the lines that go on

    def measure(self, line: Line) -> int:
        """The width of `line` with its indent."""
        return _measure(line, self.by_cells)


def to_units(lines: Sequence[Line]) -> list[Unit]:
    """Paragraph candidates: wrapped lines put together, lines of several paragraphs taken apart."""
    wrap = find_wrap(lines)
    if wrap is not None:
        return _unwrap(lines, wrap)
    if len(lines) <= 6 and is_flat(lines):
        return [Unit((part,)) for line in lines for part in split_flat(line)]
    return _with_tails(lines)


def _with_tails(lines: Sequence[Line]) -> list[Unit]:
    """A unit a line; what is not indented goes on with the indented line above that stopped."""
    found: list[Unit] = []
    above = None
    for line in lines:
        if above is not None and not line.indent and not line.gap and _is_tail(above, line):
            found[-1] = Unit((above, line), reason="went on without an indent")
            above = None
            continue
        found.append(Unit((line,)))
        above = line if line.indent else None
    return found


def _is_tail(above: Line, line: Line) -> bool:
    if len(above.text) < _SHORTEST_CUT or _may_end(above.text):
        return False
    text = line.text
    return not (is_chapter(text) or number_of(text) or bullet_end(text) or is_byline(text))


def find_wrap(lines: Sequence[Line]) -> Wrap | None:
    """The wrap of a text whose lines were broken at one width; None for other texts."""
    sample = lines[:_SAMPLE]
    if len(sample) < 4:
        return None
    gap = 0 if any(line.gap == 0 for line in sample[1:]) else 1
    width, exact, by_cells = max(
        _usual(sample, by_cells=True), _usual(sample, by_cells=False), key=lambda found: found[1]
    )
    if not exact:
        return None
    indents = [line.indent for line in sample]
    body = min(indents, key=lambda indent: (-indents.count(indent), indent))
    body = min(body, min(indents) + 1)
    marked = sum(indent > body for indent in indents) * 50 > len(indents)
    wrap = Wrap(width, by_cells, gap, marked, body)
    if not _NARROWEST <= width * (1 if by_cells else 2) <= _WIDEST:
        return None
    full = [
        not ends_sentence(line.text)
        for line, below in pairwise(sample)
        if below.gap <= gap and _is_full(line, below.text, wrap)
    ]
    # Cuts of columns leave a blank line as well: lines set apart must nearly all be full.
    share = 6 if gap == 0 else 2
    if len(full) < 3 or len(full) * share < len(sample) or sum(full) * 2 < len(full):
        return None
    return wrap


def _measure(line: Line, by_cells: bool) -> int:
    return cells(line.text) + 2 * line.indent if by_cells else len(line.text) + line.indent


def _usual(sample: Sequence[Line], *, by_cells: bool) -> tuple[int, int, bool]:
    """The width that many lines have and hardly any exceeds, and how many have it; else 0."""
    counts = Counter(_measure(line, by_cells) for line in sample)
    few, many = max(3, len(sample) // 12), max(3, len(sample) // 30)
    beyond = 0
    for width in sorted(counts, reverse=True):
        if counts[width] >= 2 and counts[width] + counts.get(width - 1, 0) >= many:
            return width, counts[width] + counts.get(width - 1, 0), by_cells
        beyond += counts[width]
        if beyond > few:
            break
    return 0, 0, by_cells


def _is_full(line: Line, below: str, wrap: Wrap) -> bool:
    """Whether the first word of the line below would not have fitted behind `line`."""
    width = wrap.measure(line)
    slack = 2 if wrap.by_cells else 1
    word = _first_word(below) if wrap.by_cells or below[0] <= "\x7f" else 1
    return width >= wrap.width or (
        width + word + slack > wrap.width and width >= wrap.width - max(4 * slack, word + slack)
    )


def _first_word(text: str) -> int:
    end = 0
    while end < len(text) and text[end] in OPENERS:
        end += 1
    if end < len(text) and text[end] <= "\x7f":
        while end < len(text) and text[end] <= "\x7f" and not text[end].isspace():
            end += 1
    else:
        end += 1
    while end < len(text) and (text[end] in CLOSERS or text[end] in "，。、；：？！"):
        end += 1
    return min(40, cells(text[:end]))


def _unwrap(lines: Sequence[Line], wrap: Wrap) -> list[Unit]:
    found: list[list[Line]] = []
    for line, below in zip_longest(lines, lines[1:]):
        if found and _goes_on(found[-1], line, wrap) and not _is_between(found[-1], line, below):
            found[-1].append(line)
        else:
            found.append([line])
    return [
        Unit(tuple(run), reason="hard-wrapped lines joined" if len(run) > 1 else "")
        for run in found
    ]


def _goes_on(run: list[Line], line: Line, wrap: Wrap) -> bool:
    above = run[-1]
    if line.gap > wrap.gap or (wrap.indents and line.indent > wrap.body):
        return False
    if is_chapter(line.text) or (len(run) == 1 and is_chapter(above.text)):
        return False
    if bullet_end(line.text) or (number_of(line.text) and _may_end(above.text)):
        return False
    if line.text[0] in BYLINE_FIRST and is_byline(line.text):
        return False
    if _is_full(above, line.text, wrap):
        return True
    # A line that stops early and ends no sentence goes on if it is surely one of a paragraph.
    begun = len(run) > 1 or (wrap.indents and above.indent > wrap.body)
    return begun and not ends_sentence(above.text) and wrap.measure(above) * 10 >= wrap.width * 7


def _is_between(run: list[Line], line: Line, below: Line | None) -> bool:
    """Whether `line` is a heading between a finished paragraph and one that begins indented."""
    if below is None or below.indent <= line.indent or below.indent != run[0].indent:
        return False
    return ends_sentence(run[-1].text) and heading_shape(line.text)


def _may_end(text: str) -> bool:
    return ends_sentence(text) or text[-1] in ":："
