"""The scan: one walk over the text, at each place the longest figure that a pattern finds."""

import re
from collections.abc import Callable
from string import ascii_letters

from reader.extract.figures import (
    bare,
    clock,
    dates,
    durations,
    english,
    eras,
    measures,
    money,
    ordinals,
    periods,
    shares,
)
from reader.extract.figures.context import with_context
from reader.extract.figures.folding import fold
from reader.extract.figures.found import Found
from reader.extract.figures.shared import share_units
from reader.extract.figures.traps import mask
from reader.extract.figures.units import UNITS
from reader.model.figure import Figure

_Finder = Callable[[str, int], Found | None]

# The letters with which a figure begins, so that the other places are passed at once.
HEADS = (
    r"\d\x00-\x7f〇零一二三四五六七八九十百千两俩廿卅半第¥€£几数上对负前下后首头去今明本凌清早晨中正午"
    "傍晚夜间深昨公西纪农阴夏旧腊冬闰大甲乙丙丁戊己庚辛壬癸人港澳新台美欧日英摄华"
    + eras.FIRST_LETTERS
)
START = (
    r"[\d〇零一二三四五六七八九十百千两俩廿卅半第$¥€£]|[几数上](?=[十百千万亿])|(?<=打)对折|"
    r"(?<!正)负(?=[\d零一二三四五六七八九十])"
    r"|-(?=\d)|[前上下后]个?半年|[前首头][两二三四234]个?季|[去今明前后]年|[本上下]个?月|"
    r"上个?世纪|本世纪"
    r"|凌晨|清晨|早晨|早上|早间|晨间|上午|中午|正午|午后|下午|午间|傍晚|晚上|晚间|夜间|夜里|深夜|"
    r"午夜|今晚|昨晚|明晚|今早|明早|今晨|半夜|[早晚](?=\d)"
    r"|公元|西元|纪元前|[农阴夏旧]历|[正腊冬]月|闰[一二三四五六七八九十]|大年[三初]|"
    r"[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年|"
    rf"{eras.NAMES}(?= ?[\d元一二三四五六七八九十廿卅])"
    r"|人民币|港[币元圆]|澳元|新台币|台币|美[元金]|欧元|日[元圆]|英镑|[UHNRCASE]\w{0,2}\$|RMB|USD"
    r"|零下|摄氏|华氏|" + english.START
)
_START = re.compile(f"(?=[{HEADS}])(?:{START})")
_RUN = re.compile(r"[\d,.]{1,60}|[零〇一二三四五六七八九十百千万亿兆两]{1,60}|.", re.DOTALL)
_FINDERS = (
    dates.find,
    periods.find,
    clock.find,
    shares.find,
    money.find,
    durations.find,
    measures.find,
    ordinals.find,
    english.find,
)
# The letter behind a numeral tells which patterns can take it; measure words are always tried.
_NUMERAL = re.compile(
    r"[-负]?[几数上]?[\d,.〇零一二三四五六七八九十百千万亿兆两俩廿卅半多余来几]{1,60}"
)
_ANY = frozenset(" \u2009\u202f\u00a0-–—~至到、和及:∶又点/个第分(")
_CALLS = (
    (dates.find, "年月日号)公"),
    (periods.find, "年季世"),
    (clock.find, "年月日号时"),
    (shares.find, "成折比番"),
    (money.find, frozenset(word[0] for word in UNITS if UNITS[word].kind == "money")),
    (durations.find, "年周载整季月星礼天日昼工交小钟时刻秒毫微纳"),
    (measures.find, None),
    (english.find, ascii_letters + "%"),
)


def _by_tail(tail: str) -> tuple[_Finder, ...]:
    return tuple(find for find, tails in _CALLS if tails is None or tail in _ANY or tail in tails)


_PLAIN = (measures.find,)
_RANKS = (periods.find, ordinals.find)
_TAILS = {
    tail: _by_tail(tail)
    for tail in {*_ANY, *(letter for _, letters in _CALLS for letter in letters or "")}
}


def find_figures(text: str) -> tuple[Figure, ...]:
    """All figures of `text`, in order, disjoint; offsets are code points of `text`."""
    folded = fold(text)
    masked = mask(folded)
    return with_context(text, folded, bare.told(masked, share_units(masked, _walk(masked))))


def _walk(text: str) -> list[Found]:
    found: list[Found] = []
    at = 0
    while start := _START.search(text, at):
        best = _longest(text, start.start())
        if best is None:
            run = _RUN.match(text, start.start())
            at = run.end() if run else start.end()
        else:
            found.append(best)
            at = best.end
    return found


def _finders(text: str, at: int) -> tuple[_Finder, ...]:
    numeral = _NUMERAL.match(text, at)
    if numeral is None:
        return _RANKS if text[at] == "第" else _FINDERS
    digits = numeral[0]
    if digits.count(".") > 1 or (len(digits) == 4 and digits[0] in "12"):  # 2024.3.5, 于2015赴美
        return _FINDERS
    return _TAILS.get(text[numeral.end() : numeral.end() + 1], _PLAIN)


def _longest(text: str, at: int) -> Found | None:
    best: Found | None = None
    for finder in _finders(text, at):
        found = finder(text, at)
        if found is not None and (best is None or found.end > best.end):
            best = found
    return best or bare.find(text, at)
