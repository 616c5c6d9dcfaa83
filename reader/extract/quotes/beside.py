"""Who a pronoun or a quote without a reporting word goes to: whoever acts beside it."""

import re
from bisect import bisect_right
from collections.abc import Iterator

from reader.extract.entities.titles import ADDRESS, is_role
from reader.extract.quotes.attribution import TURN
from reader.extract.quotes.cues import STATES, cues_between
from reader.extract.quotes.drafts import Draft, Sheet
from reader.extract.quotes.masks import clause_end, clause_start, sentence_end, sentence_start
from reader.extract.quotes.phrases import Noun, noun_of
from reader.extract.quotes.speakers import is_form
from reader.extract.quotes.subjects import find_actor, find_subject
from reader.extract.quotes.units import LOCATIVES, Known, read_units

_ANIMATE = ("person", "pronoun", "role", "body")
_SHOWN = re.compile(
    "(?:[走跑冲闯站坐说喊]?[进出过]?[来去话着]|开门|敲门|开口|说话|喊话|来人)的?(?:竟|却|正|原来)?[是乃]一?[个位名]?"
)
_TO_ME = re.compile("[喊叫问对跟向朝冲劝催骂](我)(?:[说道喊笑问]{1,2})?[:,]$")
_FACING = re.compile(
    "(?:看向|望向|看着|望着|盯着|瞪着|转向|看了看|瞪了|瞥了|[对向朝冲])(?=[\u4e00-\u9fff])"
)
_SAYING = re.compile(
    "(?:俗话|老话|古话|古语|俗语|谚语|民谚|农谚|常言|有道是|古人[云曰])(?:常?说|说得好|有云|有道|道|讲|云|曰|是)*[:,]*$"
)
_SENT = re.compile(
    "(?:收到|接到|看到|读到)([^,。:;■]{1,16}?)(?:[发寄传送打写]来|留下|写下)了?的[^,。:;■]{1,6}[:,]?$"
)
_ASKED = re.compile("(?:询?问|请教|采访|拜访)(?:了|过|起|到)?")
# 与林某合作过的|前员工: somebody named in what only describes another.
_DESCRIBES = re.compile("[^,。:;是]*的[^,。:;是]*$")
# 一个卖菜的(说), 那挑担的: known by what they do.
_DOING = re.compile(
    "((?:[一两三几]个|[那这](?![是就也都]))[\u4e00-\u9fff]{2,6}的)(?:也|又|便|忙|就|都)?$"
)
_ALSO = re.compile("(?:又|还|再|并|亦|也|随后|接着)+")
# What nobody in particular says.
_RUMOURS = frozenset(["传闻", "传言", "谣言", "流言"])
_FULL = 3
_GIVEN = re.compile("([\u4e00-\u9fff]{2})[,!。?…]")
_HAILED = re.compile(
    "(?:[哎喂哟嗯唉啊呀回]+,?)?((?:(?![我你他她问])[\u4e00-\u9fff]){1,4})[\u4e00-\u9fff]*[,!?。…]"
)
_HAILED_LAST = re.compile(",((?:(?![我你他她问])[\u4e00-\u9fff]){1,4})[!?。…]+$")
# How parents are called, and how a story names them.
_AT_HOME = {"妈": "母亲", "妈妈": "母亲", "娘": "母亲", "爸": "父亲", "爸爸": "父亲", "爹": "父亲"}
_CALLS = frozenset(",。!?…")
_REACH = 60
# Somebody else begins a turn of their own within so many letters: 店长林某则笑说.
_TURNS = 10


