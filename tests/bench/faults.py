"""Faults at line ends over a whole book and the seed, told by the oracle of the property tests."""

import argparse
import os
import sys
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from functools import cache
from pathlib import Path
from typing import NamedTuple

import table

from reader.typeset import break_lines

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parent / "property"))
import kinsoku  # noqa: E402 - the tests' own oracle, on the path from here on

SEED = HERE.parents[1] / "seeds" / "000_5b3e0821b2624058.txt"
SAMPLE = (20, 33, 47, 64, 80, 97, 120)
COMPARED = 80


class Count(NamedTuple):
    """Faults by kind among so many line ends."""

    width: int
    ambiguous: int
    breaks: int
    kinds: dict[str, int]


@cache
def paragraphs(folder: str) -> list[str]:
    """Of the book and of the seed."""
    lines = (Path(folder) / "1M.txt").read_text("utf-8").splitlines()
    lines += SEED.read_text("utf-8").splitlines()
    return [line.strip() for line in lines if line.strip()]


def count(folder: str, width: int, ambiguous: int) -> Count:
    """All paragraphs set at one width."""
    kinds: Counter[str] = Counter()
    breaks = 0
    for text in paragraphs(folder):
        lines = break_lines(text, width, ambiguous)
        breaks += len(lines) - 1
        kinds.update(fault.kind for fault in kinsoku.faults(text, lines, width, ambiguous))
    return Count(width, ambiguous, breaks, dict(kinds))


def textual(folder: str) -> Count:
    """A tenth of the paragraphs wrapped by Textual itself."""
    from textual.content import Content

    kinds: Counter[str] = Counter()
    breaks = 0
    for text in paragraphs(folder)[::10]:
        lines = list(_spans(text, [line.plain for line in Content(text).wrap(COMPARED)]))
        breaks += len(lines) - 1
        kinds.update(fault.kind for fault in kinsoku.faults(text, lines, COMPARED))
    return Count(COMPARED, 1, breaks, dict(kinds))


def _spans(text: str, lines: list[str]) -> Iterator[tuple[int, int]]:
    """Where lines are in their text; the blanks that were dropped hang."""
    at = 0
    for line in lines:
        end = at + len(line)
        while end < len(text) and text[end] in kinsoku.BLANKS:
            end += 1
        yield at, end
        at = end


def main() -> None:
    """All widths from 20 to 120, or a sample of them."""
    parser = argparse.ArgumentParser()
    parser.add_argument("folder")
    parser.add_argument("--quick", action="store_true", help="only some widths")
    given = parser.parse_args()
    widths = SAMPLE if given.quick else range(20, 121)
    jobs = [(given.folder, width, ambiguous) for width in widths for ambiguous in (1, 2)]
    with ProcessPoolExecutor(os.cpu_count()) as pool:
        counts = list(pool.map(count, *zip(*jobs, strict=True)))
    rows = [
        ["", "line ends", "faults", "of them", "kinds"],
        _row("Textual, width 80", [textual(given.folder)]),
    ]
    for ambiguous in (1, 2):
        chosen = [one for one in counts if one.ambiguous == ambiguous]
        name = f"piyue, {len(chosen)} widths, ambiguous {ambiguous}"
        rows.append(_row(name, chosen))
    print(
        f"\n### Faults at line ends, the whole book and the seed\n\n{table.aligned(rows)}",
        flush=True,
    )


def _row(name: str, counts: list[Count]) -> list[str]:
    kinds: Counter[str] = Counter()
    for one in counts:
        kinds.update(one.kinds)
    breaks, faults = sum(one.breaks for one in counts), kinds.total()
    told = ", ".join(f"{kind} {number}" for kind, number in kinds.most_common())
    return [name, f"{breaks:,}", f"{faults:,}", f"{faults / max(1, breaks):.1%}", told]


if __name__ == "__main__":
    main()
