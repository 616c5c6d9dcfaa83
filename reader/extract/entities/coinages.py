"""Names of places that no dictionary has, where its words are cut across: 栖|云|区, 堰|城市."""

from reader.extract.words import Word, frequency

_LEVELS = frozenset("省市县区州镇乡村")
# One-letter words that lead to a name and are no part of it.
_LEADS = frozenset(
    "赴访抵到在入进出回离去来往从由经报送请找向给对为是有被把让叫令与和及或据至自于原现前后该本各某此住过见问查"
    "全两每几新老旧大小多高低主副总分子非省市县区州镇乡村校院局厅部所站队馆的了着之等将又也均都共各即称说"
    "疑遭那随着隨这么很最更并且又再才就只仅因为如若但却而所以年月日时分秒元个名位家人者们户次项条件批股场起张只台辆今昨明当同内外上下左右中东南西北驻沿环跨近距"
)
_FUNCTIONS = ("p", "u", "c", "r", "d", "y", "f", "m", "q", "x", "e", "t")
# A letter that so few texts have by itself is part of a name.
_SELDOM = 20_000


def is_coined(words: list[Word], index: int) -> bool:
    """Whether a one-letter word begins a name of two letters that the dictionary cuts apart."""
    word = words[index]
    if not _is_letter(word) or index + 1 == len(words):
        return False
    if index and _is_letter(words[index - 1]):
        return False
    behind = words[index + 1]
    if len(behind.text) == 2 and behind.text[1] in _LEVELS and behind.flag.startswith("n"):
        return word.flag.startswith(("n", "g", "j")) and frequency(word.text) < _SELDOM
    return _is_letter(behind) and not (word.flag == "v" and behind.flag == "v")


def coined_start(words: list[Word], index: int) -> int:
    """The first word of a body whose last is `index`: 远|江|农业大学."""
    if index > 1 and is_coined(words, index - 2) and _is_letter(words[index - 1]):
        return index - 2
    return index


def _is_letter(word: Word) -> bool:
    text = word.text
    return (
        len(text) == 1
        and "\u4e00" <= text <= "\u9fff"
        and text not in _LEADS
        and not word.flag.startswith(_FUNCTIONS)
    )
