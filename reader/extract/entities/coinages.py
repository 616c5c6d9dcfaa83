"""Names of places that no dictionary has, where its words are cut across: 栖|云|区, 堰|城市."""

from collections.abc import Mapping

from reader.extract.passages import Passage
from reader.extract.words import Word, frequency

_LEVELS = frozenset("省市县区州镇乡村")
# One-letter words that lead to a name and are no part of it.
_LEADS = frozenset(
    "赴访抵到在入进出回离去来往从由经报送请找向给对为是有被把让叫令与和及或据至自于原现前后该本各某此住过见问查"
    "全两每几新老旧大小多高低主副总分子非省市县区州镇乡村校院局厅部所站队馆的了着之等将又也均都共各即称说"
    "字号藏存葬卒靠径疑遭唔佢啲冇咁嘅哋喺那随着隨这么很最更并且又再才就只仅因为如若但却而所以年月日时分秒元个名位家人者们户次项条件批股场起张只台辆今昨明当同内外上下左右中东南西北驻沿环跨近距"
)
_FUNCTIONS = ("p", "u", "c", "r", "d", "y", "f", "m", "q", "x", "e", "t")
# What leads to a place, and what may follow one.
_WHERE = frozenset(
    [
        "在",
        "于",
        "到",
        "去",
        "往",
        "从",
        "抵",
        "赴",
        "回",
        "来到",
        "位于",
        "生于",
        "地处",
        "前往",
        "返回",
        "抵达",
        "离开",
        "来自",
        "迁居",
        "定居",
        "落户",
        "途经",
        "重返",
        "逃往",
        "流落",
    ]
)
_AROUND = frozenset(["地区", "一带", "境内", "全境"])
_SIGNS = _WHERE | _AROUND
_ENDS = frozenset(["的", "人", "时", "后", "以", "出发", "当", "做", "上", "出生"])
_INNER = frozenset("里大小东西南北中上下")
_SURE = frozenset(["于", "位于", "生于", "地处", "来自", "迁居", "定居", "落户", "途经", "流落"])
_LONGEST = 4
_UNUSUAL = 100
# Usual last letters of names of towns.
_SECOND = frozenset("州城东西南北中口关头桥门")
_RARE = 1_000
# A letter that so few texts have by itself is part of a name.
_SELDOM = 20_000


def is_coined(words: list[Word], index: int) -> bool:
    """Whether a one-letter word begins a name of two letters that the dictionary cuts apart."""
    word = words[index]
    if not is_letter(word) or index + 1 == len(words):
        return False
    if index and is_letter(words[index - 1]):
        return False
    behind = words[index + 1]
    if len(behind.text) == 2 and behind.text[1] in _LEVELS and behind.flag.startswith("n"):
        return word.flag.startswith(("n", "g", "j")) and frequency(word.text) < _SELDOM
    second = behind.text in _SECOND or is_letter(behind)
    return second and not (word.flag == "v" and behind.flag == "v")


def coined_start(words: list[Word], index: int) -> int:
    """The first word of a body whose last is `index`: 远|江|农业大学."""
    if index > 1 and is_coined(words, index - 2) and len(words[index - 1].text) == 1:
        return index - 2
    return index


def find_coined_places(passage: Passage) -> Mapping[int, int]:
    """Where names end that only their place in the clause tells (在|桑|里|木|。), by start."""
    found: dict[int, int] = {}
    words = passage.words
    ranked = (index for index, word in enumerate(words) if word.text[1:] in _LEVELS)
    beside = {*passage.where(_SIGNS), *(index - 1 for index in ranked if index)}
    for index in sorted(beside - {len(words) - 1}):
        word = words[index]
        if word.text in _WHERE:
            last = _run(words, index + 1)
            if last is not None:
                found[words[index + 1].start] = words[last].end
        elif _is_cut_town(words, index):
            found[word.start] = words[index + 1].end
        elif word.text in _AROUND and index > 1 and is_coined(words, index - 2):
            found[words[index - 2].start] = word.start
    return found


def _is_cut_town(words: list[Word], index: int) -> bool:
    """坳|城市: a rare letter before a word that ends in the rank of a place."""
    ranked = words[index + 1].text[1:] in _LEVELS
    return ranked and frequency(words[index].text) < _RARE and is_coined(words, index)


def _run(words: list[Word], first: int) -> int | None:
    """The last word of a rare name that a clause or 的 ends, from `first` on."""
    last = first
    while last < len(words) and words[last].end - words[first].start <= _LONGEST:
        if not (_is_rare(words[last]) if last == first else _goes_on(words[last])):
            break
        last += 1
    while last > first and words[last - 1].text in "上中里下大小":
        last -= 1
    if last == first or not (last == len(words) or _ends(words[last])):
        return None
    sure = words[first - 1].text in _SURE or len(words[first].text) > 1
    return last - 1 if words[last - 1].end - words[first].start > 2 - sure else None


def _ends(word: Word) -> bool:
    return word.text in _ENDS or (len(word.text) == 1 and not word.text.isalnum())


def _is_rare(word: Word) -> bool:
    """Whether a name can begin with a word: a noun's letter, or a word that hardly any text has."""
    if len(word.text) > 1:
        unknown = word.flag in ("nr", "nrt") and frequency(word.text) < _UNUSUAL
        return unknown and word.text >= "\u4e00"
    return is_letter(word) and word.flag.startswith(("n", "j", "g", "zg"))


def _goes_on(word: Word) -> bool:
    if len(word.text) > 1 or word.text in _INNER:
        return word.text in _INNER
    return is_letter(word) and (not word.flag.startswith("v") or frequency(word.text) < _RARE)


def is_letter(word: Word) -> bool:
    """Whether a word is one letter that can be part of a name."""
    function = word.flag.startswith(_FUNCTIONS) and frequency(word.text) >= _RARE
    return is_open_letter(word) and not function


def is_open_letter(word: Word) -> bool:
    """Whether a word is one letter, and none that leads to a name."""
    return len(word.text) == 1 and "\u4e00" <= word.text <= "\u9fff" and word.text not in _LEADS
