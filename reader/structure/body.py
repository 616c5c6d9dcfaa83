"""The text of an article: paragraphs made whole, headings, lists, and what closes it."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from reader.model.block import BlockKind
from reader.structure.bylines import is_byline, is_dateline
from reader.structure.facts import settle_facts
from reader.structure.headings import EDITED, SHORT, settle_levels
from reader.structure.joins import Cuts
from reader.structure.letters import ends_sentence, heading_shape, is_open, is_prose
from reader.structure.lines import Line, Unit
from reader.structure.lists import settle_lists
from reader.structure.numbering import number_of, settle_numbers
from reader.structure.page import is_notice, is_page
from reader.structure.papers import is_salutation
from reader.structure.roles import (
    LIST_MARK,
    REMARK,
    bullet_end,
    edit_mark,
    is_aside,
    is_box,
    is_bracketed,
    is_caption,
    is_comment,
    is_ending,
    is_imprint,
    is_lead,
    is_mark,
    talk_labels,
    tells_of_text,
    turn_of,
)
from reader.structure.tables import settle_tables
from reader.structure.verse import settle_free_verse, settle_verse

PICTURE = "tells of a picture"
_HEAD_MARKS = frozenset("■◆●▲★◎□◇►▶※")
_BRACKETED = ("（）", "()")
_QUESTION = frozenset("?？!！")


_FURNITURE: tuple[tuple[BlockKind, str, Callable[[str], bool]], ...] = (
    ("sidebar_title", "usual title of a box", is_aside),
    ("byline", "names the writer", is_byline),
    ("dateline", "a date", is_dateline),
    ("other", "end mark", is_ending),
    ("other", PICTURE, is_caption),
    ("box", "asks to scan or follow", is_box),
    ("bullet", "what a reader wrote", is_comment),
    ("other", "furniture of the page", is_page),
    ("other", "no letters", is_mark),
)
_LONGEST_QUESTION = 25  # code points of a question that is a heading
_UNDER_QUESTION = 6  # paragraphs under a quoted question in which it is asked
_LONG = 28  # code points of a line that is surely no turn of a dialogue
_ROW = 4  # lines of the form of headings in a row that are none
_LONGEST_WORD = 8  # code points of a title over a few short lines
_GREETED = 2  # units in which a text says whom it speaks to
_LAST = 4  # units at the end that may be remarks in brackets, of more than one sentence
_PIECES = 3  # paragraphs in pieces that tell how a text was broken
_OVER, _UNDER = 4, 10  # units at the ends of a body that notices stand in


class _Body(NamedTuple):
    """The units of a body, those whose role their own words tell, and evidence for cuts."""

    units: Sequence[Unit]
    texts: list[str]
    settled: dict[int, Unit]
    cuts: Cuts
    running: bool  # whether most lines are running text, so that one that stops may be cut
    talk: frozenset[str]
    parted: bool  # whether blank lines part some lines and not others
    pieced: bool  # whether lines that no blank line parts are pieces of one paragraph
    marked: bool  # whether headings bear marks, so that no other short line is one


def read_body(units: Sequence[Unit], settled: dict[int, Unit]) -> list[Unit]:
    """The units of the text, each with its role; those of `settled` have theirs already."""
    texts = [unit.text for unit in units]
    talk = talk_labels(texts)
    settled = dict(settled)
    for index, unit in enumerate(units):
        if index in settled:
            continue
        known = _at_ends(unit, index, len(units)) or _by_words(unit, texts[index], talk)
        if known is not None:
            settled[index] = known
    settle_facts(units, texts, settled, talk)
    settle_lists(units, texts, settled)
    _settle_marked_heads(texts, settled)
    settled.update(settle_verse(units, texts, settled))
    settled.update(settle_free_verse(units, texts, settled))
    settled.update(settle_tables(units, texts, settled))
    free = [index not in settled for index in range(len(units))]
    settled.update(settle_numbers(units, free))
    long = [text for text in texts if len(text) >= 12]
    running = sum(is_prose(text) or "，" in text or "," in text for text in long) * 2 >= len(long)
    marked = sum(edit_mark(text) > 0 for text in texts) >= 2
    gaps = [unit.lines[0].gap > 0 for unit in units[1:]]
    parted = any(gaps) and not all(gaps)
    running = running and bool(long)
    pieced = parted and _are_pieces(texts, gaps, settled)
    cuts = Cuts([text for unit, text in zip(units, texts, strict=True) if unit.kind != "table"])
    body = _Body(units, texts, settled, cuts, running, talk, parted, pieced, marked)
    return settle_levels(_flow(body))


def _are_pieces(texts: Sequence[str], gaps: Sequence[bool], settled: dict[int, Unit]) -> bool:
    """Whether most lines right under another go on where a sentence had stopped."""
    under = [at for at, gap in enumerate(gaps) if not gap and not {at, at + 1} & settled.keys()]
    cut = sum(len(texts[at]) > _LONG and not ends_sentence(texts[at]) for at in under)
    return cut >= _PIECES and cut * 2 >= len(under)


def _at_ends(unit: Unit, index: int, count: int) -> Unit | None:
    """The unit as what an editor or the page put before the text or behind it."""
    text = unit.text
    if index < _GREETED and is_salutation(text):
        return unit._replace(kind="other", reason="addressees")
    if index < _OVER and is_lead(text):
        return unit._replace(kind="deck", reason="labelled as an introduction")
    if index >= count - _LAST and tells_of_text(text) and not is_byline(text):
        return unit._replace(kind="other", reason=REMARK)
    if not _OVER <= index < count - _UNDER and is_notice(text):
        return unit._replace(kind="other", reason="a notice of the page")
    if index >= count - _UNDER and is_imprint(text):
        return unit._replace(kind="other", reason="closing line of an official paper")
    return None


def _by_words(unit: Unit, text: str, talk: frozenset[str]) -> Unit | None:
    """The unit with the role that its own words tell, if they do."""
    if talk and turn_of(text) in talk:
        return unit._replace(reason="a turn of a talk")
    if text.startswith("##") and (level := len(text) - len(text.lstrip("#"))) < len(text):
        return unit._replace(kind="heading", level=2, reason="marked as one", marker=level)
    if len(unit.lines) == 1 and (mark := edit_mark(text)):
        return unit._replace(kind="heading", level=2, reason=EDITED, mark=mark)
    if len(text) <= 120:
        for kind, reason, test in _FURNITURE:
            if test(text):
                return unit._replace(kind=kind, reason=reason)
        if text[0] + text[-1] in _BRACKETED and is_bracketed(text) and number_of(text) is None:
            return unit._replace(kind="other", reason=REMARK)
    marker = bullet_end(text)
    return unit._replace(kind="bullet", reason=LIST_MARK, marker=marker) if marker else None


def _settle_marked_heads(texts: list[str], settled: dict[int, Unit]) -> None:
    """Make headings of lines with a mark of a list that stand alone over running text."""
    alone = [
        index
        for index, unit in settled.items()
        if unit.kind == "bullet"
        and texts[index][0] in _HEAD_MARKS
        and not any(at in settled for at in (index - 1, index + 1))
        and heading_shape(texts[index][unit.marker :])
        and index + 1 < len(texts)
        and len(texts[index + 1]) > 20
    ]
    for index in alone:
        settled[index] = settled[index]._replace(
            kind="heading", level=2, reason="marked line over text"
        )


def _flow(body: _Body) -> list[Unit]:
    found: list[Unit] = []
    index, count = 0, len(body.units)
    while index < count:
        settled = body.settled.get(index)
        if settled is not None and settled.kind not in {"paragraph"}:
            found.append(settled)
            index += 1
            continue
        if settled is None and _is_heading(body, index, found):
            unit = body.units[index]
            found.append(_headed(unit, body.settled.get(index + 1)))
            index += 1
            continue
        unit, index = _paragraph(body, index)
        found.append(unit)
    return found


def _headed(unit: Unit, below: Unit | None) -> Unit:
    """The unit as a heading, or as the title of a list that a whole line in brackets is."""
    text = unit.text
    if below is not None and below.kind == "bullet" and text[0] + text[-1] == "【】":
        return unit._replace(kind="sidebar_title", reason="title in brackets over a list")
    return unit._replace(kind="heading", level=2, reason=SHORT)


def _paragraph(body: _Body, index: int) -> tuple[Unit, int]:
    """The paragraph that begins at `index`, with the pieces that cuts parted from it."""
    unit = body.settled.get(index, body.units[index])
    lines: list[Line] = list(unit.lines)
    tail = body.texts[index]
    end = index + 1
    while end < len(body.units) and _joins(body, tail, end):
        lines.extend(body.units[end].lines)
        tail = (tail + body.texts[end])[-800:]
        end += 1
    if end - index > 1:
        return unit._replace(lines=tuple(lines), reason="joined over a column cut"), end
    return unit._replace(reason=unit.reason or "running text"), end


def _joins(body: _Body, tail: str, index: int) -> bool:
    if not body.running or index in body.settled:
        return False
    return _is_piece(body, tail, index) or body.cuts.joins(tail, body.texts[index])


def _is_piece(body: _Body, above: str, index: int) -> bool:
    """Whether the line at `index` goes on with `above`, as no blank line parts the two."""
    return body.pieced and not body.units[index].lines[0].gap and not ends_sentence(above)


def _is_heading(body: _Body, index: int, found: list[Unit]) -> bool:
    text = body.texts[index]
    if index + 1 >= len(body.units) or body.marked or _is_piece(body, text, index + 1):
        return False
    at = _under_pictures(body, index + 1)
    below, beneath = body.settled.get(at), body.texts[at]
    if below is not None and below.kind not in {"paragraph", "bullet", "heading", "verse"}:
        return False
    if text[-1] in _QUESTION:
        return _is_question_heading(body, index, found)
    if text[0] in "“「" and text[-1] in "”」" and text[-2] in "？?":
        return _is_quoted_heading(body, index, found)
    return heading_shape(text) and _heads(body, index, below, beneath)


def _heads(body: _Body, index: int, below: Unit | None, beneath: str) -> bool:
    """Whether a line of the form of a heading is one, by what stands around and under it."""
    text = body.texts[index]
    if (below is not None and below.kind == "bullet") or _heads_group(body, index):
        return True
    if _in_row(body, index):
        return False
    if not body.running:
        # Where blank lines part the parts of notes, a title has one above it.
        return len(beneath) > len(text) and (not body.parted or body.units[index].lines[0].gap > 0)
    if below is None and body.cuts.evidence(text, beneath) >= body.cuts.enough:
        return False
    running = is_prose(beneath) or "，" in beneath or "," in beneath
    longer = len(beneath) > len(text) and not heading_shape(beneath)
    return below is not None or running or longer or _is_over(body, index)


def _heads_group(body: _Body, index: int) -> bool:
    """Whether a word or two stand under a blank line and right over lines that none parts."""
    gaps = [unit.lines[0].gap > 0 for unit in body.units[index : index + 3]]
    short = len(body.texts[index]) <= _LONGEST_WORD and len(body.texts[index + 1]) <= _LONG
    return body.parted and gaps == [True, False, False] and short


def _in_row(body: _Body, index: int) -> bool:
    """Whether lines of the form of headings stand in a row, as text broken by its clauses has."""
    row = 1
    for step in (-1, 1):
        at = index + step
        while row < _ROW and 0 <= at < len(body.units) and at not in body.settled:
            if not heading_shape(body.texts[at]) or body.texts[at][0] == "【":
                break
            row += 1
            at += step
    return row >= _ROW


def _under_pictures(body: _Body, index: int) -> int:
    """Index of the unit at `index`, or under the captions and the poet (——某某) there."""
    at = index
    while at + 1 < len(body.units) and (unit := body.settled.get(at)) is not None:
        if unit.reason != PICTURE and not (unit.kind == "byline" and body.texts[at][0] in "—（〔"):
            break
        at += 1
    return at


def _is_over(body: _Body, index: int) -> bool:
    """Whether a heading stands over another, with text below both."""
    if index + 2 >= len(body.units):
        return False
    return heading_shape(body.texts[index + 1]) and is_prose(body.texts[index + 2])


def _is_question_heading(body: _Body, index: int, found: list[Unit]) -> bool:
    """A question or a cry as a heading: short, one clause or two, between long paragraphs."""
    text, beneath = body.texts[index], body.texts[index + 1]
    if body.talk or len(text) > _LONGEST_QUESTION or "。" in text or "；" in text:
        return False
    if index == 0 and text[-1] in "！!":
        return False  # a greeting
    above = len(body.texts[index - 1]) if index else 99
    if found and found[-1].kind == "heading":
        return False
    # Where subheads stand over the text already, what is under one more may be short.
    headed = sum(unit.reason == SHORT for unit in found) > 1 and beneath[0] not in "“「"
    enough = len(beneath) >= (8 if headed else 16) or beneath[0] == "—"
    return above >= 12 and enough and not is_open(text)


def _is_quoted_heading(body: _Body, index: int, found: list[Unit]) -> bool:
    """A question in quotation marks as a heading: between turns of a talk, or of what follows.

    A question of a dialogue has other lines of it beside it; a heading quotes what somebody
    says under it.
    """
    text, below = body.texts[index], body.settled.get(index + 1)
    if len(text) > _LONGEST_QUESTION or is_open(text) or not found or found[-1].kind == "heading":
        return False
    if body.talk:
        return below is not None and turn_of(body.texts[index + 1]) in body.talk
    beneath = body.texts[index + 1 : index + 1 + _UNDER_QUESTION]
    beside = (body.texts[index - 1], beneath[0])
    if any(len(other) < _LONG or other[0] in "“「" for other in beside):
        return False
    return any(text[1:-1] in other for other in beneath)
