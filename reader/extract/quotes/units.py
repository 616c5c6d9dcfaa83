"""The words of a clause as the subject rules see them: names whole, the rest by class."""

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, NamedTuple

from reader.extract.entities.people import Mention, People
from reader.extract.entities.surnames import DOUBTFUL, SINGLE
from reader.extract.entities.titles import ADDRESS_AT, ROLE_ENDINGS, is_role
from reader.extract.passages import Passage
from reader.extract.wordlists import read_list
from reader.extract.words import Word

UnitKind = Literal[
    "person",
    "pronoun",
    "role",
    "body",
    "name",
    "noun",
    "of",
    "joiner",
    "prep",
    "stop",
    "verb",
    "skip",
]
NOUNS: tuple[UnitKind, ...] = ("person", "pronoun", "role", "body", "name", "noun")
PRONOUNS = frozenset(
    [
        "我",
        "他",
        "她",
        "佢",
        "伊",
        "其",
        "他们",
        "她们",
        "它",
        "本人",
        "两人",
        "二人",
        "对方",
        "后者",
        "前者",
        "此人",
        "那人",
    ]
)
_SELVES = frozenset(
    [
        "自己",
        "我们",
        "你",
        "你们",
        "您",
        "咱们",
        "谁",
        "这",
        "那",
        "此",
        "什么",
        "哪",
        "怎么",
        "如何",
    ]
)
DOCUMENTS = read_list("documents")
BODY_END = re.compile(
    r"(?:集团|公司|银行|大学|学院|医院|法院|检察院|协会|学会|商会|工会|基金会|委员会|联合会|研究院|研究所|中心|实验室"
    r"|警方|校方|院方|官方|军方|中方|美方|处方|政府|当局|国务院|外交部|办公室|[局部厅署院社报网台馆校厂所队会委党办组司]|会议|全会|大会|机构|平台|媒体|"
    + "|".join(DOCUMENTS)
    + ")$"
)
# Behind a noun they make it a place or a time, which acts in no sentence.
LOCATIVES = frozenset(read_list("locatives"))
_DOERS = re.compile(
    "[员师者民]$|[\u4e00-\u9fff]{2}(?:[工商]|(?<!机器)(?<![国湾港澳洲省市县区])人)$"
)
_PEOPLES = frozenset(["人民", "国民", "全民", "公民", "殖民", "人员", "动员", "全员", "成员"])
# 高母, 李男: how the papers of Taiwan and Hong Kong call somebody whose name they keep.
_CALLED = frozenset("男女母父妻夫翁妇嫌童嫂")
_PET = frozenset("老小阿")
# 党|议员, 国|主席: seldom a surname before a post.
_PARTIES = frozenset("党国会")
_SURE = SINGLE - DOUBTFUL
# 外媒, 港媒: the press of a place speaks as one.
_PRESS = frozenset(f"{place}媒" for place in "台港美外日英德法官陆韩俄党")
ROLES = frozenset(ROLE_ENDINGS) | _PRESS
# The animals of fables, who talk as people do.
_BEASTS = frozenset(read_list("beasts"))
_PREPS = frozenset(read_list("prepositions"))
# What somebody does or feels before speaking; old novels set it right behind the name.
_MOODS = frozenset(read_list("moods"))
_SOMEBODY = frozenset(["大家", "有人", "有的人", "某人", "旁人", "众人", "人们"])
# 其中一位说: one of those just told of.
_AMONG = frozenset(["其中", "另"])
_ONE = frozenset(["一位", "一人", "一名", "两人"])
# 其一人, 旁边人: one of those who are there.
_BYSTANDER = frozenset(["其一", "一", "旁边", "身边", "左右"])
# 与会代表, 公诉机关, 值班护士: what they take part in or do there describes them.
_TAKING_PART = frozenset(read_list("verbs_describing"))
_SOURCES = frozenset(["据", "依", "据悉"])
_JOINERS = frozenset(read_list("joiners"))
_SKIPPED = frozenset(read_list("openers"))
_MANNER = re.compile("(?:声|口气|语气|地)$|^(?:半[日天晌]|良久|许久|片刻)[方才]$")
# 客客气气, 蒙蒙亮: how something is done or looks.
_DOUBLED = re.compile("(.)\\1(?:(.)\\2|[\u4e00-\u9fff])$")
_NUMBER = re.compile("[0-9.,]+[万亿]?|逾")
_NOMINAL = ("n", "j", "s", "l", "b", "m", "q", "eng", "x", "vn", "an", "g", "h", "k", "t")
_MORPHEMES = frozenset(["zg", "ag", "ng", "vg", "tg", "dg"])
_STOPPING = ("i", "d", "p", "c", "u", "y", "f", "o", "e", "ad")
# 下台, 到场: words that end as a body does, and are none.
_ACTING = ("v", "d", "t", "a")
_HEADS = frozenset(f"{body}长" for body in "部局厅署院校处科司市省县区镇乡村社会队厂所馆站")
_REACH = 120
_NAME = 3
# 白衣人, 黑袍人, 蒙面人: strangers by their looks.
_CLAD = re.compile("[\u4e00-\u9fff][衣袍面衫]")
_SOME = re.compile(
    "(?:[两三四五六七八九十几]|第[一二三四五六七八九十])个|[这那有]些|[三四五六七八九十]"
)


