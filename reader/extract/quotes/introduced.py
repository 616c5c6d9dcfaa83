"""By what name somebody goes who was only described so far: 女人叫林秀, “我叫林秀,…”."""

import re
from collections.abc import Iterator

from reader.extract.entities.surnames import SINGLE
from reader.extract.quotes.drafts import Draft, Sheet
from reader.extract.quotes.masks import sentence_start
from reader.extract.quotes.phrases import Noun, noun_of
from reader.extract.quotes.speakers import Speaker
from reader.extract.quotes.subjects import find_actor
from reader.extract.quotes.units import Known, mentions_in

_NAMED = re.compile("(?:名叫|本名|真名|原名|大名|叫做?|叫作|名字[叫是])$")
_I_AM = re.compile("(?:我|在下|鄙人|本人)(?:(?:的名字|名字)?叫|就?是|姓.,?名?叫?)$")
_ENDS = frozenset(",。;:!?…(、")
_FORM = 3


def named(sheet: Sheet, known: Known) -> Iterator[tuple[Noun, Noun]]:
    """Whom narration calls something, and the name that it tells: 老人姓梁,叫梁玉."""
    text, masked = sheet.passage.text, sheet.masked
    for match in mentions_in(known.people, text, 0, len(text)):
        place = match.start
        if masked[match.end : match.end + 1] not in _ENDS or masked[place] in "■□":
            continue
        verb = _NAMED.search(masked, max(0, place - _FORM), place)
        if verb is None:
            continue
        start = sentence_start(masked, place)
        noun = find_actor(sheet.passage, start, verb.start(), known)
        if noun is not None and noun.head != match.name and _is_described(noun, known):
            yield noun, noun_of(match)


def is_named(speaker: Speaker, known: Known) -> bool:
    """Whether somebody goes by a full name."""
    return speaker.is_person and speaker.name in known.people.names - known.people.forms


def _is_described(noun: Noun, known: Known) -> bool:
    """Whether somebody has no full name so far: a role, or a form of address."""
    full = noun.head in known.people.names - known.people.forms and noun.head[0] in SINGLE
    return noun.kind == "role" or (noun.kind == "person" and not full)


def names_itself(sheet: Sheet, draft: Draft, known: Known) -> Noun | None:
    """The name that words give to whoever says them, “我叫林秀。”, or that is all they say."""
    first, last = draft.inner
    text = sheet.passage.text
    for match in mentions_in(known.people, text, first, last):
        ends = match.end == last or text[match.end] in _ENDS
        alone = match.start == first and text[match.end : last] in ("", "。")
        if alone or (ends and _I_AM.search(text, first, match.start)):
            return noun_of(match)
    return None
