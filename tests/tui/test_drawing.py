"""How much is laid out and drawn for a key or another size: counted, not timed."""

import gc
import weakref
from collections import Counter
from collections.abc import Awaitable, Callable
from contextlib import suppress
from pathlib import Path

import pytest
from hosts import NoHost
from readers import app_for, screen_of
from rich.segment import Segment
from textual.color import Color
from textual.css import stylesheet
from textual.geometry import Region
from textual.pilot import Pilot
from textual.strip import Strip
from textual.widget import Widget
from textual.worker import WorkerCancelled

from reader.config.themes import load_theme
from reader.library.packed import Packed
from reader.services.session import Session
from reader.tui.screens import reading
from reader.tui.screens.reading import ReadingScreen
from reader.tui.widgets.page_view import PageView
from reader.tui.widgets.rows_view import RowsView
from reader.tui.widgets.steady import DrawnRow
from reader.tui.widgets.title_line import TitleLine

Act = Callable[[Pilot[int], ReadingScreen], Awaitable[None]]
BOOK = "\n\n".join(
    f"第{n}章 第{n}个早晨\n\n"
    + "\n\n".join(f"这天他走了{n}里路,遇见第{k}个人。" for k in range(12))
    for n in range(1, 60)
)


@pytest.fixture
def counts(monkeypatch: pytest.MonkeyPatch) -> Counter[str]:
    """Rows that each of these drew anew, and layouts of the screen."""
    counted: Counter[str] = Counter()

    def count(kind: type[Widget], method: str) -> None:
        original = getattr(kind, method)

        def counting(widget: Widget, *given: object) -> object:
            counted[kind.__name__] += 1
            counted[widget.id or ""] += 1
            return original(widget, *given)

        monkeypatch.setattr(kind, method, counting)

    count(PageView, "_row")
    count(RowsView, "render_line")
    count(TitleLine, "render_line")
    return counted


@pytest.fixture
def read(tmp_path: Path, counts: Counter[str]):
    path = tmp_path / "长篇.txt"
    path.write_text(BOOK, "utf-8")

    async def read_in(act: Act, size: tuple[int, int] = (120, 40)) -> None:
        async with app_for(path).run_test(size=size) as pilot:
            await settled(pilot)
            screen = screen_of(pilot)
            screen.screen_layout_refresh_signal.subscribe(
                screen, lambda _: counts.update(["layouts"]), immediate=True
            )
            counts.clear()
            await act(pilot, screen)

    return read_in


async def settled(pilot: Pilot[int]) -> None:
    """The findings are there, and what they change is drawn."""
    await pilot.pause()
    with suppress(WorkerCancelled):  # a newer one took its place
        await pilot.app.workers.wait_for_complete()
    for _ in range(3):
        await pilot.pause()


async def until(pilot: Pilot[int], holds: Callable[[], bool]) -> None:
    """What a timer does was done."""
    for _ in range(200):
        if holds():
            return
        await pilot.pause(0.02)
    pytest.fail("it never came")


async def test_the_stylesheets_are_read_once_and_again_for_other_colours(
    read, monkeypatch: pytest.MonkeyPatch
) -> None:
    parsed: Counter[str] = Counter()
    parse = stylesheet.parse

    def parsing(scope: str, css: str, read_from: tuple[str, str], **how: object) -> object:
        parsed[Path(read_from[0]).name] += 1
        return parse(scope, css, read_from, **how)

    monkeypatch.setattr(stylesheet, "parse", parsing)

    async def act(pilot: Pilot[int], screen: ReadingScreen) -> None:
        assert parsed["panes.tcss"] == 1
        screen.dress(load_theme("ink"))
        await settled(pilot)
        assert parsed["panes.tcss"] > 1
        assert screen.styles.background == Color.parse(load_theme("ink").colors.background)

    await read(act)