_NOBLE = re.compile("[\u4e00-\u9fff][王妃侯帝后嫔爷]")


class Known(NamedTuple):
    """The names that a document has been seen to use, and whether it is a story."""

    people: People
    bodies: People
    story: bool = False


@dataclass(frozen=True, slots=True)
class Unit:
    """A word or a whole name: half-open offsets in the passage, and its class."""

    start: int
    end: int
    text: str
    kind: UnitKind


def read_units(passage: Passage, start: int, end: int, known: Known) -> list[Unit]:
    """The units of `text[start:end]`, at most the last hundred or so code points of it."""
    start = max(start, end - _REACH)
    names: list[tuple[Mention, UnitKind]] = []
    for table, kind in _tables(known):
        for mention in mentions_in(table, passage.text, start, end):
            names.append((mention, kind))
    queue = iter(_apart(names) if len(names) > 1 else [_name_unit(*pair) for pair in names])
    name = next(queue, None)
    units: list[Unit] = []
    words = passage.words
    for index in range(max(0, bisect_right(passage.starts, start) - 1), len(words)):
        word = words[index]
        if word.start >= end:
            break
        if word.end <= start:
            continue
        while name is not None and name.end <= word.start:
            name = next(queue, None)
        if name is not None and _heads(passage.text, name):
            name = next(queue, None)  # 环境部|长: whoever heads it speaks
        if name is not None and name.start < word.end:
            _add_name(units, passage, word, name)
            continue
        text = passage.text[max(word.start, start) : min(word.end, end)]
        kind = _kind(text, word.flag) if word.end <= end else _kind_of_cut(text)
        units.append(Unit(max(word.start, start), min(word.end, end), text, kind))
    return _with_short_names(units, known.people)


def _heads(text: str, name: Unit) -> bool:
    """Whether the name of a body is cut from the post of whoever heads it."""
    return name.kind == "body" and text[name.end - 1 : name.end + 1] in _HEADS


def _tables(known: Known) -> tuple[tuple[People, UnitKind], tuple[People, UnitKind]]:
    return (known.people, "person"), (known.bodies, "body")


def _apart(names: list[tuple[Mention, UnitKind]]) -> list[Unit]:
    """Names without overlaps: the earlier, then the longer one stays."""
    found: list[Unit] = []
    for mention, kind in sorted(names, key=lambda pair: (pair[0].start, -pair[0].end)):
        if not found or mention.start >= found[-1].end:
            found.append(_name_unit(mention, kind))
    return found


def _name_unit(mention: Mention, kind: UnitKind) -> Unit:
    return Unit(mention.start, mention.end, mention.name, kind)


def mentions_in(names: People, text: str, start: int, end: int) -> list[Mention]:
    """The mentions within `text[start:end]`, out of those of the whole passage."""
    mentions, starts = mentions_of(names, text)
    inside = mentions[bisect_left(starts, start) : bisect_left(starts, end)]
    return [mention for mention in inside if mention.end <= end]


