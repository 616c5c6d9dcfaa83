"""A folder in a real terminal: its texts to choose from, the last one read first."""

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from conftest import Terminal

pytestmark = pytest.mark.terminal


def test_a_folder_is_a_shelf(terminal: "Terminal", command: str, tmp_path: Path) -> None:
    shelf = tmp_path / "shelf"
    shelf.mkdir()
    for number, words in ((2, "第二天起了雾。"), (10, "第十天船来了。")):
        (shelf / f"{number}.txt").write_text(f"渡口\n\n　　{words}\n", "utf-8")
    terminal.start(f"{command} {shelf}")
    terminal.wait("● 2.txt", "10.txt", "第二天起了雾。")
    terminal.press("Down")
    terminal.wait("▎   10.txt")
    terminal.press("Enter")
    terminal.wait("第十天船来了。", without="2.txt")
    terminal.press("q")
    terminal.wait("piyue", without="第十天")
    terminal.idle()
    terminal.type(f"clear; {command} {shelf}")
    terminal.press("Enter")
    terminal.wait("● 10.txt", "第十天船来了。")


def test_a_folder_without_texts_is_said(terminal: "Terminal", command: str, tmp_path: Path) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    terminal.start(f"{command} {empty}; echo left $?")
    terminal.wait("里没有可读的文本", "left 1")
