"""How long the screen's loop stands still while a book of five million characters is in use.

A heartbeat runs in the loop; what comes late is a stall. On a busy machine others may be to
blame for it, so the processor time of the whole program between two beats stands beside it.
A thread looks, during a stall, where the program is: the innermost lines of this project are
named with their count.
"""

import argparse
import asyncio
import os
import random
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Awaitable, Callable
from pathlib import Path
from types import FrameType

import table
from textual.app import App
from textual.pilot import Pilot

ROOT = Path(__file__).parents[2]
BEAT = 0.002
FRAME = 0.016
LOOK = 0.004
SIZES = 200
KEYS = 500
READING = 20.0


class Heart:
    """Gaps of the event loop, by what is being done."""

    def __init__(self) -> None:
        self.gaps: dict[str, list[float]] = {}
        self.work: dict[str, list[float]] = {}
        self.places: dict[str, Counter[str]] = {}
        self.doing = ""
        self._last = time.perf_counter()
        self._loop_thread = threading.get_ident()
        self._stopped = threading.Event()

    def begin(self, doing: str) -> None:
        """From now on gaps belong to this."""
        self.doing = doing
        self.gaps[doing] = []
        self.work[doing] = []
        self.places[doing] = Counter()
        self._last = time.perf_counter()

    async def beat(self) -> None:
        """The heartbeat, in the loop."""
        watcher = threading.Thread(target=self._watch, daemon=True)
        watcher.start()
        while not self._stopped.is_set():
            self._last, worked = time.perf_counter(), time.process_time()
            await asyncio.sleep(BEAT)
            if self.doing:
                self.gaps[self.doing].append(time.perf_counter() - self._last - BEAT)
                self.work[self.doing].append(time.process_time() - worked)

    def stop(self) -> None:
        """No more beats."""
        self._stopped.set()

    def _watch(self) -> None:
        """In a thread: where the loop's thread is while no beat comes."""
        while not self._stopped.wait(LOOK):
            if self.doing and time.perf_counter() - self._last > FRAME:
                frame = sys._current_frames().get(self._loop_thread)
                self.places[self.doing][_place(frame)] += 1


def _place(frame: FrameType | None) -> str:
    """The innermost line of the reader, and of whatever it called."""
    inner = frame
    while frame is not None:
        file = Path(frame.f_code.co_filename)
        if "reader" in file.parts and "site-packages" not in file.parts:
            here = f"{'/'.join(file.parts[file.parts.index('reader') :])}:{frame.f_lineno}"
            return here if inner is frame or inner is None else f"{here} > {inner.f_code.co_name}"
        frame = frame.f_back
    return f"{Path(inner.f_code.co_filename).name}:{inner.f_lineno}" if inner else "?"


async def hold(pilot: Pilot[object], key: str, times: int = 1, pause: float = 0.03) -> None:
    """Press a key so many times."""
    for _ in range(times):
        pilot.app.simulate_key(key)
        await asyncio.sleep(pause)


async def page_keys(pilot: Pilot[object]) -> None:
    """Five hundred page keys, as fast as a keyboard repeats them."""
    await hold(pilot, "pagedown", KEYS)


async def resize_storm(pilot: Pilot[object]) -> None:
    """Two hundred sizes in ten seconds."""
    dice = random.Random(4)
    for _ in range(SIZES):
        await pilot.resize_terminal(dice.randint(40, 180), dice.randint(15, 60))
        await asyncio.sleep(0.05)
    await pilot.resize_terminal(120, 40)


async def sit(pilot: Pilot[object]) -> None:
    """Nothing but reading: the rest of the book comes in and is analysed."""
    await asyncio.sleep(READING)


async def chapters(pilot: Pilot[object]) -> None:
    """A hundred chapters onward, the outline following."""
    await hold(pilot, "right_square_bracket", 100)


async def search(pilot: Pilot[object]) -> None:
    """Words typed letter by letter, hits by the thousand and a single one."""
    for query in ("先生", "書聲滿樓無人應"):
        for key in ("slash", *query, "enter", "escape"):
            await hold(pilot, key, pause=0.15)


async def script(pilot: Pilot[object]) -> None:
    """The other script and back, ten times."""
    await hold(pilot, "s", 10, 0.15)


Doing = Callable[[Pilot[object]], Awaitable[None]]
OURS: tuple[tuple[str, Doing], ...] = (
    ("opening 5 M, and 20 s of its analysis", sit),
    ("500 page keys", page_keys),
    ("100 chapters", chapters),
    ("search as one types", search),
    ("script switch, 10 times", script),
    ("200 sizes in 10 s", resize_storm),
)
BARE = (("bare Textual: 500 page keys", page_keys), ("bare Textual: 200 sizes", resize_storm))


async def run(app: App[object], doings: tuple[tuple[str, Doing], ...]) -> Heart:
    """Do all of it in one app."""
    heart = Heart()
    beating = asyncio.create_task(heart.beat())
    heart.begin(doings[0][0])
    async with app.run_test(size=(120, 40)) as pilot:
        for name, doing in doings:
            if heart.doing != name:
                heart.begin(name)
            print(f"{name} …", file=sys.stderr, flush=True)
            await doing(pilot)
        heart.doing = ""
    heart.stop()
    await beating
    return heart


def our_heart(path: Path) -> Heart:
    """The reader with a book, begun as the command begins it."""
    from reader.config.settings import Settings
    from reader.services.analysis import AnalysisHost
    from reader.services.memory import rest_collector
    from reader.services.open import Request
    from reader.services.reading import make_ready
    from reader.tui.app import ReaderApp

    rest_collector()
    settings = Settings()
    AnalysisHost.prepare()
    host = AnalysisHost()
    try:
        app = ReaderApp(make_ready(Request(str(path)), settings), settings, host)
        return asyncio.run(run(app, OURS))
    finally:
        host.stop()


def bare_heart(path: Path) -> Heart:
    """The bare app with the same book."""
    from bare import Bare

    sys.argv[1:] = [str(path)]
    return asyncio.run(run(Bare(), BARE))


def _told(gaps: list[float]) -> list[str]:
    """The longest in milliseconds, and how many are longer than a frame and than 100 ms."""
    late = [str(sum(gap > limit for gap in gaps)) for limit in (FRAME, 0.1)]
    return [f"{1000 * max(gaps):.0f}", *late]


def main() -> None:
    """Both, as a table."""
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    given, _ = parser.parse_known_args()
    path = given.folder / "5M.txt"
    with tempfile.TemporaryDirectory() as home:
        os.environ["PIYUE_HOME"] = home
        bare = bare_heart(path)  # while there is nothing else for its collector to walk
        hearts = [our_heart(path), bare]
    rows = [
        [
            "event loop",
            "longest gap, ms",
            "gaps > 16 ms",
            "> 100 ms",
            "longest by processor, ms",
            "> 16 ms",
            "> 100 ms",
            "where, by looks during gaps",
        ]
    ]
    for heart in hearts:
        for doing, gaps in heart.gaps.items():
            places = ", ".join(f"{place} {n}" for place, n in heart.places[doing].most_common(4))
            rows.append([doing, *_told(gaps), *_told(heart.work[doing]), places])
    print(f"\n### Stalls with 5 M open\n\n{table.aligned(rows)}", flush=True)


if __name__ == "__main__":
    main()
