"""Which reporting word a direct quote belongs to, and where its subject stands."""

import re
from dataclasses import dataclass

from reader.extract.quotes.cued import WORDING
from reader.extract.quotes.cues import Cue, cues_between
from reader.extract.quotes.drafts import Draft, Sheet
from reader.extract.quotes.masks import clause_end, clause_start, sentence_end, sentence_start
from reader.extract.quotes.reporting import reports

# 劝邻居:“…”, 告诉她,“…”, 称他“…”, 形容这些画“…”.
_OBJECT = re.compile(r"[^,。;!?■]{0,16}:\s*|[他她我你]们?,|[^,。;:!?■、]{1,10}")
# 回答指校方…,希望家长…,“…”: a wish within a statement opens no words of its own.
_WISHES = frozenset(["希望", "期望", "要求", "觉得", "以为", "担心", "相信"])
TURN = re.compile(r"(?:则|却|也|亦|而|又)")
_OPENS_NEXT = re.compile("(?:[他她我你]们?|记者)?:■")
# “…。”这是林某常对学生说的一句话: whose saying it is.
_SAYING_OF = re.compile(
    "这(?:句话)?[是也]([^,。:;!?■]{1,16}?)(?:常|总|最|经常|时常|生前|一直|[对跟向同])[^,。:;!?■]{0,12}[说讲]的"
)
# 没有人来问过他们:“…”: nobody says the words that follow.
_NOBODY = re.compile("(?:没有?人|无人|谁[也都][没不])[^,。:;]*$")
_LONGEST_SUBJECT = 40


@dataclass(frozen=True, slots=True)
class Attribution:
    """`subject` is the range to search for the speaker."""

    cue: Cue | None
    subject: tuple[int, int]


def attribute(sheet: Sheet, number: int) -> Attribution | None:
    """The reporting word of direct quote `number` of the sheet; None to carry it on."""
    drafts = sheet.directs
    draft = drafts[number]
    floor = drafts[number - 1].end if number else 0
    start = max(floor, sentence_start(sheet.masked, draft.start))
    earlier = cues_between(sheet.cues, start, draft.start)
    before = _before(sheet.masked, draft, earlier, start)
    if before is not None:
        return before
    if WORDING.search(sheet.masked, start, draft.start):
        return Attribution(None, (start, draft.start))
    asked = _answered(sheet.masked, draft, earlier)
    if asked is not None:
        return asked
    if sheet.masked[draft.start - 1 : draft.start] == ":":
        open_ended = [c for c in earlier if sheet.masked[c.end] in ",:"]
        cue = (open_ended or earlier)[-1] if earlier else None
        return Attribution(cue, (start, cue.start if cue else draft.start - 1))
    after = _after(sheet, number)
    reporting = [cue for cue in earlier if reports(sheet.masked, cue)]
    if after is not None and not (reporting and _continues(sheet, draft, after)):
        return after
    earlier = [c for c in reporting if sheet.masked[c.end] in ",:"] or reporting or earlier
    if earlier and sheet.masked[draft.start - 1 : draft.start] in (",", ";", ""):
        telling = [cue for cue in earlier if cue.text not in _WISHES]
        cue = (telling or earlier)[-1]
        return Attribution(cue, (start, cue.start))
    return None


def _answered(masked: str, draft: Draft, earlier: list[Cue]) -> Attribution | None:
    """记者问他…,他摆摆手:“…”: the words answer a question that the sentence tells."""
    if not earlier or masked[draft.start - 1] != ":" or not earlier[-1].text.endswith("问"):
        return None
    first = clause_start(masked, draft.start - 1)
    if first <= earlier[-1].end:
        return None
    return Attribution(None, (first, draft.start - 1))


def _continues(sheet: Sheet, draft: Draft, after: Attribution) -> bool:
    """他质疑,…,“…?”她随即表示,…: a partial quote, and a new sentence behind it."""
    masked = sheet.masked
    if masked[draft.start - 1] != "," or after.cue is None:
        return False
    behind = masked[after.cue.end : after.cue.end + 2]
    return behind[:1] not in "。!?;…■□:" and behind[1:] not in ("■", "")


def _before(masked: str, draft: Draft, earlier: list[Cue], start: int) -> Attribution | None:
    if not earlier:
        return None
    cue = earlier[-1]
    if _NOBODY.search(masked, start, cue.start):
        return None
    gap = masked[cue.end : draft.start]
    if gap.strip() in ("", ",", ":", ",:") or _OBJECT.fullmatch(gap):
        return Attribution(cue, (start, cue.start))
    return None


def _after(sheet: Sheet, number: int) -> Attribution | None:
    """“…”张三说: a subject and its cue behind the quote."""
    masked, drafts = sheet.masked, sheet.directs
    draft = drafts[number]
    start = draft.end
    while start < len(masked) and masked[start] in ",— ":
        start += 1
    saying = _SAYING_OF.match(masked, draft.end)
    if saying is not None:
        return Attribution(None, saying.span(1))
    end = clause_end(masked, start)
    later = cues_between(sheet.cues, start, end)
    if not later:
        end = min(sentence_end(masked, start), start + _LONGEST_SUBJECT)
        while end > start and masked[end - 1] in ",:":
            end -= 1
        later = [cue for cue in cues_between(sheet.cues, start, end) if cue.end == end]
    if not later or later[0].start - start > _LONGEST_SUBJECT:
        return None
    cue = later[-1] if later[-1].end == end else later[0]
    subject = masked[start : cue.start]
    if subject[:1] in ("让", "令", "使", "把", "被") and draft.cue is None:
        return None
    turns = TURN.search(subject[:8]) or TURN.search(subject[-2:])
    if turns and draft.cue is None and start == draft.end:
        return None
    if not subject and cue.end != end:
        return None
    breaks_off = sheet.passage.text[draft.inner[1] - 1] in ",—…"
    if not breaks_off and _OPENS_NEXT.match(masked, cue.end):
        return None  # the colon opens the next quote
    return Attribution(cue, (start, cue.start))
