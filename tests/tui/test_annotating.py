"""Marks and notes on the reading screen, with a real store."""

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest
from readers import app_for, message, screen_of, settled
from textual.pilot import Pilot
from textual.widgets import TextArea

from reader.annotations.store import open_store
from reader.config import paths
from reader.model.annotation import Annotation
from reader.model.span import Span
from reader.services.notes import Notebook
from reader.services.selection import Selection
from reader.tui.app import ReaderApp
from reader.tui.screens.carry_over import CarryOver
from reader.tui.screens.choose import ChooseScreen
from reader.tui.screens.note_editor import NoteEditor
from reader.tui.screens.reading import ReadingScreen
from reader.tui.screens.tags import TagsSheet
from reader.tui.widgets.options_list import OptionsList

ARTICLE = """渡口的船

本报记者 林晓

第一班船六点开,船上坐了120人。船长说,灯认得人。

第二班船七点开。船长的软件每天记下水位,水认得船。

过河的人都说桥好,可是桥还没有修。
"""


class Desk:
    """A reader at a text: what is pressed, and what is then on the screen."""

    def __init__(self, app: ReaderApp, pilot: Pilot[int], screen: ReadingScreen) -> None:
        self.app, self.pilot, self.screen = app, pilot, screen

    async def press(self, *keys: str) -> None:
        """Press keys, and wait until the store has what they asked for."""
        for key in keys:
            await self.pilot.press(key)
            await self.settle()

    async def settle(self) -> None:
        await self.app.workers.wait_for_complete()
        await self.pilot.pause()

    def span(self, words: str) -> Span:
        at = self.screen.session.document.text.index(words)
        return Span(at, at + len(words))

    def select(self, words: str) -> None:
        self.screen.page.select(Selection.over(self.span(words)))

    def stand(self, words: str) -> None:
        self.screen.cursor = self.span(words).start

    @property
    def said(self) -> str:
        return message(self.screen)

    @property
    def marks(self) -> tuple[Annotation, ...]:
        return self.screen.notes.marks

    def painted(self, words: str) -> set[str]:
        found = self.screen.session.marks.inside(self.span(words))
        return {mark.role for mark in found if mark.role.startswith("note.")}


Act = Callable[[Desk], Awaitable[None]]


def rewrite(path: Path, text: str) -> None:
    path.write_text(text, "utf-8")


async def at_desk(path: Path, act: Act, size: tuple[int, int] = (120, 40)) -> None:
    app = app_for(path)
    async with app.run_test(size=size) as pilot:
        await settled(pilot)
        await act(Desk(app, pilot, screen_of(pilot)))


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "渡口.txt"
    path.write_text(ARTICLE, "utf-8")
    return path


def stored() -> list[Annotation]:
    """What a program that comes later finds."""
    store = open_store(Path(paths.store_file()))
    found = [held.mark for held in store.marks()]
    store.close()
    return found


async def test_nothing_is_kept_before_the_first_mark(article: Path) -> None:
    async def act(desk: Desk) -> None:
        assert desk.marks == ()
        assert not Path(paths.store_file()).exists()

    await at_desk(article, act)


async def test_mark_colour_delete_undo_redo_and_again_after_a_restart(article: Path) -> None:
    async def mark(desk: Desk) -> None:
        desk.select("灯认得人")
        await desk.press("m")
        assert [(mark.anchor.exact, mark.style) for mark in desk.marks] == [("灯认得人", "yellow")]
        assert desk.said == "Marked: Yellow; u takes it back"
        assert desk.painted("灯认得人") == {"note.yellow"}
        assert desk.screen.page.selection is None
        await desk.press("3")
        assert stored()[0].style == "blue"
        await desk.press("x")
        assert (desk.marks, desk.painted("灯认得人")) == ((), set())
        await desk.press("u")
        assert desk.marks[0].style == "blue"

    async def back(desk: Desk) -> None:
        assert desk.painted("灯认得人") == {"note.blue"}
        await desk.press("u")
        assert desk.marks[0].style == "yellow"
        await desk.press("u")
        assert desk.marks == ()
        await desk.press("u")
        assert desk.said.startswith("Nothing")
        await desk.press("ctrl+r", "ctrl+r")
        assert desk.marks[0].style == "blue"

    await at_desk(article, mark)
    await at_desk(article, back)


