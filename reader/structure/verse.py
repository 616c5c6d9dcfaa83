"""Verse: lines of one length, in fives and sevens or set apart."""

from collections.abc import Mapping, Sequence
from itertools import pairwise

from reader.structure.facts import FACTS
from reader.structure.letters import is_han
from reader.structure.lines import KEEP_LINES, Unit
from reader.structure.lists import CONTENTS

_MARKS = "，。！？；、,.!?; \u3000"


def settle_verse(
    units: Sequence[Unit], texts: Sequence[str], settled: Mapping[int, Unit]
) -> dict[int, Unit]:
    """Runs of verse among the units, each line as a verse (a stanza's lines are one later)."""
    found: dict[int, Unit] = {}
    behind = 0  # what was looked at already
    # Lines of one measure are of one length: a cheap test for the many that are not.
    sizes = list(map(len, texts))
    alike = pairwise(sizes)
    for index in [at for at, (a, b) in enumerate(alike) if a == b and a in _LENGTHS]:
        if index < behind or index in settled or not (measure := _measure(texts[index])):
            continue
        behind = index + 1
        while behind < len(units) and behind not in settled and not units[behind].lines[0].gap:
            if _measure(texts[behind]) != measure:
                break
            behind += 1
        if behind - index >= 2 and _is_verse(texts[index:behind]):
            for at in range(index, behind):
                found[at] = units[at]._replace(kind="verse", reason="lines of one measure")
    return found


def settle_free_verse(
    units: Sequence[Unit], texts: Sequence[str], settled: Mapping[int, Unit]
) -> dict[int, Unit]:
    """All lines of a poem without a measure: short clauses, most without a mark at their end.

    What tells it from notes is that its lines are clauses, with the words that bind them.
    """
    free = [index for index in range(len(units)) if index not in settled]
    lines = [texts[index] for index in free]
    if len(lines) < _FEWEST or max(map(len, lines)) > _LONGEST_LINE:
        return {}
    stopped = sum(line[-1] in _STOPS for line in lines)
    spoken = sum(line[0] in "“「" or line[-1] in "：:" for line in lines)
    counted = sum(any(map(str.isdigit, line)) for line in lines)
    bound = sum(not _BINDING.isdisjoint(line) for line in lines)
    if stopped * 2 > len(lines) or max(spoken, counted) * 5 > len(lines) or bound * 2 < len(lines):
        return {}
    if not any(not units[index].lines[0].gap for index in free[1:]):
        return {}
    return {index: units[index]._replace(kind="verse", reason="lines of a poem") for index in free}


def _measure(text: str) -> int:
    """Syllables a half-line of a line of verse; 0 for a line that is none."""
    if len(text) not in _LENGTHS:
        return 0
    if text[-1] not in _MARKS:
        return len(text) if len(text) in {5, 7} and all(map(is_han, text)) else 0
    halves = [half for half in text.translate(_BLANK).split() if half]
    sizes = {len(half) for half in halves}
    if len(sizes) != 1 or not halves:
        return 0
    size = sizes.pop()
    return (
        size
        if size in {4, 5, 7}
        and all("\u3400" <= letter <= "\u9fff" for half in halves for letter in half)
        else 0
    )


def _is_verse(lines: Sequence[str]) -> bool:
    """Whether lines of one measure are verse: narration puts no comma at the end of a line.

    Lines without marks at their ends are, where four or more stand together.
    """
    return len(lines) >= 4 or any(line[-1] in "，,、" for line in lines) or len(lines[0]) >= 10


_FEWEST, _LONGEST_LINE = 4, 28  # lines of a poem, and code points of one
_STOPS = frozenset("。！？；.!?;")
_BINDING = frozenset("的了着著过過在是不没沒我你他她它们們这這那又也都还還从從把被像向而和与與里裡")
_LENGTHS = frozenset((5, 6, 7, 8, 10, 12, 16))  # halves of four, five or seven with their marks
_KEPT = frozenset(("verse", "table"))
_BLANK = {ord(mark): " " for mark in _MARKS}


def _is_list(above: Unit, unit: Unit) -> bool:
    """Whether both are of one table of contents that blank lines set apart as a whole."""
    return unit.reason == above.reason == CONTENTS and above.lines[0].gap > 0


def merge_stanzas(units: Sequence[Unit]) -> list[Unit]:
    """`units` with the lines of a stanza, a table or contents as one block that keeps them."""
    groups: list[list[Unit]] = []
    for unit in units:
        if groups and _goes_along(groups[-1][0], unit):
            groups[-1].append(unit)
        else:
            groups.append([unit])
    return [_as_one(group) for group in groups]


def _goes_along(first: Unit, unit: Unit) -> bool:
    """Whether `unit` is of the stanza, table, contents or box that `first` begins."""
    if first.reason == unit.reason == FACTS:
        return True
    alike = unit.kind in _KEPT and first.kind == unit.kind
    return (alike or _is_list(first, unit)) and not unit.lines[0].gap


def _as_one(group: Sequence[Unit]) -> Unit:
    if len(group) == 1:
        return group[0]
    lines = tuple(line for unit in group for line in unit.lines)
    return group[0]._replace(lines=lines, glue=KEEP_LINES)
