"""Speeds of the parts, in one process without a screen: each beside a reference of the same run."""

import argparse
import gc
import os
import random
import re
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import table

from reader.model.document import Document
from reader.typeset import break_lines

HERE = Path(__file__).parent
WIDTH = 80


class Speed(NamedTuple):
    """A value and that of its reference, in the same unit."""

    name: str
    value: float
    unit: str
    reference: str = ""
    other: float = 0.0


def best_of(act: Callable[[], object], times: int = 3) -> float:
    """Seconds of the processor in the quickest of some runs; others' load does not count."""
    quickest = float("inf")
    for _ in range(times):
        gc.collect()
        begun = _processor()
        act()
        quickest = min(quickest, _processor() - begun)
    return quickest


def _processor() -> float:
    used = os.times()
    return time.process_time() + used.children_user + used.children_system


class Texts:
    """The texts as strings and documents, each made once."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._documents: dict[str, Document] = {}

    def string(self, name: str) -> str:
        """The text of a file as it is."""
        return (self.folder / f"{name}.txt").read_text("utf-8")

    def document(self, name: str) -> Document:
        """The recovered document."""
        from reader.services.open import open_source

        if name not in self._documents:
            self._documents[name] = open_source(str(self.folder / f"{name}.txt"))
        return self._documents[name]


def line_breaking(texts: Texts) -> list[Speed]:
    """Characters a second, of Chinese alone and of Chinese with Latin words and numbers."""
    paragraphs = [line.strip() for line in texts.string("1M").splitlines() if line.strip()]
    seed = (HERE.parents[1] / "seeds" / "000_5b3e0821b2624058.txt").read_text("utf-8")
    mixed = [line for line in seed.splitlines() if re.search(r"[0-9A-Za-z]", line)]
    return [
        _breaking("line breaking, Chinese", paragraphs),
        _breaking("line breaking, mixed", mixed * 200),
    ]


def _breaking(name: str, paragraphs: list[str]) -> Speed:
    from textual.content import Content

    sample = paragraphs[: max(20, len(paragraphs) // 10)]
    ours = best_of(lambda: [break_lines(text, WIDTH) for text in paragraphs])
    theirs = best_of(lambda: [Content(text).wrap(WIDTH) for text in sample], 2)
    return Speed(
        name,
        sum(map(len, paragraphs)) / ours,
        "characters/s",
        "Textual's Content.wrap",
        sum(map(len, sample)) / theirs,
    )


def opening(texts: Texts) -> list[Speed]:
    """Structure recovered from five million characters, and the whole of opening them."""
    from reader.services.open import open_source
    from reader.sources import from_text
    from reader.structure import recover

    string = texts.string("5M")
    raw = from_text(string, location="bench", name="bench")
    path = texts.folder / "5M.txt"
    recovering = best_of(lambda: recover(raw), 2)
    whole = best_of(lambda: open_source(str(path)), 2)
    lines = best_of(lambda: [line.strip() for line in path.read_text("utf-8").splitlines()])
    told = "reading and stripping its lines"
    return [
        Speed("structure of 5 M", 1000 * recovering, "ms", told, 1000 * lines),
        Speed("opening 5 M whole", 1000 * whole, "ms", told, 1000 * lines),
    ]


def analysing(texts: Texts) -> list[Speed]:
    """Figures, and quotes with names, against jieba's cut of the same text."""
    import jieba

    from reader.extract.figures import find_figures
    from reader.services.analysis import analyse
    from reader.services.open import read_text

    jieba.initialize()
    string = texts.string("1M")[:200_000]
    articles = [read_text(string[at : at + 20_000]) for at in range(0, 200_000, 20_000)]
    analyse(articles[0])
    figures = best_of(lambda: find_figures(string), 2)
    everything = best_of(lambda: [analyse(one) for one in articles], 1)
    words = best_of(lambda: list(jieba.cut(string)), 1)
    told = "jieba.cut"
    return [
        Speed("figures", len(string) / figures, "characters/s", told, len(string) / words),
        Speed("everything", len(string) / everything, "characters/s", told, len(string) / words),
    ]


def finding(texts: Texts) -> list[Speed]:
    """All hits in five million characters, in either script."""
    from reader.services.finding import find

    document = texts.document("5M")
    find(document, "先生")
    speeds: list[Speed] = []
    for query in ("书声满楼无人应", "書聲滿樓無人應", "天下", "先生說道"):
        ours = best_of(lambda q=query: find(document, q))
        plain = best_of(lambda q=query: document.text.count(q))
        name = f"find {query} in 5 M"
        speeds.append(Speed(name, 1000 * ours, "ms", "str.count of it", 1000 * plain))
    return speeds


