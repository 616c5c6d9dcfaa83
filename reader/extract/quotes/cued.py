"""Words in marks that a reporting word opens or closes."""

import re

from reader.extract.quotes.cues import STATES, Cue, cues_between
from reader.extract.quotes.marks import Pair
from reader.extract.quotes.masks import clause_end, clause_start, sentence_start

_CRY = re.compile("[喊叫骂嚷呼吼斥呛轰酸]$|留言$")
# Whom somebody cries at: 呛市长“…”.
_OBJECT = re.compile("[一-鿿]{1,4}(?<![是为])")
# 网友们表示“…”、“…”: each in the list is a voice.
_CROWD = re.compile(
    "(?:网友|网民|粉丝|观众|球迷|民众|影迷|歌迷|乡民|路人)们?(?:[纷都也则均][纷]?)?$"
)
# 理由是“…”: the very words, told without a reporting word.
WORDING = re.compile(
    "(?:理由|原话|回答|回复|答复|说法|评价|口头禅|解释|答案|[说讲][^,]{0,6}一句话)(?:就|只|仅)?是$"
)
_WORDINGS = 14
# 补了一句“…”, 丢下一句“…”: words that are counted.
_ONE_SAYING = re.compile(
    "[回补丢撂扔留抛冒蹦吐迸来][了下上出过]{0,2}(?:这么|这样)?(?:一|这|那)?[句声]话?[,:]?$"
)
# 说“请请”: even the shortest words are said, if not only able to be (学会说“不行”).
UTTERS = frozenset([*"说话道讲问答回喊叫骂嚷吼", "说道", "笑着说", "答道", "问道", "喊道"])
_ABLE = tuple("会敢想要能别学所常总老都")
# 称他“…”, 形容这些作品“…,…”: whom or what the words are about.
_JUDGES = frozenset(["称", "形容", "评价", "夸", "赞", "夸赞", "称赞", "骂", "批", "斥", "笑"])
_THEM = re.compile("[他她它其]们?")
# What somebody thinks is seldom in their very words.
_VIEWS = frozenset(["看来", "眼中", "眼里", "觉得", "以为"])
_LISTED = tuple("□■、")
_SHORTEST = 2
_LAST = 3
_PARTIAL = 5
_JUDGED = 6
_LONG = 12
_SPEECH = 16
_NAME = 8


def opened_by_cue(text: str, masked: str, pair: Pair, cues: list[Cue], after: str) -> bool:
    """说“…”, 说,…,“…” and the like; `after` is the mark behind the pair."""
    length = pair.inner - pair.start - 1
    if length < _SHORTEST:
        return False
    listed = masked[pair.start - 2 : pair.start] in ("□、", "■、")
    if after == "、" or listed:
        return _in_list(masked, pair, cues, length)
    before = masked[max(0, pair.start - _WORDINGS) : pair.start]
    if _ONE_SAYING.search(before):
        return True
    if WORDING.search(before):
        return length >= _LAST
    earlier = cues_between(cues, sentence_start(masked, pair.start), pair.start)
    if not earlier:
        return False
    least = _least_length(masked, pair, earlier, after, "," in text[pair.start : pair.inner])
    return least is not None and length >= least


def _least_length(
    masked: str, pair: Pair, earlier: list[Cue], after: str, pauses: bool
) -> int | None:
    """How long words must be to be somebody's, by what the last reporting word leaves between."""
    cue = earlier[-1]
    gap = masked[cue.end : pair.start]
    if gap in (",", ":"):
        return _SHORTEST
    if not gap:
        return _SHORTEST if _utters(masked, cue) else _PARTIAL
    if gap == "自己" or (_CRY.search(cue.text) and _OBJECT.fullmatch(gap)):
        return _PARTIAL
    if cue.text in _JUDGES and _THEM.fullmatch(gap):
        return _JUDGED
    if cue.text in _JUDGES and len(gap) <= _NAME and pauses:
        return _LONG
    aside = gap.endswith(",") and not (cue.text in _VIEWS and after == ",")
    if aside:
        return _PARTIAL if after != "。" else _LAST
    return _SPEECH if pauses and any(cue.text in STATES for cue in earlier) else None


def _utters(masked: str, cue: Cue) -> bool:
    able = masked[max(0, cue.start - 1) : cue.start] in _ABLE
    return not able and (cue.text in UTTERS or masked[cue.end - 1] in "句声话")


def _in_list(masked: str, pair: Pair, cues: list[Cue], length: int) -> bool:
    """大叫“…”、“…” and 留言表示,“…”、“…”: several cries behind one reporting word.

    One of them that is plainly spoken makes the others so.
    """
    start, end = pair.start, pair.end
    while start and masked[start - 1] in _LISTED:
        start -= 1
    while end < len(masked) and masked[end] in _LISTED:
        end += 1
    earlier = cues_between(cues, max(0, start - 6), start)
    gap = masked[earlier[-1].end : start] if earlier else ""
    if earlier and gap in ("", ",", ":") and _CROWD.search(masked[: earlier[-1].start]):
        return True
    if length < _LAST or "■" in masked[start:end]:
        return length >= _LAST
    if not earlier:
        return False
    cue = earlier[-1]
    if gap:
        return gap in (",", ":")
    return bool(_CRY.search(cue.text)) or (cue.text in STATES and length >= _NAME)


def closed_by_cue(masked: str, pair: Pair, cues: list[Cue]) -> bool:
    """“…”,他说。 and “…”,他说,…: a clause of its own, with only a subject and the cue in it."""
    length = pair.inner - pair.start - 1
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
