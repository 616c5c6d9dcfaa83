"""The cast of a story: whatever stands again and again where somebody acts beside spoken words.

A novel names its people as it likes (二顺, 七斤嫂, 花白胡子, 嫦娥): no surname tells them. But
they open sentence after sentence, they stand right behind what is said, and they are called to.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import zip_longest

from reader.extract.entities.naming import FAMOUS
from reader.extract.entities.people import People
from reader.extract.entities.titles import ADDRESS, ROLE_ENDINGS
from reader.extract.quotes.cues import STATES
from reader.extract.quotes.drafts import Sheet
from reader.extract.quotes.masks import clause_start
from reader.extract.quotes.units import BODY_END, LOCATIVES, mentions_of
from reader.extract.words import Word, frequency

# A text with fewer turns than this, or where they are fewer than one paragraph in so many,
# tells no story.
_TURNS = 4
_SPARSE = 6
_HAN = re.compile("[\u4e00-\u9fff]+")
_HEADS = re.compile("(?:^|[,;:。!?…■])[—, ]*(?=[\u4e00-\u9fff])")
_LEADS = re.compile(
    "只见|却见|忽见|但见|原来|于是|忽然|突然|这时候?|那时候?|此时|但是?|可是?|而|这|那|对面的"
)
_CALL = re.compile("(?:^|[,。!?…])([\u4e00-\u9fff]{2,4})(?=[,!?。…—]|$)")
# Letters of sentences, not of names.
_PLAIN = re.compile(
    "[我你他她它您咱谁这那其此的了着过地得们和与跟在从向对把被让给不没无未就才又也都还便却则将已曾很更最正刚再会能可"
    "要该是有说道问答喊叫曰么呢吗吧啊呀嘛哦]|^[一两几每各某上下里外前后左右今昨明当等为因如所几但而且或只]|[上下里外前后中内时声道]$"
)
# Voices, looks and limbs: they are somebody's, and nobody by themselves.
_PARTS = re.compile(
    "(?:声音|目光|眼睛|眼神|眼泪|嘴角|脸色|脸上|双手|心里|语气|电话|手机|屋里|空气|房间|众人|大家)$"
)
_KIN = frozenset("嫂娘爷叔婶姐太哥弟妹婆公姨伯妈爹奶姑舅")
_TITLES = frozenset((*ADDRESS, *ROLE_ENDINGS))
_PLAIN_FLAGS = ("v", "d", "c", "p", "r", "u", "f", "s", "i", "l", "y")
# 慰老爷, 九斤老太: letters that make no word before a form of address.
_TITLED = re.compile(
    "[^老小大这那的我你他一两几每各某众诸列]{1,2}"
    "(?:老爷|太太|大人|大叔|大妈|大婶|大爷|大娘|奶奶|老太|少爷|小姐|师傅|婆婆|公公|嫂子|老汉)"
)
_SHORTEST = 2
_LONGEST = 4
_OFTEN = 3
# A book has room for chance: there a name comes more often.
_BOOK = 20_000
_OFTEN_IN_BOOK = 6
# A letter that follows so often belongs to the name.
_SHARE = 0.7
_SELDOM = 600
_BEAT = 8
_BOUNDS = ",。;:!?…■"
_PRONOUN = re.compile("[,。;!?…■]([他她伊])(?!们)")
_GOES_ON = 60


@dataclass(slots=True)
class _Uses:
    """Where a run of letters was met: at heads of sentences, beside words, called to."""

    heads: int = 0
    beside: int = 0
    called: int = 0
    cut: int = 0
    behind: Counter[str] = field(default_factory=Counter)

    @property
    def all(self) -> int:
        return self.heads + self.beside


def is_story(sheets: Sequence[Sheet]) -> bool:
    """Whether people talk with one another in a text: turn after turn, nothing stated."""
    turns = sum(1 for sheet in sheets if sheet.directs and not sheet.directs[0].start)
    stated = sum(
        1 for sheet in sheets for cue in sheet.cues if cue.text in STATES and len(cue.text) > 1
    )
    return turns >= _TURNS and turns * _SPARSE >= len(sheets) and stated * 3 <= turns


def cast_of(sheets: Sequence[Sheet], people: People) -> frozenset[str]:
    """The folded names that a story teaches besides `people`."""
    uses: defaultdict[str, _Uses] = defaultdict(_Uses)
    for sheet in sheets:
        for place, beside in _places(sheet):
            _read(sheet, place, beside, uses)
        for name in _called(sheet):
            uses[name].called += 1
    whole = "\n".join(sheet.passage.text for sheet in sheets)
    least = _OFTEN if len(whole) < _BOOK else _OFTEN_IN_BOOK
    found: set[str] = set()
    for name in sorted((name for name, use in uses.items() if use.all > 1), key=len):
        use = uses[name]
        if (
            _is_steady(use)
            and _may_name(name, people)
            and _is_met(name, use, least, whole)
            and not _is_longer(name, found)
        ):
            found.add(name)
    return frozenset(found)


def sexes_of(sheets: Sequence[Sheet], people: People) -> dict[str, str]:
    """他 or 她 for each name, as the clauses tell that go on about whoever opened the last."""
    votes: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for sheet in sheets:
        masked = sheet.masked
        mentions = mentions_of(people, sheet.passage.text)[0]
        for mention, following in zip_longest(mentions, mentions[1:]):
            before = masked[mention.start - 1 : mention.start]
            if mention.start and before not in _BOUNDS:
                continue
            end = min(following.start if following else len(masked), mention.end + _GOES_ON)
            pronoun = _PRONOUN.search(masked, mention.end, end)
            if pronoun is not None:
                votes[mention.name]["他" if pronoun.group(1) == "他" else "她"] += 1
    sexes = {name: count.most_common(1)[0] for name, count in votes.items()}
    return {name: sex for name, (sex, most) in sexes.items() if most * 3 > votes[name].total() * 2}


def _places(sheet: Sheet) -> Iterator[tuple[int, bool]]:
    """Where somebody may be named who acts, and whether that is beside spoken words."""
    masked = sheet.masked
    beside: set[int] = set()
    for draft in sheet.directs:
        place = draft.end
        while place < len(masked) and masked[place] in ",— ":
            place += 1
        beside.add(place)
    beside.update(
        start
        for cue in sheet.cues
        if cue.start - (start := clause_start(masked, cue.start)) <= _BEAT
    )
    heads = {match.end() for match in _HEADS.finditer(masked)}
    for place in beside | heads:
        lead = _LEADS.match(masked, place)
        yield (lead.end() if lead else place), place in beside


def _called(sheet: Sheet) -> Iterator[str]:
    for draft in sheet.directs:
        for match in _CALL.finditer(sheet.passage.text[slice(*draft.inner)]):
            yield match.group(1)


def _read(sheet: Sheet, place: int, beside: bool, uses: defaultdict[str, _Uses]) -> None:
    run = _HAN.match(sheet.masked, place)
    if run is None:
        return
    words = sheet.passage.words_from(place, _LONGEST)
    ends = {word.end for word in words if not (word.start > place + 1 and _leads_on(word))}
    plain = next((w.start for w in words if len(w.text) > 1 and w.flag.startswith(_PLAIN_FLAGS)), 0)
    letters = run.group()
    for size in range(_SHORTEST, min(_LONGEST, len(letters)) + 1):
        end = place + size
        if letters.startswith("的人", size):
            continue  # 横肉的人: what somebody is known by
        use = uses[letters[:size]]
        use.heads += not beside
        use.beside += beside
        use.cut += end not in ends or (bool(plain) and end > plain)
        use.behind[letters[size : size + 1]] += 1


def _leads_on(word: Word) -> bool:
    """Whether a word of one letter acts, so that a name ends before it: 四铭|看."""
    return len(word.text) == 1 and word.flag.startswith(("v", "d", "p"))


def _is_steady(use: _Uses) -> bool:
    """Whether the letters are a whole, in words and by what follows: 慰老 is 慰老爷."""
    most = max((n for letter, n in use.behind.items() if letter), default=0)
    return use.cut * 2 <= use.all and most <= use.all * _SHARE


def _may_name(name: str, people: People) -> bool:
    """Whether letters can be a name that is not known yet."""
    if name in people.names or name in _TITLES or name[-1] in LOCATIVES:
        return False
    if _PLAIN.search(name) or _PARTS.search(name) or BODY_END.search(name):
        return False
    longer = any(name[:size] in people.names for size in range(2, len(name)))
    return name[-1] in _KIN if longer else True


def _is_met(name: str, use: _Uses, least: int, whole: str) -> bool:
    """Whether somebody of that name acts often enough for how usual the letters are."""
    times = frequency(name)
    count = use.all + min(use.called, 2)
    if count < least and whole.count(name) > use.all:
        count = max(count, use.all + 1)
    if _TITLED.fullmatch(name) and not times:
        return True
    if count < least or not (use.beside or use.called) or len(use.behind) < 2:
        return False
    doubled = len(name) == 2 and name[0] == name[1] and times < _SELDOM
    return times < FAMOUS or doubled or (use.beside > 1 and count > least)


def _is_longer(name: str, found: set[str]) -> bool:
    """A name already known and what it does; 七斤嫂 is another than 七斤."""
    shorter = next((name[:size] for size in range(1, len(name)) if name[:size] in found), None)
    return shorter is not None and name[len(shorter) :] not in _TITLES | _KIN
