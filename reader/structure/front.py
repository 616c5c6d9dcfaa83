"""What stands before the text of an article: headline, series, deck, sidebars, byline."""

from collections.abc import Callable, Sequence
from itertools import zip_longest

from reader.model.block import BlockKind
from reader.structure.bylines import is_bare_name, is_byline, is_dateline
from reader.structure.letters import ends_sentence, is_prose, is_text
from reader.structure.lines import KEEP_LINES, Unit
from reader.structure.numbering import number_of
from reader.structure.page import is_page
from reader.structure.papers import is_address
from reader.structure.roles import (
    LIST_MARK,
    REMARK,
    bullet_end,
    edit_mark,
    is_box,
    is_bracketed,
    is_caption,
    is_comment,
    is_imprint,
    is_lead,
    is_letterhead,
    label_of,
    talk_labels,
)
from reader.text.patterns import pattern

_REACH = 40  # units in which a byline is looked for
_HASH = "# "  # before a title, as plain notes write it
_DASHES = ("——", "--")  # over the second part of a headline
_WRITER = 10  # code points of a name or a desk over a date
_STANDFIRST = 160  # code points of the sentences between a headline and its byline
_NAMED = 3  # lines from the headline in which a bare name is the writer's
_INDENT, _PEN_NAME = 5, 5  # blanks before a pen name, and its code points
_RUBRIC = 4  # code points of a line of a column's name
_REPEATED = 8  # code points of a headline that can be known again
_NUMBER = pattern(
    r"(?:.{0,12}?[（(]?[①-⑳⑴-⒇㈠-㈩❶-❿][)）]?"
    r"|.{0,12}[（(][一二三四五六七八九十\d上中下]{1,3}[）)]"
    r"|.{1,12}之[一二三四五六七八九十])$"
)
_SERIES = pattern(
    r"系列(?:报道|報道|報導)|特别报道|特別報[道導]|专栏|專欄|专题(?![会讨研])|專題(?![會討研])|聚焦|走基层|连载|連載"
)
_REPORT = pattern(
    r"[【〔（(]?(?:本[报報刊社台]|新华社|中新社)[^，。]{0,14}(?:讯|訊|[电電](?=[ \u3000（(]))"
)
_COLUMNS = pattern(
    r"(?:封面(?:故事|[报報][道導])|特[写寫稿]|人物|[专專][访訪]|深度|[观觀]察|副刊|社[论論]|[评評][论論]"
    r"|[调調]查|[头頭][条條]|焦[点點]"
    r"|(?:深度|[独獨]家|[热熱][点點]|新[闻聞]|民生|[记記]者)"
    r"(?:[调調]查|[报報][道導]|[观觀]察|[关關]注|追[踪蹤]|[视視][点點])|[\u4e00-\u9fff]{2}[·・|｜][\u4e00-\u9fff]{2,4}"
    r"|[^，。：:|｜]{2,6}[ ]?[|｜][ ]?[^，。：:|｜]{2,6}"
    r"|[^，。：:|｜]{2,10}(?:[ ]?[|｜][ ]?[^，。：:|｜]{2,10}){2,3}"
    r"|《?[\u4e00-\u9fff]{2,8}》?[·・ \u3000]卷之?[一二三四五六七八九十上中下]{1,3})$"
)
# The number of a magazine or a programme: 《某刊》杂志　2020年第3期
_ISSUE = pattern(
    r"《[^》]{1,16}》[ \u3000]?(?:[杂雜][志誌]|[周週月双雙旬季]?刊|[节節]目)?[ \u3000·・]{0,3}"
    r"(?:(?:19|20)\d\d年)?[ ]?[第总總]第?[ ]?[\d一二三四五六七八九十百]{1,4}[期辑輯集卷].{0,20}$"
)
_CIRCLED = frozenset("①②③④⑤⑥⑦⑧⑨⑩")
Group = Sequence[Unit]
_UNDER_TITLE: tuple[tuple[BlockKind, str, Callable[[str], bool]], ...] = (
    ("bullet", "what a reader wrote", is_comment),
    ("deck", "labelled as an introduction", is_lead),
    ("other", "addressees", is_address),
    ("other", REMARK, is_bracketed),
    ("other", "whom to ask", is_imprint),
    ("other", "tells of a picture", is_caption),
)


