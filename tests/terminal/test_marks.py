"""Marks in a real terminal: they stay on their words through scripts, edits and restarts."""

import sqlite3
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from conftest import Terminal

pytestmark = pytest.mark.terminal
ARTICLE = """渡口的船

本报记者 林晓

第一班船六点开,船上坐了许多人。船长说,灯认得人。

渡口修了新的码头,大家都说好。

船长的软件每天记下水位,没有一天间断。
"""
WORDS = "软件每天"


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "渡口.txt"
    path.write_text(ARTICLE, "utf-8")
    return path


def bottom(terminal: "Terminal") -> str:
    """Whether the search line is there to type in."""
    is_open = any(line.startswith("  / ") for line in terminal.screen().splitlines()[-3:])
    return "open" if is_open else "closed"


def mark_by_keys(terminal: "Terminal") -> None:
    """Search for the words, select them by the keyboard, mark them."""
    terminal.press("/")
    terminal.wait_for(lambda: terminal.screen().splitlines()[-2], "  /")
    terminal.type(WORDS)
    terminal.wait("1/1")
    terminal.press("Enter")
    terminal.wait_for(lambda: bottom(terminal), "closed")
    terminal.press("v", "l", "l", "l", "3")
    terminal.wait("已标记：蓝色")


def colored(terminal: "Terminal", words: str) -> bool:
    """Whether a background of its own begins right before `words`, and ends behind them."""
    screen = terminal.screen("-e")
    before, found, after = screen.partition(words)
    return bool(found) and before.endswith("m") and after.startswith("\x1b[")


def test_a_mark_stays_on_its_words(terminal: "Terminal", command: str, article: Path) -> None:
    terminal.start(f"{command} {article}")
    terminal.wait("没有一天间断", "引语")
    mark_by_keys(terminal)
    terminal.press("a")
    terminal.wait("^S")
    terminal.type("要核对")
    terminal.press("C-s")
    terminal.wait("批注已保存")
    terminal.press("t")
    terminal.wait("Tab")
    terminal.type("水位 软件")
    terminal.press("Enter")
    terminal.wait("标签：#水位 #软件")
    # The hits go, the mark stays. Esc and a letter at once would be Alt and that letter.
    terminal.press("Escape")
    terminal.wait("渡口的船", without="标签")
    terminal.press("s")
    terminal.wait("軟件每天")
    terminal.wait_for(lambda: str(colored(terminal, "軟件每天")), "True")
    terminal.press("q")
    terminal.wait("piyue", without="軟件")
    terminal.idle()

    changed = ARTICLE.replace("渡口的船", "渡口的老船").replace(
        "第一班船六点开,船上坐了许多人。", "新添的一段写在前面。\n\n头班船五点半就开。"
    )
    article.write_text(changed, "utf-8")
    terminal.type(f"clear; {command} {article}")
    terminal.press("Enter")
    terminal.wait("文本有改动；1 条批注都还在原来的文字上")
    terminal.press("'")
    terminal.wait("批注 1", "要核对 #水位 #软件")
    terminal.press("Escape")
    for words in ("軟件每天", "软件每天"):  # it goes on in the script it was left in
        terminal.wait(words, without="要核对")
        terminal.wait_for(lambda words=words: str(colored(terminal, words)), "True")
        terminal.press("s")


def test_the_users_editor_and_back(terminal: "Terminal", command: str, article: Path) -> None:
    editor = article.with_name("editor")
    editor.write_text('#!/bin/sh\necho "在编辑器里写的" >> "$1"\n', "utf-8")
    editor.chmod(0o755)
    terminal.start(f"EDITOR={editor} {command} {article}")
    terminal.wait("没有一天间断", "引语")
    mark_by_keys(terminal)
    terminal.press("a")
    terminal.wait("^S")
    terminal.press("C-o")
    terminal.wait("在编辑器里写的", "^S")
    terminal.press("C-s")
    terminal.wait("批注已保存")
    flags = terminal.tmux("display-message", "-p", "-t", "t", "#{alternate_on}")
    assert flags == "1"
    terminal.press("q")
    terminal.wait("piyue", without="没有一天间断")


def test_what_was_marked_is_kept_when_the_reader_leaves_at_once(
    terminal: "Terminal", command: str, article: Path
) -> None:
    terminal.start(f"{command} {article}; echo left $?")
    terminal.wait("没有一天间断", "引语")
    terminal.press("m", "q")
    terminal.wait("left 0")
    kept = Path(terminal.environment["PIYUE_HOME"]) / "data" / "notes.sqlite"
    with sqlite3.connect(kept) as store:
        assert store.execute("SELECT count(*) FROM annotation").fetchone() == (1,)
    store.close()
