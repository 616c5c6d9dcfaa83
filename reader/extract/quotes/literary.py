"""Who speaks in literary prose: 玄德惊问曰, 操笑曰 are a name, how it is said, and 曰."""

import re

from reader.extract.entities.people import People
from reader.extract.quotes.cues import Cue
from reader.extract.quotes.drafts import Sheet
from reader.extract.quotes.masks import clause_start
from reader.extract.quotes.phrases import Noun
from reader.extract.quotes.units import mentions_in
from reader.extract.wordlists import any_of, read_list

CUE = "曰"
_OPENS = re.compile("却说|且说|只见|忽见|原来|于是|少顷|忽")
# How something is said, and what leads to it; a name may end in one only by itself.
_HOW = re.compile(
    "(?:" + any_of(read_list("moods")) + "|[惊谢叱呼应对谏奏劝告语顾视起进入出回前向又亦因忙急复"
    "且连便方即佯私低高厉再皆俱厲微冷含])+$"
)
# Letters of somebody who has no name, or of no name at all.
_NAMELESS = re.compile("[其之者也而以于在为与是不有无人众或吾余我汝尔彼此自相所]")
_LONGEST = 3
_REACH = 12


def teller(sheet: Sheet, cue: Cue | None, people: People) -> Noun | None:
    """The name between the start of the clause and a 曰, however few letters it has."""
    if cue is None or cue.text != CUE:
        return None
    text = sheet.passage.text
    start = clause_start(sheet.masked, cue.start)
    if cue.start - start > _REACH:
        return None
    known = next(iter(mentions_in(people, text, start, cue.start)), None)
    if known is not None and known.start == start and text[known.end] not in "、与和":
        return Noun(start, known.end, known.name, "person")
    opening = _OPENS.match(text, start, cue.start)
    start = opening.end() if opening else start
    how = _HOW.search(text, start + 1, cue.start)
    name = text[start : how.start() if how else cue.start]
    if not 0 < len(name) <= _LONGEST or _HOW.fullmatch(name) or _NAMELESS.search(name):
        return None
    return Noun(start, start + len(name), name, "person")
