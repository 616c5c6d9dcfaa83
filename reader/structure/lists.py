"""Lists that a title announces: contents, references, titles of other texts."""

from collections.abc import Sequence

from reader.structure.letters import heading_shape, is_prose
from reader.structure.lines import Unit
from reader.structure.page import heads_links
from reader.structure.roles import without_edit_mark
from reader.text.patterns import pattern

_LIST = (
    r"(?:参见|參見|参看|參看|相关条目|相關條目|外部[链連][接結]|参考[资资]料|參考資料"
    r"|参考文献|參考文獻|注释|註釋|注解|脚注|腳註"
    r"|延伸阅读|延伸閱讀|扩展阅读|擴展閱讀|[來来]源|引用|See also|References|Notes|External links)"
)
_LISTS = pattern(rf"{_LIST}(?:[与與和及、]{_LIST})?$")
_REFERENCE = pattern(r"(?:[\[［]?\d{1,3}(?:[\]］.．、]|[ \u3000])|[\^↑•*·])")
_NUMBER = pattern(r"(?P<number>\d{1,2}(?:\.\d{1,2}){0,3})?[ \u3000\t.．、·▪■]{0,4}")
_LISTS_FIRST = frozenset("参參相外注註脚腳延扩擴来來引SRNE")
CONTENTS = "a table of contents"  # the reason of its lines
_CONTENTS = frozenset({"目录", "目錄", "Contents"})
_LEADERS = pattern(r"(?:\.{4,}|…{2,}|·{4,}|(?: \.){3,})[ \u3000]{0,2}\d{1,4}$")
_LONGEST_HEAD = 12
_LONGEST_LINE = 50  # code points of a line of a table of contents
_FACT, _FACTS = 30, 4  # code points of a line of an infobox, and lines of one, at least
_LONGEST_ITEM = 200
_NOTED = frozenset(("byline", "dateline"))


def settle_lists(units: Sequence[Unit], texts: Sequence[str], settled: dict[int, Unit]) -> None:
    """Settle what stands under titles that have lists under them, and what contents name."""
    marked = sum(unit.kind == "heading" for unit in settled.values())
    _settle_leaders(units, texts, settled)
    at, count = 0, len(units)
    while at < count:
        text, below = texts[at], texts[at + 1] if at + 1 < count else ""
        if _heads_contents(text):
            at = _settle_contents(units, texts, settled, at)
        elif below and heads_links(text) and (not is_prose(below) or at + 1 in settled):
            at = _settle_links(units, texts, settled, at)
        elif below and _heads_references(text, below, marked):
            settled.setdefault(at, _as_heading(units[at], 2, "title of a list"))
            at = _settle_items(units, texts, settled, at + 1)
        else:
            at += 1


def _settle_leaders(units: Sequence[Unit], texts: Sequence[str], settled: dict[int, Unit]) -> None:
    """Settle lines of contents that dots lead to the number of a page."""
    for index, text in enumerate(texts):
        if text[-1].isdigit() and _LEADERS.search(text):
            settled[index] = units[index]._replace(kind="other", reason=CONTENTS)
            above = texts[index - 1] if index else ""
            if above.endswith(("目录", "目錄")) and len(above) <= _LONGEST_HEAD:
                settled[index - 1] = units[index - 1]._replace(kind="other", reason=CONTENTS)


def _heads_contents(text: str) -> bool:
    return len(text) <= _LONGEST_HEAD and text.split("[", maxsplit=1)[0].strip() in _CONTENTS


def _settle_contents(
    units: Sequence[Unit], texts: Sequence[str], settled: dict[int, Unit], at: int
) -> int:
    """Settle a table of contents and the headings that it names; where it ends."""
    settled[at] = units[at]._replace(kind="other", reason=CONTENTS)
    _settle_facts(units, texts, settled, at)
    places = {without_edit_mark(text): index for index, text in enumerate(texts) if index > at}
    end = at + 1
    named: dict[int, int] = {}
    numbered = False  # whether the main titles have numbers, so that the others stand under them
    while end < len(units) and len(texts[end]) <= _LONGEST_LINE:
        match = _NUMBER.match(texts[end])
        title = texts[end][match.end() :] if match else texts[end]
        place = places.get(title, end)
        if end in named or not (place > end or (match and match["number"] and title)):
            break
        settled[end] = units[end]._replace(kind="other", reason=CONTENTS)
        if place > end and heading_shape(title):
            number = match["number"] if match else None
            numbered = numbered or number is not None
            inner = number is None and numbered and texts[end] != title
            named[place] = 2 + (number or "").count(".") + inner
        end += 1
    for place, level in named.items():
        known = settled.get(place)
        if known is None:
            settled[place] = _as_heading(units[place], level, "named in the contents")
        elif known.kind == "heading":
            settled[place] = known._replace(level=level)
    return end


def _settle_facts(
    units: Sequence[Unit], texts: Sequence[str], settled: dict[int, Unit], at: int
) -> None:
    """Settle the names and values of an infobox, which stand over the contents."""
    start = at
    while start > 0 and start - 1 not in settled and len(texts[start - 1]) <= _FACT:
        if is_prose(texts[start - 1]):
            break
        start -= 1
    if at - start >= _FACTS:
        for index in range(start, at):
            settled[index] = units[index]._replace(kind="other", reason="facts of an infobox")


def _settle_links(
    units: Sequence[Unit], texts: Sequence[str], settled: dict[int, Unit], at: int
) -> int:
    """Settle the titles of other texts under a line that announces them."""
    end = at
    while end < len(units) and not is_prose(texts[end]):
        if end == at or end not in settled or settled[end].kind not in _NOTED:
            settled[end] = units[end]._replace(kind="other", reason="titles of other texts")
        end += 1
    return end


def _heads_references(text: str, below: str, marked: int) -> bool:
    if len(text) > 24 or text[0] not in _LISTS_FIRST or not _LISTS.match(without_edit_mark(text)):
        return False
    return marked >= 2 or _REFERENCE.match(below) is not None


def _settle_items(
    units: Sequence[Unit], texts: Sequence[str], settled: dict[int, Unit], at: int
) -> int:
    end = at
    while end < len(units):
        known = settled.get(end)
        if known is not None and known.kind == "heading":
            break
        if known is None and len(texts[end]) <= _LONGEST_ITEM:
            settled[end] = units[end]._replace(kind="bullet", reason="under the title of a list")
        end += 1
    return end


def _as_heading(unit: Unit, level: int, reason: str) -> Unit:
    return unit._replace(kind="heading", level=level, reason=reason)
