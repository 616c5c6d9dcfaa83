"""From the mention beside a quote to the fullest name the document gives."""

import re
from dataclasses import dataclass, field

from reader.extract.entities.people import People
from reader.extract.entities.surnames import COMPOUND
from reader.extract.entities.titles import ROLE_ENDINGS, is_role
from reader.extract.quotes.subjects import Noun
from reader.extract.wordlists import read_list

_FEMALE = read_list("female")
_MALE = read_list("male")
# Forms that name somebody of their own, never one who was named in full before.
_OWN = (
    "母",
    "父",
    "妻",
    "夫",
    "太",
    "太太",
    "氏",
    "伯",
    "婶",
    "嫂",
    "叔",
    "大爷",
    "大妈",
    "大娘",
    "屠户",
    "捕头",
)
_THAT = ("该", "本", "这家", "上述", "此")
NARRATOR = "我"
_RECENT = 12
_NEAR = 4
_PRESENT = 30
_GROUP = re.compile(
    "[两三四五六七八九几]个?人$|众|们$|大家$|[\u4e00-\u9fff]{2}[和与、跟][\u4e00-\u9fff]{2}"
)
_POSTS = frozenset(ROLE_ENDINGS)
# Anybody: each time somebody else.
_CROWD = frozenset(
    ["网友", "网民", "民众", "市民", "居民", "学生", "家长", "专家", "员工", "人士", "医生", "有人"]
)
# Whoever writes of themselves so is no 他 or 她.
_PRESS = ("记者", "本报记者")
_LONGEST_THAT = 6
# 老庞, 阿晴: a form of address has so many letters.
_FORM = 2
# Heard, and not seen: whoever spoke last.
_VOICE = ("声音", "那声音", "这声音")
_PHONE = ("电话", "电话那头", "听筒", "话筒")
# Kin without a name: a pronoun goes back to them as to a person.
_KIN = re.compile(
    "(?:[父母]亲|爸|妈|妻子|丈夫|女儿|儿子|奶奶|爷爷|外婆|外公|姐姐|妹妹|哥哥|弟弟|太太|老伴)$"
)
_FIRM = re.compile("(?:公司|企业|集团|机构|平台|品牌|厂商|单位|[车药房]企|组织|银行|店)$")


@dataclass(frozen=True, slots=True)
class Speaker:
    """Somebody who speaks: the folded name, and a place where the document writes it."""

    name: str
    start: int
    end: int
    is_person: bool

    @property
    def is_group(self) -> bool:
        """两个人, 众人: several at once."""
        return _GROUP.search(self.name) is not None


