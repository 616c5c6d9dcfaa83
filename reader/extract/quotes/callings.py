"""Names that their place tells: a post before them, a reporting word behind.

How usual the letters are does not count here, so that a seldom name is found as well:
副局长嵇则明表示, 学者谷川信介(日语:…)指出, 裴九儿皱眉道.
"""

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable

from reader.extract.entities.naming import FAMOUS
from reader.extract.entities.people import People
from reader.extract.entities.surnames import COMPOUND, DOUBTFUL, GIVEN_HINT, SINGLE
from reader.extract.entities.titles import is_role, role_before
from reader.extract.quotes.drafts import Sheet
from reader.extract.quotes.masks import clause_end, clause_start
from reader.extract.quotes.units import BODY_END, ROLES, is_doer
from reader.extract.wordlists import any_of, read_list
from reader.extract.words import Word, frequency

_OPENED = re.compile(":(?=[■□])")
_LINKS = frozenset("和于向同及连时与应曾经常当都再还则也又便就均才刚")
_BRACKETS = re.compile(r"\([^()]{1,20}\)$")
_TAIL = re.compile(
    "(?:则|也|又|还|亦|更|就|便|都|均|曾|今|昨|再|随即|随后|同时|今日|昨日|今天|昨天|日前)+$"
)
_FUNCTION = frozenset(
    "的了着过则也又还均都便就才在对向将已曾今昨于从跟与和同把被仍更并很没不是有上下里中时后前方们说道曰奏"
)
_ORDINARY = ("v", "d", "p", "c", "r", "t", "f", "u", "m")
_MOODS = frozenset(read_list("moods"))
_SURE = "".join(sorted(SINGLE - DOUBTFUL))
_ORDINAL = re.compile(
    f"[{_SURE}][大二三四五六七八九十老小](?:爷|奶奶|太太|嫂子?|婶子?|叔|伯|哥|姐|公公|婆婆|姑娘|少爷|老爷)"
)
_SO_CALLED = re.compile(
    f"(?:叫|喊|唤|称|管)[他她](?:作|做|为|叫)?([老小阿][{_SURE}\u4e00-\u9fff]|[{_SURE}][\u4e00-\u9fff]{{1,2}})(?=[,。;])"
)
# Reporting words of old novels, which stand right behind a name.
_VOICES = frozenset(["道", "曰"])
_VOICE = re.compile("(?:^|[,。;:!?…■])([\u4e00-\u9fff]{2,3})$")
_MANNER = re.compile(
    "(?:" + any_of(read_list("moods")) + "|[笑惊怒叹哭问答回忙又便乃亦也大低高冷])$"
)
_SENTENCE = re.compile("(?:^|[。!?…■])([\u4e00-\u9fff]{2})([\u4e00-\u9fff])")
_NOBODY = re.compile("^[那这其此一二两三众我你他她只忽却便又方正才就]|人$")
# 那七人: so many, and no family 那.
_COUNTED = re.compile("那[一二两三四五六七八九十几众]")
_OFTEN = 3
_PET = re.compile(f"(?:^|[,。;!?”」])(老[{_SURE}]头|[老小][{_SURE}])(?=[\u4e00-\u9fff])")
_TELLS = ("道", "说", "问")
# 来旺家的道: a wife who is called by her husband, right before her reporting word.
_WIFE = re.compile(f"([{_SURE}][\u4e00-\u9fff]{{1,2}}家的)[又便忙也方才因只却就]{{0,2}}[冷陪]?笑?$")
_LONGEST = 4
_REACH = 60
# How much may stand between a name that opens its clause and the reporting word.
_BEAT = 8


def told_names(sheets: Iterable[Sheet]) -> frozenset[str]:
    """Forms of address that a text uses: 赵七爷, 夏四奶奶; 大家叫他老蔡, and 老蔡 again."""
    found: set[str] = set()
    pets: Counter[str] = Counter()
    for sheet in sheets:
        text = sheet.passage.text
        pets.update(_PET.findall(text))
        found.update(_ORDINAL.findall(text))
        found.update(_SO_CALLED.findall(sheet.masked))
    found.update(name for name, count in pets.items() if count > 1 and frequency(name) < FAMOUS)
    return frozenset(name for name in found if name not in ROLES)


def wives_in(sheets: Iterable[Sheet]) -> frozenset[str]:
    """Wives whom old novels call by their husbands: 来旺家的."""
    found: set[str] = set()
    for sheet in sheets:
        for cue in sheet.cues:
            first = clause_start(sheet.masked, cue.start)
            match = _WIFE.search(sheet.masked, first, cue.start)
            if match is not None and cue.text.endswith(_TELLS):
                found.add(match.group(1))
    return frozenset(found)


def voice_names(sheets: Iterable[Sheet], people: People) -> frozenset[str]:
    """What stands alone before 道 or 曰 again and again: 明月道, 玄德曰."""
    voices: Counter[str] = Counter()
    for sheet in sheets:
        for cue in sheet.cues:
            if cue.text in _VOICES and sheet.masked[cue.end : cue.end + 1] == ":":
                match = _VOICE.search(sheet.masked, max(0, cue.start - 4), cue.start)
                if match is not None:
                    voices[match.group(1)] += 1
    often = {name for name, count in voices.items() if count >= _OFTEN} - people.names
    return frozenset(name for name in often if _is_name(name) and not _MANNER.search(name))


