"""An oracle for set lines that shares nothing with the breaker: lists from clreq, plain regexes.

`faults(text, lines, width)` names every fault; a fault is excused where no better place for the
break is in reach. It reads a million characters in seconds, for tests and benchmarks alike.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple
from unicodedata import category, combining, east_asian_width

NEVER_FIRST = frozenset("，。、；：！？”’）》」』】〉〕〗］｝,.;:?!)]}%％℃‰～·・々ー")
NEVER_LAST = frozenset("“‘（《「『【〈〔〖［｛([{")
STRICT_FIRST = frozenset("—…")
BLANKS = " \u3000\t\u200b"
_LETTER = "A-Za-zＡ-Ｚａ-ｚ\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u0370-\u03ff\u0400-\u04ff"
_DIGIT = "0-9０-９"
_IN_WORD = rf"(?:[{_LETTER}{_DIGIT}]|(?<=[{_DIGIT}])[.,:/-](?=[{_DIGIT}]))*"
WHOLE = re.compile(
    rf"(?P<word>(?:[¥￥$€£](?=[0-9]))?{_IN_WORD}[{_LETTER}]{_IN_WORD}(?:(?<=[0-9])[十百千万亿萬億]+)?)"
    rf"|(?P<number>[¥￥$€£]?[{_DIGIT}]+(?:[.,:/-][{_DIGIT}]+)*[十百千万亿萬億]*[%％‰℃]?)"
    r"|(?P<dash>—{2,}|…{2,})"
    r"|(?P<grapheme>[\U0001f1e6-\U0001f1ff]{2})"
)


class Fault(NamedTuple):
    """`kind` is cover, newline, wide, first, last, word, number, dash or grapheme."""

    kind: str
    at: int
    around: str


def cells(text: str, ambiguous: int) -> int:
    """Cells by UAX #11 alone; joined emoji count once."""
    total = sum(_cell(char, ambiguous) for at, char in enumerate(text) if not _joined(text, at))
    return total + sum(
        1 for char in re.findall("(?<!\u200d)[0-9#*\u2600-\u27bf]\ufe0f", text) if _narrow(char[0])
    )


def _narrow(char: str) -> bool:
    return east_asian_width(char) not in "WF"


def _cell(char: str, ambiguous: int) -> int:
    if category(char) in {"Mn", "Me", "Mc", "Cf", "Cc", "Zl", "Zp"} or _toned(char):
        return 0
    width = east_asian_width(char)
    return 2 if width in "WF" else ambiguous if width == "A" else 1


def _joined(text: str, at: int) -> bool:
    return (at - len(text[:at].rstrip("\u200d"))) % 2 == 1


def _toned(char: str) -> bool:
    return "\U0001f3fb" <= char <= "\U0001f3ff"


def _continues(text: str, at: int) -> bool:
    char = text[at]
    return bool(
        combining(char)
        or category(char) in {"Mn", "Me", "Mc"}
        or "\ufe00" <= char <= "\ufe0f"
        or _toned(char)
        or char == "\u200d"
        or _joined(text, at)
    )


class Oracle:
    """What is known of one text: the stretches that a line end must not fall into."""

    def __init__(self, text: str, strict: bool = True) -> None:
        self.text, self.strict = text, strict
        self.wholes = [
            (match.start(), match.end(), match.lastgroup or "")
            for match in WHOLE.finditer(text)
            if match.end() - match.start() > 1
        ]
        self.starts = [whole[0] for whole in self.wholes]

    def inside(self, at: int) -> str:
        """The kind of whole that a break before `at` would split; empty if none."""
        index = bisect_right(self.starts, at - 1) - 1
        if index < 0:
            return ""
        start, end, kind = self.wholes[index]
        return kind if start < at < end else ""

    def at(self, at: int) -> str:
        """The fault of a break before `text[at]`; empty if none. Blanks before it hang."""
        text = self.text
        if _continues(text, at):
            return "grapheme"
        if "'" in text[at - 1 : at + 1] or '"' in text[at - 1 : at + 1]:
            return "unknown"
        split = self.inside(at)
        if split in {"grapheme", "dash"}:
            return split
        lone = self.strict or text[at + 1 : at + 2] != text[at]
        if text[at] in NEVER_FIRST or (lone and text[at] in STRICT_FIRST):
            return "first"
        if text[at] in "/-" and text[at - 1] not in BLANKS:
            return "first"
        back = at - 1
        while back >= 0 and text[back] in BLANKS:
            back -= 1
        if back >= 0 and text[back] in "\"'":
            return "unknown"
        if back >= 0 and text[back] in NEVER_LAST:
            return "last"
        return split

    def excused(self, kind: str, start: int, end: int, most: int) -> bool:
        """Whether every line end between `start` and `most` has a fault as bad as this one."""
        text = self.text
        while start < end and text[start] in BLANKS:
            start += 1
        return all(
            SEVERITY[self.at(at)] >= SEVERITY[kind]
            for at in range(start + 1, most + 1)
            if text[at] not in BLANKS
        )


SEVERITY = {
    "": 0,
    "word": 1,
    "number": 1,
    "first": 2,
    "last": 2,
    "dash": 2,
    "grapheme": 3,
    "unknown": 3,
}


def faults(
    text: str, lines: Sequence[tuple[int, int]], width: int, ambiguous: int = 1, strict: bool = True
) -> Iterator[Fault]:
    """Every fault of `text` set as `lines`, spans of code points, in `width` cells."""
    oracle = Oracle(text, strict)
    reached = 0
    for start, end in lines:
        if start != reached or (end <= start and text):
            yield Fault("cover", start, text[start - 5 : start + 5])
        reached = end
        shown = text[start:end].removesuffix("\n").rstrip(BLANKS)
        if "\n" in shown:
            yield Fault("newline", start, shown)
        if cells(shown, ambiguous) > width and not single(shown):
            yield Fault("wide", start, shown)
        if end < len(text) and text[end - 1] != "\n":
            yield from _at_break(oracle, start, end, width, ambiguous)
    if reached != len(text):
        yield Fault("cover", reached, text[reached : reached + 10])


def single(text: str) -> bool:
    return all(
        _continues(text, at) or Oracle(text).inside(at) == "grapheme" for at in range(1, len(text))
    )


def _at_break(oracle: Oracle, start: int, end: int, width: int, ambiguous: int) -> Iterator[Fault]:
    text = oracle.text
    kind = "first" if text[end] in BLANKS else oracle.at(end)
    if not kind or kind == "unknown":
        return
    most = end
    while most + 1 < len(text) and cells(text[start : most + 1], ambiguous) <= width:
        most += 1
    if not oracle.excused(kind, start, end, most):
        yield Fault(kind, end, f"{text[max(start, end - 8) : end]}|{text[end : end + 8]}")