@pytest.mark.parametrize(
    ("at", "key", "words", "style"),
    [
        ("120人", "2", "120人", "green"),
        ("水认得船", "underscore", "船长的软件每天记下水位,水认得船。", "underline"),
        ("桥好", "5", "桥好,可是桥还没有修", "purple"),
    ],
)
async def test_what_stands_at_the_cursor_is_marked(
    article: Path, at: str, key: str, words: str, style: str
) -> None:
    async def act(desk: Desk) -> None:
        desk.stand(at)
        await desk.press(key)
        assert [(mark.anchor.exact, mark.style) for mark in desk.marks] == [(words, style)]

    await at_desk(article, act)


async def test_marks_over_each_other_are_shown_and_chosen_from(article: Path) -> None:
    async def act(desk: Desk) -> None:
        for words, key in (("第二班船七点开。船长的软件", "1"), ("船七点", "4"), ("开。船长", "2")):
            desk.select(words)
            await desk.press(key)
        assert desk.painted("第二班") == {"note.yellow"}
        assert desk.painted("船七点") == {"note.red.deep"}
        assert desk.painted("开。船长") == {"note.green.deep"}
        desk.stand("七点开")
        await desk.pilot.press("x")
        await desk.pilot.pause()
        assert isinstance(desk.app.screen, ChooseScreen)
        assert desk.app.screen.query_one(OptionsList).count == 2
        await desk.press("down", "enter")
        assert {mark.style for mark in desk.marks} == {"red", "green"}

    await at_desk(article, act)


@pytest.mark.parametrize("slip", ["escape", "ctrl+c"])
async def test_a_note_is_written_changed_and_not_lost_by_a_slip(article: Path, slip: str) -> None:
    async def act(desk: Desk) -> None:
        desk.select("水认得船")
        await desk.pilot.press("a")
        await desk.pilot.press(*"ok", "enter", "7")
        await desk.pilot.press(slip)
        assert isinstance(desk.app.screen, NoteEditor)
        await desk.press("ctrl+s")
        assert [(mark.anchor.exact, mark.note) for mark in desk.marks] == [("水认得船", "ok\n7")]
        await desk.pilot.press("a")
        assert desk.app.screen.query_one(TextArea).text == "ok\n7"
        await desk.pilot.press("x", "escape", "escape")
        assert desk.app.screen is desk.screen
        await desk.pilot.press("apostrophe", "i")
        await desk.pilot.pause()
        await desk.pilot.press("backspace", "backspace")
        await desk.press("ctrl+s")
        assert stored()[0].note == "ok"
        await desk.press("u")
        assert desk.marks[0].note == "ok\n7"

    await at_desk(article, act)


