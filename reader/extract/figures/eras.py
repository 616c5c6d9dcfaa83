"""Eras: years of the Republic and reign years to years of the common era."""

import re

from reader.extract.figures.numerals import read
from reader.text.folding import fold

# First year of each era (the year 元年). Lunar years begin later; the year is the usual equation.
_FIRST = {
    fold(name): year
    for name, year in {
        "民国": 1912,
        "中华民国": 1912,
        "昭和": 1926,
        "平成": 1989,
        "令和": 2019,
        "大正": 1912,
        "明治": 1868,
        "宣统": 1909,
        "光绪": 1875,
        "同治": 1862,
        "咸丰": 1851,
        "道光": 1821,
        "嘉庆": 1796,
        "乾隆": 1736,
        "雍正": 1723,
        "康熙": 1662,
        "顺治": 1644,
        "崇祯": 1628,
        "天启": 1621,
        "万历": 1573,
        "隆庆": 1567,
        "嘉靖": 1522,
        "正德": 1506,
        "弘治": 1488,
        "成化": 1465,
        "天顺": 1457,
        "景泰": 1450,
        "正统": 1436,
        "宣德": 1426,
        "洪熙": 1425,
        "永乐": 1403,
        "建文": 1399,
        "洪武": 1368,
        "神龙": 705,
        "贞观": 627,
        "开元": 713,
        "天宝": 742,
        "武德": 618,
        "永徽": 650,
        "至正": 1341,
        "建炎": 1127,
        "绍兴": 1131,
        "靖康": 1126,
        "宣和": 1119,
        "政和": 1111,
        "元丰": 1078,
        "熙宁": 1068,
        "庆历": 1041,
        "建安": 196,
        "黄初": 220,
        "章武": 221,
        "中平": 184,
        "光和": 178,
        "建宁": 168,
    }.items()
}
_NUMBER = r"(?:元|\d{1,3}|[一二三四五六七八九十百廿卅〇零]{1,5})"
NAMES = f"(?:{'|'.join(sorted(_FIRST, key=len, reverse=True))})"
FIRST_LETTERS = "".join(sorted({name[0] for name in _FIRST}))
ERA = rf"(?:{NAMES} ?{_NUMBER})"
_PARTS = re.compile(rf"(?P<name>\D+?) ?(?P<number>{_NUMBER})$")


def era_year(text: str) -> str | None:
    """The year of 民国三十八 or 康熙元, as four digits."""
    parts = _PARTS.match(text)
    if parts is None or parts["name"] not in _FIRST:
        return None
    numeral = read("一" if parts["number"] == "元" else parts["number"])
    return f"{_FIRST[parts['name']] + int(numeral.low) - 1:04}" if numeral else None