@lru_cache(maxsize=4)
def mentions_of(names: People, text: str) -> tuple[list[Mention], list[int]]:
    """The mentions of a passage, looked for once, and where each starts."""
    mentions = names.mentions(text)
    return mentions, [mention.start for mention in mentions]


def _add_name(units: list[Unit], passage: Passage, word: Word, name: Unit) -> None:
    if units and units[-1].start == name.start:
        return
    if word.start < name.start:
        rest = passage.text[word.start : name.start]
        units.append(Unit(word.start, name.start, rest, _kind(rest, word.flag)))
    units.append(name)


def _with_short_names(units: list[Unit], people: People) -> list[Unit]:
    """Surnames with a form of address, nobles (宁王), bare surnames of somebody known."""
    result: list[Unit] = []
    index = 0
    while index < len(units):
        unit = units[index]
        following = units[index + 1] if index + 1 < len(units) else None
        if unit.text == "姓" and _is_surnamed(units, index):
            last = units[index + 2]
            result.append(Unit(unit.start, last.end, f"姓{units[index + 1].text}的", "role"))
            index += 3
            continue
        if unit.text == "人" and result and result[-1].kind == "of":
            unit = Unit(unit.start, unit.end, unit.text, "role")
        if unit.text == "与" and result and result[-1].kind == "verb":
            unit = Unit(unit.start, unit.end, unit.text, "prep")  # 指与来客
        if unit.text in DOCUMENTS and result and result[-1].kind == "stop":
            unit = Unit(unit.start, unit.end, unit.text, "verb")  # 事先|通知
        if unit.text in _TAKING_PART and following is not None and following.kind != "of":
            unit = Unit(unit.start, unit.end, unit.text, "noun")
        joined = _titled(unit, following)
        if joined is not None:
            result.append(joined)
            index += 2
            continue
        alone = not result or result[-1].kind == "skip"
        ends = following is None or following.kind in ("stop", "verb", "skip", "prep")
        if _stands_for_name(unit.text, people) and alone and ends:
            unit = Unit(unit.start, unit.end, unit.text, "person")
        result.append(unit)
        index += 1
    return result


def _stands_for_name(text: str, people: People) -> bool:
    """邱 of somebody known, and X, whose name a court keeps back."""
    surname = text in people.surnames and text != "那"  # 那挑担的
    return len(text) == 1 and (surname or "A" <= text <= "Z")


def _is_surnamed(units: list[Unit], index: int) -> bool:
    """姓管的: somebody known by the surname alone."""
    texts = [unit.text for unit in units[index : index + 3]]
    return len(texts) == 3 and texts[0] == "姓" and texts[2] == "的" and texts[1] in SINGLE


def _calls(first: str, second: str) -> bool:
    """老|周 and 小|葛, 高|母 and 李|男."""
    return (first in "小老" and second in _SURE) or (first in _SURE and second in _CALLED)


def _makes_role(unit: Unit, following: Unit) -> bool:
    """快递|员, 几个|人, 学生|们, 原|po: two words for somebody."""
    text = unit.text + following.text
    if text in ROLES:
        return unit.kind in ("verb", "noun", "name")
    if following.text == "人" and _CLAD.fullmatch(unit.text):
        return True
    if following.text == "们":
        return unit.kind in ("role", "name", "noun")
    if unit.text in _AMONG and following.text in _ONE:
        return True
    some = following.text == "人" and (
        unit.text in _BYSTANDER or _SOME.fullmatch(unit.text) is not None
    )
    return some or (unit.text == "原" and following.text.lower() == "po")


