"""Indirect quotes: the clause that a reporting word reports."""

import re
from dataclasses import dataclass, replace

from reader.extract.entities.people import People
from reader.extract.entities.titles import ROLE_END
from reader.extract.quotes.cues import STATES, Cue
from reader.extract.quotes.drafts import Sheet
from reader.extract.quotes.masks import clause_start, sentence_start
from reader.extract.quotes.units import BODY_END

_STOP = re.compile("[。!?…■]")
_LISTENER = re.compile("[^,。:;!?■]{1,16}(?=[,:])")
# Another source within the sentence ends what was said.
_ASIDE = re.compile("(?<=,)(?:据[^,。]{1,8}(?:了解|介绍)|据悉|据报|据了解),")
_TURN = re.compile(
    "(?:(?:他|她|其|他们)(?:则|也|又|还|并|同时|再)?|[\u4e00-\u9fff]{2,4}(?:则|也|又|还))"
)
# What opens a clause behind a reporting word that could also have a bare object.
_CLAUSE = re.compile(
    "(?:有人|曾|会|将|不会|不是|没有|并非|并未|因|若|如果|自己|他|她|其|双方|目前|现时|当时|自从|绝无|已经?)(?!的)"
)
_SAME = re.compile(
    "(?:但|又|并|亦|也|还|而|更|同时|再|并且|不过|且|却|仍|则|只|仅|另|随后|其后|之后)*"
)
# What somebody feels or is told within the words of another.
_THOUGHTS = frozenset(["告诉", "觉得", "以为", "担心", "担忧", "希望", "相信", "看来"])
# What somebody did not do: 没有回答,… and 不作回应,….
_REPLIES = frozenset(
    [
        "回答",
        "回应",
        "回复",
        "答复",
        "解释",
        "说",
        "说明",
        "表态",
        "评论",
        "表示",
        "透露",
        "认为",
        "想",
    ]
)
_NOT_DENIED = frozenset(["表明", "希望", "期望", "想", "说明"])
_DENIED = re.compile(
    "(?:这样|这么|如此|没有?|未|不|拒绝|暂无|无法|不愿|不肯|拒不)[作做给予正式面直接公开再多]{0,4}$"
)
_SHORTEST = 4
_INTENT = frozenset("要会将不没")
_LONGEST_SUBJECT = 24
_SHORT_BODY = 6
_LONGEST_NAME = 8
_ADVERBS = re.compile(
    "(?:则|也|又|还|亦|更|并|就|都|均|随即|随后|同时|今|昨|今日|昨日|直接|当场|反而|再|同样|甚至)+$"
)
_ANEW = re.compile("(?:但|而|不过|然而|另|另外|另有|亦有|也有|有|还有|又有|其中|至于|同时)")


@dataclass(frozen=True, slots=True)
class Report:
    """A reporting word with the content clause in `start:end` and its subject's range."""

    cue: Cue
    start: int
    end: int
    subject: tuple[int, int]


def find_reports(sheet: Sheet, people: People) -> list[Report]:
    """Content clauses of a passage, one a sentence, in order."""
    found: list[Report] = []
    done = 0
    for number, cue in enumerate(sheet.cues):
        if cue.start < done:
            continue
        report = _report(sheet, cue, _next_turn(sheet, number, people))
        if report is not None:
            if found and _goes_on(sheet.masked, found[-1], cue):
                report = replace(report, subject=found[-1].subject)
            found.append(report)
            done = report.end
    return found


def _goes_on(masked: str, last: Report, cue: Cue) -> bool:
    """…指出,…,但强调: the speaker of the clause before has the word still."""
    first = clause_start(masked, cue.start)
    return _STOP.search(masked, last.end, first) is None and _is_same(masked, first, cue)


def _is_same(masked: str, first: int, cue: Cue) -> bool:
    """Whether nothing but a connective stands before a reporting word that states something."""
    return cue.text in STATES and bool(_SAME.fullmatch(masked, first, cue.start))


