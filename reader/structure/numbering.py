"""Numbered lines: 一、 （一） 1. (1) 01, and whether they are headings or items of a list."""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from reader.structure.letters import PAUSES
from reader.structure.lines import Unit
from reader.text.patterns import pattern

_HAN = "[一二三四五六七八九十百]{1,4}"
_SCHEMES: tuple[tuple[str, int, re.Pattern[str]], ...] = (
    ("一、", 1, pattern(rf"{_HAN}[、.．](?=\S)")),
    ("（一）", 2, pattern(rf"[（(]{_HAN}[）)][、.]?")),
    ("1.", 3, pattern(r"[0-9０-９]{1,3}(?:[.．、](?![0-9０-９])|[)）])[ \u3000]{0,2}(?=\S)")),
    ("(1)", 4, pattern(r"(?:[（(][0-9０-９]{1,3}[）)]|[①-⑳⑴-⒇])[ \u3000]{0,2}(?=\S)")),
    ("1.1", 4, pattern(r"[0-9]{1,2}\.[0-9]{1,2}[ \u3000.](?=\S)")),
    (
        "01",
        2,
        pattern(r"(?:0[1-9]|Part ?[0-9.]{1,3}|PART ?[0-9.]{1,3})(?:[ \u3000|｜、.．]{1,3}|$)"),
    ),
)
_FIRST = frozenset("一二三四五六七八九十百（(0123456789０１２３４５６７８９①②③④⑤⑥⑦⑧⑨⑩⑴⑵⑶⑷⑸Pp")
_OF_PAPERS = frozenset(("一、", "（一）"))
_ITEM = 70  # code points of the items of a list, on average, at most
_TITLE = 44  # code points of a numbered heading at most


class Numbered(NamedTuple):
    """A numbered line: `at`, its index among the units, its scheme and that scheme's level."""

    at: int
    scheme: str
    level: int


def number_of(text: str) -> tuple[str, int] | None:
    """Scheme and level of the number that `text` begins with."""
    if text[0] not in _FIRST:
        return None
    return next(((name, level) for name, level, form in _SCHEMES if form.match(text)), None)


def settle_numbers(units: Sequence[Unit], free: Sequence[bool]) -> dict[int, Unit]:
    """The numbered ones among the free `units`, each as a heading, an item or a paragraph."""
    found = [
        Numbered(index, *number)
        for index, unit in enumerate(units)
        if free[index] and (number := number_of(unit.text)) is not None
    ]
    settled: dict[int, Unit] = {}
    numbered = {item.at for item in found}
    for run in _runs(found):
        settled.update(_settle(units, run, numbered))
    return settled


def _runs(found: Sequence[Numbered]) -> list[list[Numbered]]:
    """Items of one scheme that no item of a higher one parts."""
    open_runs: dict[str, list[Numbered]] = {}
    done: list[list[Numbered]] = []
    for item in found:
        for scheme in [s for s, run in open_runs.items() if run[0].level > item.level]:
            done.append(open_runs.pop(scheme))
        open_runs.setdefault(item.scheme, []).append(item)
    return [*done, *open_runs.values()]


def _settle(units: Sequence[Unit], run: list[Numbered], numbered: set[int]) -> dict[int, Unit]:
    texts = {item.at: units[item.at].text for item in run}
    apart = [right.at - left.at > 1 for left, right in pairwise(run)]
    last = run[-1].at
    if not apart:
        apart = [last + 1 < len(units) and _stands_over(texts[last], units[last + 1].text)]
    heads = sum(apart) * 2 >= len(apart) and sum(map(_short, texts.values())) * 2 > len(run)
    listed = not heads and _is_list(run, list(texts.values()))
    result: dict[int, Unit] = {}
    for item in run:
        unit, text = units[item.at], texts[item.at]
        if heads and _short(text):
            result[item.at] = unit._replace(
                kind="heading", level=item.level, reason=f"numbered {item.scheme}"
            )
        elif listed and (len(run) > 1 or item.at + 1 in numbered):
            result[item.at] = unit._replace(kind="bullet", reason=f"list {item.scheme}")
        else:
            result[item.at] = unit._replace(reason=f"numbered text {item.scheme}")
    return result


def _is_list(run: Sequence[Numbered], texts: Sequence[str]) -> bool:
    """Whether numbered lines are items of a list, not paragraphs of a text.

    Official papers number their paragraphs by 一、 and （一）, each of whole sentences, and end
    the items of a list with semicolons (GB/T 9704).
    """
    if run[0].scheme in _OF_PAPERS and sum(text[-1] == "。" for text in texts) == len(texts):
        return False
    return sum(map(len, texts)) <= _ITEM * len(run)


def _short(text: str) -> bool:
    """Whether a numbered line is a title: at most one sentence, and not a long one."""
    return len(text) <= _TITLE and "。" not in text[:-1] and text[-1] not in PAUSES | {"；", ";"}


def _stands_over(text: str, following: str) -> bool:
    return _short(text) and text[-1] != "。" and len(following) > len(text)
