"""The other commands."""

import shutil
import subprocess
from datetime import UTC, datetime
from pathlib import Path

import pytest

from reader.config.setting_rules import STANDARDS
from reader.config.themes import shipped_folder
from reader.library.recents import Recent, load_recents, remember
from reader.script import CONFIGS
from reader.typeset import cell_width


@pytest.mark.parametrize("width", [4, 20, 61, 120])
def test_print_keeps_to_the_width_and_every_letter(piyue, article, width):
    done = piyue("print", article, "--width", width)
    assert done.status == 0
    assert max(map(cell_width, done.out.splitlines())) <= width
    letters = "".join(article.read_text("utf-8").split())
    assert "".join(done.out.split()) == letters


def test_print_breaks_lines_as_the_settings_say(piyue, home, tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("渡口\n\n水很深很深很深很深——船还没有来，大家都在等。\n", "utf-8")
    strict = piyue("print", path, "--width", 22).out
    (home / "config").mkdir(parents=True)
    (home / "config" / "settings.toml").write_text('page.break_level = "basic"\n', "utf-8")
    basic = piyue("print", path, "--width", 22).out
    assert not any(line.strip().startswith("——") for line in strict.splitlines())
    assert any(line.strip().startswith("——") for line in basic.splitlines())


def test_print_converts(piyue, article):
    assert "春耕時節 農機下田" in piyue("print", article, "--to", "s2t").out


def test_convert_keeps_the_lines(piyue, article):
    done = piyue("convert", article, "--to", "s2t")
    assert done.out.count("\n") == article.read_text("utf-8").count("\n")
    assert "臨江縣的水田熱鬧起來" in done.out


def test_every_standard_is_one_of_opencc():
    assert set(STANDARDS) == set(CONFIGS)


def test_a_file_in_another_encoding_is_read_by_its_name(piyue, tmp_path):
    path = tmp_path / "big5.txt"
    path.write_bytes("標題\n\n臺灣的讀者讀到這裡，一共有3頁。\n".encode("big5"))
    done = piyue("print", path, "--encoding", "big5")
    assert "臺灣的讀者" in done.out


def test_themes_are_listed(piyue):
    rows = [line.split("\t") for line in piyue("themes").out.splitlines()[1:]]
    assert {row[0] for row in rows} == {path.stem for path in Path(shipped_folder()).glob("*.toml")}
    assert {row[2] for row in rows} == {"dark", "light"}


def test_shipped_themes_pass_their_check(piyue):
    assert piyue("themes", "check").status == 0


def test_a_broken_theme_fails_the_check(piyue, tmp_path):
    path = tmp_path / "mine.toml"
    path.write_text('[colors]\nbackground = "#000000"\nforeground = "#333333"\n', "utf-8")
    done = piyue("themes", "check", path)
    assert done.status == 1
    assert "accent" in done.out
    path.write_text(path.read_text("utf-8") + 'accent = "#ff8800"\n', "utf-8")
    assert "text on background" in piyue("themes", "check", path).out


def test_the_library_is_the_texts_read_lately(piyue):
    remember(Recent("/books/a.txt", "春耕", "d", 200, 76, datetime(2026, 3, 20, tzinfo=UTC)))
    lines = piyue("library").out.splitlines()
    assert lines[1].split("\t")[:3] == ["春耕", "38 %", "200"]
    assert piyue("library", "--forget", "/books/a.txt").status == 0
    assert load_recents() == ()
    assert piyue("library", "--forget", "/books/a.txt").status == 1


def test_doctor_names_the_ways_to_copy_and_the_files(piyue, home, monkeypatch):
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "STY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "dumb")
    (home / "config").mkdir(parents=True)
    (home / "config" / "keys.toml").write_text('page.nxt = "f"\n', "utf-8")
    done = piyue("doctor")
    assert done.status == 0
    assert str(home / "config" / "settings.toml") in done.out
    assert "page.nxt" in done.out
    assert "file" in done.out


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_is_a_script_that_the_shell_accepts(piyue, shell, tmp_path):
    script = piyue("completion", shell).out
    assert "extract" in script
    assert "s2twp" in script
    if shutil.which(shell) is None:
        return
    path = tmp_path / "completion"
    path.write_text(script, "utf-8")
    subprocess.run([shell, "-n", str(path)], check=True)


@pytest.mark.skipif(shutil.which("bash") is None, reason="bash is not installed")
@pytest.mark.parametrize(
    ("words", "offered"),
    [
        ("piyue ou", {"outline"}),
        ("piyue convert --to tw2s", {"tw2s", "tw2sp"}),
        ("piyue figures --js", {"--json"}),
        ("piyue themes ch", {"check"}),
    ],
)
def test_bash_completes(piyue, tmp_path, words, offered):
    path = tmp_path / "completion"
    path.write_text(piyue("completion", "bash").out, "utf-8")
    line = words.split()
    code = f". {path}; COMP_WORDS=({' '.join(line)}); COMP_CWORD={len(line) - 1}; _piyue; "
    code += 'printf "%s\\n" "${COMPREPLY[@]}"'
    done = subprocess.run(["bash", "-c", code], capture_output=True, text=True, check=True)
    assert set(done.stdout.split()) == offered


@pytest.mark.parametrize(
    ("colors", "has", "lacks"),
    [("truecolor", "\x1b[38;2;", "38;5;"), ("", "\x1b[38;5;", "38;2;")],
)
def test_themes_are_shown_in_the_colours_of_the_terminal(on_terminal, colors, has, lacks):
    shown = on_terminal("themes", TERM="xterm-256color", COLORTERM=colors)
    assert has in shown
    assert lacks not in shown
