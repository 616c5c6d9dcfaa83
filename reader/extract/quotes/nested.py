"""Speakers of the words that somebody tells within words of their own."""

from reader.extract.quotes.cues import find_cues
from reader.extract.quotes.drafts import Draft, Sheet
from reader.extract.quotes.masks import clause_start
from reader.extract.quotes.phrases import Noun
from reader.extract.quotes.speakers import Memory, Speaker
from reader.extract.quotes.subjects import find_subject
from reader.extract.quotes.units import Known

_THIRD = ("他", "她", "佢", "其")
_SAYS = ("person", "pronoun", "role")


def name_nested(sheet: Sheet, memory: Memory, known: Known) -> None:
    """Set the speakers of direct quotes inside other ones: “我骂他,他说,‘…’”."""
    for draft in sheet.drafts:
        if draft.kind != "direct" or not draft.depth or draft.speaker is not None:
            continue
        outer = next((d for d in sheet.directs if d.start < draft.start < d.end), None)
        if outer is not None:
            draft.speaker = _speaker(sheet, draft, outer, memory, known)


def _speaker(
    sheet: Sheet, draft: Draft, outer: Draft, memory: Memory, known: Known
) -> Speaker | None:
    noun = _subject(sheet, outer.inner[0], draft.start, known)
    if noun is None:
        return None
    if noun.kind == "pronoun" and noun.head in _THIRD:
        teller = outer.speaker.name if outer.speaker else None
        others = (k for k in reversed(memory.persons) if k.name != teller)
        return next((k for k in others if memory.fits(k, noun.head)), None)
    if noun.kind == "pronoun":
        return outer.speaker if noun.head == "我" else None
    place = sheet.passage.span(noun.start, noun.end)
    return memory.resolve(noun, place.start, place.end)


def _subject(sheet: Sheet, start: int, end: int, known: Known) -> Noun | None:
    """Who says what follows at `end`: the subject of the nearest clause that has one."""
    text = sheet.passage.text
    cues = find_cues(text[start:end] + "■")
    stop = start + cues[-1].start if cues else end
    while stop > start:
        first = max(start, clause_start(text, stop))
        noun = find_subject(sheet.passage, first, stop, known)
        if noun is not None and noun.kind in _SAYS:
            return noun
        stop = first - 1
    return None
