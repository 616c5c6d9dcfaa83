"""Indirect quotes: the clause that a reporting word reports."""

import re
from dataclasses import dataclass, replace

from reader.extract.entities.people import People
from reader.extract.entities.titles import is_role
from reader.extract.quotes.classify import HEADS
from reader.extract.quotes.cues import STATES, Cue
from reader.extract.quotes.drafts import Sheet
from reader.extract.quotes.masks import clause_start, sentence_start
from reader.extract.quotes.reporting import content_start, reports, states
from reader.extract.quotes.units import BODY_END

_STOP = re.compile("[。!?…■]")
_JOINT = re.compile("[,;](?:但是?|不过|可是|而且?|并且?|然而|同时|又|因此|所以|其中)$")
_UTTERANCE = re.compile("■+")
# Another source, or a word on what was said, ends it within the sentence.
_ASIDE = re.compile(
    "(?<=,)(?:(?:据[^,。]{1,8}(?:了解|介绍)|据悉|据报|据了解),"
    "|(?:此言|此话|此语|(?:此番|这番|这一|该)(?:话|言论|表态|说法)|(?:理由|原因)[是为])|(?<![后时],)(?:引[来起发]|惹来|招来|赢得|出乎|不出)[^,。;]{2})"
)
# 又引述章程称,…: the same speaker cites what others have laid down.
_CITES = re.compile("(?:又|并|还|亦|也|同时)(?:引述|引用|援引)[^,。;]{1,20}")
# 宣布封麦的歌手,当时表示,…
_DESCRIBED = re.compile(
    "[^,。;:!?]+的[^,。;:!?的]{1,8},(?:当时|日前|昨日|今日|昨天|今天|随后|也|则|亦|却)*"
)
_BLANK = re.compile("[ \u3000]")
_TURN = re.compile(
    "(?:[也还又]?有的?人|(?:但|而|不过)?(?:他|她|其|他们)(?:则|也|又|还|并|同时|再|随即|随后|其后|后来|亦|更|曾|就)*"
    "|[\u4e00-\u9fff]{2,4}(?:则|也|又|还))"
)
# 由于路远,他认为…: the clause before only leads to what is said.
_SUBORDINATE = re.compile("[,: ]*(?:由于|因为?|虽然|尽管|如果|若|既然)[^,。;]*,")
_SAME = re.compile(
    "(?:但|又|并|亦|也|还|而|更|同时|再|并且|不过|且|却|仍|则|只|仅|另"
    "|随后|其后|之后|惟|曾|继而| )*"
)
# What somebody feels or is told within the words of another.
_THOUGHTS = frozenset(["告诉", "觉得", "以为", "担心", "担忧", "希望", "相信", "看来"])
# 应外判服务,并承认海外资格: what is to be done, without a clause behind it.
_DONE = frozenset(["承认", "确认", "证实", "认定", "明确"])
# Nothing but words in marks: “…”, 一句“…”, 他做“…”, 这些作品“…,…”.
_MARKED = re.compile(
    "(?:了?一[句声]|了[句声]|[他她它其][为做作是]?)?[□■][□■、,]*|[^,。;□■]{1,8}■+|[^,。;□■]*记者[□■]+"
)
# 他强调,付款之后,“…”: only says when, and the words follow.
_ONLY_WHEN = re.compile("[^,。;:]{1,12}(?:[之以][后前]|的?时候?|期间)")
_SHORTEST = 4
_INTENT = frozenset("要会将不没")
_LONGEST_SUBJECT = 24
_SHORT_BODY = 6
_LONG_BODY = 12
_PLAIN = frozenset(["表示", "指出", "认为", "说", "称", "透露"])
_LONGEST_NAME = 8
_ADVERBS_ALONE = 3
_ADVERBS = re.compile(
    "(?:则|也|又|还|亦|更|并|就|都|均|随即|随后|同时|今|昨|今日|昨日|直接|当场|反而|再|同样|甚至"
    "|隔天|翌日|次日|当天|当日|日前|事后|其后|受访时|当庭|当众|公开|主动|进一步)+$"
)
# 张三对他说, 李四却不这样认为.
_LISTENING = re.compile(
    "(?:[对向跟](?:[他她我你]们?|记者|媒体)|却?并?不(?:这样|这么|如此)"
    "|不会|不愿|并未|没有|未有|拒绝|无法)$"
)
_ANEW = re.compile("(?:但|而|不过|然而|另|另外|另有|亦有|也有|有|还有|又有|其中|至于|同时)")
_WORDS_FOLLOW = tuple("□■:")


