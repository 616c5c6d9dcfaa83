"""Marked-up sources: the roles that the markup gives, taken as they are."""

from typing import cast, get_args

from reader.model.block import BlockKind
from reader.model.raw import MarkedLine, RawText
from reader.structure.bylines import is_byline, is_dateline
from reader.structure.lines import FLOW, KEEP_LINES, Line, Unit, split_lines

_KINDS = frozenset(get_args(BlockKind))
# CommonMark 6.8: the line ends inside these are soft. A page's are its author's.
_SOFT = frozenset({"paragraph", "bullet", "heading", "title"})


def read_marked(raw: RawText) -> list[Unit]:
    """A unit for each marked block, and for each stretch of text that none covers."""
    units: list[Unit] = []
    at = 0
    soft = _SOFT if raw.source.media_type == "text/markdown" else frozenset[str]()
    for marked in raw.marked:
        start, end = max(at, marked.span.start), min(marked.span.end, len(raw.text))
        if end <= start:
            continue
        units.extend(_uncovered(raw.text, at, start))
        units.extend(_unit(_lines(raw.text, start, end), marked, soft))
        at = end
    units.extend(_uncovered(raw.text, at, len(raw.text)))
    return _with_bylines(units)


def _with_bylines(units: list[Unit]) -> list[Unit]:
    """Who wrote it and when, under the title: to markup a paragraph like all others."""
    found = list(units)
    for index, unit in enumerate(units):
        if unit.kind in {"title", "heading"}:
            continue
        if unit.kind == "paragraph" and is_byline(unit.text):
            found[index] = unit._replace(kind="byline", reason="names the writer")
        elif unit.kind == "paragraph" and is_dateline(unit.text):
            found[index] = unit._replace(kind="dateline", reason="a date")
        else:
            break
    return found


def _uncovered(text: str, start: int, end: int) -> list[Unit]:
    return [Unit((line,), reason="text between marked blocks") for line in _lines(text, start, end)]


def _lines(text: str, start: int, end: int) -> list[Line]:
    return [line._replace(start=line.start + start) for line in split_lines(text[start:end])]


def _unit(found: list[Line], marked: MarkedLine, soft: frozenset[str]) -> list[Unit]:
    lines = tuple(found)
    if marked.marker is not None and len(lines) > 1 and marked.marker.start > lines[0].start:
        lines = tuple(line for line in lines if not marked.marker.contains(line.start))
    if not lines:
        return []
    kind = cast("BlockKind", marked.kind) if marked.kind in _KINDS else "other"
    behind = marked.marker.end - lines[0].start if marked.marker else 0
    marker = behind if 0 < behind < len(lines[0].text) else 0
    glue = FLOW if kind in soft else KEEP_LINES
    return [Unit(lines, kind, marked.level, "marked so in the source", glue, marker)]
