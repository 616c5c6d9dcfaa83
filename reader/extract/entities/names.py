"""Every name of a document with its kind, before the places where it stands are counted."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from reader.extract.entities.addresses import credited_names
from reader.extract.entities.bodies import find_bodies, short_form
from reader.extract.entities.coined import find_coined
from reader.extract.entities.employers import find_employers
from reader.extract.entities.firms import find_doubtful
from reader.extract.entities.gazetteer import PLACES, PRODUCTS
from reader.extract.entities.glosses import find_glossed
from reader.extract.entities.latin import latin_bodies
from reader.extract.entities.lexicon import ADMIN, FIRM_END
from reader.extract.entities.marked import find_marked
from reader.extract.entities.offices import find_offices
from reader.extract.entities.people import People
from reader.extract.entities.spots import find_spots
from reader.extract.passages import Passage
from reader.extract.wordlists import any_of, read_list
from reader.extract.words import frequency
from reader.model.entity import EntityKind

_EVENT = re.compile(
    "(?:党的|中共)?(?:十[一二三四五六七八九]|二十)大(?![\u4e00-\u9fff]?[会学厦桥])(?=[^\u4e00-\u9fff]|[以提的报召后前开精代确对作])"
    "|(?:党的|中共)?(?:十[一二三四五六七八九]|二十)届[一二三四五六七]中全会"
    r"|(?:(?<=[获膺夺届])(?!得)|(?<=获得))(?![一二三特甲]等)[^\W的了得过下]{2,4}?奖(?![金品项学杯状])"
    "|(?:第[一二三四五六七八九十百0-9]{1,4}届|(?<=20[0-9]{2}年)|20[0-9]{2})(?:(?![的了在赴于将曾和与及是被把对向年])[\u4e00-\u9fff]){2,14}?"
    "(?:大会|峰会|论坛|博览会|交易会|电影节|艺术节|锦标赛|联赛|运动会|奥运会|世界杯|马拉松)"
    "|(?<![\u4e00-\u9fff])[\u4e00-\u9fff]{2,4}杯(?=[^\u4e00-\u9fff]|决赛|[八四十]强|半决|小组|冠军|联赛)"
    "|冬奥会|奥运会|亚运会|全运会|世界杯|进博会|广交会|服贸会|残奥会"
)
_POLICY = re.compile(any_of(read_list("policies")))
# A type and what it is a type of: JN3型柴油机车.
_HISTORY = re.compile(any_of(read_list("events_known")))
_MODEL = re.compile(
    "[A-Z][A-Za-z0-9]{0,20}(?:-[0-9A-Za-z]{1,20})?型(?:[0-9]{1,9}吨)?[\u4e00-\u9fff]{0,4}?"
    "(?:机车|列车|客机|飞机|直升机|战机|战斗机|无人机|导弹|火箭|卫星|飞船|潜艇|护卫舰|驱逐舰|坦克|发动机|汽车|轿车|手机)"
)
_RANKS = frozenset("省市县镇")
_RANKED = 2
_CALLED = re.compile(
    r"\((?:以?下称|以下简称|下简称|简称|以下称|又称|后称)[:]?[“‘「『]?([\u4e00-\u9fffA-Za-z0-9]{2,12})[”’」』]?\)"
)
_TITLE = re.compile("《([^《》]{2,40})》")
_ACTED = re.compile(
    "[,。;:、(]|将|已|也|还|则|的|在|与|和|宣布|表示|推出|发布|旗下|集团|员工|平台|调研|方面"
)


def find_names(texts: Sequence[Passage], people: People) -> dict[str, EntityKind]:
    """Folded names of organisations, places, products, policies and events, and of credits."""
    names: dict[str, EntityKind] = {}
    for passage in texts:
        _marked(passage, names)
        _written_out(passage, people, names)
    _add_short_forms(texts, names)
    return names


def _marked(passage: Passage, names: dict[str, EntityKind]) -> None:
    text = passage.text
    for match in _EVENT.finditer(text):
        names.setdefault(match.group(), "event")
    for match in _HISTORY.finditer(text):
        names.setdefault(match.group(), "event")
    for match in _POLICY.finditer(text):
        names.setdefault(match.group(), "policy")
    for match in _MODEL.finditer(text):
        names.setdefault(match.group(), "product")
    for name, kind in find_glossed(passage):
        names.setdefault(name, kind)
    for name, kind in find_marked(passage):
        if kind == "work" or name not in names:
            names[name] = kind


def _written_out(passage: Passage, people: People, names: dict[str, EntityKind]) -> None:
    persons = {(person.start, person.end) for person in people.mentions(passage.text)}
    bodies = [place for place in find_bodies(passage) if place not in persons]
    known = [*bodies, *persons]
    begin = {start for start, _ in persons}
    bodies += [place for place in find_employers(passage, begin) if not _overlaps(place, known)]
    for start, end in bodies:
        _body(passage, start, end, names)
    titles = [match.span() for match in _TITLE.finditer(passage.text)]
    taken = _apart([*bodies, *persons, *titles])
    ends = [end for _, end in taken]
    for start, end in find_spots(passage):
        index = bisect_right(ends, start)
        if index == len(taken) or end <= taken[index][0]:
            _place(passage.text[start:end], names)
    for name, kind in _told(passage):
        names.setdefault(name, kind)
    for name, kind in find_coined(passage):
        if name not in people.names and (kind == "product" or name not in names):
            names[name] = kind


def _told(passage: Passage) -> Iterator[tuple[str, EntityKind]]:
    """Names that a phrase beside them gives, or that the lists have, with their kinds."""
    yield from find_offices(passage)
    for name in credited_names(passage.text):
        yield name, "person"
    for name in (*find_doubtful(passage), *latin_bodies(passage)):
        yield name, "org"
    for index in passage.where(PRODUCTS):
        yield passage.words[index].text, "product"


def _place(name: str, names: dict[str, EntityKind]) -> None:
    """A place, and the name without its rank where it stands so: 岚屏 for 岚屏县."""
    names.setdefault(name, "place")
    if len(name) > _RANKED and name[-1] in _RANKS and not frequency(name[:-1]):
        names.setdefault(name[:-1], "place")


def _overlaps(place: tuple[int, int], others: list[tuple[int, int]]) -> bool:
    return any(start < place[1] and place[0] < end for start, end in others)


def _apart(places: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Places in order, those inside an earlier one left out."""
    found: list[tuple[int, int]] = []
    for start, end in sorted(places, key=lambda place: (place[0], -place[1])):
        if not found or start >= found[-1][1]:
            found.append((start, end))
    return found