def _next_turn(sheet: Sheet, number: int, people: People) -> int:
    """Where a later clause of the sentence gives the word to somebody anew (…,他认为,…)."""
    masked = sheet.masked
    least = sheet.cues[number].end + _SHORTEST
    stop = _STOP.search(masked, least)
    last = stop.start() if stop else len(masked)
    for cue in sheet.cues[number + 1 : number + 6]:
        if cue.start > last:
            break
        first = clause_start(masked, cue.start)
        subject = masked[first : cue.start]
        if _TURN.fullmatch(subject) and reports(masked, cue) and cue.text not in _THOUGHTS:
            return first
        if first <= least:
            continue
        if reports(masked, cue) and _is_same(masked, first, cue):
            return first
        if _speaks_anew(subject, cue, people):
            return first
        if masked[first - 1] == ";" and reports(masked, cue) and people.mentions(subject):
            return first
    aside = _ASIDE.search(masked, sheet.cues[number].end)
    return aside.start() if aside else len(masked)


def _speaks_anew(subject: str, cue: Cue, people: People) -> bool:
    """有市民更怒斥, 另一名业主则说, 李四说: the clause has a speaker of its own."""
    bare = _ADVERBS.sub("", subject)
    if not bare or len(subject) > _LONGEST_SUBJECT or cue.text in _THOUGHTS:
        return False
    if any(bare[-size:] in people.names for size in range(2, min(len(bare), _LONGEST_NAME) + 1)):
        return True
    if len(bare) <= _SHORT_BODY and cue.text in STATES and BODY_END.search(bare):
        return True
    opens = bool(_ANEW.match(subject)) or bare != subject
    return opens and bool(ROLE_END.search(bare))


def _report(sheet: Sheet, cue: Cue, limit: int) -> Report | None:
    masked = sheet.masked
    if not reports(masked, cue):
        return None
    start = cue.end
    told = _LISTENER.match(masked, start) if cue.text == "告诉" else None
    start = told.end() if told else start
    while start < len(masked) and masked[start] in ",: ":
        start += 1
    match = _STOP.search(masked, start)
    end = min(match.start() if match else len(masked), limit)
    while end > start and masked[end - 1] in ",:; ":
        end -= 1
    first = sentence_start(masked, cue.start)
    least = _SHORTEST - (masked[start : start + 1] in _INTENT)
    if end - start < least or _is_marked(masked, start, end) or _is_source(sheet, cue, end):
        return None
    return Report(cue, start, end, (first, cue.start))


def reports(masked: str, cue: Cue) -> bool:
    """Whether the word, with the mark behind it, reports a clause here."""
    after = masked[cue.end : cue.end + 1]
    has_mark = after in (",", ":") and bool(after)
    if len(cue.text) == 1 and cue.text not in "说称指":
        return after == ":"
    if cue.text == "指" and _in_brackets(masked, cue.start):
        return False
    if masked[cue.end - 1] in "着著":
        return False  # 说着,… goes on with what the speaker does
    if cue.text in _NOT_DENIED and _DENIED.search(masked, max(0, cue.start - 8), cue.start):
        return False
    if not has_mark:
        return not cue.needs_comma or bool(_CLAUSE.match(masked, cue.end))
    if masked[cue.end - 1] in "过了":
        return False
    return not (cue.text in _REPLIES and _DENIED.search(masked, max(0, cue.start - 8), cue.start))


def _is_source(sheet: Sheet, cue: Cue, end: int) -> bool:
    """某报报道,某人说: only names the paper that has the words of another."""
    if cue.text not in ("报道", "报导") or sheet.masked[cue.end : cue.end + 1] != ",":
        return False
    return any(cue.end < other.start < end for other in sheet.cues)


def _is_marked(masked: str, start: int, end: int) -> bool:
    """Whether the content is nothing but one marked span, a quote of its own."""
    return end > start and not masked[start:end].strip("□")


def _in_brackets(masked: str, place: int) -> bool:
    """A gloss: (香港俗语,指…)."""
    floor = max(0, place - 40)
    return masked.rfind("(", floor, place) > masked.rfind(")", floor, place)
