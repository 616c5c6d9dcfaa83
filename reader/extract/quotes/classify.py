"""Somebody's words, or words set in marks: direct quote against term.

A whole sentence in marks, or one that a reporting word opens or closes, is speech. A
phrase that the sentence around needs for its grammar is a term.
"""

import re

from reader.extract.quotes.cued import closed_by_cue, opened_by_cue
from reader.extract.quotes.cues import Cue, cues_between
from reader.extract.quotes.marks import Pair
from reader.extract.quotes.masks import looks_spoken, sentence_start
from reader.model.block import BlockKind

HEADS = frozenset({"title", "series", "deck", "heading", "sidebar_title", "caption", "bullet"})
_NAMING = re.compile(
    r"(?:所谓|名为|名叫|叫做|叫作|称为|称作|称之为|誉为|视为|题为|名曰|俗称|简称|统称|戏称|号称"
    r"|命名为|取名|起名|代号|主题[是为]?|口号[是为]?|标语|即|为题|写着|写有|印有|贴着|挂着|标有|注明|显示|显示为"
    r"|关键词[是为]?|名称[是为]?|书写|一个|一种|这种|那种|这个|该|的|被)[,:]?$"
)
_ENDING = "。,;!?…、)"
_GLOSS = re.compile("[(][^()。]{1,120}[)]")
_SELF = re.compile("[我你您咱俺吾]")
# “…?”,“…” and “…。”;“…”: one follows another.
_NEXT = re.compile("■[,;] ?$")
_PAUSE = re.compile("[,;!?。]")
_SHOUTED = 4
_PARTIAL = 5
_PHRASE = 8
_LONG = 12
# A phrase of this length with a word of grammar in it is a clause.
_CLAUSE = 10
_SAID = re.compile("[是了不会有就都还也很太没被让能要]")


def is_direct(text: str, masked: str, pair: Pair, cues: list[Cue], kind: BlockKind) -> bool:
    """Whether a marked span of a passage is somebody's words."""
    if looks_spoken(text, pair):
        return not (kind in HEADS and _in_head(text, pair))
    if pair.depth or (kind in HEADS and not _told_in_head(masked, pair, cues, kind)):
        return False
    before, after = masked[max(0, pair.start - 8) : pair.start], _behind(masked, pair)
    if _NAMING.search(before) and not before.endswith("的,"):
        return False
    if not before and not after:
        return pair.inner - pair.start > _PARTIAL
    closes = not after or after in _ENDING or after == "■"
    if closes and opened_by_cue(text, masked, pair, cues, after):
        return True
    return closed_by_cue(masked, pair, cues) or _is_clause(text, masked, pair, after)


def _is_clause(text: str, masked: str, pair: Pair, after: str) -> bool:
    """Words that make a clause of their own, where no reporting word tells them."""
    before = masked[max(0, pair.start - 3) : pair.start]
    body = text[pair.start + 1 : pair.inner]
    closes = not after or (after in _ENDING and after != "、") or after == "■"
    if closes and _NEXT.search(before) and len(body) >= _PHRASE:
        return True
    pauses = bool(_PAUSE.search(body))
    clause = pauses or (len(body) >= _CLAUSE and bool(_SAID.search(body)))
    if clause and before.endswith(",") and after == "。" and len(body) >= _PHRASE:
        return True
    if not pauses or len(body) < _LONG:
        return False
    opens = pair.start == sentence_start(masked, pair.start)
    return (opens and after in (",", "。")) or (closes and bool(_SELF.search(body)))


def _behind(masked: str, pair: Pair) -> str:
    """The mark behind a pair; a gloss in brackets is passed over: “…”(in English)."""
    gloss = _GLOSS.match(masked, pair.end)
    end = gloss.end() if gloss else pair.end
    return masked[end : end + 1]


def _told_in_head(masked: str, pair: Pair, cues: list[Cue], kind: BlockKind) -> bool:
    """Even in a headline a reporting word right before the marks makes a quote."""
    if kind not in ("deck", "caption") and pair.inner - pair.start <= _SHOUTED:
        return False
    earlier = cues_between(cues, max(0, pair.start - 6), pair.start)
    return bool(earlier) and masked[earlier[-1].end : pair.start] in ("", ",", ":")


def _in_head(text: str, pair: Pair) -> bool:
    """In a headline only a label, a cue or the whole line makes a quote."""
    before = text[: pair.start].rstrip()
    return bool(before) and not before.endswith(":") and pair.end < len(text)