async def test_moving_lays_nothing_out(read, counts: Counter[str]) -> None:
    async def act(pilot: Pilot[int], screen: ReadingScreen) -> None:
        for key in ("space", "j", "G", "right_square_bracket", "b"):
            await pilot.press(key)
            await settled(pilot)
        assert screen.page.reading_place > 0
        assert counts["PageView"]
        assert not counts["layouts"]

    await read(act)


async def test_another_size_is_laid_out_once_and_the_page_set_once(
    read, counts: Counter[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    async def act(pilot: Pilot[int], screen: ReadingScreen) -> None:
        asked: list[int] = []
        set_for = screen.page._set_for
        monkeypatch.setattr(
            screen.page, "_set_for", lambda room: asked.append(room) or set_for(room)
        )
        await pilot.resize_terminal(112, 36)
        await settled(pilot)
        assert counts["layouts"] == 1
        assert counts["PageView"] == screen.page.size.height
        assert asked == [screen.page.room]
        assert screen.page.galley.style.measure <= screen.page.room

    await read(act)


async def test_a_width_that_folds_the_panes_is_laid_out_once(read, counts: Counter[str]) -> None:
    async def act(pilot: Pilot[int], screen: ReadingScreen) -> None:
        for width in (90, 120, 150, 200):
            counts.clear()
            await pilot.resize_terminal(width, 40)
            await settled(pilot)
            assert screen.panes.shows(screen.outline) == (width >= 100)
            assert counts["layouts"] == 1

    await read(act)


async def test_no_wide_letter_stays_cut_by_the_edge_of_what_was_drawn(
    read, monkeypatch: pytest.MonkeyPatch
) -> None:
    cuts: list[Region] = []
    draw = ReadingScreen._compositor_refresh

    def drawing(screen: ReadingScreen) -> None:
        dirty = screen._compositor._dirty_regions
        whole = [screen.region] if screen.region in dirty else []
        drawn = whole or [screen.region.intersection(region) for region in dirty]
        places = [widget.region for widget in screen.panes.walk_children(Widget)]
        edges = {edge for region in places for edge in (region.x, region.right)}
        sound = [region for region in drawn if {region.x, region.right} <= edges]
        left = [screen.region.intersection(cut) for cut in (*cuts, *drawn)]
        cuts[:] = [cut for cut in left if not any(cut in region for region in sound)]
        draw(screen)

    monkeypatch.setattr(ReadingScreen, "_compositor_refresh", drawing)

    async def act(pilot: Pilot[int], screen: ReadingScreen) -> None:
        for keys in ((), ("o",), ("number_sign",), ("escape",)):
            await pilot.press(*keys)
            for width in (80, 120, 81, 150, 84, 200, 80):
                await pilot.resize_terminal(width, 24)
                await settled(pilot)
                await until(pilot, lambda: not cuts)

    await read(act)


async def test_another_size_is_drawn_once_more(read, monkeypatch: pytest.MonkeyPatch) -> None:
    async def act(pilot: Pilot[int], screen: ReadingScreen) -> None:
        whole: list[bool] = []
        draw = screen._compositor_refresh

        def drawing() -> None:
            whole.append(screen.region in screen._compositor._dirty_regions)
            draw()

        monkeypatch.setattr(screen, "_compositor_refresh", drawing)
        await pilot.resize_terminal(140, 40)
        await until(pilot, lambda: sum(whole) > 1)

    await read(act)


class Words(str):
    """Words that tell when they are gone."""

    __slots__ = ("__weakref__",)


@pytest.mark.parametrize(("kind", "is_kept"), [(DrawnRow, False), (Strip, True)])
def test_a_row_that_was_drawn_is_freed_at_once(kind: type[Strip], *, is_kept: bool) -> None:
    """Textual's own is not; when it is, rows need not be of a kind of their own."""
    gc.disable()
    try:
        words = Words("一行字")
        row = kind([Segment(words)], 6)
        assert [strip.text for strip in row.divide([6])] == [words]
        kept = weakref.ref(words)
        del row, words
        assert (kept() is not None) is is_kept
    finally:
        gc.enable()


def test_a_drawn_row_is_cut_as_textual_cuts_its_own() -> None:
    cuts = ([6], [2, 6], [2, 6, 9], [6, 9], [9], [])
    words = [Segment("一行"), Segment("字")]
    for cut in cuts:
        pieces = [strip.text for strip in DrawnRow(words).divide(cut)]
        assert pieces == [strip.text for strip in Strip(words).divide(cut)]


async def test_parts_found_before_are_taken_in_one_at_a_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "长篇.txt"
    chapters = (f"第{n}章 早晨\n\n{'他走了很远的路。' * 300}" for n in range(90))
    path.write_text("\n\n".join(chapters), "utf-8")
    taken: list[int] = []
    take = Session.take

    def taking(session: Session, parts: list[Packed]) -> None:
        taken.append(len(parts))
        take(session, parts)

    monkeypatch.setattr(Session, "take", taking)
    async with app_for(path, host=NoHost()).run_test(size=(120, 40)) as pilot:
        await until(pilot, lambda: screen_of(pilot).session.found.is_all_of(200_000))
    assert len(taken) > 8
    assert set(taken) == {1}


async def test_rows_leave_nothing_for_the_collector(read) -> None:
    async def act(pilot: Pilot[int], screen: ReadingScreen) -> None:
        width = screen.page.size.width
        for crop in (Region(0, 0, width, 9), Region(3, 2, width // 2, 5)):
            for widget in (screen.page, screen.outline):
                rows = widget.render_lines(crop)
                assert len(rows) == crop.height
                assert {type(row) for row in rows} == {DrawnRow}

    await read(act)


async def test_what_is_left_over_is_collected_when_the_reader_rests(
    read, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def act(pilot: Pilot[int], screen: ReadingScreen) -> None:
        tidied: list[bool] = []
        monkeypatch.setattr(reading, "tidy", lambda: tidied.append(True))
        monkeypatch.setattr(reading, "RESTING_SECONDS", 0.05)
        await pilot.press("space")
        await until(pilot, lambda: bool(tidied))

    await read(act)


async def test_a_storm_of_sizes_ends_where_it_began(read, counts: Counter[str]) -> None:
    async def act(pilot: Pilot[int], screen: ReadingScreen) -> None:
        await pilot.press(*["space"] * 9)
        await settled(pilot)
        before = screen.page.visible_span()
        counts.clear()
        sizes = [(40 + 37 * n % 140, 15 + 11 * n % 45) for n in range(40)]
        for width, height in [*sizes, (120, 40)]:
            await pilot.resize_terminal(width, height)
        await settled(pilot)
        assert screen.page.visible_span() == before
        assert counts["layouts"] <= 2 * (len(sizes) + 1)

    await read(act)


async def test_a_focus_that_moves_leaves_the_other_panes_alone(read, counts: Counter[str]) -> None:
    async def act(pilot: Pilot[int], screen: ReadingScreen) -> None:
        screen.outline.focus()
        await settled(pilot)
        assert screen.outline.has_focus
        assert not counts["layouts"]
        assert counts["RowsView"] == counts["outline"]
        assert not counts["PageView"]
        assert not counts["TitleLine"]

    await read(act)


async def test_the_title_is_drawn_with_the_page(read) -> None:
    async def act(pilot: Pilot[int], screen: ReadingScreen) -> None:
        title = screen.query_one(TitleLine)
        before = title.heading
        screen.page.scroll_page(1)
        assert title.heading.percent > before.percent

    await read(act)


async def test_letters_to_search_for_lay_out_only_what_they_find(
    read, counts: Counter[str]
) -> None:
    async def act(pilot: Pilot[int], screen: ReadingScreen) -> None:
        await pilot.press("slash", "早", "晨")
        await settled(pilot)
        counts.clear()
        await pilot.press("backspace")
        await settled(pilot)
        assert screen.search_bar.query_text == "早"
        assert counts["layouts"] <= 1

    await read(act)
