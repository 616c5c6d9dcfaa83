"""Leaving because the terminal went away."""

import os
from pathlib import Path
from threading import Event

import pytest
from hosts import NoHost
from readers import app_for

from reader.annotations.store import open_store
from reader.config import paths
from reader.library.recents import load_recents


class Gate(NoHost):
    """Opens when it is stopped."""

    def __init__(self) -> None:
        super().__init__()
        self.opened = Event()

    def stop(self) -> None:
        self.opened.set()


async def test_a_mark_that_is_still_to_be_kept_is_kept(tmp_path: Path, monkeypatch) -> None:
    path = tmp_path / "渡口.txt"
    path.write_text("渡口\n\n　　第一班船六点开。\n", "utf-8")
    gate = Gate()
    app = app_for(path, host=gate)
    left: list[int] = []

    def leave(_status: int) -> None:
        store = open_store(paths.store_file())
        left.append(len(store.marks()))
        store.close()

    monkeypatch.setattr(os, "_exit", leave)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await app.workers.wait_for_complete()
        waiting = app.screen.ask(lambda _book: gate.opened.wait())
        app.screen.action_mark()
        app.hang_up()
        await waiting
    assert left == [1]


@pytest.mark.parametrize(("lines", "keys", "percent"), [(1, "", 100), (90, "", 0), (90, "G", 100)])
async def test_a_text_whose_end_was_seen_was_read(
    tmp_path: Path, lines: int, keys: str, percent: int
) -> None:
    path = tmp_path / "渡口.txt"
    path.write_text("渡口\n\n" + "　　第一班船六点开。\n" * lines, "utf-8")
    async with app_for(path, host=NoHost()).run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press(*keys, "q")
    assert [recent.percent for recent in load_recents()] == [percent]
