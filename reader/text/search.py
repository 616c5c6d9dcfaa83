"""A query as one pattern over raw text, whatever its script, width and case."""

import re
from collections.abc import Sequence
from itertools import pairwise

from reader.text.folding import fold, interchanged, variants
from reader.text.patterns import pattern

# With more forms of the first letter, one look for a class is as fast as one look for each.
MOST_FORMS = 6
# A hit reaches so far behind its first letter: beyond it, only if thousands of blanks are in it.
LONGEST = 4_096
_NOTHING = pattern(r"(?!)")
_QUOTES = ('"“”「」『』〝〞＂', "'‘’「」『』＇")
# A line end inside a paragraph, with the indent behind it.
_LINE_END = "\n[ \t\u3000]*+"
_GAP = "[\\s\u3000]++"


def search_pattern(query: str, *alternatives: str) -> re.Pattern[str]:
    """A pattern that finds `query`, or any of the alternatives, in text as it was written.

    Each letter stands for its forms in both scripts, both widths and both cases, a quotation
    mark for the marks of its level; a blank matches any run of blanks. Letters may have a
    line end between them, except within a Western word, and Han and Western letters a blank
    (5G 网络). A query without letters matches nothing.
    """
    spelt = _spelt(query, *alternatives)
    if not spelt:
        return _NOTHING
    if len(spelt) == 1:
        return re.compile(_first(spelt[0]) + _rest(spelt[0]))
    # One class at the start keeps the engine's fast scan, which a branch would lose.
    starts = "".join(dict.fromkeys("".join(_forms(units[0]) for units in spelt)))
    branches = (f"(?<={_first(units)}){_rest(units)}" for units in spelt)
    return re.compile(f"{_class(starts)}(?:{'|'.join(branches)})")


def literal_patterns(query: str, *alternatives: str) -> tuple[re.Pattern[str], ...]:
    """Patterns that together find what `search_pattern` finds, one for each form of a first letter.

    The engine looks for one letter ten times as fast as for a class of two.
    """
    rests: dict[str, dict[str, None]] = {}
    for units in _spelt(query, *alternatives):
        for form in _forms(units[0]):
            rests.setdefault(form, {})[_rest(units)] = None
    if len(rests) > MOST_FORMS:
        return (search_pattern(query, *alternatives),)
    return tuple(re.compile(f"{re.escape(c)}(?:{'|'.join(rest)})") for c, rest in rests.items())


def places_of(
    text: str, patterns: Sequence[re.Pattern[str]], start: int, end: int
) -> list[tuple[int, int]]:
    """Where the patterns match from `start` on and before `end`: none over another, in order."""
    limit = end + LONGEST
    found = [m.span() for pattern in patterns for m in pattern.finditer(text, start, limit)]
    found.sort()
    if any(after[0] < before[1] for before, after in pairwise(found)):
        found = _apart(text, patterns, start, limit)
    while found and found[-1][0] >= end:
        found.pop()
    return found


def _apart(
    text: str, patterns: Sequence[re.Pattern[str]], start: int, limit: int
) -> list[tuple[int, int]]:
    """Every first match behind the one before, where matches of two patterns overlap."""
    found: list[tuple[int, int]] = []
    following = [pattern.search(text, start, limit) for pattern in patterns]
    while matches := [match.span() for match in following if match]:
        found.append(min(matches))
        start = found[-1][1]
        following = [
            pattern.search(text, start, limit) if match and match.start() < start else match
            for pattern, match in zip(patterns, following, strict=True)
        ]
    return found


def _spelt(*texts: str) -> list[tuple[str, ...]]:
    return [units for units in dict.fromkeys(tuple(_units(text)) for text in texts) if units]


def _units(query: str) -> list[str]:
    return list(re.sub(r"\s+", " ", fold(query)).strip())


def _first(units: tuple[str, ...]) -> str:
    return _class(_forms(units[0]))


def _rest(units: tuple[str, ...]) -> str:
    parts: list[str] = []
    for before, unit in pairwise(units):
        if unit == " ":
            parts.append(_GAP)
            continue
        parts += (_joint(before, unit), _class(_forms(unit)))
    return "".join(parts)


def _joint(before: str, after: str) -> str:
    """What may stand between two letters of a query."""
    if not before.isalnum() or not after.isalnum() or _is_han(before) == _is_han(after):
        return f"(?:{_LINE_END})?" if _is_han(before) or _is_han(after) else ""
    return f"(?:{_LINE_END}|[ \u00a0])?"


def _forms(letter: str) -> str:
    """Every way to write a folded letter."""
    for quotes in _QUOTES:
        if letter in quotes:
            return quotes
    if letter.isascii():
        cases = dict.fromkeys((letter, letter.lower(), letter.upper()))
        return "".join(form + chr(ord(form) + 0xFEE0) for form in cases)
    if not _is_han(letter):
        cases = dict.fromkeys((letter, letter.lower(), letter.upper()))
        return "".join(form for form in cases if len(form) == 1)
    same = letter + interchanged().get(letter, "")
    return "".join(form + variants().get(form, "") for form in same)


def _class(forms: str) -> str:
    return re.escape(forms) if len(forms) == 1 else f"[{re.escape(forms)}]"


def _is_han(letter: str) -> bool:
    return "\u3400" <= letter <= "\u9fff" or "\U00020000" <= letter <= "\U000323af"
