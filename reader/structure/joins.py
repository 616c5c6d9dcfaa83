"""Column cuts: whether a paragraph that stops goes on in the next piece.

The words that a cut may go through are the 7,000 commonest two-letter words that jieba's
dictionary counts, kept in `words.txt`: a first letter with all second ones behind it.
"""

import os.path
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from reader.structure.letters import (
    FINAL,
    NEVER_FIRST,
    NEVER_LAST,
    OPENERS,
    PAUSES,
    SELDOM_FIRST,
    SELDOM_LAST,
    UNITS,
    closes_first,
    ends_sentence,
    has_sentence,
    heading_shape,
    is_han,
    is_latin,
    is_open,
)
from reader.text.folding import fold
from reader.text.patterns import pattern

_SURE = 2  # evidence that outweighs the looks of a headline
_CUT_UP = 0.08  # share of units surely cut, above which a page's columns were cut throughout
_FEW = 12  # code points behind a sentence that are no cut for certain
_TAIL = 600  # code points before the cut that can hold its open quotation mark
# How sentences of news begin and headlines do not: a time, a place or a view, then a comma;
# somebody who says something, then a comma.
_SENTENCE_BEGINS = pattern(
    r"(?:[在从從自据據对對当當随隨为為与與][^，,。]{2,20}[，,]|\d{1,4}[年月日][^，,。]{0,12}[，,]"
    r"|[^，,。]{1,14}(?:的[那这這][天年月晚刻]|[时時后後]|以[来來]|期[间間])[，,]"
    r"|[今去前昨近同当當此][年日天晚后後时時前来來][^，,。]{0,10}[，,]"
    r"|[^，,。]{2,24}(?:表示|认为|認為|指出|介绍|介紹|告诉|告訴|[说說称稱指][，,])"
    r"|(?:[他她]|[他她我][们們]|[这這]|此外|同[时時]|其中|不[过過]|但是?|而|因此|所[谓謂]"
    r"|如何|目前|[对對]此))"
)
# How no paragraph begins: a verb of saying without who says it, the end of a sentence.
_GOES_ON = pattern(
    r"(?:指出|表示|认为|認為|介绍|介紹|坦言|[说說称稱])[，,：:]|[电電讯訊][（(]"
    r"|[^，。！？“「]{1,4}。"
    r"|[0-9.]{1,6}[^，。]{0,6}。"
)
# Two clauses of nearly a length, as subheads have them, which may begin like a sentence.
_PAIR = pattern(
    r"[^，,。]{4,10}[，,][^，,。]{4,10}$"
    r"|[从從][^，,。]{2,10}[到至][^，,。]{2,10}[，,][^，,。]{4,12}$"  # from one state to another
)
_WIRE = pattern(r"[^，。]{2,20}\d{1,2}月\d{1,2}日(?:[电電讯訊]|消息)")
_PAIRS_UP_TO = 60_000  # code points of a text in which a pair of letters is looked for


class Cuts:
    """Evidence for cuts in one text: which letters stand side by side in it elsewhere."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._text = "\n".join(texts) if sum(map(len, texts)) <= _PAIRS_UP_TO else ""
        sure = sum(self._surely_cut(above, below) for above, below in pairwise(texts))
        self.enough = 1 if sure > max(1.0, _CUT_UP * len(texts)) else _SURE

    def _surely_cut(self, above: str, below: str) -> bool:
        if above[-1] in ".．" and above[-2:-1].isdigit() and below[0].isdigit():
            return True
        if ends_sentence(above) or above[-1] in ":：":
            return False
        prose = len(above) > 36 or "。" in above
        return prose or above[-1] in NEVER_LAST or below[0] in NEVER_FIRST

    def evidence(self, above: str, below: str) -> int:
        """How much speaks for `below` going on where `above` stops; 2 is sure."""
        last, first = above[-1], below[0]
        score = 0
        if last in NEVER_LAST or last in OPENERS or (last in PAUSES and last not in ":：—"):
            score += 2
        elif last in SELDOM_LAST and not _is_word(fold(above[-2:])):
            score += 1
        if first in NEVER_FIRST:
            score += 2
        elif first in SELDOM_FIRST and not _is_word(fold(below[:2])):
            score += 1
        if (last.isdigit() or last == ".") and first in UNITS:
            score += 2
        if is_latin(last) and first.islower() and is_latin(first):
            score += 2
        if is_open(above):
            score += 2 if closes_first(below) else 1
        if is_han(last) and is_han(first):
            score += max(_word_cut(above, below), int(last + first in self._text))
        score += 2 * (_GOES_ON.match(below) is not None)
        score += 2 * (_WIRE.match(above) is not None)
        begins = _SENTENCE_BEGINS
        if not _PAIR.match(above):
            score += begins.match(above) is not None and begins.match(below) is None
        score += above.count("，") + above.count(",") >= 2 and not _is_even(above)
        return score + (len(above) > 30) + (len(below) < 6 and ends_sentence(below))

    def joins(self, above: str, below: str) -> bool:
        """Whether `below` goes on with the paragraph that `above` begins."""
        above = above[-_TAIL:]
        last = above[-1]
        if last in ".．" and above[-2:-1].isdigit() and below[0].isdigit():
            return True
        if last in ":：":
            return self.enough == 1 and below[0] not in OPENERS and not heading_shape(below)
        if last in "…—" or ends_sentence(above):
            # A quotation of several paragraphs opens anew in each: that is no cut.
            if below[0] in NEVER_FIRST and below[0] not in OPENERS:
                return True
            return last in FINAL and is_open(above) and closes_first(below)
        evidence = self.evidence(above, below)
        if not heading_shape(above) and (has_sentence(above) or len(above) > 36):
            # A few words behind a full stop may be whose picture it is that the line tells of.
            return self.enough == 1 or evidence > 0 or _behind_sentence(above) > _FEW
        return evidence >= self.enough


def _is_even(text: str) -> bool:
    """Whether the clauses of `text`, behind a colon if it has one, are of one length."""
    clauses = text[max(text.rfind("："), text.rfind(":")) + 1 :].replace("，", ",").split(",")
    return len({len(clause) for clause in clauses}) == 1


def _behind_sentence(text: str) -> int:
    """Code points behind the last sentence that ends in `text`."""
    return len(text) - 1 - max(text.rfind(mark) for mark in "。！？")


@cache
def _words() -> dict[str, str]:
    with open(os.path.join(os.path.dirname(__file__), "words.txt"), encoding="utf-8") as file:
        return {row[0]: row[1:] for row in file.read().split()}


def _is_word(letters: str) -> bool:
    """Whether two folded letters are one of the common words."""
    return len(letters) == 2 and letters[1] in _words().get(letters[0], "")


def _word_cut(above: str, below: str) -> int:
    """2 where a common word lies across the cut and none on either side of it, 1 with one."""
    left, right = fold(above[-2:]), fold(below[:2])
    if not _is_word(left[-1] + right[0]):
        return 0
    return 2 - _is_word(left) - _is_word(right)
