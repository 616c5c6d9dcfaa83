"""The reading screen: what keys and the mouse do to a text that is open."""

from pathlib import Path

import pytest
from hosts import BusyHost
from readers import app_for, message, reading, settled
from textual.pilot import Pilot

from reader.config import paths
from reader.config.messages import gettext as _
from reader.config.settings import Settings
from reader.model.span import Span
from reader.services.open import Request
from reader.services.opening import begin
from reader.tui.screens.reading import ReadingScreen
from reader.tui.widgets.title_line import TitleLine

ARTICLE = """江城老桥修好了

本报记者 林晓

江城的老桥上周重新通车。这座桥建于1957年,长1.2公里。

修桥的人

“桥墩比我想的结实。”总工程师周明说,“我们换了320根拉索。”

周明告诉记者,工程花了4.6亿元,比预算少8%。

过桥的人

菜市场的老板娘每天过桥两次。她说软件公司的年轻人也爱在桥上散步。
"""


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "老桥.txt"
    path.write_text(ARTICLE, "utf-8")
    return path


@pytest.fixture
def book(tmp_path: Path) -> Path:
    path = tmp_path / "长篇.txt"
    chapters = [
        f"第{n}章 第{n}个早晨\n\n"
        + "\n\n".join(f"这天早上他又走了{n}里路,遇见第{k}个人。" for k in range(12))
        for n in range(1, 60)
    ]
    path.write_text("\n\n".join(chapters), "utf-8")
    return path


def words(screen: ReadingScreen, span: Span) -> str:
    return screen.session.document.text[span.start : span.end]


async def test_moving_by_lines_pages_and_ends(book: Path) -> None:
    async def act(pilot: Pilot[int], screen: ReadingScreen) -> None:
        page = screen.page
        await pilot.press("j", "j", "k")
        assert page.galley.distance(page.galley.place_of(0), page.top, 9) == 1
        first = page.visible_span()
        await pilot.press("space")
        second = page.visible_span()
        assert first.start < second.start < first.end
        await pilot.press("b")
        assert page.visible_span() == first
        await pilot.press("G")
        assert page.visible_span().end == len(screen.session.document.text)
        await pilot.press("g")
        assert page.visible_span().start == 0
        await pilot.press("ctrl+d", "ctrl+u")
        assert page.visible_span().start == 0

    await reading(book, act, size=(80, 24))


async def test_sections_paragraphs_and_the_way_back(book: Path) -> None:
    async def act(pilot: Pilot[int], screen: ReadingScreen) -> None:
        starts = [section.span.start for section in screen.session.document.sections]
        await pilot.press("right_square_bracket", "right_square_bracket")
        assert screen.page.visible_span().start == starts[2]
        await pilot.press("left_square_bracket")
        assert screen.page.visible_span().start == starts[1]
        await pilot.press("right_curly_bracket")
        assert screen.page.visible_span().start > starts[1]
        await pilot.press("left_curly_bracket")
        assert screen.page.visible_span().start == starts[1]
        await pilot.press("G", "backspace")
        assert screen.page.visible_span().contains(starts[1])

    await reading(book, act, size=(80, 24))


async def test_a_figure_is_one_key_away_and_lights_up(article: Path) -> None:
    async def act(pilot: Pilot[int], screen: ReadingScreen) -> None:
        await pilot.press("number_sign")
        assert screen.side.figures.has_focus
        found = [words(screen, figure.span) for figure in screen.session.found.figures]
        assert "4.6亿元" in found
        await pilot.press("G", "k", "enter")
        span = screen.session.found.figures[-2].span
        assert screen.cursor == span.start
        assert [m.span for m in screen.session.marks.inside(span) if m.role == "flash"] == [span]
        assert screen.page.visible_span().contains(span.start)

    await reading(article, act)


