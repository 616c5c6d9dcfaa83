"""What the headings of a whole text tell of each other: ranks, and titles of boxes among them."""

from collections.abc import Sequence

from reader.structure.lines import Unit
from reader.structure.roles import LIST_MARK
from reader.text.patterns import pattern

SHORT = "short line over text"  # the reason of headings that nothing but their place tells
EDITED = "title with an edit mark"
# Parts that every entry may have, in the first rank.
_PARTS = pattern(
    r"(?:.{0,2}(?:作品|著作)|[评評][价價]|[争爭][议議]|影[响響]|[荣榮][誉譽]|[获獲][奖獎]|家庭|[轶軼]事"
    r"|[参參][见見考看]|[注註脚腳][释釋解]|[来來]源|外部|延伸|相[关關]|[后後]世|大[众眾]文化|流行文化)"
)
_CLOSING = pattern(r"(?:[结結][语語论論]|[余餘][论論]|[后後][记記]|附[录錄]|[参參]考文[献獻])$")


def settle_levels(units: Sequence[Unit]) -> list[Unit]:
    """`units` with the ranks of headings that only their place among the others tells."""
    found = list(units)
    heads = [index for index, unit in enumerate(found) if unit.kind == "heading"]
    _box_titles(found, heads)
    if any(found[index].level == 1 for index in heads):
        _beside_numbered(found, heads)
    if all(found[index].level == 2 for index in heads):
        _nest(found, [index for index in heads if found[index].reason == EDITED])
    return found


def _box_titles(units: list[Unit], heads: list[int]) -> None:
    """Make titles of boxes of the few headings over marked lists, where others stand over text."""
    plain = [index for index in heads if units[index].reason == SHORT]
    listed = [index for index in plain if _heads_list(units, index)]
    if len(plain) == len(heads) and len(listed) * 2 <= len(plain):
        for index in listed:
            units[index] = units[index]._replace(
                kind="sidebar_title", level=0, reason="short line over a list among the text"
            )


def _heads_list(units: Sequence[Unit], index: int) -> bool:
    """Whether a list with marks, and then text again, stand under the heading."""
    end = index + 1
    while end < len(units) and units[end].reason == LIST_MARK:
        end += 1
    return end > index + 1 and end < len(units) and units[end].kind == "paragraph"


def _beside_numbered(units: list[Unit], heads: list[int]) -> None:
    """Raise what stands over the first of the numbered parts, and what closes behind them."""
    numbered = [index for index in heads if units[index].level == 1]
    for index in heads:
        if units[index].reason != SHORT:
            continue
        closes = index > numbered[-1] and _CLOSING.match(units[index].text)
        if index < numbered[0] or closes:
            units[index] = units[index]._replace(level=1)


def _nest(units: list[Unit], heads: list[int]) -> None:
    """Lower the titles of an entry that begin right under another, and those beside them."""
    inner = False
    for above, index in zip([-2, *heads], heads, strict=False):
        if above == index - 1:
            inner = True
        elif _PARTS.match(units[index].text):
            inner = False
        if inner:
            units[index] = units[index]._replace(level=3)