async def test_a_note_that_cannot_be_kept_stays_in_the_editor(
    article: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def act(desk: Desk) -> None:
        desk.select("灯认得人")
        await desk.press("m")
        for file in Path(paths.data_folder()).iterdir():
            file.unlink()
        Path(paths.data_folder()).rmdir()
        Path(paths.data_folder()).write_text("in the way", "utf-8")
        assert desk.screen._thread is not None
        await asyncio.wrap_future(desk.screen._thread.ask(Notebook.close))
        await desk.pilot.press("a", *"kept")
        await desk.press("ctrl+s")
        assert isinstance(desk.app.screen, NoteEditor)
        assert desk.app.screen.area.text == "kept"
        assert "notes" in desk.said
        assert desk.painted("灯认得人") == {"note.yellow"}

    await at_desk(article, act)


async def test_tags_are_completed_from_those_in_use(article: Path) -> None:
    async def act(desk: Desk) -> None:
        desk.select("灯认得人")
        await desk.press("t", *"water ferry")
        await desk.press("enter")
        assert desk.marks[0].tags == ("water", "ferry")
        desk.select("水认得船")
        await desk.press("t", "f")
        sheet = desk.app.screen
        assert isinstance(sheet, TagsSheet)
        await desk.press("tab", "enter")
        assert {mark.anchor.exact: mark.tags for mark in desk.marks}["水认得船"] == ("ferry",)
        assert desk.said.startswith("Tags: #ferry")

    await at_desk(article, act)


async def test_the_list_filters_sorts_and_copies(article: Path) -> None:
    async def act(desk: Desk) -> None:
        for words, key in (("水认得船", "2"), ("灯认得人", "4"), ("120人", "1")):
            desk.select(words)
            await desk.press(key)
        rows = desk.screen.side.notes
        await desk.press("apostrophe")
        assert rows.has_focus
        assert rows.count == 3
        await desk.press("slash", *":red")
        assert [rows.current.anchor.exact if rows.current else "", rows.shown_count] == [
            "灯认得人",
            1,
        ]
        await desk.press("escape", "g")
        assert rows.current is not None
        assert rows.current.anchor.exact == "120人"
        await desk.press("r", "g")
        assert rows.current.anchor.exact == "120人"
        await desk.press("G")
        assert rows.current.anchor.exact == "水认得船"
        await desk.press("5")
        assert {mark.anchor.exact: mark.style for mark in desk.marks}["水认得船"] == "purple"
        await desk.press("y")
        assert "水认得船" in desk.screen.last_copy
        assert "渡口的船" in desk.screen.last_copy
        await desk.press("Y")
        await desk.press("down", "enter")
        copied = desk.screen.last_copy
        assert [copied.count(words) for words in ("120人", "灯认得人", "《渡口的船》")] == [1, 1, 1]

    await at_desk(article, act)


async def test_the_mark_at_the_cursor_is_what_is_copied_with_source(article: Path) -> None:
    async def act(desk: Desk) -> None:
        desk.select("船长说,灯认得人")
        await desk.press("m", "Y")
        assert desk.screen.last_copy.startswith("“船长说,灯认得人”——")

    await at_desk(article, act)


async def test_marks_stay_on_their_words_in_the_other_script(article: Path) -> None:
    async def act(desk: Desk) -> None:
        desk.select("软件每天")
        await desk.press("m")
        desk.screen.session.marks.clear("flash")
        desk.screen.show_script("s2twp")
        await desk.settle()
        page = desk.screen.page
        marked = "".join(
            segment.text
            for y in range(page.size.height)
            for segment in page.render_line(y)
            if segment.style == page._styles["page"] + page._styles["note.yellow"]
        )
        assert marked == "軟體每天"
        desk.select("水位")
        await desk.press("2")
        assert stored()[1].anchor.exact == "水位"
        await desk.press("apostrophe")
        rows = desk.screen.side.notes
        shown = "".join(rows.render_line(y).text for y in range(rows.size.height))
        assert "軟體每天" in shown

    await at_desk(article, act)


async def test_another_window_sees_what_was_marked(article: Path) -> None:
    async def act(desk: Desk) -> None:
        desk.select("灯认得人")
        await desk.press("m")
        other = Notebook(desk.screen.session.document)
        other.load()
        other.add(desk.span("水认得船"), "red")
        other.close()
        desk.screen._look_again()
        await desk.settle()
        assert desk.painted("水认得船") == {"note.red"}

    await at_desk(article, act)


async def test_a_changed_text_offers_a_look_at_its_notes(article: Path) -> None:
    async def mark(desk: Desk) -> None:
        for words in ("灯认得人", "第二班船七点开", "过河的人都说桥好"):
            desk.select(words)
            await desk.press("m")

    async def look(desk: Desk) -> None:
        assert desk.said == "The text changed. Notes: 1 sure, 1 to check, 1 lost; R"
        await desk.press("R")
        sheet = desk.app.screen
        assert isinstance(sheet, CarryOver)
        await desk.press("a")
        assert [mark.anchor.state for mark in desk.marks] == ["anchored", "anchored", "orphan"]
        await desk.press("g", "m")
        assert desk.app.screen is desk.screen
        desk.select("新的一句")
        await desk.press("m")
        assert [mark.anchor.state for mark in desk.marks] == ["anchored"] * 3
        assert desk.painted("新的一句") == {"note.yellow"}
        await desk.press("u")
        assert [mark.anchor.state for mark in desk.marks].count("orphan") == 1

    await at_desk(article, mark)
    changed = ARTICLE.replace("第二班船七点开", "第二班船早晨七点半开").replace(
        "过河的人都说桥好,可是桥还没有修。", "新的一句。"
    )
    rewrite(article, "新添的开头。\n\n" + changed)
    await at_desk(article, look)


async def test_a_store_that_cannot_be_opened_is_told_and_reading_goes_on(article: Path) -> None:
    Path(paths.data_folder()).mkdir(parents=True)
    Path(paths.store_file()).mkdir()

    async def act(desk: Desk) -> None:
        assert "notes" in desk.said
        said = desk.said
        await desk.press("j", "m")
        assert desk.said == said
        assert desk.marks == ()

    await at_desk(article, act)