def body_start(units: Sequence[Unit]) -> int:
    """Index of the first unit of the text itself; what stands before is furniture."""
    total = sum(len(unit.text) for unit in units[: 4 * _REACH])
    seen = prose = 0
    start = None
    for index, unit in enumerate(units[:_REACH]):
        text = unit.text
        if (is_byline(text) or is_dateline(text)) and prose * 3 <= total and seen * 2 <= total:
            start = index + 1
        if is_text(text):
            prose += len(text)
        seen += len(text)
    if start is None:
        return _without_byline(units)
    start = max(start, _report_start(units))
    titled = any(not is_noted(unit.text) for unit in units[:start])
    while start + 1 < len(units):
        text = units[start].text
        if not (_is_front(text, units[0].text) if titled else not is_text(text)):
            break
        titled = titled or not is_noted(text)
        start += 1
    return start


def is_noted(text: str) -> bool:
    """Whether a line stands beside the headline or over it without being one."""
    return (
        is_byline(text)
        or is_dateline(text)
        or is_page(text)
        or is_text(text)
        or is_letterhead(text)
    )


def _report_start(units: Sequence[Unit]) -> int:
    """Index of the unit that begins as reports do (本报讯), with only furniture over it; else 0."""
    for index, unit in enumerate(units[:_REACH]):
        if _REPORT.match(unit.text):
            return index
        if is_text(unit.text):
            break
    return 0


def _is_front(text: str, title: str) -> bool:
    """Whether a line under the byline is no text yet; pages often repeat the headline there."""
    return _is_furniture(text) or is_bare_name(text) or _repeats(text, title)


def _repeats(text: str, title: str) -> bool:
    """Whether `text` is the headline again, or a headline that was cut short above, whole."""
    shorter, longer = sorted((text, title), key=len)
    return len(shorter) >= _REPEATED and longer.startswith(shorter) and not is_text(text)


def _without_byline(units: Sequence[Unit]) -> int:
    over = next((index for index, unit in enumerate(units) if not is_page(unit.text)), 0)
    return over + _under_headline(units[over:])


def _under_headline(units: Sequence[Unit]) -> int:
    """Index of the text under a headline that nothing stands over."""
    if len(units) <= 1:
        return 0
    turns = talk_labels(unit.text for unit in units[:_REACH])
    if label_of(units[0].text) in turns and label_of(units[1].text) in turns:
        return 0
    if is_text(units[0].text) and ends_sentence(units[0].text):
        return 0
    for index, unit in enumerate(units[1:_REACH], start=1):
        text = unit.text
        named = index <= _NAMED and (is_bare_name(text) or _is_set_apart(unit))
        if named or (index == 1 and (_is_subtitle(units) or _is_under_column(units))):
            continue
        if not _is_furniture(text) and not _repeats(text, units[0].text):
            return index
    return 1


def _is_under_column(units: Sequence[Unit]) -> bool:
    """Whether the second line is the headline, under the name of a column or a volume."""
    over, text = units[0].text, units[1].text
    return _COLUMNS.match(over) is not None and len(text) <= _RUBRIC * 4 and not is_text(text)


def _is_set_apart(unit: Unit) -> bool:
    """Whether a few letters stand alone in the middle or at the right, as a pen name does."""
    line = unit.lines[0]
    return line.indent >= _INDENT and line.gap > 0 and len(line.text) <= _PEN_NAME


def _is_subtitle(units: Sequence[Unit]) -> bool:
    """Whether the second line is a deck: too long for a first heading, and over text."""
    text = units[1].text
    if len(units) < 4 or not 8 <= len(text) <= 40 or number_of(text) or edit_mark(text):
        return False
    asks = len(label_of(text)) == 1  # 问：, Q:
    return not asks and not is_text(text) and text[-1] not in ":：" and is_prose(units[2].text)


