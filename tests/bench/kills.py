"""A writer of marks killed two hundred times: is all there that it said it had kept?"""

import argparse
import os
import signal
import sys
import tempfile
from pathlib import Path

from reader.annotations.anchoring import anchor_at
from reader.annotations.store import DocumentKey, NewMark, open_store
from reader.model.span import Span

KEY = DocumentKey("bench", "", "/bench")
TEXT = "灯下的书，一页一页地翻过去。"


def write(path: Path, into: int) -> None:
    """Add marks for ever; the id of each is told when the store has it."""
    store = open_store(path)
    document = store.keep_text(KEY, TEXT).id
    anchor = anchor_at(TEXT, Span(0, 4))
    while True:
        made = store.add(document, KEY.digest, [NewMark(anchor, note="一条批注")])
        os.write(into, f"{made[0].id}\n".encode())


def killed(path: Path, after: int) -> set[str]:
    """The ids that one writer told before and while it was killed, `after` of them awaited."""
    out, into = os.pipe()
    child = os.fork()
    if not child:
        os.close(out)
        write(path, into)
    os.close(into)
    with os.fdopen(out) as said:
        told = [said.readline() for _ in range(after)]
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        told += list(said)
    return {line.strip() for line in told if line.endswith("\n")}


def main() -> None:
    """So many kills; then the store is opened again and read."""
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("--times", type=int, default=200)
    given, _ = parser.parse_known_args()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "notes.sqlite"
        open_store(path).close()  # loads the database's code before the first fork
        told: set[str] = set()
        for number in range(given.times):
            told |= killed(path, 1 + number % 7)
        store = open_store(path)
        kept = {held.mark.id for held in store.marks()}
        problems = store.check().problems
        store.close()
    lost = len(told - kept)
    print(
        f"\n### A writer killed {given.times} times\n\n"
        f"{len(told):,} marks acknowledged, {lost} lost, {len(problems)} problems in the store",
        flush=True,
    )
    sys.exit(bool(lost or problems))


if __name__ == "__main__":
    main()
