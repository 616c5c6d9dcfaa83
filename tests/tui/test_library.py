"""Choosing another text: from the folder that was opened, or from those read lately."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from hosts import NoHost
from readers import app_for, message, screen_of, settled

from reader.config.settings import Settings
from reader.library.recents import Recent, remember
from reader.library.shelf import Shelf, shelf_of
from reader.services.open import Request
from reader.services.reading import make_ready
from reader.tui.app import ReaderApp
from reader.tui.screens.choose import ChooseScreen
from reader.tui.screens.library import library_screen
from reader.tui.widgets.options_list import OptionsList


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "shelf"
    (folder / "below").mkdir(parents=True)
    for name in ("2.txt", "10.txt", "below/1.md"):
        (folder / name).write_text(f"渡口\n\n　　{name}起了雾。\n", "utf-8")
    return folder


def app_with(shelf: Shelf) -> ReaderApp:
    settings = Settings(theme="paper")
    reading = make_ready(Request(shelf.texts[0]), settings)
    return ReaderApp(reading, settings, NoHost(), choose=True, shelf=shelf)


async def test_the_first_list_is_of_the_texts_found_at_the_start(folder: Path, lines_of) -> None:
    app = app_with(shelf_of(str(folder)))
    (folder / "2.txt").unlink()
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        names = [line.strip(" ●▎") for line in lines_of(app.screen.query_one(OptionsList))]
        assert names[:3] == ["2.txt", "10.txt", "below/1.md"]


async def test_a_text_that_came_since_stands_in_the_list(folder: Path) -> None:
    app = app_with(shelf_of(str(folder)))
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        await pilot.press("escape")
        (folder / "1.txt").write_text("渡口\n\n　　第一天。\n", "utf-8")
        await pilot.press("O", "down")
        await settled(pilot)
        assert isinstance(app.screen, ChooseScreen)
        rows = app.screen.query_one(OptionsList)
        assert rows.count == 4
        # The cursor is still on the text that it came to.
        assert rows.row == 2


async def test_a_text_that_cannot_be_opened_is_told(folder: Path, home: Path) -> None:
    digest = make_ready(Request(str(folder / "10.txt")), Settings()).opening.document.digest
    # How it was left is kept in a file of this name.
    (home / "state" / "texts" / digest[:2] / f"{digest}.json").mkdir(parents=True)
    app = app_with(shelf_of(str(folder)))
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        await pilot.press(*"10.", "enter")
        await settled(pilot)
        assert app.screen.session.document.text.endswith("2.txt起了雾。")
        assert len(app._notifications) == 1


async def test_texts_are_opened_from_the_list(folder: Path) -> None:
    app = app_with(shelf_of(str(folder)))
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        await pilot.press(*"below", "enter")
        await settled(pilot)
        assert app.screen.session.document.text.endswith("below/1.md起了雾。")


@pytest.mark.parametrize(("given", "called"), [(".", "渡口"), ("..", "架"), ("../渡口", "../渡口")])
async def test_a_folder_has_a_name(
    stage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, given: str, called: str
) -> None:
    folder = tmp_path / "架" / "渡口"
    folder.mkdir(parents=True)
    (folder / "船.txt").write_text("船来了。", "utf-8")
    monkeypatch.chdir(folder)
    app = stage()
    async with app.lit((60, 20)) as pilot:
        app.push_screen(library_screen(shelf_of(given)))
        await pilot.pause()
        assert app.screen.query_one(".sheet-title").render().plain == called


async def test_a_text_without_a_title_is_named_once(stage, lines_of) -> None:
    for name, title in (("岸.txt", "岸.txt"), ("船.txt", "船来了")):
        remember(Recent(f"/架/{name}", title, "0" * 64, 10, 5, datetime.now(UTC)))
    app = stage()
    async with app.lit((60, 20)) as pilot:
        app.push_screen(library_screen())
        await pilot.pause()
        lines = lines_of(app.screen.query_one(OptionsList))
    assert [line.split()[:-2] for line in lines[:2]] == [["▎", "●", "船来了", "船.txt"], ["岸.txt"]]


async def test_the_same_text_opened_again_is_as_it_was_left(tmp_path: Path) -> None:
    path = tmp_path / "渡口.txt"
    path.write_text("渡口\n\n" + "　　第一班船六点开。\n" * 90, "utf-8")
    async with app_for(path, host=NoHost()).run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        before = screen_of(pilot)
        await pilot.press("G")
        place = before.page.reading_place
        pilot.app.open_text(str(path))
        await settled(pilot)
        assert screen_of(pilot) is not before
        assert screen_of(pilot).page.reading_place == place > 0


async def test_what_could_not_be_read_of_a_text_is_told(tmp_path: Path) -> None:
    path = tmp_path / "渡口.txt"
    path.write_bytes("渡口\n\n　　第一班船六点开。\n".encode() * 60 + b"\xff\xfe\xff\n")
    async with app_for(path, host=NoHost()).run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        (issue,) = screen_of(pilot).session.document.issues
        assert message(screen_of(pilot)) == issue
