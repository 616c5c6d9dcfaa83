"""Whom the words beside a quote mean: the subject of its reporting word, and who that is."""

import re

from reader.extract.quotes.attribution import Attribution
from reader.extract.quotes.beside import last_actor, of_two, opening_role, sender, subject_in, topic
from reader.extract.quotes.cues import VIEWS
from reader.extract.quotes.dialogue import meant, stressed
from reader.extract.quotes.drafts import Sheet
from reader.extract.quotes.literary import teller
from reader.extract.quotes.speakers import Memory, Speaker
from reader.extract.quotes.subjects import Noun
from reader.extract.quotes.units import Known

_NEAR = 14
# Narration longer than this is more than a gesture.
_SCENE = 30
_THIS = re.compile("(?:这位|这名|这个|那位|这对)[^,。:;!?]*$")


def subject_of(sheet: Sheet, found: Attribution, known: Known) -> Noun | None:
    """The noun phrase that a reporting word has for its subject."""
    start, end = found.subject
    inside = found.cue is not None and found.cue.text in VIEWS
    return (
        teller(sheet, found.cue, known.people)
        or sender(sheet, start, end, known)
        or (stressed(sheet, start, end, known) if known.story else None)
        or subject_in(sheet, start, end, known, inside)
        or topic(sheet, start, known)
    )


def whom(memory: Memory, sheet: Sheet, noun: Noun, known: Known) -> Speaker | None:
    """The speaker that the subject of a reporting word means."""
    before = sheet.passage.text[max(0, noun.start - _NEAR) : noun.start]
    if noun.kind in ("role", "noun") and _THIS.search(before) and memory.persons:
        return memory.shown(noun.head) or memory.persons[-1]
    if noun.head in ("前者", "后者"):
        noun = of_two(sheet, noun, known) or noun
    role = opening_role(sheet, noun, known) if noun.head in ("他", "她") else None
    found = meant(memory, sheet, role)
    if found is not None and memory.fits(found, noun.head):
        return found
    return meant(memory, sheet, noun)


def led(memory: Memory, before: Sheet | None, known: Known) -> Speaker | None:
    """Somebody new whom the paragraph of narration before the quote ends with.

    The gesture of one who spoke already is a turn of its own: the word goes back. Behind
    a longer piece of narration a new exchange begins, with whoever acts there last.
    """
    if before is None or before.directs:
        return None
    found = meant(memory, before, last_actor(before, known))
    if len(before.passage.text) > _SCENE:
        return found
    spoke = {speaker.name for speaker in memory.turns}
    return found if found is not None and found.name not in spoke else None
