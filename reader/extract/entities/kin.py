"""What people are called at home and in the street: 夏三爷, 王大娘, 巧珍嫂, 老栓, 小顺."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence

from reader.extract.entities.fronts import OPENING, is_titled
from reader.extract.entities.naming import LINKS, SAYS, is_given
from reader.extract.entities.surnames import COMPOUND, DOUBTFUL, SINGLE
from reader.extract.entities.titles import is_role
from reader.extract.passages import Passage
from reader.extract.words import Word, frequency

_RANK = "[大二三四五六七八九十老小幺]"
_SHORT = "爷叔伯婶嫂哥姐妹弟娘姑姨舅妈奶公婆太郎爹姊"
_LONG = (
    "太爷|太太|奶奶|少爷|少奶奶|姑娘|姑奶奶|老爷|公子|小姐|婶子|嫂子|婶娘|大爷|大妈|大娘|大叔|大伯|大婶|大嫂"
    "|大哥|大姐|大姑|大姨|大舅|伯伯|叔叔|阿姨|阿公|阿婆|阿伯|阿叔|阿婶|阿嫂|阿妈|阿爹|阿爷|老汉|老太|老爹|老伯|老头|姥姥|寡妇"
)
_SURNAMED = re.compile(
    "(?:" + "|".join(sorted(COMPOUND)) + "|[" + "".join(sorted(SINGLE)) + "])"
    f"(?:{_RANK}(?:{_LONG})|{_RANK}[{_SHORT}](?![{_SHORT}子家])|(?:{_LONG})|老[二三四五六七八九幺])"
)
# 七斤嫂, 云普叔: kin words that no one-letter word begins, behind a name of two letters.
_GIVEN = re.compile(
    "[\u4e00-\u9fff]{2}(?:嫂子|婶子|老太|[嫂婶叔伯姑婆爷])(?![\u4e00-\u9fff]?[嫂婶叔伯姑婆爷])"
)
_PETS = frozenset("老小阿")
# 胖婶, 黑妞: by their looks.
_LOOKS = re.compile("[胖瘦黑白憨麻哑傻](?:[婶嫂哥叔伯姐妞爷娃姨姑]|大[婶嫂哥叔伯姐爷姨])(?![们子])")
_CALLED = re.compile(
    "(?:叫[他她我你]?|人称|外号|绰号|叫做|叫作|唤作|喊|称|是|的|请|跟|对|给|和|与|找|问|见|把|被|让|连|以及|、)$"
)
_NICKNAMED = re.compile("(?:叫[他她我你]|人称|外号|绰号)$")
_COMMON = 60
_OFTEN = 2
_NUMERALS = ("m", "q", "r")
_EMPTY = ("u", "p", "c", "r", "d", "y", "f", "q", "m", "v")
_DOES = ("v", "d", "p", "zg", "r", "c", "x")


def kin_names(texts: Sequence[Passage]) -> Iterator[str]:
    """Names of a text that end in a word for kin, or begin with 老, 小 or 阿."""
    pets: Counter[str] = Counter()
    for passage in texts:
        yield from _surnamed(passage)
        yield from _by_given(passage)
        pets.update(_pets(passage))
        pets.update(_LOOKS.findall(passage.text))
    yield from (name for name, count in pets.items() if count >= _OFTEN)


def _surnamed(passage: Passage) -> Iterator[str]:
    for match in _SURNAMED.finditer(passage.text):
        name = match.group()
        if not passage.begins_word(match.start()) or name[0] in LINKS:
            continue
        if name[0] in DOUBTFUL and not _stands(passage, match.start()):
            continue
        yield name


def _by_given(passage: Passage) -> Iterator[str]:
    words = passage.words
    for match in _GIVEN.finditer(passage.text):
        index = bisect_left(passage.starts, match.start())
        if index == len(words) or words[index].start != match.start():
            continue
        given = match.group()[:2]
        last = bisect_left(passage.starts, match.end())
        ends = last == len(words) or words[last].start == match.end()
        if (
            not ends
            or given[0] in "大老小阿表堂"
            or given[1] in "大老小阿少姑奶"
            or not _is_rare(words[index], given)
        ):
            continue
        if _stands(passage, match.start()) or name_again(passage, match.group()):
            yield match.group()


def name_again(passage: Passage, name: str) -> bool:
    """Whether a passage has the name more than once."""
    return passage.text.count(name) > 1


def _is_rare(word: Word, given: str) -> bool:
    """Whether two letters make no word that everybody uses, and can be a given name."""
    if is_role(given) or (word.text == given and word.flag.startswith(("r", "t", "s"))):
        return False
    if word.text == given:
        return frequency(given) < _COMMON
    return len(word.text) == 1 and is_given(given) and not word.flag.startswith(_EMPTY[:6])


def _pets(passage: Passage) -> Iterator[str]:
    """老栓, 小顺 where they act: letters that the dictionary does not join."""
    words = passage.words
    for index in passage.where(_PETS):
        if index + 1 == len(words):
            break
        word, given = words[index], words[index + 1]
        if len(given.text) > 1 or not is_given(given.text) or given.flag.startswith(_EMPTY[:8]):
            continue
        if passage.text[word.start - 1 : word.start] == "、" or not _stands(passage, word.start):
            continue
        behind = words[index + 2] if index + 2 < len(words) else None
        if behind is None or behind.text[0] in OPENING or behind.flag.startswith(_DOES):
            yield word.text + given.text
            if _NICKNAMED.search(passage.text, max(0, word.start - 3), word.start):
                yield word.text + given.text
            if behind is not None and SAYS.match(passage.text, given.end):
                yield word.text + given.text


def _stands(passage: Passage, place: int) -> bool:
    """Whether a name can begin here: a clause, a post or a word that calls stands before."""
    if not place or passage.text[place - 1] in OPENING:
        return True
    if _CALLED.search(passage.text, max(0, place - 2), place):
        return True
    return is_titled(passage, bisect_left(passage.starts, place))
