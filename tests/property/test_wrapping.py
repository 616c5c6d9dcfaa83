"""Text broken at any width is put together again: measured over articles with known paragraphs."""

from collections import Counter
from pathlib import Path

import pytest

from reader.sources import from_text
from reader.structure import recover

DATA = Path(__file__).parents[1] / "data" / "articles"
ARTICLES = ("flood_bridge", "clockmaker", "tainan_pier", "harbour_tram", "park_rules")
WIDTHS = (32, 38, 44, 50, 60, 70, 76, 80, 100)  # cells
HANGING = "，。、；：？！”’」』）》"
ENDS = ("。", "？", "！", "”", "」", "；")  # of lines that are indented: headings are not
LONG = 40  # code points of a paragraph that every width breaks


def bare(text: str) -> str:
    return "".join(text.split())


def lines_of(text: str, width: int, indent: str, hanging: str) -> list[str]:
    """`text` broken by cells; `hanging` marks may stand behind the end of a full line."""
    lines, cells = [indent], 2 * len(indent)
    for letter in text:
        size = 1 if letter.isascii() else 2
        if cells + size > width and letter not in hanging:
            lines.append("")
            cells = 0
        lines[-1] += letter
        cells += size
    return lines


def recovered(indent: str, between: str, hanging: str) -> float:
    """The share of long paragraphs that come back whole, over all articles and widths."""
    right = wanted = 0
    for name in ARTICLES:
        text = (DATA / f"{name}.txt").read_text(encoding="utf-8")
        paragraphs = [bare(line) for line in text.split("\n") if line.strip()]
        long = Counter(line for line in paragraphs if len(line) >= LONG and line.endswith("。"))
        for width in WIDTHS:
            broken = between.join(
                "\n".join(lines_of(line, width, indent if line.endswith(ENDS) else "", hanging))
                for line in paragraphs
            )
            document = recover(from_text(broken, location="t", name="t"))
            found = Counter(
                bare(document.text[block.span.start : block.span.end]) for block in document.blocks
            )
            right += (long & found).total()
            wanted += long.total()
    return right / wanted


@pytest.mark.parametrize("hanging", ["", HANGING])
@pytest.mark.parametrize(
    ("indent", "between", "share"),
    [
        ("\u3000\u3000", "\n", 0.97),
        ("", "\n\n", 0.97),
        ("\u3000\u3000", "\n\n", 0.98),
        ("", "\n", 0.8),  # nothing tells a paragraph but the room on its last line
    ],
)
def test_broken_paragraphs_come_back(indent: str, between: str, share: float, hanging: str) -> None:
    assert recovered(indent, between, hanging) >= share
