"""Names that stand in marks, told by a noun beside them: “星环”手表, 歌曲「夜渡」, 《山中杂记》."""

import re
from collections.abc import Iterator

from reader.extract.entities.lexicon import MEDIA
from reader.extract.passages import Passage
from reader.extract.wordlists import any_of, read_list
from reader.model.entity import EntityKind

_KINDS: tuple[EntityKind, ...] = ("product", "policy", "event", "org", "work")
_CLASS_END: list[tuple[EntityKind, re.Pattern[str]]] = [
    (kind, re.compile(any_of(read_list(f"class_{kind}")) + "$")) for kind in _KINDS
]
_ORG_BEFORE = re.compile(any_of(read_list("class_org_before")) + "$")
_LEADS = re.compile("[,:]?" + any_of(read_list("leads_work")) + "?[:]?$")
_OTHER_SIGNS = tuple(read_list("other_signs"))
_TITLE = re.compile("《([^《》]{2,40})》")
_MARKED = re.compile("[“「『‘]([^“”「」『』‘’]{2,24})[”」』’]")
_LISTED = re.compile("[、,/]|[、,]?[和与及跟]|以及|$")
# A model: letters and a number, or what makers put behind a name.
_MODEL = re.compile(
    "[\u4e00-\u9fff]{1,6}[ -]?(?:[A-Za-z]{1,3}-?[0-9]{1,4}|Pro|Max|Plus|Ultra|Lite|Mini|Air)"
    "[A-Za-z]{0,4}"
)
# “雪岭号”, “天目三号”: ships, craft and varieties.
_NUMBERED = re.compile(
    "(?![第一二三四五六七八九十头])[\u4e00-\u9fff]{2,5}?(?:[一二三四五六七八九十]{1,2}|[0-9]{1,3})?号"
)
_BODY = re.compile(
    "..(?:剧团|乐团|舞团|歌舞团|戏班|剧社|诗社|书社|书店|书院|出版社|合作社|工作室|俱乐部|协会|基金会|救援队|公司)$"
)
_SAID = re.compile("[的了是在有和与不没我你他她这那要会吗呢吧啊]")
# Who makes, founds or names something, right before the name; and whose post is right behind.
_MAKES = re.compile(
    "(?:推出|发布|上线|研发|开发|主打|下载|代号|编号)(?:[了的为]|[\u4e00-\u9fff]{2}的)?$"
)
_FOUNDS = re.compile("(?:创办|创立|成立|开设|开办|创建|组建|筹建|加盟)[了的]?$|世家$")
_CALLS = re.compile("(?:叫做?|名叫|名为|取名为?|命名为)$")
_POST = re.compile(
    "(?:总部|门店|分店|店长|采购|员工|第[二三四五]代)|[\u4e00-\u9fff]{2}[\u4e00-\u9fff]{0,3}店"
    "|的?(?:总经理|董事长|(?:联合)?创始人|发起人|创办人|创会|执行长|发言人|秘书长|主理人|合伙人|理事长|董事|会长|团长)"
)
_APPEARS = re.compile(
    "(?:[将已也正预于在今明去][^,。;“「『]{0,8}?)?(?:上线|上市|面世|问世|发售|量产|下线)|牌[\u4e00-\u9fff]"
)
_ALONE = re.compile("[^\u4e00-\u9fff]|[的等和与及]|$")
_DESCRIBING = ("n", "b", "vn", "j", "a", "eng", "ns", "nz", "m")
# Words that begin what somebody says or does, no name.
_SPOKEN = ("d", "v", "r", "p", "c", "u", "y", "zg")
_LONGEST = 12
_PAPER = 6
_SHORT = 8
_CLAUSE = 16
_REACH = 3
_BEFORE = 6


def find_marked(passage: Passage) -> Iterator[tuple[str, EntityKind]]:
    """Names in marks with their kinds, in order."""
    text = passage.text
    for match in _TITLE.finditer(text):
        title = match.group(1)
        yield title, "org" if _is_paper(title) else "work"
    end, kind = -1, None
    for match in _MARKED.finditer(text):
        listed = end >= 0 and _LISTED.fullmatch(text, end, match.start()) is not None
        kind = _named(passage, match) or (kind if listed and kind else None)
        end = match.end()
        if kind is not None:
            yield match.group(1), kind


def _is_paper(title: str) -> bool:
    return bool(MEDIA.search(title)) or (title.endswith("报") and len(title) <= _PAPER)


def _named(passage: Passage, match: re.Match[str]) -> EntityKind | None:
    """What a marked word is called by the noun behind it, before it, or at its end."""
    text, inner = passage.text, match.group(1)
    work = _is_work(text, match.start())
    if work:
        return "work"
    if len(inner) > _LONGEST or re.search("[,。;!?:]", inner):
        return None
    acts = False
    for word in passage.words_from(match.end() + text.startswith("的", match.end()), _REACH):
        kind = _class_of(word.text)
        if kind is not None and (kind == "product" or not acts):
            return kind
        acts = acts or word.flag == "v"
        if not word.flag.startswith(_DESCRIBING) and (word.flag != "v" or len(word.text) < 2):
            break
    if _MODEL.fullmatch(inner) or _NUMBERED.fullmatch(inner):
        return "product"
    if _BODY.search(inner) and not _SAID.search(inner):
        return "org"
    if len(inner) > 4 and _CLASS_END[2][1].search(inner):
        return "event"
    return _by_verb(text, match) or _by_noun_before(passage, match)


def _by_verb(text: str, match: re.Match[str]) -> EntityKind | None:
    """推出“星环”, 创办“北岸”, 新品叫“轻舟”, “轻舟”上市, “北岸”董事长: what is done to it."""
    inner, place = match.group(1), match.start()
    if len(inner) > _SHORT or _SAID.search(inner):
        return None
    before = text[max(0, place - _CLAUSE) : place]
    if _FOUNDS.search(before) or _POST.match(text, match.end()):
        return "org"
    made = _MAKES.search(before) and _ALONE.match(text, match.end())
    if made or _APPEARS.match(text, match.end()):
        return "product"
    called = _CALLS.search(before)
    clause = re.split("[,。;:!?]", before[: called.start()])[-1] if called else ""
    for end in range(len(clause), 1, -1):
        kind = _class_of(clause[:end])
        if kind is not None:
            return kind
    return None


def _is_work(text: str, start: int) -> bool:
    before = text[max(0, start - 2 * _BEFORE) : start]
    lead = _LEADS.search(before)
    return bool(_CLASS_END[4][1].search(before[: lead.start()] if lead else before))


def _by_noun_before(passage: Passage, match: re.Match[str]) -> EntityKind | None:
    """智能手表“星环”: not what a firm or a plan is said to be in a partial quote."""
    text = passage.text
    before = text[max(0, match.start() - _BEFORE) : match.start()]
    kind = _class_of(before)
    if kind in (None, "policy", "event") or (kind == "org" and not _ORG_BEFORE.search(before)):
        return None
    first = passage.words_from(match.start() + 1, 1)
    name = kind == "product" and len(match.group(1)) <= _PAPER and not _SAID.search(match.group(1))
    spoken = bool(first) and first[0].flag.startswith(_SPOKEN) and not name
    return None if spoken else kind


def _class_of(text: str) -> EntityKind | None:
    if text.endswith(_OTHER_SIGNS):
        return None
    for kind, pattern in _CLASS_END:
        if pattern.search(text):
            return kind
    return None
