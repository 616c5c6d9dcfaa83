"""Texts pasted into one line: where the paragraphs and the headline are in it."""

import re
from collections.abc import Sequence

from reader.structure.bylines import is_byline, is_dateline
from reader.structure.letters import (
    OPENERS,
    ends_sentence,
    has_sentence,
    is_han,
    is_headline,
    is_open,
)
from reader.structure.lines import Line
from reader.structure.page import is_page
from reader.structure.papers import is_address
from reader.text.patterns import pattern

_FLAT = 120  # code points of a line that may hold several paragraphs
_PARTED = 4  # blanks that part paragraphs in a line that is surely more than one
_WIDE = pattern(r"[ \t\u3000]{2,}")
_SINGLE = pattern(
    r"(?:(?<=[。！？…；])|(?<=[。！？…!?][”」』）)])|(?<=[。！？…] [”」』])"
    r"|(?<=[?!])(?=.[QA问答問][:：]))[ \u3000](?=[^ \u3000”’」』）)])"
)
_COMMA = pattern("[，、：] ")
_HAN = pattern("[\u3400-\u9fff]")
_BLANK = pattern(r"[ \u3000\t]+")
_LEAD = pattern(
    r"(?:新华社|中新社|中新网|人民网|央视网"
    r"|本[报報刊社台网網])[^。，]{0,10}[电電讯訊][（(：: \u3000]"
    r"|[〔（(【](?:(?:本[报報]|特[约約派]|[实實][习習])?[记記]者"
    r"|[^。，】〕]{2,6}[／/][^。，】〕]{2,8}[〕】]|本[报報]讯?|文[/／])"
)
_DAY = (
    r"(?:19|20)\d\d[年\-/.]\d{1,2}[月\-/.]\d{1,2}日?"
    r"(?:[ \u3000T]{0,2}\d{1,2}[:：]\d\d(?:[:：]\d\d)?)?"
)
_PAPER = (
    r"(?:中[国國]|人民)?[\u4e00-\u9fff]{2}(?:[日晚早晨][报報]|[时時商周导導青][报報]|周刊"
    r"|青年[报報]|新[闻聞][网網]?)"
)
_ON_PLACE = pattern(
    rf"(?:{_PAPER} ?)?[记記]者[\u4e00-\u9fff]{{2,4}}[／/][\u4e00-\u9fff]{{2,4}}[报報][道導]"
)
_BY_PAPER = pattern(rf"{_PAPER}[记記]者[ \u3000][\u4e00-\u9fff]{{2,4}}(?=[ \u3000])")
_UPDATED = pattern(rf"(?:最[后後]更新[:：]?[ ]?)?{_DAY}")
# Where a report was sent from, which its first paragraph begins with.
_SENT = pattern(r"[^，。]{2,20}\d{1,2}日[电電讯訊]$")
_CLOSING = pattern(r"[【（(\[](?:[责責]任)?[编編][辑輯校][^【】（）()\[\]。]{1,24}[】）)\]]$")
_GLUED = (_LEAD, _UPDATED, _BY_PAPER, _ON_PLACE)
# A subhead in a text of one line: one clause or two that end no sentence, then a blank.
_CLAUSE = r"[\u4e00-\u9fff\d「」“”《》%％A-Za-z]{4,24}"
_SUBHEAD = pattern(
    rf"(?P<head>{_CLAUSE}(?:[ \u3000，,：:]{_CLAUSE})?"
    r"(?<=[\u4e00-\u9fff」”》])(?<![记記電电讯訊者]))"
    r"[ \u3000](?=[\u4e00-\u9fff「“《\d][^ \u3000]{3,60}[，,。])"
)
_TURN = pattern(r"(?:^|(?<=[。？！…?!.”」）)])[ \u3000]?)[问答問QA][：:]")
_SEAM = pattern(r"(?<=[。？！…?!.”」）)])[ \u3000]?(?=[问答問QA][：:])")
_ANSWERS = ("答：", "答:", "A：", "A:")
_TURNS = 2  # turns of one line that is taken apart
_HEAD = 60  # code points of a headline, or of a part of it
_CREDIT = 32  # code points of a credit in brackets
_APART = 2  # blank lines over what stands apart, even where one is over every line
_META_WORDS = 10  # words that a byline or a dateline may have


def is_flat(lines: Sequence[Line]) -> bool:
    """Whether a few long lines hold nearly all of the text."""
    total = sum(len(line.text) for line in lines)
    return sum(len(line.text) for line in lines if len(line.text) > _FLAT) * 10 >= total * 8


def holds_paragraphs(line: Line) -> bool:
    """Whether a line among others is a whole text by itself."""
    text = line.text
    if text.count(" ") + text.count("\u3000") < _PARTED or not _is_chinese(text[:_FLAT]):
        return False
    return len(_WIDE.findall(text)) >= _PARTED or (
        len(_SINGLE.findall(text)) >= _PARTED and _tells(text)
    )


def split_flat(line: Line) -> list[Line]:
    """The paragraphs of one long line, told by wide blanks, else by blanks behind a sentence.

    What stands glued to the first and the last of them is taken off: headline, byline and date,
    credits and buttons of the page.
    """
    if len(line.text) <= _FLAT or not _is_chinese(line.text[:_FLAT]):
        return [line]
    parts = _cut(line, _WIDE)
    if len(parts) < 3 and _tells(line.text):
        parts = [piece for part in parts for piece in _cut(part, _SINGLE)]
    begun = next((at for at, part in enumerate(parts, 1) if has_sentence(part.text)), 1)
    heads = [piece for part in parts[:begun] for piece in _heads(part)]
    body = [piece for part in parts[begun:-1] for piece in _subhead(part)]
    return [*heads, *body, *(piece for part in parts[begun:][-1:] for piece in _tails(part))]


