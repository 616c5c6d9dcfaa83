"""From the mention beside a quote to the fullest name the document gives."""

import re
from dataclasses import dataclass, field

from reader.extract.entities.people import People
from reader.extract.entities.surnames import COMPOUND, SINGLE
from reader.extract.entities.titles import ADDRESS, ROLE_ENDINGS, is_role
from reader.extract.passages import Passage
from reader.extract.quotes.phrases import Noun
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
# So many may be in a talk at once.
_HERE = 5
_GROUP = re.compile(
    "[两三四五六七八九几]个?人$|众|们$|大家$|^[全满][\u4e00-\u9fff]|[\u4e00-\u9fff]{2}[和与、跟][\u4e00-\u9fff]{2}"
)
_FORMS = frozenset((*ADDRESS, "师兄", "师弟", "师姐", "师妹")) - frozenset(_OWN)
_POSTS = frozenset(ROLE_ENDINGS)
# Anybody: each time somebody else.
_CROWD = frozenset(
    ["网友", "网民", "民众", "市民", "居民", "学生", "家长", "专家", "员工", "人士", "医生", "有人"]
)
# Whoever is heard before they are seen.
NAMELESS = frozenset(["有人", "来人", "声音", "女声", "男声", "童声"])
# Whoever writes of themselves so is no 他 or 她.
_PRESS = ("记者", "本报记者")
_LONGEST_THAT = 6
# 老庞, 阿晴: a form of address has so many letters.
_FORM = 2
# Heard, and not seen: whoever spoke last.
_VOICE = ("声音", "那声音", "这声音")
_PHONE = ("电话", "电话那头", "听筒", "话筒")
# Kin without a name: a pronoun goes back to them as to a person.
KIN = re.compile(
    "(?:[父母]亲|爸|妈|妻子|丈夫|女儿|儿子|奶奶|爷爷|外婆|外公|姐姐|妹妹|哥哥|弟弟|太太|老伴)$"
)
_FIRM = re.compile("(?:公司|企业|集团|机构|平台|品牌|厂商|单位|[车药房]企|组织|银行|店)$")


