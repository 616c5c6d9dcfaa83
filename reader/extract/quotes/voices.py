"""Give every quote of a text its speaker, from top to bottom."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field

from reader.extract.entities.titles import ROLE_END
from reader.extract.quotes.attribution import Attribution, attribute
from reader.extract.quotes.cues import STATES, cues_between
from reader.extract.quotes.drafts import Draft, Sheet
from reader.extract.quotes.indirect import Report, find_reports
from reader.extract.quotes.masks import clause_end, clause_start, sentence_end, sentence_start
from reader.extract.quotes.speakers import NARRATOR, Memory, Speaker
from reader.extract.quotes.subjects import Noun, find_subject
from reader.extract.quotes.turns import Turns
from reader.extract.quotes.units import LOCATIVES, Known, mentions_of

_NEAR = 14
_LEAD = 60
_THIS = re.compile("(?:这位|这名|这个|那位|这对)[^,。:;!?]*$")
_VIEWS = ("看来", "眼中", "眼里")
_HEARSAY = re.compile("[又另]?据")
_OPENINGS = " ,。:;!?、\u3000■"
_ANIMATE = ("person", "pronoun", "role", "body")


@dataclass(slots=True)
class Voices:
    """The state of the reading: names, who spoke, and the quote that runs on."""

    known: Known
    memory: Memory = field(init=False)
    groups: int = 0
    running: Draft | None = None
    block: int = -2
    here: Speaker | None = None
    turns: Turns = field(default_factory=Turns)
    narration: Sheet | None = None

    def __post_init__(self) -> None:
        self.memory = Memory(self.known.people)

    def speak(self, sheet: Sheet) -> None:
        """Set speakers, cues and groups of a passage, and add its indirect quotes."""
        self.here = None
        self.memory.fresh.clear()
        if self._runs_on(sheet):
            return
        directs = sheet.directs
        numbers = {id(draft): number for number, draft in enumerate(directs)}
        added: list[Draft] = []
        for _, event in sorted(self._events(sheet, directs), key=_place):
            if isinstance(event, Report):
                draft = self._report(sheet, event)
                if draft is not None:
                    added.append(draft)
            elif isinstance(event, Noun):
                place = sheet.passage.span(event.start, event.end)
                speaker = self.memory.resolve(event, place.start, place.end)
                if speaker is not None and event.kind == "body":
                    self.memory.note_body(speaker)
                elif speaker is not None:
                    self.memory.note(speaker)
            else:
                self._direct(sheet, event, numbers[id(event)])
        sheet.drafts += added
        self.running = next((d for d in reversed(directs) if d.open_ended), None)
        self.narration = None if directs else sheet
        if directs:
            self.block = sheet.passage.block

    def _events(
        self, sheet: Sheet, directs: list[Draft]
    ) -> Iterator[tuple[int, Report | Noun | Draft]]:
        people, bodies = self.known
        reports = find_reports(sheet, people)
        yield from ((draft.start, draft) for draft in directs)
        yield from ((report.cue.start, report) for report in reports)
        text, masked = sheet.passage.text, sheet.masked
        told = iter(reports)
        report = next(told, None)
        for mention in mentions_of(people, text)[0]:
            start = mention.start
            while report is not None and report.end <= start:
                report = next(told, None)
            if masked[start] in "■□" or (report is not None and report.start < start):
                continue
            before = masked[max(0, start - 8) : start]
            if not before or before[-1] in _OPENINGS + "的" or ROLE_END.search(before):
                yield start, Noun(start, mention.end, mention.name, "person")
        for mention in mentions_of(bodies, text)[0]:
            start = mention.start
            if masked[start] not in "■□" and (not start or masked[start - 1] in _OPENINGS):
                yield start, Noun(start, mention.end, mention.name, "body")

    def _runs_on(self, sheet: Sheet) -> bool:
        """A quote of several paragraphs opens each of them, and closes only the last."""
        left = self.running
        directs = sheet.directs
        if left is None or not directs or directs[0].start:
            return False
        if sheet.passage.block != self.block + 1:
            return False
        if left.group is None:
            left.group = self._next_group()
        left.note = ""
        first = directs[0]
        first.group, first.speaker = left.group, left.speaker
        self.here = left.speaker
        for number, draft in enumerate(directs[1:], 1):
            self._direct(sheet, draft, number)
        self.running = next((d for d in reversed(directs) if d.open_ended), None)
        self.block = sheet.passage.block
        return True

    def _direct(self, sheet: Sheet, draft: Draft, number: int) -> None:
        found = attribute(sheet, number)
        if found is None:
            draft.speaker = self._carried(sheet, draft, number)
        else:
            self._follow(sheet, number)
            draft.cue = found.cue
            noun = self._subject(sheet, found)
            draft.speaker = self._known(sheet, noun, draft)
            if number and _belong(sheet, sheet.directs[number - 1], draft):
                self._join(sheet.directs[number - 1], draft)
            if draft.speaker is None:
                draft.speaker = self._carried(sheet, draft, number)
            elif not number:
                self.turns.settle(draft.speaker)
        if draft.speaker is not None:
            self.memory.spoke(draft.speaker)
            self.here = draft.speaker

    def _subject(self, sheet: Sheet, found: Attribution) -> Noun | None:
        start, end = found.subject
        inside = found.cue is not None and found.cue.text in _VIEWS
        return _subject_in(sheet, start, end, self.known, inside)

    def _known(self, sheet: Sheet, noun: Noun | None, draft: Draft) -> Speaker | None:
        if noun is None:
            return None
        place = sheet.passage.span(noun.start, noun.end)
        draft.speaker_place = (noun.start, noun.end)
        before = sheet.passage.text[max(0, noun.start - _NEAR) : noun.start]
        if noun.kind in ("role", "noun") and _THIS.search(before) and self.memory.persons:
            last = self.memory.last
            again = last is not None and not last.is_person and last.name.endswith(noun.head)
            return last if again else self.memory.persons[-1]
        if noun.kind == "pronoun":
            role = self._role_before(sheet, noun)
            if role is not None:
                return role
        return self.memory.resolve(noun, place.start, place.end)

    def _role_before(self, sheet: Sheet, noun: Noun) -> Speaker | None:
        """…有关负责人持乐观态度,他表示: the role that opens the same sentence, nobody named."""
        start = sentence_start(sheet.masked, noun.start)
        if noun.head not in ("他", "她"):
            return None
        if start >= noun.start - 1:
            start = sentence_start(sheet.masked, start - 1) if start else 0
        if self.known.people.mentions(sheet.passage.text, start, noun.start):
            return None
        found: Noun | None = None
        while found is None and (end := clause_end(sheet.masked, start)) < noun.start:
            found = find_subject(sheet.passage, start, end, self.known)
            start = end + 1
        if found is None or found.kind != "role" or not _acts(found):
            return None
        place = sheet.passage.span(found.start, found.end)
        speaker = self.memory.resolve(found, place.start, place.end)
        if speaker is None or self.memory.genders.get(speaker.name, noun.head) != noun.head:
            return None
        return speaker

    def _report(self, sheet: Sheet, report: Report) -> Draft | None:
        start, end = report.subject
        inside = report.cue.text in _VIEWS
        if inside and "在" not in sheet.masked[start:end]:
            return None
        noun = _subject_in(sheet, start, end, self.known, inside)
        draft = Draft(report.start, report.end, (report.start, report.end), "indirect")
        speaker = self._known(sheet, noun, draft)
        if speaker is None and _HEARSAY.match(sheet.masked, clause_start(sheet.masked, end)):
            return None
        speaker = speaker or self.here
        if speaker is None or speaker.name == NARRATOR:
            return None
        draft.cue, draft.speaker = report.cue, speaker
        self.memory.spoke(speaker, reported=True)
        self.here = speaker
        return draft

    def _carried(self, sheet: Sheet, draft: Draft, number: int) -> Speaker | None:
        """The speaker of a quote that no reporting word names."""
        if self.here is not None:
            return self.here
        self._follow(sheet, number)
        beat = self._beat(sheet, draft) or self._led(sheet, number)
        if beat is not None:
            if not number:
                self.turns.settle(beat)
            return beat
        if number or self.block != sheet.passage.block - 1:
            return self.memory.last or next(reversed(self.memory.persons), None)
        self.turns.waiting.append(draft)
        turns = self.memory.turns
        crowd = len({speaker.name for speaker in turns[-3:]}) > 2
        alone = draft.start == 0 and draft.end == len(sheet.passage.text)
        if crowd and alone:
            return None
        if len(turns) > 1:
            return turns[-2]
        return None if len(self.turns.waiting) % 2 else self.turns.sure

    def _follow(self, sheet: Sheet, number: int) -> None:
        """Begin a run of turns where the paragraph before was no speech."""
        if not number and self.block != sheet.passage.block - 1:
            self.turns.begin(None)

    def _led(self, sheet: Sheet, number: int) -> Speaker | None:
        """Somebody new whom the paragraph of narration before the quote ends with.

        The gesture of one who spoke already is a turn of its own: the word goes back.
        """
        before = self.narration
        if before is None or number or before.passage.block != sheet.passage.block - 1:
            return None
        end = len(before.masked.rstrip("。!?… "))
        start = max(sentence_start(before.masked, end), end - _LEAD)
        noun = find_subject(before.passage, start, end, self.known)
        if noun is None or noun.kind not in ("person", "pronoun"):
            return None
        place = before.passage.span(noun.start, noun.end)
        found = self.memory.resolve(noun, place.start, place.end)
        spoke = {speaker.name for speaker in self.memory.turns}
        return found if found is not None and found.name not in spoke else None

    def _beat(self, sheet: Sheet, draft: Draft) -> Speaker | None:
        """Whoever acts in the sentence behind the quote, or else in the one before it."""
        masked = sheet.masked
        end = sentence_end(masked, draft.end)
        ranges = [(draft.end, end)]
        if draft.start:
            start = sentence_start(masked, draft.start - 1)
            ranges.append((start, draft.start))
        for start, stop in ranges:
            stop = min(stop, start + 60)
            while start < stop:
                until = clause_end(masked, start)
                noun = find_subject(sheet.passage, start, min(until, stop), self.known)
                if noun is not None and _acts(noun):
                    return self._known(sheet, noun, draft)
                start = until + 1
        return None

    def _join(self, left: Draft, right: Draft) -> None:
        if left.group is None:
            left.group = self._next_group()
        right.group = left.group

    def _next_group(self) -> int:
        self.groups += 1
        return self.groups - 1


def _acts(noun: Noun) -> bool:
    """Whether the subject is somebody whose gesture goes with words of their own."""
    if noun.kind == "role":
        return not noun.head.endswith(("记者", "主持人"))
    return noun.kind in ("person", "pronoun")


def _belong(sheet: Sheet, left: Draft, right: Draft) -> bool:
    """Whether one reporting word stands between two parts of the same words."""
    if right.cue is None or left.speaker != right.speaker:
        return False
    if left.cue == right.cue:
        return True
    breaks_off = sheet.passage.text[left.inner[1] - 1] in ",—…"
    return breaks_off and left.end <= right.cue.start < right.start and left.cue is None


def _subject_in(sheet: Sheet, start: int, end: int, known: Known, inside: bool) -> Noun | None:
    """The subject in the clause before `end`, or in the nearest clause before it that has one."""
    weak: Noun | None = None
    stop = end
    while stop > start:
        first = max(start, clause_start(sheet.masked, stop))
        noun = None
        inner = cues_between(sheet.cues, first, stop)
        if inner and stop == end and inner[-1].end < stop and inner[-1].text in STATES:
            noun = find_subject(sheet.passage, inner[-1].end, stop, known, inside)
            noun = noun if noun is not None and noun.kind in _ANIMATE else None
        noun = noun or find_subject(sheet.passage, first, stop, known, inside)
        if noun is not None and _is_quoted(sheet, noun):
            noun = None
        if noun is not None and noun.kind in _ANIMATE:
            return noun
        if weak is None and stop == end and noun is not None and _may_speak(noun):
            weak = noun
        stop = first - 1
    return weak


def _may_speak(noun: Noun) -> bool:
    """A common noun that could still be somebody: 物业, 业委会, hardly 字 or 口里."""
    return len(noun.head) > 1 and noun.head[-1] not in LOCATIVES


def _is_quoted(sheet: Sheet, noun: Noun) -> bool:
    """Whether the phrase stands inside quotation marks, where it acts in no sentence."""
    if sheet.masked[noun.start] not in "■□":
        return False
    index = bisect_right(sheet.drafts, noun.start, key=_draft_start)
    around = sheet.drafts[max(0, index - 3) : index]
    return any(
        d.start < noun.start < d.end and d.kind != "title" and d.inner != (noun.start, noun.end)
        for d in around
    )


def _draft_start(draft: Draft) -> int:
    return draft.start


def _place(event: tuple[int, Report | Noun | Draft]) -> int:
    return event[0]
