"""Give every quote of a text its speaker, from top to bottom."""

import re
from dataclasses import dataclass, field

from reader.extract.quotes.attribution import attribute
from reader.extract.quotes.beside import (
    acting,
    contrasted,
    gesture,
    is_saying,
    listener,
    presented,
    subject_in,
)
from reader.extract.quotes.cues import VIEWS
from reader.extract.quotes.dialogue import enter, given_word, meant, voice
from reader.extract.quotes.drafts import Draft, Sheet
from reader.extract.quotes.events import events_of
from reader.extract.quotes.indirect import Report
from reader.extract.quotes.masks import clause_start
from reader.extract.quotes.nested import name_nested
from reader.extract.quotes.speakers import NARRATOR, Memory, Speaker
from reader.extract.quotes.subjects import Noun
from reader.extract.quotes.turns import Turns
from reader.extract.quotes.units import Known
from reader.extract.quotes.whom import led, subject_of, whom

_WHO = re.compile("(?:谁|什么人|哪[个位]|名字)[^。!]{0,16}\\?$")
# Lines of a story that name who wrote it, and nobody in it.
_CREDITS = ("byline", "dateline")
_HEARSAY = re.compile("[又另]?据|传[闻言]|[谣流]言")


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
    before: Sheet | None = None
    addressed: Speaker | None = None
    called: Speaker | None = None
    loose: Draft | None = None
    asked: bool = False

    def __post_init__(self) -> None:
        self.memory = Memory(self.known.people, self.known.story)

    def speak(self, sheet: Sheet) -> None:
        """Set speakers, cues and groups of a passage, and add its indirect quotes."""
        if self.known.story and sheet.passage.kind in _CREDITS:
            return
        self.here = None
        self.called = self.addressed if self.block == sheet.passage.block - 1 else None
        self.addressed = None
        self.memory.fresh.clear()
        self._open(sheet)
        self._present(sheet)
        if self._runs_on(sheet):
            return
        directs = sheet.directs
        numbers = {id(draft): number for number, draft in enumerate(directs)}
        added: list[Draft] = []
        for event in events_of(sheet, self.known):
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
        name_nested(sheet, self.memory, self.known)
        sheet.drafts += added
        self.running = next((d for d in reversed(directs) if d.open_ended), None)
        self.before = sheet
        if directs:
            self.block = sheet.passage.block

    def _open(self, sheet: Sheet) -> None:
        """In a story the words of a new paragraph are somebody else's."""
        if self.known.story:
            turn = self.block == sheet.passage.block - 1 and sheet.masked.startswith("■")
            self.memory.floor = self.memory.last if turn else None
            enter(self.memory, sheet, self._just_before(sheet), self.known)

    def _just_before(self, sheet: Sheet) -> Sheet | None:
        """The paragraph before, if nothing stands between."""
        before = self.before
        follows = before is not None and before.passage.block == sheet.passage.block - 1
        return before if follows else None

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
        if is_saying(sheet, draft):
            return
        found = attribute(sheet, number)
        if found is None:
            draft.speaker = self._carried(sheet, draft, number)
        else:
            self._follow(sheet, number)
            draft.cue = found.cue
            noun = subject_of(sheet, found, self.known)
            draft.speaker = self._known(sheet, noun, draft)
            if number and _belong(sheet, sheet.directs[number - 1], draft):
                self._join(sheet.directs[number - 1], draft)
            if draft.speaker is None:
                draft.speaker = self._carried(sheet, draft, number)
            elif not number:
                self._settle(draft.speaker)
        if draft.speaker is not None:
            self.memory.spoke(draft.speaker)
            self.memory.floor = None
            self.here = draft.speaker
        self.addressed = self._listener(sheet, draft) or self.addressed
        self.asked = _WHO.search(_words(sheet, draft)) is not None

    def _listener(self, sheet: Sheet, draft: Draft) -> Speaker | None:
        """Somebody else whom a quote calls by name, or whom its reporting word is said to."""
        found = self._called_in(sheet, draft)
        speaker = draft.speaker
        return found if found and speaker and found.name != speaker.name else None

    def _called_in(self, sheet: Sheet, draft: Draft) -> Speaker | None:
        """Whom a quote calls; a bare name that answers 谁 is no call."""
        noun = listener(sheet, draft, self.known)
        if self.asked and noun is not None and _words(sheet, draft) == noun.head + "。":
            return None
        return meant(self.memory, sheet, noun)

    def _known(self, sheet: Sheet, noun: Noun | None, draft: Draft) -> Speaker | None:
        if noun is None:
            return None
        draft.speaker_place = (noun.start, noun.end)
        return whom(self.memory, sheet, noun, self.known)

    def _report(self, sheet: Sheet, report: Report) -> Draft | None:
        start, end = report.subject
        inside = report.cue.text in VIEWS
        if inside and "在" not in sheet.masked[start:end]:
            return None
        noun = subject_in(sheet, start, end, self.known, inside)
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
        if self.here is not None and self.known.story and _replies(sheet, number):
            return self._reply()
        if self.here is not None:
            return self._known(sheet, acting(sheet, draft, self.known), draft) or self.here
        if contrasted(sheet, draft) and self.memory.last is not None:
            return self.memory.last
        called = self.called
        self._follow(sheet, number)
        beat = self._acted(sheet, draft, number)
        if beat is not None:
            if not number:
                self._settle(beat)
            return beat
        if not number and called is not None:
            self._settle(called)
            self.addressed = self.memory.last  # a reply is said to whoever called
            return called
        if self.known.story:
            return self._turn(sheet, draft, number)
        if number or self.block != sheet.passage.block - 1:
            self.loose = draft
            return self.memory.last or next(reversed(self.memory.persons), None)
        self.turns.waiting.append(draft)
        return self.turns.next(self.memory.turns, alone=_is_alone(sheet, draft))

    def _acted(self, sheet: Sheet, draft: Draft, number: int) -> Speaker | None:
        """Whose voice is heard or who acts beside a quote, or right before it."""
        noun = voice(sheet, draft, self.known) if self.known.story else None
        beat = self._known(sheet, noun or gesture(sheet, draft, self.known), draft)
        if beat is not None or self.known.story or number:
            return beat
        return led(self.memory, self._just_before(sheet), self.known)

    def _reply(self) -> Speaker | None:
        """Whoever was called answers, else the partner; the answer is said to who spoke."""
        found = self.addressed or self.memory.partner(self.here)
        self.addressed = self.here
        return found

    def _turn(self, sheet: Sheet, draft: Draft, number: int) -> Speaker | None:
        """Who has the word in a story: whoever acts before it, else the partner of the last."""
        before = None if number else self._just_before(sheet)
        told = None
        if before is not None:
            alone = self.block == before.passage.block - 1
            told = given_word(self.memory, before, self.known, alone=alone)
        found = told or self.memory.partner(self.memory.last)
        if found is None and self.turns.waiting and self.turns.waiting[-1].speaker is None:
            found = self.memory.last  # the other one is not named yet
        called = self._called_in(sheet, draft)
        if called is not None and found is not None and called.name == found.name:
            found = self.memory.partner(called)
        if before is not None and told is not None and found is told:
            self._settle(told)
            if not before.masked.rstrip().endswith(":"):
                self.turns.guess(draft, told)
        elif not number and self.block == sheet.passage.block - 1:
            self.turns.waiting.append(draft)
        else:
            self.loose = draft
        return found

    def _present(self, sheet: Sheet) -> None:
        """进来的是个学生: narration that shows who it was that spoke just before."""
        loose, self.loose = self.loose, None
        if loose is None or self.block != sheet.passage.block - 1:
            return
        found = meant(self.memory, sheet, presented(sheet, self.known))
        if found is not None:
            loose.speaker = found
            self.memory.spoke(found)

    def _settle(self, speaker: Speaker) -> None:
        comes = speaker.name not in self.memory.spoken
        if self.known.story and comes and all(draft.speaker for draft in self.turns.waiting):
            self.turns.begin(speaker)  # those before had the talk among themselves
            return
        others = (known for known in reversed(self.memory.turns) if known.name != speaker.name)
        self.turns.settle(speaker, next(others, None))

    def _follow(self, sheet: Sheet, number: int) -> None:
        """Begin a run of turns where the paragraph before was no speech."""
        if not number and self.block != sheet.passage.block - 1:
            self.turns.begin(None)

    def _join(self, left: Draft, right: Draft) -> None:
        if left.group is None:
            left.group = self._next_group()
        right.group = left.group

    def _next_group(self) -> int:
        self.groups += 1
        return self.groups - 1


def _words(sheet: Sheet, draft: Draft) -> str:
    return sheet.passage.text[slice(*draft.inner)]


def _is_alone(sheet: Sheet, draft: Draft) -> bool:
    return draft.start == 0 and draft.end == len(sheet.passage.text)


def _replies(sheet: Sheet, number: int) -> bool:
    """“李明!”“到。”: words right behind other words are somebody else's."""
    return number > 0 and sheet.directs[number - 1].end == sheet.directs[number].start


def _belong(sheet: Sheet, left: Draft, right: Draft) -> bool:
    """Whether one reporting word stands between two parts of the same words."""
    if right.cue is None or left.speaker != right.speaker:
        return False
    if left.cue == right.cue:
        return True
    breaks_off = sheet.passage.text[left.inner[1] - 1] in ",—…"
    return breaks_off and left.end <= right.cue.start < right.start and left.cue is None
