"""Overruling the rules on the screen: headings, joined and split paragraphs, and back."""

from pathlib import Path

import pytest
from hosts import NoHost
from readers import app_for, message

from reader.services.open import open_source
from reader.tui.app import ReaderApp

TEXT = """渡口的灯

本报记者 何青

第一班船六点开,船长把灯挂在船头。雾散了才起锚,谁也不催他。

灯下的人

第二班船七点开。老人每天坐这班船过江,买一份报纸。

雾里看不见对岸
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    file = tmp_path / "渡口.txt"
    file.write_text(TEXT, "utf-8")
    return file


async def act(path: Path, *steps) -> ReaderApp:
    """Open a text and run steps on its screen: `(action, words at the cursor, keys after)`."""
    app = app_for(path, host=NoHost())
    async with app.run_test(size=(100, 30)) as pilot:
        await app.workers.wait_for_complete()
        for action, words, keys in steps:
            screen = app.screen
            screen.cursor = screen.session.document.text.index(words)
            await screen.run_action(action)
            await pilot.pause()
            await pilot.press(*keys)
            await app.workers.wait_for_complete()
            await pilot.pause()
        app.said = message(app.screen)
        app.entries = [entry.title for entry in app.screen.outline.entries]
        app.now = app.screen.session.document
        app.notes = app.screen.notes
        app.at = app.now.text[app.screen.cursor :] if app.screen.cursor is not None else ""
    return app


async def test_a_line_becomes_a_heading_and_is_one_when_opened_again(path) -> None:
    app = await act(path, ("heading_choose", "雾里", ["up", "up", "up", "enter"]))
    assert app.said == "Heading, level 2"
    assert app.entries[-1] == "雾里看不见对岸"
    assert open_source(str(path)).sections[-1].title == "雾里看不见对岸"


async def test_a_heading_becomes_running_text_and_comes_back(path) -> None:
    down = ("heading_choose", "灯下的人", ["end", "enter"])
    app = await act(path, down)
    assert "灯下的人" not in app.entries
    app = await act(path, ("structure_undo", "灯下", []))
    assert app.said == "Taken back"
    assert "灯下的人" in app.entries
    app = await act(path, ("structure_undo", "灯下", []))
    assert app.said == "Nothing was decided"


async def test_a_paragraph_is_split_and_joined_and_the_cursor_stays(path) -> None:
    app = await act(path, ("paragraph_split", "老人", []))
    assert "第二班船七点开。\n老人每天" in app.now.text
    assert app.at.startswith("老人")
    app = await act(path, ("paragraph_split", "老人", []))
    assert app.said == "A paragraph begins here already"
    app = await act(path, ("paragraph_join", "老人", []))
    assert "第二班船七点开。老人每天" in app.now.text
    assert app.at.startswith("老人")
    app = await act(path, ("paragraph_join", "渡口", []))
    assert app.said == "Nothing stands before it"


async def test_leaving_the_sheet_decides_nothing(path) -> None:
    app = await act(path, ("heading_choose", "雾里", ["escape"]))
    assert app.now == open_source(str(path))
    assert "雾里看不见对岸" not in app.entries


async def test_two_changes_one_after_the_other(path) -> None:
    app = await act(
        path,
        ("paragraph_split", "雾散", []),
        ("paragraph_join", "老人", []),
        ("heading_choose", "雾散", ["up", "enter"]),
        ("structure_undo", "雾散", []),
    )
    assert "挂在船头。\n雾散了" in app.now.text
    assert app.now.digest == open_source(str(path)).digest


async def test_notes_stay_on_their_words(path) -> None:
    app = await act(path, ("mark", "雾散了", []), ("paragraph_split", "雾散", []))
    (note,) = app.notes.placed()
    assert app.now.text[note.anchor.span.start :].startswith(note.anchor.exact[:3])
    assert "\n雾散了" in app.now.text
    assert note.anchor.state == "anchored"
    assert app.said == "A paragraph begins here"
    before = app.now
    app = await act(path, ("structure_undo", "渡口", []))
    (note,) = app.notes.placed()
    assert app.now != before
    assert app.now.text[note.anchor.span.start : note.anchor.span.end] == note.anchor.exact
