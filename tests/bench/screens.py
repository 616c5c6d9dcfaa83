"""What one program does with one text, as a reader of the screen sees it."""

import statistics
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from peers import Program
from terminal import EVERYTHING, ROWS, Terminal, crop, shows
from texts import Text

QUIET = 0.12
# A key that was pressed before the first page and had no effect for so long is lost.
LOST = 4.0
LOST_WORDS = "\0"
# tmux tells a program of a second size only after a quarter of a second.
RESIZE_REST = 0.6
# Another width, and back: what the terminal cuts off by itself is not counted as an answer.
SIZES = ((100, 36), (150, 45), (90, 30), (120, 40))


@dataclass(frozen=True, slots=True)
class Effort:
    """How much is done: runs from the start, page keys, repetitions of other keys."""

    runs: int = 5
    pages: int = 200
    repeats: int = 5


@dataclass(slots=True)
class Result:
    """Milliseconds and megabytes by figure; `notes` say what gave no answer."""

    program: str
    text: str
    figures: dict[str, float | None] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)

    def put(self, name: str, seconds: Sequence[float | None], patience: float) -> None:
        """The median of some times; what was not answered is noted."""
        answered = [value for value in seconds if value is not None]
        if len(answered) < len(seconds):
            self.notes.append(
                f"{name}: {len(seconds) - len(answered)} of {len(seconds)} took over {patience:g} s"
            )
        self.figures[name] = 1000 * statistics.median(answered) if answered else None


def measure(program: Program, text: Text, effort: Effort) -> Result:
    """Every figure of a program with a text."""
    result = Result(program.name, text.name)
    file = text.files.get(program.kind)
    if file is None:
        return result
    command = (*program.command, str(file))
    runs = effort.runs
    with _terminal() as terminal:  # once before the clock runs, for the caches
        _first(terminal, command, text, program.patience)
    firsts: list[float | None] = []
    while len(firsts) < runs:
        with _terminal() as terminal:
            firsts.append(_first(terminal, command, text, program.patience))
        if firsts[-1] is None or firsts[-1] > 5:
            break
    result.put("first text", firsts, program.patience)
    if firsts[-1] is None:
        return result
    if firsts[-1] < 5:
        answers = [_early_key(program, command, text) for _ in range(runs)]
        result.put("keys answered", answers, LOST)
    with _terminal() as terminal:
        _first(terminal, command, text, program.patience)
        _awake(terminal, program)
        terminal.rest(1.0, 10)
        _Sitting(terminal, program, text, effort, result).all()
    return result


@contextmanager
def _terminal() -> Iterator[Terminal]:
    with tempfile.TemporaryDirectory(prefix="piyue-bench-", ignore_cleanup_errors=True) as home:
        terminal = Terminal(Path(home))
        try:
            yield terminal
        finally:
            terminal.close()


def _first(
    terminal: Terminal, command: tuple[str, ...], text: Text, patience: float
) -> float | None:
    begun = terminal.start(command)
    return terminal.wait(shows(text.first), begun, patience)


def _awake(terminal: Terminal, program: Program) -> str:
    """The second page: the program has answered a key, its first page may have come before."""
    part = program.article
    before = crop(terminal.screen(), part)
    terminal.press(*program.page)
    terminal.wait(lambda screen: crop(screen, part) != before, time.perf_counter(), 10)
    return terminal.rest(0.4, 5, part)


def _early_key(program: Program, command: tuple[str, ...], text: Text) -> float | None:
    """From the start to the second page, its key having been pressed before the first one."""
    with _terminal() as terminal:
        _first(terminal, command, text, program.patience)
        before = crop(terminal.rest(0.4, 5, program.article), program.article)
        after = crop(_awake(terminal, program), program.article)
    new = shows(_only_after(before, after) or LOST_WORDS)
    with _terminal() as terminal:
        begun = terminal.start(command, program.page)
        return terminal.wait(lambda screen: new(crop(screen, program.article)), begun, LOST)