def _body(passage: Passage, start: int, end: int, names: dict[str, EntityKind]) -> None:
    """An organisation, the place that opens its name, and the short form given behind it."""
    text = passage.text
    names.setdefault(text[start:end], "org")
    match = ADMIN.match(text, start, end)
    if match is not None and match.end() < end and _is_admin(passage, match):
        names.setdefault(match.group(), "place")
    called = _CALLED.match(text, end)
    if called is not None:
        names[called.group(1)] = "org"


def _is_admin(passage: Passage, match: re.Match[str]) -> bool:
    """Whether the head of an organisation's name is a place by its words: 青川|市."""
    behind = passage.words_from(match.end(), 1)
    return len(match.group()) > 2 and bool(behind) and behind[0].start == match.end()


def _add_short_forms(texts: Iterable[Passage], names: dict[str, EntityKind]) -> None:
    """阿里巴巴 for 阿里巴巴集团, and 阿里 for 阿里巴巴, where they stand by themselves."""
    shorts = {short_form(name) for name, kind in names.items() if kind == "org"} - {""}
    for short in shorts:
        if short not in PLACES and names.get(short, "place") == "place":
            names[short] = "org"
    heads = {name[:2] for name in shorts | set(names) if len(name) == 4 and names[name] == "org"}
    heads -= set(names)
    counts: Counter[str] = Counter()
    for passage in texts:
        for word in passage.words:
            if (
                word.text in heads
                and word.flag in ("nz", "nr", "nrt", "", "j", "ns")
                and _ACTED.match(passage.text, word.end)
            ):
                counts[word.text] += 1
    for head, count in counts.items():
        if count > 1:
            names[head] = "org"


def bodies_of(names: Mapping[str, EntityKind]) -> People:
    """The organisations among the names, to be found in a passage."""
    return People(name for name, kind in names.items() if kind == "org")


def full_form(name: str, kind: EntityKind, names: Sequence[str]) -> str | None:
    """The fullest name of the same thing among `names`: 阿里巴巴集团 for 阿里巴巴."""
    if kind not in ("org", "person", "place"):
        return None
    longer = [
        other
        for other in names
        if name in other and other != name and _abbreviates(name, kind, other)
    ]
    return max(longer, key=len) if longer else None


def _abbreviates(name: str, kind: EntityKind, other: str) -> bool:
    if kind == "org":
        return other.startswith(name) and bool(FIRM_END.search(other) or len(name) == 2)
    if kind == "place":
        return other.startswith(name) and other[len(name) :] in ("省", "市", "县", "区", "州")
    return other.endswith("·" + name) or other.startswith(name + "·")
