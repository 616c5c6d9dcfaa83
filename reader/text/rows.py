"""Rows of tables: how their cells are divided, and where these stand."""

from typing import Literal, NamedTuple

from reader.text.folding import fold
from reader.text.patterns import pattern

Divider = Literal["\t", "|", " ", ","]

_WIDE = pattern("[ \u3000]*(?:  |\u3000)[ \u3000]*")
_COMMA = pattern(r'[^",]*(?:"[^"]*"[^",]*)*')
_BLANKS = " \u3000\t\xa0"
# Heads of two letters, which typesetters space out: 项  目, 合    计.
_SPACED = frozenset(
    word
    for line in (
        "项目 合计 总计 小计 名称 指标 单位 年份 年度 地区 城市 姓名 类别 科目 序号 日期 数量 金额",
        "品种 备注 附注 部门 目录 摘要 内容 行业 产品 企业 公司 月份 时间 人数 户数 比例 占比",
    )
    for word in line.split()
)


class Cell(NamedTuple):
    """A cell of a row: its offset there, and its text without blanks around it."""

    at: int
    text: str

    @property
    def end(self) -> int:
        """The offset behind its last letter."""
        return self.at + len(self.text)


def divider_of(row: str) -> Divider | None:
    """What divides the cells of a row that is not blank, if anything does."""
    if "\t" in row:
        return "\t"
    if row[0] == row[-1] == "|" and len(row) > 1:
        return "|"
    if "  " in row or "\u3000" in row:
        return " "
    return "," if "," in row else None


def cells_of(row: str, divider: Divider | None) -> list[Cell]:
    """The cells of a row, empty ones too; a row that nothing divides is one cell."""
    match divider:
        case "\t":
            return _split(row, "\t", 0)
        case "|":
            inner = row.rstrip(_BLANKS).removesuffix("|")
            return _split(inner, "|", 1 if row[:1] == "|" else 0)
        case " ":
            cuts = [cut.span() for cut in _WIDE.finditer(row) if not _is_spaced(row, *cut.span())]
            starts = [0, *(end for _, end in cuts)]
            ends = [*(start for start, _ in cuts), len(row)]
            return [_cell(row, start, end) for start, end in zip(starts, ends, strict=True)]
        case ",":
            return [_unquoted(row, *part) for part in _between_commas(row)]
        case _:
            return [_cell(row, 0, len(row))]


def _is_spaced(row: str, start: int, end: int) -> bool:
    """Whether blanks only space out a word of two letters that is all of a cell."""
    if fold(row[start - 1 : start] + row[end : end + 1]) not in _SPACED:
        return False
    before, behind = row[max(0, start - 3) : start - 1], row[end + 1 : end + 3]
    return (start == 1 or not before.strip(_BLANKS)) and not behind.strip(_BLANKS)


def _split(row: str, mark: str, start: int) -> list[Cell]:
    found: list[Cell] = []
    while True:
        end = row.find(mark, start)
        found.append(_cell(row, start, len(row) if end < 0 else end))
        if end < 0:
            return found
        start = end + 1


def _cell(row: str, start: int, end: int) -> Cell:
    text = row[start:end]
    bare = text.strip(_BLANKS)
    return Cell(start + (len(text) - len(text.lstrip(_BLANKS)) if bare else 0), bare)


def _between_commas(row: str) -> list[tuple[int, int]]:
    """Stretches between the commas that no quotation marks enclose (RFC 4180)."""
    found: list[tuple[int, int]] = []
    start = 0
    while start <= len(row):
        part = _COMMA.match(row, start)
        end = part.end() if part else len(row)
        end = end if row[end : end + 1] in ("", ",") else len(row)
        found.append((start, end))
        start = end + 1
    return found


def _unquoted(row: str, start: int, end: int) -> Cell:
    cell = _cell(row, start, end)
    quoted = len(cell.text) > 1 and cell.text[0] == cell.text[-1] == '"'
    return _cell(row, cell.at + 1, cell.end - 1) if quoted else cell
