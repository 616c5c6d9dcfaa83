"""Ordinals: 第三, 第12届, 第3万回."""

import re

from reader.extract.figures.found import Found, scaled
from reader.extract.figures.numerals import NUMERAL, read
from reader.extract.figures.units import any_of

_BEHIND = any_of(
    ["名", "位", "届", "次", "个", "季", "章", "条", "款", "项", "回", "集", "轮", "场", "号", "期", "批", "代", "大", "卷", "页", "版", "部", "家", "例", "天", "年", "周", "站", "局", "节", "盘", "阶段", "步", "层", "任", "师", "军", "枚", "金", "季度", "产业", "医院", "中学", "小学", "战区", "梯队", "支", "座", "件", "艘", "架", "封", "颗", "种", "张", "口", "排", "根", "本", "只", "台", "句", "段", "线", "度", "辆", "类", "份", "幅", "道", "组", "队", "期", "棒", "人", "眼", "遍", "趟", "顺位", "分钟", "小时", "篇", "首", "日", "夜", "月", "晚", "早"]
)
_ORDINAL = re.compile(
    rf"第 ?(?P<n>{NUMERAL})(?: ?[-–—~至到] ?第?(?P<to>{NUMERAL}))?(?: ?(?P<u>{_BEHIND}))?"
)


def find(text: str, at: int) -> Found | None:
    """The ordinal that starts at `at`."""
    m = _ORDINAL.match(text, at)
    n = read(m["n"]) if m else None
    if m is None or n is None:
        return None
    to = read(m["to"]) if m["to"] else None
    if to is not None:
        return Found(at, m.end(), "ordinal", (n.low, to.high), m["u"] or "")
    return Found(
        at,
        m.end(),
        "ordinal",
        scaled(n, n.low / n.low if n.low else n.low + 1),
        m["u"] or "",
        n.approx,
    )
