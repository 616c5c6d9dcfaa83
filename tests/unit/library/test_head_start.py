"""What one start works out, the next one takes over, and nothing wrong with it harms."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from reader.library import head_start

START = """
import sys
from reader.library import head_start
from reader.text import patterns
made = patterns._program
compiled = []
patterns._program = lambda source: compiled.append(source) or made(source)
head_start.take()
chapter = patterns.pattern("第(?P<number>[一二三四五六七八九十]+)回[ \\u3000](?P<title>.+)")
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


def start(home: Path) -> list[str]:
    run = subprocess.run(
        [sys.executable, "-c", START],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "PIYUE_HOME": str(home)},
    )
    return run.stdout.split()


def kept(home: Path) -> Path:
    (file,) = (home / "cache").glob("start-*.bin")
    return file


def test_the_second_start_compiles_and_parses_nothing(home):
    assert start(home)[3:] == ["True", "tomllib"]
    first = kept(home).read_bytes()
    assert start(home)[:2] + start(home)[3:] == ["十二", "听雨", "False"]
    assert kept(home).read_bytes() == first


@pytest.mark.parametrize("data", [b"", b"\x00", b"not marshal at all", b"(\x01\x00\x00\x00"])
def test_a_damaged_one_is_made_again(home, data):
    start(home)
    whole = kept(home).read_bytes()
    kept(home).write_bytes(data)
    assert start(home)[:2] == ["十二", "听雨"]
    assert kept(home).read_bytes() == whole


def test_one_of_another_form_is_not_used(home, monkeypatch):
    start(home)
    monkeypatch.setenv("PIYUE_HOME", str(home))
    monkeypatch.setattr(head_start, "FORM", head_start.FORM + 1)
    file = kept(home)
    before = file.read_bytes()
    head_start.take()
    head_start.keep()
    assert file.read_bytes() != before


def test_a_file_that_changed_is_read_again(home):
    folder = home / "config" / "themes"
    folder.mkdir(parents=True)
    theme = folder / "ink.toml"
    text = '[colors]\nbackground = "#000000"\nforeground = "#ffffff"\naccent = "#ff0000"\n'
    theme.write_text(text, "utf-8")
    assert start(home)[2] == "#000000"
    theme.write_text(text.replace("#000000", "#0a0a0a"), "utf-8")
    os.utime(theme, ns=(1, 1))
    assert start(home)[2] == "#0a0a0a"
