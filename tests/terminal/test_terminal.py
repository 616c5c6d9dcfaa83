"""The installed command in a real terminal: what only a terminal shows."""

import os
import shutil
import signal
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from conftest import Terminal

pytestmark = pytest.mark.terminal
SEED = next((Path(__file__).parents[2] / "seeds").glob("*.txt"))
SIZES = [(80, 24), (120, 40), (200, 60)]


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_the_seed_is_read(terminal: "Terminal", command: str, size: tuple[int, int]) -> None:
    terminal.start(f"{command} {SEED}", size)
    terminal.wait("迎难而上", "行业判断")
    terminal.press("o")
    terminal.wait("阿里巴巴用数字经济抗", "推进数字基建")
    terminal.press("#")
    terminal.wait("数字 ", "2000亿 元")
    terminal.press("G", "Enter")
    terminal.wait("3.36亿元,而按照")
    terminal.press("s")
    terminal.wait("數字")
    terminal.press("q")
    terminal.wait("piyue", without="數字")


@pytest.mark.parametrize("how", ["q", "C-c", "TERM"])
def test_the_terminal_is_as_it_was(
    terminal: "Terminal", command: str, how: str, tmp_path: Path
) -> None:
    before, after = tmp_path / "before", tmp_path / "after"
    terminal.start(f"stty -a > {before}; {command} {SEED}; echo left $?; stty -a > {after}")
    terminal.wait("迎难而上")
    if how == "TERM":
        os.kill(terminal.pid("piyue"), signal.SIGTERM)
    else:
        terminal.press(how)
    status = {"q": 0, "C-c": 130, "TERM": 143}[how]
    terminal.wait(f"left {status}")
    terminal.idle()
    flags = terminal.tmux(
        "display-message", "-p", "-t", "t", "#{alternate_on} #{cursor_flag} #{mouse_any_flag}"
    )
    assert flags == "0 1 0"
    terminal.press("Enter")
    terminal.type(f"cmp {before} {after} && echo same")
    terminal.press("Enter")
    terminal.wait("\nsame")


def test_a_window_that_grew_shows_the_shell_again(terminal: "Terminal", command: str) -> None:
    terminal.start(f"echo be''fore; {command} {SEED}; echo le''ft")
    terminal.wait("退出", "行业判断")
    terminal.tmux("resize-window", "-t", "t", "-x", "120", "-y", "40")
    terminal.wait("目录", "行业判断", "正文")
    terminal.press("q")
    terminal.wait("before", "left", without="行业判断")


def test_it_steps_aside_and_comes_back(terminal: "Terminal", command: str) -> None:
    terminal.start(f"{command} {SEED}")
    before = terminal.wait("退出", "行业判断")
    terminal.press("C-z")
    terminal.wait("Stopped", without="行业判断")
    terminal.type("echo in the sh''ell")
    terminal.press("Enter")
    terminal.wait("in the shell")
    terminal.type("fg")
    terminal.press("Enter")
    terminal.wait_for(terminal.screen, before)
    terminal.press("G")
    terminal.wait("100 %")
    terminal.press("q")
    terminal.wait("in the shell", without="100 %")
    terminal.idle()


def test_messages_may_go_elsewhere(terminal: "Terminal", command: str) -> None:
    terminal.start(f"{command} {SEED} 2>/dev/null")
    terminal.wait("退出", "行业判断")
    terminal.press("G")
    terminal.wait("100 %")


@pytest.mark.parametrize("seen", ["迎难而上", "退出"], ids=["at the first page", "in the app"])
def test_a_lost_connection_leaves_no_process(terminal: "Terminal", command: str, seen: str) -> None:
    terminal.start(f"{command} {SEED}")
    terminal.wait(seen)
    process = terminal.pid("piyue")
    terminal.close()
    terminal.wait_for(lambda: "gone" if is_gone(process) else "there", "gone")


def is_gone(process: int) -> bool:
    """Whether a process has ended (a zombie has)."""
    try:
        state = Path(f"/proc/{process}/stat").read_text("utf-8").rpartition(")")[2].split()[0]
    except OSError:
        return True
    return state == "Z"


def test_a_quote_reaches_the_buffer_of_tmux(terminal: "Terminal", command: str) -> None:
    terminal.start(f"{command} {SEED}", (120, 40))
    terminal.wait("2000亿 元", "引语 18")
    terminal.press('"')
    terminal.press("Enter")
    terminal.press("y")
    terminal.wait("tmux")
    copied = terminal.wait_for(lambda: terminal.tmux("show-buffer"), "疫情")
    assert copied in SEED.read_text("utf-8")


