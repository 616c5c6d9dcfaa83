"""Indirect quotes: the clause that a reporting word reports."""

import re
from dataclasses import dataclass

from reader.extract.quotes.cues import WISHES, Cue
from reader.extract.quotes.drafts import Sheet
from reader.extract.quotes.masks import sentence_start

_STOP = re.compile("[。!?…■]")
_SHORTEST = 4
_NOT_REPORTED = frozenset(["看来", "眼中", "眼里", "问", "答", "讲", "曰", "云", "言"])


@dataclass(frozen=True, slots=True)
class Report:
    """A reporting word with the content clause in `start:end` and its subject's range."""

    cue: Cue
    start: int
    end: int
    subject: tuple[int, int]


def find_reports(sheet: Sheet) -> list[Report]:
    """Content clauses of a passage, one a sentence, in order."""
    found: list[Report] = []
    done = 0
    for cue in sheet.cues:
        if cue.start < done:
            continue
        report = _report(sheet, cue)
        if report is not None:
            found.append(report)
            done = report.end
    return found


def _report(sheet: Sheet, cue: Cue) -> Report | None:
    masked = sheet.masked
    start = cue.end
    has_mark = masked[start : start + 1] in (",", ":")
    if not has_mark and (cue.needs_comma or (len(cue.text) == 1 and cue.text not in "说称指")):
        return None
    if cue.text in WISHES and has_mark and cue.end - cue.start == len(cue.text):
        return None
    while start < len(masked) and masked[start] in ",: ":
        start += 1
    match = _STOP.search(masked, start)
    end = match.start() if match else len(masked)
    while end > start and masked[end - 1] in ",:; ":
        end -= 1
    if end - start < _SHORTEST:
        return None
    return Report(cue, start, end, (sentence_start(masked, cue.start), cue.start))
