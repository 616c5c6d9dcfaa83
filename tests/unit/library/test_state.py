"""What was left open comes back, whatever happened to the files."""

import json
import os
from pathlib import Path

import pytest

from reader.library.files import read_json, write_json
from reader.library.state import TextState, load_state, save_state
from reader.library.terminals import load_ground

DIGEST = "ab" * 32


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch) -> Path:
    monkeypatch.setenv("PIYUE_HOME", str(tmp_path))
    return tmp_path / "state"


def state_file(home: Path) -> Path:
    return home / "texts" / "ab" / f"{DIGEST}.json"


def test_a_text_never_read_has_the_default():
    assert load_state(DIGEST) == TextState()


def test_what_is_saved_comes_back():
    state = TextState(
        place=1234,
        script="s2twp",
        outline=True,
        side=False,
        tab="quotes",
        theme="snow",
        measure=36,
        search="数字经济",
        marks=False,
    )
    save_state(DIGEST, state)
    assert load_state(DIGEST) == state


def test_what_a_later_version_wrote_is_kept(home):
    save_state(DIGEST, TextState(place=3))
    path = state_file(home)
    record = json.loads(path.read_text("utf-8"))
    path.write_text(json.dumps(record | {"columns": 2, "version": 9}), "utf-8")
    save_state(DIGEST, load_state(DIGEST))
    assert json.loads(path.read_text("utf-8"))["columns"] == 2
    assert load_state(DIGEST).place == 3


@pytest.mark.parametrize(
    ("name", "value"),
    [("place", "12"), ("place", -1), ("place", True), ("tab", 3), ("outline", "yes")],
)
def test_a_value_of_the_wrong_kind_is_the_default(home, name, value):
    write_json(state_file(home), {"place": 7, "tab": "notes", name: value})
    assert getattr(load_state(DIGEST), name) == getattr(TextState(), name)


@pytest.mark.parametrize("data", [b"", b'{"place": 3', b"[1]", b"\xff\x00", b"[" * 100_000])
def test_a_broken_file_is_set_aside_and_never_overwritten(home, data):
    path = state_file(home)
    path.parent.mkdir(parents=True)
    path.write_bytes(data)
    assert load_state(DIGEST) == TextState()
    save_state(DIGEST, TextState(place=5))
    assert path.with_name(path.name + ".broken").read_bytes() == data
    path.write_bytes(data)
    assert load_state(DIGEST) == TextState()
    assert path.with_name(path.name + ".broken2").read_bytes() == data


def test_a_broken_file_that_cannot_be_set_aside_reads_as_none(home):
    home.mkdir()
    path = home / ("长" * 83 + ".json")  # with .broken behind it, longer than a name can be
    path.write_bytes(b"{")
    assert read_json(path) is None


def test_a_digest_that_is_none_stays_inside_the_folder(home):
    save_state("../../../outside", TextState(place=9))
    assert load_state("../../../outside").place == 9
    assert not list(home.parent.glob("outside*"))


def test_a_write_that_fails_leaves_the_old_file(home, monkeypatch):
    save_state(DIGEST, TextState(place=1))

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        save_state(DIGEST, TextState(place=2))
    assert load_state(DIGEST).place == 1
    assert [path.name for path in state_file(home).parent.iterdir()] == [f"{DIGEST}.json"]


def test_a_lone_surrogate_in_a_search_is_kept():
    save_state(DIGEST, TextState(search="\ud800字"))
    assert load_state(DIGEST).search == "\ud800字"


def test_a_missing_file_reads_as_none(tmp_path):
    assert read_json(tmp_path / "none.json") is None


def test_a_ground_told_beyond_all_time_is_unknown(home) -> None:
    path = home / "terminals.json"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f'{{"ground xterm": [true, {10**400}]}}', "utf-8")
    assert load_ground("xterm") is None
