"""Words that Taiwan, Hong Kong and the mainland put differently (屏幕 螢幕, 打印机 印表机)."""

from functools import cache
from pathlib import Path
from typing import NamedTuple

from reader.annotations.letters import fold_run
from reader.model.span import Span


def renderings(quote: str, before: str = "", after: str = "") -> list[str]:
    """Folded `quote` as each of s2twp, tw2sp, s2hkp and hk2sp would word it, if it differs.

    The longest word wins from left to right, as in OpenCC. Letters around the quote tell of
    words that its ends cut through; such a word is cut at the same letter.
    """
    span = Span(len(before), len(before) + len(quote))
    text = before + quote + after
    found = dict.fromkeys(_reworded(text, span, table) for table in _tables())
    found.pop(quote, None)
    found.pop("", None)
    return list(found)


class _Table(NamedTuple):
    """Words and what they become; by first letter the lengths of words, the longest first."""

    words: dict[str, str]
    lengths: dict[str, list[int]]


def _reworded(text: str, span: Span, table: _Table) -> str:
    out: list[str] = []
    at = 0
    while at < span.end:
        end, to = _word_at(text, at, table)
        if end > span.start:
            high = len(to) if end <= span.end else min(len(to), span.end - at)
            out.append(to[max(0, span.start - at) : high])
        at = end
    return "".join(out)


def _word_at(text: str, at: int, table: _Table) -> tuple[int, str]:
    """The end of the word that begins at `at`, and what it becomes."""
    for length in table.lengths.get(text[at], ()):
        word = text[at : at + length]
        if word in table.words:
            return at + len(word), table.words[word]
    return at + 1, text[at]


@cache
def _tables() -> tuple[_Table, ...]:
    tables: dict[str, dict[str, str]] = {}
    path = Path(__file__).parent / "wordings.txt"
    for line in path.read_text(encoding="utf-8").splitlines():
        name, word, to = line.split(" ")
        tables.setdefault(name, {})[fold_run(word)] = fold_run(to)
    return tuple(_Table(words, _lengths(words)) for words in tables.values())


def _lengths(words: dict[str, str]) -> dict[str, list[int]]:
    lengths: dict[str, set[int]] = {}
    for word in words:
        lengths.setdefault(word[0], set()).add(len(word))
    return {letter: sorted(found, reverse=True) for letter, found in lengths.items()}