@pytest.fixture
def display() -> Iterator[str]:
    """An X server without a screen."""
    if not (shutil.which("Xvfb") and shutil.which("xclip")):
        if os.environ.get("CI"):
            pytest.fail("CI needs Xvfb and xclip")
        pytest.skip("Xvfb or xclip is missing")
    read, write = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", "64x64x8"],
        pass_fds=[write],
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    with os.fdopen(read) as answer:
        number = answer.readline().strip()
    yield f":{number}"
    server.terminate()
    server.wait()


def test_a_figure_reaches_the_clipboard_of_the_desktop(
    terminal: "Terminal", command: str, display: str
) -> None:
    env = f"env -u TMUX -u SSH_CONNECTION -u SSH_TTY DISPLAY={display}"
    terminal.start(f"{env} {command} {SEED}", (120, 40))
    terminal.wait("2000亿 元")
    terminal.press("#")
    terminal.press("Enter")
    read = ["xclip", "-selection", "clipboard", "-o", "-display", display]

    def held() -> str:
        return subprocess.run(read, check=False, capture_output=True, text=True).stdout

    # A tool is given two seconds, which a busy machine may need to start it.
    for _ in range(8):
        terminal.press("y")
        if "亿人次" in terminal.soon(held, "亿人次"):
            break
    assert "亿人次" in held()


def test_nothing_of_a_hostile_text_reaches_the_terminal_raw(
    terminal: "Terminal", command: str, tmp_path: Path
) -> None:
    text = tmp_path / "坏[red].txt"
    text.write_text(
        "标题\x1b]2;HACKED\x07里\n\n[bold]正文[/bold]\x1b[5m闪\x9b31m烁\x00\u202e倒\u2066写。\n\n"
        "“\x1b[2J3.5亿元\x1bPq\x1b\\”王强说。\n",
        "utf-8",
    )
    record = tmp_path / "bytes"
    terminal.start(f"{command} '{text}'", (120, 40))
    terminal.tmux("pipe-pane", "-t", "t", f"cat > {record}")
    terminal.wait("[bold]正文[/bold]", "退出")
    for key in ("#", '"', "@", "o", "s", "y"):
        terminal.press(key)
    terminal.press("q")
    terminal.wait("piyue", without="[bold]")
    terminal.tmux("pipe-pane", "-t", "t")
    written = record.read_bytes().decode("utf-8", "replace")
    for raw in (
        "\x1b]2;HACKED",
        "\x1b[5m闪",
        "\x9b31m",
        "\u202e",
        "\u2066",
        "\x1b[2J3.5",
        "\x1bPq",
    ):
        assert raw not in written


@pytest.mark.parametrize("source", ["-", ""])
def test_text_from_a_pipe_is_read_and_keys_still_work(
    terminal: "Terminal", command: str, source: str
) -> None:
    terminal.start(f"cat {SEED} | {command} {source}", (80, 24))
    terminal.wait("迎难而上")
    terminal.press("G")
    terminal.wait("共享新型基础设施建设托举的广阔未来")
    terminal.press("q")
    terminal.wait("piyue", without="共享新型")


def test_a_closed_search_line_leaves_nothing(terminal: "Terminal", command: str) -> None:
    terminal.start(f"{command} {SEED}", (120, 40))
    terminal.wait("迎难而上", "F1")
    terminal.press("/")
    terminal.type("经济")
    terminal.press("Enter")
    terminal.wait("第 1 处")
    terminal.press("/")
    terminal.wait("Esc 取消")
    terminal.press("Escape")
    screen = terminal.wait("q 退出", without="Esc 取消")
    assert "/" not in screen.splitlines()[-2]


def test_a_text_is_reopened_where_it_was_left(terminal: "Terminal", command: str) -> None:
    terminal.start(f"{command} {SEED}", (80, 24))
    terminal.wait("迎难而上")
    terminal.press("]", "]", "s")
    # All rows are drawn when the last of the former page is gone.
    left = terminal.wait("17年前,電子商務", without="家回款难")
    terminal.press("q")
    terminal.wait("piyue", without="電子商務")
    terminal.idle()
    terminal.type(f"clear; {command} {SEED}")
    terminal.press("Enter")
    found = terminal.wait("17年前,電子商務", "退出")
    assert found.splitlines()[1:20] == left.splitlines()[1:20]


def test_resizing_leaves_a_whole_page(terminal: "Terminal", command: str) -> None:
    terminal.start(f"{command} {SEED}", (120, 40))
    terminal.wait("迎难而上")
    for width, height in ((60, 20), (200, 60), (30, 8), (100, 30)):
        terminal.tmux("resize-window", "-t", "t", "-x", str(width), "-y", str(height))
        time.sleep(0.05)
    screen = terminal.wait("1.5亿人次在钉钉", "行业判断")
    assert len(screen.splitlines()) <= 30
