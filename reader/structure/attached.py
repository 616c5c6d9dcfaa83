"""Lines over a text that belong together, and titles of papers that a notice sends along."""

from collections.abc import Sequence
from itertools import pairwise

from reader.structure.bylines import is_byline, is_dateline
from reader.structure.letters import is_headline
from reader.structure.lines import KEEP_LINES, Unit
from reader.structure.papers import is_office, is_salutation
from reader.structure.roles import label_of
from reader.text.patterns import pattern

_SENT = pattern(
    r"(?:印[发發]|[发發]布|公布|[转轉][发發]|[颁頒][发發布]|修[订訂])[\n]?《(?P<sent>[^《》\n]{6,80})》"
    r"|《(?P<passed>[^《》\n]{6,80})》[^。\n]{0,60}(?:通[过過]|公布|施行|[发發]布|印[发發])"
)
_VERSION = pattern(r"[（(][^（()）。]{2,16}[）)]$")  # （试行）, （2024—2026年）
_PAPER = pattern(
    r"的(?:通[知告报報]|公[告报報]|[决決]定|[决決][议議]|(?:实施|指导)?意[见見]|命令|[议議]案|[报報]告|[请請]示"
    r"|批[复復]|(?:[复復]|公)?函|[说說]明|[纪紀]要|办法|[规規]定|方案|(?:若干)?措施|倡[议議][书書])$"
)
_JUDGMENT = pattern(r"(?:民事|刑事|行政|执行)(?:附带民事)?(?:判决|裁定|调解|决定)书$")
_COLONS = ("：", ":")
_KICKERS = 1  # lines over a headline of two lines
_LABEL = 6  # code points of a label that stands alone
_HEADLINE = 60  # code points of the first line of a headline
_REACH = 12  # units at the top in which a notice names what it sends


def with_titles(units: Sequence[Unit]) -> list[Unit]:
    """`units` with what belongs together as one, and titles of papers sent along as titles."""
    units = _with_labels(_with_headline(units))
    head = "\n".join([unit.text for unit in units[:_REACH]])
    if "《" not in head:
        return list(units)
    names = {_bare(match["sent"] or match["passed"]) for match in _SENT.finditer(head)}
    return _found(units, names) if names else list(units)


def _with_headline(units: Sequence[Unit]) -> Sequence[Unit]:
    """`units` with a headline of a paper that goes on in a second line (关于…, then …的通知)."""
    for index, (unit, below) in enumerate(pairwise(units[:_REACH])):
        if _heads_paper(unit.text, below.text):
            lines = unit.lines + below.lines
            whole = unit._replace(lines=lines, glue=KEEP_LINES)
            return [*units[:index], whole, *units[index + 2 :]]
    return units


def _with_labels(units: Sequence[Unit]) -> Sequence[Unit]:
    """`units` in which labels that stand alone have what they tell of, in the line below."""
    found: list[Unit] = []
    for unit in units[:_REACH]:
        above = found[-1].text if found else ""
        if unit.kind == "table":
            found.append(unit)
        elif above[-1:] in _COLONS and (_is_value(above, unit.text) or _is_title(found, unit)):
            found[-1] = found[-1]._replace(lines=found[-1].lines + unit.lines, glue=KEEP_LINES)
        else:
            found.append(unit)
    return [*found, *units[_REACH:]] if len(found) < min(len(units), _REACH) else units


def _is_value(above: str, text: str) -> bool:
    if len(above) > _LABEL or "\n" in above:
        return False
    return is_byline(above + text) or is_dateline(above + text)


def _is_title(above: Sequence[Unit], unit: Unit) -> bool:
    """Whether the line over `unit` is the first half of a headline, its colon at its end."""
    first = above[-1].text
    if len(above) > 1 + _KICKERS or unit.lines[0].gap or not is_headline(unit.text):
        return False
    noted = any(is_byline(line.text) or is_dateline(line.text) for line in (*above, unit))
    return is_headline(first[:-1]) and not (noted or is_salutation(first) or label_of(unit.text))


def _heads_paper(above: str, text: str) -> bool:
    if above.endswith(("法院", "检察院")) and _JUDGMENT.match("".join(text.split())):
        return True
    if text.startswith("关于") and is_office(above):
        return _PAPER.search(text) is not None
    begun = "关于" in above and "。" not in above and _PAPER.search(above) is None
    return begun and len(above) <= _HEADLINE and _PAPER.search(text) is not None


def _found(units: Sequence[Unit], names: set[str]) -> list[Unit]:
    found: list[Unit] = []
    for unit in units:
        above = found[-1] if found else None
        version = above is not None and above.kind == "title" and _VERSION.match(unit.text)
        if above is not None and version:
            found[-1] = above._replace(lines=above.lines + unit.lines, glue=KEEP_LINES)
        elif unit.text[0] != "《" and _bare(unit.text) in names:
            found.append(unit._replace(kind="title", reason="title of the paper that is sent"))
        else:
            found.append(unit)
    return found


def _bare(title: str) -> str:
    """A title without blanks and without the version in brackets behind it."""
    bare = "".join(title.split())
    version = _VERSION.search(bare)
    return bare[: version.start()] if version else bare
