"""Somebody's words, or words set in marks: direct quote against term.

A whole sentence in marks, or one that a reporting word opens or closes, is speech. A
phrase that the sentence around needs for its grammar is a term.
"""

import re

from reader.extract.quotes.cues import STATES, Cue, cues_between
from reader.extract.quotes.marks import Pair
from reader.extract.quotes.masks import clause_end, clause_start, looks_spoken, sentence_start
from reader.model.block import BlockKind

HEADS = frozenset({"title", "series", "deck", "heading", "sidebar_title", "caption", "bullet"})
_NAMING = re.compile(
    r"(?:所谓|名为|名叫|叫做|叫作|称为|称作|称之为|誉为|视为|题为|名曰|俗称|简称|统称|戏称|号称"
    r"|命名为|取名|起名|代号|主题[是为]?|口号[是为]?|标语|即|为题|写着|写有|印有|贴着|挂着|标有|注明|显示|显示为"
    r"|关键词[是为]?|名称[是为]?|书写|一个|一种|这种|那种|这个|该|的|被)[,:]?$"
)
_ENDING = "。,;!?…、)"
_SELF = re.compile("[我你您咱俺吾]")
_CRY = re.compile("[喊叫骂嚷呼吼斥呛轰酸]$")
# Whom somebody cries at: 呛市长“…”.
_OBJECT = re.compile("[一-鿿]{1,4}(?<![是为])")
# 理由是“…”: the very words, told without a reporting word.
_WORDING = re.compile("(?:理由|原话|回答|回复|答复|说法|评价|口头禅|解释|答案)(?:就|只|仅)?是$")
_SHOUTED = 4
_LAST = 3
_PARTIAL = 5
_PHRASE = 8
_LONG = 12
# A phrase of this length with a word of grammar in it is a clause.
_CLAUSE = 10
_SAID = re.compile("[是了不会有就都还也很太没被让能要]")
_NAME = 8


def is_direct(text: str, masked: str, pair: Pair, cues: list[Cue], kind: BlockKind) -> bool:
    """Whether a marked span of a passage is somebody's words."""
    if looks_spoken(text, pair):
        return not (kind in HEADS and _in_head(text, pair))
    if pair.depth or (kind in HEADS and not _told_in_head(masked, pair, cues, kind)):
        return False
    before, after = masked[max(0, pair.start - 8) : pair.start], masked[pair.end : pair.end + 1]
    body = text[pair.start + 1 : pair.inner]
    closes = not after or after in _ENDING or after == "■"
    if _NAMING.search(before) and not before.endswith("的,"):
        return False
    if not before and not after:
        return len(body) >= _PARTIAL
    if (closes or after == "、") and _opened_by_cue(masked, pair, cues, len(body)):
        return True
    if _closed_by_cue(masked, pair, cues, len(body)):
        return True
    pauses = bool(re.search("[,;!?。]", body))
    clause = pauses or (len(body) >= _CLAUSE and bool(_SAID.search(body)))
    if clause and before.endswith(",") and after == "。" and len(body) >= _PHRASE:
        return True
    opens = pair.start == sentence_start(masked, pair.start)
    if pauses and opens and after == "," and len(body) >= _LONG:
        return True
    spoken = pauses and bool(_SELF.search(body))
    return closes and len(body) >= _LONG and spoken and after != "、"


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


def _opened_by_cue(masked: str, pair: Pair, cues: list[Cue], length: int) -> bool:
    after = masked[pair.end : pair.end + 1]
    if length < 2:
        return False
    listed = masked[pair.start - 2 : pair.start] in ("□、", "■、")
    if after == "、" or listed:
        return length >= _LAST and _shouted(masked, pair, cues)
    if _WORDING.search(masked, max(0, pair.start - 8), pair.start):
        return length >= _PARTIAL
    start = sentence_start(masked, pair.start)
    earlier = cues_between(cues, start, pair.start)
    if not earlier:
        return False
    gap = masked[earlier[-1].end : pair.start]
    if gap in (",", ":", ""):
        return length >= (2 if gap else _PARTIAL)
    if gap == "自己" or (_CRY.search(earlier[-1].text) and _OBJECT.fullmatch(gap)):
        return length >= _PARTIAL
    return masked[pair.start - 1] == "," and length >= (_PARTIAL if after != "。" else _LAST)


def _shouted(masked: str, pair: Pair, cues: list[Cue]) -> bool:
    """大叫“…”、“…”、“…” and 留言表示,“…”、“…”: several cries behind one reporting word."""
    start = pair.start
    while start and masked[start - 1] in "□■、":
        start -= 1
    earlier = cues_between(cues, max(0, start - 6), start)
    if not earlier:
        return False
    gap = masked[earlier[-1].end : start]
    return gap in (",", ":") or (not gap and bool(_CRY.search(earlier[-1].text)))


def _closed_by_cue(masked: str, pair: Pair, cues: list[Cue], length: int) -> bool:
    """“…”,他说。 and “…”,他说,…: a clause of its own, with only a subject and the cue in it."""
    if masked[pair.end : pair.end + 1] not in (",", "—", ""):
        return False
    if clause_start(masked, pair.start) != pair.start or length < _PARTIAL:
        return False
    start = pair.end + 1
    end = clause_end(masked, start)
    later = cues_between(cues, start, end)
    if not later:
        return False
    tells = later[0].text in STATES and 1 < later[0].start - start <= _NAME
    return later[-1].end == end or (tells and length >= _LONG)
