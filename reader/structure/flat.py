"""Texts pasted into one line: where the paragraphs and the headline are in it."""

import re
from collections.abc import Sequence

from reader.structure.bylines import is_byline, is_dateline
from reader.structure.letters import OPENERS, ends_sentence, heading_shape, is_han, is_open
from reader.structure.lines import Line
from reader.text.patterns import pattern

_FLAT = 120  # code points of a line that may hold several paragraphs
_WIDE = pattern(r"[ \t\u3000]{2,}")
_SINGLE = pattern(r"(?<=[。！？”」…；])[ \u3000](?=[^ \u3000])")
_HAN = pattern("[\u3400-\u9fff]")
_BLANK = pattern(r"[ \u3000\t]+")
_FIRST_WORDS = pattern(
    r"(?:新华社|中新社|中新网|人民网|央视网|本报|本網|本报讯|本報訊)[^。，]{0,10}[电電讯訊][（(：:]|[〔（(【][記记]者"
)
_HEAD = 60  # code points of a headline, or of a part of it
_META_WORDS = 5  # words that a byline or a dateline may have


def is_flat(lines: Sequence[Line]) -> bool:
    """Whether a few long lines hold nearly all of the text."""
    total = sum(len(line.text) for line in lines)
    return sum(len(line.text) for line in lines if len(line.text) > _FLAT) * 10 >= total * 8


def split_flat(line: Line) -> list[Line]:
    """The paragraphs of one long line, told by wide blanks, else by blanks behind a sentence."""
    if len(line.text) <= _FLAT or not _is_chinese(line.text[:_FLAT]):
        return [line]
    parts = _cut(line, _WIDE)
    if len(parts) < 3:
        parts = [piece for part in parts for piece in _cut(part, _SINGLE)]
        parts = [piece for part in parts for piece in _heads(part)]
    return [*_before_first_words(parts[0]), *parts[1:]]


def _is_chinese(text: str) -> bool:
    """Whether a blank in `text` says anything: between Latin words it does not."""
    return len(_HAN.findall(text)) * 8 > len(text)


def _cut(line: Line, blank: re.Pattern[str]) -> list[Line]:
    parts: list[Line] = []
    start = 0
    for match in blank.finditer(line.text):
        parts.append(_piece(line, start, match.start()))
        start = match.end()
    parts.append(_piece(line, start, len(line.text)))
    return [part for part in parts if part.text]


def _piece(line: Line, start: int, end: int) -> Line:
    return Line(line.start + start, line.text[start:end], 0, line.gap if start == 0 else 0)


def _heads(line: Line) -> list[Line]:
    """A headline, bylines and dates that one blank each parts from the paragraph they precede."""
    ends = _words_before_body(line.text)
    if not ends:
        return [line]
    found: list[Line] = []
    start = word = 0
    while word < len(ends):
        end, plain = _head(line.text, ends, word, start)
        above = found[-1] if found else None
        if plain and above is not None and _is_plain(above.text):
            begun = above.start - line.start
            found[-1] = _piece(line, begun, ends[end - 1][0])
        else:
            found.append(_piece(line, start, ends[end - 1][0]))
        start, word = ends[end - 1][1], end
    if not all(heading_shape(head.text, _HEAD) or not _is_plain(head.text) for head in found):
        return [line]
    return [*found, _piece(line, start, len(line.text))]


def _words_before_body(text: str) -> list[tuple[int, int]]:
    """Ends of the words before the first that holds a sentence, and where the next begins."""
    ends: list[tuple[int, int]] = []
    start = 0
    for match in _BLANK.finditer(text, 0, 4 * _HEAD):
        word = text[start : match.start()]
        following = text[match.end() : match.end() + 1]
        long = len(word) > _HEAD or any(mark in word for mark in "。；")
        if not word or not following or long or is_open(word) or ends_sentence(word):
            break
        ends.append((match.start(), match.end()))
        start = match.end()
    while ends and not _may_begin(text[ends[-1][1]]):
        ends.pop()
    return ends


def _may_begin(letter: str) -> bool:
    return is_han(letter) or letter in OPENERS or letter.isdigit()


def _head(text: str, ends: list[tuple[int, int]], word: int, start: int) -> tuple[int, bool]:
    """Behind which word the head that begins with `word` ends, and whether it is no byline."""
    for end in range(min(len(ends), word + _META_WORDS), word, -1):
        if not _is_plain(text[start : ends[end - 1][0]]):
            return end, False
    return word + 1, True


def _is_plain(text: str) -> bool:
    return not (is_byline(text) or is_dateline(text))


def _before_first_words(line: Line) -> list[Line]:
    """A headline glued to the words that a report begins with (新华社…电, 〔記者…)."""
    match = _FIRST_WORDS.search(line.text, 5, 2 * _HEAD)
    if match is None or not heading_shape(line.text[: match.start()].rstrip(), _HEAD):
        return [line]
    return [
        _piece(line, 0, len(line.text[: match.start()].rstrip())),
        _piece(line, match.start(), len(line.text)),
    ]
