"""Lines of a source, and units: runs of lines that become one block."""

from itertools import pairwise
from typing import NamedTuple

from reader.model.block import BlockKind

KEEP_LINES = "\n"  # the glue of a unit whose line breaks belong to its text
FLOW = ""  # the glue of a unit whose pieces flow together


class Line(NamedTuple):
    """A line that is not blank.

    `start` is the source offset of its first letter, `text` has no blanks around it,
    `indent` counts the code points of blank before it, `gap` the blank lines above it.
    """

    start: int
    text: str
    indent: int = 0
    gap: int = 0


class Unit(NamedTuple):
    """Lines that become one block, with what is known of their role so far."""

    lines: tuple[Line, ...]
    kind: BlockKind = "paragraph"
    level: int = 0
    reason: str = ""
    glue: str = FLOW
    marker: int = 0  # code points at the start that became the kind
    mark: int = 0  # code points at the end that became the kind

    @property
    def text(self) -> str:
        """The text as it will stand in the document, what became the kind included."""
        if len(self.lines) == 1:
            return self.lines[0].text
        return joined(self.lines, self.glue)


def split_lines(text: str) -> list[Line]:
    """The lines of `text` that are not blank."""
    found: list[Line] = []
    add, line = found.append, Line
    offset, gap = 0, 0
    for raw in text.split("\n"):
        bare = raw.strip()
        if bare:
            indent = 0 if raw[0] == bare[0] else raw.index(bare[0])
            add(line(offset + indent, bare, indent, gap))
            gap = 0
        else:
            gap += 1
        offset += len(raw) + 1
    return found


def joined(lines: tuple[Line, ...], glue: str) -> str:
    """The texts of `lines`, put together as `glue` asks."""
    if glue == KEEP_LINES:
        return "\n".join([line.text for line in lines])
    parts = [lines[0].text]
    for left, right in pairwise(lines):
        parts.append(seam(left.text, right.text))
        parts.append(right.text)
    return "".join(parts)


def seam(left: str, right: str) -> str:
    """What stands between two pieces of a paragraph: a blank between Latin words, or nothing."""
    last, first = left[-1], right[0]
    if last > "\x7f" or first > "\x7f" or last == "-":
        return ""
    if last.isdigit() and (first.isdigit() or first in ".,%"):
        # A number cut in two, unless the text around it is set in Latin words.
        return " " if any("a" <= letter.lower() <= "z" for letter in left[-12:-1]) else ""
    if last.isalpha() and len(left) > 1 and left[-2] > "\x7f" and right[:1].islower():
        return ""
    return " "
