"""Words and their parts of speech. The only owner of jieba, which loads at the first call."""

import logging
import warnings
from functools import cache, partial
from sys import intern
from typing import TYPE_CHECKING, NamedTuple

from reader.extract.cutting import Cutter
from reader.extract.wordlists import read_list
from reader.model.span import Span
from reader.text import fold

if TYPE_CHECKING:
    from jieba import Tokenizer

# A selection asks for the word at one place: this much text on each side decides it.


class Word(NamedTuple):
    """A word of the folded text, its code points, and jieba's flag (`""` when unknown)."""

    start: int
    end: int
    text: str
    flag: str


# Word._make without its frame: a book has a million of them.
_WORD = partial(tuple.__new__, Word)  # pyright: ignore[reportUnknownMemberType] - of strings and numbers


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
    ends = _cutter().ends(text)
    starts = [0, *ends]
    parts = [text[start:end] for start, end in zip(starts, ends, strict=False)]
    flags = _flags()
    return list(
        map(_WORD, zip(starts, ends, parts, [flags.get(p, "") for p in parts], strict=False))
    )


def frequency(word: str) -> int:
    """How often the dictionary's sources have a word; 0 when they do not."""
    return _tokenizer().FREQ.get(word, 0)


@cache
def _tokenizer() -> "Tokenizer":
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # jieba imports pkg_resources and has stray escapes
        import jieba
    jieba.setLogLevel(logging.ERROR)
    jieba.dt.initialize()
    for word in read_list("unjoined"):
        jieba.dt.FREQ[word] = 0
    for word in _added():
        if not jieba.dt.FREQ.get(word):
            jieba.dt.add_word(word)
    return jieba.dt


@cache
def _cutter() -> Cutter:
    tokenizer = _tokenizer()
    return Cutter(tokenizer.FREQ)


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


@cache
def _flags() -> dict[str, str]:
    flags: dict[str, str] = {}
    with _tokenizer().get_dict_file() as lines:
        for line in lines:
            word, _, flag = line.decode("utf-8").split()
            flags[word] = intern(flag)
    return flags | _added()