def _titled(unit: Unit, following: Unit | None) -> Unit | None:
    """A single letter and the title behind it as one unit, where they make a name."""
    if following is None or unit.kind in ("person", "prep", "joiner"):
        return None
    text = unit.text + following.text
    if _makes_role(unit, following):
        return Unit(unit.start, following.end, text, "role")
    if len(unit.text) != 1:
        return None
    if text in ROLES or (unit.text == "众" and following.kind == "role"):
        return Unit(unit.start, following.end, text, "role")
    if _calls(unit.text, following.text):
        return Unit(unit.start, following.end, text, "person")
    if unit.text in SINGLE and following.text == "姓":
        return Unit(unit.start, following.end, text, "noun")
    if unit.text in SINGLE - _PARTIES and ADDRESS_AT.fullmatch(following.text):
        return Unit(unit.start, following.end, text, "person")
    if unit.kind == "noun" and _NOBLE.fullmatch(text):
        return Unit(unit.start, following.end, text, "role")
    return None


def _kind_of_cut(text: str) -> UnitKind:
    """The head of a word that the reporting word takes its end from (普遍|认为)."""
    listed = _LISTED.get(text)
    if listed is not None:
        return listed
    return "role" if is_role(text) else "stop"


@lru_cache(maxsize=20_000)
def _kind(text: str, flag: str) -> UnitKind:
    listed = _LISTED.get(text)
    if listed is not None:
        return listed
    if _MANNER.search(text) or _DOUBLED.match(text):
        return "stop"
    if _NUMBER.fullmatch(text):
        return "skip"
    if is_role(text) or is_doer(text, flag):
        return "role"
    if len(text) == 2 and text[0] in _PET and _is_pet_name(text, flag):
        return "person"
    if _NOBLE.fullmatch(text) and flag in ("nr", "n", ""):
        return "role"
    if len(text) > 1 and BODY_END.search(text):
        body = _body_kind(text, flag)
        if body is not None:
            return body
    if flag == "nr" and 1 < len(text) <= _NAME and text[0] in SINGLE:
        return "name"
    return _by_flag(text, flag)


def _body_kind(text: str, flag: str) -> UnitKind | None:
    """通报 speaks as a body does, 发声明 is what a body does, 下台 neither."""
    if text.startswith("发") and text.endswith(DOCUMENTS):
        return "verb"
    return "body" if text in DOCUMENTS or not flag.startswith(_ACTING) else None


def _is_pet_name(text: str, flag: str) -> bool:
    """老周, 小丽: where the dictionary knows a name, or nothing, and the letter is a surname."""
    return flag.startswith("nr") or (text[1] in _SURE and flag in ("t", ""))


def is_doer(text: str, flag: str) -> bool:
    """拍卖员, 抗议者: a noun for whoever does something."""
    noun = flag[:1] in ("n", "") or (flag == "v" and text[-1] in "工商" and len(text) > 2)
    return noun and len(text) > 1 and bool(_DOERS.search(text)) and text not in _PEOPLES


def _by_flag(text: str, flag: str) -> UnitKind:
    if not flag:
        named = "\u4e00" <= text[:1] <= "\u9fff" or text.isalnum() or text in "《》〈〉"
        return "noun" if named else "skip"
    if flag[0] in "tmqr":
        return "skip"
    if flag.startswith(_NOMINAL) or flag in _MORPHEMES:
        return "noun"
    return "stop" if flag.startswith(_STOPPING) else "verb"


def _listed() -> dict[str, UnitKind]:
    table: dict[str, UnitKind] = {"的": "of", "该": "noun", "本": "noun"}
    table |= dict.fromkeys("大老小副新高", "noun")
    table |= dict.fromkeys(("仍", "仍在"), "stop")
    table |= dict.fromkeys(("女声", "男声", "童声"), "role")  # 一个女声在门外说
    table["指"] = "verb"  # no finger beside a reporting word
    table |= dict.fromkeys(_SOMEBODY | _BEASTS, "role")
    table |= dict.fromkeys(_MOODS, "verb")
    table |= dict.fromkeys(("本报", "本刊", "本台", "本网", "本社"), "skip")
    kinds: tuple[tuple[UnitKind, frozenset[str]], ...] = (
        ("pronoun", PRONOUNS),
        ("skip", _SKIPPED | _SELVES | _SOURCES),
        ("joiner", _JOINERS),
        ("prep", _PREPS),
    )
    for kind, words in kinds:
        for word in words:
            table.setdefault(word, kind)
    return table


_LISTED = _listed()
