"""Exit statuses, where things are written, and how little is loaded."""

import os
import subprocess
import sys
from datetime import UTC, datetime

import pytest

from reader import __version__
from reader.cli.main import main
from reader.cli.parsers import command, parser_of
from reader.cli.registry import COMMANDS
from reader.config.messages import use_locale
from reader.library.recents import Recent, remember

RUN = [sys.executable, "-m", "reader"]
HEAVY = ("textual", "rich", "jieba", "opencc", "sqlalchemy", "pyperclip")


def test_the_version_is_one_line(piyue):
    assert piyue("--version") == (0, f"piyue {__version__}\n", "")
    assert piyue("-V").status == 0


def test_a_complaint_is_one_line_that_orders_nothing(piyue):
    said = piyue("print", "a\x1b[31m\nb\x9b.txt").err
    assert said.count("\n") == 1
    assert not {"\x1b", "\x9b"} & set(said)


def test_help_names_every_command(piyue):
    done = piyue("--help")
    assert done.status == 0
    assert all(f"\n  {name} " in done.out for name in COMMANDS)


def test_the_help_is_in_the_language_of_the_settings(piyue, home):
    (home / "config").mkdir(parents=True)
    (home / "config" / "settings.toml").write_text('language = "zh_Hans"\n', "utf-8")
    assert piyue("--help").out.startswith("用法：piyue ")


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help(piyue, name):
    done = piyue(name, "--help")
    assert done.status == 0
    assert f"piyue {name}" in done.out
    assert command(name).SUMMARY in done.out
    assert parser_of(name).prog == f"piyue {name}"


@pytest.mark.parametrize(
    "arguments",
    [
        ["outline"],
        ["print", "x", "--width", "3"],
        ["print", "x", "--width", "many"],
        ["convert", "x"],
        ["convert", "x", "--to", "s2x"],
        ["figures", "x", "--json", "--csv"],
        ["extract"],
        ["extract", "x", "--jsonl", "y"],
        ["--no-such-option"],
        ["completion", "tcsh"],
    ],
)
def test_a_wrong_use_is_status_two_and_says_so_on_standard_error(piyue, arguments):
    done = piyue(*arguments)
    assert (done.status, done.out) == (2, "")
    assert done.err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["figures"], "缺少参数：SOURCE"),
        (["figures", "x", "--kind", "?"], "没有 '?' 这一项"),
        (["print", "x", "--width"], "后面要有一个值"),
        (["print", "x", "y"], "不认识的参数：y"),
        (["notes", "export", "--since", "昨天"], "昨天 不是日期"),
    ],
)
def test_a_wrong_use_is_told_in_the_users_language(piyue, arguments, said):
    use_locale("zh_Hans")
    told = piyue(*arguments).err
    assert said in told
    assert told.startswith("用法：piyue ")
    assert "error" not in told


