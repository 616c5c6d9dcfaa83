"""Second pass: units that one number lends to those before it, and numbers that are money."""

import re
from decimal import Decimal

from reader.extract.figures.found import Found, plain
from reader.extract.figures.numerals import read
from reader.extract.figures.units import UNITS

_BETWEEN = re.compile(r" ?(?:、|和|及|与|或|以及|,|至) ?(?:分别|约|近|为|的)?")
_CALENDAR = re.compile(r"\d{1,4}([年月日])")
_BIG = re.compile(r"[万亿兆]+")
_LENDING = ("percent", "money", "quantity", "count", "temperature", "ratio", "age")
_SUM = re.compile(
    r"(?:垫资|融资|募资|注资|斥资|耗资|出资|集资|外资|资金|投资(?![者人])|金额|总额|余额|差额|(?<![一两几三四五六七八九十这那该新各每])款|"
    r"营收|收入|支出|利润|净利|盈利|获利|纯利|盈余|亏损|产值|增加值|"
    r"市值|估值|价值|货值|GDP|成本|债务|负债|赤字|顺差|逆差|预算|税收|税|费用|费|售价|价格|定价|"
    r"罚款|赔偿|赔付|票房|薪|工资|奖金|补贴|资产|销售额|成交额|交易额|贸易额|"
    r"筹得|筹集|赚|花费|损失|财富|身家|大奖|奖池|成交|贷款|存款|进口额|出口额|标的|元)"
    r"[^,，。；：;:、\d万亿]{0,10}$"
)
_NOT_MONEY = re.compile(
    r"[的名人个家户次件台辆亩吨用位条张股份粉职]|吨|千瓦|"
    r"有效|像素|员工|农|学生|群众|居民|市民|观众|会员|客户|消费者"
)


def share_units(text: str, found: list[Found]) -> list[Found]:
    """`found` with units carried back over 、 和 及, and bare sums made money."""
    out = list(found)
    for index in range(len(out) - 2, -1, -1):
        one, following = out[index], out[index + 1]
        if _bare(one) and _lends(text, one, following):
            out[index] = _lent(text, one, following)
        elif _bare(one) and following.kind == "date":
            out[index] = _dated(text, one, following)
    return [_as_money(text, one) if _bare(one) else one for one in out]


def _bare(found: Found) -> bool:
    return found.kind == "number" and not found.unit and not isinstance(found.value, str)


def _lends(text: str, one: Found, following: Found) -> bool:
    return (
        following.kind in _LENDING
        and _BETWEEN.fullmatch(text, one.end, following.start) is not None
    )


def _lent(text: str, one: Found, following: Found) -> Found:
    numeral = read(text[one.start : one.end])
    if numeral is None:
        return one
    value = numeral.low * _factor(text[following.start : following.end], following)
    tail = _BIG.search(text, following.start, following.end)
    if tail and not _BIG.search(text, one.start, one.end) and numeral.low < 1000:
        scale = read("一" + tail[0])
        value *= scale.low if scale else 1
    return one._replace(kind=following.kind, unit=following.unit, value=plain(value))


def _dated(text: str, one: Found, following: Found) -> Found:
    """08、09年 and 25、26日: the first takes its unit, and what stands before it."""
    unit = _CALENDAR.match(text, following.start)
    number = text[one.start : one.end]
    if (
        unit is None
        or not number.isdigit()
        or not isinstance(following.value, str)
        or _BETWEEN.fullmatch(text, one.end, following.start) is None
    ):
        return one
    known = following.value.split("-")
    if unit[1] == "年" and len(number) == len(unit[0]) - 1 and len(known[0]) == 4:
        value = known[0][: 4 - len(number)] + number
    elif unit[1] != "年" and len(number) <= 2:
        value = "-".join([*known[:-1], f"{int(number):02}"])
    else:
        return one
    return one._replace(kind="date", value=value)


def _factor(surface: str, found: Found) -> Decimal:
    for length in (3, 2, 1):
        unit = UNITS.get(surface[-length:])
        if unit is not None and unit.name == found.unit:
            return unit.factor
    return Decimal(1)


def _as_money(text: str, one: Found) -> Found:
    surface = text[one.start : one.end]
    if not _BIG.search(surface) or _NOT_MONEY.match(text, one.end):
        return one._replace(kind="count") if _BIG.search(surface) else one
    if _SUM.search(text[max(0, one.start - 16) : one.start]):
        return one._replace(kind="money", unit="?")
    return one._replace(kind="count")
