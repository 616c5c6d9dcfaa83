"""How long after the first text its highlights are there, as a terminal shows them."""

import argparse
import os
import statistics
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

import table
from terminal import Terminal

from reader.annotations.anchoring import anchor_at
from reader.annotations.store import NewMark, open_store
from reader.model.document import Document
from reader.model.span import Span
from reader.services.exchange import key_of
from reader.services.open import open_source

SEED = Path(__file__).parents[2] / "seeds" / "000_5b3e0821b2624058.txt"
PIYUE = str(Path(sys.executable).with_name("piyue"))
LETTERS, MARKS, RUNS = 8, 1000, 7


class Seen(NamedTuple):
    """Seconds from the start to the words, and to the colour behind them."""

    text: float
    mark: float


def words_near_the_top(document: Document) -> Span:
    """The first letters of the first long paragraph: they stand on one line."""
    block = next(b for b in document.blocks if b.kind == "paragraph" and b.span.length > 40)
    return Span(block.span.start, block.span.start + LETTERS)


def prepare(source: Path, home: Path) -> str:
    """Marks all over a text that was read and left before; the words to look for."""
    document = open_source(str(source))
    first = words_near_the_top(document)
    rest = range(first.end + 400, len(document.text) - 20, len(document.text) // MARKS + 1)
    spans = [first, *(Span(at, at + 12) for at in rest)]
    (home / "piyue" / "data").mkdir(parents=True)
    store = open_store(home / "piyue" / "data" / "notes.sqlite")
    owner = store.keep_text(key_of(document), document.text).id
    marks = [NewMark(anchor_at(document.text, span), "red") for span in spans]
    store.add(owner, document.digest, marks)
    store.close()
    words = document.text[first.start : first.end]
    terminal = Terminal(home)
    terminal.start(command(source, home))
    terminal.rest(quiet=6, patience=40)  # a long text is found again when all of it was read
    terminal.press("q")
    terminal.rest()
    terminal.close()
    return words


def command(source: Path, home: Path) -> list[str]:
    """Reading in a home of its own."""
    return ["env", f"PIYUE_HOME={home / 'piyue'}", PIYUE, str(source)]


def look(source: Path, home: Path, words: str) -> Seen | None:
    """One opening; None if the mark did not come."""
    terminal = Terminal(home)
    begun = terminal.start(command(source, home))
    text: float | None = None
    try:
        while (now := time.perf_counter() - begun) < 20:
            before, found, after = terminal.tell("capture-pane", "-p", "-e", "-t", "r").partition(
                words
            )
            text = now if found and text is None else text
            if text is not None and before.endswith("m") and after.startswith("\x1b["):
                return Seen(text, now)
            time.sleep(0.001)
    finally:
        terminal.close()
    return None


def main() -> None:
    """The seed, and a million characters with a thousand marks."""
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    given = parser.parse_args()
    rows = [["", "text (ms)", "marks after it (ms)", "slowest"]]
    for source in (SEED, given.folder / "1M.txt"):
        with tempfile.TemporaryDirectory() as folder:
            os.environ["PIYUE_HOME"] = str(Path(folder) / "piyue")
            words = prepare(source, Path(folder))
            seen = [one for _ in range(RUNS) if (one := look(source, Path(folder), words))]
        gaps = [1000 * (one.mark - one.text) for one in seen] or [float("nan")]
        text = 1000 * statistics.median(one.text for one in seen) if seen else float("nan")
        rows.append(
            [source.stem[:8], f"{text:.0f}", f"{statistics.median(gaps):.0f}", f"{max(gaps):.0f}"]
        )
    print(f"\n### Saved marks after the first text\n\n{table.aligned(rows)}", flush=True)


if __name__ == "__main__":
    main()
