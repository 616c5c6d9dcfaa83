"""Give every quote of a text its speaker, from top to bottom."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from reader.extract.quotes.attribution import attribute
from reader.extract.quotes.beside import (
    acting,
    contrasted,
    gesture,
    is_saying,
    presented,
    subject_in,
)
from reader.extract.quotes.cues import VIEWS
from reader.extract.quotes.dialogue import announced, enter, meant, voice
from reader.extract.quotes.drafts import Draft, Sheet
from reader.extract.quotes.events import events_of
from reader.extract.quotes.indirect import Report
from reader.extract.quotes.introduced import is_named, named
from reader.extract.quotes.masks import clause_start
from reader.extract.quotes.nested import name_nested
from reader.extract.quotes.phrases import Noun
from reader.extract.quotes.speakers import NAMELESS, NARRATOR, Memory, Speaker
from reader.extract.quotes.turns import Turns
from reader.extract.quotes.units import Known
from reader.extract.quotes.votes import (
    ACTS,
    CALLED,
    GOES_ON,
    MOVES,
    PAUSE,
    Vote,
    asks_who,
    called_in,
    is_said,
    itself,
    narrated,
    on_words,
    opens_scene,
    present,
    tail_of,
)
from reader.extract.quotes.whom import subject_of, whom

# Lines of a story that name who wrote it, and nobody in it.
_CREDITS = ("byline", "dateline")
# Paragraphs without a word, after which a new scene begins.
_SCENE = 6
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
    acted: Speaker | None = None
    asked: bool = False

    def __post_init__(self) -> None:
        self.memory = Memory(self.known.people, self.known.story)

    def speak(self, sheet: Sheet) -> None:
        """Set speakers, cues and groups of a passage, and add its indirect quotes."""
        if self.known.story and sheet.passage.kind in _CREDITS:
            return
        self._open(sheet)
        if not self._runs_on(sheet):
            reports = self._read(sheet)
            for noun, name in named(sheet, self.known):
                self._rename(meant(self.memory, sheet, noun), meant(self.memory, sheet, name))
            self._narrated(sheet, reports)
            name_nested(sheet, self.memory, self.known)
            sheet.drafts += reports
        self.running = next((d for d in reversed(sheet.directs) if d.open_ended), None)
        self.before = sheet
        if sheet.directs:
            self.block = sheet.passage.block

    def _open(self, sheet: Sheet) -> None:
        """Begin a paragraph; in a story its words are somebody else's than those before."""
        block = sheet.passage.block
        self.here = None
        self.called = self.addressed if self._is_close(sheet, 0) else None
        self.addressed = None
        self.memory.block = block
        if self.known.story:
            turn = self.block == block - 1 and sheet.masked.startswith("■")
            self.memory.floor = self.memory.last if turn else None
            enter(self.memory, sheet)
        self._present(sheet)
        if opens_scene(sheet) or (sheet.directs and block - self.block > _SCENE):
            self.turns.begin()

    def _read(self, sheet: Sheet) -> list[Draft]:
        """Give the direct quotes their speakers, remember who is named; the indirect quotes."""
        numbers = {id(draft): number for number, draft in enumerate(sheet.directs)}
        reports: list[Draft] = []
        for event in events_of(sheet, self.known):
            if isinstance(event, Report):
                draft = self._report(sheet, event)
                reports += [draft] if draft is not None else []
            elif isinstance(event, Noun):
                self.memory.meet(sheet.passage, event)
            else:
                self._direct(sheet, event, numbers[id(event)])
        return reports

    def _narrated(self, sheet: Sheet, reports: list[Draft]) -> None:
        """Whoever acts in narration may speak next; who has a turn in it, has had it."""
        told = narrated(self.memory, sheet, reports, self.known)
        if told is not None and told.has_turn:
            self.turns.silent(told.actor)
        self.acted = told.actor if told is not None and not told.has_turn else None

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
        left.note = ""
        first = directs[0]
        self._join(left, first)
        first.speaker = left.speaker
        self.here = left.speaker
        self.turns.go_on(left, first)
        for number, draft in enumerate(directs[1:], 1):
            self._direct(sheet, draft, number)
        return True

    def _direct(self, sheet: Sheet, draft: Draft, number: int) -> None:
        if is_saying(sheet, draft):
            return
        found = attribute(sheet, number)
        if found is None:
            draft.speaker = self._carried(sheet, draft, number)
        else:
            draft.cue = found.cue
            noun = subject_of(sheet, found, self.known)
            draft.speaker = self._known(sheet, noun, draft)
            if number and _belong(sheet, sheet.directs[number - 1], draft):
                self._join(sheet.directs[number - 1], draft)
            if draft.speaker is None:
                draft.speaker = self._carried(sheet, draft, number)
            else:
                self._sure(sheet, draft.speaker, number)
        name = itself(self.memory, sheet, draft, self.known)
        if name is not None:
            self._rename(draft.speaker, name)
            draft.speaker = name
        if draft.speaker is not None:
            self.memory.spoke(draft.speaker)
            self.memory.floor = None
            self.here = draft.speaker
        self.acted = None
        self.addressed = self._listener(sheet, draft) or self.addressed
        self.asked = asks_who(_words(sheet, draft))

    def _rename(self, known: Speaker | None, name: Speaker | None) -> None:
        """Whoever was only described so far goes by a name."""
        if known is not None and name is not None and not is_named(known, self.known):
            self.memory.rename(known, name)
            self.turns.rename(known.name, name)

    def _listener(self, sheet: Sheet, draft: Draft) -> Speaker | None:
        """Whom a quote calls or is said to; a bare name that answers 谁 is no call."""
        found = called_in(self.memory, sheet, draft, self.known)
        if found is None or draft.speaker is None or found.name == draft.speaker.name:
            return None
        return None if self.asked and found.name == _words(sheet, draft)[:-1] else found

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
        if not self.known.story and is_said(draft):
            self._sure(sheet, speaker, 0)
        self.memory.spoke(speaker, reported=True)
        self.here = speaker
        return draft

    def _carried(self, sheet: Sheet, draft: Draft, number: int) -> Speaker | None:
        """The speaker of a quote that no reporting word names."""
        if self.here is not None and self.known.story and _replies(sheet, number):
            self.called = self.addressed
            return self._turn(sheet, draft, number)
        if self.here is not None:
            other = self._known(sheet, acting(sheet, draft, self.known), draft)
            if other is None and self.turns.run:
                self.turns.run[-1].drafts.append(draft)
            return other or self.here
        if contrasted(sheet, draft) and self.memory.last is not None:
            return self.memory.last
        found = self._acted(sheet, draft)
        before = self._just_before(sheet)
        if found is None and self.known.story and not number and before is not None:
            found = announced(self.memory, before, self.known)
        if found is not None:
            self._sure(sheet, found, number)
            return found
        return self._turn(sheet, draft, number)

    def _acted(self, sheet: Sheet, draft: Draft) -> Speaker | None:
        """Whose voice is heard or who acts beside a quote."""
        noun = voice(sheet, draft, self.known) if self.known.story else None
        return self._known(sheet, noun or gesture(sheet, draft, self.known), draft)

    def _turn(self, sheet: Sheet, draft: Draft, number: int) -> Speaker | None:
        """Who has the word, as far as one can tell so far."""
        self.loose = draft
        votes = self._votes(sheet, draft, number)
        found = self.turns.guess(draft, votes, close=self._is_close(sheet, number))
        if self.called is not None and found is not None and found.name == self.called.name:
            self.addressed = self.memory.last  # a reply is said to whoever called
        return found

    def _is_close(self, sheet: Sheet, number: int) -> bool:
        """Whether nothing but words stands before: those of the paragraph before, or right here."""
        if number:
            return _replies(sheet, number)
        before = self._just_before(sheet)
        return before is not None and bool(before.directs) and tail_of(before) <= PAUSE

    def _votes(self, sheet: Sheet, draft: Draft, number: int) -> Iterator[Vote]:
        """What speaks for and against each who may have a turn."""
        yield from present(self.memory)
        yield from on_words(self.memory, sheet, draft, self.known)
        last = self.memory.last
        if not self.known.story and not self._is_close(sheet, number):
            last = last or next(reversed(self.memory.persons), None)
            yield from ((last, GOES_ON),) if last is not None else ()
        if self.called is not None:
            yield self.called, CALLED
        before = self._just_before(sheet)
        if not number and before is not None and self.acted is not None:
            alone = self.block == before.passage.block - 1 and len(before.masked) <= PAUSE
            again = alone and last is not None and last.name == self.acted.name
            yield self.acted, MOVES if again else ACTS

    def _sure(self, sheet: Sheet, speaker: Speaker, number: int) -> None:
        """Somebody sure has the word: those who waited are decided."""
        heard = next((k for k in reversed(self.memory.acted.values()) if k.name in NAMELESS), None)
        if self.known.story and heard is not None and self.memory.there(speaker.name) is None:
            self._rename(heard, speaker)
        if self.here is None or self.here.name != speaker.name:
            self.turns.sure(speaker, close=self._is_close(sheet, number))

    def _present(self, sheet: Sheet) -> None:
        """进来的是个学生: narration that shows who it was that spoke just before."""
        loose, self.loose = self.loose, None
        if loose is None or self.block != sheet.passage.block - 1:
            return
        found = meant(self.memory, sheet, presented(sheet, self.known))
        if found is not None:
            loose.speaker = found
            self.turns.shown(found)
            self.memory.spoke(found)

    def _join(self, left: Draft, right: Draft) -> None:
        if left.group is None:
            left.group = self.groups
            self.groups += 1
        right.group = left.group


def _words(sheet: Sheet, draft: Draft) -> str:
    return sheet.passage.text[slice(*draft.inner)]


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
