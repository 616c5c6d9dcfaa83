"""Commands run in this process, on an article of their own."""

import os
import pty
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

import pytest

from reader.cli.main import main

ARTICLE = """\
春耕时节 农机下田

本报记者 林小满

清明过后，临江县的水田热闹起来。县农业局局长周启明说：“今年全县备耕面积42万亩，比去年增加3.5%。”
他表示，农机补贴将在4月10日前发放到户。

一、机器换人

在青禾合作社，一台插秧机一天能插60亩。“以前20个人干一天，现在两个人就够了。”合作社负责人何秀兰说。

二、订单先行

合作社已与粮企签订1200万元的订单，超过去年全年。
"""


class Result(NamedTuple):
    status: int
    out: str
    err: str


@pytest.fixture(autouse=True)
def no_tmux(monkeypatch):
    monkeypatch.delenv("TMUX", raising=False)


@pytest.fixture
def article(tmp_path) -> Path:
    path = tmp_path / "春耕.txt"
    path.write_text(ARTICLE, "utf-8")
    return path


@pytest.fixture
def piyue(capfd):
    """Run a command line; its status and what it wrote."""

    def run(*arguments: object) -> Result:
        status = main([str(argument) for argument in arguments])
        return Result(status, *capfd.readouterr())

    return run


@pytest.fixture
def on_terminal():
    """What a command writes to a terminal of its own."""

    def run(*arguments: object, **environ: str) -> str:
        ours, theirs = pty.openpty()
        line = [sys.executable, "-m", "reader", *map(str, arguments)]
        with subprocess.Popen(line, stdout=theirs, env=os.environ | environ) as process:
            os.close(theirs)
            shown = b""
            # Linux tells the end of a terminal by an error.
            with suppress(OSError):
                while more := os.read(ours, 4096):
                    shown += more
        os.close(ours)
        assert process.returncode == 0
        return shown.decode()

    return run