async def test_the_quote_at_the_cursor_is_copied_whole(
    article: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sent: list[str] = []
    monkeypatch.setattr(ReadingScreen, "send", lambda _, text: sent.append(text))

    async def act(pilot: Pilot[int], screen: ReadingScreen) -> None:
        screen.cursor = screen.session.document.text.index("结实")
        await pilot.press("y")
        assert sent == ["“桥墩比我想的结实。”总工程师周明说,“我们换了320根拉索。”"]
        await pilot.press("Y")
        assert "江城老桥修好了" in sent[1]
        assert "修桥的人" in sent[1]
        assert "林晓" in sent[1]
        await pilot.press("s", "y")
        assert sent[2] == "“橋墩比我想的結實。”總工程師周明說,“我們換了320根拉索。”"

    await reading(article, act)


async def test_selecting_by_keys_and_copying(
    article: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sent: list[str] = []
    monkeypatch.setattr(ReadingScreen, "send", lambda _, text: sent.append(text))

    async def act(pilot: Pilot[int], screen: ReadingScreen) -> None:
        screen.cursor = screen.session.document.text.index("周明告诉")
        await pilot.press("v", "l", "y")
        assert sent == ["周明"]
        assert screen.page.selection is None
        await pilot.press("v", "right_parenthesis", "y")
        assert sent[1] == "周明告诉记者,工程花了4.6亿元,比预算少8%。"
        await pilot.press("v", "w", "h", "y")
        await pilot.press("v", "escape")
        assert screen.page.selection is None
        assert not screen.page.selecting

    await reading(article, act)


async def test_dragging_selects_from_the_characters_under_the_pointer(article: Path) -> None:
    async def act(pilot: Pilot[int], screen: ReadingScreen) -> None:
        page = screen.page
        start = screen.session.document.text.index("江城的老桥")
        place = page.galley.place_of(start)
        row = page.galley.distance(page.top, place, 40)
        assert row is not None
        left = page.frame.left + 4
        # The right half of the first character, to the left half of the fifth.
        await pilot.mouse_down(page, offset=(left + 1, row))
        await pilot.hover(page, offset=(left + 8, row))
        await pilot.mouse_up(page, offset=(left + 8, row))
        assert page.selection is not None
        assert words(screen, page.selection.span(screen.session.document.text)) == "江城的老桥"

    await reading(article, act)


async def test_a_press_in_the_indent_selects_from_the_first_character(article: Path) -> None:
    async def act(pilot: Pilot[int], screen: ReadingScreen) -> None:
        page = screen.page
        start = screen.session.document.text.index("江城的老桥")
        row = page.galley.distance(page.top, page.galley.place_of(start), 40)
        assert row is not None
        await pilot.mouse_down(page, offset=(page.frame.left, row))
        await pilot.hover(page, offset=(page.frame.left + 6, row))
        await pilot.mouse_up(page, offset=(page.frame.left + 6, row))
        assert page.selection is not None
        assert words(screen, page.selection.span(screen.session.document.text)) == "江城"

    await reading(article, act)


async def test_the_script_turns_everything_and_moves_nothing(book: Path) -> None:
    async def act(pilot: Pilot[int], screen: ReadingScreen) -> None:
        await pilot.press("right_square_bracket", "right_square_bracket", "space")
        before = screen.page.visible_span().start
        await pilot.press("s")
        piece = screen.page.galley.piece(screen.page.top.piece)
        assert "這天早上" in piece.text or "個早晨" in piece.text
        assert screen.page.visible_span().start == before
        assert "個早晨" in str(screen.query_one(TitleLine).heading.section)
        await pilot.press("s")
        assert screen.session.script is None
        assert screen.page.visible_span().start == before

    await reading(book, act, size=(80, 24))


async def test_search_as_you_type_in_the_other_script(article: Path) -> None:
    async def act(pilot: Pilot[int], screen: ReadingScreen) -> None:
        await pilot.press("slash", *"總工程師")
        await screen.workers.wait_for_complete()
        await pilot.pause()
        assert [words(screen, span) for span in screen.hits.spans] == ["总工程师"]
        await pilot.press("enter")
        assert screen.page.has_focus
        assert screen.cursor == screen.session.document.text.index("总工程师")
        await pilot.press("slash", *"桥上", "escape")
        assert not screen.hits.spans

    await reading(article, act)


async def test_next_hit_goes_round(article: Path) -> None:
    async def act(pilot: Pilot[int], screen: ReadingScreen) -> None:
        await pilot.press("slash", "周", "明")
        await screen.workers.wait_for_complete()
        await pilot.pause()
        await pilot.press("enter")
        places = []
        for _turn in range(3):
            places.append(screen.cursor)
            await pilot.press("n")
        assert places[0] == places[2] != places[1]
        await pilot.press("N")
        assert screen.cursor == places[0]

    await reading(article, act)


@pytest.mark.parametrize(
    ("key", "focused"), [("＃", "figures"), ("“", "quotes"), ("＠", "names"), ("‘", "notes")]
)
async def test_keys_work_while_an_input_method_is_on(article: Path, key: str, focused: str) -> None:
    async def act(pilot: Pilot[int], screen: ReadingScreen) -> None:
        await pilot.press(key)
        assert screen.side.tab == focused
        assert screen.side.current.has_focus

    await reading(article, act)


async def test_panes_fold_away_when_narrow_and_slide_over(article: Path) -> None:
    async def act(pilot: Pilot[int], screen: ReadingScreen) -> None:
        assert not screen.panes.shows(screen.outline)
        assert not screen.panes.shows(screen.side)
        width = screen.page.size.width
        await pilot.press("o")
        assert screen.panes.shows(screen.outline)
        assert screen.page.size.width == width
        await pilot.press("escape")
        assert not screen.panes.shows(screen.outline)
        assert screen.page.has_focus

    await reading(article, act, size=(80, 24))


async def test_the_place_stays_through_resizing(book: Path) -> None:
    async def act(pilot: Pilot[int], screen: ReadingScreen) -> None:
        await pilot.press("right_square_bracket", *["space"] * 9)
        before = screen.page.reading_place
        for size in ((60, 30), (200, 60), (31, 9), (120, 40)):
            await pilot.resize_terminal(*size)
            await pilot.pause()
        assert screen.page.reading_place == before
        assert screen.page.visible_span().contains(before)

    await reading(book, act, size=(120, 40))


async def test_a_text_is_found_again_as_it_was_left(book: Path) -> None:
    left: dict[str, object] = {}

    async def leave(pilot: Pilot[int], screen: ReadingScreen) -> None:
        await pilot.press("right_square_bracket", "space", "s", "quotation_mark", "escape", "minus")
        left["state"] = screen.state_now()
        await pilot.press("q")

    async def come_back(_: Pilot[int], screen: ReadingScreen) -> None:
        assert screen.state_now() == left["state"]
        assert screen.page.visible_span().contains(screen.page.reading_place)
        assert screen.page.reading_place > 0

    await reading(book, leave)
    await reading(book, come_back)


async def test_hostile_text_is_only_text(tmp_path: Path) -> None:
    path = tmp_path / "x.txt"
    hostile = "[red]题[/] \x1b]0;坏\x07 \u202e反转\n\n“[/oops] 3.5亿元\x00”[bold]王强说。\n"
    path.write_text(hostile, "utf-8")

    async def act(pilot: Pilot[int], screen: ReadingScreen) -> None:
        for key in ("number_sign", "quotation_mark", "at", "o", "escape", "y"):
            await pilot.press(key)
        shown = "\n".join(
            "".join(segment.text for segment in strip)
            for strip in screen._compositor.render_strips()
        )
        assert "[red]" in shown
        assert not {"\x1b", "\x07", "\x00", "\u202e"} & set(shown)

    await reading(path, act)


async def test_ctrl_c_leaves(article: Path) -> None:
    app = app_for(article)
    async with app.run_test() as pilot:
        await pilot.press("ctrl+c")
    assert app.return_value == 130


def test_an_opening_of_a_short_file_is_the_whole(article: Path) -> None:
    opening = begin(Request(str(article)))
    assert not opening.is_head
    assert opening.whole() is opening.document


async def test_a_list_that_lay_hidden_opens_at_the_reading_place(article: Path) -> None:
    async def act(pilot: Pilot[int], screen: ReadingScreen) -> None:
        screen.cursor = screen.session.found.figures[2].span.start
        screen.follow(screen.place)
        for key, tab in (('"', "quotes"), ("#", "figures")):
            await pilot.press(key)
            await pilot.pause()
            assert screen.side.tab == tab
            assert screen.side.current.has_focus
            assert screen.side.current.cursor == screen.side.current.here > 0

    await reading(article, act, size=(80, 24))


async def test_the_outline_called_in_a_narrow_window_stands_on_the_section_read(
    book: Path,
) -> None:
    async def act(pilot: Pilot[int], screen: ReadingScreen) -> None:
        await pilot.press("G", "o")
        await pilot.pause()
        last = len(screen.outline.entries) - 1
        assert screen.outline.has_focus
        assert (screen.outline.cursor, screen.outline.here) == (last, last)
        await pilot.press("escape", "g", "o")
        await pilot.pause()
        assert screen.outline.cursor == 0

    await reading(book, act, size=(80, 24))


async def test_what_is_not_known_yet_is_not_said_to_be_missing(article: Path) -> None:
    settings = Settings(theme="paper", language="en")
    app = app_for(article, settings, BusyHost())
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        screen = app.screen
        assert isinstance(screen, ReadingScreen)
        await pilot.press("p")
        assert app.screen is screen
        assert message(screen) == _("Looking…")
        screen.is_reading_notes = True
        await pilot.press("R")
        assert message(screen) == _("The notes are still being read")
        screen.is_reading_notes = False
        await pilot.press("R")
        assert message(screen) == _("No notes yet: m marks, a writes")


async def test_what_was_copied_last_is_saved_whatever_copies(article: Path) -> None:
    settings = Settings(theme="paper", clipboard_command=("true",))

    async def act(pilot: Pilot[int], screen: ReadingScreen) -> None:
        screen.send("铜铃")
        screen.action_copy_save()
        await settled(pilot)
        (saved,) = (Path(paths.data_folder()) / "copies").iterdir()
        assert saved.read_text("utf-8") == "铜铃"
        assert message(screen) == f"The text is in {saved}"

    await reading(article, act, settings=settings)


async def test_wider_lines_are_wider_on_the_widest_of_screens(article: Path) -> None:
    async def act(pilot: Pilot[int], screen: ReadingScreen) -> None:
        await pilot.press("plus")
        assert screen.session.page.measure == 152

    await reading(article, act, size=(420, 20), settings=Settings(theme="paper", measure=150))
