"""The talk of a story: who has the word when no reporting word says so.

People take turns, so the word goes to whoever had it before the last speaker; but narration
between two turns can hand it to somebody who acts there, and nobody calls themselves by name.
"""

import re
from collections.abc import Iterator

from reader.extract.quotes.beside import acts, subject_in, subjects
from reader.extract.quotes.cues import cues_between
from reader.extract.quotes.drafts import Draft, Sheet
from reader.extract.quotes.masks import sentence_start
from reader.extract.quotes.phrases import Noun
from reader.extract.quotes.speakers import NARRATOR, Memory, Speaker
from reader.extract.quotes.subjects import find_subject
from reader.extract.quotes.units import Known

# What answers without a word: the next words are the other's again.
_ANSWERS = re.compile(
    "(?:[没未]有?(?:立刻|马上|再|急着)?(?:回答|答话|答应|答|说话|接话|搭话|吭声|作声|出声|做声|言语|开口|理会|理|应声|应)"
    "|不(?:答话|答|说话|语|吭声|作声|做声|言语|理会|理|搭腔)了?|说不出.{0,3}话来?|无话可说了?|闭了?[口嘴]"
    "|[没不](?:知道?|晓得|想[出好])该?(?:怎么|如何|说)[^,]{0,6}|默默[的地]?.{1,4}|[点摇]了?(?:[点摇]|几下|一下)?头|默然(?:不语)?"
    "|耸了?耸肩|伸出.{1,4}手指|摆了?摆手|指了?指.{0,8}|嗯了一声|哼了一声|沉默了?)$"
)
# 最后还是舅舅说话了,说的却是…: words that are not told.
_SPEAKS = re.compile("(?:说话|开口|发话)了(?:,|$)")
# …咳嗽了一声,是那个抱着纸箱的快递员.
_SHOWN = re.compile("(?:^|,)(?:正|原来|就|竟|却)?是((?:一?[个位名])?[^,]{2,16})$")
# 这回进来的是隔壁的胖嫂,…
_COMES = re.compile(
    "(?:[走跑冲闯站]?[进出过上回][来去]|来)的(?:竟|却|正|原来)?[是乃]([^,。]{2,16})"
)
_LONG = 30
_REACH = 90
# So much narration before a turn shows who is there.
_SEEN = 300
# 倒是老板娘叹了口气, 这回是男人在问: what stands behind 是 acts.
_STRESSED = re.compile("(?:这一?[回次],?|(?<=[,。;!?■])[倒却还又])是")
# …却被她按住了: whoever stands behind 被 acts.
_BY = re.compile("被(?=[\u4e00-\u9fff][^,。]*$)")
# Behind the words: 是个年轻女人的声音.
_VOICE = re.compile("[,— ]*是(?:一?[个位])?([^,。:]{1,10})的(?:声音|嗓音|嗓门)")
_ANY = re.compile("[一几两三]个?[位名个]?[^,。:;!?■]*$")
_BEFORE = 10
# Somebody whom the story does not show yet.
_ANYBODY = ("有人", "没人", "谁")
_ME = re.compile("我(?![们国省市县军党校院司方])")


def meant(memory: Memory, sheet: Sheet, noun: Noun | None) -> Speaker | None:
    """The speaker that a noun phrase of a passage means."""
    if noun is None:
        return None
    if _ANY.search(sheet.masked, max(0, noun.start - _BEFORE), noun.start):
        memory.aliases.pop(noun.head, None)  # 一个女人: another one
    place = sheet.passage.span(noun.start, noun.end)
    reading, memory.block = memory.block, sheet.passage.block
    found = memory.resolve(noun, place.start, place.end)
    memory.block = reading
    return found


def stressed(sheet: Sheet, start: int, end: int, known: Known) -> Noun | None:
    """Whom a sentence stresses as the one who acts: 这回是男人在问."""
    match = _STRESSED.search(sheet.masked, start, end)
    noun = find_subject(sheet.passage, match.end(), end, known) if match else None
    return noun if noun is not None and _is_there(noun) else None


def voice(sheet: Sheet, draft: Draft, known: Known) -> Noun | None:
    """Whose voice it was, told behind the words: “…”是个年轻女人的声音."""
    match = _VOICE.match(sheet.masked, draft.end)
    if match is None:
        return None
    start, end = match.span(1)
    noun = find_subject(sheet.passage, start, end, known)
    return noun or Noun(start, end, sheet.passage.text[start:end], "role")


def enter(memory: Memory, sheet: Sheet) -> None:
    """Remember that the narrator is there, where narration tells of him."""
    told = sheet.passage.kind == "paragraph" and not sheet.directs
    if told and _ME.search(sheet.masked):
        memory.take_part(Speaker(NARRATOR, -1, -1, is_person=True))


def announced(memory: Memory, before: Sheet, known: Known) -> Speaker | None:
    """Whose words a paragraph announces with the colon that it ends with."""
    masked = before.masked.rstrip()
    end = len(masked) - 1
    if not masked.endswith(":"):
        return None
    start = sentence_start(before.masked, end)
    cues = cues_between(before.cues, start, end)
    noun = subject_in(before, start, cues[-1].start if cues else end, known, inside=False)
    return meant(memory, before, noun) or (memory.last if before.directs else None)


def answers(sheet: Sheet) -> bool:
    """Whether a short paragraph of narration is a turn of its own (她没有回答)."""
    end = len(sheet.masked.rstrip("。!?… "))
    start = sentence_start(sheet.masked, end)
    if _SPEAKS.search(sheet.masked, start, end):
        return True
    return end <= _LONG and _ANSWERS.search(sheet.masked, start, end) is not None


def _is_there(noun: Noun) -> bool:
    """Whether somebody acts whom the story shows."""
    return acts(noun) and noun.head != "人" and not noun.head.endswith(_ANYBODY)


def actors(sheet: Sheet, known: Known) -> Iterator[Noun]:
    """Those who act in narration, in the order of the text."""
    start = max(0, len(sheet.masked) - _SEEN)
    return (noun for noun in subjects(sheet, start, len(sheet.masked), known) if _is_there(noun))


def actor_before(sheet: Sheet, known: Known) -> Noun | None:
    """Who acts last in a paragraph of narration."""
    end = len(sheet.masked.rstrip("。!?… "))
    floor = end - _REACH
    while end > max(floor, 0):
        start = sentence_start(sheet.masked, end)
        shown = _SHOWN.search(sheet.masked, start, end) or _COMES.search(sheet.masked, start, end)
        if shown is not None:
            noun = find_subject(sheet.passage, *shown.span(1), known)
            if noun is not None and _is_there(noun):
                return noun
        agent = _BY.search(sheet.masked, start, end)
        if agent is not None:
            noun = find_subject(sheet.passage, agent.end(), end, known)
            if noun is not None and _is_there(noun):
                return noun
        found = [noun for noun in subjects(sheet, start, end, known) if _is_there(noun)]
        if found:
            named = [noun for noun in found if noun.kind != "pronoun"]
            return named[-1] if named and found[-1].kind == "pronoun" else found[-1]
        end = start - 1
    return None