def _only_after(before: str, after: str) -> str:
    """Eight letters in the middle of the second screen that are nowhere on the first."""
    lines = after.splitlines()
    for line in lines[ROWS // 2 :] + lines[: ROWS // 2]:
        letters = line.strip()
        for at in range(0, len(letters) - 8):
            words = letters[at : at + 8]
            is_prose = all("\u4e00" <= char <= "\u9fff" or char in "，。" for char in words)
            if is_prose and words not in before:
                return words
    return ""


class _Sitting:
    """One program with one text open: key after key."""

    def __init__(
        self, terminal: Terminal, program: Program, text: Text, effort: Effort, result: Result
    ) -> None:
        self.terminal = terminal
        self.program = program
        self.text = text
        self.effort = effort
        self.result = result

    def all(self) -> None:
        """Everything that the program has a key for."""
        steps: tuple[Callable[[], None], ...] = (
            self.memory,
            self.pages,
            self.chapters,
            self.script,
            self.resizes,
            self.ends,
            self.search,
            self.memory_after,
        )
        for step in steps:
            if self.terminal.is_dead():
                self.result.notes.append(f"ended before {step.__name__}")
                return
            step()

    def memory(self) -> None:
        """Of the program with its text open, before anything is done."""
        held = self.terminal.memory()
        self.result.figures |= {"memory": held.own, "memory with children": held.tree}

    def memory_after(self) -> None:
        """The most it ever held."""
        self.result.figures["memory at most"] = self.terminal.memory().peak

    def _press(
        self, keys: Sequence[str], quiet: float = QUIET
    ) -> tuple[float | None, float | None]:
        answer = self.terminal.answer(
            lambda: self.terminal.press(*keys), self.program.article, quiet
        )
        return answer.first, answer.settled

    def pages(self) -> None:
        """Page keys at ten places of the book, or from its start where one cannot jump."""
        wanted = min(self.effort.pages, self.program.pages)
        jumps = self.program.go is not None and self.text.chapters > 50
        places = 10 if jumps else 1
        if self.text.chapters == 1:
            wanted = 6
        times: list[float | None] = []
        for place in range(places):
            if jumps:
                self._go(1 + place * self.text.chapters // places)
            for _ in range(wanted // places):
                first, settled = self._press(self.program.page)
                if first is None and self.text.chapters == 1:
                    break
                times.append(settled)
        self.result.put("page", times, 8)
        self.result.figures["page, slowest"] = 1000 * max((t for t in times if t), default=0)
        self.result.notes.append(f"page keys: {len(times)}")

    def _go(self, number: int) -> None:
        for key in self.program.go or ():
            self.terminal.press(key.format(n=number))
            time.sleep(0.4)
        self.terminal.rest(0.3, 3, self.program.article)

    def chapters(self) -> None:
        """The next chapter, from the start."""
        if self.program.chapter is None or self.text.chapters == 1:
            return
        if self.program.start:
            self.terminal.press(*self.program.start)
            self.terminal.rest(0.3, 5, self.program.article)
        times = [self._press(self.program.chapter)[1] for _ in range(self.effort.repeats * 2)]
        self.result.put("next chapter", times, 8)

    def script(self) -> None:
        """The other script, and back."""
        if self.program.script is None:
            return
        times = [self._press(self.program.script, 0.3)[1] for _ in range(self.effort.repeats)]
        self.result.put("script switch", times, 8)
        if self.effort.repeats % 2:
            self._press(self.program.script, 0.3)

    def resizes(self) -> None:
        """Other sizes of the window: to the last change of the screen."""
        times: list[float | None] = []
        for width, height in SIZES * max(1, self.effort.repeats // 2):
            time.sleep(RESIZE_REST)
            answer = self.terminal.answer(
                lambda w=width, h=height: self.terminal.resize(w, h), EVERYTHING, 0.4
            )
            times.append(answer.settled)
        self.result.put("resize", times, 8)

    def ends(self) -> None:
        """The end of the text, seen from its start."""
        if self.program.end is None or self.program.start is None:
            return
        times: list[float | None] = []
        for _ in range(self.effort.repeats):
            self.terminal.press(*self.program.start)
            self.terminal.rest(0.3, 5, self.program.article)
            begun = time.perf_counter()
            self.terminal.press(*self.program.end)
            times.append(self.terminal.wait(shows(self.text.last), begun, 20))
            self.terminal.rest(0.2, 5, self.program.article)
            if times[-1] is None:
                break
        self.result.put("end", times, 20)
        self.terminal.press(*self.program.start)
        self.terminal.rest(0.3, 5, self.program.article)

    def search(self) -> None:
        """Words at nine tenths of the book, as they are written and in the other script."""
        if self.program.find is None or self.text.sought is None:
            return
        words, other, beside = self.text.sought
        for name, query in (("search", words), ("search, other script", other)):
            if name != "search" and self.program.script is None:
                continue
            self.result.put(name, [self._search(query, beside)], 20)

    def _search(self, query: str, beside: str) -> float | None:
        terminal, program = self.terminal, self.program
        if program.start:
            terminal.press(*program.start)
            terminal.wait(lambda screen: not shows(beside)(screen), time.perf_counter(), 5)
            terminal.rest(0.3, 5, program.article)
        closed = terminal.screen()
        terminal.press(*(program.find or ()))
        terminal.wait(lambda screen: screen != closed, time.perf_counter(), 5)
        time.sleep(0.3)
        last = program.found or (f"text:{query}",)
        if program.found:
            terminal.press(f"text:{query}")
            time.sleep(0.3)
        begun = time.perf_counter()
        terminal.press(*last)
        seconds = terminal.wait(shows(beside), begun, 20)
        terminal.press(*program.leave)
        terminal.rest(0.3, 3, program.article)
        return seconds