def split_turns(line: Line) -> list[Line]:
    """The turns of a talk that stand in one line, each with its label (问：…答：…)."""
    answered = any(label in line.text for label in _ANSWERS)
    if not answered or len(_TURN.findall(line.text)) < _TURNS:
        return [line]
    parts = _cut(line, _SEAM)
    return parts if len(parts) > 1 else [line]


def split_buttons(line: Line) -> list[Line]:
    """The last line of a text, and the buttons of the page that a blank parts from its end."""
    for match in _BLANK.finditer(line.text, max(0, len(line.text) - _HEAD)):
        if ends_sentence(line.text[: match.start()]) and is_page(line.text[match.end() :]):
            buttons = _piece(line, match.end(), len(line.text))
            return [_piece(line, 0, match.start()), buttons._replace(gap=_APART)]
    return [line]


def _tells(text: str) -> bool:
    """Whether one blank parts paragraphs: not where commas have one behind them as well."""
    return 2 * len(_COMMA.findall(text)) <= len(_SINGLE.findall(text))


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
    text = line.text
    ends = _words_before_body(text)
    if ends and not has_sentence(text):
        ends.append((len(text), len(text)))
    if not ends:
        return [line]
    found: list[Line] = []
    start = word = 0
    while word < len(ends):
        end, plain = _head(text, ends, word, start)
        above = found[-1] if found else None
        greets = is_address(text[start : ends[end - 1][0]])
        if plain and not greets and above is not None and _is_plain(above.text):
            begun = above.start - line.start
            found[-1] = _piece(line, begun, ends[end - 1][0])
        else:
            found.append(_piece(line, start, ends[end - 1][0]))
        start, word = ends[end - 1][1], end
    if not all(_is_head(head.text) for head in found):
        return [line]
    return [*found, _piece(line, start, len(text))] if start < len(text) else found


def _is_head(text: str) -> bool:
    return is_headline(text, _HEAD) or not _is_plain(text) or is_address(text)


def _words_before_body(text: str) -> list[tuple[int, int]]:
    """Ends of the words before the first that holds a sentence, and where the next begins."""
    ends: list[tuple[int, int]] = []
    start = 0
    for end, behind in _seams(text[: 4 * _HEAD]):
        word = text[start:end]
        long = len(word) > _HEAD or any(mark in word for mark in "。；")
        if not word or behind >= len(text) or long or is_open(word) or _SENT.match(word):
            break
        ends.append((end, behind))
        start = behind
    while ends and not _may_begin(text, *ends[-1]):
        ends.pop()
    return ends


def _seams(head: str) -> list[tuple[int, int]]:
    """Where words end and begin: at blanks, and at dates and bylines glued to what is beside."""
    found = {match.span() for match in _BLANK.finditer(head)}
    for form in _GLUED:
        for match in form.finditer(head, 5):
            before, behind = head[match.start() - 1], head[match.end() : match.end() + 1]
            if not before.isspace():
                found.add((match.start(), match.start()))
            if form is not _LEAD and behind and not behind.isspace():
                found.add((match.end(), match.end()))
    return sorted(found)


def _may_begin(text: str, end: int, behind: int) -> bool:
    """Whether a word can begin at `behind`; a Latin one does where the blank is a wide one."""
    letter = text[behind]
    wide = "\u3000" in text[end:behind]
    return wide or is_han(letter) or letter in OPENERS or letter.isdigit()


def _head(text: str, ends: list[tuple[int, int]], word: int, start: int) -> tuple[int, bool]:
    """Behind which word the head that begins with `word` ends, and whether it is no byline."""
    for end in range(min(len(ends), word + _META_WORDS), word, -1):
        if not _is_plain(text[start : ends[end - 1][0]]):
            return end, False
    return word + 1, True


def _is_plain(text: str) -> bool:
    return not (is_byline(text) or is_dateline(text))


def _subhead(line: Line) -> list[Line]:
    """A subhead of one or two clauses, which blanks part, and the paragraph under it."""
    match = _SUBHEAD.match(line.text)
    if match is None or len(line.text) < 2 * match.end("head"):
        return [line]
    return [_piece(line, 0, match.end("head")), _piece(line, match.end(), len(line.text))]


def _tails(line: Line) -> list[Line]:
    """The last paragraph, and each remark or credit that a blank parts from its end."""
    if not has_sentence(line.text):
        return _credits(line)
    closing = _CLOSING.search(line.text, max(0, len(line.text) - _CREDIT))
    if closing and ends_sentence(line.text[: closing.start()].rstrip()):
        above = line.text[: closing.start()].rstrip()
        return [_piece(line, 0, len(above)), _piece(line, closing.start(), len(line.text))]
    for match in _BLANK.finditer(line.text, max(0, len(line.text) - _HEAD * 2)):
        above, below = line.text[: match.start()], line.text[match.end() :]
        if ends_sentence(above) and below and not has_sentence(below) and not is_open(below):
            rest = _piece(line, match.end(), len(line.text))
            return [_piece(line, 0, match.start()), *_credits(rest)]
    return [line]


def _credits(line: Line) -> list[Line]:
    """Remarks, buttons and credits behind the text, each by itself where its words tell it."""
    for match in _BLANK.finditer(line.text):
        above, below = line.text[: match.start()], line.text[match.end() :]
        if _is_credit(above) and _is_credit(below):
            return [_piece(line, 0, match.start()), _piece(line, match.end(), len(line.text))]
    return [line]


def _is_credit(text: str) -> bool:
    return not _is_plain(text) or is_page(text)
