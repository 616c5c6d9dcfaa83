"""Whom the words beside a quote mean: the subject of its reporting word, and who that is."""

import re

from reader.extract.quotes.attribution import Attribution
from reader.extract.quotes.beside import (
    of_two,
    opening_role,
    sender,
    subject_in,
    told_of,
    topic,
)
from reader.extract.quotes.cues import VIEWS
from reader.extract.quotes.dialogue import meant, stressed
from reader.extract.quotes.drafts import Sheet
from reader.extract.quotes.literary import teller
from reader.extract.quotes.phrases import Noun
from reader.extract.quotes.speakers import Memory, Speaker
from reader.extract.quotes.units import Known, read_units

_NEAR = 14
# Whoever is talked with.
_OTHERS = frozenset(["对方", "那人", "此人"])
# Narration longer than this is more than a gesture.
_SCENE = 30
_THIS = re.compile("(?:这位|这名|这个|那位|这对)[^,。:;!?]*$")


def subject_of(sheet: Sheet, found: Attribution, known: Known) -> Noun | None:
    """The noun phrase that a reporting word has for its subject."""
    start, end = found.subject
    if sheet.masked[end - 2 : end] in ("他的", "她的"):
        end -= 1  # 他的|回应
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
    if noun.head in _OTHERS:
        return _other(memory, sheet, noun, known) or meant(memory, sheet, noun)
    role = opening_role(sheet, noun, known) if noun.head in ("他", "她") else None
    found = meant(memory, sheet, role)
    if found is not None and memory.fits(found, noun.head):
        return found
    if noun.head in ("他", "她") and memory.tellers:
        told = (meant(memory, sheet, other) for other in told_of(sheet, noun, known))
        others = (one for one in told if one is not None and one.name not in memory.tellers)
        found = next((one for one in others if memory.fits(one, noun.head)), None)
        if found is not None:
            return found
    return meant(memory, sheet, noun)


def _other(memory: Memory, sheet: Sheet, noun: Noun, known: Known) -> Speaker | None:
    """接电话的是一名女子,对方说: whoever was named last in a paragraph, and has not the word."""
    units = read_units(sheet.passage, 0, noun.start, known)
    for unit in reversed(units):
        if unit.kind in ("person", "role") and sheet.masked[unit.start] not in "■□":
            kind = "person" if unit.kind == "person" else "role"
            found = meant(memory, sheet, Noun(unit.start, unit.end, unit.text, kind))
            if found is not None and (memory.last is None or found.name != memory.last.name):
                return found
    return None