def subject_in(sheet: Sheet, start: int, end: int, known: Known, inside: bool) -> Noun | None:
    """The subject in the clause before `end`, or in the nearest clause before it that has one."""
    doing = _DOING.search(sheet.masked, max(start, clause_start(sheet.masked, end)), end)
    if doing is not None:
        place, stop = doing.span(1)
        return Noun(place, stop, sheet.passage.text[place:stop], "role")
    weak: Noun | None = None
    end = _told_before(sheet, start, end)
    stop = end
    while stop > start:
        first = max(start, clause_start(sheet.masked, stop))
        noun = None
        inner = cues_between(sheet.cues, first, stop)
        if inner and stop == end and inner[-1].end < stop and inner[-1].text in STATES:
            noun = find_subject(sheet.passage, inner[-1].end, stop, known, inside)
            noun = noun if noun is not None and noun.kind in _ANIMATE else None
        noun = noun or find_subject(sheet.passage, first, stop, known, inside)
        if noun is not None and _is_quoted(sheet, noun):
            noun = None
        if noun is not None and noun.kind in _ANIMATE:
            return noun
        if weak is None and stop == end and noun is not None and _may_speak(noun):
            weak = noun
        stop = first - 1
    return weak


def _told_before(sheet: Sheet, start: int, end: int) -> int:
    """林某说,…,又反问: where the subject ends, across a reporting word that only goes on."""
    first = clause_start(sheet.masked, end)
    if first <= start or _ALSO.fullmatch(sheet.masked, first, end) is None:
        return end
    earlier = [cue for cue in cues_between(sheet.cues, start, first) if cue.text in STATES]
    return earlier[-1].start if earlier else end


def topic(sheet: Sheet, start: int, known: Known) -> Noun | None:
    """Whom the sentence before `start` is about: one without a subject goes on about them."""
    if sheet.masked[start - 1 : start] in ("", "■"):
        return None
    before = sentence_start(sheet.masked, start - 1)
    return next((n for n in subjects(sheet, before, start, known) if acts(n)), None)


def _may_speak(noun: Noun) -> bool:
    """A common noun that could still be somebody: 物业, 业委会, hardly 字 or 口里."""
    if noun.head in _RUMOURS:
        return False
    return len(noun.head) > 1 and noun.head[-1] not in LOCATIVES


def _is_quoted(sheet: Sheet, noun: Noun) -> bool:
    """Whether the phrase stands inside quotation marks, where it acts in no sentence."""
    if sheet.masked[noun.start] not in "■□":
        return False
    index = bisect_right(sheet.drafts, noun.start, key=_draft_start)
    around = sheet.drafts[max(0, index - 3) : index]
    return any(
        d.start < noun.start < d.end and d.kind != "title" and d.inner != (noun.start, noun.end)
        for d in around
    )


def _draft_start(draft: Draft) -> int:
    return draft.start


def of_two(sheet: Sheet, noun: Noun, known: Known) -> Noun | None:
    """遭顾问反对,后者认为: the nearer of those named before in the sentence; 前者, the first."""
    start = sentence_start(sheet.masked, noun.start)
    units = read_units(sheet.passage, start, noun.start, known)
    named = [unit for unit in units if unit.kind in ("person", "role", "body")]
    if not named:
        return None
    unit = named[-1] if noun.head == "后者" else named[0]
    return Noun(unit.start, unit.end, unit.text, "person" if unit.kind == "person" else "role")


def opening_role(sheet: Sheet, noun: Noun, known: Known) -> Noun | None:
    """…有关负责人持乐观态度,他表示: the role that the sentence of a pronoun opens with.

    A pronoun that itself opens its sentence looks at the sentence before. None where
    somebody is named in between.
    """
    start = sentence_start(sheet.masked, noun.start)
    if start >= noun.start - 1:
        start = sentence_start(sheet.masked, start - 1) if start else 0
    first, found = start, None
    while found is None and (end := clause_end(sheet.masked, start)) < noun.start:
        found = find_subject(sheet.passage, start, end, known)
        start = end + 1
    if found is not None and found.head == "我":
        return _met(sheet, first, noun.start, known)
    if found is None or found.kind != "role" or not acts(found):
        return None
    if noun.head in sheet.masked[found.end : clause_end(sheet.masked, found.end)]:
        return None  # 邻居问她…,她回答: two of them
    named = known.people.mentions(sheet.passage.text, first, noun.start)
    described = sheet.masked[first : found.start]
    apart = (m for m in named if not found.start <= m.start < found.end)
    return found if all(_DESCRIBES.match(described, m.end - first) for m in apart) else None


