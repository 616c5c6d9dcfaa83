"""A passage being worked on: its marks, reporting words and quotes before speakers are known."""

from dataclasses import dataclass, field

from reader.extract.passages import Passage
from reader.extract.quotes.classify import HEADS, is_direct
from reader.extract.quotes.cued import UTTERS
from reader.extract.quotes.cues import Cue, find_cues
from reader.extract.quotes.marks import Pair, find_pairs
from reader.extract.quotes.masks import UTTERANCE, mask
from reader.extract.quotes.speakers import Speaker
from reader.model.quote import QuoteKind

_BLANKS = str.maketrans(" \u3000", ",,")


@dataclass(slots=True)
class Draft:
    """A quote of a passage: offsets there, the marks in `start:end`, the words in `inner`."""

    start: int
    end: int
    inner: tuple[int, int]
    kind: QuoteKind
    cue: Cue | None = None
    speaker: Speaker | None = None
    speaker_place: tuple[int, int] | None = None
    group: int | None = None
    note: str = ""
    depth: int = 0
    open_ended: bool = False


@dataclass(slots=True)
class Sheet:
    """A passage with its quotes hidden in `masked`, its cues, and the drafts in text order.

    `directs` are the direct quotes among the drafts that no other quote holds.
    """

    passage: Passage
    masked: str
    cues: list[Cue]
    drafts: list[Draft] = field(default_factory=list)
    directs: list[Draft] = field(default_factory=list)


def read_sheet(passage: Passage) -> Sheet:
    """Find and classify the marked spans of a passage."""
    text = passage.text
    pairs = find_pairs(text)
    masked = mask(text, pairs)
    if passage.kind in HEADS:
        masked = masked.translate(_BLANKS)  # the clauses of a headline stand apart
    cues = find_cues(masked)
    drafts = [_draft(text, masked, pair, cues, passage) for pair in pairs]
    directs = [draft for draft in drafts if draft.kind == "direct" and not draft.depth]
    letters = list(masked) if directs else []
    for draft in directs:
        letters[draft.start : draft.end] = UTTERANCE * (draft.end - draft.start)
    return Sheet(passage, "".join(letters) or masked, cues, drafts, directs)


def _draft(text: str, masked: str, pair: Pair, cues: list[Cue], passage: Passage) -> Draft:
    if pair.is_title:
        kind: QuoteKind = "title"
    elif pair.depth:
        kind = "direct" if _is_told(text, pair) else "term"
    else:
        kind = "direct" if is_direct(text, masked, pair, cues, passage.kind) else "term"
    return Draft(
        pair.start,
        pair.end,
        (pair.start + 1, pair.inner),
        kind,
        note=pair.note,
        depth=pair.depth,
        open_ended=pair.open_ended,
    )


def _is_told(text: str, pair: Pair) -> bool:
    """Inside a quote, words are somebody else's only behind a colon or a reporting word."""
    if text[pair.end : pair.end + 1] == "的":
        return False
    before = text[max(0, pair.start - 6) : pair.start]
    if before.endswith(":"):
        return pair.inner - pair.start > 3
    cues = find_cues(before + "■")
    if not cues or before[cues[-1].end :] not in ("", ","):
        return False
    return pair.inner - pair.start > (2 if cues[-1].text in UTTERS else 5)
