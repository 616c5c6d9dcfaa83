"""All quotes of a document, with their speakers."""

import re
from collections.abc import Sequence

from reader.extract.entities.names import bodies_of, find_names
from reader.extract.entities.people import People, find_people
from reader.extract.passages import Passage, passages, written
from reader.extract.quotes.callings import (
    calling_names,
    fable_names,
    told_names,
    voice_names,
    wives_in,
)
from reader.extract.quotes.cast import cast_of, is_story, sexes_of
from reader.extract.quotes.drafts import Draft, Sheet, read_sheet
from reader.extract.quotes.interviews import find_interviewee, find_labels, label_of, speaker_of
from reader.extract.quotes.speakers import NARRATOR, Speaker
from reader.extract.quotes.units import ROLES, Known
from reader.extract.quotes.voices import Voices
from reader.model.document import Document
from reader.model.quote import Quote
from reader.model.span import Span

# In a text of this length a name that matters comes again.
_BOOK = 20_000
# A family is nobody who speaks; the limb behind a name is no letter of it.
_FAMILY = re.compile("(?:姓|^.家的?)$")
_LIMBS = frozenset("头手眼脸脚身嘴")
_HEARSAY = ("听说", "觉得", "以为")
_PREPOSITIONS = frozenset("向和与同及连")


def find_quotes(document: Document, span: Span | None = None) -> tuple[Quote, ...]:
    """The quotes of the blocks that touch `span` (the whole text by default), in text order."""
    texts = list(passages(document, span))
    people = find_people(texts)
    known = Known(people, bodies_of(find_names(texts, people)))
    return quotes_in(document, *read_sheets(texts, known))


def read_sheets(texts: Sequence[Passage], known: Known) -> tuple[list[Sheet], Known]:
    """The passages with their marks and reporting words, and the names these tell besides."""
    sheets = [read_sheet(passage) for passage in texts]
    return sheets, _with_callings(known, sheets)


def quotes_in(document: Document, sheets: Sequence[Sheet], known: Known) -> tuple[Quote, ...]:
    """As `find_quotes`, for passages already read and names already known."""
    texts = [sheet.passage for sheet in sheets]
    people = known.people
    labels = find_labels(texts, people)
    interviewee = find_interviewee(texts, people, labels) if labels else None
    voices = Voices(known)
    if known.story:
        voices.memory.genders |= sexes_of(sheets, people)
    drafts: list[tuple[Passage, Draft]] = []
    for sheet in sheets:
        passage = sheet.passage
        label = label_of(passage) if labels else None
        turn = label if label is not None and label[0] in labels else None
        teller = speaker_of(turn[0], interviewee) if turn else None
        voices.memory.tellers = frozenset({turn[0], teller or ""} if turn else ())
        voices.speak(sheet)
        if turn is not None:
            _take_turn(sheet.drafts, passage, turn[1], teller)
        drafts += ((passage, draft) for draft in sheet.drafts)
    quotes = [_quote(document, passage, draft) for passage, draft in drafts]
    return tuple(sorted(quotes, key=lambda quote: (quote.span.start, -quote.span.end)))


def _with_callings(known: Known, sheets: Sequence[Sheet]) -> Known:
    """With the names that only their place tells, without those that are none."""
    people = known.people
    names = calling_names(sheets, people) | told_names(sheets) | voice_names(sheets, people)
    names |= fable_names(sheets, people)
    names -= {name for name in names if name[:-1] in names | people.names}  # 孔明听
    wives = wives_in(sheets)
    names |= wives
    if sum(len(sheet.passage.text) for sheet in sheets) > _BOOK:
        names = {name for name in names if _comes_again(name, sheets)}
    story = is_story(sheets)
    if story:
        names |= cast_of(sheets, People(names | people.names))
    stray = {name for name in people.names if _is_stray(name)}
    stray |= {n for n in people.names if n[-1] in _LIMBS and n[:-1] in people.names | names}
    stray |= {name[:-1] for name in wives}
    if names or stray:
        people = People(names | (people.names - people.forms) - stray, people.forms - stray)
    return Known(people, known.bodies, story)


def _comes_again(name: str, sheets: Sequence[Sheet]) -> bool:
    return sum(sheet.passage.text.count(name) for sheet in sheets) > 1


def _is_stray(name: str) -> bool:
    """向法官, 吴姓: a preposition and a post, a surname that a noun follows."""
    return bool(_FAMILY.search(name)) or (
        name[0] in _PREPOSITIONS and (name[1:] in ROLES or name.endswith("者"))
    )


def _take_turn(drafts: list[Draft], passage: Passage, start: int, speaker: str | None) -> None:
    """Make the words behind a label one direct quote; only words told in them stay quotes."""
    end = len(passage.text)
    outer = [draft for draft in drafts if draft.kind == "direct" and not draft.depth]
    who = Speaker(speaker, -1, -1, is_person=True) if speaker else None
    if outer and outer[0].start == start and outer[0].end == end:
        outer[0].speaker = who
        return
    drafts[:] = [
        draft for draft in drafts if draft.kind != "indirect" or _is_of_another(passage, draft)
    ]
    for draft in outer:
        before, last = passage.text[draft.start - 1], passage.text[draft.inner[1] - 1]
        opens = draft.start == start and last not in "。!?…,"  # 答:“新泵”是…
        if draft.cue is None and (before != ":" or opens):
            draft.kind = "term"
            draft.speaker = draft.cue = draft.group = None
        elif draft.speaker is None or draft.speaker.name == NARRATOR:
            draft.speaker = who
    drafts.append(Draft(start, end, (start, end), "direct", speaker=who))


def _is_of_another(passage: Passage, draft: Draft) -> bool:
    """Whether an answer tells what somebody said who is named beside it; no hearsay or thought."""
    told = draft.cue is not None and not passage.text.endswith(_HEARSAY, 0, draft.cue.end)
    who = draft.speaker if draft.speaker_place else None
    return told and who is not None and who.is_person


def _quote(document: Document, passage: Passage, draft: Draft) -> Quote:
    speaker = draft.speaker
    place = draft.speaker_place
    return Quote(
        passage.span(draft.start, draft.end),
        passage.span(*draft.inner),
        draft.kind,
        _name(document, speaker) if speaker else None,
        passage.span(*place) if place and speaker else None,
        _cue(document, passage, draft),
        draft.group,
        draft.note,
    )


def _cue(document: Document, passage: Passage, draft: Draft) -> str | None:
    """The reporting word as the document writes it."""
    cue = draft.cue
    if cue is None:
        return None
    return written(document, passage.span(cue.start, cue.written))


def _name(document: Document, speaker: Speaker) -> str:
    if speaker.start < 0:
        return speaker.name
    return written(document, Span(speaker.start, speaker.end))
