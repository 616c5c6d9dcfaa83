"""Unicode's own LineBreakTest.txt: each place where ours differs has a decision behind it.

The file is Unicode's and is not kept here; Debian's package `unicode-data` brings it, as
other systems do in the same place.
"""

import re
from collections import Counter
from pathlib import Path
from typing import NamedTuple

import pytest

from reader.typeset.classes import (
    AL,
    CLASS,
    CM,
    CP,
    HY,
    LD,
    NS,
    NU,
    OP,
    OQ,
    PO,
    PR,
    SP,
    SY,
)
from reader.typeset.rules import PAIRS, may_break, resolve_quotes

CASES = Path("/usr/share/unicode/auxiliary/LineBreakTest.txt")
TABLE = Path(__file__).parents[3] / "docs" / "line-breaking.md"
HARD_ENDS = frozenset("\n\v\f\r\x85\u2028\u2029")


class Difference(NamedTuple):
    """A place where Unicode and we do not agree; `base` is what a mark before it lies on."""

    text: str
    at: int
    base: int
    ours: bool

    @property
    def before(self) -> str:
        return self.text[self.base] if self.base >= 0 else ""

    @property
    def after(self) -> str:
        return self.text[self.at]

    @property
    def classes(self) -> tuple[int, int]:
        return (CLASS[self.before] if self.before else SP, CLASS[self.after])


def _is_mark(d: Difference) -> bool:
    # Jamo vowels and skin tones, too: they have classes of their own there.
    on_nothing = CLASS[d.text[d.at - 1]] == CM and (d.classes[0] == SP or d.before == "\u200d")
    return d.classes[1] == CM or d.after == "\u200d" or on_nothing


def _is_blank(d: Difference) -> bool:
    return "\t" in {d.after, d.before} or not d.text[: d.at].strip("\u200b\u0308 \t")


def _is_sign_at_start(d: Difference) -> bool:
    return not d.ours and d.classes[1] in {LD, PO, NS}


def _is_letter(d: Difference) -> bool:
    return bool({d.before, d.after} & set("´☝")) and AL in d.classes


def _is_inside_latin(d: Difference) -> bool:
    closed = d.classes[0] in {CP, AL} and d.classes[1] in {AL, NU, OP, PR, CP}
    return not d.ours and (closed or d.classes == (SP, CP))


def _is_after_hyphen(d: Difference) -> bool:
    return d.classes[0] == HY


def _is_after_prefix(d: Difference) -> bool:
    return not d.ours and (d.classes[0] == PR or d.classes == (PO, PR))


def _is_beside_quote(d: Difference) -> bool:
    return OQ in d.classes or (d.classes[0] == SP and d.text[: d.at - 1].strip("\u0308 ") == "“")


# The rows of the table in the documentation by their first words; the first that fits explains.
DECISIONS = {
    "a mark, joiner": _is_mark,
    "a tab is": _is_blank,
    "a solidus after": lambda d: d.ours and d.classes == (SP, SY),
    "a solidus never": lambda d: not d.ours and SY in d.classes,
    "Khmer signs": lambda d: "\u17d6" in {d.before, d.after},
    "control characters": lambda d: "\x01" in {d.before, d.after},
    "unassigned characters": lambda d: d.ours and "\U00050005" in {d.before, d.after},
    "leading Hangul": lambda d: d.ours and d.before == "\u1100",
    "an object replacement": lambda d: "\ufffc" in {d.before, d.after},
    "´ and": _is_letter,
    "signs, dashes": _is_sign_at_start,
    "a curly quote": _is_beside_quote,
    "a hyphen": _is_after_hyphen,
    "a currency sign": _is_after_prefix,
    "a half-width stop": _is_inside_latin,
}


def differences(cases):
    for line in cases.splitlines():
        fields = line.split("#")[0].split()
        chars = [chr(int(code, 16)) for code in fields[1::2]]
        if HARD_ENDS & set(chars):
            continue
        # The sample # would be a letter in Unicode; before Han it opens a topic here.
        text = resolve_quotes("".join(chars).replace("#", "A"))
        for at, mark in enumerate(fields[2:-1:2], 1):
            ours = may_break(text, at, 0, PAIRS["strict"])
            if ours == (mark == "×"):
                base = at - 1
                while base >= 0 and CLASS[text[base]] == CM:
                    base -= 1
                yield Difference(text, at, base, ours)


@pytest.fixture(scope="module")
def cases():
    if not CASES.is_file():
        pytest.skip("Unicode's LineBreakTest.txt is not installed")
    text = CASES.read_text("utf-8")
    if not text.startswith("# LineBreakTest-15.0"):
        pytest.skip("the decisions are counted for Unicode 15.0")
    return text


def test_every_difference_is_a_decision_and_the_documentation_counts_it(cases):
    found = Counter(
        next((name for name, fits in DECISIONS.items() if fits(d)), f"unexplained: {d}")
        for d in differences(cases)
    )
    rows = re.findall(r"^\| (\d+) \| (.+) \|$", TABLE.read_text("utf-8"), re.MULTILINE)
    told = {next(n for n in DECISIONS if text.startswith(n)): int(count) for count, text in rows}
    assert found == told