def is_form(name: str) -> bool:
    """宋师兄, 沈老师: a surname and how its bearer is addressed."""
    return (name[0] in SINGLE and name[1:] in _FORMS) or (
        name[:2] in COMPOUND and name[2:] in _FORMS
    )


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
    genders: dict[str, str] = field(default_factory=dict)
    last: Speaker | None = None
    told: Speaker | None = None
    fresh: dict[str, int] = field(default_factory=dict)
    block: int = 0
    scene: list[Speaker] = field(default_factory=list)
    floor: Speaker | None = None
    tellers: frozenset[str] = frozenset()
    aliases: dict[str, Speaker] = field(default_factory=dict)
    acted: dict[str, Speaker] = field(default_factory=dict)

    def note_body(self, speaker: Speaker) -> None:
        """Remember an organisation that opens a clause."""
        self.bodies.append(speaker)
        del self.bodies[:-_RECENT]

    def meet(self, passage: Passage, noun: Noun) -> None:
        """Remember whoever a passage names."""
        place = passage.span(noun.start, noun.end)
        speaker = self.resolve(noun, place.start, place.end)
        kin = KIN.search(passage.text[max(0, noun.start - 3) : noun.start])
        if speaker is not None and noun.kind == "body":
            self.note_body(speaker)
        elif speaker is not None and kin is not None:
            self.note_kin(speaker, kin.group())
        elif speaker is not None:
            self.note(speaker)

    def note(self, speaker: Speaker) -> None:
        """Remember somebody named as the subject of a sentence."""
        self.fresh[speaker.name] = self.block
        self.scene.append(speaker)
        del self.scene[:-_PRESENT]
        if speaker.name == NARRATOR:
            return
        shelf = self.persons if speaker.is_person else self.roles
        shelf.append(speaker)
        del shelf[:-_RECENT]

    def note_kin(self, speaker: Speaker, word: str) -> None:
        """Remember somebody named as whose kin they are: 父亲林某 is not whom the text is about."""
        about = self.persons[-1:]
        self._learn(speaker.name, word)
        self.note(speaker)
        self.persons.extend(about)

    def spoke(self, speaker: Speaker, *, reported: bool = False) -> None:
        """Remember the speaker of a quote; `reported` when the words are not their own."""
        self.last = speaker
        self.told = speaker if reported else None
        self.act(speaker)
        self.note(speaker)

    def _anyone(self, pronoun: str, place: int) -> Speaker | None:
        """Whom a pronoun of a story means: somebody, named or not, who has not just spoken."""
        sex = "他" if pronoun == "他" else "她"
        floor = self.floor.name if self.floor is not None else ""
        near = (*reversed(self.acted.values()), *reversed(self.scene))
        named = (k for k in near if k.start < place and k.name != NARRATOR)
        recent = [known for known in named if self.fits(known, sex) and not known.is_group]
        others = [known for known in recent if known.name != floor] or recent
        here = {known.name: known for known in others if self._is_fresh(known)}
        sure = next((known for known in others if known.name in self.genders), None)
        found = sure or (others[0] if others else None)
        if len(here) == 1:
            found = next(iter(here.values()))
        if found is not None and len({known.name for known in others[:_NEAR]}) == 1:
            self.genders[found.name] = sex
        return found

    def _is_fresh(self, known: Speaker) -> bool:
        """Whether somebody was named in the paragraph that is being read."""
        return self.fresh.get(known.name) == self.block

    def take_part(self, narrator: Speaker) -> None:
        """The narrator of a story is there, and may be spoken to."""
        self.note(narrator)
        self.act(narrator)

    def act(self, speaker: Speaker) -> None:
        """Remember somebody who does something or speaks."""
        self.acted.pop(speaker.name, None)
        self.acted[speaker.name] = speaker

    def there(self, name: str) -> Speaker | None:
        """Whoever of that name was there before."""
        there = (*self.acted.values(), *self.persons)
        return next((known for known in there if known.name == name), None)

    def rename(self, known: Speaker, name: Speaker) -> None:
        """Whoever was only described so far goes by a name."""
        self.aliases[known.name] = name
        if known.name in self.genders:
            self.genders[name.name] = self.genders[known.name]
        for shelf in (self.persons, self.roles, self.scene):
            shelf[:] = [name if k.name == known.name else k for k in shelf]
        self.acted = {k.name: k for k in (self.aliases.get(k.name, k) for k in self.acted.values())}
        self.last = name if self.last and self.last.name == known.name else self.last

    def present(self) -> list[Speaker]:
        """Those who acted last, then those who were only named, each once, the latest first."""
        there = (*reversed(self.acted.values()), *reversed(self.scene))
        here = {k.name: k for k in there if not k.is_group and k.name not in _CROWD - NAMELESS}
        return list(here.values())[:_HERE]

    def resolve(self, noun: Noun, start: int, end: int) -> Speaker | None:
        """The speaker that a noun phrase means; `start`, `end` are its document offsets."""
        if noun.head == NARRATOR:
            return Speaker(NARRATOR, start, end, is_person=True)
        if noun.head in self.aliases:
            return self.aliases[noun.head]
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
        self._learn(noun.head, noun.head)
        other = Speaker(noun.head, start, end, is_person=bool(KIN.search(noun.head)))
        return self._longer(noun.head) or other

    def _longer(self, head: str) -> Speaker | None:
        """Whom a bare post goes back to: 经理 to 大堂经理."""
        shelf = self.roles if not self.story else [*self.roles, *self.scene]
        ending = (k for k in reversed(shelf) if k.name.endswith(head) and k.name != head)
        return next((k for k in ending if not k.is_group), None) if head not in _CROWD else None

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
        if last is not None and self._is_fresh(last) and _FIRM.search(kind):
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
        if name not in people.names or name in people.forms or is_form(name):
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
        others = (known for known in reversed(self.persons) if known.name not in self.tellers)
        there = (known for known in others if known.start < place)
        fitting = [known for known in there if self.fits(known, pronoun)]
        found = next((known for known in fitting if self._is_fresh(known)), None)
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