@dataclass(frozen=True, slots=True)
class Report:
    """A reporting word with the content clause in `start:end` and its subject's range."""

    cue: Cue
    start: int
    end: int
    subject: tuple[int, int]


def find_reports(sheet: Sheet, people: People) -> list[Report]:
    """Content clauses of a passage, one a sentence, in order."""
    found: list[Report] = []
    done = 0
    for number, cue in enumerate(sheet.cues):
        if cue.start < done or _modifies(sheet, number):
            continue
        report = _report(sheet, number, people)
        if report is not None:
            if found and _goes_on(sheet.masked, found[-1], cue):
                report = replace(report, subject=found[-1].subject)
            found.append(report)
            done = report.end
    return found


def _modifies(sheet: Sheet, number: int) -> bool:
    """宣布封麦的歌手,当时表示,…: the clause describes whoever has the next reporting word."""
    if number + 1 == len(sheet.cues):
        return False
    cue, later = sheet.cues[number : number + 2]
    return bool(_DESCRIBED.fullmatch(sheet.masked, cue.end, later.start))


def _goes_on(masked: str, last: Report, cue: Cue) -> bool:
    """…指出,…,但强调: the speaker of the clause before has the word still."""
    first = clause_start(masked, cue.start)
    return _STOP.search(masked, last.end, first) is None and _is_same(masked, first, cue)


def _is_same(masked: str, first: int, cue: Cue) -> bool:
    """Whether nothing but a connective stands before a reporting word that states something."""
    return cue.text in STATES and bool(_SAME.fullmatch(masked, first, cue.start))


def _report(sheet: Sheet, number: int, people: People) -> Report | None:
    masked, cue = sheet.masked, sheet.cues[number]
    if not reports(masked, cue) and not states(sheet.passage, masked, cue):
        return None
    if _defines(sheet, cue):
        return None
    start = content_start(masked, cue)
    end = min(_sentence_end(sheet, start), _next_turn(sheet, number, people))
    end = _without_joint(masked, start, end)
    least = _SHORTEST - (masked[start : start + 1] in _INTENT)
    if _ONLY_WHEN.fullmatch(masked, start, end) and masked[end : end + 2] in (",■", ",□"):
        return None
    if end - start < least or _MARKED.fullmatch(masked, start, end) or _is_source(sheet, cue, end):
        return None
    first = sentence_start(masked, cue.start)
    if masked[first - 1 : first] == ";" and cue.start - first <= _ADVERBS_ALONE:
        first = sentence_start(masked, first - 1)  # …盘在顶上;常常叹息说,…
    return Report(cue, start, end, (first, cue.start))


def _defines(sheet: Sheet, cue: Cue) -> bool:
    """“会员”指年满十八岁的人: says what the marked word means."""
    after = sheet.masked[cue.end : cue.end + 1]
    return cue.text == "指" and after not in ",:" and sheet.passage.text[cue.start - 1] in "”」’』"


def _without_joint(masked: str, start: int, end: int) -> int:
    """The end of …不大,但: what joins the next clause to it is no part of it."""
    while end > start and masked[end - 1] in ",:; ":
        end -= 1
    joint = _JOINT.search(masked, start, end)
    return _without_joint(masked, start, joint.start()) if joint else end


