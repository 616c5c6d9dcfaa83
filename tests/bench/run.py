"""`make bench`: our figures and the peers', from one run, as tables.

python tests/bench/run.py [--parts engine,stalls] [--texts seed,5M] [--quick]
"""

import argparse
import json
import os
import platform
import subprocess
import sys
from dataclasses import asdict
from datetime import datetime
from pathlib import Path

import peers
import table
import texts
from screens import Effort, Result, measure

HERE = Path(__file__).parent
WORK = HERE / "work"
PARTS = ("screens", "engine", "faults", "kills", "marks", "stalls")
ALONE = PARTS[1:]
QUICK = Effort(runs=2, pages=20, repeats=2)


def main() -> int:
    """Run the parts that were asked for."""
    given = _arguments()
    WORK.mkdir(exist_ok=True)
    book, origin = texts.find_book(given.book)
    prepared = texts.prepare(book, WORK / "texts")
    print(_machine(origin, prepared["1M"].characters), flush=True)
    if "screens" in given.parts:
        _screens(given, prepared)
    for part in ALONE:
        if part in given.parts:
            _alone(part, given)
    return 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="make bench", description=__doc__)
    parser.add_argument("--book", help="a novel, .txt or .txt.xz (or PIYUE_BENCH_BOOK)")
    parser.add_argument("--parts", default=",".join(PARTS), help="of: " + ", ".join(PARTS))
    parser.add_argument("--texts", default="seed,1M,5M,1M GB18030", help="which texts")
    parser.add_argument("--peers", default="", help="only these peers; - for none")
    parser.add_argument("--quick", action="store_true", help="few runs, keys and widths")
    parser.add_argument("--only", default="", help="only these measures of the engine")
    given = parser.parse_args()
    given.parts = given.parts.split(",")
    given.texts = given.texts.split(",")
    given.peers = [name for name in given.peers.split(",") if name]
    return given


def _machine(origin: str, characters: int) -> str:
    """What the figures belong to."""
    load = ", ".join(f"{one:.1f}" for one in os.getloadavg())
    commit = subprocess.run(
        ["git", "-C", str(HERE), "describe", "--always", "--dirty"],
        capture_output=True,
        text=True,
        check=False,
    ).stdout.strip()
    return (
        f"{datetime.now():%Y-%m-%d %H:%M}, commit {commit}, {os.cpu_count()} cores"
        f" ({platform.machine()}), Python {platform.python_version()}, load {load}\n"
        f"Book: {origin}, {characters:,} characters. Terminal: tmux, 120 × 40."
    )


def _screens(given: argparse.Namespace, prepared: dict[str, texts.Text]) -> None:
    programs = peers.ready(given.peers, WORK)
    print(", ".join(f"{p.name} {peers.version_of(p)}" for p in programs), flush=True)
    kept: list[Result] = []
    for name in given.texts:
        text = prepared[name]
        results: list[Result] = []
        for program in programs:
            if name in program.texts:
                print(f"{program.name}, {name} …", file=sys.stderr, flush=True)
                results.append(measure(program, text, _effort(name, given.quick)))
        print(
            f"\n### {name}: {text.characters:,} characters\n\n{table.of_text(results)}", flush=True
        )
        kept += results
    data = [asdict(result) for result in kept]
    (WORK / "screens.json").write_text(json.dumps(data, ensure_ascii=False, indent=1), "utf-8")


def _effort(text: str, quick: bool) -> Effort:
    return QUICK if quick else Effort(runs=7 if text == "seed" else 5)


def _alone(part: str, given: argparse.Namespace) -> None:
    """A part in a process of its own, so that none weighs on another."""
    options = ["--quick"] if given.quick and part == "faults" else []
    options += ["--only", given.only] if given.only and part == "engine" else []
    command = [sys.executable, str(HERE / f"{part}.py"), str(WORK / "texts"), *options]
    subprocess.run(command, check=False)


if __name__ == "__main__":
    sys.exit(main())