def told_of(sheet: Sheet, noun: Noun, known: Known) -> Iterator[Noun]:
    """Those of whom an answer tells before a pronoun, the last sentence first.

    Who acts in a sentence comes before whoever else is named there.
    """
    end = noun.start
    while end > 0:
        start = sentence_start(sheet.masked, end)
        named = (*subjects(sheet, start, end, known), _met(sheet, start, end, known))
        yield from (n for n in named if n and n.kind in ("person", "role") and len(n.head) > 1)
        end = start - 1


def sender(sheet: Sheet, start: int, end: int, known: Known) -> Noun | None:
    """收到教练发来的短信:“…”: whoever wrote what somebody gets."""
    match = _SENT.search(sheet.masked, start, end)
    return find_subject(sheet.passage, *match.span(1), known) if match else None


def _met(sheet: Sheet, start: int, end: int, known: Known) -> Noun | None:
    """我去找系主任诉苦,他说: whoever else is in a sentence about the narrator."""
    asked = _ASKED.search(sheet.masked, start, end)
    noun = find_subject(sheet.passage, asked.end(), end, known) if asked else None
    if noun is not None and noun.kind in ("role", "person"):
        return noun
    units = read_units(sheet.passage, start, end, known)
    found = next((unit for unit in reversed(units) if unit.kind in ("role", "person")), None)
    if found is None:
        return None
    return Noun(found.start, found.end, found.text, "role" if found.kind == "role" else "person")


def acting(sheet: Sheet, draft: Draft, known: Known) -> Noun | None:
    """Somebody named who acts beside a quote, where the words of the last speaker lie behind.

    学生杜某兴奋地玩起来,“…” and …。“…”车迷陈某看中了一辆: no reporting word tells them.
    """
    masked = sheet.masked
    start = sentence_start(masked, draft.start)
    first, last = start, draft.start
    if start == draft.start and start:
        before = sentence_start(masked, start - 1)
        if masked[start - 1] == "■" or cues_between(sheet.cues, before, start):
            return None
        first, last = draft.end, sentence_end(masked, draft.end)
    if cues_between(sheet.cues, first, last):
        return None
    return next((n for n in subjects(sheet, first, last, known) if n.kind == "person"), None)


def gesture(sheet: Sheet, draft: Draft, known: Known) -> Noun | None:
    """Whoever acts in the sentence behind a quote, or else in the one before it."""
    masked = sheet.masked
    ranges = [(draft.end, sentence_end(masked, draft.end))]
    if draft.start:
        ranges.append((sentence_start(masked, draft.start - 1), draft.start))
    found: Noun | None = None
    for start, stop in ranges:
        for noun in subjects(sheet, start, min(stop, start + _REACH), known):
            if acts(noun) and (found is None or noun.kind == "role"):
                found = noun if known.story else _owner(sheet, noun)
                break
        if found is not None and (found.kind != "pronoun" or known.story):
            break  # a pronoun is whoever the sentence before the quote was about
    return found


def _owner(sheet: Sheet, noun: Noun) -> Noun:
    """她母亲也…: of kin that only a pronoun tells, the one whose kin they are."""
    before = sheet.masked[noun.start - 1 : noun.start]
    if noun.kind != "role" or before not in ("他", "她"):
        return noun
    return Noun(noun.start - 1, noun.start, before, "pronoun")


def is_saying(sheet: Sheet, draft: Draft) -> bool:
    """俗话说:“…”: words that are everybody's and nobody's."""
    start = sentence_start(sheet.masked, draft.start)
    return _SAYING.search(sheet.masked, start, draft.start) is not None


