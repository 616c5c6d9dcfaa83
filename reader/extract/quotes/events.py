"""What a passage tells from left to right: quotes, reports, and who is named between them."""

from collections.abc import Iterator
from typing import TypeAlias

from reader.extract.entities.titles import ROLE_END
from reader.extract.quotes.drafts import Draft, Sheet
from reader.extract.quotes.indirect import Report, find_reports
from reader.extract.quotes.subjects import Noun
from reader.extract.quotes.units import BODY_END, Known, mentions_of

Event: TypeAlias = Report | Noun | Draft

_OPENINGS = " ,。:;!?、\u3000■"
# Whoever is asked is about to answer: 记者打电话请林某谈谈.
_ASKED = ("请", "采访", "专访", "问及", "致电", "采访了", "见到", "见到了", "拜访了", "找到了")
_NAMED = ("叫他", "叫她", "叫做", "叫作", "名叫", "人称", "喊他", "喊她")


def events_of(sheet: Sheet, known: Known) -> list[Event]:
    """The direct quotes, the reports and the names that may be somebody's who speaks next."""
    return [event for _, event in sorted(_found(sheet, known), key=_place)]


def _place(found: tuple[int, Event]) -> int:
    return found[0]


def _found(sheet: Sheet, known: Known) -> Iterator[tuple[int, Event]]:
    people, bodies, story = known
    reports = find_reports(sheet, people)
    yield from ((draft.start, draft) for draft in sheet.directs)
    yield from ((report.cue.start, report) for report in reports)
    text, masked = sheet.passage.text, sheet.masked
    told = iter(reports)
    report = next(told, None)
    for mention in mentions_of(people, text)[0]:
        start = mention.start
        while report is not None and report.end <= start:
            report = next(told, None)
        if masked[start] in "■□" or (report is not None and report.start <= start):
            continue
        before = masked[max(0, start - 8) : start]
        if (
            not before
            or before[-1] in _OPENINGS + "的"
            or ROLE_END.search(before)
            or BODY_END.search(before)
            or before.endswith(_ASKED + _NAMED)
            or story
        ):
            yield start, Noun(start, mention.end, mention.name, "person")
    for mention in mentions_of(bodies, text)[0]:
        start = mention.start
        if masked[start] not in "■□" and (not start or masked[start - 1] in _OPENINGS):
            yield start, Noun(start, mention.end, mention.name, "body")
