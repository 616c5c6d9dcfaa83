"""Parts of a body behind its name: 教育厅|督导处, 海东大学|地质系, 市政协|文史委."""

import re
from bisect import bisect_left

from reader.extract.entities.gazetteer import BODIES, ORGANS, STATES
from reader.extract.entities.lexicon import GENERIC_BODIES, STOP_VERBS
from reader.extract.passages import Passage
from reader.extract.wordlists import read_list
from reader.extract.words import Word

_WHOLE = re.compile("(?:[局厅部委署院府]|大学|学院|政协|人大|委员会|常委会|[支总]队|公所|海关)$")
_SEATS = frozenset(
    rank + seat for rank in "省市县区镇" for seat in ("委", "政府", "政协", "人大", "府", "党委")
)
_UNITS = frozenset("系处所科室部委办")
_TEAMS = frozenset(["大队", "中队", "支队"])
_NO_UNITS = frozenset(read_list("not_units"))
_INNER = ("n", "j", "b", "vn", "s", "l", "a", "i", "eng", "zg", "m", "g")
_MOST = 5
_SHORTEST = 3
# 物业管理公司|协会: what those bodies form.
_SOCIETY = re.compile("(?:协|商|学|联合|总)会(?!议)")


def has_parts(name: str) -> bool:
    """Whether a body is of a kind whose parts are called with it; a firm's are not."""
    return bool(_WHOLE.search(name))


def joined(passage: Passage, found: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Bodies with the state or body before them, and also with the part of them behind them."""
    text, words = passage.text, passage.words
    seats = [(words[i].start, words[i].end) for i in passage.where(_SEATS)]
    merged: list[tuple[int, int]] = []
    taken = {end for _, end in found}
    for start, end in sorted(found + [seat for seat in seats if seat[1] not in taken]):
        society = _SOCIETY.match(text, end)
        last = society.end() if society else _with_part(passage, end)
        if ((start, end) in seats and last == end) or (merged and start < merged[-1][1]):
            continue
        if text[start:end] in ORGANS and merged and merged[-1][1] == start:
            merged[-1] = merged[-1][0], last
            continue
        first = _state(passage, start) if text[start:end] in ORGANS else start
        if society is None and last > end and text[first:end] not in GENERIC_BODIES | _SEATS:
            merged.append((first, end))
        merged.append((first, last))
    return merged


def _state(passage: Passage, start: int) -> int:
    """Where the state whose organ begins at `start` begins, if it stands right before it."""
    before = bisect_left(passage.starts, start) - 1
    word = passage.words[before] if before >= 0 else None
    if word is None or word.end != start or word.text.removesuffix("联邦") not in STATES:
        return start
    return word.start


def _with_part(passage: Passage, end: int) -> int:
    """Where the parts of a body that ends at `end` end, one behind the other."""
    text = passage.text
    if not _WHOLE.search(text, max(0, end - 3), end):
        return end
    last = _part(passage.words_from(end, _MOST), end)
    return end if last is None else _with_part(passage, last)


def _part(words: list[Word], end: int) -> int | None:
    """The end of a part that begins at `end`: nouns, and what offices and crews are called."""
    place = end
    for index, word in enumerate(words):
        text = word.text
        if word.start != place or (text in BODIES and place > end):
            return None
        plain = len(text) == 1 or not word.flag.startswith(("v", "d", "f", "r"))
        unit = text in _TEAMS or (text[-1] in _UNITS and _ends(words[index + 1 :], text))
        if unit and plain and word.end - end >= _SHORTEST and text not in _NO_UNITS:
            return word.end
        inner = word.flag.startswith(_INNER) or _is_nominal(words, index)
        if not inner or text in STOP_VERBS:
            return None
        place = word.end
    return None


def _ends(behind: list[Word], text: str) -> bool:
    """Whether a unit ends here: not the particle of 政府工作报告所提."""
    return text != "所" or not behind or not behind[0].flag.startswith("v")


def _is_nominal(words: list[Word], index: int) -> bool:
    """出版|处, 宣教|处: a verb right before what offices are called."""
    behind = words[index + 1].text if index + 1 < len(words) else ""
    return words[index].flag == "v" and len(words[index].text) > 1 and behind[:1] in _UNITS
