"""The programs that are measured: how each is started and which keys do what in it."""

import shutil
import subprocess
import sys
from dataclasses import dataclass, replace
from pathlib import Path

from terminal import EVERYTHING, Columns

HERE = Path(__file__).parent
PYTHON = Path(sys.executable)


@dataclass(frozen=True, slots=True)
class Program:
    """A reader. Keys are tmux's names, `text:…` is typed; None where it has no such key.

    `article` are the columns of the article on 120: what changes beside it is not the page.
    `go` leads to chapter {n}, to turn pages anywhere in a book. `find` opens the search,
    `found` ends it (nothing: it finds as one types). `texts` are those it can read in time.
    """

    name: str
    command: tuple[str, ...]
    kind: str = "txt"
    page: tuple[str, ...] = ("NPage",)
    start: tuple[str, ...] | None = ("Home",)
    end: tuple[str, ...] | None = ("End",)
    chapter: tuple[str, ...] | None = None
    find: tuple[str, ...] | None = None
    found: tuple[str, ...] = ()
    leave: tuple[str, ...] = ()
    go: tuple[str, ...] | None = None
    script: tuple[str, ...] | None = None
    article: Columns = EVERYTHING
    resizes: bool = True
    texts: tuple[str, ...] = ("seed", "1M", "5M")
    package: str = ""
    pages: int = 200
    patience: float = 60.0


OURS = "piyue"
BARE = "bare Textual"

SPECS = (
    Program(
        OURS,
        (str(PYTHON.with_name("piyue")),),
        chapter=("]",),
        find=("/",),
        leave=("Enter",),
        go=("/", "text:第{n}章", "Enter"),
        script=("s",),
        article=Columns(28, 88),
        texts=("seed", "1M", "5M", "1M GB18030"),
    ),
    Program(BARE, (str(PYTHON), str(HERE / "bare.py")), start=None, end=None, pages=15),
    Program(
        "less",
        ("less",),
        start=("g",),
        end=("G",),
        find=("/",),
        found=("Enter",),
        go=("text:/第{n}章", "Enter"),
    ),
    Program(
        "epy",
        ("epy",),
        kind="epub",
        start=None,
        end=None,
        chapter=("L",),
        find=("/",),
        found=("Enter",),
        leave=("Escape",),
        package="epy-reader==2023.6.11",
    ),
    Program(
        "baca",
        ("baca",),
        kind="epub",
        find=("/",),
        found=("Enter",),
        package="baca==0.1.17",
        pages=60,
    ),
    Program(
        "frogmouth",
        ("frogmouth",),
        kind="md",
        page=("Space",),
        texts=("seed", "1M"),
        package="frogmouth==0.9.2",
        pages=30,
    ),
)


def ready(names: list[str], folder: Path) -> list[Program]:
    """The programs that are wanted and can be had; the others are told of on standard error."""
    programs: list[Program] = []
    for spec in SPECS:
        if names and spec.name not in names and spec.name not in {OURS, BARE}:
            continue
        command = _command(spec, folder)
        if command is None:
            print(f"{spec.name}: cannot be had here, left out", file=sys.stderr)
            continue
        programs.append(replace(spec, command=command))
    return programs


def version_of(program: Program) -> str:
    """The version that was measured."""
    if program.package:
        return program.package.partition("==")[2]
    if program.name == BARE:
        from textual import __version__

        return __version__
    said = subprocess.run(
        [*program.command[:1], "--version"], capture_output=True, text=True, check=False
    )
    words = said.stdout.split("\n")[0].split()
    return words[1] if len(words) > 1 else ""


def _command(spec: Program, folder: Path) -> tuple[str, ...] | None:
    if spec.package:
        program = _installed(spec, folder)
        return (str(program),) if program else None
    found = shutil.which(spec.command[0])
    return (found, *spec.command[1:]) if found else None


def _installed(spec: Program, folder: Path) -> Path | None:
    """The peer's program in an environment of its own, made at the first run."""
    home = folder / spec.package.replace("==", "-")
    program = home / "bin" / spec.command[0]
    if program.exists():
        return program
    print(f"installing {spec.package}", file=sys.stderr)
    base = getattr(sys, "_base_executable", sys.executable)
    steps = (
        [base, "-m", "venv", "--clear", str(home)],
        [str(home / "bin" / "python"), "-m", "pip", "install", "--quiet", spec.package],
    )
    for step in steps:
        done = subprocess.run(step, capture_output=True, text=True, check=False)
        if done.returncode:
            print(done.stderr.strip()[-500:], file=sys.stderr)
            return None
    return program if program.exists() else None