def _is_source(sheet: Sheet, cue: Cue, end: int) -> bool:
    """某报报道,某人说: only names the paper that has the words of another."""
    if cue.text not in ("报道", "报导") or sheet.masked[cue.end : cue.end + 1] != ",":
        return False
    return any(cue.end < other.start < end for other in sheet.cues)


def _sentence_end(sheet: Sheet, start: int) -> int:
    """Where what is reported ends at the latest; words in marks within a clause belong to it."""
    masked, text = sheet.masked, sheet.passage.text
    place = start
    while match := _STOP.search(masked, place):
        first = match.start()
        if match.group() != "■" or first == start or masked[first - 1] in ",:;":
            return first
        opens = clause_start(masked, first)
        if opens >= start and _SAME.fullmatch(masked, opens, first):
            return opens
        run = _UTTERANCE.match(masked, first)
        place = run.end() if run else first + 1
        if text[place - 2] in "。!?…":
            return place
    return len(masked)


def _next_turn(sheet: Sheet, number: int, people: People) -> int:
    """Where the sentence gives the word to somebody anew (…,他认为,…) or turns from it."""
    masked = sheet.masked
    least = sheet.cues[number].end + _SHORTEST
    stop = _STOP.search(masked, least)
    last = stop.start() if stop else len(masked)
    for cue in sheet.cues[number + 1 : number + 6]:
        if cue.start > last:
            break
        first = clause_start(masked, cue.start)
        if _turns(masked, first, least, cue, people):
            return first
    aside = _ASIDE.search(masked, sheet.cues[number].end)
    end = aside.start() if aside else len(masked)
    if sheet.passage.kind not in HEADS:
        return end
    blank = _BLANK.search(sheet.passage.text, least)
    return min(end, blank.start()) if blank else end


def _turns(masked: str, first: int, least: int, cue: Cue, people: People) -> bool:
    """Whether the clause that starts at `first` gives the word to somebody anew."""
    subject = masked[first : cue.start]
    if _TURN.fullmatch(subject) and reports(masked, cue) and cue.text not in _THOUGHTS:
        return not _SUBORDINATE.fullmatch(masked, least - _SHORTEST, first)
    if first <= least:
        return False
    if masked.startswith((":", ",■"), cue.end) and subject:
        return True
    acts = cue.text in _DONE and subject == "并" and not reports(masked, cue)
    told = subject or len(cue.text) > 1 or reports(masked, cue)
    if told and not acts and _is_same(masked, first, cue):
        return True
    if _CITES.fullmatch(subject) or _speaks_anew(masked, subject, cue, people):
        return True
    if masked[first - 1] != ";":
        return False
    if cue.text in STATES:
        return bool(subject)
    return reports(masked, cue) and bool(people.mentions(subject))


def _speaks_anew(masked: str, subject: str, cue: Cue, people: People) -> bool:
    """有市民更怒斥, 另一名业主则说, 李四说: the clause has a speaker of its own."""
    bare = _ADVERBS.sub("", _LISTENING.sub("", subject))
    if not bare or len(subject) > _LONGEST_SUBJECT or cue.text in _THOUGHTS:
        return False
    if bare in people.surnames and cue.text in STATES:
        return True
    if any(bare[-size:] in people.names for size in range(2, min(len(bare), _LONGEST_NAME) + 1)):
        return True
    tells = cue.text in STATES or masked.startswith(_WORDS_FOLLOW, cue.end)
    plain = cue.text in _PLAIN and masked.startswith(",", cue.end)
    short = tells and len(bare) <= (_LONG_BODY if plain else _SHORT_BODY)
    if short and bare.isascii() and bare.isalpha():
        return True  # X反驳
    if short and BODY_END.search(bare):
        return True
    opens = bool(_ANEW.match(subject)) or bare != subject
    return (opens or short) and is_role(bare)
