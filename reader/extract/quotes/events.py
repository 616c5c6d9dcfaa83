"""What a passage tells from left to right: quotes, reports, and who is named between them."""

from collections.abc import Iterator
from typing import TypeAlias

from reader.extract.entities.titles import role_before
from reader.extract.quotes.drafts import Draft, Sheet
from reader.extract.quotes.indirect import Report, find_reports
from reader.extract.quotes.phrases import Noun
from reader.extract.quotes.units import BODY_END, Known, mentions_of

Event: TypeAlias = Report | Noun | Draft

_OPENINGS = " ,。:;!?、\u3000■"
# Whoever is asked is about to answer: 记者打电话请林某谈谈.
_ASKED = (
    "请",
    "采访",
    "专访",
    "问及",
    "致电",
    "采访了",
    "见到",
    "见到了",
    "拜访了",
    "找到了",
    "遇到",
    "遇到了",
    "遇见",
    "遇见了",
    "碰到",
    "碰见",
)
# 救生员阿乐: a post that the list lacks.
_DOERS = ("员", "师", "者", "工")
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
        if story or _may_be_told(masked, start):
            yield start, Noun(start, mention.end, mention.name, "person")
    for mention in mentions_of(bodies, text)[0]:
        start = mention.start
        if masked[start] not in "■□" and (not start or masked[start - 1] in _OPENINGS):
            yield start, Noun(start, mention.end, mention.name, "body")


def _may_be_told(masked: str, start: int) -> bool:
    """Whether a clause, a post, a body or who is asked stands before a name."""
    return (
        not start
        or masked[start - 1] in _OPENINGS + "的"
        or role_before(masked, start)
        or masked.endswith(_DOERS + _ASKED + _NAMED, 0, start)
        or BODY_END.search(masked, max(0, start - 8), start) is not None
    )