def _is_furniture(text: str) -> bool:
    return (
        is_address(text)
        or is_bracketed(text)
        or is_box(text)
        or is_page(text)
        or text.startswith(_DASHES)
    )


def read_front(units: Sequence[Unit]) -> list[Unit]:
    """Units before the text, each with its role; short lines that stand together are one."""
    groups = _groups(_mended(units))
    found: list[Unit] = []
    for index, group in enumerate(groups):
        below = groups[index + 1] if index + 1 < len(groups) else ()
        found.extend(_role(group, below, found))
    return found


def _mended(units: Sequence[Unit]) -> list[Unit]:
    """`units` with sidebars joined where a column was cut."""
    found: list[Unit] = []
    for unit in units:
        above = found[-1].text if found else ""
        cut = "。" in above and not ends_sentence(above) and above[-1] not in ":：”」"
        text = unit.text
        if cut and not (is_byline(text) or is_dateline(text) or bullet_end(text) or is_box(text)):
            found[-1] = found[-1]._replace(lines=found[-1].lines + unit.lines)
        else:
            found.append(unit)
    return found


def _groups(units: Sequence[Unit]) -> list[list[Unit]]:
    """Units that no blank line parts, where blank lines part anything at all."""
    parted = any(unit.lines[0].gap for unit in units[1:])
    found: list[list[Unit]] = []
    for unit, below in zip_longest(units, units[1:]):
        alone = not found or not parted or unit.lines[0].gap
        if not parted and len(unit.text) <= _RUBRIC and _NUMBER.match(unit.text):
            found.append([*_rubric(found), unit])
        elif alone or _stands_alone(unit, found[-1][-1]) or _is_over_date(unit, below):
            found.append([unit])
        else:
            found[-1].append(unit)
    return found


def _rubric(found: list[list[Unit]]) -> list[Unit]:
    """The short lines over the number of a series, taken from `found`."""
    above: list[Unit] = []
    while found and len(found[-1]) == 1 and len(found[-1][0].text) <= 2 * _RUBRIC:
        unit = found[-1][0]
        if is_byline(unit.text) or is_dateline(unit.text) or is_page(unit.text):
            break
        above.insert(0, found.pop()[0])
    return above


def _is_over_date(unit: Unit, below: Unit | None) -> bool:
    """Whether a few letters stand over a date: who wrote the text, or the desk that did."""
    text = unit.text
    short = len(text) <= _WRITER and not any(mark in text for mark in "，。：？！、」”")
    return short and below is not None and is_dateline(below.text)


def _stands_alone(unit: Unit, above: Unit) -> bool:
    if unit.text.startswith(_DASHES) or unit.text == above.text:
        return True
    if _ISSUE.match(above.text) or (above.text[-1] in _CIRCLED and len(unit.text) > _RUBRIC):
        return True
    return any(
        is_byline(text)
        or is_dateline(text)
        or bullet_end(text) > 0
        or is_text(text)
        or is_page(text)
        for text in (unit.text, above.text)
    )


def _role(group: Group, below: Group, found: list[Unit]) -> list[Unit]:
    """The group with the role that its own words tell, else the one that its place does."""
    text = group[0].text
    titles = [unit.text for unit in found if unit.kind == "title"]
    named = titles and len(found) <= _NAMED and (is_bare_name(text) or _is_set_apart(group[0]))
    if is_byline(text) or named:
        return [_as(group, "byline", "names the writer")]
    if is_dateline(text):
        return [_as(group, "dateline", "a date or a number of a paper")]
    if any(is_box(unit.text) for unit in group):
        return [_as(group, "box", "asks to scan or follow")]
    kicker = not found and below and _COLUMNS.match(text[bullet_end(text) :])
    if bullet_end(text) and not kicker:
        return [
            unit._replace(kind="bullet", reason=LIST_MARK, marker=bullet_end(unit.text))
            for unit in group
        ]
    if is_page(text):
        return [_as(group, "other", "furniture of the page")]
    return _beside_title(group, below, found, titles) if titles else _title(group, below, found)


