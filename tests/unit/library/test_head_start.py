"""What one start works out, the next one takes over, and nothing wrong with it harms."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from reader.library import head_start
from reader.text import patterns

UNWRITTEN = "PYTHONDONTWRITEBYTECODE"
THEME = '[colors]\nbackground = "#000000"\nforeground = "#ffffff"\naccent = "#ff0000"\n'
CHAPTER = "第(?P<number>[一二三四五六七八九十]+)回[ \u3000](?P<title>.+)"
START = f"""
import sys
from reader.library import head_start
from reader.text import patterns
made = patterns._program
compiled = []
patterns._program = lambda source: compiled.append(source) or made(source)
head_start.take()
chapter = patterns.pattern({CHAPTER!r})
found = chapter.match("第十二回　听雨")
from reader.config.themes import load_theme
theme = load_theme("ink")
head_start.keep()
own = "".join(n for n in ("tomllib",) if n in sys.modules)
print(found["number"], found["title"], theme.colors.background, len(compiled) > 0, own)
"""


@pytest.fixture
def home(tmp_path) -> Path:
    return tmp_path


def start(home: Path, first: str = START, **more: str) -> list[str]:
    told = {"PIYUE_HOME": str(home), "PYTHONPYCACHEPREFIX": str(home / "compiled")}
    env = {name: value for name, value in os.environ.items() if name != UNWRITTEN} | told | more
    run = subprocess.run(
        [sys.executable, "-c", first], capture_output=True, text=True, check=True, env=env
    )
    return run.stdout.split()


def kept(home: Path) -> list[Path]:
    return list((home / "compiled").rglob("start-*.bin"))


def test_the_second_start_compiles_and_parses_nothing(home):
    assert start(home)[3:] == ["True", "tomllib"]
    first = kept(home)[0].read_bytes()
    assert start(home)[:2] + start(home)[3:] == ["十二", "听雨", "False"]
    assert kept(home)[0].read_bytes() == first


@pytest.mark.parametrize("data", [b"", b"\x00", b"not marshal at all", b"(\x01\x00\x00\x00"])
def test_a_damaged_one_is_made_again(home, data):
    start(home)
    whole = kept(home)[0].read_bytes()
    kept(home)[0].write_bytes(data)
    assert start(home)[:2] == ["十二", "听雨"]
    assert kept(home)[0].read_bytes() == whole


def test_what_a_start_does_not_need_stays_for_the_next(home):
    start(home)
    whole = kept(home)[0].read_bytes()
    start(home, first="import sys; from reader.library import head_start as h; h.take(); h.keep()")
    assert kept(home)[0].read_bytes() == whole


def test_one_of_another_form_is_not_used(home, monkeypatch):
    start(home)
    (file,) = kept(home)
    monkeypatch.setattr(head_start, "_path", lambda: file)
    monkeypatch.setattr(head_start, "FORM", (*head_start.FORM, "newer"))
    patterns.pattern(CHAPTER)
    head_start.take()
    assert CHAPTER not in patterns.known()
    monkeypatch.undo()
    monkeypatch.setattr(head_start, "_path", lambda: file)
    head_start.take()
    assert CHAPTER in patterns.known()


def test_it_is_written_only_where_python_may_write_its_own(home):
    start(home, **{UNWRITTEN: "1"})
    assert kept(home) == []


def test_nothing_of_the_user_is_in_it(home):
    folder = home / "config" / "themes"
    folder.mkdir(parents=True)
    (folder / "ink.toml").write_text(THEME, "utf-8")
    assert start(home)[2] == "#000000"
    assert str(home).encode() not in kept(home)[0].read_bytes()
