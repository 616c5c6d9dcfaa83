"""What is loaded, and when: seen in fresh processes, where no other import can hide it."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SEED = next((ROOT / "seeds").glob("*.txt"))
# What the first page can do without: each takes milliseconds to load.
SLOW = (
    *("argparse", "asyncio", "dataclasses", "hashlib", "inspect", "logging"),
    *("multiprocessing", "pathlib", "random", "shutil", "subprocess", "tempfile", "threading"),
    *("reader.annotations", "reader.extract", "reader.tui", "reader.script.conversion"),
    *("reader.config.setting_rules", "reader.library.excerpts", "reader.library.recents"),
    *("reader.structure.marked", "reader.text.search"),
)
HEAVY = ("textual", "rich", "jieba", "opencc", "sqlalchemy", "alembic", "pyperclip", "rapidfuzz")


def loaded_by(code: str, names: tuple[str, ...] = HEAVY) -> set[str]:
    """Which of the packages with these names are loaded after `code`."""
    probe = (
        f"{code}\nimport json, sys\nprint(json.dumps([n for n in {names!r} if n in sys.modules]))"
    )
    run = subprocess.run(
        [sys.executable, "-c", probe], capture_output=True, text=True, check=True, cwd=ROOT
    )
    return set(json.loads(run.stdout.splitlines()[-1]))


def run_quietly(*argv: str) -> str:
    return (
        "import contextlib, io\nfrom reader.cli.main import main\n"
        f"with contextlib.redirect_stdout(io.StringIO()):\n    main({list(argv)!r})"
    )


def test_importing_the_package_loads_nothing_heavy() -> None:
    assert loaded_by("import reader") == set()


def test_opening_a_text_loads_nothing_heavy() -> None:
    assert loaded_by(f"import reader\nreader.open({str(SEED)!r})") == set()


def test_setting_a_page_loads_nothing_heavy() -> None:
    code = (
        f"import reader\ndocument = reader.open({str(SEED)!r})\n"
        "from reader.services.page import Page\n"
        "from reader.services.session import Session\n"
        "galley = Session(document, Page()).galley(76)\n"
        "assert len([row for _, row in zip(range(24), galley.rows_from((0, 0)))]) == 24"
    )
    assert (
        loaded_by(
            code.replace(
                "(0, 0)", "__import__('reader.services.galley', fromlist=['Place']).Place(0, 0)"
            )
        )
        == set()
    )


def test_the_first_page_waits_for_no_more_than_it_needs() -> None:
    code = (
        "from reader.cli.main import main\nfrom reader.cli.show import show\n"
        "from reader.cli.first_page import page_text, sheet_of\n"
        "from reader.config.page_styles import page_styles\n"
        "from reader.config.settings import Settings\n"
        "from reader.services.frame import page_box\n"
        "from reader.services.open import Request\n"
        "from reader.services.reading import make_ready\n"
        f"ready = make_ready(Request({str(SEED)!r}), Settings(theme='ink'))\n"
        "sheet = sheet_of(ready, page_styles(ready.theme), page_box(120, 40), 120)\n"
        "assert len(page_text(sheet)) > 1000"
    )
    assert loaded_by(code, (*HEAVY, *SLOW)) == set()


@pytest.mark.parametrize(
    "argv",
    [
        ("outline", str(SEED)),
        ("figures", str(SEED), "--json"),
        ("quotes", str(SEED), "--json"),
        ("print", str(SEED), "--width", "60"),
        ("convert", str(SEED), "--to", "s2twp"),
        ("themes",),
    ],
    ids=lambda argv: argv[0],
)
def test_commands_without_a_screen_never_load_textual(argv: tuple[str, ...]) -> None:
    assert not loaded_by(run_quietly(*argv)) & {"textual", "rich"}


def test_figures_come_without_the_dictionary_and_the_rules_that_need_it() -> None:
    code = (
        "from reader.services.analysis import look_first\n"
        "from reader.services.open import read_text\n"
        "assert len(look_first(read_text('今年备耕42万亩。'), 0).figures)"
    )
    assert loaded_by(code, (*HEAVY, "reader.extract.words", "reader.extract.run")) == set()
