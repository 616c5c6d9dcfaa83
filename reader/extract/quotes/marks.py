"""Quotation marks in pairs, nested ones too; wrong and missing closers are repaired.

Marks and their use: GB/T 15834-2011 (“” ‘’ 《》 〈〉), and the Taiwan and Hong Kong manuals
(「」 『』).
"""

import re
from dataclasses import dataclass

OPENERS = {"“": "”", "‘": "’", "「": "」", "『": "』", "《": "》", "〈": "〉"}
CLOSERS = {closer: opener for opener, closer in OPENERS.items()}
_MARK = re.compile(f'["{"".join(OPENERS)}{"".join(CLOSERS)}]')
TITLE_OPENERS = "《〈"
_TITLE_CLOSERS = "》〉"
_ENDS = "。!?…,;~—"
_BEFORE_OPENER = ":,。;!?(、 "
_DEPTH = 8
_TITLE_LENGTH = 80

WRONG_CLOSER = "closing mark repaired"
NO_CLOSER = "closing mark missing"
NO_OPENER = "opening mark repaired"


@dataclass(slots=True)
class Pair:
    """Text between two marks: `start` at the opener, `end` behind the closer.

    `inner` is where the words end (equal to `end` when the closer is missing); `parent`
    is the index of the pair around it; `open_ended` says that no closer was found.
    """

    start: int
    end: int
    inner: int
    mark: str
    depth: int
    note: str = ""
    open_ended: bool = False

    @property
    def is_title(self) -> bool:
        """Whether the marks are title marks."""
        return self.mark in TITLE_OPENERS


def find_pairs(text: str) -> list[Pair]:
    """Pairs of marks in a passage, in order of their openers. Linear in the length."""
    return sorted(_Matcher(text).run(), key=lambda pair: (pair.start, -pair.end))


class _Matcher:
    """One pass over the marks of a passage with a stack of those still open."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.pairs: list[Pair] = []
        self.stack: list[tuple[int, str, str]] = []

    def run(self) -> list[Pair]:
        """All pairs, unordered."""
        for match in _MARK.finditer(self.text):
            place, char = match.start(), match.group()
            if char == '"':
                self._straight(place)
            elif char in OPENERS:
                self._open(place, char)
            elif char in CLOSERS and not self._is_apostrophe(place, char):
                self._close(place, char)
        while self.stack:
            self._abandon()
        return self.pairs

    def _straight(self, place: int) -> None:
        """A straight mark opens unless one is open, whatever its place."""
        if any(mark == '"' for _, mark, _ in self.stack):
            while self.stack[-1][1] != '"':
                self._abandon()
            self._emit(place, "")
        else:
            self._push(place, '"', "")

    def _open(self, place: int, mark: str) -> None:
        if self.stack and self.stack[-1][1] == mark:
            if mark in TITLE_OPENERS:
                self._abandon()
            elif self._closes(place):
                self._emit(place, WRONG_CLOSER)
                return
        self._push(place, mark, "")

    def _close(self, place: int, closer: str) -> None:
        opener = CLOSERS[closer]
        if any(mark == opener for _, mark, _ in self.stack):
            while self.stack[-1][1] != opener:
                self._abandon()
            self._emit(place, "")
            return
        if closer in _TITLE_CLOSERS:
            return
        if self.stack and self.stack[-1][1] not in TITLE_OPENERS and self._closes(place):
            self._emit(place, WRONG_CLOSER)
        elif not self.stack and self._opens(place):
            self._push(place, opener, NO_OPENER)

    def _closes(self, place: int) -> bool:
        """Whether a mark of the wrong hand stands where a closer would."""
        after = self.text[place + 1 : place + 2]
        return self.text[place - 1 : place] in _ENDS or not after or after in _ENDS + "、)的"

    def _opens(self, place: int) -> bool:
        before = self.text[place - 1 : place] if place else ""
        return not before or before in _BEFORE_OPENER

    def _is_apostrophe(self, place: int, char: str) -> bool:
        before = self.text[place - 1 : place]
        return char == "’" and before.isascii() and before.isalnum()

    def _push(self, place: int, mark: str, note: str) -> None:
        if len(self.stack) < _DEPTH:
            self.stack.append((place, mark, note))

    def _emit(self, place: int, note: str) -> None:
        start, mark, earlier = self.stack.pop()
        if place > start + 1:
            depth = len(self.stack)
            self.pairs.append(Pair(start, place + 1, place, mark, depth, note or earlier))

    def _abandon(self) -> None:
        """Give up waiting for a closer: the words run to the end of the passage."""
        start, mark, _ = self.stack.pop()
        end = len(self.text)
        if mark in TITLE_OPENERS:
            return
        if self._opens(start) and end > start + 1:
            depth = len(self.stack)
            self.pairs.append(Pair(start, end, end, mark, depth, NO_CLOSER, open_ended=True))