@dataclass(slots=True)
class Memory:
    """Who spoke and who was named so far; what pronouns and short forms go back to."""

    people: People
    story: bool = False
    persons: list[Speaker] = field(default_factory=list)
    bodies: list[Speaker] = field(default_factory=list)
    roles: list[Speaker] = field(default_factory=list)
    turns: list[Speaker] = field(default_factory=list)
    genders: dict[str, str] = field(default_factory=dict)
    last: Speaker | None = None
    told: Speaker | None = None
    fresh: set[str] = field(default_factory=set)
    scene: list[Speaker] = field(default_factory=list)
    floor: Speaker | None = None
    spoken: set[str] = field(default_factory=set)

    def note_body(self, speaker: Speaker) -> None:
        """Remember an organisation that opens a clause."""
        self.bodies.append(speaker)
        del self.bodies[:-_RECENT]

    def note(self, speaker: Speaker) -> None:
        """Remember somebody named as the subject of a sentence."""
        self.fresh.add(speaker.name)
        self.scene.append(speaker)
        del self.scene[:-_PRESENT]
        if speaker.name == NARRATOR:
            return
        shelf = self.persons if speaker.is_person else self.roles
        shelf.append(speaker)
        del shelf[:-_RECENT]

    def spoke(self, speaker: Speaker, *, reported: bool = False) -> None:
        """Remember the speaker of a quote; `reported` when the words are not their own."""
        self.last = speaker
        self.told = speaker if reported else None
        self.spoken.add(speaker.name)
        self.pass_on(speaker)
        self.note(speaker)

    def _anyone(self, pronoun: str, place: int) -> Speaker | None:
        """Whom a pronoun of a story means: somebody, named or not, who has not just spoken."""
        sex = "他" if pronoun == "他" else "她"
        floor = self.floor.name if self.floor is not None else ""
        near = [*reversed(self.turns), *reversed(self.scene)] if floor else self.scene[::-1]
        named = (k for k in near if k.start < place and k.name != NARRATOR)
        recent = [known for known in named if self.fits(known, sex) and not known.is_group]
        others = [known for known in recent if known.name != floor] or recent
        here = {known.name: known for known in others if known.name in self.fresh}
        sure = next((known for known in others if known.name in self.genders), None)
        found = sure or (others[0] if others else None)
        if len(here) == 1:
            found = next(iter(here.values()))
        if found is not None and len({known.name for known in others[:_NEAR]}) == 1:
            self.genders[found.name] = sex
        return found

    def take_part(self, narrator: Speaker) -> None:
        """The narrator of a story is there, and may be spoken to."""
        self.note(narrator)
        if self.turns and self.turns[-1].name != narrator.name:
            self.turns.append(narrator)

    def pass_on(self, speaker: Speaker) -> None:
        """Somebody had a turn without a word."""
        if not self.turns or self.turns[-1].name != speaker.name:
            self.turns.append(speaker)
            del self.turns[:-4]

    def partner(self, speaker: Speaker | None) -> Speaker | None:
        """Who has the word when `speaker` has not: the last who had it, else was named."""
        name = speaker.name if speaker is not None else ""
        for known in (*reversed(self.turns), *reversed(self.scene)):
            if known.name != name and not known.is_group:
                return known
        return None

    def resolve(self, noun: Noun, start: int, end: int) -> Speaker | None:
        """The speaker that a noun phrase means; `start`, `end` are its document offsets."""
        if noun.head == NARRATOR:
            return Speaker(NARRATOR, start, end, is_person=True)
        if noun.kind == "pronoun":
            return self._pronoun(noun.head, start)
        if noun.kind == "person" and self.story and not self._is_name(noun.head):
            return None
        if noun.kind == "person":
            return self._person(noun.head, start, end)
        if noun.head in _PHONE or (self.story and noun.head in _VOICE):
            return self.last
        that = self._that(noun.head)
        if that is not None:
            return that
        shelf = self.roles if not self.story else [*self.roles, *self.scene]
        for known in reversed(shelf if noun.head not in _CROWD else []):
            if known.name.endswith(noun.head) and len(known.name) > len(noun.head):
                return known
        self._learn(noun.head, noun.head)
        return Speaker(noun.head, start, end, is_person=bool(_KIN.search(noun.head)))

    def shown(self, head: str) -> Speaker | None:
        """Whom 这名教师 points at: the person or the teacher who was there last."""
        there = reversed(self.scene)
        return next((k for k in there if k.is_person or k.name.endswith(head)), None)

    def _is_name(self, head: str) -> bool:
        """Whether letters are of the cast of a story, or a form of address."""
        return head in self.people.names or (len(head) == _FORM and head[0] in "老阿")

    def _that(self, head: str) -> Speaker | None:
        """Whom 该负责人, 该公司 go back to: one of that ending, else the last body or person."""
        opener = next((word for word in _THAT if head.startswith(word)), None)
        if opener is None or len(head) > _LONGEST_THAT:
            return None
        kind = head[len(opener) :]
        last = self.last
        if last is not None and last.name in self.fresh and _FIRM.search(kind):
            return last if not last.is_person and not is_role(last.name) else None
        for ending in (kind, kind[-1:]):
            for known in reversed(self.roles + self.bodies if ending == kind else self.roles):
                if known.name.endswith(ending) and not known.name.startswith(_THAT):
                    return known
        if _FIRM.search(kind):
            return next(reversed(self.bodies), None)
        return self.persons[-1] if self.persons and kind in _POSTS else None

    def _person(self, name: str, start: int, end: int) -> Speaker:
        people = self.people
        if end - start != len(name):  # called by the given name alone
            there = next((k for k in reversed(self.scene) if k.name == name), None)
            return there or Speaker(name, -1, -1, is_person=True)
        if len(name) == _FORM and name[0] in "老小" and (called := self._called(name[1])):
            return called
        if name not in people.names or name in people.forms:
            surname = name[:2] if name[:2] in COMPOUND else name[:1]
            known = None if name.endswith(_OWN) else self._latest(surname)
            if known is not None:
                self._learn(known.name, name)
                return known
        for known in reversed(self.scene if self.story else self.persons):
            if known.name != name and known.name.endswith(name) and len(name) >= 2:
                if known.is_group:
                    continue
                return known
        self._learn(name, name)
        return Speaker(name, start, end, is_person=True)

    def _called(self, surname: str) -> Speaker | None:
        """老庞: whoever of that surname was there last, 庞师傅 or by the full name."""
        there = self.scene if self.story else self.persons
        mine = (k for k in reversed(there) if k.name[0] == surname and k.is_person)
        return next((k for k in mine if not k.is_group and not k.name.endswith(_OWN)), None)

    def _latest(self, surname: str) -> Speaker | None:
        """Whoever of that surname was named last, by the full name."""
        people = self.people
        for known in reversed(self.persons):
            full = known.name in people.names and known.name not in people.forms
            if full and known.name.startswith(surname):
                return known
        return None

    def _learn(self, name: str, form: str) -> None:
        if form.endswith(_FEMALE):
            self.genders[name] = "她"
        elif form.endswith(_MALE):
            self.genders[name] = "他"

    def fits(self, known: Speaker, pronoun: str) -> bool:
        """Whether 他 or 她 may mean somebody."""
        return self.genders.get(known.name, pronoun) == pronoun or pronoun not in ("他", "她")

    def _pronoun(self, pronoun: str, place: int) -> Speaker | None:
        """Whom a pronoun at `place` means: of fitting sex, named before it in this paragraph."""
        if self.story and pronoun in ("他", "她", "伊"):
            return self._anyone(pronoun, place)
        if pronoun not in ("他", "她"):
            return self.persons[-1] if self.persons else self.roles[-1] if self.roles else None
        there = (known for known in reversed(self.persons) if known.start < place)
        fitting = [known for known in there if self.fits(known, pronoun)]
        found = next((known for known in fitting if known.name in self.fresh), None)
        if found is None:
            found = self.told if self.told in fitting else None
        if found is None:
            found = next((known for known in fitting if known.name in self.genders), None)
        if found is None:
            others = (known for known in reversed(self.roles) if known.name not in _PRESS)
            found = fitting[0] if fitting else next(others, None)
        if found is not None:
            self.genders[found.name] = pronoun
        return found