def _title(group: Group, below: Group, found: list[Unit]) -> list[Unit]:
    """The headline, or what stands over it."""
    if not found and below and is_letterhead(group[0].text):
        return [_as(group, "other", "letterhead")]
    if _is_kicker(group, below):
        return _series(group, found)
    title = _as(group, "title", "first line")
    marker = len(_HASH) if title.text.startswith(_HASH) else 0
    return [title._replace(marker=marker, mark=edit_mark(group[-1].text))]


def _beside_title(group: Group, below: Group, found: list[Unit], titles: list[str]) -> list[Unit]:
    """What stands under the headline and before the text."""
    text = group[0].text
    if any(_repeats(text, title) for title in titles):
        return [_as(group, "title", "the headline again")]
    alone = len(group) == 1 and len(titles) == len(found)
    if alone and below and _is_over_date(group[0], below[0]):
        return [_as(group, "byline", "stands between the headline and the date")]
    if _names_column(group):
        return [_as(group, "series", "name of a column")]
    if all(_NUMBER.match(unit.text) for unit in group):
        return _series(group, found)
    return [_below_title(group, below, found[-1].kind)]


def _names_column(group: Group) -> bool:
    """Whether the lines are the name of a column, set in pieces of a few letters."""
    return len(group) > 1 and all(len(unit.text) <= _RUBRIC for unit in group)


def _series(group: Group, found: list[Unit]) -> list[Unit]:
    """A line over the headline, or a number that belongs to the lines above it."""
    lines = tuple(line for unit in group for line in unit.lines)
    if found and found[-1].kind in {"deck", "series"}:
        lines = found.pop().lines + lines
    return [Unit(lines, "series", 0, "name or number of a series", KEEP_LINES)]


def _below_title(group: Group, below: Group, above: BlockKind) -> Unit:
    text = group[0].text
    for kind, reason, test in _UNDER_TITLE:
        if test(text):
            return _as(group, kind, reason)
    if len(group) == 1 and is_text(text):
        return _sentences(group[0], below, above)
    if len(group) == 1 and _SERIES.search(text):
        return _as(group, "series", "words of a series")
    if len(group) == 1 and below and is_dateline(below[0].text) and above == "paragraph":
        return _as(group, "other", "signature")
    if len(group) == 1 and _is_sidebar(text, below, after_title=above == "title"):
        return _as(group, "sidebar_title", "short line over text before the byline")
    return _as(group, "deck", "lines under the headline")


def _sentences(unit: Unit, below: Group, above: BlockKind) -> Unit:
    """Sentences before the text: a few right between the headline and the byline are a deck."""
    few = len(unit.text) <= _STANDFIRST
    if few and above == "title" and below and is_byline(below[0].text):
        return unit._replace(kind="deck", reason="sentences between the headline and the byline")
    return unit._replace(reason="sentences before the byline")


def _is_sidebar(text: str, below: Group, *, after_title: bool) -> bool:
    """Whether a line is the title of what stands right under it and before the byline."""
    if not below or len(text) > (8 if after_title else 16) or text.startswith("—"):
        return False
    first = below[0].text
    return is_prose(first) or (bullet_end(first) > 0 and not is_byline(first))


def _is_kicker(group: Group, below: Group) -> bool:
    """Whether the first lines are the name of a series over the headline proper."""
    if not below or is_text(below[0].text) or is_byline(below[0].text):
        return False
    texts = [unit.text for unit in group]
    if _ISSUE.match(texts[0]):
        return True
    if any(_NUMBER.match(text) for text in texts) or any(_SERIES.search(text) for text in texts):
        return len("".join(texts)) < min(24, 2 * len(below[0].text))
    if len(texts) == 1 and _COLUMNS.match(texts[0].strip("【】[]■●◆□ ")):
        return True
    short = len(texts) > 1 and max(map(len, texts)) <= 8
    return short and len(below[0].text) > max(map(len, texts))


def _as(group: Group, kind: BlockKind, reason: str) -> Unit:
    lines = tuple(line for unit in group for line in unit.lines)
    glue = KEEP_LINES if len(group) > 1 else group[0].glue
    return group[0]._replace(lines=lines, kind=kind, reason=reason, glue=glue)
