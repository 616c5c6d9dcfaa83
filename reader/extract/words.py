"""Words and their parts of speech. The only owner of jieba, which loads at the first call.

The dictionary and the guesses at unknown words are jieba's. Its file is read here, into one
table: jieba would make another beside it, and keep it as a file of marshalled bytes in the
folder for temporary files, where others could have put theirs.
"""

import warnings
from collections.abc import Iterator, Mapping
from functools import cache
from typing import TYPE_CHECKING

from reader.extract.cutting import Dictionary, Word
from reader.extract.wordlists import read_list
from reader.model.span import Span
from reader.text.folding import fold

if TYPE_CHECKING:
    from jieba import Tokenizer

__all__ = ["Word", "cut", "frequency", "tag", "tag_folded"]


def cut(text: str) -> list[Span]:
    """Word spans that cover `text` without gaps; either script."""
    spans: list[Span] = []
    start = 0
    for word in _tokenizer().cut(fold(text)):
        end = start + len(word)
        spans.append(Span(start, end))
        start = end
    return spans


def tag(text: str) -> list[tuple[Span, str]]:
    """Word spans with part-of-speech flags of the dictionary (ICTCLAS letters, `""` unknown)."""
    return [(Span(word.start, word.end), word.flag) for word in tag_folded(fold(text))]


def tag_folded(text: str) -> list[Word]:
    """Words of a folded text by the dictionary alone.

    Unknown names come out letter by letter, which the name rules want: a statistical
    guess would hide where the known words end.
    """
    return _dictionary().words(text)


def frequency(word: str) -> int:
    """How often the dictionary's sources have a word; 0 when they do not."""
    return _dictionary().count(word)


@cache
def _dictionary() -> Dictionary:
    return _loaded()[0]


@cache
def _tokenizer() -> "Tokenizer":
    return _loaded()[1]


@cache
def _loaded() -> "tuple[Dictionary, Tokenizer]":
    """The dictionary of jieba with our additions, and a tokenizer of jieba's that looks into it."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # jieba imports pkg_resources and has stray escapes
        from jieba import Tokenizer
    tokenizer = Tokenizer()
    with tokenizer.get_dict_file() as file:
        dictionary = Dictionary(file.read().decode("utf-8"))
    tokenizer.FREQ, tokenizer.total = _Counts(dictionary), dictionary.total
    tokenizer.initialized = True
    for word in read_list("unjoined"):
        dictionary.drop(word)
    for word, flag in _added().items():
        count = dictionary.count(word) or tokenizer.suggest_freq(word)
        dictionary.put(word, count, flag)
    return dictionary, tokenizer


class _Counts(Mapping[str, int]):
    """The dictionary as jieba looks into it: a count a word, 0 for what only begins words."""

    def __init__(self, dictionary: Dictionary) -> None:
        self._dictionary = dictionary

    def __getitem__(self, word: str) -> int:
        return self._dictionary.times[self._dictionary.rows[word]]

    def __iter__(self) -> Iterator[str]:
        return iter(self._dictionary.rows)

    def __len__(self) -> int:
        return len(self._dictionary.rows)


@cache
def _added() -> dict[str, str]:
    """Names that the dictionary lacks or takes for something else, with flags."""
    lists = {
        "ns": ("countries", "provinces", "cities"),
        "nt": ("bodies", "firms", "media"),
        "nz": ("products_known",),
        "nrfg": ("people_known",),
    }
    return {
        word: flag for flag, names in lists.items() for name in names for word in read_list(name)
    }