def converting(texts: Texts) -> list[Speed]:
    """A screenful and a million characters with the map of offsets, against OpenCC alone."""
    import opencc

    from reader.script import convert

    string = texts.string("1M")
    pieces = [line for line in string.splitlines() if line]
    speeds: list[Speed] = []
    for config in ("s2t", "s2twp"):
        convert(pieces[0], config)
        bare = opencc.OpenCC(config)
        ours = best_of(lambda c=config: [convert(piece, c) for piece in pieces], 1)
        theirs = best_of(lambda o=bare: [o.convert(piece) for piece in pieces], 1)
        rates = len(string) / ours, len(string) / theirs
        speeds.append(Speed(f"conversion {config}", rates[0], "characters/s", "OpenCC", rates[1]))
    return speeds


def reanchoring(texts: Texts) -> list[Speed]:
    """A thousand marks carried over fifty edits of a million characters."""
    from reader.annotations import reanchor

    old = texts.document("1M").text
    dice = random.Random(7)
    spans = [
        (at, at + dice.randint(4, 60)) for at in sorted(dice.sample(range(len(old) - 100), 1000))
    ]
    new = old
    for at in sorted(dice.sample(range(len(old)), 50), reverse=True):
        new = (
            new[:at]
            + dice.choice(("", "忽然，", "（按：此处旧本不同。）"))
            + new[at + dice.randint(0, 9) :]
        )
    ours = best_of(lambda: reanchor(old, new, spans), 2)
    plain = best_of(lambda: [new.find(old[start:end]) for start, end in spans], 1)
    told = "str.find of each"
    return [Speed("re-anchor 1,000 marks in 1 M", 1000 * ours, "ms", told, 1000 * plain)]


MEMORY = """
import sys
from pathlib import Path
def resident():
    text = Path("/proc/self/status").read_text()
    return int(text.split("VmRSS:")[1].split()[0]) / 1024
path = sys.argv[2]
if sys.argv[1] == "ours":
    from reader.services.open import open_source
    kept = open_source(path)
else:
    kept = Path(path).read_text("utf-8")
print(resident())
"""


def memory(texts: Texts) -> list[Speed]:
    """Resident with the document of five million characters in hand, without a screen."""
    values = [
        float(
            subprocess.run(
                [sys.executable, "-c", MEMORY, which, str(texts.folder / "5M.txt")],
                capture_output=True,
                text=True,
                check=True,
            ).stdout
        )
        for which in ("ours", "bare")
    ]
    return [Speed("memory, document of 5 M", values[0], "MB", "its text in Python", values[1])]


STARTS = {
    "python": "pass",
    "reader.services.open": "import reader.services.open",
    "reader.tui.app": "import reader.tui.app",
    "textual.app": "import textual.app",
}


def imports(texts: Texts) -> list[Speed]:
    """What it costs to load the parts that come before the first page, and the screen."""
    costs = {
        name: best_of(lambda c=code: subprocess.run([sys.executable, "-c", c], check=True), 5)
        for name, code in STARTS.items()
    }
    base = costs.pop("python")
    empty = "an empty Python"
    return [Speed(f"import {n}", 1000 * c, "ms", empty, 1000 * base) for n, c in costs.items()]


MEASURES = (imports, line_breaking, opening, analysing, finding, converting, reanchoring, memory)


def main() -> None:
    """All measures, or those named by `--only`."""
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("--only", default="")
    given = parser.parse_args()
    texts = Texts(given.folder)
    chosen = [m for m in MEASURES if m.__name__ in given.only.split(",") or not given.only]
    rows = [["engine", "ours", "", "reference", "", "ours : reference"]]
    for measure in chosen:
        for speed in measure(texts):
            print(f"{speed.name}: {_number(speed.value)} {speed.unit}", file=sys.stderr, flush=True)
            rows.append(_row(speed))
    print(f"\n### Parts, without a screen\n\n{table.aligned(rows)}", flush=True)


def _row(speed: Speed) -> list[str]:
    ratio = f"{speed.value / speed.other:.2f}" if speed.other else ""
    return [
        speed.name,
        _number(speed.value),
        speed.unit,
        speed.reference,
        _number(speed.other),
        ratio,
    ]


def _number(value: float) -> str:
    return f"{value:,.0f}" if value >= 100 else f"{value:.1f}"


if __name__ == "__main__":
    main()
