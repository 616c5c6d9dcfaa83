"""Quotation marks in pairs, nested ones too; wrong and missing closers are repaired.

Marks and their use: GB/T 15834-2011 (“” ‘’ 《》 〈〉), and the Taiwan and Hong Kong manuals
(「」 『』).
"""

import re
from dataclasses import dataclass

OPENERS = {"“": "”", "‘": "’", "「": "」", "『": "』", "《": "》", "〈": "〉"}
CLOSERS = {closer: opener for opener, closer in OPENERS.items()}
STRAIGHT = "\"'"
_MARK = re.compile(f"[{''.join(OPENERS)}{''.join(CLOSERS)}{STRAIGHT}]")
# A straight single mark is one around words, not within one (it's) or behind a figure (5').
_SINGLE_OPENER = re.compile(r"(?<![0-9A-Za-z])'(?=[^\s'][^\n']*'(?![0-9A-Za-z]))")
_SINGLE_CLOSER = re.compile(r"'(?![0-9A-Za-z])")
TITLE_OPENERS = "《〈"
_TITLE_CLOSERS = "》〉"
_ENDS = "。!?…,;~—"
_BEFORE_OPENER = ":,。;!?(、 "
_DEPTH = 8
_TITLE_LENGTH = 80
_QUOTE_LENGTH = 400
# So many pairs are looked back on when an opener turns out to have no closer.
_RECENT = 9

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
            if char in STRAIGHT:
                self._straight(place, char)
            elif char in OPENERS:
                self._open(place, char)
            elif char in CLOSERS and not self._is_apostrophe(place, char):
                self._close(place, char)
        while self.stack:
            self._abandon()
        return self.pairs

    def _straight(self, place: int, mark: str) -> None:
        """A straight mark opens unless one is open, whatever its place."""
        if any(mark == char for _, char, _ in self.stack):
            if mark == "'" and not _SINGLE_CLOSER.match(self.text, place):
                return
            while self.stack[-1][1] != mark:
                self._abandon()
            self._emit(place, "")
        elif mark == '"' or _SINGLE_OPENER.match(self.text, place):
            self._push(place, mark, "")

    def _open(self, place: int, mark: str) -> None:
        if self.stack and self.stack[-1][1] == mark:
            if mark in TITLE_OPENERS:
                if not self._holds_title(place, mark):
                    self._abandon()
            elif self._closes(place) and not self._holds_pair(mark):
                self._emit(place, WRONG_CLOSER)
                return
        self._push(place, mark, "")

    def _close(self, place: int, closer: str) -> None:
        opener = CLOSERS[closer]
        if self._closes_another(place, opener, closer):
            self._emit(place, WRONG_CLOSER)
            return
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

    def _holds_title(self, place: int, mark: str) -> bool:
        """《论《某书》的结尾》: two closers follow before another title opens."""
        last = self.stack[-1][0] + _TITLE_LENGTH
        first = self.text.find(OPENERS[mark], place, last)
        second = self.text.find(OPENERS[mark], first + 1, last)
        return first >= 0 <= second and self.text.find(mark, first, second) < 0

    def _holds_pair(self, mark: str) -> bool:
        """Whether the same marks stand within the open ones, which must have been left open."""
        return any(pair.mark == mark and pair.start > self.stack[-1][0] for pair in self.pairs[-3:])

    def _closes_another(self, place: int, opener: str, closer: str) -> bool:
        """「…『…」…」: the closer around is put for the one within."""
        if len(self.stack) < 2 or self.stack[-1][1] in (opener, *TITLE_OPENERS):
            return False
        later = self.text.find(closer, place + 1, place + _QUOTE_LENGTH)
        return later >= 0 and self.text.find(opener, place + 1, later) < 0

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
        """Give up waiting for a closer: the words end with a pair of the same marks in them.

        Else they run to the end of the passage.
        """
        start, mark, _ = self.stack.pop()
        depth, end = len(self.stack), len(self.text)
        if mark in TITLE_OPENERS or not self._opens(start) or end <= start + 1:
            return
        shared = self._shared(start, mark, depth) if start else None
        if shared is None:
            self.pairs.append(Pair(start, end, end, mark, depth, NO_CLOSER, open_ended=True))
            return
        self.pairs.append(Pair(start, shared.end, shared.inner, mark, depth, NO_CLOSER))
        for pair in self.pairs[-_RECENT:]:
            pair.depth -= pair.start >= shared.end

    def _shared(self, start: int, mark: str, depth: int) -> Pair | None:
        """The first of several pairs within open marks, whose closer must do for both."""
        within = [pair for pair in self.pairs[-_RECENT:] if pair.start > start]
        if not 1 < len(within) < _RECENT:
            return None
        first = min(within, key=_start)
        return first if first.mark == mark and first.depth > depth else None


def _start(pair: Pair) -> int:
    return pair.start