def test_a_slip_of_the_fingers_is_told(piyue, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    done = piyue("figurs", "x.txt")
    assert (done.status, done.out) == (2, "")
    assert "“figures”" in done.err


@pytest.mark.parametrize("name", ["outline", "figures", "quotes", "names", "print", "extract"])
def test_a_missing_file_is_status_one_and_one_line(piyue, name, tmp_path):
    done = piyue(name, tmp_path / "none.txt")
    assert (done.status, done.out) == (1, "")
    assert done.err.startswith("piyue: ")
    assert done.err.count("\n") == 1
    assert "none.txt" in done.err


def test_a_wrong_setting_is_told_and_the_command_runs(piyue, home, article):
    (home / "config").mkdir(parents=True)
    (home / "config" / "settings.toml").write_text("page.measure = 3\n", "utf-8")
    done = piyue("outline", article)
    assert done.status == 0
    assert "page.measure" in done.err
    assert "page.measure" not in done.out


def test_an_interrupt_is_status_130(monkeypatch, article):
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("reader.cli.parsers.run_command", interrupted)
    assert main(["outline", str(article)]) == 130


def test_whoever_closes_the_pipe_gets_no_complaint(article):
    command_line = [*RUN, "print", str(article), "--width", "4"]
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(command_line, stdout=writing, stderr=subprocess.PIPE, check=False)
    os.close(writing)
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.parametrize("options", [(), ("--encoding", "utf-8")])
def test_a_text_read_into_a_pipe_is_printed(piyue, article, options):
    assert piyue(article, *options) == piyue("print", article)


def test_what_a_pipe_gives_goes_on_into_the_next(article):
    done = subprocess.run(RUN, input=article.read_bytes(), capture_output=True, check=False)
    named = subprocess.run([*RUN, "print", str(article)], capture_output=True, check=True)
    assert (done.returncode, done.stdout) == (0, named.stdout)


def test_the_library_in_a_pipe_is_told_that_there_is_no_terminal(piyue, monkeypatch):
    monkeypatch.setattr("sys.stdin", None)
    # A text that may not be looked at is passed over.
    remember(Recent("/" + "n" * 300, "", "d", 1, 0, datetime(2026, 3, 20, tzinfo=UTC)))
    done = piyue()
    assert (done.status, done.out) == (1, "")
    assert "piyue print" in done.err


def test_a_closed_output_is_told(article):
    line = [*RUN, "print", str(article)]
    done = subprocess.run(
        ["sh", "-c", '"$@" >&-', "sh", *line], stderr=subprocess.PIPE, check=False
    )
    assert (done.returncode, done.stderr) == (1, b"piyue: standard output is closed\n")


def test_what_is_known_before_the_command_is_little():
    code = "import sys; before = set(sys.modules); import reader.cli.main; "
    code += "print(*sorted(set(sys.modules) - before))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = set(done.stdout.split())
    ours = {name for name in loaded if name.startswith("reader")}
    assert ours == {
        "reader",
        "reader.cli",
        *(f"reader.cli.{name}" for name in ("main", "complaints", "registry")),
        "reader.errors",
    }
    assert not loaded & {"argparse", "dataclasses", "json", "subprocess", "tomllib", "pathlib"}


def test_printing_loads_nothing_heavy(article):
    code = "import sys; from reader.cli.main import main; main(['print', sys.argv[1]]); "
    code += f"print(*({set(HEAVY)!r} & set(sys.modules)), file=sys.stderr)"
    done = subprocess.run(
        [sys.executable, "-c", code, str(article)], capture_output=True, text=True, check=True
    )
    assert done.stderr.strip() == ""
    assert "春耕时节" in done.stdout


def test_extracting_loads_no_screen(article):
    code = "import sys; from reader.cli.main import main; main(['extract', sys.argv[1]]); "
    code += "print(*({'textual', 'rich', 'sqlalchemy', 'pyperclip'} & set(sys.modules)), "
    code += "file=sys.stderr)"
    done = subprocess.run(
        [sys.executable, "-c", code, str(article)], capture_output=True, text=True, check=True
    )
    assert done.stderr.strip() == ""


@pytest.mark.parametrize("arguments", [["--help"], ["figures", "--help"], ["themes", "check"]])
def test_an_encoding_without_chinese_ends_nothing(arguments):
    environ = {**os.environ, "PIYUE_LANG": "zh_Hans", "PYTHONIOENCODING": "ascii"}
    done = subprocess.run([*RUN, *arguments], capture_output=True, env=environ, check=False)
    assert (done.returncode, done.stderr) == (0, b"")
    assert b"?" in done.stdout


def test_without_standard_error_a_complaint_does_not_stand_among_the_results(tmp_path):
    line = [*RUN, "print", str(tmp_path / "none.txt")]
    done = subprocess.run(
        ["sh", "-c", '"$@" 2>&-', "sh", *line], stdout=subprocess.PIPE, check=False
    )
    assert (done.returncode, done.stdout) == (1, b"")


@pytest.mark.parametrize("arguments", [["print", "-"], ["extract", "--jsonl", "-"]])
def test_a_closed_input_is_told(arguments):
    line = [*RUN, *arguments]
    done = subprocess.run(
        ["sh", "-c", '"$@" <&-', "sh", *line], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.count("\n") == 1


@pytest.mark.parametrize(
    "arguments",
    [
        ["convert", "--to", "t2s"],
        ["extract"],
        *(["quotes", form] for form in ("--json", "--csv", "--markdown")),
    ],
)
def test_nothing_in_a_text_commands_a_terminal(piyue, on_terminal, tmp_path, arguments):
    text = tmp_path / "hostile.txt"
    text.write_text("他说：“\x1b]0;x\x07你\x9b31m好啊，\u202e大家。”\n", "utf-8")
    name, *options = arguments
    shown = on_terminal(name, text, *options)
    assert "大家" in shown
    assert not {"\x1b", "\x07", "\x9b", "\u202e"} & set(shown)
    assert "\u202e" in piyue(name, text, *options).out