def fable_names(sheets: Iterable[Sheet], people: People) -> frozenset[str]:
    """Two letters of no word that open sentences, and the clause before a 道: 云奴又道."""
    spoke: set[str] = set()
    behind: defaultdict[str, set[str]] = defaultdict(set)
    for sheet in sheets:
        for head, letter in _SENTENCE.findall(sheet.masked):
            behind[head].add(letter)
        for cue in sheet.cues:
            if cue.text.endswith("道") and sheet.masked[cue.end : cue.end + 1] == ":":
                place = clause_start(sheet.masked, cue.start)
                spoke.add(sheet.masked[place : place + 2])
    often = {name for name in spoke - people.names if len(behind[name]) > 1}
    return frozenset(n for n in often if _is_name(n) and _may_be(n))


def _may_be(name: str) -> bool:
    return frequency(name) < FAMOUS and not (_NOBODY.search(name) or _MANNER.search(name))


def calling_names(sheets: Iterable[Sheet], people: People) -> frozenset[str]:
    """Folded names before a reporting word, before the colon of a quote, or right behind one."""
    found: set[str] = set()
    for sheet in sheets:
        places = [cue.start for cue in sheet.cues]
        places += [match.start() for match in _OPENED.finditer(sheet.masked)]
        places += [clause_end(sheet.masked, quote.end) for quote in sheet.directs]
        for place in sorted(set(places)):
            name = _name_before(sheet, place, people)
            if name is not None:
                found.add(name)
    return frozenset(found)


def _name_before(sheet: Sheet, place: int, people: People) -> str | None:
    text, words = sheet.passage.text, sheet.passage.words
    stop = place
    brackets = _BRACKETS.search(sheet.masked, max(0, place - 24), place)
    if brackets is not None:
        stop = brackets.start()
    start = max(clause_start(sheet.masked, stop), stop - _REACH)
    for index in range(bisect_left(sheet.passage.starts, start), len(words)):
        word = words[index]
        if word.start >= stop:
            return None
        titled = _is_titled(text, words, index, start)
        if not (_may_open(word) or (titled and _is_seldom(word))):
            continue
        if not titled and (word.start != start or place - start > _BEAT):
            continue
        end = _end(text, words, index, stop, closed=brackets is not None)
        if end is not None and (titled or _is_sure(words[index], end)):
            name = text[word.start : end]
            return None if _is_known(people, text, word.start, end) else name
    return None


def _may_open(word: Word) -> bool:
    text = word.text
    if text in _MOODS:
        return False
    if len(text) == 1:
        return text in SINGLE and text not in _LINKS
    return text[:2] in COMPOUND or (
        text[0] in SINGLE and word.flag in ("nr", "nrt", "ns", "nz", "")
    )


def _is_seldom(word: Word) -> bool:
    """影评人|蓝烟: a surname and a letter that make a word few know."""
    seldom = len(word.text) == 2 and frequency(word.text) < FAMOUS
    return seldom and word.text[0] in SINGLE - _LINKS and word.flag.startswith("n")


def _is_titled(text: str, words: list[Word], index: int, start: int) -> bool:
    before = words[index - 1] if index else None
    if before is None or before.start < start:
        return False
    place = words[index].start
    return is_doer(before.text, before.flag) or role_before(text, place)


def _is_sure(surname: Word, end: int) -> bool:
    """Without a post only three letters behind a true surname are a name."""
    return surname.text[0] not in DOUBTFUL and end - surname.start == 3 and surname.flag == "nr"


def _end(text: str, words: list[Word], index: int, stop: int, *, closed: bool) -> int | None:
    """Where the name ends that starts with word `index`; `closed` by brackets at `stop`."""
    start = words[index].start
    size = 2 if text[start : start + 2] in COMPOUND else 1
    tail = None if closed else _TAIL.search(text, start + size + 1, stop)
    whole = tail.start() if tail else stop
    if size < whole - start <= (_LONGEST if closed else size + 2):
        return whole if _is_name(text[start : whole - closed]) else None
    for word in words[index : index + 3]:
        length = word.end - start
        if length > size + 2 or word.end > whole:
            return None
        following = next((w for w in words[index + 1 : index + 4] if w.start == word.end), None)
        if length <= size or following is None or not _is_name(text[start : word.end]):
            continue
        if length == size + 2 or len(following.text) > 1 or not _goes_on(following):
            return word.end
    return None


def _goes_on(word: Word) -> bool:
    """Whether a single letter behind a surname and a letter still is of the name."""
    letter = word.text
    return letter not in _FUNCTION and (letter in GIVEN_HINT or not word.flag.startswith(_ORDINARY))


def _is_name(name: str) -> bool:
    if name in ROLES or is_role(name) or BODY_END.search(name) or _COUNTED.match(name):
        return False
    return name[-1] not in _FUNCTION and all("\u4e00" <= letter <= "\u9fff" for letter in name)


def _is_known(people: People, text: str, start: int, end: int) -> bool:
    return any(m.start <= start and m.end >= end for m in people.mentions(text, start, end + 2))
