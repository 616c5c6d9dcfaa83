"""Keys that are typed before the screen library is there."""

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from conftest import Terminal

pytestmark = pytest.mark.terminal
SEED = next((Path(__file__).parents[2] / "seeds").glob("*.txt"))


def test_a_page_key_typed_with_the_command_turns_the_page(
    terminal: "Terminal", command: str
) -> None:
    terminal.start(f"{command} {SEED}", (80, 24))
    terminal.press("G")
    terminal.wait("共享新型基础设施建设托举的广阔未来")
    terminal.press("q")
    terminal.wait("piyue", without="共享新型")


def test_pages_turned_before_the_screen_comes_are_turned_once(
    terminal: "Terminal", command: str
) -> None:
    terminal.start(f"{command} {SEED}", (80, 24))
    terminal.wait("退出")
    terminal.press("Space")
    second = terminal.wait("退出", without="迎难而上").splitlines()[1:-1]
    terminal.press("q")
    terminal.idle()
    shutil.rmtree(Path(terminal.environment["PIYUE_HOME"]))
    terminal.type(f"{command} {SEED}")
    terminal.press("Enter", "Space")
    terminal.wait("退出", second[0].strip())
    assert terminal.screen().splitlines()[1:-1] == second
    terminal.press("b")
    terminal.wait("退出", "迎难而上")


def test_quitting_at_once_leaves_the_terminal_clean(terminal: "Terminal", command: str) -> None:
    terminal.start(f"{command} {SEED}; echo left $?", (80, 24))
    terminal.press("q")
    screen = terminal.wait("left 0")
    assert "\nq" not in screen


def test_words_pasted_with_the_search_key_are_searched(terminal: "Terminal", command: str) -> None:
    terminal.start(f"{command} {SEED}", (80, 24))
    terminal.wait("退出")
    terminal.type("/众商家")
    terminal.wait("1/1")


def test_a_key_behind_the_one_that_leaves_does_nothing(terminal: "Terminal", command: str) -> None:
    terminal.start(f"{command} {SEED}")
    terminal.wait("F1")
    terminal.type("qc")
    terminal.idle()
    assert "Traceback" not in terminal.screen()


def test_keys_right_behind_the_one_that_opens_a_pane_are_for_the_pane(
    terminal: "Terminal", command: str
) -> None:
    terminal.start(f"{command} {SEED}", (120, 40))
    terminal.wait("退出", "目录", "行业判断")
    terminal.tmux("send-keys", "-t", "t", "o", "j", "j")
    terminal.wait("▎ · 数字说话")