def contrasted(sheet: Sheet, draft: Draft) -> bool:
    """“…。”店长林某则笑说: words before somebody else's turn go to who spoke last."""
    behind = clause_end(sheet.masked, draft.end)
    turns = TURN.search(sheet.masked, draft.end, min(behind, draft.end + _TURNS))
    return turns is not None and bool(cues_between(sheet.cues, draft.end, behind))


def subjects(sheet: Sheet, start: int, stop: int, known: Known) -> Iterator[Noun]:
    """The subject of each clause in a range."""
    place = start
    while place < stop:
        end = min(clause_end(sheet.masked, place), stop)
        noun = find_actor(sheet.passage, place, end, known)
        if noun is not None and sheet.masked[noun.start] not in "■□":
            yield noun
        place = end + 1


def presented(sheet: Sheet, known: Known) -> Noun | None:
    """进来的是个…的学生: somebody whom a paragraph opens by showing."""
    match = _SHOWN.match(sheet.masked)
    if match is None:
        return None
    noun = find_subject(sheet.passage, match.end(), clause_end(sheet.masked, match.end()), known)
    return noun if noun is not None and noun.kind in ("person", "role") else None


def listener(sheet: Sheet, draft: Draft, known: Known) -> Noun | None:
    """Whom a quote is said to: “阿箬,…”, “…,阿箬?”, 他回头问我:“…”."""
    first, last = draft.inner
    text = sheet.passage.text
    told = _TO_ME.search(sheet.masked, sentence_start(sheet.masked, draft.start), draft.start)
    if told is not None:
        return Noun(told.start(1), told.end(1), told.group(1), "pronoun")
    shown = _faced(sheet, draft, known) if known.story else None
    if shown is not None:
        return shown
    given = _GIVEN.match(text, first, last)
    if given is not None:
        for name in known.people.names:
            if len(name) == _FULL and name.endswith(given.group(1)):
                return Noun(given.start(1), given.end(1), name, "person")
    for mention in known.people.mentions(text, first, last):
        opens = mention.start == first and text[mention.end : mention.end + 1] in _CALLS
        closes = mention.end + 1 == last and text[mention.start - 1] == ","
        if opens or closes:
            return noun_of(mention)
    return _by_title(text, first, last) if known.story else None


def _by_title(text: str, first: int, last: int) -> Noun | None:
    """“师傅,…”, “哟,沈老师在家。”, “…,妈?”: whoever is called by what they are."""
    for call in (_HAILED.match(text, first, last), _HAILED_LAST.search(text, first, last)):
        if call is None:
            continue
        start, end = call.span(1)
        for size in range(end - start, 0, -1):
            word = text[start : start + size]
            if is_role(word) or word in _AT_HOME or word.endswith(tuple(ADDRESS)):
                ends = size == end - start
                if ends or (size > 2 and call.re is _HAILED):
                    kind = "person" if is_form(word) else "role"
                    return Noun(start, start + size, _AT_HOME.get(word, word), kind)
    return None


def _faced(sheet: Sheet, draft: Draft, known: Known) -> Noun | None:
    """陆小舟忽然看向沈青山: whoever is looked at or turned to beside a quote."""
    start, end = draft.end, sentence_end(sheet.masked, draft.end)
    if sheet.masked[start : start + 1] == "■":
        return None
    match = _FACING.search(sheet.masked, start, end)
    if match is None:
        return None
    place = match.end()
    if sheet.masked[place] in "他她":
        return Noun(place, place + 1, sheet.masked[place], "pronoun")
    mention = next(iter(known.people.mentions(sheet.passage.text, place, end)), None)
    if mention is None or mention.start != place:
        return None
    return noun_of(mention)


def acts(noun: Noun) -> bool:
    """Whether the subject is somebody whose gesture goes with words of their own."""
    if noun.kind == "role":
        return not noun.head.endswith(("记者", "主持人"))
    return noun.kind in ("person", "pronoun")
