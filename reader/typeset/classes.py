"""Classes of characters at line ends, and which pairs a line may be broken between.

The classes are those of UAX #14, cut down and bent to clreq (W3C, Requirements for Chinese
Text Layout, 3.1.6): what never starts or ends a line in Chinese print does so in half width too.
"""

from typing import Final
from unicodedata import category, east_asian_width

(ID, MG, AL, NU, SP, OP, OQ, OW, CP, CW, LD, PO, PR, HY, SY, NS, CM, GL, RI) = range(19)

# Rows: the class before; columns: the class after, in the same order.
# `+` break, `.` no break; a letter asks `rules.CONTEXTS` for the words around.
# `d` and `s` are no break at the strict level.
_GRID: Final = """
     ID MG AL NU SP OP OQ OW CP CW LD PO PR HY SY NS CM GL RI
ID   +  +  +  +  .  +  +  +  .  .  d  .  +  .  .  .  .  .  +
MG   +  m  +  +  .  +  +  +  .  .  d  .  +  .  .  .  .  .  +
AL   +  +  .  .  .  .  q  +  .  .  d  .  .  .  .  .  .  .  +
NU   +  .  .  .  .  .  q  +  .  .  d  .  .  .  .  .  .  .  +
SP   b  g  b  b  .  b  b  b  .  .  d  .  b  b  b  .  .  b  b
OP   .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .
OQ   .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .
OW   .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .
CP   +  +  w  w  .  w  +  +  .  .  d  .  w  .  .  .  .  .  +
CW   +  +  +  +  .  +  +  +  .  .  d  .  +  .  .  .  .  .  +
LD   +  +  +  r  .  +  +  +  .  .  d  .  +  .  .  .  .  .  +
PO   +  +  .  .  .  +  +  +  .  .  d  .  .  .  .  .  .  .  +
PR   p  p  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .
HY   h  h  h  .  .  h  h  h  .  .  .  .  .  .  .  .  .  .  h
SY   s  s  .  .  .  .  s  s  .  .  .  .  .  .  .  .  .  .  s
NS   +  +  +  +  .  +  +  +  .  .  d  .  +  .  .  .  .  .  +
CM   c  c  c  c  .  c  c  c  c  c  c  c  c  c  c  c  .  c  c
GL   .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .
RI   +  +  +  +  .  +  +  +  .  .  d  .  +  .  .  .  .  .  i
"""

_LISTED: Final = {
    ID: "\ufffc",
    MG: "十百千万亿兆萬億",
    SP: " \t\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200a\u200b\u205f\u3000",
    OQ: "“‘",
    CP: ",.:;!?”’·‧・･．：～〜",
    CW: "、。，；！？｡､﹐﹑﹒﹔﹕﹖﹗︐︑︒︓︔︕︖‼⁇⁈⁉",
    LD: "—―⸺⸻․‥…⋯",
    PO: "%％‰‱℃℉°′″‴¢￠﹪",
    PR: "$＄¥￥£￡€₩￦₽₹฿₿№@＠#＃+±−﹩﹟﹫",
    HY: "-~–‐‒•－",
    SY: "/／",
    NS: "々〻ゝゞヽヾーｰぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ゛゜",
    GL: "\u00a0\u034f\u2007\u200d\u202f\u2060\ufeff",
}
_BY_CATEGORY: Final = {
    "Ps": (OP, OW),
    "Pi": (OP, OW),
    "Pe": (CP, CW),
    "Pf": (CP, CW),
    "Mn": (CM, CM),
    "Mc": (CM, CM),
    "Me": (CM, CM),
}


def _parse() -> tuple[str, ...]:
    rows = [line.split() for line in _GRID.strip().splitlines()[1:]]
    return tuple("".join(row[1:]) for row in rows)


PAIRS_BASIC: Final = _parse()
PAIRS_STRICT: Final = tuple(row.replace("d", ".").replace("s", ".") for row in PAIRS_BASIC)


def _classify(char: str) -> int:
    kind, width = category(char), east_asian_width(char)
    if "\U0001f1e6" <= char <= "\U0001f1ff":
        return RI
    if "\U0001f3fb" <= char <= "\U0001f3ff" or "\u1160" <= char <= "\u11ff" or char == "\u200c":
        return CM
    if char.isdecimal():
        return NU
    if kind in _BY_CATEGORY:
        return _BY_CATEGORY[kind][width in "WF"]
    if kind[0] == "L" and width not in {"W", "H"}:
        return AL
    if width in {"W", "F", "H"}:
        return ID
    # ①, ※, → and their like stand in Chinese text as ideographs do.
    return ID if width == "A" and char >= "\u2150" and kind != "Sm" else AL


class _Classes(dict[str, int]):
    """The class of a character, filled as characters are met."""

    def __missing__(self, char: str) -> int:
        kind = self[char] = _classify(char)
        return kind


CLASS: Final = _Classes({char: kind for kind, chars in _LISTED.items() for char in chars})
