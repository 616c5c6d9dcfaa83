"""How a text is laid out: lines of one width, a line a paragraph, or everything in one line."""

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise, zip_longest
from operator import itemgetter
from typing import NamedTuple

from reader.structure.bylines import BYLINE_FIRST, is_byline, is_dateline
from reader.structure.chapter_forms import is_chapter
from reader.structure.flat import (
    holds_paragraphs,
    is_flat,
    split_buttons,
    split_flat,
    split_turns,
)
from reader.structure.folios import as_folio, find_folios
from reader.structure.letters import CLOSERS, OPENERS, cells, ends_sentence, heading_shape
from reader.structure.lines import Line, Unit
from reader.structure.numbering import number_of
from reader.structure.roles import bullet_end
from reader.structure.tables import as_table, find_tables

_NOTED_FIRST = BYLINE_FIRST | frozenset("0123456789")
_NOTED = 40  # code points of a line of writers or of a day
_TURNS = "问答問QA"  # what a turn of a talk begins with, before a colon
_HANGING = "，。、；：？！”’」』）》〉】…—,.;:?!)"
_LONGER = 25  # one line in so many may be longer than broken lines are
_NARROW = 4  # blanks of an indent that are one cell wide each
_SAMPLE = 600  # lines that tell the layout
_LONG = 500  # code points of a line that may be a whole text
_SHORTEST_CUT = 24  # code points of an indented line that may go on in the next
_NARROWEST, _WIDEST = 20, 170  # cells of hard-wrapped text


class Ruler(NamedTuple):
    """How the lines of a text were measured when they were broken."""

    by_cells: bool  # by cells or by letters
    hangs: bool  # marks that must not begin a line hang behind the end of the one above

    def measure(self, line: Line) -> int:
        """The width of `line` with its indent."""
        text = line.text.rstrip(_HANGING) if self.hangs else line.text
        if not self.by_cells:
            return len(text) + line.indent
        # Two blanks before a paragraph are wide ones, four are narrow.
        return cells(text) + line.indent * (1 if line.indent >= _NARROW else 2)


class Wrap(NamedTuple):
    """Hard-wrapped text: its width, and what tells paragraphs apart."""

    width: int
    ruler: Ruler
    gap: int  # blank lines between the lines of one paragraph
    indents: bool
    body: int  # indent of the lines that go on

    @property
    def by_cells(self) -> bool:
        """Whether lines were broken by cells, not by letters."""
        return self.ruler.by_cells

    def measure(self, line: Line) -> int:
        """The width of `line` with its indent."""
        return self.ruler.measure(line)


_RULERS = (Ruler(True, False), Ruler(False, False), Ruler(True, True), Ruler(False, True))


def to_units(lines: Sequence[Line]) -> list[Unit]:
    """Paragraph candidates: wrapped lines put together, lines of several paragraphs taken apart.

    Tables, and what pages bear beside their text, are units already.
    """
    tables = find_tables(lines)
    rows = {at for table in tables for at in table}
    running = [line for at, line in enumerate(lines) if at not in rows] if rows else lines
    wrap = find_wrap(running)
    if wrap is None and not rows and len(lines) <= 6 and is_flat(lines):
        parts = [part for line in lines for part in split_flat(line)]
        return [Unit((turn,)) for part in parts for turn in split_turns(part)]
    if lines and len(lines) - 1 not in rows and len(parts := split_buttons(lines[-1])) > 1:
        lines = [*lines[:-1], *parts]
    settled = [(range(at, at + 1), as_folio(lines[at])) for at in find_folios(lines)]
    settled = [(run, unit) for run, unit in settled if run.start not in rows]
    settled += [(run, as_table(lines[run.start : run.stop])) for run in tables]
    found: list[Unit] = []
    start = 0
    for run, unit in sorted(settled, key=_start):
        found += [*_between_settled(lines[start : run.start], wrap), unit]
        start = run.stop
    return [*found, *_between_settled(lines[start:], wrap)]


def _start(settled: tuple[range, Unit]) -> int:
    return settled[0].start


def _between_settled(lines: Sequence[Line], wrap: Wrap | None) -> list[Unit]:
    if wrap is not None:
        return _unwrap(lines, wrap)
    if len(lines) <= _SAMPLE:
        lines = [turn for line in lines for turn in split_turns(line)]
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
        if len(line.text) > _LONG and holds_paragraphs(line):
            found.extend(Unit((part,)) for part in split_flat(line))
        else:
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
    exact, width, ruler = max((_usual(sample, ruler) for ruler in _RULERS), key=itemgetter(0))
    if not exact or _many_longer(sample, width, ruler):
        return None
    indents = [line.indent for line in sample]
    body = min(indents, key=lambda indent: (-indents.count(indent), indent))
    body = min(body, min(indents) + 1)
    marked = sum(indent > body for indent in indents) * 50 > len(indents)
    wrap = Wrap(width, ruler, gap, marked, body)
    if not _NARROWEST <= width * (1 if ruler.by_cells else 2) <= _WIDEST:
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


def _usual(sample: Sequence[Line], ruler: Ruler) -> tuple[int, int, Ruler]:
    """How many lines have the width that hardly any exceeds, and that width; 0 without one."""
    counts = Counter(map(ruler.measure, sample))
    few, many = max(3, len(sample) // 12), max(3, len(sample) // 30)
    beyond = 0
    for width in sorted(counts, reverse=True):
        alike = counts[width] + counts.get(width - 1, 0)
        if counts[width] >= 2 and alike >= many:
            return alike, width, ruler
        beyond += counts[width]
        if beyond > few:
            break
    return 0, 0, ruler


def _many_longer(sample: Sequence[Line], width: int, ruler: Ruler) -> bool:
    """Whether lines are a good deal longer than the width: then they were not broken there."""
    longest = width * 5 // 4
    return sum(ruler.measure(line) > longest for line in sample) * _LONGER > len(sample)


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
    if line.text[0] in _NOTED_FIRST and _is_noted(line.text):
        return False
    if len(run) == 1 and above.text[0] in _NOTED_FIRST and _is_noted(above.text):
        return False
    if line.text[0] in _TURNS and line.text[1:2] in (":", "："):
        return False
    if _is_full(above, line.text, wrap):
        return not _ends_paragraph(above, line, wrap)
    # A line that stops early and ends no sentence goes on if it is surely one of a paragraph.
    begun = len(run) > 1 or (wrap.indents and above.indent > wrap.body)
    return begun and not ends_sentence(above.text) and wrap.measure(above) * 10 >= wrap.width * 7


def _is_noted(text: str) -> bool:
    """Whether a short line names writers or a day, as lines beside a headline do."""
    return len(text) <= _NOTED and (is_byline(text) or is_dateline(text))


def _ends_paragraph(above: Line, line: Line, wrap: Wrap) -> bool:
    """Whether a line that ends a sentence had room for one letter more.

    It tells paragraphs apart where neither indents nor blank lines do.
    """
    text = above.text
    if wrap.indents or not ends_sentence(text):
        return False
    word = _first_word(line.text) if wrap.by_cells or line.text[0] <= "\x7f" else 1
    return wrap.measure(above) + word <= wrap.width


def _is_between(run: list[Line], line: Line, below: Line | None) -> bool:
    """Whether `line` is a heading between a finished paragraph and one that begins indented."""
    if below is None or below.indent <= line.indent or below.indent != run[0].indent:
        return False
    return ends_sentence(run[-1].text) and heading_shape(line.text)


def _may_end(text: str) -> bool:
    return ends_sentence(text) or text[-1] in ":："
