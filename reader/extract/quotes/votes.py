"""What speaks for and against each who may have a turn that no reporting word gives away."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from reader.extract.quotes.beside import listener
from reader.extract.quotes.classify import HEADS
from reader.extract.quotes.dialogue import actor_before, actors, answers, meant
from reader.extract.quotes.drafts import Draft, Sheet
from reader.extract.quotes.introduced import names_itself
from reader.extract.quotes.masks import sentence_start
from reader.extract.quotes.speakers import Memory, Speaker
from reader.extract.quotes.units import Known

# Weights, on the scale of those of `turns`.
EARLIER = -0.4
NAMED = -1.0
ACTS = 2.5
MOVES = 0.3
CALLED = 3.5
CALLS = -8.0
GOES_ON = 2.0
# Narration no longer than this between two turns is a gesture.
PAUSE = 60
_SAYS = frozenset("说道问答讲诉")
_WHO = re.compile("(?:谁|什么人|哪[个位]|名字)[^。!]{0,16}\\?$")

Vote = tuple[Speaker, float]


class Told(NamedTuple):
    """What a paragraph of narration tells: who acts in it last, and whether that is a turn."""

    actor: Speaker
    has_turn: bool


def narrated(memory: Memory, sheet: Sheet, reports: list[Draft], known: Known) -> Told | None:
    """Remember those who act in a paragraph of narration; the last of them.

    A report that ends it, silence and words that are not told are turns of their own.
    """
    if sheet.directs or sheet.passage.kind != "paragraph":
        return None
    for noun in actors(sheet, known):
        found = meant(memory, sheet, noun)
        if found is not None and not found.is_group:
            memory.act(found)
    start = sentence_start(sheet.masked, len(sheet.masked.rstrip("。!?… ")))
    told = reports[-1].speaker if reports and is_said(reports[-1]) else None
    if told is not None and reports[-1].end > start:
        return Told(told, has_turn=True)
    found = meant(memory, sheet, actor_before(sheet, known))
    if found is None or found.is_group:
        return None
    memory.act(found)
    return Told(found, answers(sheet))


def opens_scene(sheet: Sheet) -> bool:
    """A heading, or a line of stars."""
    text = sheet.passage.text
    return sheet.passage.kind in HEADS or not any(letter.isalnum() for letter in text)


def tail_of(sheet: Sheet) -> int:
    """How much narration follows the last words of a paragraph, in code points."""
    return len(sheet.masked) - sheet.directs[-1].end


def is_said(report: Draft) -> bool:
    """Whether a report tells words, and no thought."""
    return report.cue is not None and report.cue.text[-1] in _SAYS


def asks_who(words: str) -> bool:
    """Whether a question asks for a name."""
    return _WHO.search(words) is not None


def present(memory: Memory) -> Iterator[Vote]:
    """Those who are there: the later they acted, the likelier."""
    for rank, speaker in enumerate(memory.present()):
        yield speaker, EARLIER * rank + (0.0 if speaker.name in memory.acted else NAMED)


def on_words(memory: Memory, sheet: Sheet, draft: Draft, known: Known) -> Iterator[Vote]:
    """For whoever the words name as their speaker, against whom they call."""
    called = called_in(memory, sheet, draft, known)
    if called is not None:
        yield called, CALLS
    noun = names_itself(sheet, draft, known)
    name = meant(memory, sheet, noun)
    if noun is not None and name is not None and noun.start > draft.inner[0]:
        yield name, -CALLS


def itself(memory: Memory, sheet: Sheet, draft: Draft, known: Known) -> Speaker | None:
    """The name that words give to whoever says them, as “我叫林秀。” does.

    A bare name is one's own where somebody says it who has none yet: “林秀。”
    """
    noun = names_itself(sheet, draft, known)
    name = meant(memory, sheet, noun)
    if noun is None or name is None or noun.start > draft.inner[0]:
        return name
    new = draft.speaker is not None and memory.there(name.name) is None
    return name if new and draft.speaker and not draft.speaker.is_person else None


def called_in(memory: Memory, sheet: Sheet, draft: Draft, known: Known) -> Speaker | None:
    """Whom a quote calls: somebody who is there, or by the full name."""
    noun = listener(sheet, draft, known)
    found = meant(memory, sheet, noun)
    if found is None or noun is None or noun.kind == "pronoun":
        return found
    full = noun.kind == "person" and noun.end - noun.start == len(noun.head)
    return memory.there(found.name) or (found if full else None)
