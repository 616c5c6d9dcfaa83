"""What a noun phrase comes down to: a person, a post with what describes it, a body."""

import re
from dataclasses import dataclass
from typing import Literal

from reader.extract.entities.people import Mention
from reader.extract.entities.titles import is_role
from reader.extract.passages import Passage
from reader.extract.quotes.units import BODY_END, Unit

NounKind = Literal["person", "pronoun", "role", "body", "noun"]

KIN = re.compile(
    "(?:[父母]亲|爸爸?|妈妈?|妻子|丈夫|女儿|儿子|[奶爷]{2}|外婆|外公|姐姐|妹妹|哥哥|弟弟|家人|家属|亲属|友人|律师|粉丝|经纪人|同事|邻居)$"
)
_SIDE = "方面"
_BY = frozenset(["一旁", "旁边", "身旁", "身边", "对面", "隔壁", "身后", "门口"])
FIRM = re.compile("(?:商|企业|公司|平台|机构|组织|品牌|团体|网站|乐队|报社)$")


@dataclass(frozen=True, slots=True)
class Noun:
    """A noun phrase of a passage: offsets there, its head as folded text, and what it is."""

    start: int
    end: int
    head: str
    kind: NounKind


def noun_of(mention: Mention) -> Noun:
    """Somebody who is named."""
    return Noun(mention.start, mention.end, mention.name, "person")


def head_of(passage: Passage, phrase: list[Unit]) -> Noun:
    """What the phrase comes down to: a person, else the post or body with what describes it."""
    phrase = phrase[-1:] if phrase[-1].text == "有人" else phrase  # 隔壁|有人
    persons = [index for index, unit in enumerate(phrase) if unit.kind == "person"]
    if persons:
        return _person(passage, phrase, persons)
    if len(phrase) > 1 and phrase[0].kind == "pronoun" and KIN.fullmatch(phrase[1].text):
        return Noun(phrase[1].start, phrase[1].end, phrase[1].text, "role")  # 我|女儿
    if phrase[0].kind == "pronoun" and (len(phrase) == 1 or phrase[1].kind != "of"):
        return Noun(phrase[0].start, phrase[0].end, phrase[0].text, "pronoun")
    if len(phrase) > 2 and phrase[1].kind == "of" and _is_aside(phrase):
        return head_of(passage, phrase[2:])  # 她的|婆婆, 一旁的|妻子
    heads = [index for index, unit in enumerate(phrase) if _is_head(unit, index)]
    if heads:
        named = phrase[heads[-1] + 1 :]
        if named and FIRM.search(phrase[heads[-1]].text) and named[0].kind in ("name", "noun"):
            text = passage.text[named[0].start : named[-1].end]
            return Noun(named[0].start, named[-1].end, text, "body")
        phrase = phrase[: heads[-1] + 1]
    start, end = phrase[0].start, phrase[-1].end
    text = passage.text[start:end]
    if "《" in text and "》" not in text:
        start += text.rfind("《") + 1
        text = passage.text[start:end]
    if phrase[-1].kind == "body" and len(phrase) > 1 and not BODY_END.fullmatch(phrase[-1].text):
        start, text = _body(phrase, start, text)
    kind: NounKind = "person" if len(phrase) == 1 and phrase[0].kind == "name" else "noun"
    if heads or is_role(text) or BODY_END.search(text):
        kind = "body" if phrase[-1].kind == "body" else "role"
    return Noun(start, end, text, kind)


def _is_head(unit: Unit, index: int) -> bool:
    """A post or body; 方面 behind the name of one (远山中国方面)."""
    return unit.kind in ("role", "body") or (index > 0 and unit.text == _SIDE)


def _is_aside(phrase: list[Unit]) -> bool:
    """Whether the first word only says whose somebody is, or where they stand."""
    if phrase[-1].kind != "role" or len(phrase[-1].text) < 2:
        return False
    return phrase[0].kind == "pronoun" or phrase[0].text in _BY


def _body(phrase: list[Unit], start: int, text: str) -> tuple[int, str]:
    """Leave out the common nouns that only say what a body is (竞争对手蓝鲸电子, 供应商恒越)."""
    last = phrase[-1]
    if all(unit.kind in ("name", "noun", "role") for unit in phrase[:-1]) and len(last.text) > 3:
        return last.start, last.text
    return start, text


def _person(passage: Passage, phrase: list[Unit], persons: list[int]) -> Noun:
    last = persons[-1]
    behind = phrase[last + 1 :]
    if behind and behind[0].kind == "of" and any(unit.kind == "role" for unit in behind):
        end = max(unit.end for unit in behind if unit.kind == "role")
        return Noun(phrase[last].start, end, passage.text[phrase[last].start : end], "role")
    if behind and behind[-1].kind == "role" and KIN.search(behind[-1].text):
        start, end = phrase[last].start, behind[-1].end
        return Noun(start, end, passage.text[start:end], "role")
    first = last
    while first - 2 in persons and phrase[first - 1].kind == "joiner":
        first -= 2
    if first != last:
        start, end = phrase[first].start, phrase[last].end
        return Noun(start, end, passage.text[start:end], "role")
    unit = phrase[last]
    return Noun(unit.start, unit.end, unit.text, "person")
