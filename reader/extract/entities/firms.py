"""Firms by their trade (东湖证券, 衡和新材), and by what only a firm has (苹果手机)."""

import re
from bisect import bisect_left
from collections.abc import Iterator

from reader.extract.entities.gazetteer import DOUBTFUL_FIRMS
from reader.extract.entities.lexicon import TRADES, VAGUE_TRADES
from reader.extract.passages import Passage
from reader.extract.wordlists import any_of, read_list
from reader.extract.words import Word

_NAMES = ("ns", "nt", "nz", "nr")
_TRADE_NEXT = re.compile(
    r"则|也|已|将|今|昨|宣布|表示|发布|推出|披露|公告|分析师|董事|首席|总裁|创始|研究|股价|股份|集团|公司|发言人|今年|去年|与|和|旗下|总经理|员工|回复|回应|记者|获悉|专访|承认|否认"
)
_PAUSE_NEXT = re.compile(r"[(、,。的]|$")
_TRADE = re.compile(any_of(TRADES))
_SIGNS = re.compile(any_of(read_list("firms_signs")))
# Letters that join or class words and begin no coined name.
_EMPTY = frozenset(
    "大小新老旧多高低各全本该某这那等级类型性化及国省市县区乡村厂校院部局员人者家户店业元年月日号"
)
_LOOSE = frozenset(read_list("trades_loose"))
_FUNCTIONS = tuple("pucrdmyqf")


def find_firms(passage: Passage) -> Iterator[tuple[int, int]]:
    """Firms of a passage as half-open offsets, those of several words first."""
    words, text = passage.words, passage.text
    starts = passage.starts
    for match in _TRADE.finditer(text):
        index, last = bisect_left(starts, match.start()), bisect_left(starts, match.end()) - 1
        whole = index < len(words) and words[index].start == match.start()
        if not index or not whole or words[last].end != match.end():
            continue
        if index > 1 and _is_coined(words, index):
            yield words[index - 2].start, match.end()
        elif _is_firm(text, words, index, last):
            yield words[index - 1].start, match.end()


def find_doubtful(passage: Passage) -> Iterator[str]:
    """Firms whose names are other words too, where something only a firm has follows."""
    for index in passage.where(DOUBTFUL_FIRMS):
        word = passage.words[index]
        if _SIGNS.match(passage.text, word.end):
            yield word.text


def is_proper(word: Word) -> bool:
    """Whether the dictionary calls the word a name, or does not know it."""
    return word.flag.startswith(_NAMES) or (not word.flag and len(word.text) > 1)


def _is_coined(words: list[Word], index: int) -> bool:
    """快|驰 before a trade: two letters that make no word, and not the end of more letters."""
    letters = words[index - 2 : index]
    if not (_is_first(letters[0]) and _is_second(letters[1])):
        return False
    if all(word.flag.startswith("v") for word in letters):
        return False
    before = words[index - 3] if index > 2 else None
    return (
        before is None
        or len(before.text) > 1
        or not before.text.isalnum()
        or (before.flag.startswith(_FUNCTIONS))
    )


def _is_first(word: Word) -> bool:
    if len(word.text) > 1 or word.text < "\u4e00":
        return False
    return word.text in "国九三" or (word.text != "和" and _is_second(word))


def _is_second(word: Word) -> bool:
    if len(word.text) > 1 or word.text < "\u4e00" or word.text in _EMPTY:
        return False
    return word.text == "和" or not word.flag.startswith(_FUNCTIONS)


def _is_firm(text: str, words: list[Word], index: int, last: int) -> bool:
    """One word and a trade (words `index` to `last`), used as the name of somebody who acts."""
    name, trade = words[index - 1], text[words[index].start : words[last].end]
    if len(name.text) not in (2, 3) or name.text in VAGUE_TRADES or name.text < "\u4e00":
        return False
    if trade in _LOOSE and not name.flag.startswith(("ns", "nz", "nt")) and name.flag:
        return False
    before = words[index - 2].flag if index > 1 else ""
    proper = is_proper(name)
    if not proper and (name.flag != "n" or before.startswith(("n", "v", "u", "b"))):
        return False
    acts = _TRADE_NEXT.match(text, words[last].end)
    return bool(acts or (proper and _PAUSE_NEXT.match(text, words[last].end)))
