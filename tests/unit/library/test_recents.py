"""The list of texts read lately."""

import subprocess
import sys
from datetime import UTC, datetime

import pytest

from reader.library.files import write_json
from reader.library.locations import settled_location
from reader.library.recents import (
    LIMIT,
    Recent,
    forget,
    load_recents,
    remember,
)

NOON = datetime(2026, 3, 20, 12, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch):
    monkeypatch.setenv("PIYUE_HOME", str(tmp_path / "home"))
    return tmp_path / "home" / "state"


def recent(location: str = "/books/a.txt", **changes: object) -> Recent:
    given = {"title": "甲", "digest": "d1", "size": 200, "place": 76, "read": NOON}
    return Recent(location, **(given | changes))


def test_nothing_read_is_an_empty_list():
    assert load_recents() == ()


def test_the_last_one_is_on_top_and_each_is_there_once():
    for location in ("/a", "/b", "/a"):
        remember(recent(location))
    assert [r.location for r in load_recents()] == ["/a", "/b"]


def test_everything_comes_back():
    remember(recent(stamp=(12, 34)))
    assert load_recents() == (recent(stamp=(12, 34)),)


@pytest.mark.parametrize(
    ("size", "place", "percent"), [(200, 76, 38), (0, 0, 0), (10, 10, 100), (10, 99, 100)]
)
def test_percent_is_how_far_it_was_read(size, place, percent):
    assert recent(size=size, place=place).percent == percent


def test_the_list_is_bounded(home):
    many = [{"location": f"/{n}", "digest": "d"} for n in range(LIMIT + 5)]
    write_json(home / "recents.json", {"texts": many})
    remember(recent())
    assert len(load_recents()) == LIMIT


def test_windows_that_close_at_once_lose_no_entry():
    code = "import sys; from datetime import UTC, datetime; "
    code += "from reader.library.recents import Recent, remember; now = datetime.now(UTC)\n"
    code += "for n in range(20): remember(Recent(f'/{sys.argv[1]}{n}', '', 'd', 1, 0, now))"
    windows = [subprocess.Popen([sys.executable, "-c", code, name]) for name in "ab"]
    assert [window.wait() for window in windows] == [0, 0]
    assert len(load_recents()) == 40


def test_forgetting_says_whether_it_was_there():
    remember(recent("/a"))
    assert forget("/a")
    assert not forget("/a")
    assert load_recents() == ()


@pytest.mark.parametrize("location", ["-", "@clipboard", "https://example.org/a"])
def test_what_is_no_path_stays_as_it_is(location):
    assert settled_location(location) == location


def test_a_path_becomes_absolute(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert settled_location("a.txt") == str(tmp_path / "a.txt")


@pytest.mark.parametrize(
    "texts",
    [None, 3, [3], [{}], [{"location": 3, "digest": "d"}], [{"location": "/a"}]],
)
def test_entries_that_make_no_sense_are_left_out(home, texts):
    write_json(home / "recents.json", {"texts": texts})
    assert load_recents() == ()


def test_an_entry_with_odd_parts_keeps_the_rest(home):
    entry = {"location": "/a", "digest": "d", "size": "x", "read": "never", "stamp": [1]}
    write_json(home / "recents.json", {"texts": [entry]})
    (found,) = load_recents()
    assert (found.size, found.stamp, found.read.year) == (0, (1, 0), 1970)
