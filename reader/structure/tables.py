"""Tables set with blanks: lines of as many cells, three or more."""

from collections.abc import Mapping, Sequence

from reader.structure.lines import Unit
from reader.text.patterns import pattern

_BETWEEN = pattern(r"\t+|[ \u3000]{2,}|\u3000")
_LONGEST = 120  # code points of a row


def settle_tables(
    units: Sequence[Unit], texts: Sequence[str], settled: Mapping[int, Unit]
) -> dict[int, Unit]:
    """Rows of tables among the units: two or more lines with the same number of cells."""
    cells = [
        0 if index in settled or len(text) > _LONGEST else _cells(text)
        for index, text in enumerate(texts)
    ]
    return {
        index: units[index]._replace(kind="table", reason="lines of as many cells")
        for index, count in enumerate(cells)
        if count >= 3
        and count in (*cells[max(0, index - 1) : index], *cells[index + 1 : index + 2])
    }


def _cells(text: str) -> int:
    if text[0] == text[-1] == "|":
        return text.count("|") + 1
    if "\t" not in text and "\u3000" not in text and "  " not in text:
        return 0
    parts = _BETWEEN.split(text)
    return 0 if any(part.endswith(("。", "，", "；")) for part in parts) else len(parts)
