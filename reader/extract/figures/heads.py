"""Units that heads of tables name: 营业收入（亿元）, 单位：人民币万元, 同比（%）, HK$'000."""

import re
from decimal import Decimal
from typing import NamedTuple

from reader.extract.figures.lists import words
from reader.extract.figures.money import CODES
from reader.extract.figures.numerals import read
from reader.extract.figures.units import UNITS, Unit
from reader.extract.wordlists import any_of

_PER = frozenset(words("per"))
_FRONT = re.compile(rf"({any_of(CODES)}) ?")
_SCALE = re.compile("[十百千万亿兆]{1,3}")
# Thousands, as accounts head their columns, and scales in English.
_SCALES = (
    (re.compile("['’`]000"), "千"),
    (re.compile(r"thousands?\b", re.IGNORECASE), "千"),
    (re.compile(r"(?:millions?|mn|mil)\b", re.IGNORECASE), "百万"),
    (re.compile(r"(?:billions?|bn)\b", re.IGNORECASE), "十亿"),
)
_DURATIONS = {
    "年": "P1Y", "个月": "P1M", "月": "P1M", "周": "P1W", "天": "P1D", "日": "P1D",
    "小时": "PT1H", "分钟": "PT1M", "秒": "PT1S", "秒钟": "PT1S",
}  # fmt: skip
_PERCENT = UNITS["%"]
# What only accounts write.
_ALSO = {
    "百分比": _PERCENT,
    "百分数": _PERCENT,
    "港仙": Unit("money", "HKD", Decimal("0.01")),
    "美仙": Unit("money", "USD", Decimal("0.01")),
    "pct": UNITS["百分点"],
    "pp": UNITS["百分点"],
}
_BRACKETED = re.compile(r"[（(\[【](?P<unit>[^（()）\[\]【】]{1,16})[)）\]】]")
_BEHIND = re.compile(r"[/:：,，、 ](?P<unit>[^/:：,，、 ]{1,8}(?:/[^/]{1,4})?)$")
_SAID = re.compile(
    r"单位 ?[:：为是] ?(?P<units>[^。；;)）\]】\n\t]{1,40})"
    r"|以(?P<by>[^，。以]{1,12}?)(?:列[示报]|呈列|表示|计|为单位)"
)
_ALONE = re.compile(r"[（(](?P<units>[^（()）]{1,40})[）)]")  # （人民币百万元，百分比除外）
_CURRENCY = re.compile(r"币种 ?[:：] ?(?P<name>[^\s,，;；]{1,6})")
_PARTED = re.compile(r"[、,，;；\s]|和|及|币种")


class Told(NamedTuple):
    """What a head tells: a unit, where it stands in the head, and where the name before it ends."""

    unit: Unit
    start: int
    end: int
    name: int


def unit_of(said: str) -> Unit | None:
    """The unit that folded words are, with its scale and currency; None where they are none.

    A bare 元 has the name `?`; a length of time is the ISO 8601 text of one such.
    """
    said = said.strip(" \u3000")
    for pattern, scale in _SCALES:
        said = pattern.sub(scale, said)
    said, _, per = said.replace("每", "/").partition("/")
    said = said.strip()
    if per and per not in _PER and per not in UNITS:
        return None
    found = _plain(said) or _in_currency(said)
    return found._replace(name=f"{found.name}/{per}") if found and per else found


def _plain(said: str) -> Unit | None:
    if said in _DURATIONS:
        return Unit("duration", _DURATIONS[said])
    # 千克 and 兆瓦 are units of their own; 万吨 is one only where weights are counted so.
    if said[:1] not in ("万", "亿") and (unit := UNITS.get(said) or _ALSO.get(said)):
        return unit
    scale = _SCALE.match(said)
    for end in range(1, scale.end() + 1 if scale else 1):
        if end == len(said):
            return Unit("count", "", _factor(said))
        unit = UNITS.get(said[end:])
        if unit is not None:
            return unit._replace(factor=unit.factor * _factor(said[:end]))
    return UNITS.get(said)


def _in_currency(said: str) -> Unit | None:
    """人民币万元, HK$千, RMB百万: the currency stands in front."""
    front = _FRONT.match(said)
    if front is None:
        return None
    rest = said[front.end() :].strip()
    name = CODES[front[1]]
    if not rest:
        return Unit("money", name)
    unit = _plain(rest)
    if unit is None or not (unit.name == "?" or (unit.kind == "count" and not unit.name)):
        return None
    return Unit("money", name, unit.factor)


def _factor(scale: str) -> Decimal:
    numeral = read("一" + scale)
    return numeral.low if numeral else Decimal(1)


def unit_in(head: str, *, alone: bool) -> Told | None:
    """The unit that a folded head tells in brackets, behind a stroke, or `alone` as a whole."""
    for bracketed in reversed(list(_BRACKETED.finditer(head))):
        unit = unit_of(bracketed["unit"])
        if unit is not None:
            return Told(unit, *bracketed.span("unit"), bracketed.start())
    whole = unit_of(head)
    if whole is not None and (alone or whole.kind == "percent"):
        return Told(whole, 0, len(head), 0)
    behind = _BEHIND.search(head)
    unit = unit_of(behind["unit"]) if behind else None
    if behind is not None and unit is not None:
        return Told(unit, *behind.span("unit"), behind.start())
    if head.endswith("%"):
        return Told(_PERCENT, len(head) - 1, len(head), len(head) - 1)
    return None


class Said(NamedTuple):
    """What a line tells of all numbers under it: their unit, whether shares are in percent."""

    unit: Unit
    shares: bool
    start: int
    end: int


def units_said(line: str) -> Said | None:
    """What a folded line says of the units of a table: 单位：亿元, %; （人民币百万元）."""
    said = _SAID.search(line) or _ALONE.fullmatch(line)
    if said is None:
        told = unit_in(line, alone=False)
        if told is None or told.unit.kind == "duration":
            return None
        return Said(told.unit, False, told.start, told.end)
    group = said.lastgroup or "units"
    parts = [unit for part in _PARTED.split(said[group]) if part and (unit := unit_of(part))]
    main = next((unit for unit in parts if unit.kind != "percent"), None)
    shares = any(unit.kind == "percent" for unit in parts)
    currency = _CURRENCY.search(line)
    code = CODES.get(currency["name"]) if currency else None
    if main is not None and main.name == "?" and code:
        main = main._replace(name=code)
    if main is None and not shares:
        return None
    return Said(main or _PERCENT, shares, *said.span(group))
